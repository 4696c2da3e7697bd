"""Numbers in whatever clothes they come: "half", "50 percent", "four fifths", "48k", "forty-eight thousand"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """A number, and of what kind: "" for a count, "%" for a share, "x" for so many times."""

    unit: str
    amount: float

    @property
    def is_particular(self) -> bool:
        """Whether it is hardly the same by chance, as a small count may be."""
        return self.unit != "" or self.amount >= 100 or self.amount % 1 > 0


def _listed(first: int, words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), first)}


_ONES = _listed(
    0,
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
)
_ONES |= _listed(2, "zwei drei vier funf sechs sieben acht neun zehn elf zwolf")
_ONES |= _listed(2, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
_ONES |= _listed(2, "dos tres cuatro cinco seis siete ocho nueve diez")
_ONES |= {"dozen": 12, "couple": 2, "zwanzig": 20, "vingt": 20, "veinte": 20}
_TENS = {
    word: 10 * number
    for word, number in _listed(2, "twenty thirty forty fifty sixty seventy eighty ninety").items()
}
_TENS |= {
    word: 10 * number
    for word, number in _listed(3, "dreissig vierzig funfzig sechzig siebzig achtzig neunzig").items()
}
_GREAT = {
    "hundred": 100,
    "hundert": 100,
    "cent": 100,
    "cien": 100,
    "thousand": 1_000,
    "tausend": 1_000,
    "mille": 1_000,
}
_GREAT |= {"mil": 1_000, "million": 1_000_000, "millions": 1_000_000, "mio": 1_000_000}
_BY_LETTER = {"k": 1_000, "m": 1_000_000}
_SHARES = {"half": 50, "halves": 50, "halved": 50, "halve": 50, "halving": 50, "third": 33, "thirds": 33}
_SHARES |= {"quarters": 25, "fifth": 20, "fifths": 20, "tenth": 10, "tenths": 10}
_SHARES |= {
    "halfte": 50,
    "halbiert": 50,
    "drittel": 33,
    "viertel": 25,
    "moitie": 50,
    "tiers": 33,
    "mitad": 50,
    "tercio": 33,
    "quinta": 20,
    "cuarta": 25,
    "cuarto": 25,
    "funftel": 20,
    "quart": 25,
}
_ONE_IN = {
    "two": 50,
    "three": 33,
    "four": 25,
    "five": 20,
    "ten": 10,
    "2": 50,
    "3": 33,
    "4": 25,
    "5": 20,
    "10": 10,
}
_TIMES = {"twice": 2, "double": 2, "doubled": 2, "doubling": 2, "twofold": 2, "verdoppelt": 2, "doblado": 2}
_TIMES |= {
    "triple": 3,
    "tripled": 3,
    "threefold": 3,
    "fivefold": 5,
    "tenfold": 10,
    "twentyfold": 20,
    "verdreifacht": 3,
}
_PERCENT = frozenset(("percent", "%", "prozent", "ciento"))
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)(k|m|%|x|th)?")
_FROM_TO = re.compile(r"\b(?:from|von|de) (\d+(?:[.,]\d+)*)\D{0,24}?\b(?:to|auf|a) (\d+(?:[.,]\d+)*)")
_LONGEST = 12


def figure_at(words: Sequence[str], at: int) -> tuple[Figure, int] | None:
    """Return the number that begins at a word, and how many words it takes."""
    word = words[at]
    if (
        word == "one"
        and words[at + 1 : at + 2] == ["in"]
        and words[at + 2 : at + 3]
        and words[at + 2] in _ONE_IN
    ):
        return Figure("%", _ONE_IN[words[at + 2]]), 3
    if word in _SHARES:
        return Figure("%", _SHARES[word]), 1
    if word in _TIMES:
        return Figure("x", _TIMES[word]), 1
    found = _count(words, at)
    if found is None:
        return None
    amount, length, unit = found
    following = words[at + length] if at + length < len(words) else ""
    if unit in ("%", "x"):
        return Figure(unit, amount), length
    if following in _PERCENT:
        return Figure("%", amount), length + 1
    if following in ("times", "fold", "mal", "fois", "veces"):
        return Figure("x", amount), length + 1
    if following in _SHARES and amount < 10:
        return Figure("%", amount * _SHARES[following]), length + 1
    return Figure("", amount), length


def _count(words: Sequence[str], at: int) -> tuple[float, int, str] | None:
    """Return a number in digits or words ("2 million", "forty eight thousand"), its length, and its unit."""
    total = part = 0.0
    unit = ""
    length = 0
    for word in words[at:]:
        digits = _DIGITS.fullmatch(word) if len(word) <= _LONGEST else None
        if digits is not None and not length:
            part = plain(digits[1])
            unit = digits[2] or ""
            if unit in _BY_LETTER:
                part, unit = part * _BY_LETTER[unit], ""
        elif word in _ONES and (not length or part % 10 == 0) and digits is None:
            part += _ONES[word]
        elif word in _TENS and (not length or part % 100 == 0):
            part += _TENS[word]
        elif word in _GREAT and part:
            part *= _GREAT[word]
            if _GREAT[word] > 100:
                total, part = total + part, 0.0
        else:
            break
        length += 1
    return (total + part, length, unit) if length else None


def plain(digits: str) -> float:
    """Return a number that may have commas or dots between its thousands, or before its tenths."""
    groups = re.split(r"[.,]", digits)
    if len(groups) > 1 and len(groups[-1]) != 3 and len(groups) == 2:
        return float(f"{groups[0]}.{groups[1]}")
    return float("".join(groups))


def ratios(text: str) -> list[tuple[str, Figure]]:
    """Return how many times more or less it is where something goes from one number to another."""
    found = []
    for each in _FROM_TO.finditer(text):
        first, last = plain(each[1]), plain(each[2])
        if first and last and first != last:
            found.append((each[0], Figure("x", max(first, last) / min(first, last))))
    return found


def same_figure(one: Figure, other: Figure) -> float:
    """Return how far two numbers say the same, from 0 to 1."""
    if one.unit == other.unit:
        near = 3 if one.unit == "%" else 0.02 * max(one.amount, other.amount) if one.unit == "x" else 0
        if abs(one.amount - other.amount) <= near:
            return 1.0
        return 0.9 if one.unit == "%" and one.amount + other.amount == 100 else 0.0
    by_unit = {one.unit: one.amount, other.unit: other.amount}
    if by_unit.keys() == {"%", "x"} and by_unit["%"] < 100:  # five times as quick: four fifths less
        return 0.9 if abs(by_unit["x"] - 100 / (100 - by_unit["%"])) < 0.1 * by_unit["x"] else 0.0
    return 0.0
