"""What stands at a place of a plain sentence: a company, somebody, a role, a date, a name that is new."""

from __future__ import annotations

import re

from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import when_at
from afterview.dates.zones import zone_at
from afterview.entry.matching import words_of
from afterview.entry.plain.first_names import is_first_name
from afterview.entry.plain.other_languages import WORDS
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.plain.words import (
    EVERYDAY,
    FILL,
    HARD_DOUBT,
    NOISE,
    ROLE_HEADS,
    ROLE_WORDS,
    SHORT,
    UNSURE,
)
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import Unclear, folded

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
_DATE_NAMES = frozenset((*DAY_NAMES, *MONTH_NAMES))
_DOES = re.compile(
    r" (?:has |have |is |also )?(?:knows|says|said|put|gave|told|agreed|refer|happy|aware|[a-z]{4,}ed\b(?<!moved)(?<!cancelled)(?<!rescheduled))"
)
"""What goes on after somebody called Tue, and not after the day."""
_SAID_TO = re.compile(
    r"\b(?i:told|warned|informed|let|thanked|asked|briefed|notified|emailed|called|texted|messaged|reminded|with|saw|met|to)(?: [A-Z]\w+){0,2}?(?:(?:,| and| &| \+) | )$"
)
"""What stands before a person: "told Sun" is said to Sun Li."""
_TITLES = frozenset(
    "mr mrs ms mx miss dr prof professor doctor sir dame lord lady mr. mrs. ms. dr. prof. herr frau mme monsieur madame matron sister nurse coach captain major pastor reverend father dean".split()
)
_INSTITUTIONS = frozenset(
    "university school college hospital academy institute bank group partners labs systems studio agency insurance energy foods health media books travel design"
    " research capital consulting council trust clinic motors law security services logistics".split()
)
"""Words of every day that go on with a name, as in Uppsala University."""
_ROLE = re.compile(rf"(?:{ROLE_HEADS})s?", re.IGNORECASE)


def thing_at(text: str, at: int, scene: Scene) -> Piece | None:
    url = URL.match(text, at)
    if url is not None:
        return Piece("U", at, at + len(url.group().rstrip(",;)")), url.group().rstrip(",;)"))
    return (
        _company(text, at, scene)
        or _role_at(text, at)
        or _person(
            text, at, scene, whole=not (_SAID_TO.search(text[:at]) or (at == 0 and _DOES.search(text)))
        )
        or _new_name(text, at, scene, dated=True)
        or _date(text, at, scene)
        or _person(text, at, scene, whole=False)
        or _new_name(text, at, scene, dated=False)
        or _name_in_small(text, at)
    )


_CAPITAL_ROLE = re.compile(r"(?:[A-Z][\w+#/&.-]*\s+){1,4}?(?P<head>[A-Z][\w]*)(?=$|[\s,;:.)])")
_ROLE_OPENERS = frozenset(
    "interview reference contact note saved applied test sent first lead promise offer rejection coffee screen".split()
)


def _role_at(text: str, at: int) -> Piece | None:
    """Return a role that is written with capitals: "Reference Data Analyst" tells of no reference."""
    for match in (_CAPITAL_ROLE.match(text, at),):
        while match is not None and not _ROLE.fullmatch(match["head"]):
            longer = re.compile(
                _CAPITAL_ROLE.pattern.replace("{1,4}?", f"{{{match.group().count(' ') + 1}}}")
            ).match(text, at)
            if longer is None or longer.end() == match.end() or match.group().count(" ") > 4:
                return None
            match = longer
        if match is None:
            return None
        first = folded(match.group().split()[0])
        if first in EVERYDAY and first not in ROLE_WORDS and first not in _ROLE_OPENERS:
            return None
        if first in _DATE_NAMES:
            return None
        return Piece("R", at, match.end(), match.group())
    return None


def _words_from(text: str, at: int, most: int) -> list[tuple[str, int]]:
    """Return up to `most` words that follow each other without a stop between them, and where each ends."""
    found: list[tuple[str, int]] = []
    for match in WORD.finditer(text, at):
        bare = match.group().rstrip(CLOSING)
        if not bare or bare in BREAKS:
            break
        found.append((bare, match.start() + len(bare)))
        if (len(bare) < len(match.group()) and folded(bare) not in _TITLES) or len(found) == most:
            break
    return found


def _company(text: str, at: int, scene: Scene) -> Piece | None:
    words = _words_from(text, at, 6)
    for count in range(len(words), 0, -1):
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        fitting = [
            each
            for each in scene.hunt.applications.values()
            if (name := words_of(each.company))[:count] == typed or name == typed
        ]
        whole = [each for each in fitting if words_of(each.company) == typed]
        fitting = whole or fitting or (_begun(words[0][0], scene) if count == 1 else [])
        if not fitting:
            continue
        if count == 1 and not _stands_out(words[0][0], typed[0], text, fitting[0].company):
            continue
        return Piece("C", at, words[count - 1][1], text[at : words[count - 1][1]], tuple(fitting))
    return None


