"""How long the command line takes beside the bare imports of its libraries. Run by hand:

python tests/benchmarks/bench_cli.py

All take turns, in one run: quote the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copyfile
from statistics import median

from pseudo_terminal import AFTERVIEW

from afterview.clock import SystemClock
from afterview.demo.build import build_demo


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25)
    options = parser.parse_args()
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "journal.json"
        build_demo(journal, SystemClock().now(), "Europe/Berlin")
        written_to = (
            Path(folder) / "letters.json"
        )  # a line that is kept holds while its journal stays as it is
        copyfile(journal, written_to)
        letter = Path(folder) / "letter.txt"
        letter.write_text("Hello Tomasz,\n\nI keep thinking about how you shard the tables.\n\nKim\n")
        note = ("thank-you", "lindqvist#2", "tomasz")
        bare = [sys.executable, "-c", "import click, msgspec"]
        own = [AFTERVIEW, "--journal", str(written_to), "letter"]
        pairs = (
            ([sys.executable, "-c", "import click"], [AFTERVIEW, "--help"]),
            (
                [sys.executable, "-c", "import tinydb, pendulum, msgspec"],
                [AFTERVIEW, "--journal", str(journal), "due"],
            ),
            (
                bare,
                [AFTERVIEW, "--journal", str(journal), "due", "--line"],
            ),
            (bare, [*own, *note]),
            (bare, [*own, "check", *note, "--file", str(letter)]),
            (bare, [*own, "save", *note, "--file", str(letter)]),
            (bare, [*own, "out", *note]),
        )
        taken: dict[int, tuple[list[float], list[float]]] = {n: ([], []) for n in range(len(pairs))}
        for turn in range(options.rounds + 1):
            for number, pair in enumerate(pairs):
                for side, command in enumerate(pair):
                    before = _processor_time()
                    subprocess.run(command, check=True, capture_output=True, env=surroundings)
                    if turn:
                        taken[number][side].append((_processor_time() - before) * 1000)
    for number, (bare, own) in enumerate(pairs):
        floor, time_taken = (median(each) for each in taken[number])
        said = " ".join(each for each in own[1:] if "/" not in each)
        words = f"{said:60} {time_taken:6.0f} ms   {bare[-1]!r:36} {floor:6.0f} ms"
        sys.stdout.write(f"{words}   ratio {time_taken / floor:.2f}\n")


def _processor_time() -> float:
    """Return the seconds that all commands so far have kept a processor busy: others may be at work, too."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
