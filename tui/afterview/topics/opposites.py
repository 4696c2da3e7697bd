"""Words whose opposite makes another topic of it: more, where the other tells of less."""

from __future__ import annotations

from functools import cache, lru_cache

from afterview.topics.concepts import words_in
from afterview.words import stem

_PAIRS = (
    (
        "reduce cut lower shrink decrease fewer less drop halve fall fell sank saved",
        "increase raise grow grew double triple boost rise rose",
    ),
    ("hire hired recruit recruited", "fire fired dismiss dismissed sack sacked"),
    ("strength strengths strong starke", "weakness weaknesses weak schwache"),
    ("success succeeded won win", "failure failed fail lost lose losing"),
    ("buy bought purchase", "sell sold"),
    ("open opened opening", "close closed closing closure"),
    ("join joined joining", "leave left leaving"),
    ("well best good", "wrong worst bad badly"),
    ("teach taught", "learn learnt learned"),
    ("first", "last"),
    ("accepted accept agreed", "refused refuse rejected declined"),
)


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((_stems(one), _stems(other)) for one, other in _PAIRS)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(each, "en") for each in words_in(text))


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return of which pairs only the left side is told in a text, and of which only the right one."""
    words = _stems(text)
    left, right = (
        {number for number, pair in enumerate(_sides()) if not words.isdisjoint(pair[side])}
        for side in (0, 1)
    )
    return frozenset(left - right), frozenset(right - left)


def are_opposite(one: str, other: str) -> bool:
    """Return whether one tells of the opposite of the other."""
    (left, right), (other_left, other_right) = _told(one), _told(other)
    return not (left.isdisjoint(other_right) and right.isdisjoint(other_left))
