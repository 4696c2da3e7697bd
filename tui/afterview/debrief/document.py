"""A reflection as Markdown, to be written in any editor."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from afterview.debrief.lines import ANSWER, BETTER, HINTS, block, in_heading
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import HABITS, Question, Reflection

QUESTIONS, TALKED, CONFIDENCE, HABIT_LIST = "questions", "talked_about", "confidence", "habits"

SECTIONS: dict[str, str] = {
    "went_well": "What went well",
    "went_badly": "What did not go well",
    QUESTIONS: "Questions they asked",
    HABIT_LIST: "Habits",
    TALKED: "What we talked about",
    "missed_points": "What I wanted to say",
    "asked_them": "What I asked them",
    "liked": "What I liked there",
    CONFIDENCE: "How confident I feel",
}
"""The headings, by the field that stands below each."""

WITH = "With "
"""Begins the heading of what was talked about with one person."""


class Debrief(msgspec.Struct, frozen=True):
    """A reflection, and what was talked about with each person in the room."""

    reflection: Reflection = Reflection()
    talked_with: tuple[tuple[str, str], ...] = ()
    """Id of the person, and the text; in the order of the room."""


class Around(msgspec.Struct, frozen=True):
    """What a document has to know of its interview."""

    title: str = "Debrief"
    names: tuple[tuple[str, str], ...] = ()
    """Id and name of each person in the room: no name stands twice."""
    habits: tuple[str, ...] = HABITS
    """The habits that are asked after."""

    def name_of(self, person: str) -> str:
        """Return the name that stands for a person; "" for nobody in the room."""
        return dict(self.names).get(person, "")


def debrief_of(interview: Interview) -> Debrief:
    """Return what is recorded of an interview."""
    talked = tuple((each.person, each.talked_about) for each in interview.interviewers)
    return Debrief(interview.reflection, talked)


def own_habits(hunt: Hunt) -> tuple[str, ...]:
    """Return the habits that are asked after: the three by name, and all that were ever rated (1.3)."""
    rated = (
        each.habit
        for application in hunt.applications.values()
        for held in application.rounds
        for each in held.reflection.habits
    )
    return tuple(dict.fromkeys((*HABITS, *rated)))


def around(hunt: Hunt, interview: Interview, title: str) -> Around:
    """Return what a document has to know; two people of one name are told apart by a number."""
    names: dict[str, str] = {}
    for each in interview.interviewers:
        known = hunt.people.get(each.person)
        name = " ".join(known.name.split()) if known and known.name.strip() else "someone unknown"
        many, shown = 2, name
        while shown in names.values():
            shown, many = f"{name} ({many})", many + 1
        names[each.person] = shown
    return Around(title, tuple(names.items()), own_habits(hunt))


def markdown(debrief: Debrief, around: Around) -> str:
    """Return the document. What was written in it comes back by `reading.read`."""
    return "\n".join(_lines(debrief, around)) + "\n"


def _lines(debrief: Debrief, around: Around) -> Iterator[str]:
    reflection = debrief.reflection
    yield f"# {in_heading(' '.join(around.title.split())) or 'Debrief'}"
    yield from ("", HINTS[0])
    for field, title in SECTIONS.items():
        yield from ("", f"## {title}", "")
        if field == QUESTIONS:
            yield HINTS[1]
            for question in reflection.questions:
                yield from _question(question, around)
        elif field == HABIT_LIST:
            yield from (HINTS[2], "")
            yield from _habits(reflection, around)
        elif field == CONFIDENCE:
            yield from (HINTS[3], "")
            yield "" if reflection.confidence is None else f"{reflection.confidence}"
        else:
            yield from block(getattr(reflection, field))
        if field == TALKED:
            for person, text in debrief.talked_with:
                yield from ("", f"### {WITH}{in_heading(around.name_of(person))}", "")
                yield from block(text)


def _question(question: Question, around: Around) -> Iterator[str]:
    yield from ("", f"### {in_heading(question.text)}", "")
    yield f"- went: {question.went.value if question.went else ''}".rstrip()
    yield f"- ready: {_yes_or_no(question.ready)}".rstrip()
    yield f"- interesting: {_yes_or_no(question.interesting)}"
    yield f"- likely again: {_yes_or_no(question.count_on)}"
    yield f"- asked by: {around.name_of(question.asked_by or '')}".rstrip()
    for label, text in ((ANSWER, question.answer), (BETTER, question.better)):
        yield from ("", label, "")
        yield from block(text)


def _yes_or_no(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _habits(reflection: Reflection, around: Around) -> Iterator[str]:
    rated = {each.habit: each.rating for each in reflection.habits}
    for habit in dict.fromkeys((*around.habits, *rated)):
        yield f"- {in_heading(habit)}: {rated.get(habit, '')}".rstrip()
