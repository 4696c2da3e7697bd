"""Reading one file as a whole journal, without opening it for changes."""

from __future__ import annotations

from pathlib import Path

from afterview.journal import files
from afterview.journal.contents import TABLES, AnyTable, Contents, check_and_migrate, read_contents
from afterview.journal.errors import BrokenJournalError, UnreadableJournalError, say_path, unreadable
from afterview.journal.layout import LayoutError, parse
from afterview.journal.writer import Numbers, Wanted


def read_file(path: Path) -> Contents:
    """Return what a journal file holds. Raises JournalError where it is none, or not a sound one."""
    try:
        whole = files.read_whole(files.real_path(path))
    except OSError as error:
        raise unreadable(path, error) from error
    if whole is None:
        raise UnreadableJournalError(f"{say_path(path)} is not there: choose another one.")
    return read_content(whole[0], path)


def read_content(content: bytes, path: Path) -> Contents:
    """Return what the bytes of a journal file hold. Raises JournalError that names `path`."""
    try:
        state = check_and_migrate(parse(content), str(path))
    except LayoutError as error:
        raise BrokenJournalError(f"{say_path(path)} {error}.") from None
    return read_contents(state, Contents(), str(path))


def differing(then: Contents, now: Contents) -> Wanted:
    """Return the documents that make the records of `now` those of `then`, to the last letter."""
    wanted: Wanted = {}
    for table in TABLES:
        old, new = now.table(table), then.table(table)
        for key in dict.fromkeys((*old.numbers, *new.numbers)):
            if _chunk(old, key) != _chunk(new, key):
                wanted.setdefault(table, {})[key] = then.document(table, key)
    return wanted


def numbers_in(contents: Contents) -> Numbers:
    """Return where each record stands in a file."""
    return {table: contents.table(table).numbers for table in TABLES}


def _chunk(table: AnyTable, key: str) -> bytes | None:
    return table.chunks[str(table.numbers[key])] if key in table.numbers else None
