"""What all interviews have taught: what to work on, and what to count on (playbook 1.4, 1.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from afterview.civil import day_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question, Went


class Lesson(msgspec.Struct, frozen=True):
    """One thing learnt, in my own words, and where (playbook 1.5)."""

    text: str
    """What I wrote, as I wrote it; of a question, the question."""
    advice: str
    """What to do about it: the better answer, or the strong one; may be empty."""
    company: str
    interview: str
    on: date
    """The civil day of that interview in my own zone."""
    question: str | None = None
    """Id of the question that it comes from, if it does."""


class Lessons(msgspec.Struct, frozen=True):
    """What to work on and what to count on, the latest first."""

    work_on: tuple[Lesson, ...]
    count_on: tuple[Lesson, ...]


def lessons(hunt: Hunt, before: datetime, zone: str) -> Lessons:
    """Return what all interviews that ended by `before` have taught, at any company (1.4, 1.5)."""
    held = sorted(_held(hunt), key=lambda pair: (pair[1].ends, pair[1].id), reverse=True)
    work: list[Lesson] = []
    count: list[Lesson] = []
    for application, interview in held:
        if interview.ends > before:
            continue
        on = day_of(interview.ends, zone)
        reflection = interview.reflection
        for text, into in ((reflection.went_badly, work), (reflection.went_well, count)):
            if text.strip():
                into.append(Lesson(text, "", application.company, interview.id, on))
        for question in reflection.questions:
            lesson = Lesson(
                question.text,
                question.better or question.answer,
                application.company,
                interview.id,
                on,
                question.id,
            )
            if question.count_on:
                count.append(lesson)
            elif _was_weak(question):
                work.append(lesson)
    return Lessons(tuple(work), tuple(count))


def _held(hunt: Hunt) -> Iterator[tuple[Application, Interview]]:
    for application in hunt.applications.values():
        for interview in application.rounds:
            yield application, interview


def _was_weak(question: Question) -> bool:
    if question.went in (Went.WEAK, Went.BLANKED):
        return True
    return question.ready is False and question.went is not Went.STRONG
