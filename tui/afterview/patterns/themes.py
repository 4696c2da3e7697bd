"""What goes well and badly again and again: words that my own notes have in common (playbook 1.4, 1.5).

A theme is found, not given: of all words, and pairs of neighbours, that notes on more than one interview
share, those of the most interviews come first, and each note belongs to the first theme that fits it. Words
are shared by their stems.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from afterview.patterns.enough import what_is_missing
from afterview.patterns.held import Held
from afterview.patterns.theme_words import is_telling, language_of, words_of
from afterview.questions.memory import Remembered
from afterview.records.interviews import Interview
from afterview.records.reflections import Went
from afterview.text import clean_line, shortened, without_bullet
from afterview.words import stem

MOST_THEMES = 12
_NOTES_READ = 4000
"""So many of the latest notes are gone through."""


class Note(msgspec.Struct, frozen=True):
    """A sentence that I wrote, or a question, with its interview."""

    text: str
    on: date | None
    """The civil day of the interview in the person's own zone."""
    interview: str
    company: str


class Theme(msgspec.Struct, frozen=True):
    """What several notes have in common."""

    theme: str
    """The word or two as I wrote them most often."""
    interviews: int
    """In how many interviews it came up."""
    interviews_since: int
    """How many interviews with such notes came after the last one in which it did."""
    notes: tuple[Note, ...]
    """In my own words, the latest first."""


class Themes(msgspec.Struct, frozen=True):
    """What recurs, the most frequent first. What came up once only is no theme."""

    strengths: tuple[Theme, ...]
    weaknesses: tuple[Theme, ...]
    interviews: int
    """How many interviews have notes on what went well or badly."""
    missing: str | None = None


def themes(held: tuple[Held, ...], zone: str, known: Sequence[Remembered] = ()) -> Themes:
    """Return what recurs in the notes on these interviews.

    Of the questions those that are `known` to be the same in other words are a theme, too.
    """
    asked = {time.question.id: each for each in known for time in each.asked}
    well, badly = list[_Read](), list[_Read]()
    looked_back_at: list[str] = []
    for application, interview in held:
        reflection, on = interview.reflection, interview.last_day(zone)

        def note(
            text: str, of: Interview = interview, company: str = application.company, on: date | None = on
        ) -> Note:
            return Note(text, on, of.id, company)

        before = len(well) + len(badly)
        well += [_read(note(each)) for each in sentences(reflection.went_well)]
        badly += [_read(note(each)) for each in sentences(reflection.went_badly)]
        for question in reflection.questions:
            found = _read(note(clean_line(question.text)), asked.get(question.id))
            if question.went is Went.STRONG:
                well.append(found)
            elif question.went in (Went.WEAK, Went.BLANKED):
                badly.append(found)
        if len(well) + len(badly) > before:
            looked_back_at.append(interview.id)
    return Themes(
        _found(well[-_NOTES_READ:], looked_back_at),
        _found(badly[-_NOTES_READ:], looked_back_at),
        len(looked_back_at),
        what_is_missing(len(looked_back_at), "Interviews with notes on what went well or badly"),
    )


_BREAKS = re.compile(r"(?<=[.!?;…])\s+")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences and lines of a text, without the bullets before them."""
    for line in text.splitlines():
        for each in _BREAKS.split(without_bullet(line)):
            cleaned = clean_line(each)
            if cleaned:
                yield cleaned


_Key = tuple[str, ...]
_QUESTION = "?"
"""Begins the key of a question, before its id."""


class _Read(NamedTuple):
    note: Note
    keys: Mapping[_Key, str]
    """What it can have in common with others, each with the words as written."""


def _read(note: Note, question: Remembered | None = None) -> _Read:
    words = words_of(note.text)
    language = language_of(words)
    telling = [(stem(word, language), word) if is_telling(word) else None for word in words]
    keys: dict[_Key, str] = {}
    if question is not None:
        keys[(_QUESTION, question.id)] = shortened(clean_line(question.text))
    for each, after in zip(telling, [*telling[1:], None], strict=False):
        if each is not None:
            keys.setdefault((each[0],), each[1])
            if after is not None:
                keys.setdefault((each[0], after[0]), f"{each[1]} {after[1]}")
    return _Read(note, keys)


def _found(notes: Sequence[_Read], order: Sequence[str]) -> tuple[Theme, ...]:
    place = {interview: at for at, interview in enumerate(order)}
    holders: dict[_Key, list[int]] = defaultdict(list)
    where: dict[_Key, Counter[str]] = defaultdict(Counter)
    for at, read in enumerate(notes):
        for key in read.keys:
            holders[key].append(at)
            where[key][read.note.interview] += 1
    taken, found = set[int](), list[Theme]()
    while len(found) < MOST_THEMES:
        best = min(where, key=lambda key: (-len(where[key]), -len(key), key), default=None)
        if best is None or len(where[best]) < 2:
            break
        spelt = Counter(notes[at].keys[best] for at in holders[best])
        words = min(spelt.items(), key=lambda each: (-each[1], each[0]))[0]
        mine = [at for at in holders[best] if at not in taken]
        latest = max(place[notes[at].note.interview] for at in mine)
        told = tuple(notes[at].note for at in reversed(mine))
        found.append(Theme(words, len(where[best]), len(order) - 1 - latest, told))
        taken.update(mine)
        for at in mine:
            for key in notes[at].keys:
                _take_away(where[key], notes[at].note.interview)
    return tuple(found)


def _take_away(counter: Counter[str], interview: str) -> None:
    counter[interview] -= 1
    if not counter[interview]:
        del counter[interview]
