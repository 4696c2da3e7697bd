"""A part of a week or a month, as people name it: early next week, mid-December, the end of the month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.dates.days import MONTH, MONTH_NAMES, plus_months
from afterview.dates.weeks import WEEK, monday_of

_PART = re.compile(
    r"(?:some\s?time\s+)?(?:the\s+)?"
    r"(?:(?P<start>beginning|start)|(?P<early>early|first\s+half)|(?P<mid>mid(?:dle)?)|(?P<late>later?|end|second\s+half)\b)?"
    r"[\s-]*(?:in\s+|of\s+)?(?:the\s+)?(?:(?P<which>this|next|coming)\s+)?"
    rf"(?P<what>{WEEK}|week|month|{MONTH})",
    re.IGNORECASE | re.ASCII,
)
_NEW_YEAR = re.compile(r"^(?:early\s+)?(?:in\s+)?the\s+new\s+year$", re.IGNORECASE)
"""In the new year: when people are back, and not on its first day."""
_FRIDAY = 4
_OF_WEEK = {"start": 1, "early": 1, "mid": 2}
"""The last day that is meant, from Monday (0) on."""
_OF_MONTH = {"start": 5, "early": 10, "mid": 15}


def last_day_of_part(text: str, today: date) -> date | None:
    """Return the last day, from today on, that such words mean; None where they are none."""
    match = _PART.fullmatch(_NEW_YEAR.sub("early january", text.strip()))
    part = next((each for each in ("start", "early", "mid", "late") if match and match[each]), None)
    if match is None:
        return None
    what, is_next = match["what"].lower(), (match["which"] or "").lower() == "next"
    is_named = re.fullmatch(WEEK, what) is not None and not what.startswith("this")
    if not (part or match["which"] or is_named):
        return None
    if is_named or what.endswith("week"):
        is_next = is_next or today.weekday() > _FRIDAY  # at a weekend, this week is the one to come
        week = what if is_named else "next week" if is_next else "this week"
        found = monday_of(week, today) + timedelta(days=_OF_WEEK.get(part or "", _FRIDAY))
    else:
        ahead = (1 if is_next else 0) if what == "month" else (MONTH_NAMES[what] - today.month) % 12
        first = plus_months(today.replace(day=1), ahead)
        last = plus_months(first, 1) - timedelta(days=1)
        found = first.replace(day=_OF_MONTH[part]) if part in _OF_MONTH else last
    return found if found >= today else None
