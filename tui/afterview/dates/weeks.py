"""Weeks as people name them: "next week", "the week after next", "last week", "KW 50"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.text import Unclear

WEEK = (
    r"(?:(?:last|next|this)\s+week|(?:the\s+)?week\s+(?:after\s+next|before\s+last)"
    r"|(?:calendar\s+week|iso\s+week|kalenderwoche|semaine|kw|cw)\s?[0-9]{1,2}|week\s(?:[1-4][0-9]|5[0-3]))"
)
"""A regular expression for all of them."""
_OFFSETS = {"before last": -2, "last": -1, "this": 0, "after next": 2, "next": 1}


def monday_of(words: str, today: date) -> date:
    """Return the Monday of the week that such words name. A number is that of the nearest year."""
    said = " ".join(words.lower().split())
    number = re.search(r"[0-9]+", said)
    if number is None:
        weeks = next(weeks for each, weeks in _OFFSETS.items() if each in said)
        return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    found = [
        monday
        for year in (today.year - 1, today.year, today.year + 1)
        if (monday := _monday(year, number[0]))
    ]
    if not found:
        raise Unclear(
            f"No year has a week {number[0]}: write a date of that week, such as {today.isoformat()}."
        )
    return min(found, key=lambda each: abs(each - today))


def _monday(year: int, week: str) -> date | None:
    try:
        return date.fromisocalendar(year, int(week), 1)
    except ValueError:
        return None
