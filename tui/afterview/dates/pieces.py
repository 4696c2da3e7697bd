"""One piece of a date or time: each way to write one, and what it says.

Everything here works on a text and a position in it, so that the pieces of a date may stand anywhere
in a line and in any order. `reader` puts them together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from afterview.civil import day_of
from afterview.dates.amounts import HOW_MANY, UNIT, Unit, number_of, unit_of
from afterview.dates.clock_times import END, FLAGS, clock_at
from afterview.dates.counted import count_at
from afterview.dates.days import DAY, DAY_NAMES, DateLean, one_of_two, plus_months, weekday_day
from afterview.dates.weekdays import read_nth_weekday, read_ordinal, read_weekday, weeks_on
from afterview.dates.when import Frame, When
from afterview.dates.written import read_iso, read_named, read_numeric, read_stamp, within
from afterview.text import Unclear

_LEAD = re.compile(
    r"(?:(?P<ended>ended|finished|until)\s+)?(?:(?:earlier|early|late|first\s+thing)\s+(?!(?:next|last)\s+week))?"
    r"(?:(?:on|at|from|between|starting|since)\s+)?",
    FLAGS,
)
_WORD = re.compile(
    rf"(?P<w>(?:the\s+)?day\s+before\s+(?:yesterday|yday)|(?:the\s+)?day\s+after\s+(?:tomorrow|tmrw|tmr)|today|this\s+day(?=\s+(?:week|fortnight))|tonight|tonite|yesterday|yday|y['’]day|yest|2day"
    rf"|tomorrow|tmrw|tmr|tomoz|2moro|2morrow|(?:just|right)\s+now|now|this\s+(?:morning|lunchtime|afternoon|arvo|evening)|last\s+(?:night|nite|evening)"
    rf"|last\s+week|next\s+week)(?:\s+(?P<part>morning|lunchtime|afternoon|evening|night))?(?P<on>(?<=today|orrow|s\sday)\s+(?:week|fortnight)(?!\s+(?:of|[0-9]+(?:$|[\s,]))))?{END}",
    FLAGS,
)
_HALF_AGO = re.compile(rf"(?P<in>in\s+)?half\s+an\s+hour(?P<ago>\s+ago)?{END}", FLAGS)
_AGO = re.compile(
    rf"{HOW_MANY}(?P<u>{UNIT})\s+(?:ago|back)(?:\s+today|,?\s+(?:on\s+)?(?P<day>{DAY}))?{END}",
    FLAGS,
)
_TIME = r"(?:['’]?s?['’]?\s+time)"
_IN = re.compile(rf"in\s+{HOW_MANY}(?P<u>{UNIT}){_TIME}?{END}", FLAGS)
_WEEKS = rf"in\s+{HOW_MANY}(?P<u>weeks?|wks?|w|fortnights?)"
_DAY_OF_WEEK_AHEAD = (
    re.compile(
        rf"{_WEEKS}(?:{_TIME},?\s+(?:(?:on|the|a)\s+){{0,2}}|,\s+(?:(?:on|the|a)\s+){{0,2}}|\s+on\s+a\s+)(?P<day>{DAY}){END}",
        FLAGS,
    ),
    re.compile(rf"(?P<day>{DAY}),?\s+{_WEEKS}{_TIME}?{END}", FLAGS),
)
"""A weekday and how many weeks ahead: "in two weeks' time on Monday", "Monday in two weeks"."""
_WORDS = {
    -7: "last week",
    -1: "yesterday|yday|y'day|yest|last night|last nite|last evening",
    0: "today|this day|tonight|tonite|2day|this arvo|this morning|this lunchtime|this afternoon|this evening",
    1: "tomorrow|tmrw|tmr|tomoz|2moro|2morrow",
    7: "next week",
}
_OFFSETS = {word: days for days, words in _WORDS.items() for word in words.split("|")}
"""How many days after today each of these words is."""


def when_at(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Return one piece of a date or time written at `position`, and where it ends; None if there is none.

    Raises Unclear for what looks like a date or a time and cannot be one, such as 31 February.
    """
    lead = _LEAD.match(text, position)
    begin = lead.end() if lead else position
    found = _piece(text, begin, frame, lean)
    if found is None or lead is None or not lead["ended"]:
        return found
    return replace(found[0], ended=True), found[1]


_DAYS = {Unit.WEEK: 7, Unit.FORTNIGHT: 14}


