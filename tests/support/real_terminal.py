"""The installed program in a real pseudo-terminal, read through a terminal emulator."""

from __future__ import annotations

import os
import re
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

import pexpect
import pyte

_NOT_EMULATED = re.compile(rb"\x1bP[^\x1b]*\x1b\\|\x1b\[[>=<?][0-9;]*[ux]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9;]*m")
"""Queries that the emulator would print as text: device strings, keyboard protocol, mode reports. And
colours: nobody looks at them here, and the emulator spends most of its time on them."""
_PRIVATE_MODES = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_CUT_SHORT = re.compile(rb"\x1b(?:\[[0-9;?<>=$]*|P[^\x1b]*\x1b?)?$")
"""A control sequence of which the end has not arrived yet."""
PATIENCE = 30.0
"""Seconds to wait for something that should come at once: an upper bound, never a measure."""
_BETWEEN_FRAMES = 0.03
"""Seconds: a terminal that is silent for so long has been given the whole of a frame."""

KEYS: Mapping[str, str] = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
}


AFTERVIEW = str(Path(sys.executable).with_name("afterview"))


def _begin(before: Callable[[], object] | None) -> None:
    """Hear signals as in a terminal of one's own: a run in the background (`nohup`) hands on deafness."""
    for each in (signal.SIGHUP, signal.SIGINT):
        signal.signal(each, signal.SIG_DFL)
    if before is not None:
        before()


class RealTerminal:
    """Starts `afterview` with arguments, types at it, and reads its screen."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 120,
        lines: int = 40,
        home: Path,
        program: Sequence[str] = (AFTERVIEW,),
        environment: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> None:
        """Start the program in a window of that size. `home` holds its settings and data.

        `program` may be another one that runs it, and `environment` adds to what it inherits. `before` is
        called in the new process, before it becomes the program.
        """
        surroundings = {
            **{
                key: value
                for key, value in os.environ.items()
                if key not in ("NO_COLOR", "CI", "COLUMNS", "LINES")
            },
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TEXTUAL_ANIMATIONS": "none",
            "HOME": str(home),
            "AFTERVIEW_CONFIG": str(home / "config.toml"),
            **(environment or {}),
        }
        self.output = bytearray()
        """All that the program has written, byte by byte."""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._rest = b""
        self.modes: set[int] = set()
        """The terminal's private modes that are switched on: 1049 the alternate screen, 1000 the mouse …"""
        self.child = pexpect.spawn(
            program[0],
            [*program[1:], *arguments],
            dimensions=(lines, columns),
            env=surroundings,
            timeout=PATIENCE,
            preexec_fn=partial(_begin, before),
        )
        self.child.delaybeforesend = None
        self.settings = termios.tcgetattr(self.child.child_fd)
        """How the terminal was set before the program began."""
        self.left_as_found = False
        """Known at the end: whether there is no own screen left, a cursor, no mouse, and whole lines."""

    def __enter__(self) -> RealTerminal:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing running."""
        if self.child.isalive():
            self.child.kill(signal.SIGKILL)
        self.child.close()

    @property
    def text(self) -> str:
        """Return what the screen shows."""
        # Not `screen.display`, which fails while only half of a wide character has been drawn over.
        lines = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(line[x].data for x in range(self.screen.columns)) for line in lines)

    def keys(self, *names: str) -> None:
        """Press keys, by name or by their letter."""
        for name in names:
            self.child.send(KEYS.get(name, name))

    def type(self, text: str) -> None:
        """Type text."""
        self.child.send(text)

    def wait_for(self, *texts: str) -> str:
        """Wait until all of `texts` are on the screen, and return it."""
        return self.wait_until(lambda screen: all(text in screen for text in texts), " and ".join(texts))

    def wait_until(self, holds: Callable[[str], bool], what: str) -> str:
        """Wait until the screen is as `holds` wants it, and whole: nothing more of a frame is on its way."""
        end = time.monotonic() + PATIENCE
        while not holds(self.text) or self._read(_BETWEEN_FRAMES):
            assert time.monotonic() < end, f"never saw {what!r}; the screen was:\n{self.text}"
            self._read()
        return self.text

    def wait_for_mode(self, mode: int) -> None:
        """Wait until the program has switched on a private mode of the terminal."""
        self.wait_until(lambda _: mode in self.modes, f"mode {mode}")

    def hang_up(self) -> int:
        """Close the terminal, and return the program's exit status once it has ended."""
        self.child.ptyproc.fileobj.close()
        end = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < end, "it did not end when the terminal was closed"
            time.sleep(0.02)
        return self._status

    def wait_for_end(self) -> int:
        """Wait until the program has ended, and return its exit status."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self._read()
        for _ in range(20):  # what it wrote last may still be on its way
            self._read()
        assert not self.child.isalive(), f"it did not end; the screen was:\n{self.text}"
        left_on = self.modes & {1000, 1002, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2048}
        shows_cursor, lines = 25 in self.modes, termios.tcgetattr(self.child.child_fd)
        self.left_as_found = not left_on and shows_cursor and lines == self.settings
        self.child.close()
        return self._status

    @property
    def _status(self) -> int:
        return int(self.child.exitstatus if self.child.exitstatus is not None else -self.child.signalstatus)

    def _read(self, patience: float = 0.1) -> bool:
        """Read what has come, or comes within so many seconds; return whether anything has."""
        try:
            fresh = self.child.read_nonblocking(65536, timeout=patience)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.child.wait() if self.child.isalive() else None
            return False
        self.output += fresh
        data = self._rest + fresh
        for numbers, letter in _PRIVATE_MODES.findall(data):
            change = self.modes.update if letter == b"h" else self.modes.difference_update
            change(int(each) for each in numbers.split(b";"))
        cut = _CUT_SHORT.search(data)
        self._rest = cut.group() if cut else b""
        self._stream.feed(_NOT_EMULATED.sub(b"", data[: len(data) - len(self._rest)]))
        return True
