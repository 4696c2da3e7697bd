"""Zones, instants and days with every oddity that clocks and calendars have."""

from __future__ import annotations

import random
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TypeVar, cast

import msgspec
from hypothesis import strategies as st

from afterview.records.hunt import Hunt
from support.hunt_strategies import START, hunts
from support.searching import SEARCH

ODD_ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",  # half an hour off, and until 2011 its clock changed a minute after midnight
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # summer time is half an hour
    "Pacific/Apia",  # had no 30 December 2011
    "Pacific/Kiritimati",  # 14 hours ahead
    "Pacific/Chatham",
    "Africa/Casablanca",  # goes back for Ramadan, by a table that ends in 2087
    "Europe/Dublin",  # winter time is the exception
    "America/Sao_Paulo",  # until 2019 some days began at one
    "Asia/Beirut",  # one day a year begins at one
    "America/Havana",
    "Antarctica/Troll",  # summer time is two hours
    "UTC",
    "Etc/GMT+12",
)
"""Zones of which each is odd in a way of its own."""

FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2110, 1, 1, tzinfo=UTC)
"""Between which instants the laws are tried."""

_SECOND, _HOUR, _DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
TICK = timedelta(microseconds=1)
"""The shortest time that there is."""


def _all_zones() -> tuple[str, ...]:
    names = sorted(zoneinfo.available_timezones() - {"Factory", "localtime", "posixrules"})
    return tuple(names if SEARCH else random.Random(20111230).sample(names, 30))


@dataclass(frozen=True)
class ClockChange:
    """The instant from which on a zone's clock is set otherwise."""

    at: datetime
    before: timedelta
    after: timedelta

    @property
    def jump(self) -> timedelta:
        """Return by how much the clock was put forward (negative: back)."""
        return self.after - self.before

    def skips(self, wall: datetime) -> bool:
        """Return whether the clock never shows that (naive) time on its wall."""
        return self._bare + self.before <= wall < self._bare + self.after

    def repeats(self, wall: datetime) -> bool:
        """Return whether the clock shows that (naive) time twice."""
        return self._bare + self.after <= wall < self._bare + self.before

    @property
    def _bare(self) -> datetime:
        return self.at.replace(tzinfo=None)


@cache
def clock_changes(zone: str) -> tuple[ClockChange, ...]:
    """Return every clock change of a zone, found by looking at its clock every third day."""
    rules = zoneinfo.ZoneInfo(zone)

    def offset(instant: datetime) -> timedelta:
        return instant.astimezone(rules).utcoffset() or timedelta()

    found = []
    here, before = FIRST, offset(FIRST)
    while here < LAST:
        there = here + 3 * _DAY
        after = offset(there)
        if after != before:
            low, high = here, there
            while high - low > _SECOND:
                middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
                low, high = (middle, high) if offset(middle) == before else (low, middle)
            found.append(ClockChange(high, before, after))
        here, before = there, after
    return tuple(found)


def changes_at(zone: str, wall: datetime) -> ClockChange | None:
    """Return the clock change that skips or repeats that (naive) time on the wall, if one does."""
    near = (each for each in clock_changes(zone) if abs(each.at.replace(tzinfo=None) - wall) < 3 * _DAY)
    return next((each for each in near if each.skips(wall) or each.repeats(wall)), None)


zones = st.one_of(st.sampled_from(ODD_ZONES), st.sampled_from(ODD_ZONES), st.sampled_from(_all_zones()))
"""Two thirds odd ones, and one third of any kind."""

_EDGES = (
    datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),  # the last second that 32 bits can count
    datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    datetime(2106, 2, 7, 6, 28, 15, tzinfo=UTC),  # the same without a sign
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2100, 2, 28, 12, tzinfo=UTC),
    datetime(2100, 3, 1, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
)
_LEAP_YEARS = (2024, 2028, 2096, 2000, 2104)
_LONG_YEARS = (2020, 2026, 2032, 2037, 2099)
"""Years with an ISO week 53."""

