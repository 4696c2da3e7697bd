"""A weekday that can be one of two days: "next friday", said on a Thursday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.dates.days import DAY_NAMES, MONTH
from afterview.entry.scene import Scene
from afterview.text import Either, folded

_NEXT = re.compile(
    r"(?:on|by|until|till|before)?\s*(?:next\s+(?P<day>[a-z]+)|(?P<first>[a-z]+)\s+next\b)", re.IGNORECASE
)
_MONTH = f"(?:{MONTH})"
_DATE = re.compile(
    rf"[0-9](?:st|nd|rd|th)?\s+{_MONTH}\b|[0-9]/[0-9]|{_MONTH}\s+[0-9]|[0-9]\.[0-9]{{1,2}}\.", re.IGNORECASE
)
"""A date beside the weekday says which one it is; a time does not: "next friday 9.30" has none."""


def either_day(words: str, scene: Scene) -> tuple[date, date] | None:
    """Return the two days that a weekday can mean, said on that day or before it; None where it is one.

    "Next friday" on a Thursday is tomorrow for some and a week later for others; "by friday" on a Friday is
    today or in a week. On the day itself, and after it, "next friday" is the one of next week for everybody.
    """
    found = None if _DATE.search(words) else _NEXT.match(words)
    weekday = DAY_NAMES.get((found["day"] or found["first"]).lower()) if found else None
    if weekday is not None and weekday > scene.today.weekday():
        near = scene.today + timedelta(days=weekday - scene.today.weekday())
        return near, near + timedelta(days=7)
    last = (re.findall(r"[a-z]+", folded(words)) or [""])[-1]
    is_bare = not re.search(r"[0-9]|\b(?:next|last|this|coming)\b", folded(words))
    if is_bare and DAY_NAMES.get(last) == scene.today.weekday():
        return scene.today, scene.today + timedelta(days=7)
    return None


def which_day(words: str, days: tuple[date, date], scene: Scene) -> Either:
    """Return the question which of two days a weekday is."""
    return Either(f"{words} can be {say_either(days, scene)}.", words, tuple(day.isoformat() for day in days))


def say_either(days: tuple[date, date], scene: Scene) -> str:
    """Say two days."""
    return " or ".join(scene.day(day) for day in days)
