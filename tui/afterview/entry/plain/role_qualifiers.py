"""What stands behind a role and belongs to it: "Senior Associate, Employment Law", "warehouse operative (nights)"."""

from __future__ import annotations

import re

from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.words import ROLE_WORDS
from afterview.text import folded

_WAYS = re.compile(
    r"(?:(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|night|day|evening|weekend|morning|late|early|twilight|rotating)[ -]?)?"
    r"(?:nights?|days?|evenings?|week-?ends?|mornings?|afternoons?|earlies|lates|twilights?|shifts?|split shifts|part[- ]time|full[- ]time|temp|temporary|perm|permanent|contract|fixed[- ]term|ftc"
    r"|(?:maternity|paternity|sickness|holiday)(?: leave)?(?: cover)?|cover|seasonal|casual|zero[- ]hours?|bank(?: staff)?|relief|graduate|grad|entry[- ]level|mid[- ]level|apprenticeship|internship|freelance|job share"
    r"|months?(?: contract)?|hours?|hrs|fte|%|term[- ]time(?: only)?|live[- ]in|abroad|new grad|all levels?)"
    r"|(?:band|grade|level|key stage|year|class|scale|ks|l)[- ]?\w{1,3}",
    re.IGNORECASE,
)
"""How much of a job it is, when, and for how long."""
_JOINTS = frozenset("of and for in the & to de und et with on a".split())
_MOST_WORDS = 5
_SIGN = r"(?P<sign>\s*[,(]\s*|\s+[-–—/|]\s+)"


def qualifier_behind(role: str, text: str, left: str) -> str:
    """Return the role with `text`, which stands right behind it in `left`, as it was written; nothing where it does not."""
    found = re.search(rf"{re.escape(role)}{_SIGN}{re.escape(text)}(?P<close>\s*\))?", left)
    if found is None:
        return ""
    sign = found["sign"].strip()
    return (
        f"{role} ({text})" if sign == "(" else f"{role}, {text}" if sign == "," else f"{role} {sign} {text}"
    )


def is_qualifier(text: str) -> bool:
    """Return whether words say which kind of a job it is: a field, with capitals, or how much of one, or when."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or is_somebody(text) or not text[0].isalnum():
        return False
    if _WAYS.fullmatch(text) or all(folded(each) in ROLE_WORDS for each in words):
        return True
    return words[0][0].isupper() and all(
        each[0].isupper() or folded(each) in _JOINTS or each[0].isdigit() for each in words
    )


def may_be_qualifier(text: str) -> bool:
    """Return whether a few small words behind a role may belong to it, which only the user knows."""
    words = text.split()
    return (
        0 < len(words) <= 2
        and text.islower()
        and all(each.replace("-", "").isalpha() and not each.endswith(("ed", "ing")) for each in words)
    )
