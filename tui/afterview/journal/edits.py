"""What can be taken back and done again, as the history tells it. Pure: nothing here changes a journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from afterview.journal.history import Entry, EntryKind
from afterview.journal.patches import Documents, Patch, apply, followed_by, inverse

_TOGETHER = timedelta(minutes=5)
"""Changes of one merge key that come one after the other, none later than this, are one edit."""


class Edit(msgspec.Struct, frozen=True):
    """One thing that was done: a change, or several that belong together, such as the typing of one text."""

    entries: tuple[Entry, ...]
    is_undone: bool = False

    @property
    def id(self) -> str:
        """Return the id of the change that the journal was at when it was done."""
        return self.entries[-1].id

    @property
    def at(self) -> datetime:
        """Return when it was done, in UTC."""
        return self.entries[-1].at

    @property
    def kind(self) -> EntryKind:
        """Return what it was: a change, an undoing, something from outside."""
        return self.entries[-1].kind

    @property
    def sentence(self) -> str:
        """Return what was done, in words."""
        return self.entries[-1].sentence

    @property
    def numbers(self) -> dict[str, dict[str, int]]:
        """Return where the records stood that came or went."""
        found: dict[str, dict[str, int]] = {}
        for entry in reversed(self.entries):
            for table, numbers in entry.numbers.items():
                found.setdefault(table, {}).update(numbers)
        return found

    def taken_back(self, documents: Documents) -> Documents:
        """Return the documents as they were before it. Raises ClashError where they were changed since."""
        return patched(documents, [inverse(each.patch) for each in reversed(self.entries)])

    def done_again(self, documents: Documents) -> Documents:
        """Return the documents as they are after it. Raises ClashError where they were changed since."""
        return patched(documents, [each.patch for each in self.entries])

    def touched(self) -> dict[str, set[str]]:
        """Return the records that it is about, by table."""
        return touched(each.patch for each in self.entries)

    def as_one(self) -> Entry | None:
        """Return it as one entry; None where in the end it has changed nothing."""
        first = self.entries[0]
        patch: Patch | None = first.patch
        for entry in self.entries[1:]:
            patch = entry.patch if patch is None else followed_by(patch, entry.patch)
        last = self.entries[-1]
        return Entry(
            id=last.id,
            parent=first.parent,
            at=last.at,
            kind=last.kind,
            sentence=last.sentence,
            merge_key=last.merge_key,
            window=last.window,
            of=last.of,
            patch=patch or {},
            numbers=self.numbers,
            joined=tuple(name for each in self.entries for name in (*each.joined, each.id))[:-1],
        )


class Edits(msgspec.Struct, frozen=True):
    """All that was done, and what of it can be taken back or done again."""

    all: tuple[Edit, ...] = ()
    """Oldest first, undoing and redoing included."""
    behind: tuple[Edit, ...] = ()
    """What can be undone, the last of them first of all."""
    ahead: tuple[Edit, ...] = ()
    """What can be redone, the last of them first of all."""


def edits_of(entries: Sequence[Entry]) -> Edits:
    """Return what the entries of a history say was done, undone and done again."""
    done: list[Edit] = []
    behind: list[Edit] = []
    ahead: list[Edit] = []
    for entry in entries:
        if entry.kind is EntryKind.UNDO:
            _move(behind, ahead, entry.of)
            done.append(Edit((entry,)))
        elif entry.kind is EntryKind.REDO:
            _move(ahead, behind, entry.of)
            done.append(Edit((entry,)))
        else:
            ahead.clear()
            if done and goes_on(done[-1].entries[-1], entry):
                done[-1] = Edit((*done[-1].entries, entry))
                behind[-1] = done[-1]
            else:
                done.append(Edit((entry,)))
                behind.append(done[-1])
    standing = {each.id for each in behind}
    steps = (EntryKind.UNDO, EntryKind.REDO)
    marked = (Edit(each.entries, each.kind not in steps and each.id not in standing) for each in done)
    return Edits(tuple(marked), tuple(behind), tuple(ahead))


def goes_on(last: Entry, entry: Entry) -> bool:
    """Return whether an entry goes on with what the one before it did."""
    return (
        entry.merge_key is not None
        and (last.kind, last.merge_key, last.window) == (EntryKind.CHANGE, entry.merge_key, entry.window)
        and entry.kind is EntryKind.CHANGE
        and entry.parent == last.id
        and entry.at - last.at <= _TOGETHER
    )


def patched(documents: Documents, patches: Iterable[Patch]) -> Documents:
    """Return the documents after one patch after the other. Raises ClashError where one does not fit."""
    for patch in patches:
        documents = apply(documents, patch)
    return documents


def touched(patches: Iterable[Patch]) -> dict[str, set[str]]:
    """Return the records that patches are about, by table."""
    found: dict[str, set[str]] = {}
    for patch in patches:
        if isinstance(patch, Mapping):
            for table, records in patch.items():
                found.setdefault(table, set()).update(records)
    return found


def _move(source: list[Edit], target: list[Edit], of: str) -> None:
    # What it undid may be so long ago that it is not in the history any more.
    if source and source[-1].id == of:
        target.append(source.pop())


def shortened(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the same history with what belongs together as one entry each."""
    found: list[Any] = []
    for edit in edits_of(entries).all:
        one = edit.as_one() if len(edit.entries) > 1 else edit.entries[0]
        found.append(one)
    return tuple(found)


STEPS = (EntryKind.UNDO, EntryKind.REDO)
"""What leads to and fro, and is nothing done by itself."""


class WayBack(msgspec.Struct, frozen=True):
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
