"""What people are, as it is written beside their names: titles, degrees, what they do there."""

from __future__ import annotations

import re

from afterview.entry.plain.words import ROLE_WORDS
from afterview.honorifics import CLEAR_DEGREES, DEGREES, PARTICLES, with_stops
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
_WHO_IS, _THE = r"(?:who(?:['’]s| is| was| will be)|as)", "(?:the|their|an?|my|our)"
_LEAD = f"(?:{_WHO_IS} )?(?:{_THE} )?"
"""What leads to a title: "who is the"."""
_WHOLE = re.compile(rf"{_LEAD}(?:{TITLE}|(?:[se]?vp|chief) (?:{_BEFORE}))", re.IGNORECASE)
_BEHIND = re.compile(rf"(?<=\w\s)(?P<degree>{with_stops(CLEAR_DEGREES)})$", re.IGNORECASE)


def is_title(words: str) -> bool:
    """Return whether words behind a name and a comma are a degree, or what somebody does."""
    words = words.strip(" .")
    return folded(words).replace(".", "") in DEGREES or is_position(words)


def is_position(words: str) -> bool:
    """Return whether words say what somebody does there, and nobody's name."""
    return _WHOLE.fullmatch(words) is not None


_TRADE = re.compile(
    r"(?:er|or|ist|ian|ant|ent|ress|head|lead|chief|nurse|chef|clerk|dean|bursar|principal|secretary|steward|boss|"
    r"deputy|vet|warden|matron|coach|captain|sergeant|rep|partner|hr|[ct][eft]o)$"
)
"""How words end for what people do."""
_SAID = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|{one_of(PARTICLES)})){{0,3}})"
    r",? "
    rf"(?=(?:{_WHO_IS}|{_THE}) )"
    rf"{_LEAD}(?P<title>[a-z][\w'’/&-]*(?: [\w'’/&-]+){{0,5}})"
)


def title_said(text: str) -> tuple[str, str]:
    """Return "Daniel Okafor the deputy head" as name and title; the text and "" where no title is said so."""
    found = _SAID.fullmatch(text)
    if found is None:
        return text, ""
    what = re.split(r" (?:of|for|in|at) ", found["title"])[0]
    is_trade = _TRADE.search(what.casefold()) is not None or is_position(found["title"])
    return (found["name"], found["title"]) if is_trade else (text, "")


def bare_title(title: str) -> str:
    """Return a title without what leads to it: "who is the head of maths"."""
    return re.sub(rf"^{_LEAD}", "", title, flags=re.IGNORECASE) or title


def with_degree_apart(name: str) -> str:
    """Return "Dana Lee PhD" with the degree in brackets."""
    return _BEHIND.sub(r"(\g<degree>)", name) if name.count(" ") > 1 else name
