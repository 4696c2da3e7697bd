"""A day that is named by its weekday or its number in the month: "next tue", "Friday week", "the 3rd"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.dates.clock_times import END, FLAGS
from afterview.dates.days import (
    DAY,
    DAY_NAMES,
    MONTH,
    MONTH_NAMES,
    WEEKDAY_NAMES,
    DateLean,
    one_of_two,
    plus_months,
    real_date,
    weekday_day,
)
from afterview.dates.weeks import WEEK, monday_of
from afterview.dates.when import Frame, When
from afterview.dates.written import read_named
from afterview.text import Unclear, one_of

_MONTHS_ON = {"last": -1, "this": 0, "next": 1}
_ORDINAL = re.compile(
    rf"the\s+(?P<d>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)(?:\s+of\s+(?P<of>last|this|next|the)\s+month)?{END}",
    FLAGS,
)
_WEEKDAY = re.compile(
    rf"(?:(?P<before>{WEEK}),?\s+(?:on\s+)?|(?P<which>next|last|this|coming)\s+)?(?P<w>{DAY})(?:\s+(?:morning|afternoon|evening|night))?"
    rf"(?:,?(?:\s+(?:of|in))?\s+(?P<week>{WEEK})|(?P<on>\s+(?:week|fortnight)(?!\s+(?:of|[0-9]+(?:$|[\s,]))))|\s+(?P<over>after\s+next|before\s+last)"
    rf"|\s+(?P<side>last|(?:just\s+)?gone|past|coming|next(?!\s+(?:to|door)\b)))?\.?{END}",
    FLAGS,
)
_NTH = re.compile(
    rf",?\s+(?:the\s+)?(?P<d>[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th){END}"
    rf"(?!\s+(?:of\b|{MONTH}\b|round|interview|stage|floor|screen|call|chat|panel))",
    FLAGS,
)
"""What goes on with a weekday, as in "Friday 4th": the day of the month."""
_BARE_NTH = re.compile(
    r"\s+(?:the\s+)?(?P<d>[12][0-9]|3[01]|[1-9])(?=$|[,;)]|\s+(?:with|via|by|through)\b"
    r"|,?\s+(?P<time>at|[0-9]{1,2}[:.][0-9]{2})\b)",
    FLAGS,
)
"""The same in mere figures, where nothing follows that could be counted; it has to fit its weekday."""
_DATE_BEHIND = re.compile(r",?\s+(?:the\s+)?(?=[0-9A-Za-z])", FLAGS)
"""What parts a weekday from its date: "Tuesday, the 1st of December"."""
_NEAR, _LAST_HOUR = timedelta(days=35), 12
_NUMBERS = "first 1st second 2nd third 3rd fourth 4th fifth 5th last".split()
_NTH_OF_MONTH = re.compile(
    rf"(?:the\s+)?(?P<n>{one_of(_NUMBERS)})\s+(?P<w>{DAY})\s+(?:(?:in|of)\s+)?(?:the\s+month\s+of\s+)?"
    rf"(?:(?P<of>last|this|next|the)\s+month|(?P<new>the\s+new\s+year)|(?P<m>{MONTH})\.?(?:,?\s+(?P<y>20[0-9]{{2}}))?){END}",
    FLAGS,
)


def weeks_on(match: re.Match[str]) -> int:
    """Return how many weeks after a day is meant: "Friday week", "tomorrow fortnight"."""
    return 0 if not match["on"] else 1 if "week" in match["on"].lower() else 2


def read_weekday(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    match = _WEEKDAY.match(text, position)
    if match is None:
        return None
    which = (match["which"] or "").lower()
    weekday = DAY_NAMES[match["w"].lower()]
    if week := match["week"] or match["before"]:
        return When(day=monday_of(week, frame.today) + timedelta(days=weekday)), match.end()
    if match["over"] and "last" in match["over"].lower():
        return When(day=weekday_day(weekday, "last", frame.today, lean) - timedelta(days=7)), match.end()
    if match["over"]:
        after = weekday_day(weekday, "next", frame.today, lean)
        later = after + timedelta(days=7)
        if weekday > frame.today.weekday():
            raise one_of_two(match[0], after, later)
        return When(day=later), match.end()
    if side := (match["side"] or "").lower():  # "Monday next", "Monday gone"
        which = side if side in ("coming", "next") else "last"
    if (of := _DATE_BEHIND.match(text, match.end())) is not None:
        for each in (lean, DateLean.NEAR):  # the weekday says which year is meant
            named = read_named(text, of.end(), frame, each)
            if named is not None and named[0].day is not None and named[0].day.weekday() == weekday:
                return named
    dated = _with_its_date(text, match.end(), weekday, frame, lean) if not which else None
    if dated is not None:
        return dated
    day = weekday_day(weekday, which, frame.today, lean)
    if match["on"]:  # "Friday week" is a week after Friday
        coming = weekday_day(weekday, "", frame.today, DateLean.FUTURE)
        return When(day=coming + timedelta(days=7 * weeks_on(match))), match.end()
    return When(day=day, bare_weekday=not which, weekday=weekday), match.end()


def read_ordinal(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Read "the 3rd": that day of the month which lies ahead, or for a fact behind."""
    match = _ORDINAL.match(text, position)
    if match is None:
        return None
    if match["of"] and match["of"].lower() != "the":
        months = _MONTHS_ON[match["of"].lower()]
        first = plus_months(frame.today.replace(day=1), months)
        return When(day=real_date(first.year, first.month, int(match["d"]))), match.end()
    real = _days_of_month(int(match["d"]), frame, lean)
    nearest = max if lean is DateLean.PAST else min
    return When(day=nearest(real, default=frame.counts_from.replace(day=1))), match.end()