def shifted(day: date, count: int, unit: Unit) -> date:
    """Return the day `count` days, weeks or months after `day`. Raises Unclear beyond the calendar."""
    try:
        if unit is Unit.MONTH:
            return within(plus_months(day, count))
        return within(day + timedelta(days=count * _DAYS.get(unit, 1)))
    except (OverflowError, ValueError):
        raise Unclear("That day is too far away.") from None


def _piece(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    for reader in _READERS:
        found = reader(text, position, frame, lean)
        if found is not None:
            return found
    return None


def _word(text: str, position: int, frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _WORD.match(text, position)
    if match is None:
        return None
    word = " ".join(match["w"].lower().split()).removeprefix("the ").replace("’", "'")
    if word in ("now", "just now", "right now"):
        return When(instant=frame.now), match.end()
    days = -2 if word.startswith("day before") else 2 if word.startswith("day after") else _OFFSETS[word]
    days += weeks_on(match) * 7
    return When(day=shifted(frame.today, days, Unit.DAY)), match.end()


def _day_of_week_ahead(text: str, position: int, frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    """Read "Monday in two weeks": of that week, or so long after Monday. Raises Either for two days."""
    match = next((found for each in _DAY_OF_WEEK_AHEAD if (found := each.match(text, position))), None)
    if match is None:
        return None
    weekday, count, unit = DAY_NAMES[match["day"].lower()], number_of(match["n"]), unit_of(match["u"])
    week = shifted(frame.today, count, unit)
    of_week = week + timedelta(days=weekday - week.weekday())
    after = shifted(weekday_day(weekday, "", frame.today, DateLean.FUTURE), count, unit)
    if of_week != after:
        raise one_of_two(match[0], of_week, after)
    return When(day=after), match.end()


def _counted(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Read a day that is counted from another: "a week today", "3 days after 4 December"."""
    count = count_at(text, position)
    if count is None:
        return None
    if count.is_from_today:
        return When(day=shifted(frame.today, count.number, count.unit)), count.position
    for reader in (read_iso, read_named, read_numeric, _word, read_weekday, read_ordinal):
        base = reader(text, count.position, frame, lean)
        if base is not None:
            said, end = base
            day = day_of(said.instant, frame.zone) if said.instant else said.day or frame.today
            return When(day=shifted(day, count.number, count.unit)), end
    return None


def _relative(text: str, position: int, frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    half = _HALF_AGO.match(text, position)
    if half is not None and bool(half["in"]) != bool(half["ago"]):
        minutes = 30 if half["in"] else -30
        return When(instant=frame.now + timedelta(minutes=minutes)), half.end()
    match = _AGO.match(text, position)
    sign = -1
    if match is None:
        match, sign = _IN.match(text, position), 1
    if match is None:
        return None
    count, unit = sign * number_of(match["n"]), unit_of(match["u"])
    if unit in (Unit.MINUTE, Unit.HOUR):
        span = timedelta(minutes=count * (60 if unit is Unit.HOUR else 1))
        return When(instant=frame.now + span), match.end()
    day = shifted(frame.today, count, unit)
    if sign < 0 and match["day"]:
        return _weekday_of(day, match, frame), match.end()
    return When(day=day), match.end()


def _weekday_of(day: date, match: re.Match[str], frame: Frame) -> When:
    """Return the weekday behind a length of time, as in "two weeks ago on Monday". Raises Either for two."""
    weekday = DAY_NAMES[match["day"].lower()]
    of_week = day + timedelta(days=weekday - day.weekday())
    since = weekday_day(weekday, "last", frame.today, DateLean.PAST) + (day - frame.today)
    if of_week != since and unit_of(match["u"]) in _DAYS:
        raise one_of_two(match[0], since, of_week)
    return When(day=of_week)


def _clock(text: str, position: int, frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    if not frame.has_clock:
        return None
    found = clock_at(text, position)
    if found is None:
        return None
    start, end, stop = found
    return When(start=start, end=end), stop


_Reader = Callable[[str, int, Frame, DateLean], tuple[When, int] | None]
_READERS: tuple[_Reader, ...] = (
    read_stamp,
    read_iso,
    read_nth_weekday,
    _day_of_week_ahead,
    _counted,
    _relative,
    read_named,
    read_numeric,
    read_weekday,
    _word,
    read_ordinal,
    _clock,
)
