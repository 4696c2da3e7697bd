"""Files of the user's that are read once: never a pipe, a device or a folder, and never more than is sane."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from afterview.config import ConfigError, whole_path
from afterview.text import safe_line, shortened

MOST_BYTES = 32_000_000
"""The most that one file may have."""


class OutsideFileError(Exception):
    """Why a file is not read, in one plain line that names it."""


def content_of(named: str) -> tuple[str, bytes]:
    """Return the name of a file without its folders, and what is in it. Raises OutsideFileError."""
    name = shortened(safe_line(named), 80)
    try:
        path = whole_path(Path(named))
        # Opened without waiting, and looked at before it is read: a pipe or a device might never end.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as opened:  # noqa: PTH123  (it is open already)
            kind = os.fstat(opened.fileno())
            if not stat.S_ISREG(kind.st_mode):
                what = "a folder" if stat.S_ISDIR(kind.st_mode) else "no ordinary file"
                raise OutsideFileError(f"I can't read {name}: it is {what}")
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise OutsideFileError(f"I can't read {name}: {error.strerror}") from None
    except ConfigError as error:
        raise OutsideFileError(f"I can't read {error}") from None
    except ValueError:
        raise OutsideFileError(f"I can't read {name}: that is no name of a file") from None
    return shortened(safe_line(path.name), 80), within_bounds(content, name)


def within_bounds(content: bytes, name: str) -> bytes:
    """Return the content. Raises OutsideFileError where it is more than is sane."""
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise OutsideFileError(f"{name} is over {most} MB, which is too much to import at once")
    return content
