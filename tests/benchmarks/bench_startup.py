"""How long to the first frame and to the journal's data, and how much memory, beside a bare Textual app.

    python tests/benchmarks/bench_startup.py [--rounds 15]

The floor is an app with one Static. All take turns, in one run, each in a pseudo-terminal of 120 by 40 and
ended at the moment that is measured: quote the ratios, not the milliseconds. The processor's time (user and
system) is told beside the clock's, for a machine that does other things meanwhile.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from pseudo_terminal import AFTERVIEW, Terminal, Used, write_journal

from afterview.clock import SystemClock
from afterview.demo.build import build_demo

FLOOR = """
from textual.app import App
from textual.widgets import Static

class Floor(App):
    def compose(self):
        yield Static("ready")

Floor().run()
"""
FRAME = b"Timeline"
DATA = b"Checklist \xc2\xb7"


class Run(NamedTuple):
    """A program, and how far it is let go."""

    program: str
    moment: str
    command: list[str]
    mark: bytes
    quiet: float = 0.0
    """Seconds of silence to wait for after the mark: until everything has been done."""


class Taken(NamedTuple):
    """What a run took."""

    wall: float
    used: Used


def runs(folder: Path) -> list[Run]:
    """Write the journals into `folder`, and return what is to be run, the floor first."""
    floor = folder / "floor.py"
    floor.write_text(FLOOR)
    small = folder / "small.json"
    build_demo(small, SystemClock().now(), "Europe/Berlin")
    programs = {
        "14 applications": [AFTERVIEW, "--journal", str(small)],
        "10,000 applications": [AFTERVIEW, "--journal", str(write_journal(folder / "big.json", 10_000))],
        "afterview demo": [AFTERVIEW, "demo"],
    }
    hundred = [AFTERVIEW, "--journal", str(write_journal(folder / "hundred.json", 100))]
    bare = [sys.executable, str(floor)]
    return [
        Run("floor", "first frame", bare, b"ready"),
        *(Run(program, "first frame", command, FRAME) for program, command in programs.items()),
        *(Run(program, "data", command, DATA) for program, command in programs.items()),
        Run("floor", "peak memory", bare, b"ready", quiet=1.0),
        Run("100 applications", "peak memory", hundred, DATA, quiet=1.0),
        Run("10,000 applications", "peak memory", programs["10,000 applications"], DATA, quiet=2.0),
    ]


def take(run: Run) -> Taken:
    """Run it once, to its mark."""
    terminal = Terminal(run.command)
    wall = terminal.wait_for(run.mark)
    if run.quiet:
        terminal.settle(run.quiet)
    return Taken(wall, terminal.close())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    taken: dict[tuple[str, str], list[Taken]] = {}
    with tempfile.TemporaryDirectory() as name:
        everything = runs(Path(name))
        for turn in range(options.rounds + 1):
            for run in everything:
                if run.quiet and turn > max(2, options.rounds // 5):
                    continue  # memory hardly varies
                once = take(run)
                if turn:  # the first round only warms the disk's memory and the byte code
                    taken.setdefault((run.moment, run.program), []).append(once)
    wall = {key: median(each.wall for each in found) for key, found in taken.items()}
    cpu = {key: median(each.used.cpu for each in found) for key, found in taken.items()}
    peak = {key: median(each.used.peak for each in found) for key, found in taken.items()}
    floor, floor_peak = ("first frame", "floor"), peak["peak memory", "floor"]
    for key in taken:
        if key[0] == "peak memory":
            words = f"{peak[key]:7.1f} MiB  ratio {peak[key] / floor_peak:.2f}"
        else:
            words = f"{wall[key]:7.0f} ms   ratio {wall[key] / wall[floor]:.2f}"
            words += f"   processor {cpu[key]:7.0f} ms  ratio {cpu[key] / cpu[floor]:.2f}"
        sys.stdout.write(f"{key[0]:12} {key[1]:20} {words}\n")


if __name__ == "__main__":
    main()
