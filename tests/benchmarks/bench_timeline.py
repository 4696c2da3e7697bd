"""How long from a key to its painted frame, with 100 applications and with 10,000.

Run by hand: `python tests/benchmarks/bench_timeline.py`. It opens the timeline in a pseudo-terminal of
120 by 40, sends keys, and takes the time from writing the key to the last byte of the frame. The two
sizes take turns, so that what else the machine does falls on both; the ratio is what counts.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from datetime import UTC, date, datetime, timedelta
from statistics import quantiles

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
QUIET = 0.06
"""Seconds without a byte after which a frame is taken to be whole."""


def show(count: int) -> None:
    """Open the timeline on so many applications, in this terminal."""
    from textual.app import App, ComposeResult

    from afterview.app.timeline.timeline import Timeline
    from afterview.records.applications import Application, Event, EventKind
    from afterview.records.hunt import Hunt
    from afterview.records.interviews import Interview
    from afterview.settings import Waits

    def application(number: int) -> Application:
        applied = date(2026, 11, 22) - timedelta(days=number % 60)
        held = NOW - timedelta(days=number % 20, hours=5)
        return Application(
            id=f"a{number}",
            company=f"Company {number}",
            role="Engineer",
            events=(Event(id=f"e{number}", kind=EventKind.APPLIED, on=applied),),
            interviews=(Interview(id=f"i{number}", round=1, starts=held, zone="Europe/Berlin"),),
        )

    class Bench(App[None]):
        def compose(self) -> ComposeResult:
            yield Timeline()

        def on_mount(self) -> None:
            made = {each.id: each for each in map(application, range(count))}
            self.query_one(Timeline).show(Hunt(made, {}), NOW, "Europe/Berlin", Waits())

    Bench().run()


class Terminal:
    """The timeline in a pseudo-terminal."""

    def __init__(self, count: int) -> None:
        """Start it, and wait until it has drawn."""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", TEXTUAL_ANIMATIONS="none")
            os.execv(sys.executable, [sys.executable, __file__, "--show", str(count)])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._drain(wait=20.0, quiet=1.0)

    def press(self, key: str) -> float:
        """Send a key; return the milliseconds to the last byte of what it drew."""
        begun = time.perf_counter()
        os.write(self.fd, key.encode())
        return (self._drain(wait=5.0, quiet=QUIET) - begun) * 1000

    def close(self) -> None:
        """End it."""
        os.write(self.fd, b"\x11")
        self._drain(wait=2.0, quiet=0.5)
        os.waitpid(self.pid, 0)

    def _drain(self, wait: float, quiet: float) -> float:
        last = time.perf_counter()
        timeout = wait
        while select.select([self.fd], [], [], timeout)[0]:
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
            last, timeout = time.perf_counter(), quiet
        return last


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int)
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args()
    if options.show is not None:
        show(options.show)
        return
    counts = (100, 10_000)
    terminals = {count: Terminal(count) for count in counts}
    keys = {"down": "j" * 12, "page": "\x1b[6~" * 4, "walk": "hl" * 4, "zoom": "+-" * 2, "pan": "<>" * 2}
    for name, sent in keys.items():
        taken: dict[int, list[float]] = {count: [] for count in counts}
        strokes = sent.split("\x1b")[1:] if "\x1b" in sent else list(sent)
        for _ in range(options.rounds):
            for count, terminal in terminals.items():
                terminal.press("\x1b[H")
                taken[count] += [terminal.press("\x1b" + key if "[" in key else key) for key in strokes]
        middle = {}
        for count in counts:
            cuts = quantiles(taken[count], n=20)
            middle[count] = cuts[9], cuts[18]
            sys.stdout.write(f"{name:5} {count:6,}: p50 {cuts[9]:5.1f} ms  p95 {cuts[18]:5.1f} ms\n")
        ratios = [big / small for big, small in zip(middle[10_000], middle[100], strict=True)]
        sys.stdout.write(f"{name:5}  ratio: p50 {ratios[0]:.2f}  p95 {ratios[1]:.2f}\n")
    for terminal in terminals.values():
        terminal.close()


if __name__ == "__main__":
    main()
