"""A disk that fails while the app saves: one call of the system, or all of them from one on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import Any

import pytest

from afterview.journal.journal import Journal
from support.journal_faults import SAVE_CALLS

if sys.platform != "win32":
    import fcntl


class FailingDisk:
    """Everything in one folder, made to fail. Other folders go on working, as those of another disk do.

    Counted are only the calls of a save of `journal`, by the thread that saves: what a look at the file
    does meanwhile leaves the numbers as they are.
    """

    def __init__(self, folder: Path) -> None:
        """Begin sound."""
        self._folder = os.fspath(folder)
        self._at = -1
        self._error = 0
        self._for_good = self._torn = False
        self._saver = self._looker = 0
        self._ours: set[int] = set()
        self.names: list[str] = []
        """The calls of the last save."""
        self.is_broken = False
        """Whether nothing in the folder works any more, for anybody."""
        self._broken_calls: tuple[str, ...] = ()
        self.struck = ""
        """The call that failed first; "" where none has."""

    def arm(self, at: int, error: int, *, for_good: bool = False, torn: bool = False) -> None:
        """Fail the call of that number in each save to come, and, with `for_good`, everything after it.

        With `torn` a write gets half of it done first.
        """
        self._at, self._error, self._for_good, self._torn = at, error, for_good, torn
        self.struck = ""

    def break_down(self, error: int, *calls: str) -> None:
        """Fail in everything from now on, or in those calls."""
        self.is_broken, self._error, self._broken_calls = True, error, calls

    def mend(self) -> None:
        """Work again."""
        self._at, self.is_broken, self._broken_calls = -1, False, ()

    @contextmanager
    def looked_into(self) -> Iterator[None]:
        """Let the test itself, in this thread, see what is on the disk, whatever fails."""
        self._looker = get_ident()
        try:
            yield
        finally:
            self._looker = 0

    @contextmanager
    def below(self, journal: Journal) -> Iterator[None]:
        """Put this disk below the whole program; count what the saves of `journal` call."""
        commit: Callable[..., Any] = journal.commit

        def counted(make: Any) -> Any:
            self._saver, self.names = get_ident(), []
            try:
                return commit(make)
            finally:
                self._saver = 0

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(journal, "commit", counted)
            for name in SAVE_CALLS:
                if hasattr(os, name):
                    patch.setattr(os, name, self._wrapped(name, getattr(os, name)))
            patch.setattr(io, "open", self._wrapped("read", open))
            if sys.platform != "win32":
                patch.setattr(fcntl, "flock", self._wrapped("flock", fcntl.flock))
            yield

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if not args or not self._is_here(args[0]):
                return real(*args, **named)
            if name == "write" and self._is_torn():
                return real(args[0], args[1][: len(args[1]) // 2])
            fails = self._is_to_fail(name)
            if name == "close":  # one that fails has closed all the same
                self._ours.discard(args[0])
                real(*args)
            if fails:
                raise OSError(self._error, os.strerror(self._error))
            if name == "close":
                return None
            found = real(*args, **named)
            if name == "open":
                self._ours.add(found)
            return found

        return call

    def _is_here(self, place: object) -> bool:
        if get_ident() == self._looker:
            return False
        if isinstance(place, int):
            return place in self._ours
        return isinstance(place, str | os.PathLike) and os.fspath(place).startswith(self._folder)

    def _is_torn(self) -> bool:
        if self._torn and get_ident() == self._saver and len(self.names) == self._at:
            self._torn = False
            self._at += 1
            self.names.append("write")
            return True
        return False

    def _is_to_fail(self, name: str) -> bool:
        if self.is_broken and (not self._broken_calls or name in self._broken_calls):
            return True
        if get_ident() != self._saver:
            return False
        self.names.append(name)
        if len(self.names) - 1 != self._at:
            return False
        self.struck = self.struck or name
        self.is_broken = self._for_good
        return True
