"""Which backups are kept: a pure rule over what there is, by the order of the changes, not of a clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

CHANGES, HOURS, DAYS, WEEKS = 8, 8, 7, 8
"""How many of the newest changes are kept; and of how many hours, days and weeks the last one."""

MOST_BYTES = 100_000_000
"""What all backups together may take on the disk; the newest is kept all the same."""

_NAME = re.compile(r"(\d{6,18})-(\d{8}T\d{6})Z(?:-(\d{1,4}))?\.json")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """The journal as it once was."""

    path: Path
    revision: int
    """The number of the change that led to it."""
    saved: datetime
    """When that was saved, in UTC, by the computer's clock of that time."""
    size: int
    """In bytes."""
    copy: int = 1
    """Tells those apart that have the same number and second."""


def backup_name(revision: int, saved: datetime, copy: int = 1) -> str:
    """Return the name of a backup's file: "000042-20261124T150000Z.json"."""
    more = f"-{copy}" if copy > 1 else ""
    return f"{revision:06}-{saved.astimezone(UTC).strftime(_STAMP)}Z{more}.json"


def read_name(path: Path, size: int) -> Backup | None:
    """Return the backup that a file is by its name; None where it is something else."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        saved = datetime.strptime(found[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(found[1]), saved, size, int(found[3] or 1))


def newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return the backups in order: by change, and only where that is the same, by time."""
    return tuple(sorted(backups, key=lambda each: (each.revision, each.saved, each.copy), reverse=True))


def surplus(backups: Iterable[Backup], most_bytes: int = MOST_BYTES) -> tuple[Backup, ...]:
    """Return the backups that need not be kept any longer."""
    ordered = newest_first(backups)
    # Those that reach far back come before the many of the last minutes, where there is not room for all.
    wanted = [
        *ordered[:2],
        *_last_of_each(ordered, DAYS, lambda each: (each.saved.date(),)),
        *_last_of_each(ordered, WEEKS, lambda each: tuple(each.saved.isocalendar())[:2]),
        *_last_of_each(ordered, HOURS, lambda each: (each.saved.date(), each.saved.hour)),
        *ordered[:CHANGES],
    ]
    kept: set[Path] = set()
    room = most_bytes
    for each in wanted:
        if each.path not in kept and (each.size <= room or not kept):
            kept.add(each.path)
            room -= each.size
    return tuple(each for each in ordered if each.path not in kept)


def _last_of_each(
    ordered: tuple[Backup, ...], many: int, span: Callable[[Backup], tuple[object, ...]]
) -> list[Backup]:
    last: dict[tuple[object, ...], Backup] = {}
    for each in ordered:
        last.setdefault(span(each), each)
    return list(last.values())[:many]
