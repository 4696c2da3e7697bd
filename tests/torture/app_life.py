"""One life of the real program in a real terminal: somebody writes, and then it is killed."""

from __future__ import annotations

import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from support.real_terminal import AFTERVIEW, RealTerminal

from .tally import Tally

PROGRAM: tuple[str, ...] = ()
"""What is started in place of the installed program."""

ENDS = {"kill -9": -9, "SIGTERM": 143, "SIGHUP": 129, "closed terminal": 129}
"""How the program comes to its end, and the exit status that it has then."""
_AFTERNOON = "2026-11-24T16:00:00+01:00"
_SAVED, _WAITING = "✓ saved".encode(), "…".encode()


@dataclass
class Known:
    """What is known of one journal from its screens: what it must hold, and what it may."""

    path: Path
    said: set[str] = field(default_factory=set)
    """Names that were told as recorded."""
    entered: set[str] = field(default_factory=set)
    """Names that were entered; what was not told of them may be there or not."""
    text_said: str = ""
    """How far the text was told as saved."""
    text: str = ""
    """All that was typed of it."""
    line: str = ""
    """A line that was begun, and neither entered nor given up."""
    is_line_kept: bool = False
    """Whether it was seen to be kept, outside the program."""
    text_there: str = ""
    """The text as it was found in the journal after the last life."""
    names_there: set[str] = field(default_factory=set)
    """The names that were found in it."""


def line_for(name: str) -> str:
    """Return the quick-add line that records a person of that name."""
    return f"person {name} at Acme"


def _name_in(line: str) -> str:
    return line.removeprefix("person ").removesuffix(" at Acme")


def _told_of(line: str) -> str:
    return f"New person: {_name_in(line)} · at Acme. u undoes it"


class Life:
    """Types at the program. `known` says at each moment what must not be lost any more."""

    def __init__(self, known: Known, number: int, chance: random.Random) -> None:
        """Start the program on the journal."""
        self.known = known
        self._number = number
        self._chance = chance
        at = ("--journal", str(known.path), "--now", _AFTERNOON)
        home = known.path.parent
        self.terminal = RealTerminal(*at, home=home, columns=100, lines=24, program=PROGRAM or (AFTERVIEW,))
        self._typed_at = -1

    def begin(self, tally: Tally) -> None:
        """Wait until the program is there, with the line that was begun in the life before."""
        known, terminal = self.known, self.terminal
        if known.is_line_kept:
            terminal.wait_for(known.line, "not entered")
            tally.count("lines offered again")
            is_new = known.line.endswith(" at Acme") and _name_in(known.line) not in known.names_there
            if is_new and self._chance.random() < 0.7:
                self._enter(is_waited_for=True)
            else:
                terminal.keys("escape")
                terminal.wait_until(lambda text: "not entered" not in text, "the line given up")
            known.line, known.is_line_kept = "", False
        terminal.wait_for("Acme", "n next")

    def write(self, *, is_waited_for: bool) -> None:
        """Write some more into the reflection."""
        known, terminal = self.known, self.terminal
        terminal.keys("W")
        terminal.wait_until(lambda text: "━ Reflection" in text, "the reflection")  # as in a low window
        terminal.type("\x1b[H")  # the first part, which may be written already
        terminal.keys("enter")
        terminal.wait_for("next part")
        word = f"w{self._number}"
        self._typed_at = len(terminal.output)
        known.text += f"{word} "
        terminal.type(f"{word} ")
        if is_waited_for:
            terminal.wait_until(lambda _: self._is_told(), "the saved mark")
            self.see()

    def leave_text(self) -> None:
        """Leave the editor, for the list."""
        self.terminal.keys("escape")
        self.terminal.wait_for("n next")
        self.see()

    def enter_line(self, *, is_waited_for: bool) -> None:
        """Record somebody."""
        self._open_line()
        self._enter(is_waited_for=is_waited_for)

    def begin_line(self, *, is_waited_for: bool) -> None:
        """Begin a line, and do not enter it."""
        self._open_line()
        if is_waited_for:
            self.terminal.wait_until(lambda _: self.known.line in kept_lines(self.known.path), "it kept")
            self.known.is_line_kept = True

    def _open_line(self) -> None:
        self.terminal.keys(":")
        self.terminal.wait_for("such as")
        self.known.line = line_for(f"Kim K{self._number}")
        self.terminal.type(self.known.line)

    def _enter(self, *, is_waited_for: bool) -> None:
        self.known.entered.add(_name_in(self.known.line))
        self.terminal.keys("enter")
        if is_waited_for:
            self.terminal.wait_for(_told_of(self.known.line))
            self.see()

    def end(self, how: str) -> int:
        """End the program, and return its exit status. What it has shown to the last is taken in."""
        terminal, known = self.terminal, self.known
        if how == "closed terminal":  # what was not read from a terminal before it is closed goes with it
            if known.line in map(line_for, known.entered):
                terminal.wait_for(_told_of(known.line))
            else:
                terminal.wait_for(known.line or (known.text.split() or [""])[-1])
            self.see()
            return terminal.hang_up()
        time.sleep(self._chance.random() * 0.6)
        terminal.child.kill(getattr(signal, how.replace("kill -9", "SIGKILL")))
        status = terminal.wait_for_end()
        self.see()
        return status

    def see(self) -> None:
        """Take in what the screen tells as saved or recorded."""
        known, text = self.known, self.terminal.text
        if self._is_told():
            known.text_said = known.text
        for name in known.entered - known.said:
            if _told_of(line_for(name)) in text:
                known.said.add(name)
                known.line = "" if known.line == line_for(name) else known.line

    def _is_told(self) -> bool:
        """Whether the word that was typed last stands there, and since then has become saved."""
        since = bytes(self.terminal.output[self._typed_at :])
        told = _WAITING in since[: max(since.rfind(_SAVED), 0)]
        text = self.terminal.text
        return self._typed_at >= 0 and told and "✓ saved" in text and self.known.text.split()[-1] in text


def kept_lines(path: Path) -> list[str]:
    """Return the lines that are kept as begun."""
    from afterview.journal.drafts import read_drafts

    return [each.line.text for each in read_drafts(path) if each.line is not None]
