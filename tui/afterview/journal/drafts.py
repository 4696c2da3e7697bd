"""Input that was begun and not entered, kept in a small private file until it is entered or given up.

Each window has a file of its own, and holds a lock beside it for as long as it lives: so a window can
tell what another one is still at work on from what one that has ended left behind.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from afterview.journal import errors, files, sidecar

if TYPE_CHECKING:
    from filelock import BaseFileLock

_KIND = "unfinished"
_FORMAT = 1
_FIELDS = {
    "interviewer": ("interviewers",),
    "question": ("reflection", "questions"),
    "event": ("events",),
    "follow-up": ("follow_ups",),
    "contact": ("touches",),
    "tie": ("ties",),
    "reference told": ("told",),
    "request": ("asks",),
    "letter": ("letters",),
    "preparation": ("preparation",),
    "promise": ("promise",),
    "skip": ("skips",),
}
"""In which field a record lies, by the names that older versions gave to the kinds."""
_OF_PERSON = ("interviewer", "reference told", "request")


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """A quick-add line that was begun, and what `here` meant in it."""

    text: str
    application: str | None = None
    interview: str | None = None


class Form(msgspec.Struct, frozen=True, omit_defaults=True):
    """The changed fields of a form, what was recorded in them, and which thing they belong to."""

    fields: dict[str, str]
    before: dict[str, str] = {}
    path: tuple[str, ...] = ()
    """Leads to the record; empty where an older version wrote the five names at the end in its place."""
    name: str = ""
    """What the record is called, for when it is not there any more."""
    kind: str = ""
    application: str = ""
    interview: str = ""
    person: str = ""
    key: str = ""

    @property
    def where(self) -> tuple[str, ...]:
        """Return the path of the record: see `records.path`."""
        if self.path:
            return self.path
        top = ("applications", self.application) if self.application else ("people", self.person)
        owner = (*top, "interviews", self.interview) if self.interview else top
        if self.kind not in _FIELDS:  # an application, an interview or a person
            return owner
        name = self.person if self.kind in _OF_PERSON else self.key
        if self.kind in ("skip", "tie"):
            first, _, rest = name.partition(":")
            tie = [rest, None if first == "works there" else first]
            skip = [int(first) if first.isdecimal() else first, rest or None]
            name = msgspec.json.encode(skip if self.kind == "skip" else tie).decode()
        return (*owner, *_FIELDS[self.kind], *(() if self.kind == "promise" else (name,)))


class Text(msgspec.Struct, frozen=True):
    """A text of which the place has gone, and what it was, in words."""

    what: str
    text: str


class Unfinished(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that was begun in one window."""

    line: Line | None = None
    form: Form | None = None
    texts: tuple[Text, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was begun."""
        return self.line is None and self.form is None and not self.texts


class _Kept(msgspec.Struct, frozen=True):
    app: str
    unfinished: int
    saved: datetime
    begun: Unfinished


class UnfinishedFile:
    """The file of one window: there only while there is something in it."""

    def __init__(self, journal: Path) -> None:
        """Look after the unfinished input for that journal; touch nothing yet."""
        self._journal = journal
        self.path: Path | None = None
        """Where it lies; None while there is none."""
        self._lock: BaseFileLock | None = None
        self.leftovers = sidecar.Leftovers()
        self.saved: datetime | None = None
        """When what `take` found was written."""

    def take(self) -> Unfinished:
        """Return what a window that has ended has left; from now on it is this window's.

        Where there are several only one is taken; the others wait for the next start.
        """
        for path in sidecar.found(self._journal, _KIND):
            if _read(path) is None or not self._claim(path):
                continue
            kept = _read(path)  # once more, now that no other window can have taken it meanwhile
            if kept is not None:
                self.path, self.saved = path, kept.saved
                self.leftovers.keep(path)
                return kept.begun
        return Unfinished()

    def keep(self, begun: Unfinished, now: datetime) -> None:
        """Make that the whole of the file, or remove the file where it is nothing. Raises NotSavedError."""
        if begun.is_empty:
            self.leftovers.remove(self.path)
            self.path = None
            self.close()
            return
        kept = msgspec.json.encode(_Kept("afterview", _FORMAT, now, begun))
        content = msgspec.json.format(kept, indent=1) + b"\n"
        problem: OSError = FileExistsError("there are too many files of unfinished input")
        for path, lock in self._candidates():
            try:
                files.replace_whole(path, content, files.look(path))
            except OSError as error:
                problem = error
                if lock is not self._lock:
                    _release(lock)
                continue
            self._move_to(path, lock)
            return
        raise errors.not_saved(f"what was begun for {self._journal.name}", problem) from problem

    def close(self) -> None:
        """Let another window have what is in the file."""
        _release(self._lock)
        self._lock = None

    def _candidates(self) -> Iterator[tuple[Path, BaseFileLock | None]]:
        """Yield where to write: the file that there is, then in each place the first free name."""
        if self.path is not None:
            yield self.path, self._lock
        for place in sidecar.usable(self._journal, _KIND):
            for path in sidecar.numbered(place):
                lock = _lock(path) if path != self.path and not os.path.lexists(path) else None
                if lock is not None:
                    yield path, lock
                    break

    def _move_to(self, path: Path, lock: BaseFileLock | None) -> None:
        old, self.path = self.path, path
        self.leftovers.keep(path)
        self.leftovers.remove(old if old != path else None)
        if lock is not self._lock:
            _release(self._lock)
            self._lock = lock

    def _claim(self, path: Path) -> bool:
        """Make `path` this window's; False where another one is still at work on it."""
        lock = _lock(path)
        if lock is not None:
            self.close()
            self._lock = lock
        # Where no lock can be had at all (a disk that can only be read) it cannot be asked whose it is.
        return lock is not None or not os.access(path.parent, os.W_OK)


def _lock(path: Path) -> BaseFileLock | None:
    """Return the lock that says that a window works on `path`; None where it cannot be had."""
    from filelock import FileLock, Timeout  # dear to load, and needed only where something was begun

    lock = FileLock(
        path.with_name(f".{path.name}.lock"), timeout=0, mode=files.PRIVATE_FILE, thread_local=False
    )
    try:
        lock.acquire()
    except (Timeout, OSError):
        return None
    return lock


def _release(lock: BaseFileLock | None) -> None:
    if lock is not None:
        with suppress(OSError):
            lock.release()


def _read(path: Path) -> _Kept | None:
    """Return what a file of unfinished input holds; None where it is none that this version knows."""
    try:
        whole = files.read_whole(path)
        kept = msgspec.json.decode(whole[0], type=_Kept) if whole else None
    except (OSError, ValueError):  # it is left as it is, and its name is not used again
        return None
    return kept if kept is not None and (kept.app, kept.unfinished) == ("afterview", _FORMAT) else None
