"""Keys take turns: each meets the screen that the key before it has led to.

Keys come faster than screens where a hand is quick, where a line is slow, and where the computer is busy.
Handed on at once, a key would go to what had the keys when it was pressed, and be lost there, or do there
what nobody wanted: a line typed after the key that opens the quick-add bar would be so many commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.widgets import Input, TextArea

_PATIENCE = 2.0
"""Seconds after which a key is no longer waited for: a screen that is stuck must not hold all the others."""
_PATIENCE_IN_ALL = 10.0
"""Seconds to wait for all keys, at the end of the app."""
_ROUNDS = 4
"""What a key does may make messages, which make others: the bar is left, closed, and the focus moved."""

_A_MOMENT = 0.002

_IN_A_LINE = frozenset({"backspace", "delete", "left", "right", "home", "end"})
_IN_LINES = _IN_A_LINE | {"enter", "up", "down", "pageup", "pagedown"}

HandOn = Callable[[events.Event], Awaitable[None]]


class KeyQueue:
    """Hands on the keys and pasted texts of one app, each when what the one before did is done."""

    def __init__(self, app: App[Any], hand_on: HandOn) -> None:
        """Hand on nothing until `begin`; `hand_on` is how the app handles a key that it may have now."""
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._turn = 0
        self._is_busy = self._is_due = False
        self._was_held = False
        """Whether something that was waited for ended while the last key was still followed."""
        self._holds = 1
        """How many things there are to be waited for; the first of all is the start, until `begin`."""
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Hand on what was typed while the app started, and whatever comes."""
        self._release()

    async def take(self, event: events.Key | events.Paste) -> None:
        """Hand the event on, now or when it is its turn. To be awaited by the app's own pump."""
        self._waiting.append(event)
        if self._is_busy:
            return
        if self._holds:
            self._is_busy = self._is_due = True
            self._lose_patience_later()
            return
        await self._go_on(self._turn)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let keys wait meanwhile, though not for long: a screen is about to come up, or to go."""
        self._holds += 1
        try:
            yield
        finally:
            self._release()

    def _release(self) -> None:
        self._holds -= 1
        if not self._holds and self._is_due:
            self._is_due = False
            self._app.call_later(self._follow, self._turn, _ROUNDS, [])
        elif not self._holds:
            self._was_held = True

    def _lose_patience_later(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(_PATIENCE, self._skip, self._turn)

    async def over(self) -> None:
        """Return once all that was typed has come to its place. Not to be awaited by a message handler."""
        loop = asyncio.get_running_loop()
        end = loop.time() + _PATIENCE_IN_ALL
        while self._is_busy and loop.time() < end:
            await asyncio.sleep(_A_MOMENT)

    async def _go_on(self, turn: int) -> None:
        if turn != self._turn:  # patience was lost with it meanwhile
            return
        self._turn += 1
        self._is_due = self._was_held = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._waiting:
            self._is_busy = True
            event = self._waiting.popleft()
            is_text = self._is_text(event)
            await self._hand_on(event)
            if not is_text:
                self._lose_patience_later()
                await self._follow(self._turn, _ROUNDS, self._way())
                return
        self._is_busy = False

    def _is_text(self, event: events.Key | events.Paste) -> bool:
        """Return whether it stays where it goes: whatever comes after it may follow at once."""
        focused = self._app.focused
        if focused is None:
            return False
        if isinstance(event, events.Paste):  # several lines lead elsewhere where there is room for one
            return isinstance(focused, TextArea) or len(event.text.splitlines()) < 2
        return event.key in _edits(focused) or focused.check_consume_key(event.key, event.character)

    async def _follow(self, turn: int, rounds: int, way: list[MessagePump]) -> None:
        """Go the way of a key, behind it, so often that what it has set off is done; then let the next go."""
        if turn != self._turn:
            return
        while way:
            pump, *way = way
            if pump.call_later(self._follow, turn, rounds, way):
                return
        if rounds > 1:
            await self._follow(turn, rounds - 1, self._way())
        elif self._holds:
            self._is_due = True
        elif self._was_held:
            self._was_held = False  # what its end has set off is to be done as well: the focus moves, say
            await self._follow(turn, _ROUNDS, self._way())
        else:
            await self._go_on(turn)

    def _way(self) -> list[MessagePump]:
        app = self._app
        if not app.screen_stack:
            return [app]
        start = app.focused or app.screen
        return [*(each for each in start.ancestors_with_self if each is not app), app]

    def _skip(self, turn: int) -> None:
        if turn == self._turn and self._is_busy:
            self._app.call_later(self._go_on, turn)


def _edits(focused: Widget) -> frozenset[str]:
    """Return the keys that are none of anybody's but the editor's that has them."""
    if isinstance(focused, TextArea):
        return _IN_LINES
    return _IN_A_LINE if isinstance(focused, Input) else frozenset()
