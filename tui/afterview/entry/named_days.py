"""Days by which something is promised and that have a name: "before Christmas", "mid December"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.dates.days import MONTH_NAMES, DateLean, fitting_year, plus_months
from afterview.text import one_of

_NAMED = re.compile(
    r"(?P<before>before\s+)?(?:the\s+)?(?:(?P<eve>(?:christmas|xmas)\s+eve)|(?P<christmas>christmas|xmas)(?:\s+(?:day|time|break|holidays))?"
    r"|(?P<sylvester>new\s+year['’]?s?\s+eve|(?:end\s+of\s+(?:the\s+|this\s+)?|the\s+)?year(?:['’]s)?[\s-]end|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?year|eoy)"
    r"|(?P<year>new\s+year(?:['’]?s)?(?:\s+day)?))",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:the\s+)?(?P<part>beginning|start|middle|mid|end)(?:\s*-\s*|\s+)(?:of\s+)?(?P<month>{one_of(MONTH_NAMES)})",
    re.IGNORECASE,
)
_DAY_OF_PART = {"beginning": 1, "start": 1, "middle": 15, "mid": 15}


def named_day(words: str, today: date) -> date | None:
    """Return the first such day from today; None where the words name none."""
    if (named := _NAMED.fullmatch(words)) is not None:
        month, day = (
            (12, 24)
            if named["eve"]
            else (12, 25)
            if named["christmas"]
            else (12, 31)
            if named["sylvester"]
            else (1, 1)
        )
        on = fitting_year(month, day, today, DateLean.FUTURE)
        return on - timedelta(days=1) if named["before"] else on
    if (within := _MONTH.fullmatch(words)) is None:
        return None
    month = MONTH_NAMES[within["month"].lower()]
    if within["part"].lower() != "end":
        return fitting_year(month, _DAY_OF_PART[within["part"].lower()], today, DateLean.FUTURE)
    first = today.replace(year=today.year + (month < today.month), month=month, day=1)
    return plus_months(first, 1) - timedelta(days=1)
