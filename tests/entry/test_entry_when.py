"""Dates and times in plain words."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.civil import day_alone
from afterview.dates.amounts import span_at
from afterview.dates.days import DateLean
from afterview.dates.reader import moment_of, pull_when, read_moment, read_when
from afterview.dates.when import Frame, When
from afterview.text import Either, Unclear

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FRAME = Frame(TUESDAY, "Europe/Berlin")


def test_the_house_days() -> None:
    assert FRAME.today == date(2026, 11, 24)


@pytest.mark.parametrize("day", [23, 24, 26, 28, 29])
@pytest.mark.parametrize(
    "text", ["last week Thursday", "last week on thurs", "Thursday last week", "last week Thursday 19 Nov"]
)
def test_a_weekday_of_last_week_is_the_same_whichever_word_stands_first(text: str, day: int) -> None:
    frame = Frame(TUESDAY.replace(day=day), "Europe/Berlin")
    when = read_when(text, frame, DateLean.PAST)
    assert when is not None
    assert when.day == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", (11, 24)),
        ("yesterday", (11, 23)),
        ("tomorrow", (11, 25)),
        ("2 days ago", (11, 22)),
        ("a week ago", (11, 17)),
        ("two weeks ago", (11, 10)),
        ("in 3 days", (11, 27)),
        ("in a week", (12, 1)),
        ("a month ago", (10, 24)),
        ("Tue", (11, 24)),
        ("fri", (11, 27)),
        ("Friday", (11, 27)),
        ("monday", (11, 30)),
        ("next tue", (12, 1)),
        ("next fri", (12, 4)),
        ("last tue", (11, 17)),
        ("on thurs", (11, 26)),
        ("27 nov", (11, 27)),
        ("27 November", (11, 27)),
        ("nov 27", (11, 27)),
        ("27th of nov", (11, 27)),
        ("27nov", (11, 27)),
        ("27/11", (11, 27)),
        ("27.11.", (11, 27)),
        ("27.11.2026", (11, 27)),
        ("27/11/26", (11, 27)),
        ("2026-11-27", (11, 27)),
        ("3/12", (12, 3)),
        ("the day after tomorrow", (11, 26)),
    ],
)
def test_days(text: str, day: tuple[int, int]) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) == When(
        day=date(2026, *day), bare_weekday=text.lower() in ("tue", "fri", "friday", "monday", "on thurs")
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("a week today", (12, 1)),
        ("today week", (12, 1)),
        ("a week on Friday", (12, 4)),
        ("a week Friday", (12, 4)),
        ("Friday week", (12, 4)),
        ("Friday fortnight", (12, 11)),
        ("a fortnight tomorrow", (12, 9)),
        ("two weeks from Monday", (12, 14)),
        ("3 days after 4 December", (12, 7)),
        ("the day before 4 December", (12, 3)),
        ("ten days hence", (12, 4)),
        ("in a fortnight", (12, 8)),
        ("Monday after next", (12, 7)),
        ("Monday coming", (11, 30)),
        ("Monday gone", (11, 23)),
        ("Monday before last", (11, 16)),
        ("a week last Monday", (11, 16)),
        ("2 weeks back", (11, 10)),
        ("next week, Thursday", (12, 3)),
        ("next week on Thursday", (12, 3)),
        ("Thursday of next week", (12, 3)),
        ("last week, Thursday", (11, 19)),
        ("the week after next, Wednesday", (12, 9)),
        ("Wednesday the week after next", (12, 9)),
        ("Thursday KW 50", (12, 10)),
        ("two weeks ago on Monday", (11, 9)),
        ("the 3rd of next month", (12, 3)),
        ("the 3rd of this month", (11, 3)),
        ("late last night", (11, 23)),
        ("first thing on Friday", (11, 27)),
    ],
)
def test_a_day_is_counted_from_another(text: str, day: tuple[int, int]) -> None:
    found = read_when(text, FRAME, DateLean.NEAR)
    assert found is not None
    assert found.day == date(2026, *day)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("half ten", ("10:30", "09:30")),
        ("quarter to three", ("14:45",)),
        ("Friday after next", ("2026-12-04", "2026-12-11")),
    ],
)
def test_what_can_be_two_things_says_what_to_write_instead(text: str, instead: tuple[str, ...]) -> None:
    with pytest.raises(Either) as raised:
        read_when(text, FRAME, DateLean.NEAR)
    assert raised.value.instead == instead


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("3 in the afternoon", (15, 0)),
        ("9.30 in the morning", (9, 30)),
        ("8 at night", (20, 0)),
        ("12 noon", (12, 0)),
    ],
)
def test_a_time_has_its_half_of_the_day_in_words(text: str, start: tuple[int, int]) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) == When(start=start)


@pytest.mark.parametrize(
    ("text", "day_first", "day"),
    [
        ("3/4/2027", True, date(2027, 4, 3)),
        ("3/4/2027", False, date(2027, 3, 4)),
        ("4/12", True, date(2026, 12, 4)),
        ("12/4", False, date(2026, 12, 4)),
        ("27/11", False, date(2026, 11, 27)),  # the only one it can mean
        ("11/27", True, date(2026, 11, 27)),
    ],
)
def test_order_of_day_and_month(text: str, day_first: bool, day: date) -> None:
    frame = Frame(TUESDAY, "Europe/Berlin", day_first)
    assert read_when(text, frame, DateLean.NEAR) == When(day=day)


@pytest.mark.parametrize(
    ("text", "lean", "day"),
    [
        ("tue", DateLean.PAST, date(2026, 11, 24)),
        ("fri", DateLean.PAST, date(2026, 11, 20)),
        ("fri", DateLean.FUTURE, date(2026, 11, 27)),
        ("3 jan", DateLean.NEAR, date(2027, 1, 3)),
        ("3 jan", DateLean.PAST, date(2026, 1, 3)),
        ("20 nov", DateLean.FUTURE, date(2027, 11, 20)),
        ("20 nov", DateLean.NEAR, date(2026, 11, 20)),
        ("29 feb", DateLean.PAST, date(2024, 2, 29)),
        ("29 feb", DateLean.FUTURE, date(2028, 2, 29)),
    ],
)
def test_which_way_a_date_leans(text: str, lean: DateLean, day: date) -> None:
    read = read_when(text, FRAME, lean)
    assert read is not None
    assert read.day == day


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2pm", (14, 0), None),
        ("2 pm", (14, 0), None),
        ("2:30pm", (14, 30), None),
        ("14:00", (14, 0), None),
        ("14.00", (14, 0), None),
        ("14h", (14, 0), None),
        ("9h30", (9, 30), None),
        ("at 14:00", (14, 0), None),
        ("noon", (12, 0), None),
        ("12am", (0, 0), None),
        ("12pm", (12, 0), None),
        ("14:00-15:30", (14, 0), (15, 30)),
        ("14:00 – 15:30", (14, 0), (15, 30)),
        ("10-11am", (10, 0), (11, 0)),
        ("2-3pm", (14, 0), (15, 0)),
        ("11-1pm", (11, 0), (13, 0)),
        ("10am-2pm", (10, 0), (14, 0)),
        ("from 2 to 3pm", (14, 0), (15, 0)),
        ("10-11", (10, 0), (11, 0)),
        ("23:00-24:00", (23, 0), (24, 0)),
    ],
)
def test_times(text: str, start: tuple[int, int], end: tuple[int, int] | None) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) == When(start=start, end=end)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("an hour ago", TUESDAY - timedelta(hours=1)),
        ("90 minutes ago", TUESDAY - timedelta(minutes=90)),
        ("half an hour ago", TUESDAY - timedelta(minutes=30)),
        ("in 2 hours", TUESDAY + timedelta(hours=2)),
        ("now", TUESDAY),
        ("2026-11-27T14:00+01:00", datetime(2026, 11, 27, 13, 0, tzinfo=UTC)),
        ("2026-11-27T14:00:30-0500", datetime(2026, 11, 27, 19, 0, tzinfo=UTC)),
        ("2026-11-27T14:00Z", datetime(2026, 11, 27, 14, 0, tzinfo=UTC)),
        ("2026-11-27T14:00+14:00", datetime(2026, 11, 27, 0, 0, tzinfo=UTC)),
        ("2026-11-27T10:00-12:00", datetime(2026, 11, 27, 22, 0, tzinfo=UTC)),
    ],
)
def test_instants(text: str, at: datetime) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) == When(instant=at)


@pytest.mark.parametrize(
    "text",
    [
        "31 feb",
        "30 feb 2027",
        "29 feb 2027",
        "31/13",
        "2026-02-30",
        "0/5",
        "25:00",
        "14:61",
        "13pm",
        "2026-13-01",
    ],
)
def test_impossible_dates_and_times_are_a_clear_problem(text: str) -> None:
    with pytest.raises(Unclear) as caught:
        read_when(text, FRAME, DateLean.NEAR)
    assert len(str(caught.value)) > 15


@pytest.mark.parametrize("text", ["", "acme", "soon", "10 to 11", "7", "sunny", "may", "9999 years ago"])
def test_other_words_are_no_date(text: str) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) is None


@pytest.mark.parametrize(
    ("now", "zone", "text", "utc"),
    [
        # Autumn: the wall clock of yesterday is kept, whatever the hours between.
        (datetime(2026, 10, 25, 11, 0, tzinfo=UTC), "Europe/Berlin", "yesterday", (10, 24, 10)),
        (datetime(2026, 10, 25, 11, 0, tzinfo=UTC), "Europe/Berlin", "yesterday 14:00", (10, 24, 12)),
        (datetime(2026, 10, 25, 11, 0, tzinfo=UTC), "Europe/Berlin", "10 hours ago", (10, 25, 1)),
        # New York changes a week later; Tokyo never does.
        (datetime(2026, 10, 25, 11, 0, tzinfo=UTC), "America/New_York", "yesterday 14:00", (10, 24, 18)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), "Asia/Tokyo", "today 9:00", (10, 25, 0)),
        # Spring: 02:30 does not exist in Berlin on 28 March 2027 and moves forward.
        (datetime(2027, 3, 28, 12, 0, tzinfo=UTC), "Europe/Berlin", "today 2:30", (3, 28, 1)),
    ],
)
def test_zones_and_days_of_change(now: datetime, zone: str, text: str, utc: tuple[int, int, int]) -> None:
    moment = read_moment(text, now, zone)
    assert moment is not None
    assert (moment.month, moment.day, moment.hour) == utc


def test_a_day_alone_leaves_room_until_it_ends() -> None:
    moment = moment_of(read_when("yesterday", FRAME, DateLean.PAST), FRAME)
    assert moment.at == day_alone(datetime(2026, 11, 23, 10, 0, tzinfo=UTC))
    assert moment.latest == datetime(2026, 11, 23, 22, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "rest", "day"),
    [
        ("Maria Ortiz yesterday", "Maria Ortiz", date(2026, 11, 23)),
        ("Maria Ortiz, 2 days ago", "Maria Ortiz", date(2026, 11, 22)),
        ("yesterday coffee", "coffee", date(2026, 11, 23)),
        ("coffee with Dana", "coffee with Dana", None),
    ],
)
def test_pulling_a_date_out_of_a_text(text: str, rest: str, day: date | None) -> None:
    left, when = pull_when(text, FRAME)
    assert left == rest
    assert (when.day if when else None) == day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45m", 45),
        ("1h", 60),
        ("1h30", 90),
        ("90 minutes", 90),
        ("1.5 h", 90),
        ("half an hour", 30),
        ("for an hour", 60),
    ],
)
def test_lengths(text: str, minutes: int) -> None:
    assert span_at(text, 0) == (timedelta(minutes=minutes), len(text))


@given(st.text(max_size=40), st.booleans())
def test_any_text_is_a_date_or_none_or_a_plain_question(text: str, day_first: bool) -> None:
    with suppress(Unclear):
        read_when(text, Frame(TUESDAY, "Europe/Berlin", day_first), DateLean.NEAR)


@given(st.dates(date(1980, 1, 1), date(2150, 1, 1)), st.booleans())
def test_written_dates_come_back(day: date, day_first: bool) -> None:
    frame = Frame(TUESDAY, "Europe/Berlin", day_first)
    first, second = (day.day, day.month) if day_first else (day.month, day.day)
    for text in (day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{first}/{second}/{day.year}"):
        assert read_when(text, frame, DateLean.NEAR) == When(day=day)


def test_an_offset_that_no_clock_has_is_when_it_ends() -> None:
    day = date(2026, 11, 24)
    for text, end in (("2026-11-24T14:00-15:30", (15, 30)), ("2026-11-24T11:00-12:30", (12, 30))):
        start = (int(text[11:13]), 0)
        assert read_when(text, FRAME, DateLean.NEAR) == When(day=day, start=start, end=end)
    for text in ("2026-11-24T14:00+15:30", "2026-11-24T1400-1530", "2026-11-24T14:00:00-15:30"):
        with pytest.raises(Unclear):
            read_when(text, FRAME, DateLean.NEAR)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("noonish", (12, 0)),
        ("3ish", (15, 0)),
        ("10ish", (10, 0)),
        ("14.30h", (14, 30)),
        ("9:15 Uhr", (9, 15)),
    ],
)
def test_a_time_that_is_said_loosely_or_with_its_unit(text: str, clock: tuple[int, int]) -> None:
    assert read_when(text, FRAME, DateLean.NEAR) == When(start=clock)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12/3", ("2026-12-03", "2027-03-12")),
        ("two weeks ago on Friday", ("2026-11-06", "2026-11-13")),
    ],
)
def test_words_that_can_be_two_days_are_asked_about_with_both(text: str, days: tuple[str, str]) -> None:
    with pytest.raises(Either) as asked:
        read_when(text, FRAME, DateLean.NEAR)
    assert asked.value.instead == days
