"""A day that is counted from another: "a week today", "two weeks on Friday", "a day after 4 December"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.dates.amounts import HOW_MANY, UNIT, Unit, number_of, unit_of
from afterview.dates.clock_times import FLAGS
from afterview.dates.days import DAY

_FROM = re.compile(
    rf"""(?:in\s+|within\s+)?(?:{HOW_MANY}(?P<u>{UNIT})|the\s+(?P<one>day))\s+(?:
      (?P<side>from|after|following|before|prior\s+to)\s+(?=\S)
    | (?P<hence>hence)\b
    | (?P<beside>on\s+(?:the\s+)?
      |(?=(?P<base>today|tomorrow|tmrw|yesterday|(?:last|this|coming)\s+|{DAY})))
    )""",
    FLAGS,
)
_WHOLE_WEEKS = (Unit.WEEK, Unit.FORTNIGHT)
"""Only these stand beside a day without a word between: "a week today", "two weeks on Monday"."""
_BEHIND = ("yesterday", "last")


@dataclass(frozen=True)
class Count:
    """How far a day is from another, whose name begins at `position`; at its end, where that is today."""

    number: int
    unit: Unit
    position: int
    is_from_today: bool


def count_at(text: str, position: int) -> Count | None:
    """Return the count that is written at `position`; None where none is."""
    found = _FROM.match(text, position)
    if found is None:
        return None
    unit = Unit.DAY if found["one"] else unit_of(found["u"])
    if unit in (Unit.MINUTE, Unit.HOUR) or (found["beside"] is not None and unit not in _WHOLE_WEEKS):
        return None
    number = 1 if found["one"] else number_of(found["n"])
    is_behind = (found["side"] or "").lower().startswith(("before", "prior")) or (
        (found["base"] or "").lower().startswith(_BEHIND)
    )
    return Count(-number if is_behind else number, unit, found.end(), bool(found["hence"]))
