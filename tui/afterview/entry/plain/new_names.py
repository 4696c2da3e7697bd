"""Names in a line that are not on record: two words or more with capitals, or one that is no everyday word."""

from __future__ import annotations

import re

from afterview.entry.plain.first_names import is_first_name
from afterview.entry.plain.names import DATE_NAMES, KNOWN, ROLE, TITLES, company_at, is_surname, words_from
from afterview.entry.plain.other_languages import WORDS
from afterview.entry.plain.places import is_listed
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.words import EVERYDAY, ROLE_HEADS, ROLE_WORDS, SHORT, UNSURE
from afterview.entry.scene import Scene
from afterview.honorifics import PARTICLES
from afterview.text import folded

_INSTITUTIONS = frozenset(
    "university school college hospital academy institute bank group partners labs systems studio agency insurance energy foods health media books travel design"
    " research capital consulting council trust clinic coffee chance motors law security services logistics".split()
)
"""Words of every day that go on with a name, as in Uppsala University."""


def new_name_at(text: str, at: int, scene: Scene, *, dated: bool) -> Piece | None:
    """Return a name that is not on record: two words or more with capitals, or one that is no everyday word."""
    begin, words = _words_of_name(text, at, scene, dated=dated)
    if not words:
        return None
    first = folded(words[0][0])
    is_date = first in DATE_NAMES or first == "noon"
    if at == 0 and len(words) == 1 and _is_act(text, words[0][1], first, scene):
        return None
    if dated and not (is_date and len(words) > 1 and folded(words[1][0]) not in DATE_NAMES):
        return None
    if dated and when_like(words[1][0]):
        return None
    is_everyday_name = first in _FIRST_NAMES and len(words) > 1 and not (at == 0 and first in _VERBS_AS_WELL)
    if not (is_everyday_name and is_surname(text, words[1][0], words[1][1], scene)):
        is_house = len(words) > 2 and words[1][0] == "of" and first in _OF_PLACES
        if (
            not dated
            and not is_house
            and ((first in KNOWN and (len(words) == 1 or at == 0)) or first in EVERYDAY or is_date)
        ):
            return None
        if _is_role([word for word, _ in words]) or all(word.endswith(".") for word, _ in words):
            return None
    end = words[-1][1]
    return Piece("N", at, end, text[begin:end], names=(text[begin:end],), people=((),))


def _words_of_name(text: str, at: int, scene: Scene, *, dated: bool) -> tuple[int, list[tuple[str, int]]]:
    """Return where a name behind its titles begins, and its words as far as they can be one; none for no name."""
    words: list[tuple[str, int]] = []
    begin = at
    for word, end in words_from(text, at, 7):
        if not words and folded(word) in TITLES:
            begin = end + len(text[end:]) - len(text[end:].lstrip(" ."))
            continue
        if words and begin > at and word[0].islower() and not _are_given(words):
            break  # "Frau Keller von Haniel"
        is_joint = ((words or begin > at) and word in PARTICLES) or (
            words and _goes_on(text, words, word, end)
        )
        if not is_joint and not _is_of_name(text, words, word, end, scene, dated=dated):
            break
        words.append((word, end))
    while words and (
        words[-1][0] in ("&", "+") or (words[-1][0][0].islower() and not words[-1][0][1:2].isupper())
    ):
        words.pop()
    return begin, words


def _are_given(words: list[tuple[str, int]]) -> bool:
    """Return whether all words are given names, initials or joints, so that a surname is still to come."""
    return all(is_first_name(each) or each.endswith(".") or each[0].islower() for each, _ in words)


_CAPITAL = re.compile(r"[^\W\d_]\.|[^\W\d_a-z][\w'’.\-]*|[a-z][A-Z]\w*")
_CONTRACTED = re.compile(r"[Ii]['’]|[A-Z][a-z]+n['’]t$")
"""I've, Don't: the beginning of a sentence, and of no name."""
_ANOTHER = re.compile(r"\s*(?:,|&|and) [A-Z]")


