"""Civil time: days, wall clocks and words, in a person's own zone.

An instant is an aware `datetime`; a civil day is a `date`. Which day an instant falls on depends on
a zone, so every function that crosses from one to the other is handed the zone's IANA name.
Nothing here knows what time it is now.
"""

from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_IN_FULL = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class UnknownZoneError(ValueError):
    """The name is not one of the IANA time zone database."""


def check_zone(name: str) -> str:
    """Return `name` as the database spells it, whatever its case, or raise UnknownZoneError."""
    if is_zone(name):
        return name
    spelt = {zone.casefold(): zone for zone in zoneinfo.available_timezones()}
    try:
        return spelt[name.casefold()]
    except KeyError:
        raise _unknown(name) from None


@cache
def is_zone(name: str) -> bool:
    """Return whether the time zone database has a zone of exactly that name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@cache
def _rules(zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise _unknown(zone) from None


def _unknown(name: str) -> UnknownZoneError:
    return UnknownZoneError(f"I do not know the time zone {name!r}: write it like Europe/Berlin")


def in_zone(instant: datetime, zone: str) -> datetime:
    """Return `instant` as the wall clock of `zone` shows it."""
    # Not by way of `timestamp()`, which loses microseconds in far years, and on Windows fails before 1970.
    try:
        return instant.astimezone(_rules(zone))
    except OverflowError:  # within a day of the calendar's end: the file of a journal can say so
        return _end_nearest(instant).replace(tzinfo=_rules(zone))


def from_wall(day: date, hour: int, minute: int, zone: str) -> datetime:
    """Return the UTC instant at which the wall clock of `zone` shows that day and time.

    A time that the clock skips in spring moves forward by the gap; one that it shows twice in
    autumn means the first.
    """
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=_rules(zone))
    try:
        return wall.astimezone(UTC)
    except OverflowError:
        return _end_nearest(wall).replace(tzinfo=UTC)


def _end_nearest(instant: datetime) -> datetime:
    return datetime.min if instant.year == 1 else datetime.max  # noqa: DTZ901  (given a zone by the caller)


def day_of(instant: datetime, zone: str) -> date:
    """Return the civil day that `instant` falls on in `zone`."""
    local = in_zone(instant, zone)
    return date(local.year, local.month, local.day)


def start_of_day(day: date, zone: str) -> datetime:
    """Return the UTC instant at which `day` begins in `zone` (not always midnight)."""
    return from_wall(day, 0, 0, zone)


def day_alone(instant: datetime) -> datetime:
    """Mark an instant of a fact as one of which only the day is known: its time stands for any of that day.

    The mark is a millionth of a second, which nobody writes: it comes through every file, zone and merge.
    """
    return instant.replace(microsecond=1)


def is_day_alone(instant: datetime) -> bool:
    """Return whether only the day of a fact is known."""
    return instant.microsecond == 1


def days_after(day: date, count: int) -> date:
    """Return the day `count` days after `day` (negative: before); at most the calendar's last or first."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_working_days(day: date, count: int) -> date:
    """Return the day `count` working days (Monday to Friday) after `day`."""
    while count > 0:
        day = days_after(day, 1)
        if day.weekday() < 5:
            count -= 1
    return day


def say_day(day: date, today: date) -> str:
    """Say a day as a person would: "Fri 27 Nov", with the year where it is not `today`'s."""
    words = f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def say_moment(instant: datetime, zone: str, now: datetime) -> str:
    """Say an instant: "17:30" today, else "Fri 27 Nov 17:30", on the wall clock of `zone`."""
    is_clock = day_of(instant, zone) == day_of(now, zone) and not is_day_alone(instant)
    return say_clock(instant, zone) if is_clock else say_day_and_time(instant, zone, now)


def say_from(instant: datetime, zone: str, now: datetime) -> str:
    """Say from when on something can be done: the day alone where it is all of that day."""
    day = day_of(instant, zone)
    return (
        say_day(day, day_of(now, zone))
        if start_of_day(day, zone) == instant
        else say_moment(instant, zone, now)
    )


def say_by(instant: datetime, zone: str, now: datetime) -> str:
    """Say by when something is due: the last day alone where it is all of that day."""
    if start_of_day(day_of(instant, zone), zone) != instant:
        return say_moment(instant, zone, now)
    return say_day(day_of(instant - timedelta(microseconds=1), zone), day_of(now, zone))


def say_day_and_time(instant: datetime, zone: str, now: datetime) -> str:
    """Say an instant with its day, for what is read on another one: "Fri 27 Nov 17:30"; or what is known."""
    day = say_day(day_of(instant, zone), day_of(now, zone))
    return day if is_day_alone(instant) else f"{day} {say_clock(instant, zone)}"


def say_clock(instant: datetime, zone: str) -> str:
    """Say what the wall clock of `zone` shows at an instant: "17:30"."""
    local = in_zone(instant, zone)
    return f"{local.hour:02}:{local.minute:02}"


def say_between(earlier: datetime, later: datetime, zone: str) -> str:
    """Say how long it is from one instant to another: near ones by the clock, others by the calendar.

    From Friday evening to Monday morning it is "3 d", as a person counts.
    """
    # By the moment before: what ends at midnight ends with the day before.
    days = (day_of(later - timedelta(microseconds=1), zone) - day_of(earlier, zone)).days
    return f"{days} d" if days >= 2 else say_span(later - earlier)


def say_span(span: timedelta) -> str:
    """Say a length of time in its largest unit or two: "2 d", "3 h 05 min", "under a minute"."""
    seconds = int(abs(span.total_seconds()))
    if seconds < 60:
        return "under a minute"
    if seconds >= 2 * 86400:
        return f"{seconds // 86400} d"
    hours, minutes = seconds // 3600, seconds % 3600 // 60
    if hours >= 10 or (hours and not minutes):
        return f"{hours} h"
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"
