"""What is said about when, and against what that is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from afterview.civil import day_of, say_day
from afterview.dates.clock_times import Clock
from afterview.dates.days import WEEKDAY_NAMES
from afterview.text import Unclear


@dataclass(frozen=True)
class Frame:
    """Against what a date is read."""

    now: datetime
    zone: str
    day_first: bool = True
    since: date | None = None
    """The day that a date to come is counted from; None: today."""
    has_clock: bool = True
    """Whether a time of day can be meant; else 1.12 is the first of December."""

    @property
    def today(self) -> date:
        """Return the civil day that it is."""
        return day_of(self.now, self.zone)

    @property
    def counts_from(self) -> date:
        """Return the day that a date is counted from."""
        return self.since or self.today


@dataclass(frozen=True)
class When:
    """What was said about when: any of a day, a time, a range of times, an instant."""

    day: date | None = None
    start: Clock | None = None
    end: Clock | None = None
    instant: datetime | None = None
    bare_weekday: bool = False
    """Whether the day was only named, as in "tue": today counts unless its time is over."""
    weekday: int | None = field(default=None, compare=False)
    """The weekday that was named, 0 (Monday) to 6: beside a date, the two have to agree."""
    ended: bool = False
    """Whether the time is that of the end, as in "ended an hour ago"."""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was said."""
        return self.day is None and self.start is None and self.instant is None

    def joined(self, other: When) -> When | None:
        """Return both together, or None where they say the same kind of thing twice.

        Raises Unclear for a weekday beside a date that falls on another one.
        """
        if self.instant is not None or other.instant is not None:
            return other if self.is_empty else None
        if self.start and other.start:
            return None
        day, named = self.day or other.day, False
        if self.day and other.day:
            named = True
            if self.weekday is None and other.weekday is None and self.day != other.day:
                return None
            if self.weekday is not None and other.weekday is not None:
                return None
            day = self.day if self.weekday is None else other.day
            weekday = other.weekday if self.weekday is None else self.weekday
            if weekday is not None and day.weekday() != weekday:
                right, said = (WEEKDAY_NAMES[each].capitalize() for each in (day.weekday(), weekday))
                raise Unclear(f"{say_day(day, day)} {day.year} is a {right}, not a {said}: check the date.")
        return When(
            day=day,
            start=self.start or other.start,
            end=self.end or other.end,
            bare_weekday=not named and (self.bare_weekday or other.bare_weekday),
            weekday=None if named else self.weekday if self.day else other.weekday,
            ended=self.ended or other.ended,
        )
