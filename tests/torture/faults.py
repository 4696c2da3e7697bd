"""Every system call of a save fails, once and for good: nothing is half done, and a retry saves."""

from __future__ import annotations

import errno
from pathlib import Path

from afterview.journal.errors import JournalError
from support.journal_faults import Faults, calls_of_a_save, check

from .tally import Tally


def fault_loop(folder: Path, errors: tuple[int, ...]) -> Tally:
    """Fail each call of a save with each of `errors`."""
    tally = Tally("faults")
    names = calls_of_a_save(folder / "dry")
    for error in errors:
        for for_good in (False, True):
            for number, name in enumerate(names):
                for torn in (False, True) if name == "write" else (False,):
                    place = folder / f"{errno.errorcode[error]}-{for_good}-{number}-{torn}"
                    place.mkdir()
                    tally.tried += 1
                    try:
                        check(place, Faults(number, error, for_good, torn))
                    except (AssertionError, JournalError, OSError) as problem:
                        tally.lose(f"{errno.errorcode[error]} at call {number} ({name}): {problem}")
    tally.count("system calls in a save", len(names))
    return tally
