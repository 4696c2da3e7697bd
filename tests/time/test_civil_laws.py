"""What must hold for days, wall clocks and words in every zone, at every instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.civil import (
    add_working_days,
    day_alone,
    day_of,
    days_after,
    from_wall,
    in_zone,
    say_day,
    say_moment,
    say_span,
    start_of_day,
)
from support.searching import tried
from support.zone_strategies import (
    TICK,
    changes_at,
    clock_changes,
    days_in,
    instants_in,
    zoned_days,
    zoned_instants,
    zones,
)

many = tried(120)

_DAY = timedelta(days=1)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@many
@given(zoned_instants())
def test_the_wall_clock_is_exact_to_the_microsecond(of: tuple[str, datetime]) -> None:
    zone, instant = of
    local = in_zone(instant, zone)
    assert local.astimezone(UTC) == instant  # `==` between two zones is never true on a wall time shown twice
    offset = local.utcoffset()
    assert offset is not None
    assert local.replace(tzinfo=None) == instant.replace(tzinfo=None) + offset
    for change in clock_changes(zone):
        if abs(change.at - instant) < _DAY:
            assert offset == (change.before if instant < change.at else change.after)
    assert day_of(instant, zone) == date(local.year, local.month, local.day)


def test_no_microsecond_is_lost_however_far_away_it_is() -> None:
    for instant in (
        datetime(9000, 1, 1, 0, 0, 0, 7, tzinfo=UTC),  # was lost on the way through a float
        datetime(2106, 2, 7, 6, 28, 16, 1, tzinfo=UTC),
        datetime(2199, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(1900, 1, 1, 0, 0, 0, 1, tzinfo=UTC),
    ):
        assert in_zone(instant, "Europe/Berlin").astimezone(UTC).isoformat() == instant.isoformat()


@many
@given(zoned_days())
def test_a_day_begins_with_its_first_instant(of: tuple[str, date]) -> None:
    zone, day = of
    start = start_of_day(day, zone)
    assert start.tzinfo is UTC
    assert day_of(start - TICK, zone) < day  # not an instant earlier
    if day_of(start, zone) != day:  # the zone had no such day: it moved over the date line
        (change,) = (each for each in clock_changes(zone) if each.at == start)
        assert change.jump > timedelta(hours=22)
        assert day_of(start, zone) == day + _DAY
        assert start == start_of_day(day + _DAY, zone)  # a day of no length


def test_samoa_had_no_30_december_2011() -> None:
    zone, gone = "Pacific/Apia", date(2011, 12, 30)
    begins = datetime(2011, 12, 30, 10, tzinfo=UTC)
    assert day_of(begins - TICK, zone) == date(2011, 12, 29)
    assert day_of(begins, zone) == date(2011, 12, 31)
    assert start_of_day(gone, zone) == start_of_day(date(2011, 12, 31), zone) == begins
    assert in_zone(from_wall(gone, 15, 30, zone), zone).isoformat() == "2011-12-31T15:30:00+14:00"


@many
@given(zones, st.data())
def test_days_go_on_as_time_does(zone: str, data: st.DataObject) -> None:
    instants = instants_in(zone)
    one = data.draw(instants)
    other = data.draw(st.one_of(instants, st.integers(0, 200).map(lambda n: one + n * timedelta(minutes=30))))
    early, late = sorted((one, other))
    if day_of(early, zone) <= day_of(late, zone):
        return
    # It is the day before again only where the clock was put back over midnight, as Newfoundland's at 0:01.
    back = [each for each in clock_changes(zone) if early < each.at <= late]
    assert any(each.jump < timedelta() and late - early < -each.jump for each in back)
    assert day_of(early, zone) - day_of(late, zone) == _DAY


def test_in_newfoundland_a_day_could_come_twice() -> None:
    zone, changed = "America/St_Johns", datetime(2010, 11, 7, 2, 31, tzinfo=UTC)
    days = [day_of(changed + timedelta(minutes=by), zone).day for by in (-2, -1, 0, 58, 59)]
    assert days == [6, 7, 6, 6, 7]
    assert start_of_day(date(2010, 11, 7), zone) == changed - timedelta(minutes=1)  # the first time


@many
@given(zoned_days(), st.integers(0, 23), st.integers(0, 59))
def test_every_wall_time_means_one_instant(of: tuple[str, date], hour: int, minute: int) -> None:
    zone, day = of
    wall = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  (what the wall shows)
    instant = from_wall(day, hour, minute, zone)
    assert instant.tzinfo is UTC
    shown, change = in_zone(instant, zone).replace(tzinfo=None), changes_at(zone, wall)
    if change is not None and change.skips(wall):
        assert shown == wall + change.jump  # forward by the gap
        assert instant >= change.at
    else:
        assert shown.replace(fold=0) == wall
    if change is not None and change.repeats(wall):
        assert instant < change.at  # the first of the two


@pytest.mark.parametrize(
    ("zone", "day", "hour", "minute", "utc"),
    [
        ("Europe/Berlin", "2027-03-28", 2, 30, "2027-03-28T01:30"),  # the clock skips it
        ("Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T00:30"),  # the clock shows it twice
        ("Australia/Lord_Howe", "2026-10-04", 2, 15, "2026-10-03T15:45"),  # a gap of half an hour
        ("Australia/Lord_Howe", "2026-04-05", 1, 45, "2026-04-04T14:45"),
        ("Antarctica/Troll", "2027-03-28", 1, 30, "2027-03-28T01:30"),  # a gap of two hours
        ("Africa/Casablanca", "2027-02-07", 2, 30, "2027-02-07T01:30"),  # back for Ramadan
        ("Asia/Beirut", "2027-03-28", 0, 0, "2027-03-27T22:00"),  # the day begins at one
        ("Europe/Berlin", "2096-02-29", 23, 59, "2096-02-29T22:59"),
    ],
)
def test_wall_times_that_are_odd(zone: str, day: str, hour: int, minute: int, utc: str) -> None:
    found = from_wall(date.fromisoformat(day), hour, minute, zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@many
@given(zoned_days(), st.integers(0, 30))
def test_working_days_are_counted_one_by_one(of: tuple[str, date], count: int) -> None:
    _, day = of
    found = add_working_days(day, count)
    between = [day + by * _DAY for by in range(1, (found - day).days + 1)]
    assert sum(each.weekday() < 5 for each in between) == count
    assert count == 0 or found.weekday() < 5


@many
@given(zones, st.data())
def test_days_and_moments_are_said_as_they_are(zone: str, data: st.DataObject) -> None:
    day, today = data.draw(days_in(zone)), data.draw(days_in(zone))
    words = say_day(day, today).split()
    assert words[1:3] == [str(day.day), _MONTHS[day.month - 1]]
    assert words[3:] == ([] if day.year == today.year else [str(day.year)])
    assert words[0] == f"{day:%a}"

    instant, now = data.draw(instants_in(zone)), data.draw(instants_in(zone))
    its_day, today = day_of(instant, zone), day_of(now, zone)
    assert say_moment(day_alone(instant), zone, now) == say_day(its_day, today)
    instant = instant.replace(microsecond=0)
    local, said = in_zone(instant, zone), say_moment(instant, zone, now)
    assert said.endswith(f"{local.hour:02}:{local.minute:02}")
    assert said.removesuffix(said[-5:]) == ("" if its_day == today else f"{say_day(its_day, today)} ")


def test_at_the_ends_of_the_calendar_it_stays_there() -> None:
    last, first = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)
    for zone in ("Pacific/Kiritimati", "Etc/GMT+12", "Europe/Berlin"):
        assert in_zone(last, zone).year == 9999
        assert in_zone(first, zone).year == 1
        assert from_wall(date.max, 23, 59, zone) <= last
        assert start_of_day(date.min, zone) >= first
        assert say_moment(last, zone, first)
    assert days_after(date.max, 1) == add_working_days(date.max, 30) == date.max
    assert days_after(date.min, -1) == date.min
    assert days_after(date(2028, 2, 28), 2) == date(2028, 3, 1)
    assert days_after(date(2026, 1, 1), 10**10) == date.max


def test_a_leap_day_and_the_turn_of_the_year_in_words() -> None:
    assert say_day(date(2028, 2, 29), date(2028, 3, 1)) == "Tue 29 Feb"
    assert say_day(date(2028, 2, 29), date(2027, 3, 1)) == "Tue 29 Feb 2028"
    now = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # New Year in Berlin, the old year in London
    assert say_moment(now, "Europe/Berlin", now - timedelta(hours=1)) == "Fri 1 Jan 2027 00:30"
    assert say_moment(now, "Europe/London", now - timedelta(hours=1)) == "23:30"


@many
@given(st.timedeltas(timedelta(days=-50_000), timedelta(days=50_000)))
def test_lengths_are_said_without_a_sign(span: timedelta) -> None:
    words = say_span(span)
    assert "-" not in words
    assert words == say_span(-span)
    if abs(span) >= timedelta(minutes=1):
        numbers = [int(each) for each in words.split() if each.isdigit()]
        units = {"d": _DAY, "h": timedelta(hours=1), "min": timedelta(minutes=1)}
        named = [units[each] for each in words.split() if each in units]
        told = sum((count * unit for count, unit in zip(numbers, named, strict=True)), timedelta())
        assert timedelta() <= abs(span) - told < named[0]  # never more than there is
