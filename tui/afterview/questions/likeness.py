"""Whether two questions are the same in other words: one answer, prepared once, would do for both.

Own, deterministic, symmetric and quick. Of two questions it is looked at what they ask (`gist.py`), what
they say in the same words, and what only one of them says (`signs.py`). How much each of that counts is
learned from labelled pairs, by `tests/questions/learn.py`.

Where most words are shared, some things tell two questions apart for sure: opposites, roles that are swapped,
what is done and what is only wished, what is denied.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from operator import mul
from typing import Literal, NamedTuple

import msgspec

from afterview.questions.gist import Gist, frame, gist
from afterview.questions.phrasings import FOLDER
from afterview.questions.signs import are_contrary, asked_by_both, is_exchanged, shared_by_both, signs

YES, ASK = 0.91, 0.52
"""From that score on two questions are joined without asking; from this one it is asked."""
_MOST = 0.99
_SURELY, _HARDLY, _LITTLE = 0.3, 0.05, 0.15
_FOR_SURE, _NEARLY_ALL = 0.75, 0.8
_WRAPPED = 0.95
_APART = 0.35
"""The most that two come to which nothing can make the same."""

Verdict = Literal["yes", "ask", "no"]


class Same(NamedTuple):
    """Whether two questions are the same."""

    verdict: Verdict
    score: float
    """From 0 to 1: the higher, the more alike."""


def same(one: str, other: str) -> Same:
    """Return whether two questions are the same, and how alike they are."""
    return verdict(likeness(gist(one), gist(other)))


def verdict(score: float) -> Same:
    """Return what a score means."""
    said: Verdict = "yes" if score >= YES else "ask" if score >= ASK else "no"
    return Same(said, round(score, 3))


def likeness(one: Gist, other: Gist) -> float:
    """Return how alike two questions are, from 0 to 1."""
    if one.key == other.key:
        return 1.0
    if _are_far(one, other):
        return 0.0
    seen = signs(one, other)
    found = score(_weights(), seen)
    if seen.surely >= _FOR_SURE and seen.shared >= _NEARLY_ALL:
        found = max(found, YES)
    if _is_only_wrapped_otherwise(one, other):
        found = max(found, _WRAPPED)
    return found if found <= _APART else min(found, most(one, other))


def score(weights: Sequence[float], found: Sequence[float]) -> float:
    """Return what signs come to: weights has what is always added, and then what each of them counts."""
    return min(1 / (1 + math.exp(-sum(map(mul, weights[1:], found), weights[0]))), _MOST)


def most(one: Gist, other: Gist) -> float:
    """Return the most that two questions can come to."""
    if _are_far(one, other) or are_contrary(one, other):
        return _APART
    return _MOST if may_be_joined(one, other) and not is_exchanged(one, other) else YES - 0.01


def may_be_joined(one: Gist, other: Gist) -> bool:
    """Return whether two ask the same so surely that they can be joined without asking: told at once."""
    surely = asked_by_both(one, other)[0] * min(one.sure, other.sure)
    return surely >= _SURELY or _is_only_wrapped_otherwise(one, other)


def _is_only_wrapped_otherwise(one: Gist, other: Gist) -> bool:
    return (
        one.core == other.core != ()
        and frame(one).manner == frame(other).manner
        and (one.light <= other.light or other.light <= one.light)
        and len(one.light ^ other.light) <= 1
    )


def _are_far(one: Gist, other: Gist) -> bool:
    return asked_by_both(one, other)[0] < _HARDLY and shared_by_both(one, other) < _LITTLE


@cache
def _weights() -> list[float]:
    return msgspec.json.decode((FOLDER / "likeness.json").read_bytes(), type=list[float])
