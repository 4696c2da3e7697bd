"""Saving as one types: nothing typed is lost, however the app ends.

Each change is noted at once on the event loop; a short while after the last key the notes are saved,
one after the other, and awaited. A save that fails leaves its text noted, and is tried again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

Key = TypeVar("Key")


class SaveState(Enum):
    """How the text on the screen stands to the file."""

    SAVED = auto()
    WAITING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class SaveReport:
    """A change of state, with a plain line where saving failed."""

    state: SaveState
    problem: str = ""


class AutoSave(Generic[Key]):
    """Collects texts by key and hands each, in time, to `save`."""

    def __init__(
        self,
        save: Callable[[Key, str], Awaitable[None]],
        report: Callable[[SaveReport], None],
        failures: tuple[type[Exception], ...],
        pause: float = 0.4,
        retry: float = 5.0,
        most: float = 3.0,
    ) -> None:
        """Save after `pause` seconds of quiet, and after `most` where there is none.

        `failures` are the errors to report and to try again after, in `retry` seconds.
        """
        self._save = save
        self._report = report
        self._failures = failures
        self.pause = pause
        self.retry = retry
        self.most = most
        self._pending: dict[Key, str] = {}
        self._turn = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None
        self._since: float | None = None
        """When the first of what is not saved yet was typed."""
        self._running: set[asyncio.Task[bool]] = set()

    @property
    def pending(self) -> dict[Key, str]:
        """Return what is typed and not yet on disk."""
        return dict(self._pending)

    def note(self, key: Key, text: str) -> None:
        """Take in the text as it is now; it will be saved soon."""
        self.take_in(key, text)
        self._report(SaveReport(SaveState.WAITING))
        now = asyncio.get_running_loop().time()
        if self._since is None:
            self._since = now
        # Who never stops typing is never quiet: that text must not wait for it.
        self._schedule(max(min(self.pause, self._since + self.most - now), 0))

    def take_in(self, key: Key, text: str) -> None:
        """Take in the text without a word and without a time: whoever calls this sees to the saving."""
        self._pending[key] = text

    def forget(self, key: Key, text: str) -> None:
        """Note that this text has been dealt with; one that was typed since stays."""
        if self._pending.get(key) == text:
            del self._pending[key]

    async def flush(self) -> bool:
        """Save everything noted, now. Return whether all of it is on disk."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        async with self._turn:
            self._since = None
            while self._pending:
                key, text = next(iter(self._pending.items()))
                try:
                    await self._save(key, text)
                except self._failures as problem:
                    self._report(SaveReport(SaveState.FAILED, str(problem)))
                    self._schedule(self.retry)
                    return False
                self.forget(key, text)
            self._report(SaveReport(SaveState.SAVED))
        return True

    def _schedule(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._start)

    def _start(self) -> None:
        self._timer = None
        task = asyncio.ensure_future(self.flush())
        self._running.add(task)
        task.add_done_callback(self._running.discard)
