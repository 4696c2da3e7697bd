"""What the screens share that show what a file would bring: read in a thread, stored as one change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from afterview.app.dialog import Dialog
from afterview.app.session import FAILURES, Session
from afterview.imports.plan import Plan
from afterview.imports.storing import change_of
from afterview.records.base import new_id
from afterview.text import capitalized

_Read = TypeVar("_Read")
Progress = Callable[[int, int], None]


class _Stopped(Exception):  # noqa: N818  (the user's wish)
    """The screen was left while a file was read."""


class TakingOver(Dialog[str]):
    """Answers with what was stored, in a sentence; None where nothing was."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)

    def __init__(self, session: Session) -> None:
        """Work on the open `session`."""
        super().__init__()
        self.session = session
        self._is_storing = False

    async def read_in_thread(self, read: Callable[[Progress], _Read]) -> _Read | None:
        """Return what `read` returns, and say meanwhile how far it is; None where the screen was left."""
        worker = get_current_worker()

        def progress(done: int, of: int) -> None:
            if worker.is_cancelled or not self.is_up:
                raise _Stopped
            self.app.call_from_thread(self.say_above, f"Reading … {100 * done // max(of, 1)} %")

        try:
            found = await asyncio.to_thread(read, progress)
        except _Stopped:
            return None
        return found if self.is_up else None

    def say_above(self, words: str, style: str = "$foreground-muted") -> None:
        """Say it where the sums stand."""
        if self.is_up:
            self.query_one(".sums", Static).update(Content.styled(words, style))

    async def store(self, plan: Plan) -> str | None:
        """Store a plan, and return what was done; None where it failed, which is said, or is being stored."""
        if self._is_storing:
            return None
        self._is_storing = True
        try:
            done = await self.session.record(
                lambda hunt: change_of(plan, hunt, self.session.now, self.session.zone, new_id)
            )
        except FAILURES as problem:
            self.say_above(capitalized(str(problem)), "$text-error")
            return None
        finally:
            self._is_storing = False
        return done or ""