_near = st.one_of(
    st.sampled_from([timedelta(), TICK, _SECOND, _HOUR, 3 * _HOUR, _DAY]),
    st.integers(0, 59).map(lambda count: count * timedelta(minutes=1)),
    st.integers(0, 27).map(lambda count: count * _HOUR),
    st.integers(0, 10**6 * 3600 * 2).map(lambda count: count * TICK),
)
_beside = st.builds(lambda span, sign: span * sign, _near, st.sampled_from([1, -1]))

marked_days = st.one_of(
    st.sampled_from([date(year, 2, 29) for year in _LEAP_YEARS]),
    st.sampled_from([date(2100, 2, 28), date(2100, 3, 1), date(2025, 2, 28), date(2011, 12, 30)]),
    st.integers(1971, 2108).map(lambda year: date(year, 12, 31)),
    st.sampled_from([date(year, 12, 28) for year in _LONG_YEARS]),
    st.sampled_from([date(2038, 1, 19), date(1970, 1, 1)]),
)
"""Days on which programs go wrong."""

_any_instant = st.integers(0, (LAST - FIRST) // TICK).map(lambda count: FIRST + count * TICK)


def _of_change(zone: str) -> st.SearchStrategy[datetime]:
    changes = clock_changes(zone)
    return st.sampled_from([each.at for each in changes]) if changes else st.sampled_from(_EDGES)


def instants_in(zone: str) -> st.SearchStrategy[datetime]:
    """Return UTC instants: mostly close to a clock change of the zone, or to an edge of the calendar."""
    starts = marked_days.map(lambda day: datetime(day.year, day.month, day.day, tzinfo=UTC))
    edges = st.one_of(
        _of_change(zone), _of_change(zone), _of_change(zone), st.sampled_from(_EDGES), starts, _any_instant
    )
    return st.builds(lambda at, by: min(max(at + by, FIRST), LAST), edges, _beside)


def days_in(zone: str) -> st.SearchStrategy[date]:
    """Return civil days: mostly close to a clock change of the zone, or to an edge of the calendar."""
    near = st.builds(lambda at, by: at.date() + by * _DAY, _of_change(zone), st.integers(-2, 2))
    beside = st.builds(lambda day, by: day + by * _DAY, marked_days, st.integers(-2, 2))
    return st.one_of(near, near, beside, st.dates(FIRST.date(), LAST.date()))


@st.composite
def zoned_instants(draw: st.DrawFn) -> tuple[str, datetime]:
    """Draw a zone and an instant that is odd in it."""
    zone = draw(zones)
    return zone, draw(instants_in(zone))


@st.composite
def zoned_days(draw: st.DrawFn) -> tuple[str, date]:
    """Draw a zone and a day that is odd in it."""
    zone = draw(zones)
    return zone, draw(days_in(zone))


_T = TypeVar("_T")


def moved(value: _T, by: timedelta) -> _T:
    """Return a record (or anything made of records) as if all of it had happened so much later.

    Civil days move by whole days.
    """
    return cast("_T", _moved(value, by))  # a record of the same kind comes back


def _moved(value: object, by: timedelta) -> object:
    if isinstance(value, datetime):
        return value + by
    if isinstance(value, date):
        return value + timedelta(days=round(by / _DAY))
    if isinstance(value, msgspec.Struct):
        names = [each.name for each in msgspec.structs.fields(type(value))]
        return msgspec.structs.replace(value, **{name: _moved(getattr(value, name), by) for name in names})
    if isinstance(value, tuple):
        return tuple(_moved(each, by) for each in value)
    return value


@st.composite
def moved_hunts(draw: st.DrawFn) -> tuple[Hunt, str, datetime]:
    """Draw a hunt whose two months lie about an odd instant of a zone; with that zone and instant."""
    zone, about = draw(zoned_instants())
    drawn = draw(hunts())
    by = about - START - draw(st.integers(0, 60)) * _DAY
    people = {key: moved(each, by) for key, each in drawn.people.items()}
    applications = {key: moved(each, by) for key, each in drawn.applications.items()}
    return Hunt(applications, people), zone, about
