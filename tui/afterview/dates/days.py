"""Names of days and months, and which day they can only mean."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from afterview.civil import MONTHS_IN_FULL
from afterview.text import Either, Unclear, one_of


class DateLean(Enum):
    """Which way a date without a year, or a bare weekday, leans."""

    PAST = "past"
    """A fact: the latest such day up to today."""
    FUTURE = "future"
    """A plan: the first such day from today."""
    NEAR = "near"
    """An appointment: a weekday is the coming one, a date the nearest."""


LONG_MONTHS = tuple(name.lower() for name in MONTHS_IN_FULL)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH_NAMES = (
    {name: number for number, name in enumerate(LONG_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(LONG_MONTHS, start=1)}
    | {"sept": 9}
)
"""Month names in full and short, in lower case, to 1 to 12."""
DAY_NAMES = (
    {name: number for number, name in enumerate(WEEKDAY_NAMES)}
    | {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
"""Weekday names in full and short, in lower case, to 0 (Monday) to 6."""
DAY, MONTH = one_of(DAY_NAMES), one_of(MONTH_NAMES)
"""Regular expressions for any of those names."""
WEEKDAY = rf"(?:{'|'.join(WEEKDAY_NAMES)})"
"""A regular expression for the whole name of a weekday, in lower case."""
LONG_DAYS = ("yesterday", "today", "tomorrow", *WEEKDAY_NAMES)
"""The days that are long enough for a slip of the finger in them to be told."""


def real_date(year: int, month: int, day: int) -> date:
    """Return that date. Raises Unclear where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        pass
    if 1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999:
        raise Unclear(f"There is no {day} {MONTHS_IN_FULL[month - 1]} {year}: check the date.")
    raise Unclear(f"{year}-{month}-{day} is not a date: write it like 2026-11-27.")


def fitting_year(month: int, day: int, today: date, lean: DateLean) -> date:
    """Return that day of that month in the year it can only mean. Raises Unclear for 31 February."""
    years = range(max(1, today.year - 8), min(9999, today.year + 8) + 1)
    fitting = [date(year, month, day) for year in years if 1 <= day <= _days_in(year, month)]
    if not fitting:
        raise Unclear(f"There is no {day} {MONTHS_IN_FULL[month - 1]}: check the date.")
    if lean is DateLean.PAST:
        return max((each for each in fitting if each <= today), default=fitting[0])
    if lean is DateLean.FUTURE:
        return min((each for each in fitting if each >= today), default=fitting[-1])
    return min(fitting, key=lambda each: abs(each - today))


def numeric_date(
    said: str, first: int, second: int, year: str | None, day_first: bool, today: date, lean: DateLean
) -> date:
    """Return the date that two numbers (and a year) stand for, in the person's own order.

    Where that order cannot be (27/11 with months first), the other is the only one it can mean.
    """
    day, month = (first, second) if day_first else (second, first)
    if not 1 <= month <= 12 and 1 <= day <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise Unclear(f"{said} is not a date: write it like 27/11, 27 nov or 2026-11-27.")
    if year is None:
        return fitting_year(month, day, today, lean)
    return real_date(int(year) + (2000 if len(year) == 2 else 0), month, day)


def weekday_day(weekday: int, which: str, today: date, lean: DateLean) -> date:
    """Return the day that a weekday's name means.

    `which` is "next" (in the week after this one), "last" (before today), "this" (in this week), "coming"
    or empty: then a fact means the last such day, today included, and anything else the coming one.
    """
    monday = today - timedelta(days=today.weekday())
    if which == "next":
        return monday + timedelta(days=7 + weekday)
    if which == "this":
        return monday + timedelta(days=weekday)
    back = (today.weekday() - weekday) % 7
    if which == "last":
        return today - timedelta(days=back or 7)
    if lean is DateLean.PAST and not which:
        return today - timedelta(days=back)
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead or (7 if which == "coming" else 0))


def one_of_two(said: str, one: date, other: date) -> Either:
    """Return the question which of two days is meant."""
    return Either(f"“{said}” can be {one} or {other}.", said, (one.isoformat(), other.isoformat()))


def plus_months(day: date, count: int) -> date:
    """Return the same day of the month `count` months on, or that month's last day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, _days_in(year, month)))


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange  # it loads the names of months in the computer's language

    return monthrange(year, month)[1]
