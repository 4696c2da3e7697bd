"""Matching what was typed to known names: whole words before beginnings of words, longest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

from afterview.text import folded
from afterview.words import without_accents

_T = TypeVar("_T")
_MOST_WORDS = 12
_GOODNESS = {4: 3, 3: 2, 2: 2, 1: 1}
_PART_THAT_STANDS = 4
_SHORTEST_PART = 2
"""So many letters at least make the beginning of a name; the article "a" is none."""


@lru_cache(maxsize=65_536)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparing, without accents and the signs around them.

    "St. Mary's" is "St Marys", "Café Łódź" is "Cafe Lodz": accents are often not typed.
    There is one at least, so that a name of signs alone can be compared as well.
    """
    bare = (word.strip(".,;:!?\"'’()[]{}<>") or word for word in without_accents(folded(name)).split())
    return tuple(word.replace("'", "") or word for word in bare) or (name,)


def take_known(text: str, known: Iterable[tuple[str, _T]]) -> tuple[tuple[_T, ...], str, int]:
    """Return what the beginning of `text` names, the rest of the text, and how good the match is.

    `known` are names and what they stand for; the ones returned fit equally well. Whole words win over
    the beginnings of words, and more words over fewer. The goodness is 3 for a whole name, 2 for whole
    words of it, 1 for the beginning of a word, 0 for nothing.
    """
    spans = list(re.finditer(r"\S+", text))[:_MOST_WORDS]
    typed: list[str] = []
    for span in spans:
        typed.append(words_of(span.group())[0])
        if span.group()[-1] in ",;:":
            break
    names = [(words_of(name), what) for name, what in known]
    whole = _longest(typed, names, _whole)
    part = _longest(typed, names, _partial)
    best = whole or part
    if whole and part and part.count > whole.count:
        # "acme ana" for Acme Analytics: where "acme" alone leaves a choice, or enough of the word is there.
        further = len(typed[part.count - 1]) >= _PART_THAT_STANDS or len(part.found) < len(whole.found)
        best = part if further and whole.goodness < _GOODNESS[4] else whole
    if best is None:
        return (), text, 0
    return best.found, text[spans[best.count - 1].end() :].lstrip(" ,"), best.goodness


class _Match(msgspec.Struct, Generic[_T], frozen=True):
    """What the first `count` words fit, and how well."""

    found: tuple[_T, ...]
    count: int
    goodness: int


def _longest(
    typed: Sequence[str],
    names: Sequence[tuple[tuple[str, ...], _T]],
    score: Callable[[Sequence[str], Sequence[str]], int],
) -> _Match[_T] | None:
    for count in range(len(typed), 0, -1):
        phrase = tuple(typed[:count])
        scored = [(score(phrase, name), what) for name, what in names]
        best = max((each for each, _ in scored), default=0)
        if best:
            return _Match(tuple(what for each, what in scored if each == best), count, _GOODNESS[best])
    return None


def _whole(phrase: Sequence[str], name: Sequence[str]) -> int:
    """Return 4 for the whole name, 3 for its first words, 2 for words within it, 0 for none of these."""
    if not all(phrase):
        return 0
    if tuple(phrase) == tuple(name):
        return 4
    count = len(phrase)
    for start in range(len(name) - count + 1):
        if tuple(name[start : start + count]) == tuple(phrase):
            return 3 if start == 0 else 2
    return 0


def _partial(phrase: Sequence[str], name: Sequence[str]) -> int:
    """Return 1 where the last word of `phrase` is the beginning of a word of the name, after the others."""
    if not all(phrase) or len(phrase[-1]) < _SHORTEST_PART + (len(phrase) > 1):
        return 0
    count = len(phrase)
    for start in range(len(name) - count + 1):
        if start and len(phrase[-1]) <= _SHORTEST_PART:
            return 0  # "se" is too little of Basalt Security
        before, last = tuple(name[start : start + count - 1]), name[start + count - 1]
        if before == tuple(phrase[:-1]) and last.startswith(phrase[-1]):
            return 1
    return 0


def is_slip(typed: str, meant: str) -> bool:
    """Return whether `typed` is `meant` with a slip of the finger or two."""
    if typed == meant or len(meant) < 4 or abs(len(typed) - len(meant)) > 2 or len(typed) > 40:
        return False
    return _distance(typed, meant) <= (1 if len(meant) < 6 else 2)


def _distance(a: str, b: str) -> int:
    """Count the letters to add, drop, change, or swap with a neighbour."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
