"""What goes well and badly again and again: words that my own notes have in common (playbook 1.4, 1.5).

A theme is found, not given: of all words, and pairs of neighbours, that notes on more than one interview
share, those of the most interviews come first, and each note belongs to the first theme that fits it. Words
are shared by their stems.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from afterview.civil import day_of
from afterview.patterns.enough import what_is_missing
from afterview.patterns.held import Held
from afterview.patterns.theme_words import is_telling, language_of, stem, words_of
from afterview.records.reflections import Went
from afterview.text import clean_line

MOST_THEMES = 12
_NOTES_READ = 4000
"""So many of the latest notes are gone through."""


class Note(msgspec.Struct, frozen=True):
    """A sentence that I wrote, or a question, with its interview."""

    text: str
    on: date
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


def themes(held: tuple[Held, ...], zone: str) -> Themes:
    """Return what recurs in the notes on these interviews."""
    well, badly = list[Note](), list[Note]()
    for application, interview in held:
        reflection, on = interview.reflection, day_of(interview.ends, zone)
        texts = [(text, well) for text in sentences(reflection.went_well)]
        texts += [(text, badly) for text in sentences(reflection.went_badly)]
        for question in reflection.questions:
            if question.went is Went.STRONG:
                texts.append((clean_line(question.text), well))
            elif question.went in (Went.WEAK, Went.BLANKED):
                texts.append((clean_line(question.text), badly))
        for text, into in texts:
            into.append(Note(text, on, interview.id, application.company))
    looked_back_at = list(dict.fromkeys(each.interview for each in sorted(well + badly, key=lambda n: n.on)))
    count = len(looked_back_at)
    return Themes(
        _found(well[-_NOTES_READ:], looked_back_at),
        _found(badly[-_NOTES_READ:], looked_back_at),
        count,
        what_is_missing(count, "interviews have notes on what went well or badly"),
    )


_BREAKS = re.compile(r"(?<=[.!?;…])\s+|\n+")
_BULLETS = " \t-*•·–—>+"


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences and lines of a text, without the bullets before them."""
    for each in _BREAKS.split(text):
        cleaned = clean_line(each.lstrip(_BULLETS))
        if cleaned:
            yield cleaned


_Key = tuple[str, ...]


def _found(notes: list[Note], order: list[str]) -> tuple[Theme, ...]:
    place = {interview: at for at, interview in enumerate(order)}
    of_note = [_keys(note.text) for note in notes]
    spelt: dict[_Key, Counter[str]] = defaultdict(Counter)
    for keys in of_note:
        for key, words in keys.items():
            spelt[key][words] += 1
    left, found = dict(enumerate(of_note)), list[Theme]()
    while len(found) < MOST_THEMES:
        where: dict[_Key, set[str]] = defaultdict(set)
        for at, keys in left.items():
            for key in keys:
                where[key].add(notes[at].interview)
        shared = [key for key, interviews in where.items() if len(interviews) > 1]
        if not shared:
            break
        best = min(shared, key=lambda key: (-len(where[key]), -len(key), key))
        mine = [at for at, keys in left.items() if best in keys]
        latest = max(place[notes[at].interview] for at in mine)
        words = min(spelt[best].items(), key=lambda each: (-each[1], each[0]))[0]
        told = tuple(notes[at] for at in reversed(mine))
        found.append(Theme(words, len(where[best]), len(order) - 1 - latest, told))
        for at in mine:
            del left[at]
    return tuple(found)


def _keys(text: str) -> Mapping[_Key, str]:
    """Return the stems, and pairs of neighbours, that can be themes, each with the words as written."""
    words = words_of(text)
    language = language_of(words)
    telling = [(stem(word, language), word) if is_telling(word) else None for word in words]
    keys: dict[_Key, str] = {}
    for at, each in enumerate(telling):
        if each is None:
            continue
        keys.setdefault((each[0],), each[1])
        after = telling[at + 1] if at + 1 < len(telling) else None
        if after is not None:
            keys.setdefault((each[0], after[0]), f"{each[1]} {after[1]}")
    return keys
