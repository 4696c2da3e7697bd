"""Matching what was typed to known names: whole words before beginnings of words, longest first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

import msgspec

from afterview.text import folded
from afterview.words import without_accents

Words = tuple[str, ...]
_T = TypeVar("_T")
_MOST_WORDS = 12
_GOODNESS = {4: 3, 3: 2, 2: 2, 1: 1}
_PART_THAT_STANDS = 4
_SHORTEST_PART = 2
"""So many letters at least make the beginning of a name; the article "a" is none."""


@lru_cache(maxsize=65_536)
def words_of(name: str) -> Words:
    """Return the words of a name for comparing, without accents and the signs around them.

    "St. Mary's" is "St Marys", "Café Łódź" is "Cafe Lodz": accents are often not typed.
    There is one at least, so that a name of signs alone can be compared as well.
    """
    bare = (word.strip(".,;:!?\"'’()[]{}<>") or word for word in without_accents(folded(name)).split())
    return tuple(word.replace("'", "") or word for word in bare) or (name,)


class Listed(Protocol):
    """Names by their words."""

    def with_words(self, phrase: Words, /) -> Iterable[Words]:
        """Return the names that can have those words; all that have them are among these."""
        ...

    def with_beginning(self, phrase: Words, /) -> Iterable[Words]:
        """Return the same, where the last word is the beginning of one."""
        ...

    def count(self, names: Iterable[Words]) -> int:
        """Count what bears those names."""
        ...


class _Few(Generic[_T]):
    """Names that are all looked at, and what they stand for."""

    def __init__(self, known: Iterable[tuple[str, _T]]) -> None:
        self._known = [(words_of(name), what) for name, what in known]
        self._names = tuple(dict.fromkeys(name for name, _ in self._known))

    def with_words(self, _: Words) -> tuple[Words, ...]:
        return self._names

    with_beginning = with_words

    def count(self, names: Iterable[Words]) -> int:
        return len(self.called(names))

    def called(self, names: Iterable[Words]) -> tuple[_T, ...]:
        """Return what the names stand for."""
        wanted = frozenset(names)
        return tuple(what for name, what in self._known if name in wanted)


def take_known(text: str, known: Iterable[tuple[str, _T]]) -> tuple[tuple[_T, ...], str, int]:
    """Return what the beginning of `text` names, the rest of the text, and how good the match is.

    `known` are names and what they stand for; the ones returned fit equally well. Else as `take_listed`.
    """
    few = _Few(known)
    names, rest, goodness = take_listed(text, few)
    return few.called(names), rest, goodness


def take_listed(text: str, listed: Listed) -> tuple[tuple[Words, ...], str, int]:
    """Return the names that `text` begins with, the rest of the text, and how good the match is.

    Whole words win over the beginnings of words, and more words over fewer. The goodness is 3 for a whole
    name, 2 for whole words of it, 1 for the beginning of a word, 0 for nothing.
    """
    spans = list(itertools.islice(re.finditer(r"\S+", text), _MOST_WORDS))
    typed: list[str] = []
    for span in spans:
        typed.append(words_of(span.group())[0])
        if span.group()[-1] in ",;:":
            break
    whole = _longest(typed, listed.with_words, _whole)
    part = _longest(typed, listed.with_beginning, _partial, more_than=whole.count if whole else 0)
    best = whole or part
    if whole and part:
        # "acme ana" for Acme Analytics: where "acme" alone leaves a choice, or enough of the word is there.
        further = len(typed[part.count - 1]) >= _PART_THAT_STANDS
        further = further or listed.count(part.names) < listed.count(whole.names)
        best = part if further and whole.goodness < _GOODNESS[4] else whole
    if best is None:
        return (), text, 0
    return best.names, text[spans[best.count - 1].end() :].lstrip(" ,"), best.goodness


class _Match(msgspec.Struct, frozen=True):
    """What the first `count` words fit, and how well."""

    names: tuple[Words, ...]
    count: int
    goodness: int


def _longest(
    typed: Sequence[str],
    fitting: Callable[[Words], Iterable[Words]],
    score: Callable[[Words, Words], int],
    more_than: int = 0,
) -> _Match | None:
    for count in range(len(typed), more_than, -1):
        phrase = tuple(typed[:count])
        scored = {name: score(phrase, name) for name in fitting(phrase)}
        best = max(scored.values(), default=0)
        if best:
            names = tuple(name for name, each in scored.items() if each == best)
            return _Match(names, count, _GOODNESS[best])
    return None


def _whole(phrase: Words, name: Words) -> int:
    """Return 4 for the whole name, 3 for its first words, 2 for words within it, 0 for none of these."""
    if not all(phrase):
        return 0
    if phrase == name:
        return 4
    count = len(phrase)
    for start in range(len(name) - count + 1):
        if name[start : start + count] == phrase:
            return 3 if start == 0 else 2
    return 0


def _partial(phrase: Words, name: Words) -> int:
    """Return 1 where the last word of `phrase` is the beginning of a word of the name, after the others."""
    if not all(phrase) or len(phrase[-1]) < _SHORTEST_PART + (len(phrase) > 1):
        return 0
    count = len(phrase)
    for start in range(len(name) - count + 1):
        if start and len(phrase[-1]) <= _SHORTEST_PART:
            return 0  # "se" is too little of Basalt Security
        before, last = name[start : start + count - 1], name[start + count - 1]
        if before == phrase[:-1] and last.startswith(phrase[-1]):
            return 1
    return 0


def is_slip(typed: str, meant: str) -> bool:
    """Return whether `typed` is `meant` with a slip of the finger or two."""
    if typed == meant or len(meant) < 4 or len(typed) > 40:
        return False
    if not could_be_slip(typed, letters_of(typed), meant, letters_of(meant)):
        return False
    return _distance(typed, meant) <= (1 if len(meant) < 6 else 2)


@lru_cache(maxsize=4096)
def letters_of(word: str) -> int:
    """Return which letters a word has, as bits."""
    bits = 0
    for each in word:
        bits |= 1 << (ord(each) & 63)
    return bits


def could_be_slip(typed: str, letters: int, meant: str, there: int) -> bool:
    """Return False for most words that are no slip, by the letters of both: two slips change four of them."""
    apart = abs(len(typed) - len(meant))
    return apart <= 2 and (letters ^ there).bit_count() <= 4 - apart


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
