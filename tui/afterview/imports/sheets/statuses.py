"""What a cell says of where an application stands."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from afterview.imports.sheets.status_words import PICTURES, phrases
from afterview.imports.sheets.wording import nearest, plain
from afterview.records.applications import Status

FURTHEST = (
    Status.PLANNED,
    Status.APPLIED,
    Status.INTERVIEWING,
    Status.OFFER,
    Status.NO_ANSWER,
    Status.REJECTED,
    Status.WITHDRAWN,
    Status.DECLINED,
    Status.ACCEPTED,
)
"""Of two that one application is said to have, the later one here is how far it has come."""
_ROUND = re.compile(
    r"\b(?:\d+ ?(?:st|nd|rd|th|er|e|eme|º|ª|a|o)?|first|second|third|fourth|final|last) (?:\w+ )?"
    r"(?:round|interview|call|stage|entretien|entrevista|gesprach|runde|colloquio|gesprek)\b"
    r"|\b(?:round|interview|stage|runde|gesprach|entretien|entrevista|colloquio|gesprek|r) ?#?\d\b"
)
_NOT = re.compile(
    r"\b(?:not|no|never|without|nicht|kein|keine|ohne|pas|sans|non|aucun|aucune|sin|nunca|senza|niet|geen|nao|sem"
    r"|didn t|haven t|wasn t|before|avant|vor|antes|until|if)"
    r"(?: (?:yet|been|an?|any|the|my|de|d|un|una|encore|noch|aun))* $"
)
_SHORT = frozenset({"oa", "vg"})
"""Short forms that are understood within other words, too."""
_LONGEST = 12
"""Words, beyond which a cell is prose: what it says of stages may be of another time."""


@lru_cache(maxsize=5_000)
def status_of(text: str) -> Status | None:
    """Return what a cell says; None where it says nothing that this program knows, or leaves it open."""
    words = _bare(text)
    if not words:
        pictures = {status for picture, status in PICTURES.items() if picture in text}
        return pictures.pop() if len(pictures) == 1 else None
    known = phrases()
    if words in known:
        return known[words]
    if len(words.split()) > _LONGEST:
        return None
    found = _said_within(words)
    if found:
        return max(found, key=FURTHEST.index)
    meant = None if _NOT.search(f"{words.split()[0]} ") else nearest(words, known)
    return known[meant] if meant else None


def speaks_of_interviews(text: str) -> bool:
    """Return whether one of the stages that a cell names is an interview."""
    words = _bare(text)
    return status_of(text) is Status.INTERVIEWING or (
        len(words.split()) <= _LONGEST and Status.INTERVIEWING in _said_within(words)
    )


def is_open(text: str) -> bool:
    """Return whether a cell is one of the wordings that leave it open, such as "in progress"."""
    words = _bare(text)
    return "?" in text or (words in phrases() and phrases()[words] is None)


def is_stage(header: str) -> bool:
    """Return whether a header names a stage or an outcome, so that its cells say that it was reached."""
    words = _bare(re.sub(r"\(.*?\)", "", header))
    words = re.sub(
        r" (?:date|datum|on|am|at|le)$|^(?:date|datum|fecha|data|date of|date de|got|reached) ", "", words
    )
    return phrases().get(words) is not None or bool(_ROUND.fullmatch(words))


def _bare(text: str) -> str:
    """Return its words without a number before or a date behind them: "2. Applied", "Applied 3/11"."""
    words = plain(text)
    if _ROUND.search(words):
        return re.sub(r"^\d+ (?=\D)(?!round|interview|call|stage)", "", words) or words
    return re.sub(r"^(?:\d+ )+(?=\D)|(?<=\D)(?: \d+)+$", "", words).strip()


def _said_within(words: str) -> set[Status]:
    """Return all that wordings within say: from the left, and the longest each time."""
    found: set[Status] = set()
    if _ROUND.search(words):
        found.add(Status.INTERVIEWING)
    tokens, at = words.split(), 0
    while at < len(tokens):
        possible = _by_first_word().get(tokens[at], [])
        phrase = next((each for each in possible if tokens[at : at + len(each)] == each), None)
        if phrase is None:
            at += 1
            continue
        status = phrases()[" ".join(phrase)]
        if status is not None and not _NOT.search(f" {' '.join(tokens[:at])} "):
            found.add(status)
        at += len(phrase)
    return found


@cache
def _by_first_word() -> dict[str, list[list[str]]]:
    """Return the wordings by the word that they begin with, the longest first."""
    found = dict[str, list[list[str]]]()
    for each in sorted(phrases(), key=lambda phrase: len(phrase.split()), reverse=True):
        if len(each) > 3 or each in _SHORT:
            found.setdefault(each.split()[0], []).append(each.split())
    return found