def _is_of_name(
    text: str, words: list[tuple[str, int]], word: str, end: int, scene: Scene, *, dated: bool
) -> bool:
    """Return whether a word begins a name or goes on with it: it has a capital, and is none of every day by itself."""
    if not _CAPITAL.fullmatch(word) or (word[0].islower() and not word[1:2].isupper()):
        return False
    if _CONTRACTED.match(word) or (_is_short(text, word, end) and not word.isupper()):
        return False
    if words and company_at(text, end - len(word), scene):
        return False
    low = folded(word)
    if not words or low not in KNOWN or low in _INSTITUTIONS or (dated and len(words) == 1):
        return True
    return low not in EVERYDAY and _needs_more(text, words, word, end)


def _needs_more(text: str, words: list[tuple[str, int]], word: str, end: int) -> bool:
    """Return whether a name has to go on, so that it may with a word that says something else elsewhere: "Jo Call"."""
    if any(each in _FOR_WHOM for each, _ in words):
        return True
    (first, _), *others = words
    if others or not word[0].isupper():
        return False
    return is_first_name(first) or first.endswith(".") or _ANOTHER.match(text, end) is not None


_OF = re.compile(r" (?:the )?[^\W\d_a-z]\w")


def _goes_on(text: str, words: list[tuple[str, int]], word: str, end: int) -> bool:
    """Return whether a small word, or a sign, goes on with a house's name: University of Kent, Patel & Sons, Grundschule am Park."""
    if not re.match(_OF, text[end:]) and not (word == "the" and words[-1][0] in ("of", "for")):
        return False
    if word in ("&", "+"):
        after = text[end:].split()[0]
        return not is_first_name(words[0][0]) or (
            len(words) == 1 and text[:end].strip() == f"{words[0][0]} {word}" and not is_first_name(after)
        )
    if word in ("am", "im", "an", "auf", "zum", "zur", "aux", "sur"):
        return len(words) == 1 and folded(words[0][0]) not in KNOWN and not is_first_name(words[0][0])
    if word in ("for", "in") and folded(words[-1][0]) in _FOR_WHOM[word]:
        is_role = word == "for" and _NOT_A_NAME.match(text, end) is not None
        return not is_role and not is_listed(text[end:].split()[0].rstrip(",.;"))
    return word in ("of", "for", "the") and folded(words[0][0]) in _OF_PLACES


_OF_PLACES = frozenset(
    "university bank college school institute department ministry museum house city church hospital faculty academy bureau office league society royal".split()
)
"""What goes on with "of": University of Kent, Ministry of Justice."""


_FOR_WHOM = {
    "for": frozenset(
        "institute institutes centre center trust department ministry society foundation council association campaign fund alliance agency office bureau commission initiative network".split()
    ),
    "in": frozenset("women girls men people youth".split()),
}
"""Whose name goes on with what it is for: Max Planck Institute for Informatics, Women in Tech."""
_NOT_A_NAME = re.compile(rf" (?:the )?(?:[^\W\d_a-z][\w'’-]* ){{0,3}}(?!Research\b)(?i:{ROLE_HEADS})s?\b")
"""A role behind a house: "the Wellcome Trust for Data Engineer"."""


def _is_short(text: str, word: str, end: int) -> bool:
    """Return whether a word is another one in short: "shell" is, and the Shell within a sentence is not."""
    before = text[: end - len(word)].rstrip()
    is_begun = not before or before[-1] in ".!?:"
    is_named = word[0].isupper() and not is_begun and "'" in SHORT.get(folded(word), "")
    return (folded(word) in SHORT and not is_named) or folded(word) in WORDS


