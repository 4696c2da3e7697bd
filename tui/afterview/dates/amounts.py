"""Amounts of time in plain words: "3 days", "a couple of weeks", "1h30", "an hour and a half"."""

from __future__ import annotations

import re
from datetime import timedelta
from enum import Enum

from afterview.text import one_of


class Unit(Enum):
    """A unit of time, as a line names it."""

    MINUTE = "m"
    HOUR = "h"
    DAY = "d"
    WEEK = "w"
    FORTNIGHT = "fortnight"
    MONTH = "mo"


_UNITS = {
    Unit.MINUTE: ("m", "min", "mins", "minute", "minutes"),
    Unit.HOUR: ("h", "hr", "hrs", "hour", "hours"),
    Unit.DAY: ("d", "day", "days"),
    Unit.WEEK: ("w", "wk", "wks", "week", "weeks"),
    Unit.FORTNIGHT: ("fortnight", "fortnights"),
    Unit.MONTH: ("month", "months", "mth", "mths"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
UNIT = one_of(_UNIT_OF)
UP_TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
"""A regular expression for a number in words that can be an hour."""
_NUMBERS = {word: number for number, word in enumerate(UP_TO_TWELVE.split("|"), start=1)}
_NUMBERS |= {"zero": 0, "a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3}
NUMBER = rf"[0-9]{{1,4}}|{one_of(_NUMBERS)}"
HOW_MANY = rf"(?P<n>{NUMBER})(?:(?<=[0-9])\s*|\s+)"
"""A number as `n`, before a unit."""

_SPAN = re.compile(
    r"""(?:for\s+)?(?:
      (?P<half>half\s+an\s+hour)
    | (?P<and_half>(?:an|one)\s+hour\s+and\s+a\s+half)
    | (?P<one>an\s+hour)
    | (?P<hours>[0-9]{1,2}(?:\.[0-9]{1,2})?)\s*(?:h|hr|hrs|hour|hours)
      (?:\s*(?P<rest>[0-9]{1,2})\s*(?:m|min|mins|minutes)?)?
    | (?P<minutes>[0-9]{1,4})\s*(?:m|min|mins|minute|minutes|')
    )(?=$|[\s,;)])""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def number_of(words: str) -> int:
    """Return the number that "10", "ten" or "a couple of" stands for."""
    words = " ".join(words.lower().split())
    return _NUMBERS[words] if words in _NUMBERS else int(words)


def unit_of(word: str) -> Unit:
    """Return the unit that a word such as "weeks" names."""
    return _UNIT_OF[word.lower()]


def span_at(text: str, position: int) -> tuple[timedelta, int] | None:
    """Return the length of time written at `position`, and where it ends; None if there is none."""
    match = _SPAN.match(text, position)
    if match is None:
        return None
    if match["half"]:
        span = timedelta(minutes=30)
    elif match["and_half"]:
        span = timedelta(minutes=90)
    elif match["one"]:
        span = timedelta(hours=1)
    elif match["hours"]:
        span = timedelta(hours=float(match["hours"]), minutes=int(match["rest"] or 0))
    else:
        span = timedelta(minutes=int(match["minutes"]))
    return span, match.end()
