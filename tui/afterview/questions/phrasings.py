"""What was learned from the ways in which interviewers ask (`tests/questions/phrasings/`): which traits of a
question speak for which intent.

The tables in `intents/` know what is asked by rules; those see too little of what people come up with. What
is learned knows no rules, but which words stand in questions that ask the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from math import fsum
from pathlib import Path

import msgspec

from afterview.questions.slips import Spelling

FOLDER = Path(__file__).parent / "learned"
_NEIGHBOURS, _SMALL, _BY_RULE = 0.5, 0.35, 1.5
_MOST = 5
"""So many intents are kept of those that a question is like."""
_NOTHING: dict[str, float] = {}
_RARE = 5.0
_ENOUGH = 0.2


class Learned(msgspec.Struct):
    """What is kept of a language."""

    unknown: float
    """How rare a trait is that was never seen."""
    traits: dict[str, tuple[float, dict[str, float]]]
    """How rare each trait is, and how much it speaks for which intent."""
    words: list[str]
    """All words that were met, as they are spelt."""


class Phrasings:
    """What speaks for which intent, in one language."""

    def __init__(self, learned: Learned) -> None:
        self._unknown = learned.unknown
        self._traits = learned.traits
        self._near: dict[tuple[str, str], float] = {}
        self.spelling = Spelling(learned.words)

    def weighed(self, traits: Iterable[str]) -> dict[str, float]:
        """Return how much each trait counts in a question that has them."""
        known, unseen = self._traits, (self._unknown, _NOTHING)
        counts = {each: known.get(each, unseen)[0] * _counts(each) for each in traits}
        length = math.sqrt(sum(each * each for each in counts.values())) or 1.0
        return {trait: count / length for trait, count in counts.items()}

    def profile(self, traits: Mapping[str, float]) -> tuple[dict[str, float], float]:
        """Return the intents that a question is most like, the most like first, and how much speaks for it.

        Where enough does, the intents are a vector of length one.
        """
        found: dict[str, float] = {}
        known, so_far = self._traits, found.get
        for trait, counts in traits.items():
            if trait in known:
                for intent, weight in known[trait][1].items():
                    found[intent] = so_far(intent, 0.0) + counts * weight
        least = sorted(found.values())[-_MOST:][:1]
        likely = [each for each, weight in found.items() if weight >= least[0]]
        most = sorted(likely, key=lambda each: (-found[each], each))[:_MOST]
        length = math.sqrt(sum(found[each] ** 6 for each in most)) or 1.0
        speaks = found[most[0]] if most else 0.0
        enough = min(speaks / _ENOUGH, 1.0)
        return {each: enough * found[each] ** 3 / length for each in most}, speaks

    def speaking(self, traits: Mapping[str, float], intent: str) -> dict[str, float]:
        """Return the traits that speak for an intent, each with its share of all that does."""
        found = {
            trait: counts * weight
            for trait, counts in traits.items()
            if (known := self._traits.get(trait)) and (weight := known[1].get(intent))
        }
        whole = sum(found.values())
        return {trait: weight / whole for trait, weight in found.items()}

    def nearness(self, one: str, other: str) -> float:
        """Return how much two words are in the same questions, from 0 to 1: words that mean the same are."""
        pair = (one, other) if one < other else (other, one)
        found = self._near.get(pair)
        if found is None:
            found = self._near[pair] = _cosine(self._speaks(one), self._speaks(other))
        return found

    def _speaks(self, trait: str) -> Mapping[str, float]:
        known = self._traits.get(trait)
        return known[1] if known else _NOTHING

    def knows(self, trait: str) -> bool:
        """Return whether a trait was ever seen."""
        return trait in self._traits

    def rarity(self, trait: str) -> float:
        """Return how rare a trait is, from 0 to 1."""
        known = self._traits.get(trait)
        return min((known[0] if known else self._unknown) / _RARE, 1.0)


def _counts(trait: str) -> float:
    if " " in trait:
        return _NEIGHBOURS
    return _SMALL if trait[0] == "~" else _BY_RULE if trait[0] == "=" else 1.0


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    both = fsum([one[each] * other[each] for each in one.keys() & other.keys()])
    return both / math.sqrt(_square(one) * _square(other)) if both else 0.0


def _square(of: Mapping[str, float]) -> float:
    return sum(each * each for each in of.values())


@cache
def phrasings(language: str) -> Phrasings:
    """Return what was learned of a language."""
    file = FOLDER / f"{language}.json"
    return Phrasings(msgspec.json.decode(file.read_bytes(), type=Learned))
