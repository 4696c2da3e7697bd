"""One piece of a date or time: each way to write one, and what it says.

Everything here works on a text and a position in it, so that the pieces of a date may stand anywhere
in a line and in any order. `reader` puts them together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from afterview.civil import MONTHS, day_of
from afterview.dates.amounts import NUMBER, UNIT, Unit, number_of, unit_of
from afterview.dates.clock_times import clock_at
from afterview.dates.counted import count_at
from afterview.dates.days import (
    DAY_NAMES,
    MONTH_NAMES,
    DateLean,
    fitting_year,
    numeric_date,
    plus_months,
    real_date,
    weekday_day,
)
from afterview.dates.when import LONG_DAYS, Frame, When
from afterview.text import Either, Unclear, one_of

_END = r"(?=$|[\s,;)]|[:.!](?:\s|$))"
_FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
_MONTH = one_of(MONTH_NAMES)
_DAY = one_of(DAY_NAMES)

_LEAD = re.compile(
    r"(?:(?P<ended>ended|finished|until)\s+)?(?:(?:earlier|early|late|first\s+thing)\s+(?!(?:next|last)\s+week))?"
    r"(?:(?:on|at|from|between|starting|since)\s+)?",
    _FLAGS,
)
_STAMP = re.compile(
    r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})t(?P<h>[0-9]{2}):?(?P<min>[0-9]{2})"
    r"(?::[0-9]{2}(?:[.,][0-9]+)?)?(?P<offset>z|[+-][0-9]{2}:?[0-9]{2})?" + _END,
    _FLAGS,
)
_FURTHEST_BEHIND, _FURTHEST_AHEAD = 12 * 60, 14 * 60
"""How many minutes a zone's clock can be behind UTC, and ahead of it."""
_ISO = re.compile(r"(?P<y>[0-9]{4})[-/](?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})" + _END, _FLAGS)
_NUMERIC = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[/.\-])(?P<b>[0-9]{1,2})"
    r"(?:(?P=sep)(?P<y>[0-9]{4}|[0-9]{2}))?(?P<dot>\.)?" + _END,
    _FLAGS,
)
_YEAR = r"(?:,?\s+(?P<y>(?:19|20|21)[0-9]{2}))?"
_DAY_MONTH = re.compile(
    rf"(?:the\s+)?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+of)?\s*(?P<m>{_MONTH})\.?{_YEAR}{_END}", _FLAGS
)
_MONTH_DAY = re.compile(
    rf"(?P<m>{_MONTH})\.?\s+(?:the\s+)?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?{_YEAR}{_END}", _FLAGS
)
_WORD = re.compile(
    rf"(?P<w>(?:the\s+)?day\s+before\s+(?:yesterday|yday)|(?:the\s+)?day\s+after\s+(?:tomorrow|tmrw|tmr)|today|this\s+day(?=\s+(?:week|fortnight))|tonight|tonite|yesterday|yday|y['’]day|yest|2day"
    rf"|tomorrow|tmrw|tmr|tomoz|2moro|2morrow|(?:just|right)\s+now|now|this\s+(?:morning|lunchtime|afternoon|arvo|evening)|last\s+(?:night|nite|evening)"
    rf"|last\s+week(?!\s+(?:on\s+)?(?:{_DAY}){_END})|next\s+week)(?:\s+(?P<part>morning|lunchtime|afternoon|evening|night))?(?P<on>(?<=today|orrow|s\sday)\s+(?:week|fortnight)(?!\s+(?:of|[0-9]+(?:$|[\s,]))))?{_END}",
    _FLAGS,
)
_ORDINAL = re.compile(rf"the\s+(?P<d>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th){_END}", _FLAGS)
_WEEKDAY = re.compile(
    rf"(?:(?P<before>last)\s+week\s+(?:on\s+)?|(?P<which>next|last|this|coming)\s+)?(?P<w>{_DAY})(?:\s+(?:morning|afternoon|evening|night))?"
    rf"(?:(?:\s+of)?\s+(?P<week>last|next|this)\s+week|(?P<on>\s+(?:week|fortnight)(?!\s+(?:of|[0-9]+(?:$|[\s,]))))|\s+(?P<over>after\s+next|before\s+last)"
    rf"|\s+(?P<side>last|(?:just\s+)?gone|past|coming|next(?!\s+(?:to|door)\b)))?\.?{_END}",
    _FLAGS,
)
_NTH = re.compile(
    rf",?\s+(?:the\s+)?(?P<d>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th){_END}"
    rf"(?!\s+(?:of\b|{_MONTH}\b|round|interview|stage|floor|screen|call|chat|panel))",
    _FLAGS,
)
"""What goes on with a weekday, as in "Friday 4th": the day of the month."""
_BARE_NTH = re.compile(
    r"\s+(?:the\s+)?(?P<d>[12][0-9]|3[01]|[1-9])(?=$|[,;)]|\s+(?:with|via|by|through)\b"
    r"|,?\s+(?P<time>at|[0-9]{1,2}[:.][0-9]{2})\b)",
    _FLAGS,
)
"""The same in mere figures, where nothing follows that could be counted; it has to fit its weekday."""
_DATE_BEHIND = re.compile(r",?\s+(?:the\s+)?(?=[0-9A-Za-z])", _FLAGS)
"""What parts a weekday from its date: "Tuesday, the 1st of December"."""
_NEAR, _LAST_HOUR = timedelta(days=35), 12
_HALF_AGO = re.compile(rf"(?P<in>in\s+)?half\s+an\s+hour(?P<ago>\s+ago)?{_END}", _FLAGS)
_AGO = re.compile(
    rf"(?P<n>{NUMBER})(?:(?<=[0-9])\s*|\s+)(?P<u>{UNIT})\s+(?:ago|back)(?:\s+today)?{_END}", _FLAGS
)
_IN = re.compile(rf"in\s+(?P<n>{NUMBER})(?:(?<=[0-9])\s*|\s+)(?P<u>{UNIT}){_END}", _FLAGS)
_OFFSETS = {
    "today": 0,
    "this day": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "yday": -1,
    "last week": -7,
    "next week": 7,
}
_OFFSETS |= {
    "tonite": 0,
    "2day": 0,
    "y'day": -1,
    "yest": -1,
    "tomoz": 1,
    "2moro": 1,
    "2morrow": 1,
    "this arvo": 0,
}
_OFFSETS |= {"last night": -1, "last nite": -1, "last evening": -1}
_OFFSETS |= {"this morning": 0, "this lunchtime": 0, "this afternoon": 0, "this evening": 0}
_FAR, _NEARER = 60, 45
"""So many days away, a date that the other order brings as near as this may have been meant the other way."""


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
            return _within(plus_months(day, count))
        return _within(day + timedelta(days=count * _DAYS.get(unit, 1)))
    except (OverflowError, ValueError):
        raise Unclear("That day is too far away.") from None


