"""How the app ends: whoever ends it, what was typed is saved first.

A signal, a closed terminal and the keys that leave all go the same way: no more input, what has been
typed already comes to its place, then it is saved, and only then the app ends.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump

from afterview.app.workarounds.terminal_input import has_terminal, read_no_more

ENDING_SIGNALS: tuple[signal.Signals, ...] = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK", "SIGINT")  # SIGBREAK stands for SIGHUP on Windows
    if hasattr(signal, name)
)
"""What a program is told to end by. Ctrl+c in the terminal is no signal here but a key."""

_HUNG_UP = 129
"""Exit status for a terminal that was closed, as for the signal that says so."""
_PATIENCE = 2.0
"""Seconds to wait for input to come to its place: an upper bound for a widget that is stuck."""

_ROUNDS = 5
"""A message may make others, each of which waits its turn: typed in the editor, changed, to be saved."""


class Shutdown:
    """Ends one app. `save` is awaited before, and before the program is suspended."""

    def __init__(self, app: App[int], save: Callable[[], Awaitable[None]]) -> None:
        """Listen to nothing yet."""
        self._app = app
        self._save = save
        self._is_ending = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.terminal_is_gone = False

    def listen(self, signals: Sequence[signal.Signals]) -> None:
        """End at those signals. To be called before the terminal is changed, so that it is put back."""
        self._loop = asyncio.get_running_loop()
        for each in signals:
            if signal.getsignal(each) is not signal.SIG_IGN:  # so it is by nohup: not to be heard
                self._on_signal(each, self.end_soon, 128 + each)

    def listen_for_suspending(self) -> None:
        """Save before the program is stopped for a while: nobody knows whether it will go on."""
        if sys.platform == "win32":
            return
        usual = signal.getsignal(signal.SIGTSTP)
        if callable(usual):
            self._on_signal(signal.SIGTSTP, self._suspend_soon, usual)

    def _on_signal(self, number: signal.Signals, call: Callable[..., None], *arguments: Any) -> None:
        loop = asyncio.get_running_loop()
        # asyncio's own handler hears of a signal by a byte in the pipe that wakes the loop. It is full after
        # some 280 keys that wait to be taken in: a signal right after them would be lost. So it only wakes.
        with suppress(NotImplementedError):  # Windows: there the loop is woken in any case
            loop.add_signal_handler(number, _do_nothing)
            signal.set_wakeup_fd(signal.set_wakeup_fd(-1), warn_on_full_buffer=False)
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(call, *arguments))

    def terminal_gone(self) -> None:
        """End, for there is nothing to show on and nobody to type. May be called from any thread."""
        self.terminal_is_gone = True
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended already
                self._loop.call_soon_threadsafe(self.end_soon, _HUNG_UP)

    def look_at_terminal(self) -> None:
        """End where the terminal was closed and no signal told so."""
        if sys.platform == "win32" or self._app.is_headless:
            return
        import termios

        try:
            termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
        except termios.error:
            self.terminal_gone()

    def end_soon(self, status: int) -> None:
        """Save and end with that exit status; the first one counts."""
        if not self._is_ending:
            self._is_ending = True
            self._begin(self._end(status))

    async def _end(self, status: int) -> None:
        try:
            await self.take_in_all()
            await self._save()
        finally:  # whatever goes wrong: a program that was told to end must end
            self._app.exit(status)

    def _suspend_soon(self, usual: Callable[[int, Any], None]) -> None:
        self._begin(self._suspend(usual))

    async def _suspend(self, usual: Callable[[int, Any], None]) -> None:
        try:
            await self._save()
        finally:
            usual(signal.SIGTSTP, None)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def take_in_all(self) -> None:
        """Take no more input, and let what has been typed already come to where it belongs."""
        app = self._app
        if has_terminal(app):
            await self._until_read()
            read_no_more(app)
        await settled(app)

    async def _until_read(self) -> None:
        if sys.platform == "win32" or self.terminal_is_gone:
            return
        import fcntl
        import termios

        waiting = bytearray(4)
        for _ in range(100):
            with suppress(OSError, AttributeError, ValueError):
                fcntl.ioctl(sys.__stdin__.fileno() if sys.__stdin__ else 0, termios.FIONREAD, waiting)
            if not any(waiting):
                return
            await asyncio.sleep(_PATIENCE / 100)


def _do_nothing() -> None:
    pass


async def settled(app: App[Any]) -> None:
    """Return once every message there is has come to its place: from the app to who has the keys, and back.

    Must not be awaited by a message handler, which would wait for itself.
    """
    for _ in range(3):  # what a thread has handed over gets into the app's queue
        await asyncio.sleep(0)
    for _ in range(_ROUNDS):
        for pump in _way_of_a_key(app):
            done = asyncio.Event()
            if pump.call_later(done.set):
                with suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), _PATIENCE)
    await asyncio.sleep(0)  # what was begun by the last of them has begun now


def _way_of_a_key(app: App[Any]) -> list[MessagePump]:
    if not app.screen_stack:
        return []
    focused = app.focused
    above = [] if focused is None else [each for each in focused.ancestors_with_self if each is not app]
    return [app, *above, *reversed(app.screen_stack)]


def silence(terminal_is_gone: bool) -> None:
    """Let what is still said at the end go nowhere where the terminal has gone."""
    if not terminal_is_gone:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        with suppress(OSError, AttributeError, ValueError):
            os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]  # None is suppressed
    os.close(nowhere)
