"""A sentence in small letters, with capitals for the words that can only be names: "klarna phone interview at 3"."""

from __future__ import annotations

from afterview.dates.zones import cities
from afterview.entry.plain.first_names import is_first_name
from afterview.entry.plain.names import DATE_NAMES, KNOWN, ROLE
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.words import ROLE_WORDS, SHORT, SMALL_TALK

_SHORTEST = 3
_BEFORE = frozenset(
    "| at with from for to by of @ and & + in = i we interview onsite screen call chat round shift day panel visit"
    " called rang phoned emailed chased messaged nudged wrote offer rejection told contact application".split()
)
"""What stands before a name, or a clause begins."""


def with_capitals(sentence: Sentence) -> tuple[str, str]:
    """Return the first name that nobody knows and the line with capitals for all of them; nothing where none is there."""
    runs: list[list[Piece]] = []
    before = "|"
    for each in sentence.pieces:
        if not _may_be_name(each):
            before = each.sign
        elif before == "":
            runs[-1].append(each)
        elif before in _BEFORE:
            runs.append([each])
            before = ""
        else:
            before = each.sign
    text = sentence.text
    for run in reversed(runs):
        begin, end = run[0].start, run[-1].end
        text = f"{text[:begin]}{text[begin:end].title()}{text[end:]}"
    names = [sentence.text[run[0].start : run[-1].end] for run in runs]
    return next((each for each in names if not is_first_name(each)), ""), text


def _may_be_name(piece: Piece) -> bool:
    word = piece.sign
    return (
        len(word) >= _SHORTEST
        and piece.text == word
        and word.isalpha()
        and word.islower()
        and word not in KNOWN | ROLE_WORDS | DATE_NAMES | SMALL_TALK
        and word not in SHORT
        and word not in cities()
        and ROLE.fullmatch(word) is None
        and not word.endswith(("ing", "ed", "ly"))
    )
