"""Is a topic new, a repeat of an earlier note, or that note taken further? (playbook 6.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

import msgspec

from afterview.text import folded
from afterview.topics.further import goes_on, points_back, tells_news
from afterview.topics.terms import Term, likeness, stem, terms


class Verdict(StrEnum):
    """What a topic is beside what was said."""

    NEW = "new"
    REPEAT = "repeat"
    FURTHER = "taken further"


_MUCH, _LITTLE = 2.0, 0.43
"""The weight of what is only in the topic, and the share of it that is in the note."""


class Likeness(msgspec.Struct, frozen=True):
    """How far two texts are about the same, each figure from 0 to 1, or in weights of terms."""

    of_topic: float
    """The share of the topic that the note has."""
    of_note: float
    """The share of the note that the topic has: of what it was about, or of all with the answer."""
    full: float
    """The weight of what they have in common, without words that many topics have."""
    added: float
    """The weight of what only the topic says."""
    answered: float
    """The weight of what the topic has of the answer that the note holds, and not of its question."""

    @property
    def score(self) -> float:
        """Return one figure, from 0 to 1."""
        return 0.5 * max(self.of_topic, self.of_note) + 0.5 * min(self.of_topic, self.of_note)


_ANSWER = re.compile(
    r"\s*(?::|;|\(|,\s+(?:yes|no|they|she|he|it|about|there|one|two|three|early|late|next)\b|\s[-–—]\s|\bthey\s+(?:said|have|do|use|are)\b)"
)
_OPPOSITES = (
    (
        "reduce cut lower shrink decrease fewer less drop halve",
        "increase raise grow grew double triple boost",
    ),
    ("hire hired recruit recruited", "fire fired dismiss dismissed sack sacked"),
    ("strength strengths strong", "weakness weaknesses weak"),
    ("success succeeded won", "failure failed fail lost"),
    ("buy bought purchase", "sell sold"),
    ("open opened opening", "close closed closing closure"),
    ("join joined joining", "leave left leaving"),
)
_ASKS = re.compile(r"(?:i\s+|we\s+)?(?:ask|asks|asked|asking)\b|question\b")
_ME = re.compile(r"\b(?:i|i'm|i've|i'd|my|me|we|our|myself)\b")
_TO_ME = re.compile(r"\b(?:to|for|by|with|from)\s+(?:me|us)\b")
_I = re.compile(r"\bi(?:'d|'ll|'m|'ve)?\b")
_SAME, _TWICE, _GOES_ON, _BACK = 0.42, 0.36, 0.3, 0.17
"""How alike they are at least: by themselves, in two things, where words say that it goes on, or point back."""


def compare(note: str, topic: str) -> Likeness:
    """Return how far a topic is about what a note says."""
    asked, answer = _parted(note)
    mine, all_of_note, head = terms(topic), terms(note), terms(asked)
    got = [_best(each, all_of_note) for each in mine]
    shared = sum(each.weight * found for each, found in zip(mine, got, strict=True))
    full = sum(each.weight * found for each, found in zip(mine, got, strict=True) if each.weight > 0.5)
    total = sum(each.weight for each in mine)
    of_head = [_best(each, head) for each in mine]
    of_answer = terms(answer)
    answered = sum(
        each.weight * _best(each, of_answer) for each, found in zip(mine, of_head, strict=True) if not found
    )
    return Likeness(
        of_topic=shared / total if total else 0.0,
        of_note=max(_covered(head, mine), _covered(all_of_note, mine)),
        full=full,
        added=total - shared,
        answered=answered,
    )


@lru_cache(maxsize=16384)
def judge(
    note: str, topic: str, *, note_by_me: bool | None = None, topic_by_me: bool | None = None
) -> tuple[Verdict, float]:
    """Return what a topic is beside an earlier note, and how sure it is that they are about the same.

    `by_me`: whether it is told by me (True) or asked of them (False), where that is known.
    """
    if _same_words(note, topic):
        return Verdict.REPEAT, 1.0
    like = compare(note, topic)
    if not like.full and not (like.of_topic >= 0.9 and like.of_note >= 0.5):
        return Verdict.NEW, 0.0
    back = points_back(topic) and not points_back(note)
    further = back or (goes_on(topic) and not goes_on(note))
    news = tells_news(topic) and not tells_news(note) and like.added >= 0.9
    note_asks = asks(note) if note_by_me is None else not note_by_me
    topic_asks = asks(topic) if topic_by_me is None else not topic_by_me
    on_answer = topic_asks and like.answered >= 0.5 and like.added >= 0.9
    least = _BACK if back else _GOES_ON if further or news else _TWICE if like.full >= 1.7 else _SAME
    if like.score < least or (0.0 < like.full < (0.5 if back or on_answer else 0.7)):
        return Verdict.NEW, like.score
    if further or news or on_answer:
        return Verdict.FURTHER, like.score
    note_tells = note_by_me or (not note_asks and _of_me(note))
    topic_tells = topic_by_me or (not topic_asks and _of_me(topic))
    if (
        (note_asks and topic_tells)
        or (note_tells and topic_asks)
        or _swapped(note, topic)
        or _are_opposite(note, topic)
    ):
        return Verdict.NEW, like.score
    if like.added >= _MUCH and like.of_topic < _LITTLE:  # it says mostly other things
        is_further = like.of_note >= 0.75 or like.full >= 1.5
        return (Verdict.FURTHER if is_further else Verdict.NEW), like.score
    return Verdict.REPEAT, like.score


def asks(text: str) -> bool:
    """Return whether a text is a question, or tells of one."""
    plain = folded(text).strip()
    return plain.endswith("?") or _ASKS.match(plain) is not None


def _of_me(text: str) -> bool:
    return _ME.search(folded(text)) is not None


def _swapped(note: str, topic: str) -> bool:
    """Return whether the roles are the other way round: whom I report to, and who reports to me."""
    one, other = (bool(_TO_ME.search(folded(each))) for each in (note, topic))
    mine = [bool(_I.search(folded(each))) for each in (note, topic)]
    return (one and not other and mine[1] and not mine[0]) or (other and not one and mine[0] and not mine[1])


def _are_opposite(note: str, topic: str) -> bool:
    """Return whether one tells of the opposite of the other: of more, where the other tells of less."""
    one, other = ({stem(each) for each in re.findall(r"\w+", folded(text))} for text in (note, topic))
    for left, right in _OPPOSITES:
        sides = [{stem(each) for each in side.split()} for side in (left, right)]
        found = [[bool(words & side) for side in sides] for words in (one, other)]
        if found in ([[True, False], [False, True]], [[False, True], [True, False]]):
            return True
    return False


def _best(term: Term, among: Sequence[Term]) -> float:
    return max((likeness(term, each) for each in among), default=0.0)


def _covered(some: Sequence[Term], by: Sequence[Term]) -> float:
    total = sum(each.weight for each in some)
    return sum(each.weight * _best(each, by) for each in some) / total if total else 0.0


def _parted(note: str) -> tuple[str, str]:
    """Return what a note is about, and the answer that it holds, if any."""
    found = _ANSWER.search(note)
    if found is None or found.start() < 8:
        return note, ""
    return note[: found.start()], note[found.end() :]


def _same_words(note: str, topic: str) -> bool:
    one, other = folded(note).strip(), folded(topic).strip()
    words = re.findall(r"\w+", one)
    return bool(one) and (one == other or (bool(words) and words == re.findall(r"\w+", other)))
