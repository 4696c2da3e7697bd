"""The parts of a reflection, as lines of a list. Pure: no widgets."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from textual.content import Content

from afterview.app.cell_text import fitted, wrapped
from afterview.records.path import Path
from afterview.records.reflections import HABITS, Question, Reflection
from afterview.text import capitalized


class PartKind(Enum):
    """What can be done with a part."""

    TEXT = auto()
    QUESTION = auto()
    NEW_QUESTION = auto()
    HABIT = auto()
    CONFIDENCE = auto()


class Part(Struct, frozen=True):
    """One line of the reflection pane."""

    kind: PartKind
    key: str
    """Field of the reflection, id of the question, or name of the habit."""
    title: str
    prompt: str
    """The question that the part asks, in our words."""
    text: str = ""
    question: Question | None = None
    rating: int | None = None

    @property
    def id(self) -> str:
        """Return what tells this part from the others, whatever it says."""
        return f"{self.kind.name} {self.key}"

    @property
    def way(self) -> Path:
        """Return the way to its text within the reflection."""
        return (self.key,) if self.question is None else ("questions", self.key, "better")


TEXTS: tuple[tuple[str, str, str], ...] = (
    ("went_well", "What went well", "What would you do the same way again?"),
    ("went_badly", "What did not go well", "Where did you lose the thread, and what would have helped?"),
    ("talked_about", "What we talked about", "Which things did you really talk about, and with whom?"),
    ("missed_points", "What I wanted to say", "Which points did you not get to? They can go into the note."),
    ("asked_them", "What I asked them", "Which questions did you ask, and what was the answer?"),
    ("liked", "What I liked there", "What would make working there good?"),
)
"""The free texts: field, title, prompt (playbook 1.1, 1.4, 2.4, 2.5, 6.2, 7.2)."""


def parts(reflection: Reflection) -> list[Part]:
    """Return the parts of a reflection in the order in which they are asked."""
    texts = [
        Part(PartKind.TEXT, field, title, prompt, text=getattr(reflection, field))
        for field, title, prompt in TEXTS
    ]
    questions = [
        Part(
            PartKind.QUESTION, each.id, each.text, "What could a better answer have been?", each.better, each
        )
        for each in reflection.questions
    ]
    rated = {each.habit: each.rating for each in reflection.habits}
    habits = [Part(PartKind.HABIT, name, name, "", rating=rated.get(name)) for name in HABITS]
    added = [name for name in rated if name not in HABITS]
    habits += [Part(PartKind.HABIT, name, name, "", rating=rated[name]) for name in added]
    return [
        *texts[:2],
        *questions,
        Part(PartKind.NEW_QUESTION, "", "Another question that they asked", "Which question was asked?"),
        *habits,
        Part(PartKind.CONFIDENCE, "confidence", "How confident I feel", "", rating=reflection.confidence),
        *texts[2:],
    ]


def with_text(reflection: Reflection, way: Path, text: str) -> Reflection:
    """Return the reflection with `text` in a field, or as the better answer to one of its questions."""
    if len(way) == 1:
        return replace(reflection, **{way[0]: text})
    questions = (replace(each, better=text) if each.id == way[1] else each for each in reflection.questions)
    return replace(reflection, questions=tuple(questions))


def draw(part: Part, width: int, before: str = "") -> Content:
    """Return a part as it stands in a list `width` cells wide: its title, and its text or prompt.

    Words begin in the third cell, as in the checklist; before them stands whether something is written.
    `before` says of a question that it was asked before.
    """
    if part.kind in (PartKind.HABIT, PartKind.CONFIDENCE):
        return _draw_rating(part, width)
    if part.kind is PartKind.NEW_QUESTION:
        return Content.styled(f"+ {part.title}", "$text-accent")
    if part.question is not None:
        marks = " · ".join(question_marks(part.question))
        title = f" “{_indented(part.title, width - 1)[2:]}”"  # the mark hangs in the margin
        lines = [Content.styled(title, "bold"), Content.styled(f"  {marks}", "$text-accent")]
        if part.text:
            lines.append(Content(_indented(f"Better: {part.text}", width)))
        if before:
            lines.append(Content.styled(_indented(before, width), "$foreground-muted"))
        return Content("\n").join(lines)
    body = (
        Content(_indented(part.text, width))
        if part.text
        else Content.styled(_indented(part.prompt, width), "$foreground-muted")
    )
    mark = Content.styled("✓ ", "$text-muted") if part.text else Content("○ ")
    return Content("\n").join([Content.assemble(mark, Content.styled(part.title, "bold")), body])


def question_marks(question: Question) -> list[str]:
    """Return what was noted of a question, in words."""
    ready = {None: "ready or not?", True: "ready", False: "not ready"}[question.ready]
    went = "how did it go?" if question.went is None else question.went.words
    kept = ["count on it"] if question.count_on else []
    return [ready, went, *kept, *(["interesting"] if question.interesting else [])]


def scale_words(part: Part, rating: int) -> str:
    """Say what a rating means: the highest is best, also of a habit that one would rather not have."""
    if part.kind is PartKind.CONFIDENCE:
        return f"{rating} of 10"
    return f"{rating} of 5 · {SCALE[rating - 1]}"


SCALE = ("badly", "not so well", "all right", "well", "very well")
"""How a habit was kept in hand this time, from 1 to 5."""


_TITLE = 24
"""Cells for the title before a rating."""


def _draw_rating(part: Part, width: int) -> Content:
    most = 10 if part.kind is PartKind.CONFIDENCE else 5
    rating = part.rating or 0
    words = scale_words(part, rating) if rating else "not rated yet"
    style = "$text-accent" if rating else "$foreground-muted"
    dots = "●" * rating + "○" * (most - rating)
    # What fits: what the number means is left out first, then the dots that show it again.
    ways = (f"{dots} {words}", f"{dots} {words.split(' · ')[0]}", words.split(" · ")[0])
    said = next((way for way in ways if _TITLE + 3 + len(way) <= width), ways[-1])
    title = fitted(capitalized(part.title), min(_TITLE, max(width - 3 - len(said), 8)))
    mark = Content.styled("✓ ", "$text-muted") if rating else Content("○ ")
    return Content.assemble(mark, Content.styled(f"{title} ", "bold"), Content.styled(said, style))


def _indented(text: str, width: int) -> str:
    """Fold text by words into `width` cells with an indent of two, also where it runs on."""
    room = max(width - 2, 10)
    lines: list[str] = []
    for line in text.splitlines():
        margin = " " * min(len(line) - len(line.lstrip()), room // 2)
        lines += [f"{margin}{fold}" for fold in wrapped(line, room - len(margin))] or [""]
    return "\n".join(f"  {line}" for line in lines)
