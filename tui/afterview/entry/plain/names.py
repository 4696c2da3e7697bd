"""Who and what a place of a plain sentence names that is on record: a company, somebody."""

from __future__ import annotations

import re
from functools import lru_cache

from afterview import honorifics
from afterview.dates.days import DAY_NAMES, MONTH_NAMES
from afterview.entry.matching import words_of
from afterview.entry.on_record import applications_of, company_names, people_names, people_of
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.plain.words import EVERYDAY, FILL, HARD_DOUBT, NOISE, ROLE_HEADS, ROLE_WORDS, UNSURE
from afterview.entry.scene import Scene
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import folded

KNOWN = (
    EVERYDAY
    | NOISE
    | UNSURE
    | HARD_DOUBT
    | frozenset(each for each in FILL if len(each) > 1)
    | frozenset(
        word
        for each in SHAPES
        for word in re.findall(r"[a-z][a-z0-9'-]+", f"{each.cue} {each.beside} {each.needs}")
    )
    | frozenset(word for each in CLASSES.values() for word in re.findall(r"[a-z][a-z0-9'-]+", each))
)
"""Every word that a shape knows: with a capital at the start of a sentence, none of them is a name."""
WORD = re.compile(r"\S+")
URL = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S+", re.IGNORECASE)
BREAKS = frozenset(",;:.!()-–—|•·…") | {"--", "...", "/", "but", "*", "="}
OPENING, CLOSING = "([\"“'‘", ",;:!?)]\"”…'’"
DATE_NAMES = frozenset((*DAY_NAMES, *MONTH_NAMES))
DOES = re.compile(
    r" (?:has |have |is |also )?(?:knows|says|said|put|gave|told|agreed|refer|happy|aware|[a-z]{4,}ed\b(?<!moved)(?<!cancelled)(?<!rescheduled))"
)
"""What goes on after somebody called Tue, and not after the day."""
SAID_TO = re.compile(
    r"\b(?i:told|warned|informed|let|thanked|asked|briefed|notified|emailed|called|texted|messaged|reminded|with|saw|met|to)(?: [A-Z]\w+){0,2}?(?:(?:,| and| &| \+) | )$"
)
"""What stands before a person: "told Sun" is said to Sun Li."""
TITLES = frozenset("matron sister nurse coach captain major pastor father dean".split()).union(
    *({each, f"{each}."} for each in honorifics.TITLES)
)
ROLE = re.compile(rf"(?:{ROLE_HEADS})s?", re.IGNORECASE)


def words_from(text: str, at: int, most: int) -> list[tuple[str, int]]:
    """Return up to `most` words that follow each other without a stop between them, and where each ends."""
    return [*_words_from(text, at)[:most]]


_MOST_WORDS = 7


@lru_cache(maxsize=256)
def _words_from(text: str, at: int) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    for match in WORD.finditer(text, at):
        bare = match.group().rstrip(CLOSING)
        if not bare or bare in BREAKS:
            break
        found.append((bare, match.start() + len(bare)))
        is_title = folded(bare) in TITLES and match.group() == f"{bare}."
        if (len(bare) < len(match.group()) and not is_title) or len(found) == _MOST_WORDS:
            break
    return tuple(found)


_STREET = re.compile(
    r"(?:[^\W\d_a-z][\w'’.-]* ){1,3}"
    r"(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Drive|Way|Close|Square|Crescent|Terrace|Gardens|Court|Place|Hill|Row)\b"
)


def is_street(text: str, at: int) -> bool:
    """Return whether a street with the number of a house before it stands there: "12 Oak Road"."""
    return (
        re.search(r"(?<![\w:.])\d+[a-z]?,? $", text[:at]) is not None and _STREET.match(text, at) is not None
    )