_SMALL = re.compile(
    r"(?P<first>[^\W\d_]{2,}) (?P<last>[^\W\d_]{2,})(?=$|\s*[,;:.()–—-]|\s(?:is|was|works|from|at|who|knows|and|said|has|my|on|via|for|about|to)\b)"
)
_SMALL_AFTER = re.compile(
    r"(?:^|[,;:(]\s*|\b(?:with|w|and|to|by|contact|person|met|saw|recruiter|manager|friend|colleague|w/|from|cousin|flatmate)\s+)$",
    re.IGNORECASE,
)


def name_in_small_at(text: str, at: int) -> Piece | None:
    """Return a first name and a surname in small letters: "grace okafor, head nurse"."""
    match = _SMALL.match(text, at)
    if match is None or not match.group().islower() or _SMALL_AFTER.search(text[:at]) is None:
        return None
    last = match["last"]
    is_word = (
        last in KNOWN or last in ROLE_WORDS or ROLE.fullmatch(last) or last.endswith(("ly", "ing", "ed"))
    )
    if match["first"] in EVERYDAY or is_word or not is_first_name(match["first"]) or last in DATE_NAMES:
        return None
    name = match.group().title()
    return Piece("N", at, match.end(), name, names=(name,), people=((),))


_FIRST_NAMES = frozenset(
    "bill mark will may april june august rich art grant chase rob pat sue penny rose grace hope faith joy jack frank drew gene miles page reed dean young "
    "guy hunter victor christian carol dale earl ray rusty sandy iris ivy lily daisy ruby amber jade pearl melody harmony destiny chance cash colt lane glen heath basil ginger "
    "sterling ernest earnest wade trip tripp bob jimmy nick pierce woody rick stew skip josh phil max cliff happy love".split()
)
"""Words of every day that are first names, before a surname."""


_VERBS_AS_WELL = frozenset("hope will may mark chase grant love bill june april august happy young".split())
"""Those with which a sentence can begin as a verb or a month: "Hope Initech calls"."""


def _is_act(text: str, end: int, word: str, scene: Scene) -> bool:
    """Return whether a first word with a capital is how or what was done: "Formally", "Appealed the", "Dreading a"."""
    if word.endswith("ly"):
        return True
    follows = re.match(r" (?:(?:the|an?|my|by|about|over|on|with)\b)?\s*", text[end:])
    if not word.endswith(("ing", "ed")) or follows is None:
        return False
    if re.match(r" (?:interview|round|panel|test|call|screen) (?:at|with|for) (?:the )?[A-Z]", text[end:]):
        return True
    return bool(follows.group().strip()) or company_at(text, end + follows.end(), scene) is not None


def when_like(word: str) -> bool:
    """Return whether a word after a day's name goes on with the date, or with what happens then."""
    low = folded(word)
    return low in EVERYDAY or low in ROLE_WORDS or any(each.isdigit() for each in low)


def _is_role(words: list[str]) -> bool:
    return all(ROLE.fullmatch(each) or folded(each) in ROLE_WORDS for each in words)


def is_bare_name(line: str) -> bool:
    """Return whether a line can be nothing but the name of a company: few words, with capitals, and none of every day."""
    words = line.replace("&", " & ").split()
    if any(sign in line for sign in "/@?!|") or not line[0].isalnum() or not any(map(str.isalpha, line)):
        return False
    if not 0 < len(words) <= 5:
        return False
    if any(re.fullmatch(ROLE_HEADS, each.strip(",.").lower()) for each in words):
        return False
    if any(folded(each) in KNOWN and each.lower().endswith("ed") for each in words[1:]):
        return False  # "Otto Brandt Thanked Dana Lee"
    joints = ("&", "and", "of", "de", "the", "für", "und", "et", "van", "von", "+", "-")
    plain = [each.strip(",.") for each in words if each.lower() not in joints]
    return (
        bool(plain)
        and folded(plain[0]) not in KNOWN
        and all(
            (not each[0].islower() and folded(each) not in EVERYDAY and folded(each) not in UNSURE)
            or any(sign in each for sign in ".0123456789")
            for each in plain
            if each
        )
    )
