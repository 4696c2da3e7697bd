"""Days by which something is promised and that have a name: "before Christmas", "the end of the year"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.dates.days import DateLean, fitting_year

_NAMED = re.compile(
    r"(?P<before>before\s+)?(?:the\s+)?(?:(?P<eve>(?:christmas|xmas)\s+eve)|(?P<christmas>christmas|xmas)(?:\s+(?:day|time|break|holidays))?"
    r"|(?P<sylvester>new\s+year['’]?s?\s+eve|(?:end\s+of\s+(?:the\s+|this\s+)?|the\s+)?year(?:['’]s)?[\s-]end|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year|eoy)"
    r"|(?P<year>new\s+year(?:['’]?s)?(?:\s+day)?))",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"(?P<side>before|over|during|after)\s+(?:the\s+|this\s+)?week-?end", re.IGNORECASE)
_BESIDE_WEEKEND = {"before": 4, "over": 6, "during": 6, "after": 7}
"""The day that is meant, counted from Monday."""
_DAYS = {"eve": (12, 24), "christmas": (12, 25), "sylvester": (12, 31), "year": (1, 1)}
"""Month and day of each."""


def named_day(words: str, today: date) -> date | None:
    """Return the first such day from today; None where the words name none."""
    if weekend := _WEEKEND.fullmatch(words):
        ahead = _BESIDE_WEEKEND[weekend["side"].lower()] - today.weekday()
        return today + timedelta(days=ahead if ahead >= 0 else ahead + 7)
    named = _NAMED.fullmatch(words)
    if named is None:
        return None
    month, day = next(on for name, on in _DAYS.items() if named[name])
    on = fitting_year(month, day, today, DateLean.FUTURE)
    return on - timedelta(days=1) if named["before"] else on