_SHORTEST_BEGINNING = 4


def _begun(word: str, scene: Scene) -> list[Application]:
    """Return the applications at the one company that a word with a capital begins: Tess for Tessellate."""
    low = words_of(word)[0]
    if len(low) < _SHORTEST_BEGINNING or not word[0].isupper() or low in KNOWN or low in _DATE_NAMES:
        return []
    if any(low in words_of(each.name) for each in scene.hunt.people.values()):
        return []
    found = [each for each in scene.hunt.applications.values() if words_of(each.company)[0].startswith(low)]
    return found if len({each.company for each in found}) == 1 else []


def _stands_out(word: str, low: str, text: str, company: str) -> bool:
    """Return whether one word is meant as a company: HERE, but not here; Monday only where it is written so."""
    if low not in EVERYDAY and low not in _DATE_NAMES:
        return len(low) > 2 or words_of(company) == (low,)
    if word.isupper() and len(word) > 1:
        return not text.isupper()
    return False


def _person(text: str, at: int, scene: Scene, *, whole: bool) -> Piece | None:
    words = _words_from(text, at, 5)
    titled = bool(words) and folded(words[0][0]) in _TITLES
    if titled:
        words = words[1:]
    for count in range(len(words), 0, -1):
        if whole and count < 2 and not titled:
            return None
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        found = tuple(each for each in scene.hunt.people.values() if _is_called(each, typed, titled=titled))
        if count > 1 and not found and len(typed[-1]) == 1 and count == 2:
            found = tuple(
                each
                for each in scene.hunt.people.values()
                if _is_called(each, typed[:1], titled=False) and words_of(each.name)[-1].startswith(typed[1])
            )
        if not found:
            continue
        is_said_to = words[0][0][0].isupper() and (
            _SAID_TO.search(text[:at]) is not None
            or (at == 0 and _DOES.match(text[words[0][1] :]) is not None)
        )
        if count == 1 and not titled and not is_said_to and (typed[0] in EVERYDAY or typed[0] in _DATE_NAMES):
            return None
        if count < len(words) and _is_surname(text, words[count][0], words[count][1], scene):
            return None
        end = words[count - 1][1]
        return Piece("P", at, end, text[at:end], people=(found,), names=(text[at:end],))
    return None


def _is_surname(text: str, word: str, end: int, scene: Scene) -> bool:
    """Return whether a word after a first name makes it another person: Jo Blake is not Jo Park."""
    low = folded(word)
    return (
        re.fullmatch(r"[^\W\d_a-z][\w'’.-]*[a-z][\w'’.-]*", word) is not None
        and low not in KNOWN | ROLE_WORDS | _DATE_NAMES
        and _ROLE.fullmatch(word) is None
        and _company(text, end - len(word), scene) is None
        and not any(low in words_of(each.name)[:1] for each in scene.hunt.people.values())
    )


def _is_called(person: Person, typed: tuple[str, ...], *, titled: bool) -> bool:
    name = words_of(person.name)
    if len(typed) > 1:
        return name == typed or name[: len(typed)] == typed
    if titled:
        return typed[0] in (name[-1], name[0])
    return typed[0] == name[0] or (len(name) > 1 and typed[0] == name[-1] and len(typed[0]) > 2)


def _date(text: str, at: int, scene: Scene) -> Piece | None:
    if re.match(r"sat\s+(?:down|in|with|next|through|there)\b", text[at:]):
        return None
    found = when_at(text, at, frame_of(scene), DateLean.NEAR)
    if found is None:
        return None
    end = found[1]
    zone = None
    gap = re.match(r"\s*", text[end:])
    start = end + (gap.end() if gap else 0)
    try:
        zone = zone_at(text, start, scene.zone, scene.now) if start < len(text) and found[0].start else None
    except Unclear:
        if found[0].start:
            raise
    if zone is not None:
        return Piece("D", at, zone[1], text[at : zone[1]])
    return Piece("D", at, end, text[at:end])


