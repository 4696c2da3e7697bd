"""What a letter calls a person, in its greeting."""

from __future__ import annotations

import re

from afterview.honorifics import CLEAR_DEGREES, DEGREES, TITLES, with_stops

_TITLES = TITLES | frozenset("fr father sister captain judge sr ing ir mag don".split())  # noqa: SIM905
_WORD_NAMES = """
will may mark rose grace jo hope faith joy dawn summer drew art bill rob pat sue chase grant frank ernest
max august april june ivy olive iris ruby pearl amber jade violet heather hazel holly daisy lily poppy
jack dick don gene guy harry hank jay lance miles nick norm pierce ray reed rich rusty sandy skip stew ted
trip wade ward victor christian angel destiny charity patience prudence mercy constance honor melody
harmony carol penny buck cliff dale glen forest heath river brook brooke lane field stone young king case
cash chance page paige
"""
WORD_NAMES = frozenset(_WORD_NAMES.split())
"""Names that are words as well: at the beginning of a sentence they may be either."""
_BEHIND = rf"(?:\s+{with_stops(CLEAR_DEGREES)}|,\s+{with_stops(DEGREES)})(?=,|\s|$)"
_ASIDE = r"\s*(?:\([^)]*\)|\[[^\]]*\])"
_CALLED = r"[\"“'‘](?P<name>\w[\w -]*)[\"”'’](?=\s)"


def called_by(name: str) -> str:
    """Return what a letter calls a person: the first name; "Frau Dr. Weiß" where there is a title.

    A name without a first name that can be told is said whole.
    """
    bare = name.strip()
    if not bare.replace(" ", "").isalpha():
        bare = re.sub(_BEHIND, "", re.sub(_ASIDE, "", bare), flags=re.IGNORECASE).strip()
        nick = re.search(_CALLED, bare)
        if nick is not None:
            return nick["name"]
    family, comma, given = (each.strip() for each in bare.partition(","))
    words = (f"{given} {family}" if comma and given else family).split()
    titles = 0
    while titles < len(words) - 1 and _is_title(words[titles]):
        titles += 1
    if titles:
        return " ".join((*words[:titles], words[-1]))
    if len(words) > 1 and (_is_initial(words[0]) or not _is_alphabetic(words[0])):
        return " ".join(words)
    return words[0] if words else ""


def has_title(name: str) -> bool:
    """Return whether a person is written with a title: a letter to them is formal."""
    words = name.split()
    return len(words) > 1 and _is_title(words[0])


def _is_title(word: str) -> bool:
    return word.rstrip(".").replace(".", "").casefold() in _TITLES


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"(?:\w\.?-?){1,2}", word) is not None and (len(word) == 1 or "." in word)


def _is_alphabetic(word: str) -> bool:
    """Return whether it is of a script in which the first name stands first: not of East Asia."""
    return all(ord(each) < 0x2E80 for each in word)
