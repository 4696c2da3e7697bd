"""Whether two questions are the same in other words: one answer, prepared once, would do for both.

Own, deterministic, symmetric and quick. Of two questions it is looked at what they ask (`gist.py`), what
they say in the same words, and what only one of them says. What is said by one only either speaks for what
both ask, as "quit" does in "why did you quit", or asks for something else: "off your CV" in "why did you
leave that job off your CV". How much each of that counts is learned from labelled pairs, by
`tests/questions/learn.py`.

Where most words are shared, some things tell two questions apart for sure: opposites, roles that are swapped,
what is done and what is only wished, what is denied.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import fsum
from operator import mul
from typing import Literal, NamedTuple

import msgspec

from afterview.questions.gist import LIGHT, Gist, frame, gist, speaking
from afterview.questions.phrasings import FOLDER
from afterview.words import is_slip

YES, ASK = 0.92, 0.52
"""From that score on two questions are joined without asking; from this one it is asked."""
_MOST = 0.99
_APART = 0.35
"""The most that two come to which nothing can make the same."""
_AT_HAND = 0.3
"""With so much of what tells what is asked said by one only, it does not hang on the shared words."""
_HANGS = 0.12
_NEARLY_ALL, _HARDLY = 0.85, 0.3
_WISHED_OR_DONE = frozenset(("wished", "done"))
_ONE_EACH = {frozenset(("wished",)), frozenset(("done",))}

Verdict = Literal["yes", "ask", "no"]


class Same(NamedTuple):
    """Whether two questions are the same."""

    verdict: Verdict
    score: float
    """From 0 to 1: the higher, the more alike."""


class Signs(NamedTuple):
    """What speaks for or against two questions being the same; each from 0 up."""

    asked: float
    """How alike they are in what they ask."""
    asked_otherwise: float
    """The same, as far as each says so in words of its own."""
    shared: float
    """How much of what they say is said by both."""
    only: float
    """Whether both ask the same, hardly say anything beside, and name nobody else."""
    words: float
    """How many of all their words stand in both."""
    own: float
    """How much of what tells what is asked is said by one of them only; of the one with less."""
    beside: float
    """How much the one that says more beside says which does not speak for what both ask."""
    hanging: float
    """The same, where the other says nothing of its own that tells what is asked."""
    swapped: float
    """How much is said by either only, while many words are shared."""
    matter: float
    """Whether only one of them is about a trade's things, and the other says nothing of its own."""


def same(one: str, other: str) -> Same:
    """Return whether two questions are the same, and how alike they are."""
    return verdict(likeness(gist(one), gist(other)))


def verdict(score: float) -> Same:
    """Return what a score means."""
    said: Verdict = "yes" if score >= YES else "ask" if score >= ASK else "no"
    return Same(said, round(score, 3))


def likeness(one: Gist, other: Gist, least: float = 0.0) -> float:
    """Return how alike two questions are, from 0 to 1; where that is less than `least`, anything less."""
    if one.key == other.key:
        return 1.0
    if one.profile.keys().isdisjoint(other.profile) and one.names.keys().isdisjoint(other.names):
        return 0.0
    at_best = _signs_at_best(one, other)
    if _score(at_best) < least:
        return 0.0
    score = _score(_in_full(at_best, one, other))
    if score > _APART and score >= least and are_contrary(one, other):
        return _APART
    return min(score, YES - 0.01) if one.likely.isdisjoint(other.likely) else score


def _score(found: Signs) -> float:
    always, *weights = _weights()
    score = min(1 / (1 + math.exp(-sum(map(mul, weights, found), always))), _MOST)
    return max(score, YES) if found.only else score


def signs(one: Gist, other: Gist) -> Signs:
    """Return what speaks for or against two questions being the same."""
    return _in_full(_signs_at_best(one, other), one, other)


def _in_full(at_best: Signs, one: Gist, other: Gist) -> Signs:
    swapped = min(len(one.heavy - other.heavy), len(other.heavy - one.heavy), 3)
    return at_best._replace(shared=_shared(one, other), swapped=_words(one, other) * swapped)