def company_at(text: str, at: int, scene: Scene) -> Piece | None:
    words = words_from(text, at, 6)
    known = company_names(scene.hunt)
    for count in range(len(words), 0, -1):
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        names = known.begun(typed)
        whole = typed in names
        fitting = applications_of((typed,) if whole else names, scene.hunt) or (
            _begun(words[0][0], scene) if count == 1 else []
        )
        if not fitting or (not whole and is_street(text, at)):
            continue
        if count == 1 and not _stands_out(words[0][0], typed[0], text, fitting[0].company):
            continue
        return Piece("C", at, words[count - 1][1], text[at : words[count - 1][1]], tuple(fitting))
    return None


_SHORTEST_BEGINNING = 4


def _begun(word: str, scene: Scene) -> list[Application]:
    """Return the applications at the one company that a word with a capital begins: Tess for Tessellate."""
    low = words_of(word)[0]
    if len(low) < _SHORTEST_BEGINNING or not word[0].isupper() or low in KNOWN or low in DATE_NAMES:
        return []
    if people_names(scene.hunt).holding(low):
        return []
    known = company_names(scene.hunt)
    found = applications_of(
        (each for each in known.with_beginning((low,)) if each[0].startswith(low)), scene.hunt
    )
    return found if len({each.company for each in found}) == 1 else []


def _stands_out(word: str, low: str, text: str, company: str) -> bool:
    """Return whether one word is meant as a company: HERE, but not here; Monday only where it is written so."""
    if low not in EVERYDAY and low not in DATE_NAMES:
        return len(low) > 2 or words_of(company) == (low,)
    if word.isupper() and len(word) > 1:
        return not text.isupper()
    return False


def person_at(text: str, at: int, scene: Scene, *, whole: bool) -> Piece | None:
    words = words_from(text, at, 5)
    titled = bool(words) and folded(words[0][0]) in TITLES
    if titled:
        words = words[1:]
    for count in range(len(words), 0, -1):
        if whole and count < 2 and not titled:
            return None
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        called = people_of(people_names(scene.hunt).with_words(typed), scene.hunt)
        found = tuple(each for each in called if _is_called(each, typed, titled=titled))
        if count > 1 and not found and len(typed[-1]) == 1 and count == 2:
            found = tuple(
                each
                for each in people_of(people_names(scene.hunt).holding(typed[0]), scene.hunt)
                if _is_called(each, typed[:1], titled=False) and words_of(each.name)[-1].startswith(typed[1])
            )
        if not found:
            continue
        is_date = typed[0] in DATE_NAMES and re.match(r"\.? \d", text[words[0][1] :]) is not None
        is_said_to = (words[0][0][0].isupper() and not is_date) and (
            SAID_TO.search(text[:at]) is not None or (at == 0 and DOES.match(text[words[0][1] :]) is not None)
        )
        if count == 1 and not titled and not is_said_to and (typed[0] in EVERYDAY or typed[0] in DATE_NAMES):
            return None
        if count < len(words) and is_surname(text, words[count][0], words[count][1], scene):
            return None
        end = words[count - 1][1]
        return Piece("P", at, end, text[at:end], people=(found,), names=(text[at:end],))
    return None


_NO_SURNAMES = KNOWN | ROLE_WORDS | DATE_NAMES


def is_surname(text: str, word: str, end: int, scene: Scene) -> bool:
    """Return whether a word after a first name makes it another person: Jo Blake is not Jo Park."""
    low = folded(word)
    return (
        re.fullmatch(r"[^\W\d_a-z][\w'’.-]*[a-z][\w'’.-]*", word) is not None
        and low not in _NO_SURNAMES
        and ROLE.fullmatch(word) is None
        and company_at(text, end - len(word), scene) is None
        and not people_names(scene.hunt).begun((low,))
    )


def _is_called(person: Person, typed: tuple[str, ...], *, titled: bool) -> bool:
    name = words_of(person.name)
    if len(typed) > 1:
        return name == typed or name[: len(typed)] == typed
    if titled:
        return typed[0] in (name[-1], name[0])
    return typed[0] == name[0] or (len(name) > 1 and typed[0] == name[-1] and len(typed[0]) > 2)
