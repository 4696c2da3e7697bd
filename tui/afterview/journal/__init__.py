"""Where the job hunt is kept: one TinyDB file on a safe storage, with its history and backups beside it.

- A file on the disk: files, lock, layout, storage, lazy_tables.
- What it means: meta, migrations, codec, validation, table, contents, reader, writer, references.
- What was done: history, patches, edits, changelog; in words: `journal_words.py`, above this room.
- Copies: backups; merge, merge_files, sync_copies.
- When something is wrong: errors, check, locate, recovery, salvage.
- What is not in it yet: sidecar, rescue, drafts.

`journal.Journal` puts them together.
"""
