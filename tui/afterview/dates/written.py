"""Days and moments that are written out: 2026-11-27, 27.11., 3/12, 27 Nov, 2026-11-27T14:00+01:00."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from afterview.civil import MONTHS
from afterview.dates.clock_times import END, FLAGS, clock_at
from afterview.dates.days import MONTH, MONTH_NAMES, DateLean, fitting_year, numeric_date, real_date
from afterview.dates.when import Frame, When
from afterview.text import Either, Unclear

_STAMP = re.compile(
    r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})t(?P<h>[0-9]{2}):?(?P<min>[0-9]{2})"
    r"(?::[0-9]{2}(?:[.,][0-9]+)?)?(?P<offset>z|[+-][0-9]{2}:?[0-9]{2})?" + END,
    FLAGS,
)
_FURTHEST_BEHIND, _FURTHEST_AHEAD = 12 * 60, 14 * 60
"""How many minutes a zone's clock can be behind UTC, and ahead of it."""
_ISO = re.compile(r"(?P<y>[0-9]{4})[-/](?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})" + END, FLAGS)
_NUMERIC = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[/.\-])(?P<b>[0-9]{1,2})"
    r"(?:(?P=sep)(?P<y>[0-9]{4}|[0-9]{2}))?(?P<dot>\.)?" + END,
    FLAGS,
)
_YEAR = r"(?:,?\s+(?P<y>(?:19|20|21)[0-9]{2}))?"
_DAY_MONTH = re.compile(
    rf"(?:the\s+)?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+of)?\s*(?P<m>{MONTH})\.?{_YEAR}{END}", FLAGS
)
_MONTH_DAY = re.compile(
    rf"(?P<m>{MONTH})\.?\s+(?:the\s+)?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?{_YEAR}{END}", FLAGS
)
_FAR, _NEARER = 60, 45
"""So many days away, a date that the other order brings as near as this may have been meant the other way."""


def read_stamp(text: str, position: int, _frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _STAMP.match(text, position)
    if match is None:
        return None
    day = within(real_date(int(match["y"]), int(match["m"]), int(match["d"])))
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


def read_iso(text: str, position: int, _frame: Frame, _lean: DateLean) -> tuple[When, int] | None:
    match = _ISO.match(text, position)
    if match is None:
        return None
    return When(day=within(real_date(int(match["y"]), int(match["m"]), int(match["d"])))), match.end()


def read_numeric(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
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
    today = frame.counts_from
    day = numeric_date(match[0], first, second, year, day_first, today, lean)
    if year is None and separator != "." and first <= 12 and second <= 12 and abs((day - today).days) > _FAR:
        other = numeric_date(match[0], first, second, year, not day_first, today, lean)
        if abs((other - today).days) <= _NEARER:
            near, far = (f"{each.day} {MONTHS[each.month - 1].lower()}" for each in (other, day))
            raise Either(f"{match[0]} can be {near} or {far} {day.year}.", match[0], (f"{other}", f"{day}"))
    return When(day=within(day)), match.end()


def read_named(text: str, position: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    match = _DAY_MONTH.match(text, position) or _MONTH_DAY.match(text, position)
    if match is None:
        return None
    month = MONTH_NAMES[match["m"].lower()]
    if match["y"]:
        day = real_date(int(match["y"]), month, int(match["d"]))
    else:
        day = fitting_year(month, int(match["d"]), frame.counts_from, lean)
    return When(day=within(day)), match.end()


def within(day: date) -> date:
    if not 1970 <= day.year <= 2200:
        raise Unclear(f"The year {day.year} is too far away: check the date.")
    return day
