"""A monkey at the keyboard: random keys, pastes, clicks and window sizes over the real app.

All that it does comes from a seed; only when saves end is up to the computer. Whatever it hits, the app
goes on, its journal is sound, and what the app shows is what the file holds.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections import deque
from collections.abc import Coroutine, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from textual import events
from textual.app import ScreenStackError
from textual.geometry import Size
from textual.pilot import Pilot

from afterview.app.app import AfterviewApp
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.settings import Settings

from .monkey_beside import beside
from .monkey_eyes import irreversible, not_acknowledged, out_of_place, unlike, unsound
from .monkey_hand import Do, Hand, Move
from .monkey_words import describe, say, where_it_waits
from .tally import Tally

_TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(_TESTS), str(_TESTS / "app" / "main")]

_A_SESSION = 400
"""Keys after which the app is left and opened again."""
_STUCK = 20.0
"""Seconds in which each move must be over."""
_ESCAPES = 40
BEGINNING = (
    "Acme; Engineer; applied 10 nov; #remote",
    "interview acme phone 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    "interview acme onsite 30 nov 9:00-12:00",
    "Fjord; Developer; saved",
    "Globex; Analyst; applied 1 oct",
    "interview globex video 20 nov 10:00-11:00 with Pat Moe",
    "question globex Why us?",
)


class _StuckError(Exception):
    """A move is never over."""


class Monkey:
    """Plays with the app, session after session."""

    def __init__(self, folder: Path, seed: int, tally: Tally) -> None:
        """Play in `folder`."""
        self.folder, self.seed, self.tally = folder, seed, tally
        self.number = 0
        self.chance = random.Random()
        for each in ("sessions", "looked at", "pastes", "clicks", "sizes", "changes beside it"):
            tally.count(each, 0)
        self.recent: deque[str] = deque(maxlen=14)
        self.clock = FixedClock(_now())
        self.path = folder
        self.app: AfterviewApp
        self.pilot: Pilot[int]

    async def play(self, keys: int) -> None:
        """Press so many keys, in sessions."""
        while self.tally.tried < keys:
            self.number += 1
            await self._session(min(_A_SESSION, keys - self.tally.tried))

    async def _session(self, keys: int) -> None:
        self.chance = random.Random(f"{self.seed} {self.number}")
        self.recent.clear()
        if self.number % 6 == 1 or self.chance.random() < 0.1:
            self._begin_anew()
        hand = Hand(self.chance)
        app = self.app = AfterviewApp(Session(self.path, self.clock, Settings(), "Europe/Berlin"))
        app.animation_level = "none"
        try:
            async with app.run_test(size=hand.size) as pilot:
                self.pilot = pilot
                await asyncio.wait_for(app.main.shown.wait(), _STUCK)
                until = self.tally.tried + keys
                while self.tally.tried < until and not self._has_ended:
                    move = hand.move()
                    self.recent.append(say(move))
                    await self._in_time(self._do(move))
                if not self._has_ended:
                    await self._in_time(self._look_and_leave())
                self.tally.count("sessions")
        except Exception as error:  # noqa: BLE001 - any at all that leaves the app is a find
            self._lose(describe(error))
        self._end(app)

    async def _in_time(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait([task], timeout=_STUCK)
        if not done:
            where = where_it_waits()
            task.cancel()
            raise _StuckError(where)
        await task

    def _begin_anew(self) -> None:
        from quick_journal import write_journal

        place = self.folder / f"session{self.number}"
        place.mkdir()
        self.path = place / "journal.json"
        self.clock = FixedClock(_now())
        if self.chance.random() < 0.8:
            write_journal(self.path, *BEGINNING, now=_now())

    def _end(self, app: AfterviewApp) -> None:
        """Do what the program does when the app has ended, and look at what is left."""
        not_saved = app.main.keeper.save_after_all()
        app.main.unfinished.finish()
        problem = app.session.close()
        if app.failure is not None:
            self._lose(describe(app.failure))
        for each in (not_saved, problem, app.problem):
            if each:
                self._lose(f"at the end: {each[:200]}")
        for each in (*unsound(self.path), *irreversible(self.path, self.folder / "copy")):
            self._lose(each)

    # Moves

    @property
    def _has_ended(self) -> bool:
        return self.app._exit or self.app.failure is not None or not self.app.is_running

    async def _do(self, move: Move) -> None:
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
            said = beside(self.path, move.number, self.clock.now())
            self.recent.append(said)
            self.tally.count("changes beside it")
        else:
            await self._settle()
            if not self._has_ended:
                self._note(*out_of_place(app), *not_acknowledged(app, self.path))

    async def _click(self, move: Move) -> None:
        width, height = self.app.size
        x, y = move.place[0] % max(width, 1), move.place[1] % max(height, 1)
        for _ in range(move.number):
            for kind in (events.MouseDown, events.MouseUp, events.Click):
                self.app.screen._forward_event(_mouse(kind, x, y))
        self.tally.count("clicks")

    async def _settle(self) -> None:
        for _ in range(3):
            if self._has_ended:
                return
            try:
                await self.pilot.pause()
            except ScreenStackError:  # it has ended meanwhile
                return
            await asyncio.sleep(0.01)

    # At the end of a session

    async def _look_and_leave(self) -> None:
        app = self.app
        await self._settle()
        for _ in range(60):
            if self._has_ended:
                return
            await app.main.keeper.flush()
            amiss = [*unlike(app, self.path)]
            if not amiss:
                break
            await asyncio.sleep(0.05)
            await self._settle()
        self._note(*amiss)
        self.tally.count("looked at")
        await self._escape()
        if not self._has_ended:
            await self._quit()

    async def _escape(self) -> None:
        app = self.app
        for _ in range(_ESCAPES):
            if self._has_ended or (app.screen is app.main and not app.main.query_one("#quick-add").display):
                return
            press(app, ["y" if "Leave without" in str(getattr(app.screen, "_question", "")) else "escape"])
            await self._settle()
            await asyncio.sleep(0.05)
        names = [type(each).__name__ for each in app.screen_stack]
        self._note(f"escape does not lead out of {names}, focus: {app.focused}")

    async def _quit(self) -> None:
        press(self.app, ["escape", "1", "q"])
        for _ in range(200):
            if self._has_ended:
                return
            await asyncio.sleep(0.02)
        self._note(f"q does not leave, focus: {self.app.focused}")

    # What is lost

    def _note(self, *amiss: str) -> None:
        for each in amiss:
            self._lose(each)

    def _lose(self, what: str) -> None:
        self.tally.lose(
            f"seed {self.seed}, session {self.number}, key {self.tally.tried}: {what}\n"
            f"      size {self.app.size}; before it: {' | '.join(self.recent)}"
        )


def _mouse(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
    return kind(None, x, y, 0, 0, 1, False, False, False, x, y)


def _now() -> datetime:
    from quick_journal import NOW

    return NOW


def press(app: AfterviewApp, keys: Iterable[str]) -> None:
    """Send keys to the app, none of which waits for what the one before has done."""
    from driving import press_at_once

    press_at_once(app, keys)


def monkey_loop(folder: Path, keys: int, seed: int) -> Tally:
    """Let the monkey press so many keys."""
    tally = Tally("monkey")
    asyncio.run(Monkey(folder, seed, tally).play(keys))
    return tally
