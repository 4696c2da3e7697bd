"""What can be undone and done again: a pure object, without input or output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from afterview.records.hunt import Change, Hunt

LIMIT = 500
"""How many changes are kept; older ones can no longer be undone."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where in the file a record stood before a change, and its text there."""

    number: int
    chunk: bytes


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that was made: how to go back, and how to go on again."""

    back: Change
    """Leads back: the records as they were before."""
    on: Change
    """Leads on again: the records as they were afterwards."""
    kept: Mapping[str, Kept] = field(default_factory=dict)
    """By record id, so that going back also brings back what this program does not understand."""

    @property
    def sentence(self) -> str:
        """Return what was done, in words."""
        return self.on.sentence


class UndoStack:
    """The edits behind and ahead. Nothing here changes a hunt: it says which change to make."""

    def __init__(self, limit: int = LIMIT) -> None:
        """Keep at most `limit` edits."""
        self._limit = limit
        self._behind: list[Edit] = []
        self._ahead: list[Edit] = []
        self._open = False

    @property
    def behind(self) -> Edit | None:
        """Return the edit that undoing would take back."""
        return self._behind[-1] if self._behind else None

    @property
    def ahead(self) -> Edit | None:
        """Return the edit that redoing would make again."""
        return self._ahead[-1] if self._ahead else None

    def record(self, edit: Edit) -> None:
        """Note an edit that was just made. One that goes on with the last is joined to it."""
        self._ahead.clear()
        last = self.behind
        if last is not None and self._open and _goes_on(last, edit):
            self._behind[-1] = _joined(last, edit)
        else:
            self._behind.append(edit)
            del self._behind[: -self._limit]
        self._open = True

    def undone(self) -> None:
        """Note that the edit behind was taken back."""
        self._ahead.append(self._behind.pop())
        self._open = False

    def redone(self) -> None:
        """Note that the edit ahead was made again."""
        self._behind.append(self._ahead.pop())
        self._open = False


def stands(hunt: Hunt, change: Change) -> bool:
    """Return whether the records of `change` are in `hunt` just as the change leaves them."""
    return all(hunt.applications.get(key) == value for key, value in change.applications.items()) and all(
        hunt.people.get(key) == value for key, value in change.people.items()
    )


def _goes_on(last: Edit, edit: Edit) -> bool:
    if last.on.merge_key is None or last.on.merge_key != edit.on.merge_key:
        return False
    # If another program changed a record in between, joining the two would undo its change as well.
    return _agrees(last.on.applications, edit.back.applications) and _agrees(last.on.people, edit.back.people)


_T = TypeVar("_T")


def _agrees(after: Mapping[str, _T | None], before: Mapping[str, _T | None]) -> bool:
    return all(after[key] == value for key, value in before.items() if key in after)


def _joined(last: Edit, edit: Edit) -> Edit:
    back = replace(
        last.back,
        applications={**edit.back.applications, **last.back.applications},
        people={**edit.back.people, **last.back.people},
    )
    on = replace(
        edit.on,
        applications={**last.on.applications, **edit.on.applications},
        people={**last.on.people, **edit.on.people},
    )
    return Edit(back, on, {**edit.kept, **last.kept})
