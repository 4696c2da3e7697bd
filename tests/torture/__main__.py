"""Tries hard to lose something: `python -m tests.torture [--quick]`. The exit status is 1 on any loss.

Prints what each loop tried and lost. Needs a system with signals and POSIX rights.
"""

from __future__ import annotations

import argparse
import errno
import sys
import tempfile
import time
from pathlib import Path

from .faults import fault_loop
from .increments import increment_loop
from .kills import kill_loop
from .merges import merge_loop
from .monkey import monkey_loop
from .mutations import mutation_loop

_ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EINTR)
_LOOPS = ("faults", "mutations", "merges", "increments", "kills", "monkey")


def main() -> int:
    """Run the loops that were asked for, and return the exit status."""
    options = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    options.add_argument("--quick", action="store_true", help="a minute's worth, for every change")
    options.add_argument("--only", choices=_LOOPS, help="one loop alone")
    options.add_argument("--seed", type=int, default=7, help="another run of chances (7)")
    options.add_argument("--times", type=int, default=1, help="so many times as long (1)")
    given = options.parse_args()
    quick, seed, times = given.quick, given.seed, given.times
    lost = 0
    with tempfile.TemporaryDirectory(prefix="afterview-torture-") as name:
        folder = Path(name)
        for loop in _LOOPS if given.only is None else (given.only,):
            began = time.monotonic()
            place = folder / loop
            place.mkdir()
            if loop == "faults":
                tally = fault_loop(place, _ERRORS[:2] if quick else _ERRORS)
            elif loop == "mutations":
                tally = mutation_loop(place, (300 if quick else 5000) * times, seed)
            elif loop == "merges":
                tally = merge_loop(place, (8 if quick else 150) * times, seed)
            elif loop == "increments":
                tally = increment_loop(place, (60 if quick else 480) * times)
            elif loop == "monkey":
                tally = monkey_loop(place, (1_200 if quick else 30_000) * times, seed)
            else:
                tally = kill_loop(place, (20 if quick else 500) * times, seed)
            lost += tally.lost
            sys.stdout.write(f"{tally}  ({time.monotonic() - began:.0f} s)\n")
            sys.stdout.writelines(f"  LOST: {note}\n" for note in tally.notes[:10])
            sys.stdout.flush()
    sys.stdout.write("Nothing was lost.\n" if not lost else f"{lost} lost.\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
