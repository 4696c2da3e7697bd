"""The line of what they answered, told in a plain sentence (playbook 5.6)."""

from __future__ import annotations

import re

from afterview.dates.days import DateLean
from afterview.entry.plain.matching import Match
from afterview.entry.plain.whom import Missing
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.scene import Scene
from afterview.text import folded

_NOUN = re.compile(
    r"(?:the |an? |their )?(?:answer|reply|response|update|word|decision|feedback)\b", re.IGNORECASE
)
"""An answer that is told of without a word that it came: a day behind it is the one until which it does."""


_THEY = CLASSES["THEY"].split("|")
_TELLING = ("acknowledged", "confirmed")
"""A word for an answer that says what they answered."""


_OF_NOTHING = re.compile(r"(?:nothing|no|not|nobody)\b", re.IGNORECASE)
"""An answer that alone would be silence: "nothing yet" is written with the word that says that they answered."""


def answer_line(match: Match, company: str, scene: Scene) -> str:
    """Return the line of an answer: what they said, as it was written, which begins after who says so."""
    text, pieces = match.sentence.text, match.sentence.pieces
    if match.is_offer:
        return f"heard {company} {match.sentence.said()}"
    if match.shape.value:
        first = pieces[0]
        return (
            f"heard {company} {match.sentence.said(first.end if first.sign == 'C' else 0).lstrip(' ,:;–—-')}"
        )
    end = max(each.end for each in pieces if each.start in match.cued)
    before = text[: min(each.start for each in pieces if each.start in match.cued)].strip(" ,;:.")
    verb = next((each for each in pieces if each.start in match.cued and each.sign in _TELLING), None)
    end = verb.start if verb else end
    said = re.sub(r"^(?:\s*(?:today|that|and|to say|saying)\b)*[\s,;:.–-]*", "", text[end:])
    is_yesterday = re.fullmatch(r"(?:i |we )?(?P<day>yesterday)", folded(before)) or re.match(
        r"(?P<day>yesterday)\b", said
    )
    if is_yesterday:
        said = re.sub(r"^yesterday\b(?:\s*(?:that|and|to say|saying)\b)*[\s,;:.–-]*", "", said)
    said, day = _with_day(match, end, said, scene)
    if _OF_NOTHING.match(said):
        said = text[_told_at(match) :]
    if not said:
        raise Missing("What did they say?")
    if day:
        return f"heard {company} {day}: {said}"
    said = re.sub(r"\s+(?=[.!?]$)", "", said.replace(" 's", "'s"))
    return f"heard {company} {'yesterday: ' if is_yesterday else ''}{said}"


def _told_at(match: Match) -> int:
    """Return where the word stands that says that they answered."""
    return next(
        each.start for each in match.sentence.pieces
        if each.start in match.cued and each.sign not in ("C", "P", *_THEY)
    )  # fmt: skip


def _with_day(match: Match, end: int, said: str, scene: Scene) -> tuple[str, str]:
    """Return what they said and the day on which they did, where it stands behind the word for it: "heard on Monday"."""
    pieces = match.sentence.pieces
    begin = min(each.start for each in pieces if each.start in match.cued)
    day = next(
        (each for each in pieces if each.start >= end or (each.sign == "D" and each.start > begin)), None
    )
    if day is None or day.sign != "D" or re.match(r"today|yesterday|now|just|by|until", folded(day.text)):
        return said, ""
    found = match.sentence.when(day, DateLean.PAST)
    on = found.day if found else None
    if _NOUN.match(match.sentence.text, begin) or on is None or on > scene.today:
        raise Missing("Is that the day by which they answer?")
    rest = match.sentence.text[max(day.end, end) :]
    return re.sub(r"^(?:\s*(?:that|and|to say|saying)\b)*[\s,;:.–-]*", "", rest), on.isoformat()
