"""Drives the app by keys, with a fixed clock and a journal of its own."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from textual import events
from textual.content import Content
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.widgets import Static

from afterview.app.app import AfterviewApp
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.journal.journal import Journal
from afterview.records.hunt import Hunt
from afterview.settings import Settings
from support.headless import PATIENCE, ask_the_loop, at_rest, paintings
from support.quick_journal import NOW, ZONE, write_journal

__all__ = ["NOW", "STORY", "ZONE", "Driven", "driving", "write_journal"]

STORY = (
    "Acme; Backend Engineer; applied 10 nov; #remote",
    "interview acme onsite 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)",
)
"""An application with an interview that was over an hour ago."""

ask_the_loop()


def _nowhere() -> str | None:
    raise AssertionError("where the zone is given, nobody is asked for it")


class Driven:
    """The running app and what one needs to drive and read it."""

    def __init__(self, app: AfterviewApp, pilot: Pilot[int], clock: FixedClock, path: Path) -> None:
        """Hold on to all of it."""
        self.app = app
        self.pilot = pilot
        self.clock = clock
        self.path = path
        self.waits_for_disk = True
        """Whether it is to be waited for: not where the test itself holds it up."""
        self._drawn: object = None
        self._text = ""

    @property
    def hunt(self) -> Hunt:
        """Return the hunt as the file holds it."""
        return Journal.open(self.path).hunt

    @property
    def has_ended(self) -> bool:
        """Return whether the app was left."""
        return self.app._exit

    async def hurry(self, *keys: str) -> None:
        """Press keys faster than the app can follow, then let all of it happen."""
        press_at_once(self.app, keys)
        await self.settle()

    async def press(self, *keys: str) -> None:
        """Press keys, and let all of it happen after each."""
        for each in keys:
            press_at_once(self.app, [each])
            await self.settle()

    async def type(self, text: str) -> None:
        """Type text: letter by letter, or pasted where it is long."""
        if len(text) > 12:
            await self.settle()
            self.app.post_message(events.Paste(text))
            await self.settle()
            return
        names = {" ": "space", "\n": "enter"}
        await self.press(*(names.get(each, each) for each in text))

    async def line(self, key: str, text: str) -> None:
        """Open the quick-add bar with a key, write the rest of the line and enter it."""
        await self.press(key)
        await self.type(text)
        await self.press("enter")

    async def settle(self) -> None:
        """Wait until all that was begun is done and the screen is laid out."""
        await at_rest(self.app, waits_for_threads=self.waits_for_disk)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not holds():
            if self.app._exception is not None:
                raise self.app._exception
            assert loop.time() < end, f"it never came to that; the screen was:\n{self.screen}"
            await asyncio.sleep(0.005)
            await self.settle()

    @property
    def screen(self) -> str:
        """Return the text of the whole screen."""
        screen = self.app.screen
        drawn = (screen, paintings(screen), screen.size)
        if self._drawn != drawn:
            strips = screen._compositor.render_strips()
            self._text = "\n".join("".join(segment.text for segment in strip) for strip in strips)
            self._drawn = drawn
        return self._text

    def said(self) -> str:
        """Return what the line at the foot says."""
        content = self.app.main.query_one("#next-bar", Static).content
        return content.plain if isinstance(content, Content) else str(content)


def press_at_once(app: AfterviewApp, keys: Iterable[str]) -> None:
    """Send keys as a terminal does, none of which waits for what the one before has done."""
    for each in keys:
        key = _character_to_key(each) if len(each) == 1 and not each.isalnum() else each
        name = _get_unicode_name_from_key(REPLACED_KEYS.get(key, key))
        try:
            character: str | None = unicodedata.lookup(name)
        except KeyError:
            character = each if len(each) == 1 else None
        event = events.Key(key, character)
        event.set_sender(app)
        app.post_message(event)


@asynccontextmanager
async def driving(
    path: Path,
    *lines: str,
    size: tuple[int, int] = (120, 40),
    now: datetime = NOW,
    settings: Settings | None = None,
    find_zone: Callable[[], str | None] | None = None,
) -> AsyncIterator[Driven]:
    """Open the app on a journal with these lines in it.

    It is told its zone, unless there is a `find_zone` to be asked for it, as on a laptop that travels.
    """
    if lines:
        write_journal(path, *lines, now=now)
    clock = FixedClock(now)
    session = Session(path, clock, settings or Settings(), None if find_zone else ZONE, find_zone or _nowhere)
    app = AfterviewApp(session)
    async with app.run_test(size=size) as pilot:
        await app.main.shown.wait()
        driven = Driven(app, pilot, clock, path)
        await driven.settle()
        yield driven
        if not driven.has_ended:
            assert driven.screen.strip(), "nothing is to be seen"
