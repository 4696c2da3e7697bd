"""How long to the first frame and to the journal's data, beside a bare Textual app. Run by hand:

python tests/benchmarks/bench_startup.py

The floor is an app with one Static. All take turns, in one run, in a pseudo-terminal of 120 by 40: quote
the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from pseudo_terminal import AFTERVIEW, Terminal, write_journal

from afterview.clock import SystemClock
from afterview.demo import build_demo

FLOOR = """
from textual.app import App
from textual.widgets import Static

class Floor(App):
    def compose(self):
        yield Static("ready")

Floor().run()
"""
PARTS = """
from textual.app import App
from textual.widgets import Static, Footer, OptionList, Input, TextArea

class Parts(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Static("ready")
        yield OptionList("a", "b")
        yield Input()
        yield TextArea()
        yield Footer()

Parts().run()
"""


def measure(command: list[str], first: bytes, *data: bytes) -> tuple[float, float]:
    """Return the milliseconds to the first frame, which holds `first`, and to the data."""
    terminal = Terminal(command)
    times = terminal.wait_for(first), terminal.wait_for(*data) if data else 0.0
    terminal.close()
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = folder / "small.json"
        build_demo(small, SystemClock().now(), "Europe/Berlin")
        big = write_journal(folder / "big.json", 10_000)
        files = {}
        for title, code in (("floor", FLOOR), ("parts", PARTS)):
            files[title] = folder / f"{title}.py"
            files[title].write_text(code)
        runs: dict[str, tuple[list[str], bytes, tuple[bytes, ...]]] = {
            "one Static (the floor)": ([sys.executable, str(files["floor"])], b"ready", ()),
            "Textual's own parts": ([sys.executable, str(files["parts"])], b"ready", ()),
            "demo's journal": ([AFTERVIEW, "--journal", str(small)], b"Timeline", (b"Checklist \xc2\xb7",)),
            "10,000 applications": (
                [AFTERVIEW, "--journal", str(big)],
                b"Timeline",
                (b"Checklist \xc2\xb7",),
            ),
        }
        taken: dict[str, list[tuple[float, float]]] = {title: [] for title in runs}
        for turn in range(options.rounds + 1):
            for title, (command, first, data) in runs.items():
                times = measure(command, first, *data)
                if turn:  # the first round only warms the disk's memory and the byte code
                    taken[title].append(times)
    floor = median(each for each, _ in taken["one Static (the floor)"])
    for title, pairs in taken.items():
        frame, data_at = (median(each) for each in zip(*pairs, strict=True))
        shown = f"data {data_at:6.0f} ms  ratio {data_at / floor:.2f}" if data_at else ""
        sys.stdout.write(f"{title:24} first frame {frame:6.0f} ms  ratio {frame / floor:.2f}   {shown}\n")


if __name__ == "__main__":
    main()