def _new_name(text: str, at: int, scene: Scene, *, dated: bool) -> Piece | None:
    """Return a name that is not on record: two words or more with capitals, or one that is no everyday word."""
    words: list[tuple[str, int]] = []
    begin = at
    for word, end in _words_from(text, at, 5):
        if not words and folded(word) in _TITLES:
            begin = end + len(text[end:]) - len(text[end:].lstrip(" ."))
            continue
        if words and begin > at and word[0].islower():
            break  # "Frau Keller von Haniel"
        if words and re.fullmatch(r"van|de|der|von|di|da|del|la|el|bin|al|ten|ter|den|zu", word):
            words.append((word, end))
        elif (
            (words and _company(text, end - len(word), scene))
            or ((folded(word) in SHORT or folded(word) in WORDS) and not word.isupper())
            or re.match(r"[Ii]['’]|[A-Z][a-z]+n['’]t$", word)
        ):
            break
        elif re.fullmatch(r"[^\W\d_]\.|[^\W\d_a-z][\w'’.\-]*", word) and (
            word[0].isupper() or not word[0].islower()
        ):
            is_surname = len(words) == 1 and is_first_name(words[0][0]) and word[0].isupper()
            is_apart = folded(word) in KNOWN - _INSTITUTIONS and not (
                is_surname and folded(word) not in EVERYDAY
            )
            if words and is_apart and not (dated and len(words) == 1):
                break
            words.append((word, end))
        else:
            break
    while words and words[-1][0][0].islower():
        words.pop()
    if not words:
        return None
    first = folded(words[0][0])
    is_date = first in _DATE_NAMES or first == "noon"
    if at == 0 and len(words) == 1 and _is_act(text, words[0][1], first, scene):
        return None
    if dated and not (is_date and len(words) > 1 and folded(words[1][0]) not in _DATE_NAMES):
        return None
    if dated and when_like(words[1][0]):
        return None
    is_everyday_name = first in _FIRST_NAMES and len(words) > 1 and not _is_verb_at(at, first)
    if is_everyday_name and _is_surname(text, words[1][0], words[1][1], scene):
        return Piece(
            "N",
            at,
            words[-1][1],
            text[begin : words[-1][1]],
            names=(text[begin : words[-1][1]],),
            people=((),),
        )
    if not dated and ((first in KNOWN and (len(words) == 1 or at == 0)) or first in EVERYDAY or is_date):
        return None
    if _is_role([word for word, _ in words]):
        return None
    end = words[-1][1]
    return Piece("N", at, end, text[begin:end], names=(text[begin:end],), people=((),))


_SMALL = re.compile(
    r"(?P<first>[^\W\d_]{2,}) (?P<last>[^\W\d_]{2,})(?=$|\s*[,;:.()–—-]|\s(?:is|was|works|from|at|who|knows|and|said|has|my|on|via|for|about|to)\b)"
)
_SMALL_AFTER = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:with|w|and|to|by|contact|person|met|saw|recruiter|manager|friend|colleague|w/|from|cousin|flatmate)\s+)$",
    re.IGNORECASE,
)


def _name_in_small(text: str, at: int) -> Piece | None:
    """Return a first name and a surname in small letters: "grace okafor, head nurse"."""
    match = _SMALL.match(text, at)
    if match is None or not match.group().islower() or _SMALL_AFTER.search(text[:at]) is None:
        return None
    last = match["last"]
    is_word = (
        last in KNOWN or last in ROLE_WORDS or _ROLE.fullmatch(last) or last.endswith(("ly", "ing", "ed"))
    )
    if match["first"] in EVERYDAY or is_word or not is_first_name(match["first"]) or last in _DATE_NAMES:
        return None
    name = match.group().title()
    return Piece("N", at, match.end(), name, names=(name,), people=((),))


_FIRST_NAMES = frozenset(
    "bill mark will may april june august rich art grant chase rob pat sue penny rose grace hope faith joy jack frank drew gene miles page reed dean young "
    "guy hunter victor christian carol dale earl ray rusty sandy iris ivy lily daisy ruby amber jade pearl melody harmony destiny chance cash colt lane glen heath basil ginger "
    "sterling ernest earnest wade trip tripp bob jimmy nick pierce woody rick stew skip josh phil max cliff happy love".split()
)
"""Words of every day that are first names, before a surname."""


def _is_verb_at(at: int, word: str) -> bool:
    """Return whether a sentence can begin with the word as a verb or a month: "Hope Initech calls"."""
    return at == 0 and word in (
        "hope",
        "will",
        "may",
        "mark",
        "chase",
        "grant",
        "love",
        "bill",
        "june",
        "april",
        "august",
        "happy",
        "young",
    )


def _is_act(text: str, end: int, word: str, scene: Scene) -> bool:
    """Return whether a first word with a capital is how or what was done: "Formally", "Appealed the", "Dreading a"."""
    if word.endswith("ly"):
        return True
    follows = re.match(r" (?:(?:the|an?|my|by|about|over|on|with)\b)?\s*", text[end:])
    if not word.endswith(("ing", "ed")) or follows is None:
        return False
    return bool(follows.group().strip()) or _company(text, end + follows.end(), scene) is not None


def when_like(word: str) -> bool:
    """Return whether a word after a day's name goes on with the date, or with what happens then."""
    low = folded(word)
    return low in EVERYDAY or low in ROLE_WORDS or any(each.isdigit() for each in low)


def _is_role(words: list[str]) -> bool:
    return all(_ROLE.fullmatch(each) or folded(each) in ROLE_WORDS for each in words)
