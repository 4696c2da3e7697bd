"""How long the command line takes beside the bare imports of its libraries. Run by hand:

python tests/benchmarks/bench_cli.py

All take turns, in one run: quote the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
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
        pairs = (
            ([sys.executable, "-c", "import click"], [AFTERVIEW, "--help"]),
            (
                [sys.executable, "-c", "import tinydb, pendulum, msgspec"],
                [AFTERVIEW, "--journal", str(journal), "due"],
            ),
            (
                [sys.executable, "-c", "import click, msgspec"],
                [AFTERVIEW, "--journal", str(journal), "due", "--line"],
            ),
        )
        taken: dict[int, tuple[list[float], list[float]]] = {n: ([], []) for n in range(len(pairs))}
        for turn in range(options.rounds + 1):
            for number, pair in enumerate(pairs):
                for side, command in enumerate(pair):
                    begun = time.perf_counter()
                    subprocess.run(command, check=True, capture_output=True, env=surroundings)
                    if turn:
                        taken[number][side].append((time.perf_counter() - begun) * 1000)
    for number, (bare, own) in enumerate(pairs):
        floor, time_taken = (median(each) for each in taken[number])
        words = f"{own[-1]:7} {time_taken:6.0f} ms   {bare[-1]!r:36} {floor:6.0f} ms"
        sys.stdout.write(f"{words}   ratio {time_taken / floor:.2f}\n")


if __name__ == "__main__":
    main()
