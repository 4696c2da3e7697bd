"""What is typed in one window meets what another window has written to the same place.

Nothing is overwritten: what the other wrote stays in the record, and what is typed here is kept beside it
as a conflict, which is asked about. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from afterview.changes.conflict_words import APPLICATIONS, about
from afterview.changes.errors import ChangeError
from afterview.changes.reflections import set_question, set_reflection_text
from afterview.changes.within import checked_text
from afterview.records.conflicts import Conflict
from afterview.records.hunt import Change, Hunt

_KEPT_BESIDE = "kept what was typed in one window beside what was written in another"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text belongs: a field of a reflection, or the better answer to one of its questions."""

    application: str
    interview: str
    field: str
    question: str | None = None

    @property
    def way(self) -> tuple[str, ...]:
        """Return the way to it within the application."""
        start = ("interviews", self.interview, "reflection")
        return (
            (*start, self.field) if self.question is None else (*start, "questions", self.question, "better")
        )


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it is typed in one window, and what that window knows of its place."""

    text: str
    base: str
    """What was recorded there when this window took it up, or last saved to it."""
    saved: str | None
    """What this window has saved of it since, there or beside it."""
    conflict: str
    """Id for what is kept beside it, if it comes to that."""
    at: datetime


def text_there(hunt: Hunt, place: TextPlace) -> str | None:
    """Return what is recorded there; None where the place is gone."""
    found = hunt.find_interview(place.interview)
    if found is None:
        return None
    reflection = found[1].reflection
    if place.question is None:
        return str(getattr(reflection, place.field))
    return next((each.better for each in reflection.questions if each.id == place.question), None)


def write(hunt: Hunt, place: TextPlace, typed: Typed) -> Change:
    """Return the change that records what is typed, or keeps it beside what another window has written.

    Raises ChangeError where the text is too long.
    """
    checked_text(typed.text, "The text")
    there = text_there(hunt, place)
    if there is None and not place.application:
        raise ChangeError("What this is about is not in the journal any more.")
    if there is not None and there in (typed.base, typed.saved, typed.text):
        change = write_over(hunt, place, typed.text)
    elif typed.text == typed.base or (there is None and not typed.text):
        change = Change("took over what another window wrote")
    else:
        return _keep_beside(hunt, place, typed, there)
    if typed.conflict not in hunt.conflicts:
        return change
    return Change(
        change.sentence, change.applications, merge_key=change.merge_key, conflicts={typed.conflict: None}
    )


def write_over(hunt: Hunt, place: TextPlace, text: str) -> Change:
    """Return the change that puts a text in its place, whatever is there. Raises ChangeError: it is gone."""
    if place.question is None:
        return set_reflection_text(hunt, place.interview, place.field, text)
    found = hunt.find_interview(place.interview)
    questions = found[1].reflection.questions if found else ()
    question = next((each for each in questions if each.id == place.question), None)
    if question is None:
        raise ChangeError("That question is not in the journal any more.")
    return set_question(hunt, place.interview, replace(question, better=text))


def _keep_beside(hunt: Hunt, place: TextPlace, typed: Typed, there: str | None) -> Change:
    old = hunt.conflicts.get(typed.conflict)
    conflict = Conflict(
        id=typed.conflict,
        table=APPLICATIONS,
        record=place.application,
        place=place.way,
        kept=there,
        other=typed.text,
        typed_at=old.typed_at if old is not None and old.other == typed.text else typed.at,
    )
    sentence = f"{_KEPT_BESIDE} ({about(hunt, conflict, 'UTC')})"
    return Change(sentence, merge_key=f"beside:{typed.conflict}", conflicts={conflict.id: conflict})
