"""Taking over what another copy of the journal has: a file, or what it was before it was replaced."""

from __future__ import annotations

from pathlib import Path

from afterview.journal.ancestry import common_ancestor
from afterview.journal.contents import Contents
from afterview.journal.joining import Joined, join, say_wanted
from afterview.journal.journal import Journal
from afterview.journal.unit import Numbers, Wanted
from afterview.journal.whole import numbers_in, read_file
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
        ours, others = now.documents(), theirs.documents()
        origin = start or common_ancestor(ours, journal.past.edits(now).all, theirs)
        found.append(join(origin, ours, others))
        wanted = found[-1].wanted(now)
        return Change(f"merged a copy of the journal: {say_wanted(wanted)}"), wanted, numbers_in(theirs)

    journal.commit_documents(make)
    return found[-1]


def left_behind(journal: Journal) -> Joined | None:
    """Return what the journal would be with what it held before another program replaced its file.

    None where nothing of it is missing now. To be asked after `refresh` has returned True.
    """
    before, now = journal.before, journal.contents
    if before is None or journal.past.goes_on_from(before, now):
        return None
    ours, others = before.documents(), now.documents()
    origin = common_ancestor(ours, journal.past.edits_before(before), now)
    joined = join(origin, others, ours)
    return joined if joined.wanted(now) else None


def bring_along(journal: Journal, joined: Joined, before: Contents) -> Change:
    """Take over what `left_behind` returned of what the journal held `before`. Raises JournalError."""

    def make(now: Contents) -> tuple[Change, Wanted, Numbers]:
        wanted = joined.wanted(now)
        return Change(f"brought back what was replaced: {say_wanted(wanted)}"), wanted, numbers_in(before)

    return journal.commit_documents(make)
