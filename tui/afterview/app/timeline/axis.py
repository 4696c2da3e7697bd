"""The axis of time: which column an instant falls on, and back. Pure.

Every civil day in the person's zone is equally wide, also the two in the year that have 23 or 25
hours: within a day the hours share its columns in proportion.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache
from math import ceil, floor

from msgspec import Struct

from afterview.civil import day_of, start_of_day

EARLIEST = date(1900, 1, 1)
LATEST = date(2200, 1, 1)
"""The days between which the axis moves: a mistyped year must not break the arithmetic."""

WIDE = 104
"""Columns from which on the axis has room for a finer scale."""

_ALMOST_NOTHING = 1e-9
"""In columns: keeps rounding from pushing the first instant of a column into the one before it."""


class Zoom(StrEnum):
    """How much time a column stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


_SCALES = {Zoom.DAY: (8, 1), Zoom.WEEK: (1, 1), Zoom.MONTH: (1, 3)}
_WIDE_SCALES = {Zoom.DAY: (12, 1), Zoom.WEEK: (2, 1), Zoom.MONTH: (1, 2)}
"""So many columns for so many days."""


class Tick(Struct, frozen=True):
    """A labelled column of the axis."""

    column: int
    label: str


@lru_cache(maxsize=4096)
def _start(day: date, zone: str) -> float:
    return start_of_day(day, zone).timestamp()


def clamp_day(day: date) -> date:
    """Return `day`, or the nearest one that the axis can show."""
    return min(max(day, EARLIEST), LATEST - timedelta(days=366))


class Axis(Struct, frozen=True, dict=True):
    """A stretch of time, `width` columns wide, that begins with the civil day `first` in `zone`."""

    first: date
    width: int
    zoom: Zoom
    zone: str

    @cached_property
    def scale(self) -> tuple[int, int]:
        """Return how many columns stand for how many days."""
        return (_WIDE_SCALES if self.width >= WIDE else _SCALES)[self.zoom]

    @cached_property
    def days(self) -> int:
        """Return how many days are to be seen, the last perhaps in part."""
        columns, days = self.scale
        return max(1, ceil(self.width * days / columns))

    @cached_property
    def _starts(self) -> list[float]:
        return [_start(self.first + timedelta(days=count), self.zone) for count in range(self.days + 1)]

    def column(self, instant: datetime) -> int:
        """Return the column of an aware `instant`: -1 before the first, `width` after the last."""
        moment = instant.timestamp()
        index = bisect_right(self._starts, moment) - 1
        if index < 0:
            return -1
        if index >= self.days:
            return self.width
        begin, end = self._starts[index], self._starts[index + 1]
        columns, days = self.scale
        place = (index + (moment - begin) / (end - begin)) * columns / days
        return min(floor(place + _ALMOST_NOTHING), self.width)

    def day_column(self, day: date) -> int:
        """Return the column in which the civil day begins, or -1 or `width` where it is not to be seen."""
        index = (day - self.first).days
        columns, days = self.scale
        return -1 if index < 0 else min(floor(index * columns / days), self.width)

    def day_at(self, column: int) -> date:
        """Return the civil day that the column begins in."""
        columns, days = self.scale
        return self.first + timedelta(days=floor(column * days / columns))

    @cached_property
    def ticks(self) -> tuple[Tick, ...]:
        """Return the labelled columns: days, Mondays or first days of the month."""
        found = []
        for count in range(self.days):
            day = self.first + timedelta(days=count)
            label = _label(day, self.zoom)
            if label:
                column = self.day_column(day)
                if 0 <= column < self.width:
                    found.append(Tick(column, label))
        return tuple(found)

    @cached_property
    def months(self) -> tuple[Tick, ...]:
        """Return the name of the month where it begins, and of the first one: context for days."""
        found = []
        for count in range(self.days):
            day = self.first + timedelta(days=count)
            column = self.day_column(day)
            if (count == 0 or day.day == 1) and column < self.width:
                found.append(Tick(column, f"{day:%B} {day.year}"))
        return tuple(found)

    @cached_property
    def weekends(self) -> frozenset[int]:
        """Return the columns that lie in a weekend; none where a column is longer than a day."""
        if self.zoom is Zoom.MONTH:
            return frozenset()
        return frozenset(column for column in range(self.width) if self.day_at(column).weekday() >= 5)

    def panned(self, columns: int) -> Axis:
        """Return the axis moved by about so many columns: at least a day, towards the future if positive."""
        per, days = self.scale
        span = max(1, round(abs(columns) * days / per))
        return self._from(self.first, span if columns > 0 else -span)

    def zoomed(self, zoom: Zoom, keep: datetime) -> Axis:
        """Return the axis at another zoom, with `keep` about where it was (or in the middle)."""
        column = self.column(keep)
        if not 0 <= column < self.width:
            column = self.width // 2
        return Axis(self.first, self.width, zoom, self.zone).around(keep, column)

    def around(self, instant: datetime, column: int) -> Axis:
        """Return the axis moved so that the day of `instant` begins at or just before `column`."""
        per, days = self.scale
        return self._from(clamp_day(day_of(instant, self.zone)), -floor(column * days / per))

    def showing(self, instant: datetime) -> Axis:
        """Return the axis moved just so far that `instant` is to be seen, with some room about it."""
        margin = min(self.width // 4, 8)
        column = self.column(instant)
        if column < 0:
            return self.around(instant, margin)
        if column >= self.width:
            return self.around(instant, self.width - 1 - margin)
        return self

    def _from(self, day: date, span: int) -> Axis:
        furthest = LATEST - timedelta(days=self.days)
        room = min(max(span, (EARLIEST - day).days), (furthest - day).days)
        return Axis(day + timedelta(days=room), self.width, self.zoom, self.zone)


def _label(day: date, zoom: Zoom) -> str:
    if zoom is Zoom.DAY:
        return f"{day:%a} {day.day}"
    if zoom is Zoom.WEEK:
        return f"{day.day} {day:%b}" if day.weekday() == 0 else ""
    if day.day != 1:
        return ""
    return str(day.year) if day.month == 1 else f"{day:%b}"
