"""How somebody knows me, as a letter to them can say it (playbook 3.4)."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.letters.phrases import is_done, phrase, small_verb
from afterview.letters.said_to import you

_ROLE_WORDS = """
former ex old previous late manager boss line supervisor lead leader teacher professor prof lecturer tutor
mentor coach colleague co-worker coworker client customer friend neighbour neighbor head director adviser
advisor chef sister matron foreman captain partner landlord examiner trainer instructor principal dean
business first second last current fellow direct team department project university school flatmate
roommate classmate cto ceo vp
"""
_ROLES = frozenset(_ROLE_WORDS.split())
_OF_THEM = re.compile(r"(?:was|were|is|are|has|used)\b", re.IGNORECASE)
_BOTH = re.compile(r"\btogether\b|\beach other\b", re.IGNORECASE)
_WITH_WE = {"was": "were", "is": "are", "has": "have"}
_MET = frozenset(["met", "studied", "shared"])


class Knows(StrEnum):
    """The shapes in which it is said; the names are those of the slots."""

    AS = "relation_as"
    """Behind "as": my manager at Beta."""
    SENTENCE = "relation_own"
    """By itself: we worked the same line."""
    BEHIND_COLON = "relation"


def relation(text: str, name: str) -> tuple[Knows, str]:
    """Return how to say what a note tells of how `name` knows me, and the words."""
    said = phrase(text, name)
    first, _, rest = said.partition(" ")
    word = first.casefold().strip(".,:;")
    if re.search(r"[.!?…]\s", said):
        return Knows.BEHIND_COLON, said
    if word in ("you", "we", "i") or word.startswith(("i'", "you'", "we'")):
        return Knows.SENTENCE, said
    if word == "my":
        return Knows.AS, f"my {rest}"
    if rest and (is_done(word) or _OF_THEM.match(said)):
        if _BOTH.search(said) or word in _MET:
            return Knows.SENTENCE, f"we {_WITH_WE.get(word, small_verb(first))} {rest}"
        if _OF_THEM.match(said) or re.search(r"\b(?:me|my|us)\b", said):
            return Knows.SENTENCE, f"{you(f' {small_verb(first)}')} {rest}"
        return Knows.BEHIND_COLON, said
    if word.removeprefix("ex-") in _ROLES:
        return Knows.AS, f"my {first if first.isupper() else first.lower()}{f' {rest}' if rest else ''}"
    return Knows.BEHIND_COLON, said