def _piece(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    for reader in _READERS:
        found = reader(text, position, frame, lean)
        if found is not None:
            return found
    return None


def _stamp(text: str, position: int, _frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _STAMP.match(text, position)
    if match is None:
        return None
    day = _within(real_date(int(match["y"]), int(match["m"]), int(match["d"])))
    hour, minute = int(match["h"]), int(match["min"])
    if hour > 23 or minute > 59:
        raise Unclear(f"{hour:02}:{minute:02} is not a time.")
    if match["offset"] is None:
        return When(day=day, start=(hour, minute)), match.end()
    offset = match["offset"].upper().replace("Z", "+00:00")
    if offset[-4:-2].isdigit() and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    ahead, minutes = offset[0] == "+", int(offset[1:3]) * 60 + int(offset[4:6])
    if not ahead and minutes > _FURTHEST_BEHIND:  # no clock is that far behind: it is when it ends
        times = clock_at(text, match.start("h"))
        if times is None:
            raise Unclear(f"{match[0]} is not a moment: write it like 2026-11-27T14:00-15:30.")
        return When(day=day, start=times[0], end=times[1]), times[2]
    if ahead and minutes > _FURTHEST_AHEAD:
        raise Unclear(f"No time zone is at {offset}: write it like 2026-11-27T14:00+01:00.")
    try:
        instant = datetime.fromisoformat(f"{day.isoformat()}T{hour:02}:{minute:02}{offset}")
    except ValueError:
        raise Unclear(f"{match[0]} is not a moment: write it like 2026-11-27T14:00+01:00.") from None
    return When(instant=instant.astimezone(UTC)), match.end()


def _iso(text: str, position: int, _frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _ISO.match(text, position)
    if match is None:
        return None
    return When(day=_within(real_date(int(match["y"]), int(match["m"]), int(match["d"])))), match.end()


def _numeric(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    match = _NUMERIC.match(text, position)
    if match is None:
        return None
    first, second, separator, year = int(match["a"]), int(match["b"]), match["sep"], match["y"]
    if year is None and separator == "." and 0 in (first, second):
        return None  # 0.6 of a job
    if year is None:
        looks_like_time = separator == "." and first < 24 and second < 60 and len(match["b"]) == 2
        if separator == "-" or (looks_like_time and frame.has_clock and not match["dot"]):
            return None
    day_first = frame.day_first or separator == "."
    today = frame.since or frame.today
    day = numeric_date(match[0], first, second, year, day_first, today, lean)
    if year is None and separator != "." and first <= 12 and second <= 12 and abs((day - today).days) > _FAR:
        other = numeric_date(match[0], first, second, year, not day_first, today, lean)
        if abs((other - today).days) <= _NEARER:
            near, far = (f"{each.day} {MONTHS[each.month - 1].lower()}" for each in (other, day))
            raise Unclear(f"{match[0]} can be {near} or {far} {day.year}: write it like {near}.")
    return When(day=_within(day)), match.end()


def _named(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    match = _DAY_MONTH.match(text, position) or _MONTH_DAY.match(text, position)
    if match is None:
        return None
    month = MONTH_NAMES[match["m"].lower()]
    if match["y"]:
        day = real_date(int(match["y"]), month, int(match["d"]))
    else:
        day = fitting_year(month, int(match["d"]), frame.since or frame.today, lean)
    return When(day=_within(day)), match.end()


def _word(text: str, position: int, frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _WORD.match(text, position)
    if match is None:
        return None
    word = " ".join(match["w"].lower().split()).removeprefix("the ").replace("’", "'")
    if word in ("now", "just now", "right now"):
        return When(instant=frame.now), match.end()
    days = -2 if word.startswith("day before") else 2 if word.startswith("day after") else _OFFSETS[word]
    days += _weeks_on(match) * 7
    return When(day=shifted(frame.today, days, Unit.DAY)), match.end()


_SIDES = {"coming": "coming", "next": "next"}
"""What a word behind a weekday says that stands before it as well: "Monday next", "Monday gone"."""


def _weeks_on(match: re.Match[str]) -> int:
    """Return how many weeks after a day is meant: "Friday week", "tomorrow fortnight"."""
    return 0 if not match["on"] else 1 if "week" in match["on"].lower() else 2


def _weekday(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    match = _WEEKDAY.match(text, position)
    if match is None:
        return None
    which = (match["which"] or "").lower()
    weekday = DAY_NAMES[match["w"].lower()]
    if week := match["week"] or match["before"]:
        weeks = {"last": -1, "this": 0, "next": 1}[week.lower()]
        monday = frame.today - timedelta(days=frame.today.weekday())
        return When(day=monday + timedelta(days=7 * weeks + weekday)), match.end()
    if match["over"] and "last" in match["over"].lower():
        return When(day=weekday_day(weekday, "last", frame.today, lean) - timedelta(days=7)), match.end()
    if match["over"]:
        after = weekday_day(weekday, "next", frame.today, lean)
        either = tuple(f"{after + timedelta(days=each)}" for each in (0, 7))
        if weekday > frame.today.weekday():
            raise Either(f"“{match[0]}” can be {either[0]} or {either[1]}.", match[0], either)
        return When(day=after + timedelta(days=7)), match.end()
    if match["side"]:
        which = _SIDES.get(match["side"].lower().split()[-1], "last")
    if (of := _DATE_BEHIND.match(text, match.end())) is not None:
        for each in (lean, DateLean.NEAR):  # the weekday says which year is meant
            named = _named(text, of.end(), frame, each)
            if named is not None and named[0].day is not None and named[0].day.weekday() == weekday:
                return named
    dated = _with_its_date(text, match.end(), weekday, frame, lean) if not which else None
    if dated is not None:
        return dated
    day = weekday_day(weekday, which, frame.today, lean)
    if match["on"]:  # "Friday week" is a week after Friday
        coming = weekday_day(weekday, "", frame.today, DateLean.FUTURE)
        return When(day=coming + timedelta(days=7 * _weeks_on(match))), match.end()
    return When(day=day, bare_weekday=not which, weekday=weekday), match.end()


def _ordinal(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Read "the 3rd": that day of the month which lies ahead, or for a fact behind."""
    match = _ORDINAL.match(text, position)
    if match is None:
        return None
    today = frame.since or frame.today
    real = _days_of_month(int(match["d"]), frame, lean)
    return When(day=(max if lean is DateLean.PAST else min)(real, default=today.replace(day=1))), match.end()


def _with_its_date(
    text: str, position: int, weekday: int, frame: Frame, lean: DateLean
) -> tuple[When, int] | None:
    """Read the day of the month behind a weekday: "Friday 4th", "Monday 16". Raises Unclear for another's."""
    nth, bare = _NTH.match(text, position), _BARE_NTH.match(text, position)
    found = nth or (bare if bare is not None and _is_no_hour(bare, lean) else None)
    if found is None:
        return None
    fitting = _fitting_days(int(found["d"]), weekday, frame, lean)
    if fitting and (nth is not None or abs(fitting[0] - frame.today) < _NEAR):
        return When(day=fitting[0]), found.end()
    if nth is not None or lean is DateLean.PAST:
        raise Unclear(f"No {found['d']} near is a {LONG_DAYS[weekday]}: check the date.")
    return None


def _is_no_hour(bare: re.Match[str], lean: DateLean) -> bool:
    """Return whether figures behind a weekday can be no hour: of what lies ahead, "Friday 11" can be both."""
    return lean is DateLean.PAST or int(bare["d"]) > _LAST_HOUR or bool(bare["time"])


def _fitting_days(number: int, weekday: int, frame: Frame, lean: DateLean) -> list[date]:
    """Return that day of the months ahead, or behind, where it is that weekday; the nearest first."""
    behind = sorted(_days_of_month(number, frame, DateLean.PAST), reverse=True)
    if lean is DateLean.PAST:
        days = behind
    else:
        days = [*_days_of_month(number, frame, lean), *(behind if lean is DateLean.NEAR else ())]
    return [each for each in days if each.weekday() == weekday]


def _days_of_month(number: int, frame: Frame, lean: DateLean) -> list[date]:
    """Return that day of the months ahead, or for a fact of those behind."""
    today = frame.since or frame.today
    months = range(-3, 1) if lean is DateLean.PAST else range(4)
    days = [plus_months(today.replace(day=1), each) + timedelta(days=number - 1) for each in months]
    real = [each for each in days if each.day == number]
    return [each for each in real if (each <= today if lean is DateLean.PAST else each >= today)]


def _counted(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Read a day that is counted from another: "a week today", "3 days after 4 December"."""
    count = count_at(text, position)
    if count is None:
        return None
    if count.is_from_today:
        return When(day=shifted(frame.today, count.number, count.unit)), count.position
    for reader in (_iso, _named, _numeric, _word, _weekday, _ordinal):
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
    return When(day=shifted(frame.today, count, unit)), match.end()


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
    _stamp,
    _iso,
    _counted,
    _relative,
    _named,
    _numeric,
    _word,
    _weekday,
    _ordinal,
    _clock,
)


def _within(day: date) -> date:
    if not 1970 <= day.year <= 2200:
        raise Unclear(f"The year {day.year} is too far away: check the date.")
    return day
