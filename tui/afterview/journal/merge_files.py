"""Taking over what another copy of the journal has: a file, or what it was before it was replaced.

And three files into one, for git: the same bytes every time. What two copies have come from is found in the
history of one of them, for a journal names some of the changes that led to it (see `meta.named`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from afterview.journal.contents import Contents
from afterview.journal.edits import Edit
from afterview.journal.journal import Journal
from afterview.journal.layout import State, pack, parse, render
from afterview.journal.merge import Merged, merge, numbered_alike, say_wanted
from afterview.journal.meta import META, TABLES, sealed, stamp
from afterview.journal.patches import ClashError, Documents
from afterview.journal.reader import read_content, read_file
from afterview.journal.writer import Numbers, Wanted, as_written, numbers_in
from afterview.records.hunt import Change, Conflict


def merge_file(journal: Journal, other: Path, base: Path | None = None) -> Merged:
    """Take over what another copy has and the journal does not: one change, which can be undone.

    What both come from is in the file `base`; None: as far as the history knows. What the two disagree
    on becomes a conflict of the hunt. Raises JournalError.
    """
    theirs = read_file(other)
    start = None if base is None else read_file(base).documents()
    found: list[Merged] = []

    def make(now: Contents) -> tuple[Change, Wanted, Numbers]:
        found.append(_merged(journal, now, theirs, start))
        wanted = found[-1].wanted(now)
        return Change(f"merged a copy of the journal: {say_wanted(wanted)}"), wanted, numbers_in(theirs)

    journal.commit_documents(make)
    return found[-1]


def foreseen(journal: Journal, other: Path) -> Wanted:
    """Return what `merge_file` would write now, and write nothing. Raises JournalError."""
    return _merged(journal, journal.contents, read_file(other)).wanted(journal.contents)


def left_behind(journal: Journal) -> Wanted | None:
    """Return what `bring_along` would write of what the journal held before its file was replaced.

    None where it was not, {} where nothing of it is missing now. To be asked after another program
    has changed the file: then `journal.before` is what there was.
    """
    before, now = journal.before, journal.contents
    if before is None or journal.changelog.goes_on_from(before, now):
        return None
    return _put_together(journal, before, now).wanted(now)


def bring_along(journal: Journal, before: Contents) -> Merged:
    """Take over what the journal held `before`, and does not now: one change. Raises JournalError."""
    found: list[Merged] = []

    def make(now: Contents) -> tuple[Change, Wanted, Numbers]:
        found.append(_put_together(journal, before, now))
        wanted = found[-1].wanted(now)
        return Change(f"brought back what was replaced: {say_wanted(wanted)}"), wanted, numbers_in(before)

    journal.commit_documents(make)
    return found[-1]


def _merged(journal: Journal, now: Contents, theirs: Contents, start: Documents | None = None) -> Merged:
    ours = now.documents()
    origin = start or common_ancestor(ours, journal.changelog.edits(now).all, theirs)
    return merge(origin, ours, theirs.documents())


def _put_together(journal: Journal, before: Contents, now: Contents) -> Merged:
    mine = before.documents()
    origin = common_ancestor(mine, journal.changelog.edits_before(before), now)
    return merge(origin, now.documents(), mine)


def common_ancestor(now: Documents, edits: Sequence[Edit], other: Contents) -> Documents | None:
    """Return what both copies come from; None where the history does not tell.

    `edits` are all that led to `now`, the oldest first.
    """
    names = {other.change, *other.before.values()} - {""}
    state = {table: dict(records) for table, records in now.items()}
    for edit in reversed(edits):
        if edit.id in names:
            return state
        try:
            state = edit.taken_back({**{table: {} for table in edit.touched()}, **state})
        except ClashError:
            return None
    return None


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What came of it."""

    content: bytes
    contents: Contents
    conflicts: tuple[Conflict, ...]
    """What both sides changed, each in its own way: they are in the journal, to be decided in the app."""


def merge_contents(base: bytes, ours: bytes, theirs: bytes, paths: tuple[Path, Path, Path]) -> MergedFile:
    """Return what both sides made of `base` together. An empty base: it is not known what they come from.

    Raises JournalError that names the file where one of them is no sound journal, or a later version's.
    """
    start = read_content(base, paths[0]) if base.strip() else None
    one, other = read_content(ours, paths[1]), read_content(theirs, paths[2])
    merged = merge(None if start is None else start.documents(), one.documents(), other.documents())
    for contents, content in ((one, ours), (other, theirs)):
        if not merged.wanted(contents) and contents.is_as_saved:  # nothing to add to one of them
            return MergedFile(content, contents, merged.conflicts)
    content = _rendered(merged, start or Contents(), one, other, parse(ours))
    return MergedFile(content, read_content(content, paths[1]), merged.conflicts)


def _rendered(merged: Merged, start: Contents, one: Contents, other: Contents, ours: State) -> bytes:
    documents = as_written({table: dict(merged.documents.get(table, {})) for table in TABLES})
    tables: dict[str, dict[str, bytes]] = {}
    for table in TABLES:
        kept = {key: each for key, each in documents.get(table, {}).items() if each is not None}
        numbers = dict(start.table(table).numbers)
        last = max(numbers.values(), default=0)
        numbers.update({key: last + at for key, at in numbered_alike(numbers, kept).items()})
        tables[table] = {str(numbers[key]): pack(kept[key]) for key in sorted(kept, key=numbers.__getitem__)}
    meta = stamp(
        max(one.revision, other.revision) + 1,
        change=_change(one, other, merged.documents),
        before={str(each): name for each, name in one.before.items() if other.before.get(each) == name},
    )
    others = {name: table for name, table in ours.items() if name not in (META, *TABLES)}
    state: State = {META: {"1": pack(meta)}, **{k: v for k, v in tables.items() if v or k in ours}, **others}
    return render(sealed(state))


def _change(one: Contents, other: Contents, documents: Documents) -> str:
    """Return an id for the merge: the same for the same two sides."""
    mark = [sorted((one.change, other.change)), documents]
    return f"h{blake2b(msgspec.json.encode(mark, order='sorted'), digest_size=6).hexdigest()}"
