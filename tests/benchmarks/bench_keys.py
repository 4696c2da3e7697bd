"""From a key to its painted frame in the whole app, with 100 applications and with 10,000. Run by hand:

python tests/benchmarks/bench_keys.py

Keys go down and up in the timeline of the real program, in a pseudo-terminal of 120 by 40 that knows
synchronised updates: one by one, each when all has long been still, and as from a key held down.
"frame" ends with the first update that a key causes, "all" with the last. The two sizes take turns:
quote the ratios. bench_timeline.py measures the widget by itself.

--screens: how long each screen takes from its key to the first frame that has its data, with five interviews
and with 500 (2,000 questions, 500 people): for the first time in a program, and again. The least of all
rounds: milliseconds, and in brackets those of a processor, which say more where others use it as well.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import quantiles

from pseudo_terminal import open_journal, write_journal

COUNTS = (100, 10_000)
KEYS = (b"\x1b[B", b"\x1b[A")
"""Down and up."""
PACES = {"single": 0.15, "held": 0.03}
"""Seconds of stillness before the next key."""
STRETCH = 12
"""Keys sent to one terminal before it is the other's turn."""


SCREENS = {
    "questions": (b"g", b"q", b"Asked: "),
    "people": (b"", b"P", b"What happened"),
    "brief": (b"g", b"i", b"When and where"),
    "history": (b"", b"H", b"Today, "),
    "due": (b"", b"d", b"To do now"),
    "patterns": (b"g", b"a", b"Answers after"),
    "practice": (b"g", b"l", b"it went badly"),
    "settings": (b"g", b",", b"reply_unknown"),
    "quiet": (b"", b"z", b"days of silence"),
}
"""By the name of a screen: a key before, the key that opens it, and what it then shows."""
SIZES = {"5": (7, 4, 5), "500": (750, 4, 500)}
"""By the number of interviews: of applications, of questions in each interview, of people."""


def opening(path: Path, name: str) -> list[tuple[float, float]]:
    """Return how long a screen takes to open, for the first time and again."""
    before, key, mark = SCREENS[name]
    terminal = open_journal(path)
    taken = []
    for _ in range(2):
        terminal.rest()
        if before:
            terminal.press(before, 0.3)
        taken.append(terminal.opens(key, mark))
        terminal.rest()
        terminal.press(b"\x1b", 0.3)
    terminal.close()
    return taken


def screens(rounds: int) -> None:
    """Measure how the screens open, and print it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {
            size: write_journal(Path(folder) / f"{size}.json", count, questions=questions, people=people)
            for size, (count, questions, people) in SIZES.items()
        }
        for name in SCREENS:
            line = f"{name:10}"
            for size, path in paths.items():
                taken = [opening(path, name) for _ in range(rounds)]
                for at, words in enumerate(("first", "again")):
                    wall, cpu = (min(each[at][what] for each in taken) for what in (0, 1))
                    line += f"   {size:>3} {words} {wall:4.0f} ({cpu:3.0f})"
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--screens", action="store_true")
    options = parser.parse_args()
    if options.screens:
        screens(options.rounds)
        return
    taken: dict[tuple[str, int], list[tuple[float, float]]] = {(n, c): [] for n in PACES for c in COUNTS}
    with tempfile.TemporaryDirectory() as folder:
        terminals = {
            count: open_journal(write_journal(Path(folder) / f"{count}.json", count)) for count in COUNTS
        }
        for terminal in terminals.values():
            terminal.settle()
        for _ in range(options.rounds):
            for name, quiet in PACES.items():
                for key in KEYS:
                    for count, terminal in terminals.items():
                        taken[name, count] += [terminal.press(key, quiet) for _ in range(STRETCH)]
                        terminal.settle(0.3)
        for terminal in terminals.values():
            terminal.close()
    for name in PACES:
        for what in (0, 1):
            cuts = {c: quantiles([each[what] for each in taken[name, c]], n=20) for c in COUNTS}
            words = "   ".join(f"{c:6,}: p50 {cuts[c][9]:5.1f} p95 {cuts[c][18]:5.1f} ms" for c in COUNTS)
            p50, p95 = (cuts[COUNTS[1]][at] / cuts[COUNTS[0]][at] for at in (9, 18))
            label = ("frame", "all")[what]
            sys.stdout.write(f"{name:7}{label:6}{words}   ratio p50 {p50:.2f} p95 {p95:.2f}\n")


if __name__ == "__main__":
    main()
