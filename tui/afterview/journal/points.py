"""The points of the history: where the hunt stands, and what going back to one of them would mean. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from afterview.journal.edits import Edit, edits_of
from afterview.journal.history import Kind

STEPS = (Kind.UNDO, Kind.REDO)
"""What leads to and fro, and is nothing done by itself."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What going back to a point changes."""

    takes_back: int
    """How many later changes that stand now would not stand any more."""
    brings_back: int
    """How many that were undone since would stand again."""

    @property
    def is_here(self) -> bool:
        """Return whether the hunt is at that point already."""
        return not self.takes_back and not self.brings_back


def standing(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return what was done and not undone, oldest first."""
    return tuple(each for each in edits if each.kind not in STEPS and not each.is_undone)


def here(edits: Sequence[Edit]) -> str:
    """Return the id of where the hunt stands: the last thing that was not undone; "" where there is none.

    Where all was undone, and so nothing stands, it is the last undoing.
    """
    found = standing(edits) or tuple(edits[-1:])
    return found[-1].id if found else ""


def way_to(edits: Sequence[Edit], change: str) -> WayBack | None:
    """Return what going back to how it was after a change would mean; None where that is not known."""
    at = next((index for index, each in enumerate(edits) if each.id == change), None)
    if at is None:
        return None
    now = {each.id for each in standing(edits)}
    entries = [entry for each in edits[: at + 1] for entry in each.entries]
    then = {each.id for each in standing(edits_of(entries).all)}
    return WayBack(len(now - then), len(then - now))
