"""The one source of "now".

Nothing else in the program asks the computer for the time. Everything that needs it is handed a
`Clock`, or the instant that one gave.
"""

from __future__ import annotations

import os
import time
import warnings
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol

from afterview.civil import is_zone


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """Return the present instant: aware, in UTC."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that was set to another instant when made, and goes on from there (`--now`)."""

    def __init__(self, start: datetime) -> None:
        """Start at `start`, an aware instant."""
        self._start = start.astimezone(UTC)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Return the pretended instant in UTC."""
        return self._start + timedelta(seconds=time.monotonic() - self._began)


class FixedClock:
    """A clock that stands still until it is moved: for pictures, tests and made-up stories."""

    def __init__(self, instant: datetime) -> None:
        """Stand at that instant, an aware one."""
        self.instant = instant

    def now(self) -> datetime:
        """Return the instant that the clock stands at, in UTC."""
        return self.instant.astimezone(UTC)

    def advance(self, span: timedelta) -> None:
        """Move the clock on by `span`."""
        self.instant += span


def local_zone_name() -> str:
    """Return the IANA name of the computer's time zone; "UTC" where it has no name."""
    return zone_of_computer() or "UTC"


def zone_of_computer() -> str | None:
    """Return the IANA name of the time zone that the computer is in at present; None where it has no name.

    It is looked up anew each time, in microseconds on most systems: a laptop travels.
    """
    return _zone_of_environment() or _zone_of_link(Path("/etc/localtime")) or _zone_by_pendulum()


def unknown_zone_of_environment() -> str | None:
    """Return what the variable TZ says where it says something, and no zone is known by that."""
    named = os.environ.get("TZ", "").removeprefix(":")
    return named if named and not named.startswith("/") and _zone_of_environment() is None else None


def _zone_of_environment() -> str | None:
    named = os.environ.get("TZ", "").removeprefix(":")
    return _known(named.rpartition("zoneinfo/")[2]) or _posix(named)


@cache
def _posix(named: str) -> str | None:
    if not named:
        return None
    from afterview.posix_zone import zone_of_posix

    return zone_of_posix(named)


def _zone_of_link(link: Path) -> str | None:
    """Return the zone whose rules the system's own file of them is a link to."""
    for target in (os.readlink, os.path.realpath):  # the name that was chosen, before any that it stands for
        try:
            _, within, name = str(target(link)).rpartition("zoneinfo/")
        except OSError:  # not there, or no link
            return None
        if within and (known := _known(name)):
            return known
    return None


def _zone_by_pendulum() -> str | None:
    """Return what pendulum finds in the other places: the registry of Windows, and files of some Linuxes."""
    # Not `pendulum.local_timezone()`, which keeps its first answer for as long as the program runs.
    from pendulum.tz.local_timezone import _get_system_timezone

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns where it finds nothing, and says UTC
            return _known(_get_system_timezone().name or "")
    except (ValueError, LookupError, RuntimeError, OSError):
        return None


def _known(name: str) -> str | None:
    name = name.removeprefix("posix/").removeprefix("right/")  # the same zones, counted otherwise
    return name if name and is_zone(name) else None
