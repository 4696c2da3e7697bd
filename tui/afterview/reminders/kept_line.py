"""The line for prompts and status bars, kept beside the journal: asked for every few seconds, made seldom.

Only what Python has loaded anyway is imported here: it is read before anything else of the program is.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress

from afterview.folders import plain_folder

_VERSION = "1"
_ENDING = ".line"


def kept_line(journal: str, settings: str) -> str | None:
    """Return the line that was kept for that journal and those settings; None where it is to be made."""
    try:
        with open(f"{journal}{_ENDING}", encoding="utf-8") as file:
            mark, until, line = file.read().split("\n", 2)
        holds = mark == mark_of(journal, settings) and time.time() < float(until)
    except (OSError, ValueError):
        return None
    line = line.rstrip("\n")
    return line if holds and (line.isprintable() or not line) else None


def keep_line(journal: str, settings: str, until: float, line: str, mark: str) -> None:
    """Keep a line until an instant (seconds since 1970). `mark` is that of before the journal was read.

    A place that takes no file is left alone: then the line is made anew each time.
    """
    if mark != mark_of(journal, settings):
        return
    path = f"{journal}{_ENDING}"
    with suppress(OSError):
        descriptor = os.open(f"{path}.{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(f"{mark}\n{until}\n{line}\n")
        os.replace(f"{path}.{os.getpid()}", path)


def mark_of(journal: str, settings: str) -> str:
    """Return what changes with all that the line depends on, but for the clock.

    Raises OSError where there is no journal.
    """
    status = os.stat(journal)
    try:
        other = os.stat(settings)
        set_up = f"{other.st_ino}-{other.st_size}-{other.st_mtime_ns}"
    except OSError:
        set_up = "none"
    try:
        local = os.readlink("/etc/localtime")
    except OSError:
        local = ""
    found = (_VERSION, status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, set_up)
    return " ".join(map(str, (*found, os.environ.get("TZ", ""), local)))


def usual_places() -> tuple[str, str] | None:
    """Return where journal and settings usually lie.

    None where it takes more to know. A wrong guess finds no kept line, and is then made good.
    """
    data, config = plain_folder("data"), plain_folder("config")
    journal = os.environ.get("AFTERVIEW_JOURNAL") or (data and os.path.join(data, "journal.json"))
    settings = os.environ.get("AFTERVIEW_CONFIG") or (config and os.path.join(config, "config.toml"))
    return (journal, settings) if journal and settings else None
