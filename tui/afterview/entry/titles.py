"""What people are, as it is written beside their names: titles, degrees, what they do there."""

from __future__ import annotations

import re

from afterview.entry.plain.words import ROLE_WORDS
from afterview.honorifics import CLEAR_DEGREES, DEGREES, with_stops
from afterview.text import folded, one_of

_MORE_BEFORE = frozenset(
    (
        "store shift branch area office plant line chief vice hiring talent recruiting project general "
        "managing department group regional executive deputy interim team technology information"
    ).split()
)
_BEFORE = one_of(ROLE_WORDS - {"of", "and", "&"} | _MORE_BEFORE)
TITLE = (
    rf"(?:(?:{_BEFORE})[ -])*"
    r"(?:manager|recruiter|director(?: of [\w ]{2,30})?|lead|leader|hr|cto|ceo|cfo|coo|cio|cpo|cmo|[se]?vp|"
    r"founder|co-founder|owner|partner|president|head(?: of [\w ]{2,30})?|[se]?vp of [\w ]{2,30}|"
    r"engineer|developer|designer|analyst|scientist|nurse|teacher|professor|consultant|assistant|coordinator|officer|"
    r"architect|researcher|driver|chef|editor|headhunter|boss|specialist|acquisition|"
    r"chief of staff|principal)"
)
"""What somebody is there: "hiring manager", "VP of Engineering"."""
_WHOLE = re.compile(
    rf"(?:(?:the|their|an?|my|our) )?(?:{TITLE}|(?:[se]?vp|chief) (?:{_BEFORE}))", re.IGNORECASE
)
_BEHIND = re.compile(rf"(?<=\w\s)(?P<degree>{with_stops(CLEAR_DEGREES)})$", re.IGNORECASE)


def is_title(words: str) -> bool:
    """Return whether words behind a name and a comma are a degree, or what somebody does."""
    words = words.strip(" .")
    return folded(words).replace(".", "") in DEGREES or is_position(words)


def is_position(words: str) -> bool:
    """Return whether words say what somebody does there, and nobody's name."""
    return _WHOLE.fullmatch(words) is not None


def with_degree_apart(name: str) -> str:
    """Return "Dana Lee PhD" with the degree in brackets."""
    return _BEHIND.sub(r"(\g<degree>)", name) if name.count(" ") > 1 else name
