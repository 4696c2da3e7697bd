"""How a part of the reflection is rated: the choices, each in words, and what picking one records. Pure."""

from __future__ import annotations

from datetime import datetime

from afterview.app.panes.parts import SCALE, Part, PartKind
from afterview.app.screens.pick import Choice
from afterview.changes.reflections import mark_question, set_confidence, set_habit
from afterview.records.hunt import Change, Hunt
from afterview.records.reflections import Question, Went

_WENT = {
    Went.STRONG: ("s", "It went well: a strong answer"),
    Went.OK: ("o", "It went all right"),
    Went.WEAK: ("w", "It went badly: a weak answer"),
    Went.BLANKED: ("b", "I blanked"),
}


def question_of(part: Part) -> tuple[str, list[Choice]]:
    """Return what to ask of a part, and what can be picked."""
    if part.question is not None:
        return part.title, _of_question(part.question)
    if part.kind is PartKind.HABIT:
        choices = [
            Choice(f"{rating}", f"{rating}", words, "", part.rating == rating)
            for rating, words in enumerate(SCALE, start=1)
        ]
        return f"{part.title[:1].upper()}{part.title[1:]}: how did that go?", choices
    notes = {1: "not at all", 5: "could go either way", 10: "certain"}
    choices = [
        Choice(f"{rating % 10}", f"{rating}", f"{rating}", notes.get(rating, ""), part.rating == rating)
        for rating in range(1, 11)
    ]
    return "How confident do you feel?", choices


def _of_question(question: Question) -> list[Choice]:
    return [
        *(
            Choice(key, f"went {went.value}", words, "", question.went is went)
            for went, (key, words) in _WENT.items()
        ),
        Choice("r", "ready", "I was ready for it", "", question.ready is True),
        Choice("n", "not ready", "I was not ready for it", "", question.ready is False),
        Choice("c", "count_on", "A strong answer to count on again", "", question.count_on),
        Choice("i", "interesting", "An interesting question", "", question.interesting),
    ]


def rated(hunt: Hunt, interview: str, part: Part, picked: str, now: datetime) -> Change:
    """Return the change that a picked value records. What is so already, of a question, is taken back."""
    if part.kind is PartKind.HABIT:
        return set_habit(hunt, interview, part.key, int(picked))
    question = part.question
    if question is None:
        return set_confidence(hunt, interview, int(picked), now=now)
    if picked.startswith("went "):
        went = Went(picked.removeprefix("went "))
        return mark_question(hunt, interview, question.id, "went", None if question.went is went else went)
    if picked in ("ready", "not ready"):
        is_ready = picked == "ready"
        value = None if question.ready is is_ready else is_ready
        return mark_question(hunt, interview, question.id, "ready", value)
    return mark_question(hunt, interview, question.id, picked, not getattr(question, picked))
