"""The terms of a topic: what is left of its words when those that only carry it are gone (playbook 6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from afterview.text import folded
from afterview.topics.concepts import Rows, longest_phrase, words_in
from afterview.topics.numbers import Figure, figure_at, ratios, same_figure
from afterview.words import LANGUAGES, stem, without_accents

LIGHT, FULL = 0.4, 1.0
"""What a word weighs that many topics have in common, and one that says what a topic is about."""
_MIXED = 0.75
"""One that may be either."""
_COUNT, _NUMBER = 0.9, 0.45
_LEAST_PAY, _MOST_PAY = 15_000, 400_000
_OF_PAY = frozenset("euro euros eur pounds gbp dollars usd chf year gross brutto base".split())
_NONE = Rows(frozenset(), frozenset(), frozenset())
_NAME = re.compile(r"(?<=[^.!?:;\W] )[^\W\d_a-z][^\W_]+|(?<=, )[^\W\d_a-z][^\W_]+")
_ROOT = 5
"""So many letters two stems of one family have in common at least, at their beginning, or at the end of one."""
_LONG = 6
_ALIKE = 84
"""How alike two words have to be, of 100, to be one with a slip of the finger."""


class Term(msgspec.Struct, frozen=True):
    """One thing that a topic names."""

    word: str
    """As it was written, for a person to read."""
    stems: frozenset[str]
    rows: Rows
    weight: float
    figure: Figure | None = None
    is_name: bool = False
    """Whether it is written like the name of somebody, some place or some thing."""

    @property
    def is_rare(self) -> bool:
        """Whether it is a word that no table knows, and long enough to mean one thing only."""
        return not any(self.rows) and self.figure is None and len(self.word) >= _LONG


@cache
def _carriers(language: str) -> frozenset[str]:
    """Return the words that carry a topic without being it. They count within a phrase of a table all the same."""
    lines = (Path(__file__).parent / "carriers.txt").read_text("utf-8").splitlines()
    found = next(line for line in lines if line.startswith(f"{language}:"))
    return frozenset(without_accents(folded(found.removeprefix(f"{language}:"))).split())


def language_of(words: list[str]) -> str:
    """Return the language of which most carriers are there."""
    return max(
        LANGUAGES, key=lambda each: (sum(word in _carriers(each) for word in words), each == LANGUAGES[0])
    )


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[Term, ...]:
    """Return the terms of a text, in order, each once."""
    words = words_in(text)
    language = language_of(words)
    names = {without_accents(folded(each)) for each in _NAME.findall(text)} if language != "de" else set()
    found: dict[object, Term] = {}
    for term in (*_read(words, language, names), *_ratios(text)):
        found.setdefault(term.figure or term.stems, term)
    return tuple(found.values())


@lru_cache(maxsize=4096)
def keys(text: str) -> frozenset[object]:
    """Return keys of the terms of a text: where two texts share none, their terms have nothing in common."""
    found: set[object] = set()
    for each in terms(text):
        found.update(*each.rows)
        for one in each.stems:
            found.update((one[:_ROOT], one[-_ROOT:]) if len(one) >= 2 * _ROOT else (one[:_ROOT],))
        if each.figure:
            found.add(each.figure.unit)
    return frozenset(found)


def likeness(one: Term, other: Term) -> float:
    """Return how far two terms say the same, from 0 to 1."""
    if one.figure and other.figure and (" " not in one.word or " " not in other.word):
        return same_figure(
            one.figure, other.figure
        )  # "three months" and "twelve weeks" are told by their rows
    if one.stems == other.stems:
        return 1.0
    if one.rows.same & other.rows.same or one.rows.light & other.rows.light:
        return 0.9
    if one.figure or other.figure:
        return 0.0
    alike: float = len(one.stems & other.stems)
    if not alike:
        alike = max(_kin(mine, yours) for mine in one.stems for yours in other.stems)
    # Of a phrase ("tech debt") a word alone ("debt") may mean something else.
    return alike / max(len(one.stems), len(other.stems))


def belong_together(one: Term, other: Term) -> bool:
    """Return whether two terms are of one field, though they don't say the same."""
    return bool(one.rows.fields & other.rows.fields)


def _read(words: list[str], language: str, names: set[str]) -> Iterator[Term]:
    carriers = _carriers(language)
    at = 0
    while at < len(words):
        found = longest_phrase(words, at, language)
        number = figure_at(words, at)
        if found and (found[1] > 1 or words[at] not in carriers or words[at] in names):
            rows, length = found
            inner = words[at : at + length]
            content = {stem(each, language) for each in inner if each not in carriers}
            figure = number[0] if number and number[1] >= length else None
            weight = _weight(rows) if figure is None else _of_number(figure)
            yield Term(" ".join(inner), frozenset(content or {"_".join(inner)}), rows, weight, figure)
            length = max(length, number[1]) if number else length
        elif number:
            figure, length = number
            if words[at] != "one" or length > 1:
                rows = _pay() if _is_pay(figure, words[at + length :], carriers) else _NONE
                yield Term(words[at], frozenset({words[at]}), rows, _of_number(figure), figure)
        else:
            length = 1
            word = words[at]
            if word not in carriers and word != "percent" and (len(word) > 1 or not word.isascii()):
                yield Term(word, frozenset({stem(word, language)}), _NONE, FULL, is_name=word in names)
        at += length


def _is_pay(figure: Figure, following: list[str], carriers: frozenset[str]) -> bool:
    """Return whether a number is as much as one earns in a year, and nothing is said that it would count."""
    return (
        figure.unit == ""
        and _LEAST_PAY <= figure.amount <= _MOST_PAY
        and (not following or following[0] in carriers or following[0] in _OF_PAY)
    )


@cache
def _pay() -> Rows:
    found = longest_phrase(["salary"], 0, LANGUAGES[0])
    return found[0] if found else _NONE


def _ratios(text: str) -> Iterator[Term]:
    for words, figure in ratios(folded(text)):
        yield Term(words, frozenset({words}), _NONE, LIGHT, figure)


def _kin(one: str, other: str) -> float:
    """Return how far two stems are of one family ("analys", "analysi"), in one compound, or the same with a slip."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < _ROOT:
        return 0.0
    if short[:_ROOT] != long[:_ROOT]:
        return 0.7 if long.endswith(short) else 0.0
    if long.startswith(short):
        return 1.0 if len(long) - len(short) <= 4 else 0.7
    if len(long) - len(short) <= 4 and len(short) >= 7 and long[: len(short) - 2] == short[:-2]:
        return 1.0
    if len(short) > _ROOT and len(long) - len(short) <= 1:
        from rapidfuzz.fuzz import ratio

        return 0.8 if ratio(short, long) >= _ALIKE else 0.0
    return 0.0


def _of_number(figure: Figure) -> float:
    """Return what a number weighs: a count of many things is hardly the same by chance."""
    return _COUNT if figure.unit == "" and figure.is_particular else _NUMBER


def _weight(rows: Rows) -> float:
    if not rows.light:
        return FULL
    return _MIXED if rows.same else LIGHT
