"""When the program fails through a mistake of its own: a report is kept, and one plain line says where.

Reports lie in the program's own data folder, whichever journal was open: a journal may lie in a folder that
others read or that is synchronised, and the demo's goes away.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from afterview.crash_report import Circumstances, report

MOST_REPORTS = 20
"""Reports that are kept in one folder; the oldest make room."""


def tell(error: BaseException, around: Circumstances, besides: str = "") -> None:
    """Write a report, and one plain line on standard error that says so. Never raises an Exception.

    `besides` is a sentence of its own within that line. For developers (AFTERVIEW_DEBUG=1) the traceback
    stands before it, which quotes whatever the error does.
    """
    from afterview.config import is_debugging
    from afterview.text import safe_line

    path = write_report(error, around)
    where = (
        f"There is a report, with nothing personal in it: {path}" if path else "No report could be written."
    )
    words = (
        "Something went wrong, because of a mistake in the program.",
        "What was saved is unharmed.",
        besides,
        where,
    )
    line = " ".join(each for each in words if each)
    with suppress(OSError, ValueError, AttributeError):  # nobody can be told where there is no standard error
        if is_debugging():
            import traceback

            traceback.print_exception(error)
        sys.stderr.write(f"afterview: {safe_line(line)}\n")
        sys.stderr.flush()


def write_report(error: BaseException, around: Circumstances) -> Path | None:
    """Write a report for its owner alone and return where it is; None where no place takes it."""
    try:
        from afterview.clock import SystemClock

        now = SystemClock().now()
        content = report(error, around, now)
        name = f"crash-{now:%Y%m%dT%H%M%S%f}Z.txt"
    except Exception:  # noqa: BLE001 - the one thing worse than a crash is another one while telling of it
        return None
    for place in (_data_place, _temporary_place):
        try:
            return _write(place(), name, content.encode())
        except Exception:  # noqa: BLE001 - for the same reason; the next place may do
            continue
    return None


def _data_place() -> Path:
    from afterview.config import data_folder

    folder = data_folder()
    if folder is None:
        raise FileNotFoundError("there is no home folder")
    return folder / "crashes"


def _temporary_place() -> Path:
    from afterview.journal.files import temporary_folder

    return temporary_folder()


def _write(folder: Path, name: str, content: bytes) -> Path:
    from afterview.journal import files

    files.make_private_folder(folder)
    if not files.is_ours(folder):
        raise PermissionError("that folder is somebody else's")
    path = folder / name
    files.replace_whole(path, content, None)
    with suppress(OSError):
        for old in sorted(folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    return path
