"""Every question ever asked to me, the same ones in other words found together (playbook 1.2, 1.4, 1.5).

Pure: a hunt in, values out. What is the same is told by `likeness`, and by what I joined and parted myself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from threading import Lock

import msgspec

from afterview.civil import day_of
from afterview.questions.gist import gist
from afterview.questions.groups import Wording, grouped, grouped_by_words
from afterview.questions.likeness import Same, likeness, verdict
from afterview.records.hunt import Hunt
from afterview.records.reflections import Question, Went

_NO_DAY = datetime.min.replace(tzinfo=UTC)


class Standing(StrEnum):
    """What I make of a question."""

    COUNT_ON = "count on"
    WORK_ON = "work on"


class Asked(msgspec.Struct, frozen=True):
    """One time that a question was asked."""

    question: Question
    application: str
    interview: str
    company: str
    round: int
    at: datetime | None
    """When that interview started, or its day: an aware instant in UTC; None: nobody knows."""

    def day(self, zone: str) -> date | None:
        """Return the civil day of that in a zone; None: nobody knows."""
        return day_of(self.at, zone) if self.at is not None else None

    @property
    def went(self) -> Went | None:
        """Return how it went."""
        return self.question.went

    @property
    def asked_by(self) -> str | None:
        """Return the id of who asked it."""
        return self.question.asked_by


class Remembered(msgspec.Struct, frozen=True):
    """A question with all the times that it was asked, in whatever words."""

    id: str
    """Id of the question as it was first asked."""
    text: str
    """Its words then."""
    asked: tuple[Asked, ...]
    """Each time, the earliest first."""
    best_answer: str
    """The best answer so far: see `best`; "" where there is none."""
    best_of: str | None
    """Id of the question whose answer that is."""
    standing: Standing | None

    @property
    def times(self) -> int:
        """Return how often it was asked."""
        return len(self.asked)

    @property
    def wordings(self) -> frozenset[str]:
        """Return the words in which it was asked."""
        return frozenset(each.question.text for each in self.asked)

    @property
    def latest(self) -> Asked:
        """Return the last time that it was asked."""
        return self.asked[-1]

    @property
    def last_at(self) -> float:
        """Return when that was, in seconds, to sort by."""
        at = self.latest.at
        return float("-inf") if at is None else at.timestamp()


class Likely(msgspec.Struct, frozen=True):
    """A question that is known, and how alike it is to one that is looked for."""

    known: Remembered
    same: Same


def asked(hunt: Hunt) -> list[Asked]:
    """Return each time that a question was asked, the earliest first, those of one interview as noted."""
    found = [
        Asked(question, application.id, each.id, application.company, each.round, each.begins)
        for application in hunt.applications.values()
        for each in application.interviews
        for question in each.reflection.questions
    ]
    return sorted(found, key=lambda each: (each.at is not None, each.at or _NO_DAY, each.interview))


_latest: deque[tuple[Hunt, tuple[Remembered, ...]]] = deque(maxlen=1)


def remembered(hunt: Hunt) -> tuple[Remembered, ...]:
    """Return every question, those asked most often first, and of those the ones asked last."""
    known = remembered_already(hunt)
    if known is None:
        known = _remembered(hunt, _grouped)
        _latest.append((hunt, known))
    return known


def remembered_already(hunt: Hunt) -> tuple[Remembered, ...] | None:
    """Return the same where this hunt is the last one that was asked about, else None."""
    return next((known for last, known in tuple(_latest) if last is hunt), None)


def remembered_by_words(hunt: Hunt) -> tuple[Remembered, ...]:
    """Return the same at once, before it is known what is the same in other words."""
    return _remembered(hunt, grouped_by_words)


def _remembered(
    hunt: Hunt, grouping: Callable[[tuple[Wording, ...]], tuple[tuple[str, ...], ...]]
) -> tuple[Remembered, ...]:
    times = {each.question.id: each for each in asked(hunt)}
    order = {name: at for at, name in enumerate(times)}
    wordings = tuple(sorted(map(_wording, times.values()), key=lambda each: each.id))
    groups = ([times[name] for name in sorted(ids, key=order.__getitem__)] for ids in grouping(wordings))
    found = [together(each) for each in groups]
    return tuple(sorted(found, key=lambda each: (-each.times, -each.last_at, each.id)))


def like(text: str, known: Sequence[Remembered]) -> list[Likely]:
    """Return all known questions with how alike they are to `text`, the most alike first."""
    wanted = gist(text)
    found = [
        Likely(each, verdict(max(likeness(wanted, gist(text)) for text in each.wordings))) for each in known
    ]
    return sorted(found, key=lambda each: -each.same.score)


def best(times: Sequence[Asked]) -> tuple[str, str | None]:
    """Return the best answer so far, and the id of the question that it belongs to; ("", None) for none.

    What I wrote last as a better answer, or said last with success, whichever is later. Else what I said
    last and went all right; else whatever I said last.
    """
    latest_first = [each.question for each in reversed(times)]
    for question in latest_first:
        if question.better.strip():
            return question.better, question.id
        if question.answer.strip() and (question.went is Went.STRONG or question.count_on):
            return question.answer, question.id
    answered = [each for each in latest_first if each.answer.strip()]
    fair = next((each for each in answered if each.went is Went.OK), next(iter(answered), None))
    return (fair.answer, fair.id) if fair else ("", None)


def standing(times: Sequence[Asked]) -> Standing | None:
    """Return whether to count on it or to work on it, by the last time that says how it went; None: neither.

    To count on is what was marked so, or went well the last time and was asked before: it will come again.
    To work on is what went badly, or found me not ready, the last time, even where it will come again.
    """
    telling = [each.question for each in times if _tells(each.question)]
    if not telling:
        return None
    last = telling[-1]
    if last.went in (Went.WEAK, Went.BLANKED):
        return Standing.WORK_ON
    if last.ready is False and last.went is not Went.STRONG and not last.count_on:
        return Standing.WORK_ON
    if any(each.count_on for each in telling) or (last.went is Went.STRONG and len(times) > 1):
        return Standing.COUNT_ON
    return None


def _tells(question: Question) -> bool:
    return question.went is not None or question.ready is not None or question.count_on


def _wording(time: Asked) -> Wording:
    question = time.question
    return Wording(question.id, question.text, frozenset(question.same_as), frozenset(question.not_same_as))


_grouped_before = lru_cache(maxsize=4)(grouped)
_one_at_a_time = Lock()


def _grouped(wordings: tuple[Wording, ...]) -> tuple[tuple[str, ...], ...]:
    """Group them, or wait where another thread is at it already: then they need not be grouped twice."""
    with _one_at_a_time:
        return _grouped_before(wordings)


def together(times: Sequence[Asked]) -> Remembered:
    """Return the question that was asked these times, the earliest first."""
    first = times[0].question
    answer, best_of = best(times)
    return Remembered(first.id, first.text, tuple(times), answer, best_of, standing(times))


def find(known: Sequence[Remembered], question: str) -> Remembered | None:
    """Return what holds the question of that id."""
    return next((each for each in known if any(time.question.id == question for time in each.asked)), None)


def are_parted(one: Remembered, other: Remembered) -> bool:
    """Return whether any of one were parted from any of the other."""
    ours, theirs = ({each.question.id for each in known.asked} for known in (one, other))
    return any(not theirs.isdisjoint(each.question.not_same_as) for each in one.asked) or any(
        not ours.isdisjoint(each.question.not_same_as) for each in other.asked
    )
