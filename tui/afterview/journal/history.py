"""What was done, and when: a file beside the journal with a line for each change. It outlives the program.

A line is written before its change is saved, so a journal never knows of a change that its history does not.
Each line names the change before it, and the journal names the last one: lines that do not lead there (a save
a file that was put back) are passed over. Nothing here is needed to read the journal, and what goes wrong
here never stands in the way of a save. A read that fails is told: it is not the end of the history.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import msgspec

from afterview.journal import files
from afterview.journal.errors import say_path, say_reason, unreadable

MOST_BYTES = 2_000_000
"""How long the file may grow; then only the newest changes are kept, in at most half of that."""
_TAIL = 65_536
_NEW_LINE = b"\n"
_APPENDING = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


class EntryKind(StrEnum):
    """What a line of the history stands for."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"
    OUTSIDE = "outside"
    """Found in the file, and not made by this program: by hand, by git, by a sync client."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One change of the journal, and how to take it back."""

    id: str
    parent: str = ""
    """The change before; "" for the first."""
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    """When it was made, in UTC: never before the one before it, whatever the clock says."""
    kind: EntryKind = EntryKind.CHANGE
    sentence: str
    """What was done, in words and in the past tense."""
    merge_key: str | None = None
    window: str = ""
    """Tells apart the programs that made the changes: only those of one are joined."""
    of: str = ""
    """The change that was undone or redone."""
    patch: Any
    """See `patches`: what it did to the documents, by table and record."""
    numbers: dict[str, dict[str, int]] = {}
    """Where in the file the records stood that came or went, by table and id."""
    joined: tuple[str, ...] = ()
    """The changes before it that it does the work of as well, since the history was shortened."""


_decoder = msgspec.json.Decoder(Entry)


class History:
    """The history of one journal. To be written only by the holder of the journal's lock."""

    def __init__(self, journal: Path) -> None:
        """Look after the history of the journal at that path; touch nothing yet."""
        self._journal = journal
        self.problem = ""
        """What went wrong with the last line, in one plain line; "" where it was written."""
        self._unwritten: list[Entry] = []
        self._read: tuple[files.Fingerprint | None, dict[str, Entry]] | None = None
        self._tail: tuple[files.Fingerprint | None, Entry | None] | None = None

    @property
    def path(self) -> Path:
        """Return where it lies: beside the journal itself, whatever links lead there."""
        real = files.real_path(self._journal)
        return real.with_name(f"{real.name}.history")

    def last(self) -> Entry | None:
        """Return the newest line, as a rule without reading the ones before it; None where there is none.

        Raises UnreadableJournalError.
        """
        if self._unwritten:
            return self._unwritten[-1]
        with self._told():
            now = files.look(self.path)
            if self._tail is None or self._tail[0] != now:
                self._tail = now, None if now is None else self._last_line() or _last_of(self._entries())
        return self._tail[1]

    def leading_to(self, change: str) -> tuple[Entry, ...]:
        """Return what led to that change, oldest first and itself last; nothing where it is not known.

        Raises UnreadableJournalError.
        """
        with self._told():
            known = {**self._entries(), **{each.id: each for each in self._unwritten}}
        found: list[Entry] = []
        while change in known:  # each is taken out, so that a damaged file cannot lead round in a circle
            found.append(known.pop(change))
            change = found[-1].parent
        return tuple(reversed(found))

    def write(self, entries: Iterable[Entry]) -> None:
        """Add lines at the end. Where that fails they are kept in memory, and tried again with the next."""
        self._unwritten += entries
        try:
            before = files.look(self.path)
            self._append(b"".join(map(_line, self._unwritten)))
        except OSError as error:
            self.problem = f"The history in {say_path(self.path)} was not written: {say_reason(error)}."
            return
        self.problem = ""
        written = {each.id: each for each in self._unwritten}
        self._unwritten.clear()
        # What another window has added since it was read is not known here: then all of it is read again.
        known = None if self._read is None or self._read[0] != before else {**self._read[1], **written}
        self._read = self._tail = None
        with suppress(OSError):
            now = files.look(self.path)
            self._tail = now, _last_of(written)
            self._read = None if known is None else (now, known)

    def close(self, shortened: Callable[[], Sequence[Entry]]) -> None:
        """Make sure of what was written, and keep the file short: to be called at the end of the program.

        `shortened` is asked for what to keep where the file has grown too long. What goes wrong is in
        `problem`, or raised: UnreadableJournalError.
        """
        try:
            found = files.look(self.path)
            kept = shortened() if found is not None and found.size > MOST_BYTES else ()
            if kept:
                self.shorten(kept)
            elif found is not None:
                with self.path.open("rb") as file:
                    os.fsync(file.fileno())
        except OSError as error:
            self.problem = f"The history in {say_path(self.path)} was not made shorter: {say_reason(error)}."

    def shorten(self, entries: Sequence[Entry], most_bytes: int = MOST_BYTES // 2) -> None:
        """Write the file anew with the newest of these entries. Raises OSError."""
        kept: list[bytes] = []
        for entry in reversed(entries):
            line = _line(entry)
            most_bytes -= len(line)
            if most_bytes < 0 and kept:
                break
            kept.append(line)
        files.replace_whole(self.path, b"".join(reversed(kept)), files.look(self.path))
        self._read = self._tail = None
        self._unwritten.clear()

    def _last_line(self) -> Entry | None:
        with self.path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
            lines = file.read().split(_NEW_LINE)
        return _entry(lines[-2]) if len(lines) > 1 and not lines[-1] else None

    def _append(self, lines: bytes) -> None:
        descriptor = os.open(self.path, _APPENDING, files.PRIVATE_FILE)
        try:
            end = os.lseek(descriptor, 0, os.SEEK_END)
            if end == 0:
                files.set_rights(descriptor, files.PRIVATE_FILE)
            elif end:
                os.lseek(descriptor, end - 1, os.SEEK_SET)
                if os.read(descriptor, 1) != _NEW_LINE:  # the last line was cut off: it is passed over
                    lines = _NEW_LINE + lines
            try:
                files.write_all(descriptor, lines)
            except OSError:
                with suppress(OSError):
                    os.ftruncate(descriptor, end)
                raise
        finally:
            os.close(descriptor)

    def _entries(self) -> dict[str, Entry]:
        now = files.look(self.path)
        if self._read is None or self._read[0] != now:
            content = self.path.read_bytes() if now is not None else b""
            entries = map(_entry, content.split(_NEW_LINE))
            self._read = now, {each.id: each for each in entries if each is not None}
        return self._read[1]

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise unreadable(self.path, error) from error


def _last_of(entries: dict[str, Entry]) -> Entry | None:
    return next(reversed(entries.values()), None)


def _line(entry: Entry) -> bytes:
    text = msgspec.json.encode(entry)
    return f"{zlib.crc32(text):08x} ".encode() + text + _NEW_LINE


def _entry(line: bytes) -> Entry | None:
    """Return what a line says; None for one that was cut off or damaged."""
    mark, _, text = line.partition(b" ")
    if not text or mark != f"{zlib.crc32(text):08x}".encode():
        return None
    try:
        return _decoder.decode(text)
    except (msgspec.MsgspecError, RecursionError):
        return None
