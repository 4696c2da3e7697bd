"""Taking over what another copy of the journal has: a file, or what it was before it was replaced."""

from __future__ import annotations

from pathlib import Path

from afterview.journal.ancestry import common_ancestor
from afterview.journal.contents import Contents
from afterview.journal.joining import Joined, join, say_wanted
from afterview.journal.journal import Journal
from afterview.journal.merge import Documents
from afterview.journal.reader import numbers_in, read_file
from afterview.journal.writer import Numbers, Wanted
from afterview.records.hunt import Change


def merge(journal: Journal, other: Path, base: Path | None = None) -> Joined:
    """Take over what another copy has and the journal does not: one change, which can be undone.

    What both come from is in the file `base`; None: as far as the history knows. What the two disagree
    on becomes a conflict of the hunt. Raises JournalError.
    """
    theirs = read_file(other)
    start = None if base is None else read_file(base).documents()
    found: list[Joined] = []

    def make(now: Contents) -> tuple[Change, Wanted, Numbers]:
        found.append(_joined(journal, now, theirs, start))
        wanted = found[-1].wanted(now)
        return Change(f"merged a copy of the journal: {say_wanted(wanted)}"), wanted, numbers_in(theirs)

    journal.commit_documents(make)
    return found[-1]


def foreseen(journal: Journal, other: Path) -> Wanted:
    """Return what `merge` would write now, and write nothing. Raises JournalError."""
    return _joined(journal, journal.contents, read_file(other)).wanted(journal.contents)


def left_behind(journal: Journal) -> Wanted | None:
    """Return what `bring_along` would write of what the journal held before its file was replaced.

    None where it was not, {} where nothing of it is missing now. To be asked after another program
    has changed the file: then `journal.before` is what there was.
    """
    before, now = journal.before, journal.contents
    if before is None or journal.changelog.goes_on_from(before, now):
        return None
    return _put_together(journal, before, now).wanted(now)


def bring_along(journal: Journal, before: Contents) -> Joined:
    """Take over what the journal held `before`, and does not now: one change. Raises JournalError."""
    found: list[Joined] = []

    def make(now: Contents) -> tuple[Change, Wanted, Numbers]:
        found.append(_put_together(journal, before, now))
        wanted = found[-1].wanted(now)
        return Change(f"brought back what was replaced: {say_wanted(wanted)}"), wanted, numbers_in(before)

    journal.commit_documents(make)
    return found[-1]


def _joined(journal: Journal, now: Contents, theirs: Contents, start: Documents | None = None) -> Joined:
    ours = now.documents()
    origin = start or common_ancestor(ours, journal.changelog.edits(now).all, theirs)
    return join(origin, ours, theirs.documents())


def _put_together(journal: Journal, before: Contents, now: Contents) -> Joined:
    mine = before.documents()
    origin = common_ancestor(mine, journal.changelog.edits_before(before), now)
    return join(origin, now.documents(), mine)
