"""Numbers and units of time in plain words: "3 days", "a couple of weeks"."""

from __future__ import annotations

from enum import Enum


class Unit(Enum):
    """A unit of time, as a line names it."""

    MINUTE = "m"
    HOUR = "h"
    DAY = "d"
    WEEK = "w"
    MONTH = "mo"


_UNITS = {
    Unit.MINUTE: ("m", "min", "mins", "minute", "minutes"),
    Unit.HOUR: ("h", "hr", "hrs", "hour", "hours"),
    Unit.DAY: ("d", "day", "days"),
    Unit.WEEK: ("w", "wk", "week", "weeks"),
    Unit.MONTH: ("month", "months"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
UNIT = "|".join(sorted(_UNIT_OF, key=len, reverse=True))
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
} | {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3}
NUMBER = r"[0-9]{1,4}|" + "|".join(
    word.replace(" ", r"\s+") for word in sorted(_NUMBERS, key=len, reverse=True)
)


def number_of(words: str) -> int:
    """Return the number that "10", "ten" or "a couple of" stands for."""
    words = " ".join(words.lower().split())
    return _NUMBERS[words] if words in _NUMBERS else int(words)


def unit_of(word: str) -> Unit:
    """Return the unit that a word such as "weeks" names."""
    return _UNIT_OF[word.lower()]
