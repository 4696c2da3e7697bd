"""Tries hard to lose something: `python -m tests.torture [--quick]`. The exit status is 1 on any loss.

Prints what each loop tried and lost. Needs a system with signals and POSIX rights.
"""

from __future__ import annotations

import argparse
import errno
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .app_faults import app_fault_loop
from .app_kills import app_kill_loop
from .faults import fault_loop
from .increments import increment_loop
from .kills import kill_loop
from .merges import merge_loop
from .monkey import monkey_loop
from .mutations import mutation_loop
from .system_calls import system_call_loop
from .tally import Tally

_ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EINTR)


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked for."""

    quick: bool
    seed: int
    times: int

    def many(self, quick: int, full: int) -> int:
        """Return how much to try."""
        return (quick if self.quick else full) * self.times

    def one_in(self, quick: int) -> int:
        """Return of how many cases one is tried: all of them, where there is time."""
        return quick if self.quick else 1

    @property
    def errors(self) -> tuple[int, ...]:
        """Return the errors to fail with."""
        return _ERRORS[:2] if self.quick else _ERRORS


LOOPS: Mapping[str, Callable[[Path, Run], Tally]] = {
    "faults": lambda place, run: fault_loop(place, run.errors),
    "system calls": lambda place, run: system_call_loop(place, run.errors, run.one_in(24)),
    "mutations": lambda place, run: mutation_loop(place, run.many(300, 5000), run.seed),
    "merges": lambda place, run: merge_loop(place, run.many(8, 150), run.seed),
    "increments": lambda place, run: increment_loop(place, run.many(60, 480)),
    "kills": lambda place, run: kill_loop(place, run.many(20, 500), run.seed),
    "app faults": lambda place, run: app_fault_loop(place, run.errors, run.one_in(12)),
    "app kills": lambda place, run: app_kill_loop(place, run.many(3, 100), run.seed),
    "monkey": lambda place, run: monkey_loop(place, run.many(1_200, 30_000), run.seed),
}


def main() -> int:
    """Run the loops that were asked for, and return the exit status."""
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("--quick", action="store_true", help="two minutes' worth, for every change")
    options.add_argument("--only", choices=LOOPS, help="one loop alone")
    options.add_argument("--seed", type=int, default=7, help="another run of chances (7)")
    options.add_argument("--times", type=int, default=1, help="so many times as long (1)")
    given = options.parse_args()
    run = Run(given.quick, given.seed, given.times)
    lost = 0
    with tempfile.TemporaryDirectory(prefix="afterview-torture-") as folder:
        for name in LOOPS if given.only is None else (given.only,):
            began = time.monotonic()
            place = Path(folder) / name
            place.mkdir()
            tally = LOOPS[name](place, run)
            lost += tally.lost
            sys.stdout.write(f"{tally}  ({time.monotonic() - began:.0f} s)\n")
            sys.stdout.writelines(f"  LOST: {note}\n" for note in tally.notes[:10])
            sys.stdout.flush()
    sys.stdout.write("Nothing was lost.\n" if not lost else f"{lost} lost.\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
