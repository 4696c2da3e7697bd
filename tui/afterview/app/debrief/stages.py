"""The parts of a debrief, one after the other, and how far one is. Pure."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto

import msgspec

from afterview.app.panes.parts import TEXTS
from afterview.civil import say_moment, say_span
from afterview.playbook.shape import name_of
from afterview.playbook.step_2_thank import note_window
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.path import Path
from afterview.records.reflections import HABITS
from afterview.settings import Waits
from afterview.text import say_count, shortened


class StageKind(Enum):
    """What can be done in a part."""

    TEXT = auto()
    QUESTIONS = auto()
    HABITS = auto()
    CONFIDENCE = auto()


class Stage(msgspec.Struct, frozen=True):
    """One part, asked by itself."""

    key: str
    title: str
    prompt: str
    kind: StageKind = StageKind.TEXT
    way: Path = ()
    """The way to its text within the interview."""


_TEXTS = {field: (title, prompt) for field, title, prompt in TEXTS}


def stages(hunt: Hunt, interview: Interview) -> tuple[Stage, ...]:
    """Return the parts in the order in which they are asked (playbook 1.1 to 1.4, 1.8, 2.4, 2.5)."""
    people = tuple(
        Stage(
            f"with {each.person}",
            f"What you talked about with {name_of(hunt, each.person)}",
            "A few words are enough: they go into the note to them.",
            way=("interviewers", each.person, "talked_about"),
        )
        for each in interview.interviewers
    )
    talked = _text("talked_about")
    if people:
        talked = msgspec.structs.replace(
            talked, title="What else you talked about", prompt="With all of them, or by the way."
        )
    return (
        _text("went_well"),
        _text("went_badly"),
        Stage("questions", "Questions they asked", "Which did they ask you?", StageKind.QUESTIONS),
        Stage(
            "habits",
            "Habits",
            "How was each this time? 5 is as you want it: calm, in no hurry, enough asked.",
            StageKind.HABITS,
        ),
        *people,
        talked,
        _text("missed_points"),
        _text("asked_them"),
        _text("liked"),
        Stage("confidence", "Confidence", "How confident do you feel about it?", StageKind.CONFIDENCE),
    )


def _text(field: str) -> Stage:
    title, prompt = _TEXTS[field]
    return Stage(field, title, prompt, way=("reflection", field))


def text_at(interview: Interview, way: Path) -> str:
    """Return the recorded text of a part, or of a question's answer."""
    match way:
        case ("reflection", "questions", question, field):
            found = (each for each in interview.reflection.questions if each.id == question)
            return str(next((getattr(each, field) for each in found), ""))
        case ("reflection", field):
            return str(getattr(interview.reflection, field))
        case ("interviewers", person, "talked_about"):
            return next((each.talked_about for each in interview.interviewers if each.person == person), "")
    return ""


def answer_of(interview: Interview, stage: Stage) -> str:
    """Return what has been answered, in few words; "" where nothing has been."""
    reflection = interview.reflection
    match stage.kind:
        case StageKind.QUESTIONS:
            questions = reflection.questions
            return say_count(len(questions), "question") if questions else ""
        case StageKind.HABITS:
            rated = {each.habit for each in reflection.habits}
            return f"{len(rated)} rated" if rated else ""
        case StageKind.CONFIDENCE:
            return "" if reflection.confidence is None else f"{reflection.confidence} of 10"
    return shortened(" ".join(text_at(interview, stage.way).split()), 40)


def is_answered(interview: Interview, stage: Stage) -> bool:
    """Return whether the part is done: of the habits, whether all three that are asked after are rated."""
    if stage.kind is StageKind.HABITS:
        return set(HABITS) <= {each.habit for each in interview.reflection.habits}
    return bool(answer_of(interview, stage))


def time_left(interview: Interview, waits: Waits, now: datetime, zone: str) -> str:
    """Say how long there is until thank-you notes may go out, by when this is due (playbook 1.8)."""
    opens, due = note_window(interview, waits)
    if opens is None or due is None:
        return ""
    if now < opens:
        return f"thank-you notes open in {say_span(opens - now)}"
    if now < due:
        return f"thank-you notes by {say_moment(due, zone, now)}"
    return ""
