"""A program in a pseudo-terminal of 120 by 40, timed byte by byte, and journals to run it on."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from afterview.clock import SystemClock
from afterview.journal.journal import Journal
from afterview.records.applications import Application, Event, EventKind
from afterview.records.hunt import Change
from afterview.records.interviews import Interview, Interviewer, Promise
from afterview.records.people import Person
from afterview.records.reflections import HabitRating, Question, Reflection, Went

AFTERVIEW = str(Path(sys.executable).with_name("afterview"))
_ASKS = b"\x1b[?2026$p"
_YES = b"\x1b[?2026;2$y"
FRAME_END = b"\x1b[?2026l"
"""Ends a synchronised update: the terminal now shows the frame."""


class Used(NamedTuple):
    """What a program has used up."""

    cpu: float
    """Milliseconds of a processor, in user and system mode."""
    peak: float
    """The most memory that it ever had at once, in MiB."""


class GoneError(Exception):
    """The program ended, or did not do in time what was waited for."""


class Terminal:
    """A terminal that knows synchronised updates, as most of today's do, and notes when bytes come."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start `command`; its byte code is kept and used, as it is in everyday life."""
        self.begun = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            for name in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "CI"):
                os.environ.pop(name, None)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", TEXTUAL_ANIMATIONS="none")
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            os.execv(command[0], list(command))
        self.output = bytearray()

    def _read(self, timeout: float) -> bool:
        """Take in what comes within `timeout` seconds; return whether anything did."""
        if not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        if not data:
            raise GoneError(bytes(self.output[-2000:]).decode(errors="replace"))
        self.output += data
        if _ASKS in data:
            os.write(self._fd, _YES)
        return True

    def wait_for(self, *marks: bytes, patience: float = 60.0) -> float:
        """Return the milliseconds since the start at which the last of `marks` has come."""
        while not all(mark in self.output for mark in marks):
            if not self._read(patience):
                raise GoneError(f"{marks!r} never came")
        return (time.perf_counter() - self.begun) * 1000

    @property
    def cpu(self) -> float:
        """Return the milliseconds of a processor that the program has used so far."""
        return time.clock_gettime(~self.pid << 3 | 2) * 1000  # how Linux numbers the clock of a process

    def rest(self) -> None:
        """Wait until nothing comes, and hardly anything is computed, any more."""
        used = -1000.0
        while self.cpu - used > 25:
            used = self.cpu
            self.settle(0.5)

    def opens(self, key: bytes, mark: bytes) -> tuple[float, float]:
        """Send a key; return the milliseconds to the frame with `mark`, and those of a processor."""
        self.output.clear()
        begun, used = time.perf_counter(), self.cpu
        os.write(self._fd, key)
        while mark not in self.output or FRAME_END not in self.output.partition(mark)[2]:
            if not self._read(20.0):
                raise GoneError(f"{mark!r} never came")
        return (time.perf_counter() - begun) * 1000, self.cpu - used

    def press(self, key: bytes, quiet: float) -> tuple[float, float]:
        """Send a key; return the milliseconds to the end of the first frame and to the last byte."""
        self.output.clear()
        begun = last = time.perf_counter()
        os.write(self._fd, key)
        first = 0.0
        while self._read(5.0 if not first else quiet):
            last = time.perf_counter()
            if not first and FRAME_END in self.output:
                first = last
        if not first:
            raise GoneError("no frame came")
        return (first - begun) * 1000, (last - begun) * 1000

    def settle(self, quiet: float = 1.0) -> None:
        """Wait until nothing has come for `quiet` seconds."""
        while self._read(quiet):
            pass

    def close(self) -> Used:
        """End the program, at once; return what it has used up."""
        status = Path(f"/proc/{self.pid}/status").read_text()  # `ru_maxrss` would count what forked, too
        os.kill(self.pid, signal.SIGKILL)
        _, _, usage = os.wait4(self.pid, 0)
        os.close(self._fd)
        peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
        return Used((usage.ru_utime + usage.ru_stime) * 1000, peak)


def open_journal(journal: Path) -> Terminal:
    """Start the program on a journal; return its terminal once the checklist stands there."""
    terminal = Terminal([AFTERVIEW, "--journal", str(journal)])
    terminal.wait_for(b"Checklist \xc2\xb7")
    return terminal


def write_journal(path: Path, count: int, *, questions: int = 1, people: int = 50) -> Path:
    """Write a journal of `count` applications, two in three with an interview; 1.2 kB each.

    All but the first interview are over and reflected, with so many `questions`.
    """
    now = SystemClock().now()

    def made_up(number: int) -> Application:
        held = now - timedelta(days=number % 40 if number > 1 else -3, hours=5 + number % 7)
        reflection = Reflection(
            went_well="The tour of the system, and the talk about queues.",
            questions=tuple(
                Question(id=f"q{number}x{n}", text=_asked(number * questions + n), went=Went.WEAK)
                for n in range(questions)
            ),
            habits=(HabitRating(habit="talking too fast", rating=2),),
        )
        interview = Interview(
            id=f"i{number}",
            round=1,
            starts=held,
            zone="Europe/Berlin",
            interviewers=(Interviewer(person=f"p{number % people}"),),
            promise=Promise(said_at=held, on=(held + timedelta(days=9)).date()) if number % 2 else None,
            reflection=reflection if number > 1 else Reflection(),
        )
        applied = Event(id=f"e{number}", kind=EventKind.APPLIED, on=(held - timedelta(days=12)).date())
        ended = Event(id=f"o{number}", kind=EventKind.REJECTED, on=held.date())
        return Application(
            id=f"a{number}",
            company=f"Company {number}",
            role="Engineer",
            events=(applied, ended) if number % 4 == 0 else (applied,),
            interviews=(interview,) if number % 3 else (),
        )

    everybody = {f"p{n}": Person(id=f"p{n}", name=f"Person {n}") for n in range(people)}
    applications = {f"a{n}": made_up(n) for n in range(count)}
    Journal.open(path).commit(lambda _: Change("all", applications, everybody))
    return path


_DONE = (
    "shard",
    "test",
    "explain",
    "ship",
    "debug",
    "price",
    "plan",
    "measure",
    "mend",
    "present",
    "sell",
    "staff",
)
_TO_WHAT = (
    "a queue",
    "a budget",
    "the index",
    "a shop",
    "a report",
    "our app",
    "a course",
    "a deal",
    "a shift",
)
_WHEN = (
    "",
    " with no time",
    " for a new team",
    " at night",
    " abroad",
    " alone",
    " twice as fast",
    " from home",
)


def _asked(number: int) -> str:
    """Return a question, each in other words until all are used up."""
    word, rest = number % len(_DONE), number // len(_DONE)
    what, when = rest % len(_TO_WHAT), rest // len(_TO_WHAT) % len(_WHEN)
    return f"How would you {_DONE[word]} {_TO_WHAT[what]}{_WHEN[when]}?"
