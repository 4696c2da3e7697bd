"""What all interviews have taught: what to work on, what to count on, what is still to be said (1.4, 1.5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date, datetime

import msgspec

from afterview.civil import day_of
from afterview.questions.memory import Standing, best, remembered, standing
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.text import capitalized


class Lesson(msgspec.Struct, frozen=True):
    """One thing learnt, in my own words, and where (playbook 1.5)."""

    text: str
    """What I wrote, as I wrote it; of a question, the question."""
    advice: str
    """What to do about it: the better answer, or the strong one; may be empty."""
    company: str
    interview: str
    on: date | None
    """The civil day of that interview in my own zone; None: nobody knows it."""
    question: str | None = None
    """Id of the question that it comes from, if it does."""
    known: str | None = None
    """Id of that question among those that are remembered."""


class Lessons(msgspec.Struct, frozen=True):
    """What to work on and what to count on, the latest first."""

    work_on: tuple[Lesson, ...]
    count_on: tuple[Lesson, ...]
    unsaid: tuple[Lesson, ...] = ()
    """Points that I did not get to (2.5)."""


_BADLY = 2
"""A habit that was rated so low the last time is one to work on."""


def lessons(hunt: Hunt, before: datetime, zone: str) -> Lessons:
    """Return what all interviews that ended by `before` have taught, at any company (1.4, 1.5).

    A question that was asked several times, in whatever words, stands here once: as it went the last time.
    """
    held = [pair for pair in _held(hunt) if pair[1].is_over(before)]
    held.sort(key=lambda pair: (pair[1].place_in_time, pair[1].id), reverse=True)
    asked = _of_questions(hunt, {interview.id for _, interview in held}, zone)
    work: list[Lesson] = []
    count: list[Lesson] = []
    unsaid: list[Lesson] = []
    rated: set[str] = set()
    for application, interview in held:
        on = interview.last_day(zone)
        reflection = interview.reflection
        for text, into in (
            (reflection.went_badly, work),
            (reflection.went_well, count),
            (reflection.missed_points, unsaid),
        ):
            if text.strip():
                into.append(Lesson(text, "", application.company, interview.id, on))
        work += asked.get((interview.id, Standing.WORK_ON), ())
        count += asked.get((interview.id, Standing.COUNT_ON), ())
        for each in reflection.habits:
            if each.rating <= _BADLY and each.habit not in rated:
                advice = f"rated {each.rating} of 5 the last time"
                work.append(Lesson(capitalized(each.habit), advice, application.company, interview.id, on))
            rated.add(each.habit)
    return Lessons(tuple(work), tuple(count), tuple(unsaid))


def _of_questions(hunt: Hunt, held: Set[str], zone: str) -> Mapping[tuple[str, Standing], list[Lesson]]:
    """Return what each question taught, by the interview in which it was asked last."""
    found: dict[tuple[str, Standing], list[Lesson]] = {}
    for known in remembered(hunt):
        times = [time for time in known.asked if time.interview in held]
        if not times or (stands := standing(times)) is None:
            continue
        answer, _ = best(times)
        last = times[-1]
        question = last.question
        on = day_of(last.at, zone) if last.at else None
        lesson = Lesson(question.text, answer, last.company, last.interview, on, question.id, known.id)
        found.setdefault((last.interview, stands), []).append(lesson)
    return found


def _held(hunt: Hunt) -> Iterator[tuple[Application, Interview]]:
    for application in hunt.applications.values():
        for interview in application.rounds:
            yield application, interview
