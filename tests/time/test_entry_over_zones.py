"""Dates and times in plain words, read at any instant in any zone: right, or a plain refusal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from afterview.civil import day_of, from_wall, in_zone, start_of_day
from afterview.dates.days import DateLean
from afterview.dates.reader import moment_of, read_moment, read_when
from afterview.dates.when import Frame
from afterview.records.interviews import Interview
from afterview.text import Unclear
from support.hunt_by_lines import HuntByLines
from support.searching import tried
from support.times import ends as ends_of
from support.times import starts as starts_of
from support.zone_strategies import (
    TICK,
    changes_at,
    clock_changes,
    days_in,
    instants_in,
    zoned_instants,
    zones,
)

law, many = tried(30), tried(80)

_DAY = timedelta(days=1)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_day(text: str, today: date, lean: DateLean = DateLean.NEAR) -> date | None:
    """Return the day that is read at noon of `today`, in UTC."""
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    found = read_when(text, Frame(noon, "UTC"), lean)
    return found.day if found else None


def month_later(day: date, count: int) -> date:
    """Return the day so many months later, by walking there: the last of a month that is too short."""
    first = day.replace(day=1)
    for _ in range(abs(count)):
        first = (first + 31 * _DAY if count > 0 else first - _DAY).replace(day=1)
    last = (first + 31 * _DAY).replace(day=1) - _DAY
    return min(first + (day.day - 1) * _DAY, last)


@many
@given(zoned_instants(), st.integers(0, 60))
def test_words_for_days_count_on_the_calendar_of_the_zone(of: tuple[str, datetime], count: int) -> None:
    zone, now = of
    today, frame = day_of(now, zone), Frame(now, zone)
    assume(date(1976, 1, 1) < today)
    for text, day in {
        "today": today,
        "tomorrow": today + _DAY,
        "yesterday": today - _DAY,
        "the day after tomorrow": today + 2 * _DAY,
        f"in {count} days": today + count * _DAY,
        f"{count} weeks ago": today - 7 * count * _DAY,
        f"in {count} months": month_later(today, count),
        f"{count} months ago": month_later(today, -count),
    }.items():
        found = read_when(text, frame, DateLean.NEAR)
        assert found is not None
        assert found.day == day, text


@many
@given(zones, st.data(), st.integers(0, 6))
def test_weekdays_over_the_turn_of_a_year(zone: str, data: st.DataObject, weekday: int) -> None:
    today, name = data.draw(days_in(zone)), _WEEKDAYS[weekday]
    monday = today - today.weekday() * _DAY
    for text, lean, within in (
        (f"next {name}", DateLean.NEAR, (monday + 7 * _DAY, monday + 13 * _DAY)),
        (f"this {name}", DateLean.NEAR, (monday, monday + 6 * _DAY)),
        (f"last {name}", DateLean.NEAR, (today - 7 * _DAY, today - _DAY)),
        (name, DateLean.NEAR, (today, today + 6 * _DAY)),
        (name, DateLean.PAST, (today - 6 * _DAY, today)),
    ):
        day = read_day(text, today, lean)
        assert day is not None
        assert day.weekday() == weekday
        assert within[0] <= day <= within[1], text


@many
@given(zones, st.data(), st.booleans())
def test_a_date_without_a_year_is_the_one_that_it_leans_to(
    zone: str, data: st.DataObject, numeric: bool
) -> None:
    today, meant = data.draw(days_in(zone)), data.draw(days_in(zone))
    assume(date(1980, 1, 1) < today)  # before 1970 all is too far away
    text = f"{meant.day}/{meant.month}" if numeric else f"{meant.day} {_MONTHS[meant.month - 1]}"
    alike = []
    for year in range(today.year - 9, today.year + 10):  # 2096 and 2104 are leap years, and none between
        with suppress(ValueError):
            alike.append(date(year, meant.month, meant.day))
    try:
        before, after = read_day(text, today, DateLean.PAST), read_day(text, today, DateLean.FUTURE)
        near = read_day(text, today)
    except Unclear:  # 3/1, where the first of March is much nearer: asked about, not guessed
        assert numeric
        assert meant.day <= 12
        assert meant.day != meant.month
        return
    assert before == max(each for each in alike if each <= today)
    assert after == min(each for each in alike if each >= today)
    assert near in alike
    assert all(abs(near - today) <= abs(each - today) for each in alike)


@pytest.mark.parametrize(
    ("today", "lean", "day"),
    [
        ("2027-03-01", DateLean.FUTURE, "2028-02-29"),
        ("2027-03-01", DateLean.PAST, "2024-02-29"),
        ("2028-02-29", DateLean.PAST, "2028-02-29"),
        ("2100-02-28", DateLean.FUTURE, "2104-02-29"),
        ("2100-03-01", DateLean.PAST, "2096-02-29"),
        ("2104-02-28", DateLean.PAST, "2096-02-29"),
    ],
)
def test_leap_days(today: str, lean: DateLean, day: str) -> None:
    assert read_day("29 feb", date.fromisoformat(today), lean) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["29 feb 2027", "29/2/2100", "2100-02-29", "29.02.2100", "feb 29 2026"])
def test_a_leap_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Unclear, match=r"There is no 29 February"):
        read_day(text, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        ("2026-01-31", "in a month", "2026-02-28"),
        ("2028-01-31", "in a month", "2028-02-29"),
        ("2100-01-31", "in a month", "2100-02-28"),
        ("2028-03-31", "a month ago", "2028-02-29"),
        ("2026-12-31", "in 2 months", "2027-02-28"),
        ("2026-12-31", "next tue", "2027-01-05"),  # in the week after week 53
        ("2026-12-31", "fri", "2027-01-01"),
        ("2027-01-01", "31 dec", "2026-12-31"),
    ],
)
def test_short_months_and_the_turn_of_the_year(today: str, text: str, day: str) -> None:
    assert read_day(text, date.fromisoformat(today)) == date.fromisoformat(day)


@many
@given(zones, st.data(), st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_a_day_moves_forward_in_a_gap_and_is_the_first_of_two(
    zone: str, data: st.DataObject, hour: int, minute: int
) -> None:
    near = st.sampled_from([-1, 0, 1]).map(lambda by: by * _DAY)
    changed = st.sampled_from(
        [each.at for each in clock_changes(zone)] or [datetime(2028, 2, 28, tzinfo=UTC)]
    )
    now = data.draw(st.builds(lambda at, by: at + by, changed, near))
    assume(now.year > 1970)
    for word, by in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        moment = read_moment(f"{word} {hour}:{minute:02}", now, zone)
        assert moment is not None
        day = day_of(now, zone) + by * _DAY
        wall = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  (what the wall shows)
        change = changes_at(zone, wall)
        gap = change.jump if change is not None and change.skips(wall) else timedelta()
        assert in_zone(moment, zone).replace(tzinfo=None, fold=0) == wall + gap
        assert change is None or not change.repeats(wall) or moment < change.at


@pytest.mark.parametrize(
    ("now", "zone", "text", "utc"),
    [
        ("2027-03-27T12:00", "Europe/Berlin", "tomorrow 2:30", "2027-03-28T01:30"),  # shows 3:30
        ("2026-10-20T12:00", "Europe/Berlin", "25 oct 2:30", "2026-10-25T00:30"),  # the first
        ("2026-10-03T00:00", "Australia/Lord_Howe", "tomorrow 2:10", "2026-10-03T15:40"),  # shows 2:40
        ("2027-03-27T12:00", "Asia/Beirut", "tomorrow 0:30", "2027-03-27T22:30"),  # shows 1:30
        ("2028-02-28T12:00", "America/New_York", "tomorrow 9am", "2028-02-29T14:00"),
        ("2100-02-28T12:00", "Europe/Berlin", "tomorrow 9am", "2100-03-01T08:00"),
        ("2038-01-19T00:00", "Asia/Kolkata", "today 8:44", "2038-01-19T03:14"),
        ("2011-12-30T09:00", "Pacific/Apia", "tomorrow 15:00", "2011-12-31T01:00"),  # there was no 30th
    ],
)
def test_odd_moments_in_words(now: str, zone: str, text: str, utc: str) -> None:
    moment = read_moment(text, datetime.fromisoformat(now).replace(tzinfo=UTC), zone)
    assert moment == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@many
@given(
    zoned_instants(), st.integers(0, 9999), st.sampled_from(["hours", "minutes", "days", "weeks", "months"])
)
def test_lengths_of_time_are_elapsed_or_on_the_calendar_or_too_far(
    of: tuple[str, datetime], count: int, unit: str
) -> None:
    zone, now = of
    for text, sign in ((f"{count} {unit} ago", -1), (f"in {count} {unit}", 1)):
        try:
            when = read_when(text, Frame(now, zone), DateLean.NEAR)
        except Unclear:
            assert unit not in ("hours", "minutes")
            continue
        assert when is not None
        if unit in ("hours", "minutes"):
            assert when.instant == now + timedelta(**{unit: sign * count})
        else:
            assert when.day is not None
            assert 1970 <= when.day.year <= 2200


@law
@given(zoned_instants(), st.integers(1, 400))
def test_a_day_that_has_passed_leaves_room_until_its_end(of: tuple[str, datetime], days: int) -> None:
    zone, now = of
    assume(now.year > 1972)
    frame = Frame(now, zone)
    moment = moment_of(read_when(f"{days} days ago", frame, DateLean.PAST), frame)
    day = day_of(now, zone) - days * _DAY
    assert moment.at <= moment.latest
    if moment.latest != moment.at:
        assert moment.latest <= now
        assert day_of(moment.latest, zone) <= day
        assert start_of_day(day + _DAY, zone) - moment.latest <= timedelta(minutes=1) or moment.latest == now


# Whole lines


def held(telling: HuntByLines, line: str) -> tuple[Interview | None, str]:
    """Return the interview that a line adds, or why it adds none."""
    understood = telling.read(line)
    if understood.change is None:
        return None, understood.problem or understood.warning
    (application,) = telling.hunt.with_change(understood.change).applications.values()
    return application.interviews[-1], ""


@many
@given(
    zones, zones, st.data(), st.integers(0, 23), st.sampled_from([0, 15, 30, 45]), st.sampled_from([15, 60])
)
def test_an_interview_is_at_the_wall_time_of_its_own_zone(
    own: str, zone: str, data: st.DataObject, hour: int, minute: int, minutes: int
) -> None:
    assume("/" in zone or zone == "UTC")  # others, such as Eire and EST, are no zones in a line
    telling = HuntByLines(now=data.draw(instants_in(zone)), zone=own)
    telling.tell("Acme; Engineer")
    day = data.draw(days_in(zone))
    begins = datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  (what the wall shows)
    assume(day.year >= 1970)
    until = (begins + timedelta(minutes=minutes)).strftime("%H:%M")
    line = f"interview acme {day.isoformat()} {hour:02}:{minute:02}"
    for written in (f"{line} {minutes}m {zone}", f"{line}-{until} {zone}"):
        found, problem = held(telling, written)
        change = changes_at(zone, begins)
        if found is None:
            # Only a range that the clock tears apart, or that ends on another day, is no interview.
            assert "-" in written.removeprefix(line)
            assert "skips" in problem or "end before it starts" in problem
            continue
        assert found.zone.casefold() == zone.casefold()
        local, gap = in_zone(starts_of(found), zone), timedelta()
        if change is not None and change.skips(begins):
            gap = change.jump
        assert local.replace(tzinfo=None, fold=0) == begins + gap
        if written.endswith(f"{minutes}m {zone}"):
            assert ends_of(found) - starts_of(found) == timedelta(minutes=minutes)
        else:
            assert (
                in_zone(ends_of(found), zone).strftime("%H:%M") == until
                or gap
                or changes_at(zone, begins + timedelta(minutes=minutes))
            )


def test_a_range_within_the_hour_that_the_clock_skips_is_refused_with_the_reason() -> None:
    telling = HuntByLines(now=datetime(2027, 3, 27, 12, tzinfo=UTC))
    telling.tell("Acme; Engineer")
    found, problem = held(telling, "interview acme tomorrow 2:30-3:15")
    assert found is None
    assert problem == "The clock skips 02:30 on that day in Europe/Berlin: check the time."
    found, _ = held(telling, "interview acme tomorrow 2:30 45m")  # said by its length it can only mean 3:30
    assert found is not None
    assert (found.starts, found.minutes) == (from_wall(date(2027, 3, 28), 3, 30, "Europe/Berlin"), 45)


_LINES: tuple[Callable[[str], str], ...] = (
    lambda when: f"Borealis; SRE; applied {when}",
    lambda when: f"applied acme {when}",
    lambda when: f"interview acme onsite {when} 14:00-15:30 with Dana Lee",
    lambda when: f"interview acme {when} 2:30",
    lambda when: f"promise acme by {when}",
    lambda when: f"promise acme {when}",
    lambda when: f"sent acme dana {when}",
    lambda when: f"followup acme called, left a message {when}",
    lambda when: f"outcome acme rejected {when}",
    lambda when: f"touch Dana Lee coffee {when}",
    lambda when: f"told acme Dana Lee {when}",
    lambda when: f"connected Dana Lee {when}",
)
_WHEN = (
    "today",
    "yesterday",
    "tomorrow",
    "tomorrow 2:30",
    "next tue",
    "last fri",
    "29 feb",
    "31 dec",
    "1/1",
    "in 1 month",
    "in 10 working days",
    "end of month",
    "end of next month",
    "a month ago",
    "half an hour ago",
    "ended an hour ago",
    "2:30",
    "24:00",
    "2100-02-29",
    "31 apr",
    "9999-12-31",
    "9999 months ago",
    "in 9999 weeks",
    "1969-12-31",
    "2200-12-31 23:59",
)


@many
@given(zoned_instants(), st.sampled_from(_LINES), st.sampled_from(_WHEN), st.booleans())
def test_a_line_is_understood_or_plainly_refused(
    of: tuple[str, datetime], line: Callable[[str], str], when: str, insist: bool
) -> None:
    zone, now = of
    telling = HuntByLines(now=now, zone=zone)
    telling.tell("Acme; Engineer", "person Dana Lee at Acme", "reference Dana Lee")
    starts = f"{now - timedelta(hours=30):%Y-%m-%dT%H:%M}Z"
    if now.year > 1971:
        telling.tell(f"interview acme onsite {starts} with Dana Lee")
    understood = telling.read(line(when), insist=insist)
    if understood.change is None:
        assert len(understood.problem or understood.warning) > 15
        return
    telling.hunt = telling.hunt.with_change(understood.change)
    for application in telling.hunt.applications.values():
        for event in application.events:
            assert event.on is not None
            assert event.on <= day_of(now, zone), "what has not happened is not recorded"
        for interview in application.interviews:
            assert timedelta() < ends_of(interview) - starts_of(interview) <= _DAY
            assert all(each.at <= now + TICK for each in interview.follow_ups)


@law
@given(zones, st.sampled_from(_LINES), st.sampled_from(_WHEN))
@pytest.mark.parametrize(
    "now", ["1970-01-01T00:00", "2200-12-31T23:59", "1970-01-02T12:00", "2199-12-30T10:00"]
)
def test_at_the_ends_of_time_too(now: str, zone: str, line: Callable[[str], str], when: str) -> None:
    telling = HuntByLines(now=datetime.fromisoformat(now).replace(tzinfo=UTC), zone=zone)
    telling.tell("Acme; Engineer", "person Dana Lee at Acme", "reference Dana Lee")
    understood = telling.read(line(when), insist=True)
    assert (understood.change is None) is bool(understood.problem)
