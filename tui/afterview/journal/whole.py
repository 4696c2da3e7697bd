"""Reading one file as a whole journal, without opening it for changes."""

from __future__ import annotations

from pathlib import Path

from afterview.journal import files
from afterview.journal.contents import Contents, check_and_migrate, read_contents
from afterview.journal.errors import BrokenJournalError, UnreadableJournalError, say_path, unreadable
from afterview.journal.layout import LayoutError, parse
from afterview.journal.undo import Kept
from afterview.records.hunt import Change, Hunt


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


def leading_to(wanted: Hunt, hunt: Hunt, sentence: str) -> Change:
    """Return the change that makes `hunt` the same as `wanted`."""
    return Change(
        sentence,
        {**dict.fromkeys(hunt.applications), **wanted.applications},
        {**dict.fromkeys(hunt.people), **wanted.people},
    )


def all_kept(contents: Contents) -> dict[str, Kept]:
    """Return where each record stands in a file and its text there, which may hold what we do not know."""
    kept: dict[str, Kept] = {}
    for shelf in (contents.people, contents.applications):
        for key, number in shelf.numbers.items():
            kept[key] = Kept(number, shelf.chunks[str(number)])
    return kept
