"""A monkey at the keyboard: random keys, pastes, clicks and window sizes over the real app.

All that it does comes from a seed; only when saves end is up to the computer. Whatever it hits, the app
goes on, its journal is sound, and what the app shows is what the file holds.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import Coroutine
from pathlib import Path

from afterview.app.app import AfterviewApp
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.settings import Settings
from support.quick_journal import NOW, write_journal

from .monkey_eyes import irreversible, unsound
from .monkey_hand import Hand
from .monkey_play import Play
from .monkey_words import describe, say, where_it_waits
from .tally import Tally

_A_SESSION = 400
"""Keys after which the app is left and opened again."""
_STUCK = 20.0
"""Seconds in which each move must be over."""
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
        self.clock = FixedClock(NOW)
        self.path = folder
        self.app: AfterviewApp

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
                await asyncio.wait_for(app.main.shown.wait(), _STUCK)
                play = Play(app, pilot, self.clock, self.tally, self.recent, self._lose)
                until = self.tally.tried + keys
                while self.tally.tried < until and not play.has_ended:
                    move = hand.move()
                    self.recent.append(say(move))
                    await _in_time(play.do(move))
                if not play.has_ended:
                    await _in_time(play.look_and_leave())
                self.tally.count("sessions")
        except Exception as error:  # noqa: BLE001 - any at all that leaves the app is a find
            self._lose(describe(error))
        self._end(app)

    def _begin_anew(self) -> None:
        place = self.folder / f"session{self.number}"
        place.mkdir()
        self.path = place / "journal.json"
        self.clock = FixedClock(NOW)
        if self.chance.random() < 0.8:
            write_journal(self.path, *BEGINNING, now=NOW)

    def _end(self, app: AfterviewApp) -> None:
        """Do what the program does when the app has ended, and look at what is left."""
        not_saved = app.autosave.save_after_all()
        app.drafts.finish()
        problem = app.session.close()
        if app.failure is not None:
            self._lose(describe(app.failure))
        for each in (not_saved, problem, app.problem):
            if each:
                self._lose(f"at the end: {each[:200]}")
        for each in (*unsound(self.path), *irreversible(self.path, self.folder / "copy")):
            self._lose(each)

    # What is lost

    def _lose(self, what: str) -> None:
        self.tally.lose(
            f"seed {self.seed}, session {self.number}, key {self.tally.tried}: {what}\n"
            f"      size {self.app.size}; before it: {' | '.join(self.recent)}"
        )


async def _in_time(work: Coroutine[object, object, None]) -> None:
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait([task], timeout=_STUCK)
    if not done:
        where = where_it_waits()
        task.cancel()
        raise _StuckError(where)
    await task


def monkey_loop(folder: Path, keys: int, seed: int) -> Tally:
    """Let the monkey press so many keys."""
    tally = Tally("monkey")
    asyncio.run(Monkey(folder, seed, tally).play(keys))
    return tally
