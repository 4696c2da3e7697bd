"""The monkey's moves in one session of the app, and how it looks at the app in the end."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from datetime import timedelta

from textual import events
from textual.app import ScreenStackError
from textual.geometry import Size
from textual.pilot import Pilot

from afterview.app.app import AfterviewApp
from afterview.clock import FixedClock
from support.driving import press_at_once

from .monkey_beside import beside
from .monkey_eyes import not_acknowledged, out_of_place, unlike
from .monkey_hand import Do, Move
from .tally import Tally

_ESCAPES = 40
"""So often escape may be pressed until one is back on the main screen."""


class Play:
    """One session."""

    def __init__(
        self,
        app: AfterviewApp,
        pilot: Pilot[int],
        clock: FixedClock,
        tally: Tally,
        recent: deque[str],
        lose: Callable[[str], None],
    ) -> None:
        """Play with `app`; `lose` is told what is amiss."""
        self.app, self.pilot, self.clock = app, pilot, clock
        self.tally, self.recent, self._lose = tally, recent, lose

    @property
    def has_ended(self) -> bool:
        """Return whether the app is no more: it was left, or has failed."""
        return self.app._exit or self.app.failure is not None or not self.app.is_running

    async def do(self, move: Move) -> None:
        """Make a move."""
        app = self.app
        if move.do is Do.PRESS:
            press(app, move.keys)
            self.tally.tried += len(move.keys)
        elif move.do is Do.PASTE:
            app.post_message(events.Paste(move.text))
            self.tally.count("pastes")
        elif move.do is Do.CLICK:
            await self._click(move)
        elif move.do is Do.SIZE:
            app._driver._size = Size(*move.place)  # type: ignore[union-attr]  # it has a driver
            app.post_message(events.Resize(Size(*move.place), Size(*move.place)))
            self.tally.count("sizes")
        elif move.do is Do.BREATHE:
            for _ in range(move.number % 25):
                await asyncio.sleep(0)
        elif move.do is Do.LATER:
            self.clock.advance(timedelta(minutes=move.number * move.number % 5_000))
        elif move.do is Do.OUTSIDE:
            said = beside(self.app.session.path, move.number, self.clock.now())
            self.recent.append(said)
            self.tally.count("changes beside it")
        else:
            await self._settle()
            if not self.has_ended:
                self._note(*out_of_place(app), *not_acknowledged(app, self.app.session.path))

    async def _click(self, move: Move) -> None:
        width, height = self.app.size
        x, y = move.place[0] % max(width, 1), move.place[1] % max(height, 1)
        for _ in range(move.number):
            for kind in (events.MouseDown, events.MouseUp, events.Click):
                self.app.screen._forward_event(_mouse(kind, x, y))
        self.tally.count("clicks")

    async def _settle(self) -> None:
        for _ in range(3):
            if self.has_ended:
                return
            try:
                await self.pilot.pause()
            except ScreenStackError:  # it has ended meanwhile
                return
            await asyncio.sleep(0.01)

    # At the end of a session

    async def look_and_leave(self) -> None:
        """See that the app shows what its file holds, find the way out of where one is, and leave."""
        app = self.app
        await self._settle()
        for _ in range(60):
            if self.has_ended:
                return
            await app.autosave.flush()
            amiss = [*unlike(app, self.app.session.path)]
            if not amiss:
                break
            await asyncio.sleep(0.05)
            await self._settle()
        self._note(*amiss)
        self.tally.count("looked at")
        await self._escape()
        if not self.has_ended:
            await self._quit()

    async def _escape(self) -> None:
        app = self.app
        for _ in range(_ESCAPES):
            if self.has_ended or (app.screen is app.main and not app.main.query_one("#quick-add").display):
                return
            press(app, ["y" if "Leave without" in str(getattr(app.screen, "_question", "")) else "escape"])
            await self._settle()
            await asyncio.sleep(0.05)
        names = [type(each).__name__ for each in app.screen_stack]
        self._note(f"escape does not lead out of {names}, focus: {app.focused}")

    async def _quit(self) -> None:
        press(self.app, ["escape", "1", "q"])
        for _ in range(200):
            if self.has_ended:
                return
            await asyncio.sleep(0.02)
        self._note(f"q does not leave, focus: {self.app.focused}")

    def _note(self, *amiss: str) -> None:
        for each in amiss:
            self._lose(each)


def _mouse(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
    return kind(None, x, y, 0, 0, 1, False, False, False, x, y)


def press(app: AfterviewApp, keys: Iterable[str]) -> None:
    """Send keys to the app, none of which waits for what the one before has done."""
    press_at_once(app, keys)
