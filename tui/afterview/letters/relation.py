"""How somebody knows me, as a letter to them can say it (playbook 3.4)."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.letters.phrases import phrase, small
from afterview.letters.subjects import Subject, is_done, lacks_subject, with_subject

_ROLE_WORDS = """
former ex old previous late manager boss line supervisor lead leader teacher professor prof lecturer tutor
mentor coach colleague co-worker coworker client customer friend neighbour neighbor head director adviser
advisor chef sister matron foreman captain partner landlord examiner trainer instructor principal dean
business first second last current fellow direct team department project university school flatmate
roommate classmate cto ceo vp landlady nurse editor producer conductor curator carer referee guardian
"""
_SHORT = 3
_ROLES = frozenset(_ROLE_WORDS.split())
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
    head, mark, rest = _parted(said)
    first, _, behind = head.partition(" ")
    word = first.casefold().strip(".,:;")
    if word in ("you", "we", "i") or word.startswith(("i'", "you'", "we'")):
        return Knows.SENTENCE, said
    named = re.split(r" (?:since|at|for|of|in|from|with|when)\b", head, maxsplit=1)[0].casefold().split()
    is_role = len(named) <= _SHORT and not _ROLES.isdisjoint(named)
    if word == "my" or word.removeprefix("ex-") in _ROLES or (is_role and not lacks_subject(head)):
        return Knows.AS, f"{_as_role(head)}{_remark(mark, rest)}"
    if behind and word in _WITH_WE and (_BOTH.search(said) or word in _MET):
        return Knows.SENTENCE, f"we {_WITH_WE[word]} {behind}{mark}{rest}"
    if behind and (_BOTH.search(said) or word in _MET) and is_done(word):
        return Knows.SENTENCE, f"we {word} {behind}{mark}{rest}"
    if lacks_subject(head):
        return Knows.SENTENCE, f"{with_subject(head, Subject.YOU) or head}{mark}{rest}"
    return Knows.BEHIND_COLON, said


def _parted(said: str) -> tuple[str, str, str]:
    """Return what a note says first, and what it adds behind a comma, a dash or a stop."""
    found = re.search(r"(?<!prof)(?<!\bdr)(?<!\bst)[,;:.!] | [-–—] ", said, re.IGNORECASE)
    return (said[: found.start()], found[0], said[found.end() :]) if found else (said, "", "")


def _as_role(head: str) -> str:
    """Return a role as it stands behind "as": my manager, the head of nursing, an old friend of mine."""
    first, _, behind = head.partition(" ")
    small = first if first.isupper() and len(first) > 1 else f"{first[0].lower()}{first[1:]}"
    role = f"{small} {behind}".strip()
    if small == "my":
        return role
    if re.search(r"\b(?:of|from) (?:mine|ours|my \w+['’]s)", role):
        return f"{'an' if small[0] in 'aeio' else 'a'} {role}"
    return f"the {role}" if re.match(r"of\b", behind) else f"my {role}"


def _remark(mark: str, rest: str) -> str:
    """Return what is added to a role, said to them; a judgement without a verb is better left out."""
    if not rest:
        return ""
    first, _, behind = rest.partition(" ")
    if first.casefold() in _MET and behind:
        return f"; we {first.lower()} {behind}"
    if lacks_subject(rest):
        return f"; {with_subject(rest, Subject.YOU) or rest}"
    if re.match(r"(?:i|you|we)\b", rest, re.IGNORECASE):
        return f"; {small(rest) if not rest.startswith('I') else rest}"
    return f"{mark}{rest}" if mark == ", " else ""
