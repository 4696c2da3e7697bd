"""Words whose opposite makes another topic of it: more, where the other tells of less."""

from __future__ import annotations

from functools import cache

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


def are_opposite(one: str, other: str) -> bool:
    """Return whether one tells of the opposite of the other."""
    here, there = _stems(one), _stems(other)
    for left, right in _sides():
        found = [[not words.isdisjoint(side) for side in (left, right)] for words in (here, there)]
        if found in ([[True, False], [False, True]], [[False, True], [True, False]]):
            return True
    return False
