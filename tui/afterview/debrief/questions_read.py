"""The questions of a debrief, read back from Markdown, and found again among those that are recorded."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

import msgspec
from msgspec.structs import replace

from afterview.debrief.document import Around
from afterview.debrief.lines import ANSWER, BETTER, text_of
from afterview.records.reflections import Question, Went
from afterview.text import folded, shortened

_FIELD = re.compile(
    r"\s*[-*+]\s+(?P<name>went|ready|interesting|likely again|asked by)\s*:(?P<value>.*)", re.IGNORECASE
)
_YES = {"yes": True, "y": True, "true": True, "x": True, "no": False, "n": False, "false": False}
_WENT = {
    "strong": Went.STRONG,
    "well": Went.STRONG,
    "ok": Went.OK,
    "okay": Went.OK,
    "all right": Went.OK,
    "weak": Went.WEAK,
    "badly": Went.WEAK,
    "blanked": Went.BLANKED,
    "blank": Went.BLANKED,
}
_ALIKE = 0.6
"""A heading that was changed is the question that it is so alike to; one that is less alike is a new one."""


class Written(msgspec.Struct, frozen=True):
    """A question as a document has it. What is None was not written: it stays as it was."""

    text: str
    answer: str | None = None
    better: str | None = None
    marks: tuple[tuple[str, object], ...] = ()


def written(text: str, lines: Sequence[str], around: Around, told: list[str]) -> Written:
    """Read what stands below the heading of a question."""
    marks: dict[str, object] = {}
    texts: dict[str, list[str]] = {}
    label = ""
    for line in lines:
        field = _FIELD.fullmatch(line) if not label else None
        if line.startswith((ANSWER, BETTER)):
            label = ANSWER if line.startswith(ANSWER) else BETTER
            rest = line[len(label) :].strip()
            texts.setdefault(label, []).extend([rest] if rest else [])
        elif field is not None:
            _mark(marks, field["name"].lower(), field["value"].strip(), around, text, told)
        elif label or line.strip():
            label = label or ANSWER
            texts.setdefault(label, []).append(line)
    answer, better = (text_of(texts[each]) if each in texts else None for each in (ANSWER, BETTER))
    return Written(text, answer, better, tuple(marks.items()))


def _mark(
    marks: dict[str, object], name: str, value: str, around: Around, text: str, told: list[str]
) -> None:
    said = folded(value).strip(" .")
    question = f"“{shortened(text, 40)}”"
    if name == "went":
        if said and said not in _WENT:
            told.append(
                f"{question}: “{shortened(value)}” is not strong, ok, weak or blanked: left as it was."
            )
        else:
            marks["went"] = _WENT.get(said)
    elif name == "asked by":
        ids = {folded(known): person for person, known in around.names}
        if said and folded(value) not in ids:
            told.append(f"{question}: “{shortened(value)}” was not in that interview: left as it was.")
        else:
            marks["asked_by"] = ids.get(folded(value))
    elif said and said not in _YES:
        told.append(f"{question}: “{name}” is yes or no, not “{shortened(value)}”: left as it was.")
    elif name == "ready":
        marks["ready"] = _YES.get(said)
    else:
        marks["interesting" if name == "interesting" else "count_on"] = bool(_YES.get(said))


def matched(
    before: Sequence[Question],
    found: Sequence[Written],
    around: Around,
    new_id: Callable[[str], str],
    told: list[str],
) -> tuple[Question, ...]:
    """Return the questions as they are now: those recorded, changed as written, then the new ones.

    A question whose heading is missing stays as it was: it is deleted in the app, where that is asked about.
    """
    left = list(found)
    of_old: dict[str, Written] = {}
    for question in before:  # the same words first, whatever the order
        same = next((each for each in left if each.text == question.text), None)
        if same is not None:
            of_old[question.id] = same
            left.remove(same)
    for question in before:
        if question.id not in of_old:
            near = max(left, key=lambda each: _alike(each.text, question.text), default=None)
            if near is not None and _alike(near.text, question.text) >= _ALIKE:
                of_old[question.id] = near
                left.remove(near)
    kept = []
    for question in before:
        if question.id in of_old:
            kept.append(_changed(question, of_old[question.id], around))
        else:
            told.append(f"The question “{shortened(question.text, 40)}” is missing: it stays as it was.")
            kept.append(question)
    new = (each for each in left if each.text.strip() or each.answer or each.better)
    return (*kept, *(_changed(Question(id=new_id("q"), text=""), each, around) for each in new))


def _changed(question: Question, found: Written, around: Around) -> Question:
    marks = dict(found.marks)
    if not marks.get("asked_by") and question.asked_by and not around.name_of(question.asked_by):
        marks.pop("asked_by", None)  # somebody who is not in the room by now: the document cannot name them
    changes = {"text": found.text, "answer": found.answer, "better": found.better, **marks}
    wanted = {name: value for name, value in changes.items() if value is not None or name in marks}
    return replace(question, **wanted)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio() if one and other else 0.0
