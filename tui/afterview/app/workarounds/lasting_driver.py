"""A terminal driver that outlives its terminal.

Textual's own writes from a thread that dies of the first error, after which its queue fills and the
event loop waits for ever: with the terminal closed, nothing could be saved any more.
"""

from __future__ import annotations

import os
import select
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

from textual.driver import Driver

if TYPE_CHECKING or sys.platform != "win32":
    from textual._xterm_parser import XTermParser
    from textual.drivers.linux_driver import LinuxDriver

_STILL_COMES = 0.05
"""Seconds that a key may take through the system, from where it is typed to where it can be read."""


class LastingOutput:
    """A terminal's output. What is written after the terminal has gone goes nowhere."""

    def __init__(self, file: TextIO, gone: Callable[[], None]) -> None:
        """Write to `file`; call `gone` at each error."""
        self._file = file
        self._gone = gone

    def write(self, text: str) -> None:
        """Write, or tell that the terminal has gone."""
        try:
            self._file.write(text)
        except OSError:
            self._gone()

    def flush(self) -> None:
        """Flush, or tell that the terminal has gone."""
        try:
            self._file.flush()
        except OSError:
            self._gone()

    def fileno(self) -> int:
        """Return the file's number."""
        return self._file.fileno()


def lasting(usual: type[Driver], gone: Callable[[], None]) -> type[Driver]:
    """Return the driver to use in place of Textual's usual one. `gone` may be called from any thread."""
    if sys.platform == "win32" or usual is not LinuxDriver:
        return usual

    class LastingDriver(LinuxDriver):
        """Reads and writes as Textual's does, as long as there is a terminal."""

        def start_application_mode(self) -> None:
            """Put the output that lasts below all that is written."""
            driver: Any = self  # Textual declares a file of one kind, and uses no more than these methods
            if not isinstance(driver._file, LastingOutput):
                driver._file = LastingOutput(driver._file, gone)
            super().start_application_mode()  # type: ignore[no-untyped-call]  # so it is in Textual

        def run_input_thread(self) -> None:
            """Read keys; a terminal that cannot be read is one that has gone."""
            try:
                super().run_input_thread()
                self._read_rest()
            except OSError:
                gone()

        def _read_rest(self) -> None:
            """Read what has been typed already: Textual would throw away what is there."""
            parser = XTermParser(self._debug)
            decode = getincrementaldecoder("utf-8")("replace").decode
            while select.select([self.fileno], [], [], _STILL_COMES)[0]:
                typed = os.read(self.fileno, 4096)
                if not typed:
                    return
                for event in parser.feed(decode(typed)):
                    self.process_message(event)

    return LastingDriver