def _signs_at_best(one: Gist, other: Gist) -> Signs:
    """Return the signs as far as they are quickly told: as if all were shared, and nothing swapped."""
    asked, intent = _asked(one.profile, other.profile)
    (mine, beside_here), (theirs, beside_there) = _own(one, other, intent), _own(other, one, intent)
    own = min(mine, theirs)
    beside = max(beside_here, beside_there)
    counts_beside = asked * min(beside, 2.0)
    asks_only = asked >= _NEARLY_ALL and beside <= _HARDLY and frame(one).others == frame(other).others
    return Signs(
        asked=asked,
        asked_otherwise=asked * min(own / _AT_HAND, 1.0),
        shared=1.0,
        only=float(asks_only),
        words=0.0 if asks_only else _words(one, other),
        own=own,
        beside=counts_beside,
        hanging=counts_beside if own < _HANGS else 0.0,
        swapped=0.0,
        matter=float(one.is_of_matter != other.is_of_matter and own < _HANGS),
    )


def _asked(one: Mapping[str, float], other: Mapping[str, float]) -> tuple[float, str]:
    """Return how alike two are in what they ask, and what that is before all."""
    both = [(one[each] * other[each], each) for each in one.keys() & other.keys()]
    return (fsum([weight for weight, _ in both]), max(both)[1]) if both else (0.0, "")


def _own(one: Gist, other: Gist, intent: str) -> tuple[float, float]:
    """Return how much of what speaks for an intent only this one says, and how much else only it says."""
    speaks, beside = speaking(one, intent)
    traits = other.traits.keys()
    return (
        fsum(map(speaks.__getitem__, speaks.keys() - traits)),
        fsum(map(beside.__getitem__, beside.keys() - traits)),
    )


def _words(one: Gist, other: Gist) -> float:
    """Return how many of all their words stand in both."""
    both = len(one.words & other.words)
    return both / (len(one.words) + len(other.words) - both or 1)


def _shared(one: Gist, other: Gist) -> float:
    """Return how much of what both say is said by both."""
    mine, theirs = one.names, other.names
    heavy = len(one.heavy & other.heavy)
    shared = heavy + LIGHT * (len(mine.keys() & theirs.keys()) - heavy)
    if one.strange != other.strange:
        shared += sum(_slips(one, other)) + sum(_slips(other, one))
    return shared / (one.said + other.said - shared) if shared else 0.0


def _slips(one: Gist, other: Gist) -> Iterator[float]:
    """Yield what those strange words of one count that are words of the other with a slip of the finger."""
    for strange in sorted(one.strange - other.names.keys()):
        if any(is_slip(strange, each) for each in sorted(other.names.keys() - one.names.keys())):
            yield one.names[strange]


def are_contrary(one: Gist, other: Gist) -> bool:
    """Return whether two that share much are told apart for sure."""
    words = _words(one, other)
    shared = _shared(one, other)
    if words <= 0.3 and shared <= 0.4:
        return False
    here, there = frame(one), frame(other)
    differ = here.manner ^ there.manner
    return (
        _are_opposite(here.poles, there.poles)
        or (shared > 0.4 and "suffered" in differ)
        or (shared > 0.5 and {here.manner & _WISHED_OR_DONE, there.manner & _WISHED_OR_DONE} == _ONE_EACH)
        or (words > 0.3 and "denied" in differ)
        or ((words > 0.35 or shared > 0.6) and _are_swapped(here.actors, there.actors))
    )


def _are_opposite(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether one side of an opposite is only here, and the other only there."""
    for pole in one - other:
        turned = pole[:-1] + ("-" if pole[-1] == "+" else "+")
        if turned in other and turned not in one:
            return True
    return False


def _are_swapped(one: Sequence[str], other: Sequence[str]) -> bool:
    both = [each for each in one if each in other]
    return len(both) > 1 and both != [each for each in other if each in both]


@cache
def _weights() -> list[float]:
    return msgspec.json.decode((FOLDER / "likeness.json").read_bytes(), type=list[float])
