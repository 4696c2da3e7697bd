"""What was done to a journal, put together from its history, its backups, and what is in memory.

Where the file was changed by something else (an editor, git, a sync client), the history has a gap. It is
bridged by what is known of the file before: one entry says that it was changed outside, and it can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Any

from msgspec.structs import replace

from afterview.clock import Clock
from afterview.journal import writer
from afterview.journal.backups import Backups
from afterview.journal.contents import Contents
from afterview.journal.edits import Edit, Edits, edits_of, patched, shortened, touched
from afterview.journal.errors import (
    BrokenJournalError,
    JournalError,
    MissingJournalError,
    NewerJournalError,
    UndoRefusedError,
    say_text,
)
from afterview.journal.history import Entry, EntryKind, History
from afterview.journal.patches import ClashError, Documents, Patch, difference
from afterview.journal.reader import read_file
from afterview.records.base import IdSource
from afterview.records.hunt import Change

_BACKUPS_TO_TRY = 8


class Changelog:
    """What was done to one open journal. Asked by its journal only, which holds the lock to write.

    What is asked raises JournalError where the history cannot be read; what a save needs goes on without.
    """

    def __init__(self, history: History, backups: Backups, clock: Clock, ids: IdSource) -> None:
        """Put it together from these, when it is first asked for."""
        self.history = history
        self._backups = backups
        self._clock = clock
        self._ids = ids
        self._window = ""  # made with the first entry: ids are dear to load, and not needed to read
        self._before: Contents | None = None
        """The last contents that the history knows, from before the file became another one."""
        self._known: tuple[Contents, tuple[Entry, ...], Edits | None] | None = None

    def moved_on(self, before: Contents) -> None:
        """Take note that the journal's contents are others than `before` now."""
        if before.change and before.is_as_saved:
            self._before = before

    def edits(self, now: Contents) -> Edits:
        """Return what led to `now`, as far back as it is known."""
        entries = self._leading_to(now)
        known = self._known if self._known is not None and self._known[0] is now else None
        edits = known[2] if known is not None else None
        if edits is None:
            edits = edits_of(entries)
            self._known = known and (now, entries, edits)
        return edits

    def entry(
        self,
        now: Contents,
        kind: EntryKind,
        sentence: str,
        wanted: writer.Wanted,
        *,
        merge_key: str | None = None,
        of: str = "",
    ) -> Entry:
        """Return the entry of a change of `now` that makes the wanted documents."""
        patch = _Standing(now).patch_to(wanted) or {}
        return self._entry(self._parent(now), self._stamp(), kind, sentence, patch, merge_key, of)

    def told(
        self, now: Contents, story: Sequence[tuple[Change, datetime]]
    ) -> tuple[writer.Wanted, list[Entry]]:
        """Return the documents and the entries of changes that follow each other."""
        state = _Standing(now)
        entries = list(self.unwritten(now))
        parent, earliest = self._parent(now), self._stamp() if entries or now.revision else None
        for change, at in story:
            made = writer.documents_of(change, now)
            patch = state.patch_to(made)
            if patch is None:
                continue
            earliest = at if earliest is None else max(at, earliest)
            entries.append(
                self._entry(parent, earliest, EntryKind.CHANGE, change.sentence, patch, change.merge_key)
            )
            parent = entries[-1].id
        return state.wanted, entries

    def unwritten(self, now: Contents) -> tuple[Entry, ...]:
        """Return what led to `now` and is not in the history yet: what was done outside."""
        with suppress(JournalError):
            entries = () if self._is_last(now) else self._leading_to(now)
            return entries[-1:] if entries and not self.history.leading_to(entries[-1].id) else ()
        return ()

    def with_numbers(self, entry: Entry, numbers: dict[str, dict[str, int]]) -> Entry:
        """Return the entry with where the records stand that come or go with it."""
        return replace(entry, numbers=numbers)

    def stepped(self, edit: Edit, kind: EntryKind, now: Contents) -> writer.Wanted:
        """Return the documents that take an edit back, or do it again. Raises ClashError."""
        documents = _standing(edit.touched(), now)
        after = edit.taken_back(documents) if kind is EntryKind.UNDO else edit.done_again(documents)
        return _leading(documents, after)

    def goes_on_from(self, before: Contents, now: Contents) -> bool:
        """Return whether all that led from `before` to `now` was done by this program."""
        names = {now.change, *now.before.values()} if now.is_as_saved else set()
        is_named = before.change != "" and before.change in names
        try:
            entries = self._leading_to(now)
        except JournalError:
            if is_named:
                return True
            raise
        at = next((at for at, each in enumerate(entries) if before.change in (each.id, *each.joined)), None)
        if at is None:  # so long ago that it is not in the history, and yet the file may tell
            return is_named
        return all(each.kind is not EntryKind.OUTSIDE for each in entries[at + 1 :])

    def edits_before(self, before: Contents) -> tuple[Edit, ...]:
        """Return what led to contents that the journal had earlier."""
        return edits_of(self.history.leading_to(before.change)).all

    def back_to(
        self, change: str, now: Contents, moment: str = ""
    ) -> tuple[Change, writer.Wanted, writer.Numbers]:
        """Return the documents that make the hunt what it was after a change. Raises UndoRefusedError."""
        edits = self.edits(now).all
        at = next((index for index, each in enumerate(edits) if each.id == change), None)
        if at is None:
            raise UndoRefusedError("That is not in the history any more: nothing was changed.")
        later = edits[at + 1 :]
        documents = _standing(touched(entry.patch for edit in later for entry in edit.entries), now)
        after = documents
        numbers: dict[str, dict[str, int]] = {}
        try:
            for edit in reversed(later):
                after = edit.taken_back(after)
                for table, found in edit.numbers.items():
                    numbers.setdefault(table, {}).update(found)
        except ClashError:
            raise UndoRefusedError(
                f"I cannot go back that far: “{edit.sentence}” was changed outside since."
            ) from None
        moment = moment or f"{edits[at].at:%Y-%m-%d %H:%M} UTC"
        # Shortened: one may go back to a going back, and to that again.
        sentence = f"went back to {moment}, after “{say_text(edits[at].sentence, 60)}”"
        return Change(sentence), _leading(documents, after), numbers or {"": {}}

    def close(self, now: Contents) -> None:
        """Keep the history on the disk, and short. What goes wrong is in `history.problem`, or raised."""
        self.history.close(lambda: shortened(self._leading_to(now)))

    def _entry(
        self,
        parent: str,
        at: datetime,
        kind: EntryKind,
        sentence: str,
        patch: Patch,
        merge_key: str | None = None,
        of: str = "",
        id: str = "",  # noqa: A002 - its name in the file
    ) -> Entry:
        self._window = self._window or self._ids("w")
        return Entry(
            id=id or self._ids("h"),
            parent=parent,
            at=at,
            kind=kind,
            sentence=sentence,
            merge_key=merge_key,
            window=self._window,
            of=of,
            patch=patch,
        )

    def _leading_to(self, now: Contents) -> tuple[Entry, ...]:
        if self._known is not None and self._known[0] is now:
            return self._known[1]
        if not now.revision:
            return ()  # begun anew
        entries = self.history.leading_to(now.change)
        if not (entries and now.is_as_saved):
            entries = self._bridged(entries, now)
        self._known = (now, entries, None)
        return entries

    def _bridged(self, entries: tuple[Entry, ...], now: Contents) -> tuple[Entry, ...]:
        """Return `entries`, and what was done outside after them. They lead to `now`, as it says itself."""
        last = self.history.last()
        known = entries or (self.history.leading_to(last.id) if last is not None else ())
        for earlier in self._earlier() if known else ():
            documents = gone_on(earlier, known)
            if documents is None:
                continue
            patch = difference(documents, now.documents())
            if patch is None:
                return known
            outside = self._entry(
                known[-1].id,
                max(self._clock.now(), known[-1].at),
                EntryKind.OUTSIDE,
                "the file was changed outside afterview",
                patch,
                id="" if entries else now.change,
            )
            return (*known, outside)
        return entries

    def _earlier(self) -> Iterator[Contents]:
        if self._before is not None:
            yield self._before
        for backup in islice(self._backups.all(), _BACKUPS_TO_TRY):
            try:
                yield read_file(backup.path)
            except (BrokenJournalError, NewerJournalError, MissingJournalError):
                continue

    def _is_last(self, now: Contents) -> bool:
        last = self.history.last()
        return now.is_as_saved and (last.id if last is not None else "") == now.change

    def _parent(self, now: Contents) -> str:
        with suppress(JournalError):
            entries = () if self._is_last(now) else self._leading_to(now)
            return entries[-1].id if entries else now.change
        return now.change

    def _stamp(self) -> datetime:
        last, now = None, self._clock.now()
        with suppress(JournalError):
            last = self.history.last()
        return now if last is None else max(now, last.at)


