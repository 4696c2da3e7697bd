"""What is left over in a sentence beside a fact: what says nothing, and what casts doubt on it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from afterview.dates.days import LONG_DAYS, MONTH_NAMES, DateLean
from afterview.entry.matching import is_slip
from afterview.entry.plain.newcomers import is_company_word
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.shape import Shape, Who
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.words import (
    CHANNEL_WORDS,
    FILL,
    HARD_DOUBT,
    JOB,
    LINKS,
    NOISE,
    OTHERS,
    TURNS,
    UNSURE,
)
from afterview.text import folded

_ANSWERED = re.compile(r"\b(?:said|says|it's|is) (?:an? )?(?:no|yes)\b|\bhung up\b")
_WITHOUT = re.compile(r"\bwithout (?:(?:an?|any|even|so much as|ever|having|being|giving|me|had) ){0,4}\w+")
"""What did not come before an outcome, which is the more told by it: "rejected me without an interview"."""
_DAYS = (*LONG_DAYS, *(each for each in MONTH_NAMES if len(each) > 5))
_UNDONE = frozenset("drafted drafting unsent unfinished half-written".split())
_DENIALS = frozenset(
    "not never haven't hasn't hadn't didn't won't wasn't isn't don't unsent unfinished drafted draft tomorrow later".split()
)
_SHORT_VERB = 4
_NUMERAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)|\d{1,2}[.:]\d{2}")
_COUNTED = frozenset(
    "number no. round interview stage floor screen call chat nudge reminder chaser attempt try time email "
    "opening part street str room building year years hour minute second follow-up followup follow mail message".split()
)
IN_OWN_WORDS = ("contact", "reference", "touch", "heard", "connected", "reported")
"""The kinds whose line keeps what was said of somebody, or by them, as it was said."""
_DONE = ("sent", "told", "asked", "touch", "followup", "connected", "reported", "outcome")
"""The kinds that have happened, whose day is none of what is still to come."""
_MODALS = frozenset("might may will would could can should shall they'll she'll he'll i'll 'll going".split())
_WITH_OTHERS = (*IN_OWN_WORDS, "asked", "told")
"""The kinds in which somebody else is told of as a matter of course."""
_ANYBODY = frozenset("he she he's she's his everyone someone somebody".split())
"""Of the words for somebody else, those that a reason may name: "they chose someone with more years"."""
_BESIDE = frozenset(
    "fixed arranged scheduled lined booked set fresh itself concerning smh lemme assure assured assures swear bothered formal "
    "verbal front let know forward writing more gives line chase goes saying date proper pleasant notes eod eow eom".split()
)
"""How a fact is told, which says no more of it."""
_SETTLES = frozenset("decide decided decision feedback".split())


@cache
def _vocabulary() -> frozenset[str]:
    """Return every word of a cue: what a cue passes over and is none of them is kept."""
    return frozenset(word for each in SHAPES for word in (*each.words, *each.allowed))


def _is_ahead(before: list[Piece]) -> bool:
    """Return whether what follows is still to come: "told Maria that Acme might ring on Tuesday"."""
    return any(each.sign in _MODALS for each in before)


def is_said(shape: Shape, piece: Piece, said: set[int]) -> bool:
    """Return whether a piece is part of a cue, and no word that one passes over."""
    known = _vocabulary() if shape.kind in IN_OWN_WORDS else shape.words
    return piece.start in said and (piece.sign in known or len(piece.sign) == 1)


def _is_of(shape: Shape, piece: Piece) -> bool:
    """Return whether a word within a cue is one of its own, and no other that it passes over."""
    return len(piece.sign) == 1 or piece.sign in shape.words or piece.sign in shape.allowed


def doubts(shape: Shape, clause: list[Piece], said: set[int], *, tail: int, before: int) -> list[Piece]:
    """Return the words of a clause with which nothing is recorded. From `tail` on, only strong doubt counts."""
    found: list[Piece] = []
    for index, each in enumerate(clause):
        if (each.start in said and _is_of(shape, each)) or is_company_word(shape, each, clause):
            continue
        is_date = shape.lean is not DateLean.PAST and _NUMERAL.fullmatch(each.sign) is not None
        if (
            (is_date and not is_counted(clause, index))
            or _is_doubt(shape, clause, index, is_late=index >= tail)
            or _is_other_act(shape, each, before=before)
            or (each.sign == "P" and shape.who is Who.NOBODY)
            or (each.sign == "D" and shape.kind in _DONE and _is_ahead(clause[:index]))
        ):
            found.append(each)
    return found


def contradictions(shape: Shape, note: str) -> list[str]:
    """Return the words of a note that tell of another fact, deny this one, or are a day with a slip."""
    told = _WITHOUT.sub(" ", folded(note)) if shape.kind == "outcome" else folded(note)
    words = set(told.replace(",", " ").split())
    turns = TURNS - _SETTLES if shape.kind in ("followup", "outcome") else TURNS
    slips = [each for each in words if _is_day_with_slip(each)]
    return [*sorted(words & turns - shape.allowed - shape.words), *_ANSWERED.findall(folded(note)), *slips]


@lru_cache(maxsize=1000)
def _is_day_with_slip(word: str) -> bool:
    """Return whether a word is the name of a day with a slip in it; asked of each note, which share most words."""
    if len(word) <= _SHORT_VERB or word.removesuffix("s") in _DAYS:
        return False
    return any(is_slip(word, day) for day in _DAYS)


def is_dull(shape: Shape, piece: Piece) -> bool:
    """Return whether a word says nothing that would have to be kept."""
    sign = piece.sign
    return (
        sign in NOISE
        or sign in LINKS
        or sign in JOB
        or sign in FILL
        or sign in _BESIDE
        or sign in shape.allowed
        or sign in ("Z", "#")
        or (shape.kind == "sent" and sign in CHANNEL_WORDS)
    )


def _is_other_act(shape: Shape, piece: Piece, *, before: int) -> bool:
    """Return whether a word before a cue is something else that was done: "negotiating the offer"."""
    word = piece.sign
    return (
        shape.kind in ("outcome", "sent", "told", "promise")
        and piece.start < before
        and len(word) > _SHORT_VERB
        and word.endswith(("ing", "ed"))
        and not is_dull(shape, piece)
        and word not in _vocabulary()
    )


def is_counted(clause: list[Piece], index: int) -> bool:
    """Return whether a number counts something else than days: "2nd round", "round 2", "3rd floor"."""
    around = {each.sign for each in clause[max(index - 1, 0) : index + 2]}
    return bool(around & _COUNTED)


_ASKING = frozenset(
    "see ask asked asking know check checked checking wonder wondering wondered hear find out sure tell told".split()
)
"""What stands before an "if" that asks, and makes nothing doubtful."""


_CALLERS = frozenset(("C", "P", "N", "they", "he", "she", "hr", "anyone", "anybody", "someone", "somebody"))
"""Of whom somebody is told in case they call: "ready if they phone"."""


def _is_doubt(shape: Shape, clause: list[Piece], index: int, *, is_late: bool) -> bool:
    """Return whether a word makes it doubtful that it happened; a reason after it may be a denial."""
    sign = clause[index].sign
    if sign in ("if", "whether"):
        is_asked = index > 0 and clause[index - 1].sign in _ASKING
        is_theirs = any(each.sign in _CALLERS for each in clause[index + 1 : index + 2])
        return not (is_asked or (shape.kind == "told" and is_late and is_theirs))
    if sign in HARD_DOUBT and index == len(clause) - 1 and shape.kind not in IN_OWN_WORDS:
        return True
    if sign in shape.allowed or (sign == "without" and shape.value == "rejected"):
        return False
    is_reason = is_late and sign in _ANYBODY
    if sign in OTHERS and not is_reason and shape.kind not in _WITH_OTHERS:
        return True
    if (not shape.keeps_rest and sign in _DENIALS) or (sign in _UNDONE and shape.kind in _DONE):
        return True
    return sign in HARD_DOUBT if is_late and shape.kind != "touch" else sign in UNSURE
