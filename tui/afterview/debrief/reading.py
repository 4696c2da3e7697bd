"""Reads a debrief back from Markdown: what is missing stays as it was, what is foreign stays as text.

Nothing that was written is dropped without a word: whatever has no place is told in a plain line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import msgspec
from msgspec.structs import replace

from afterview.debrief.document import (
    CONFIDENCE,
    HABIT_LIST,
    QUESTIONS,
    SECTIONS,
    TALKED,
    WITH,
    Around,
    Debrief,
)
from afterview.debrief.lines import HINTS, from_heading, text_of
from afterview.debrief.questions_read import Written, matched, written
from afterview.records.reflections import TEXTS, HabitRating
from afterview.text import folded, shortened

_HEADING = re.compile(r"(#{1,6})(?:[ \t](.*))?")
_HABIT = re.compile(r"[-*+] (?P<habit>.*):(?P<rating>[^:]*)")
_MOST_OF_A_NAME = 60


class ReadBack(msgspec.Struct, frozen=True):
    """What a document says."""

    debrief: Debrief
    told: tuple[str, ...] = ()
    """Plain lines about all that was not as it should be: where there are any, the document is kept."""


class _Block(msgspec.Struct):
    """The lines below one heading."""

    field: str
    name: str = ""
    """Of a block within a section: the words of its heading."""
    is_within: bool = False
    lines: list[str] = msgspec.field(default_factory=list)


def read(document: str, before: Debrief, around: Around, new_id: Callable[[str], str]) -> ReadBack:
    """Return the debrief that a document says, where it began as `before`."""
    told: list[str] = []
    blocks = _blocks(document, told)
    reflection = before.reflection
    sections = {each.field for each in blocks}
    for field, title in SECTIONS.items():
        if field not in sections:
            told.append(f"“{title}” is missing: it stays as it was.")
    for field in TEXTS:
        if field in sections:
            reflection = replace(reflection, **{field: _text(blocks, field)})
    if QUESTIONS in sections:
        mine = [each for each in blocks if each.field == QUESTIONS]
        found = _questions(mine, around, told)
        reflection = replace(reflection, questions=matched(reflection.questions, found, around, new_id, told))
    if HABIT_LIST in sections:
        lines = _all_lines(each for each in blocks if each.field == HABIT_LIST)
        reflection = replace(reflection, habits=_habits(lines, reflection.habits, around, told))
    if CONFIDENCE in sections:
        lines = _all_lines(each for each in blocks if each.field == CONFIDENCE)
        reflection = replace(reflection, confidence=_confidence(lines, reflection.confidence, told))
    return ReadBack(Debrief(reflection, _talked(blocks, before, around, told)), tuple(told))


# Where everything stands


def _blocks(document: str, told: list[str]) -> list[_Block]:
    """Part a document by its headings; a heading that is none of ours is a line of text."""
    titles = {folded(title): field for field, title in SECTIONS.items()}
    blocks: list[_Block] = []
    above = _Block(TALKED)
    for line in document.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n"):
        here = blocks[-1] if blocks else above
        heading = _HEADING.fullmatch(line)
        if line.strip() in HINTS:
            continue
        if heading is None:
            here.lines.append(line)
            continue
        level, words = len(heading[1]), heading[2] or ""
        field = titles.get(folded(words).strip(" :#"))
        holds_headings = here.field in (QUESTIONS, TALKED) and bool(blocks)
        if field is not None and (level < 3 or not holds_headings):
            if any(each.field == field and not each.is_within for each in blocks):
                told.append(f"“{SECTIONS[field]}” stands there twice: both are put together.")
            blocks.append(_Block(field))
        elif level >= 3 and here.field == QUESTIONS and blocks:
            blocks.append(_Block(QUESTIONS, words, is_within=True))
        elif level >= 3 and here.field == TALKED and blocks and folded(words).startswith(folded(WITH)):
            blocks.append(_Block(TALKED, words[len(WITH) :], is_within=True))
        elif level == 1 and not blocks and not any(each.strip() for each in above.lines):
            continue  # the title
        else:
            where = SECTIONS[here.field]
            told.append(f"“{shortened(line, 60)}” is no heading of a debrief: it stays as text in “{where}”.")
            here.lines.append(f"\\{line}")
    if any(each.strip() for each in above.lines):
        told.append(f"What stood above the first heading is in “{SECTIONS[TALKED]}” now.")
        first = next((each for each in blocks if each.field == TALKED and not each.is_within), None)
        if first is None:
            blocks.append(above)
        else:
            first.lines[:0] = [*above.lines, ""]
    return blocks


def _text(blocks: Iterable[_Block], field: str) -> str:
    found = (text_of(each.lines) for each in blocks if each.field == field and not each.is_within)
    return "\n".join(each for each in found if each)


def _all_lines(blocks: Iterable[_Block]) -> list[str]:
    return [line for each in blocks for line in each.lines if line.strip()]


# What stands in the sections of their own kind


def _questions(blocks: Iterable[_Block], around: Around, told: list[str]) -> list[Written]:
    found: list[Written] = []
    for each in blocks:
        if each.is_within:
            found.append(written(from_heading(each.name), each.lines, around, told))
        else:
            plain = (re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", line).strip() for line in each.lines)
            found.extend(Written(line) for line in plain if line)
    return found


def _habits(
    lines: list[str], before: tuple[HabitRating, ...], around: Around, told: list[str]
) -> tuple[HabitRating, ...]:
    ratings = {each.habit: each.rating for each in before}
    known = {folded(each).strip(): each for each in (*around.habits, *ratings)}
    seen: set[str] = set()
    for line in lines:
        found = _HABIT.fullmatch(line.rstrip()) or _HABIT.fullmatch(f"- {line.strip()}")
        exact = from_heading(found["habit"]) if found else ""
        name = (
            exact if exact in (*around.habits, *ratings) else known.get(folded(exact).strip(), exact.strip())
        )
        if found is None or not name:
            told.append(f"“{shortened(line.strip())}” is no habit with its rating: write “- name: 3”.")
            continue
        rating = _number(found["rating"], 5)
        if len(name) > _MOST_OF_A_NAME and name not in ratings:
            told.append(f"“{shortened(name)}” is too long for the name of a habit.")
        elif rating is None:
            told.append(f"“{shortened(name)}” is rated from 1 (badly) to 5 (very well): it stays as it was.")
        elif name in seen and rating and ratings.get(name) not in (None, rating):
            told.append(f"“{shortened(name)}” is rated twice: the last one counts.")
            ratings[name] = rating
        elif rating:
            ratings[name] = rating
        elif name not in seen:
            ratings.pop(name, None)
        seen.add(name)
    return tuple(HabitRating(habit=name, rating=rating) for name, rating in ratings.items())


def _confidence(lines: list[str], before: int | None, told: list[str]) -> int | None:
    if not lines:
        return None
    value = _number(lines[0], 10)
    if value is None or len(lines) > 1:
        shown = shortened(" ".join(line.strip() for line in lines))
        told.append(f"“{shown}” is no confidence from 1 to 10: it stays as it was.")
        return before
    return value or None


def _number(words: str, most: int) -> int | None:
    """Return a number from 1 to `most`; 0 where nothing is written; None where it is something else."""
    plain = folded(words).strip()
    if not plain:
        return 0
    found = re.fullmatch(r"([0-9]{1,3})(?:\s*(?:/|of|out of)\s*([0-9]+))?[.]?", plain, re.ASCII)
    if found is None or (found[2] and int(found[2]) != most):
        return None
    value = int(found[1])
    return value if 1 <= value <= most else None


def _talked(
    blocks: Iterable[_Block], before: Debrief, around: Around, told: list[str]
) -> tuple[tuple[str, str], ...]:
    ids = {folded(name): person for person, name in around.names}
    texts: dict[str, list[str]] = {}
    lost: list[str] = []
    for each in blocks:
        if each.field != TALKED or not each.is_within:
            continue
        person = ids.get(folded(from_heading(each.name)).strip(" :"))
        text = text_of(each.lines)
        if person is None:
            lost.append(shortened(each.name.strip()) or "nobody")
        else:
            texts.setdefault(person, []).append(text)
    told.extend(
        f"“{name}” was not in that interview: what stands there is kept in the file." for name in lost
    )
    for person, name in around.names:
        if person not in texts and before.talked_with:
            told.append(f"“{WITH}{name}” is missing: it stays as it was.")
    return tuple(
        (person, "\n".join(each for each in texts[person] if each) if person in texts else text)
        for person, text in before.talked_with
    )