class _Standing:
    """Documents as they stand after one change after the other."""

    def __init__(self, now: Contents) -> None:
        self._now = now
        self.wanted: writer.Wanted = {}

    def patch_to(self, made: writer.Wanted) -> Patch | None:
        """Go on to these documents, and return what that changes."""
        before = {table: self._present(table, records) for table, records in made.items()}
        for table, records in made.items():
            self.wanted.setdefault(table, {}).update(records)
        return difference(before, {table: self._present(table, records) for table, records in made.items()})

    def _present(self, table: str, keys: Iterable[str]) -> dict[str, Any]:
        changed = self.wanted.get(table, {})
        found = {key: changed[key] if key in changed else self._now.document(table, key) for key in keys}
        return {key: each for key, each in found.items() if each is not None}


def gone_on(earlier: Contents, entries: Sequence[Entry]) -> Documents | None:
    """Return the documents that the last of some entries led to, from contents that one of them led to."""
    at = next((index for index, each in enumerate(entries) if each.id == earlier.change), None)
    if at is None or not earlier.is_as_saved:
        return None
    try:
        return patched(earlier.documents(), [each.patch for each in entries[at + 1 :]])
    except ClashError:
        return None


def _standing(records: Mapping[str, Iterable[str]], now: Contents) -> Documents:
    """Return the documents as they are now of records by table."""
    return {
        table: {key: found for key in keys if (found := now.document(table, key)) is not None}
        for table, keys in records.items()
    }


def _leading(before: Documents, after: Documents) -> writer.Wanted:
    """Return what has to be written to lead from some documents to others."""
    wanted: writer.Wanted = {}
    for table, records in before.items():
        for key in dict.fromkeys((*records, *after[table])):
            if records.get(key) != after[table].get(key):
                wanted.setdefault(table, {})[key] = after[table].get(key)
    return wanted
