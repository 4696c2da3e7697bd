"""Is a topic new, a repeat of an earlier note, or that note taken further? (playbook 6.3).

What two texts have in common is weighed (`evidence.py`) by weights that `python tests/topics/learn.py` learns
from labelled pairs (`weights.tsv`). A wrong "repeat" annoys more than one that is missed: it has to be likely.
"""

from __future__ import annotations

import math
import re
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from afterview.text import folded
from afterview.topics.evidence import Evidence, evidence
from afterview.topics.terms import keys


class Verdict(StrEnum):
    """What a topic is beside what was said."""

    NEW = "new"
    REPEAT = "repeat"
    FURTHER = "taken further"


_LEAST_FOR_REPEAT = 0.55
"""How likely a repeat has to be."""


@lru_cache(maxsize=16384)
def judge(
    note: str, topic: str, *, note_by_me: bool | None = None, topic_by_me: bool | None = None
) -> tuple[Verdict, float]:
    """Return what a topic is beside an earlier note, and how likely it is that they are about the same.

    `by_me`: whether it is told by me (True) or asked of them (False), where that is known.
    """
    if _have_same_words(note, topic):
        return Verdict.REPEAT, 1.0
    if keys(note).isdisjoint(keys(topic)):
        return Verdict.NEW, 0.0
    found = evidence(note, topic, note_by_me=note_by_me, topic_by_me=topic_by_me)
    if not found.topic_share and not found.related:
        return Verdict.NEW, 0.0
    likely = likelihoods(found)
    best = max(likely, key=lambda each: likely[each])
    if best is Verdict.REPEAT and likely[best] < _LEAST_FOR_REPEAT:
        best = max((Verdict.NEW, Verdict.FURTHER), key=lambda each: likely[each])
    return best, 1 - likely[Verdict.NEW]


def likelihoods(found: Evidence) -> dict[Verdict, float]:
    """Return how likely each verdict is."""
    figures = (1.0, *(float(getattr(found, each)) for each in found.__struct_fields__))
    scores = [sum(map(float.__mul__, row, figures)) for row in _weights()]
    most = max(scores)
    powers = [math.exp(each - most) for each in scores]
    return {each: power / sum(powers) for each, power in zip(Verdict, powers, strict=True)}


@cache
def _weights() -> tuple[tuple[float, ...], ...]:
    """Return a row of weights for each verdict, in the order of what is weighed."""
    lines = (Path(__file__).parent / "weights.tsv").read_text("utf-8").splitlines()[1:]
    by_name = {name: tuple(map(float, weights)) for name, *weights in (line.split("\t") for line in lines)}
    names = ("before all", *Evidence.__struct_fields__)
    return tuple(tuple(by_name[name][column] for name in names) for column in range(len(Verdict)))


def _have_same_words(note: str, topic: str) -> bool:
    (one, words), (other, other_words) = _said(note), _said(topic)
    return bool(one) and (one == other or (bool(words) and words == other_words))


@lru_cache(maxsize=4096)
def _said(text: str) -> tuple[str, list[str]]:
    """Return a text folded, and its words."""
    plain = folded(text).strip()
    return plain, re.findall(r"\w+", plain)
