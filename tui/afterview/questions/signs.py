"""What speaks for or against two questions being the same; how much each of it counts is learned."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from afterview.questions.gist import LIGHT, Frame, Gist, frame, speaking
from afterview.questions.phrasings import phrasings
from afterview.words import is_slip

_AT_HAND = 0.3
"""With so much of what tells what is asked said by one only, it does not hang on the shared words."""
_LONGER = 12
"""By so many words at the most it counts how much longer one is."""
_MOST_WORDS, _MUCH = 0.5, 0.5
_HOW = frozenset(("wished", "done", "suffered", "denied"))
_WISHED_OR_DONE = frozenset(("wished", "done"))
_ONE_EACH = {frozenset(("wished",)), frozenset(("done",))}


class Signs(NamedTuple):
    """What speaks for or against two questions being the same; each from 0 up."""

    surely: float
    """How alike they are in what they ask, as far as that is for sure."""
    asked_otherwise: float
    """The same, as far as each says so in words of its own."""
    shared: float
    """How much of what they say is said by both, concepts for words that mean the same."""
    concepts: float
    """How many of all their concepts stand in both."""
    words: float
    """How many of all their words stand in both."""
    near: float
    """How near the words of one are to those that only the other has."""
    less: float
    """How much the one says that says less of its own."""
    more: float
    """How much the other says of its own."""
    longer: float
    """How much longer one is than the other."""
    opposite: float
    """Whether each names another side of an opposite."""
    roles: float
    """Whether who does it and to whom it is done have changed places."""
    manner: float
    """In how many ways it differs how it is done, while the rest is shared."""
    told: float
    """Whether only one asks for something that has happened."""


def signs(one: Gist, other: Gist) -> Signs:
    """Return what speaks for or against two questions being the same."""
    asked, intent = asked_by_both(one, other)
    own = min(_own(one, other, intent), _own(other, one, intent))
    words = _words(one, other)
    both = fsum([one.weights[each] for each in one.weights.keys() & other.weights.keys()])
    less, more = sorted((one.weight - both, other.weight - both))
    common = both / (one.weight + other.weight - both or 1)
    here, there = frame(one), frame(other)
    differ = here.manner ^ there.manner
    return Signs(
        surely=asked * min(one.sure, other.sure),
        asked_otherwise=asked * min(own / _AT_HAND, 1.0),
        shared=shared_by_both(one, other),
        concepts=len(one.concepts & other.concepts) / (len(one.concepts | other.concepts) or 1),
        words=words,
        near=_near(one, other),
        less=less,
        more=more,
        longer=math.log1p(min(abs(len(one.meant) - len(other.meant)), _LONGER)),
        opposite=float(_are_opposite(here.poles, there.poles)),
        roles=float(_are_swapped(here.actors, there.actors)),
        manner=len(differ & _HOW) * common,
        told=float("told" in differ),
    )


def asked_by_both(one: Gist, other: Gist) -> tuple[float, str]:
    """Return how alike two are in what they ask, and what that is before all."""
    mine, theirs = one.profile, other.profile
    both = [(mine[each] * theirs[each], each) for each in mine.keys() & theirs.keys()]
    return (fsum([weight for weight, _ in both]), max(both)[1]) if both else (0.0, "")


def _own(one: Gist, other: Gist, intent: str) -> float:
    """Return how much of what speaks for an intent only this one says."""
    speaks = speaking(one, intent)
    return fsum(map(speaks.__getitem__, speaks.keys() - other.traits.keys()))


def _words(one: Gist, other: Gist) -> float:
    """Return how many of all their words stand in both."""
    both = len(one.words & other.words)
    return both / (len(one.words) + len(other.words) - both or 1)


def _near(one: Gist, other: Gist) -> float:
    """Return how near what only one says is to what only the other says, from 0 to 1."""
    mine, theirs = sorted(one.telling - other.weights.keys()), sorted(other.telling - one.weights.keys())
    if not mine or not theirs:
        return 0.0
    nearness = phrasings(one.language).nearness
    near = [[nearness(here, there) for there in theirs] for here in mine]
    most = [max(row) for row in near] + [max(column) for column in zip(*near, strict=True)]
    return fsum(most) / len(most)


def shared_by_both(one: Gist, other: Gist) -> float:
    """Return how much of what both say is said by both."""
    mine, theirs = one.names, other.names
    heavy = len(one.heavy & other.heavy)
    shared = heavy + LIGHT * (len(mine.keys() & theirs.keys()) - heavy)
    if one.strange and other.strange and one.strange != other.strange:
        shared += sum(_slips(one, other)) + sum(_slips(other, one))
    return shared / (one.said + other.said - shared) if shared else 0.0


def _slips(one: Gist, other: Gist) -> Iterator[float]:
    """Yield what those strange words of one count that are strange words of the other with a slip in them."""
    for strange in sorted(one.strange - other.names.keys()):
        if any(is_slip(strange, each) for each in other.strange):
            yield one.names[strange]


def is_exchanged(one: Gist, other: Gist) -> bool:
    """Return whether something takes the place of something else, while most words are the same."""
    return _words(one, other) >= _MOST_WORDS and _has_own(one, other) and _has_own(other, one)


def _has_own(one: Gist, other: Gist) -> bool:
    return any(one.weights[each] > _MUCH for each in one.telling - other.weights.keys())


def are_contrary(one: Gist, other: Gist) -> bool:
    """Return whether two that share much are told apart for sure."""
    words = _words(one, other)
    shared = shared_by_both(one, other)
    if words <= 0.3 and shared <= 0.4:
        return False
    here, there = frame(one), frame(other)
    return _differ_for_sure(here, there, words, shared)


def _differ_for_sure(here: Frame, there: Frame, words: float, shared: float) -> bool:
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
