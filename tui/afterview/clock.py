"""The one source of "now".

Nothing else in the program asks the computer for the time. Everything that needs it is handed a
`Clock`, or the instant that one gave.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


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


@dataclass
class FixedClock:
    """A clock that stands still until it is moved: for pictures, tests and made-up stories."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant that the clock stands at, in UTC."""
        return self.instant.astimezone(UTC)

    def advance(self, span: timedelta) -> None:
        """Move the clock on by `span`."""
        self.instant += span


def local_zone_name() -> str:
    """Return the IANA name of the computer's time zone; "UTC" where it has no name."""
    import pendulum

    try:
        name = pendulum.local_timezone().name
        pendulum.timezone(name)
    except (ValueError, RuntimeError, OSError):
        return "UTC"
    return name
