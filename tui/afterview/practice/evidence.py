"""How well a question is known: each time that it was asked or practised, as one row of recalls."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.questions.memory import Remembered
from afterview.records.reflections import Practice, Question, Recall, Went

_OF_WENT = {
    Went.BLANKED: Recall.AGAIN,
    Went.WEAK: Recall.HARD,
    Went.OK: Recall.GOOD,
    Went.STRONG: Recall.EASY,
}
"""Being asked is practice, too."""


class Evidence(msgspec.Struct, frozen=True):
    """One time that an answer was given, in earnest or to oneself."""

    at: datetime
    recall: Recall
    in_earnest: bool
    """Whether it was in an interview."""


def evidence(known: Remembered, now: datetime) -> tuple[Evidence, ...]:
    """Return what tells how well it is known, the earliest first; what lies after `now` is left out."""
    found = [
        Evidence(each.at, recall, in_earnest=True)
        for each in known.asked
        if each.at is not None and (recall := _in_earnest(each.question)) is not None
    ]
    found += [Evidence(each.at, each.recall, in_earnest=False) for each in practices(known)]
    return tuple(sorted((each for each in found if each.at <= now), key=lambda each: each.at))


def practices(known: Remembered) -> tuple[Practice, ...]:
    """Return each time that it was practised, in whatever words, the earliest first."""
    times = [practice for each in known.asked for practice in each.question.practised]
    return tuple(sorted(times, key=lambda each: (each.at, each.id)))


def _in_earnest(question: Question) -> Recall | None:
    if question.went is not None:
        return _OF_WENT[question.went]
    return Recall.HARD if question.ready is False else None