def read_nth_weekday(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    """Read "the second Tuesday of next month", "the last Friday in January"."""
    match = _NTH_OF_MONTH.match(text, position)
    if match is None:
        return None
    today = frame.counts_from
    this = today.replace(day=1)
    if match["y"]:
        months = [date(int(match["y"]), MONTH_NAMES[match["m"].lower()], 1)]
    elif match["m"] or match["new"]:
        ahead = (MONTH_NAMES[match["m"].lower()] if match["m"] else 1) - this.month
        months = [plus_months(this, ahead + each) for each in (-12, 0, 12)]
    elif match["of"].lower() == "the":
        months = [plus_months(this, each) for each in (-1, 0, 1)]
    else:
        months = [plus_months(this, _MONTHS_ON[match["of"].lower()])]
    number = _NUMBERS.index(match["n"].lower()) // 2
    found = [day for each in months if (day := _nth(number, DAY_NAMES[match["w"].lower()], each)) is not None]
    behind, ahead_of = [each for each in found if each <= today], [each for each in found if each >= today]
    if not found:
        raise Unclear(f"There is no “{match[0]}”: write the date, like {today.isoformat()}.")
    if lean is DateLean.PAST:
        return When(day=max(behind, default=found[0])), match.end()
    return When(day=min(ahead_of, default=found[-1])), match.end()


def _nth(number: int, weekday: int, first: date) -> date | None:
    """Return a weekday of the month that begins at `first`, counted from 0; its last for 5."""
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    days = [each for week in range(5) if (each := day + timedelta(weeks=week)).month == first.month]
    return days[-1] if number == _LAST else days[number] if number < len(days) else None


_LAST = 5


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
        raise Unclear(f"No {found['d']} near is a {WEEKDAY_NAMES[weekday].capitalize()}: check the date.")
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
    today = frame.counts_from
    months = range(-3, 1) if lean is DateLean.PAST else range(4)
    days = [plus_months(today.replace(day=1), each) + timedelta(days=number - 1) for each in months]
    real = [each for each in days if each.day == number]
    return [each for each in real if (each <= today if lean is DateLean.PAST else each >= today)]
