"""Reads a debrief back from Markdown: what is missing stays as it was, what is foreign stays as text.

Nothing that was written is dropped without a word: whatever has no place is told in a plain line, and whoever
reads the document can ask before anything is recorded.
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
from afterview.debrief.headings import heading, level_of_sections, parted, with_hashes
from afterview.debrief.lines import from_heading, in_heading, text_of, without_hints
from afterview.debrief.lost_headings import with_lost_headings
from afterview.debrief.questions_read import Written, matched, written
from afterview.records.reflections import TEXTS, HabitRating
from afterview.text import folded, shortened, without_bullet

_HABIT = re.compile(r"[-*+] (?P<habit>.*):(?P<rating>[^:]*)")
_MOST_OF_A_NAME = 60


class ReadBack(msgspec.Struct, frozen=True):
    """What a document says."""

    debrief: Debrief
    unplaced: tuple[str, ...] = ()
    """Plain lines about what was written and has no place of its own, or cannot be recorded at all."""
    noted: tuple[str, ...] = ()
    """Plain lines about what stays as it was, or was put together: nothing of it is lost."""

    @property
    def told(self) -> tuple[str, ...]:
        """Return all that was not as it should be: where there is any, the document is kept."""
        return (*self.unplaced, *self.noted)


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
    noted: list[str] = []
    blocks = _blocks(document, before, around, told, noted)
    reflection = before.reflection
    sections = {each.field for each in blocks}
    missing = [title for field, title in SECTIONS.items() if field not in sections]
    for field in TEXTS:
        if field in sections:
            reflection = replace(reflection, **{field: _text(blocks, field)})
    if QUESTIONS in sections:
        mine = [each for each in blocks if each.field == QUESTIONS]
        found = _questions(mine, around, told)
        kept = matched(reflection.questions, found, around, new_id, noted)
        reflection = replace(reflection, questions=kept)
    if HABIT_LIST in sections:
        lines = _all_lines(each for each in blocks if each.field == HABIT_LIST)
        reflection = replace(reflection, habits=_habits(lines, reflection.habits, around, told))
    if CONFIDENCE in sections:
        lines = _all_lines(each for each in blocks if each.field == CONFIDENCE)
        reflection = replace(reflection, confidence=_confidence(lines, reflection.confidence, told))
    talked = _talked(blocks, before, around, told, missing if TALKED in sections else [])
    noted = [*_say_missing(missing), *noted]
    return ReadBack(Debrief(reflection, talked), tuple(told), tuple(noted))


def _say_missing(titles: list[str]) -> list[str]:
    named = ", ".join(f"“{each}”" for each in titles)
    if len(titles) > 1:
        return [f"{named} are missing: they stay as they were."]
    return [f"{named} is missing: it stays as it was."] if titles else []


# Where everything stands


def _blocks(
    document: str, before: Debrief, around: Around, told: list[str], noted: list[str]
) -> list[_Block]:
    """Part a document by its headings; a heading that is none of ours is a line of text."""
    text = document.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    lines = with_hashes(without_hints(text.split("\n")))
    of_sections = level_of_sections(lines)
    lines, back = with_lost_headings(lines, before, around, of_sections)
    noted.extend(f"“{SECTIONS[field]}” had lost its heading: it is back." for field in back)
    blocks: list[_Block] = []
    above = _Block(TALKED)
    title = ""
    for line in lines:
        here = blocks[-1] if blocks else above
        found = heading(line)
        if found is None:
            here.lines.append(line)
            continue
        level, words = found
        field, rest = parted(words)
        holds_headings = here.field in (QUESTIONS, TALKED) and bool(blocks)
        is_question = here.field == QUESTIONS and bool(blocks)
        if field is not None and (level <= of_sections or not holds_headings):
            if any(each.field == field and not each.is_within for each in blocks):
                noted.append(f"“{SECTIONS[field]}” stands there twice: both are put together.")
            blocks.append(_Block(field, lines=[rest] if rest else []))
        elif is_question and (level > of_sections or words.rstrip().endswith("?")):
            blocks.append(_Block(QUESTIONS, words, is_within=True))
        elif here.field == TALKED and blocks and (person := _with_whom(words, around)) is not None:
            blocks.append(_Block(TALKED, person, is_within=True))
        elif not blocks and not title and not any(each.strip() for each in above.lines):
            title = line
        else:
            if here.field in (QUESTIONS, HABIT_LIST, CONFIDENCE):  # where no text can stand
                here = _Block(TALKED)
                blocks.append(here)
            where = SECTIONS[here.field]
            told.append(f"“{shortened(line, 60)}” is no heading of a debrief: it stays as text in “{where}”.")
            here.lines.append(f"\\{line}")
    if any(each.strip() for each in above.lines):
        told.append(f"What stood above the first heading is in “{SECTIONS[TALKED]}” now.")
        if title and in_heading(" ".join(around.title.split())) != title.lstrip("# "):
            above.lines.insert(0, f"\\{title}")
        first = next((each for each in blocks if each.field == TALKED and not each.is_within), None)
        if first is None:
            blocks.append(above)
        else:
            first.lines[:0] = [*above.lines, ""]
    return blocks


def _with_whom(words: str, around: Around) -> str | None:
    """Return the name below which the talk with one person stands; None where the heading names nobody."""
    if folded(words).startswith(folded(WITH)):
        return words[len(WITH) :]
    said = folded(from_heading(words)).strip(" :")
    return words if any(said == folded(name) for _, name in around.names) else None


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
            plain = (without_bullet(line).strip() for line in each.lines)
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
    value = _number(lines[0].lstrip(" \t-*+"), 10)
    if value is None or len(lines) > 1:
        shown = shortened(" ".join(line.strip() for line in lines))
        told.append(f"“{shown}” is no confidence from 1 to 10: it stays as it was.")
        return before
    return value or None


def _number(words: str, most: int) -> int | None:
    """Return a number from 1 to `most`; 0 where nothing is written; None where it is something else."""
    plain = folded(words).strip(" \t*_")
    if not plain:
        return 0
    found = re.fullmatch(r"([0-9]{1,3})(?:\s*(?:/|of|out of)\s*([0-9]+))?[.]?", plain, re.ASCII)
    if found is None or (found[2] and int(found[2]) != most):
        return None
    value = int(found[1])
    return value if 1 <= value <= most else None


def _talked(
    blocks: Iterable[_Block], before: Debrief, around: Around, told: list[str], missing: list[str]
) -> tuple[tuple[str, str], ...]:
    ids = {folded(name): person for person, name in around.names}
    firsts = [name.split()[0] for name in ids if name.split()]
    ids |= {name.split()[0]: person for name, person in ids.items() if firsts.count(name.split()[0]) == 1}
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
            missing.append(f"{WITH}{name}")
    return tuple(
        (person, "\n".join(each for each in texts[person] if each) if person in texts else text)
        for person, text in before.talked_with
    )
