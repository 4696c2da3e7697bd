"""New names in a sentence: which one is a company, and which are people."""

from __future__ import annotations

import re

from afterview.entry.plain.first_names import is_first_name, is_seat, is_somebody
from afterview.entry.plain.places import is_place
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shape import Shape
from afterview.entry.plain.words import EVERYDAY, NOISE, PRONOUNS
from afterview.text import EMAIL_ADDRESS

_JOINED = ("joined", "leads", "runs", "founded")
_BEFORE_SOMEBODY = frozenset(
    "| to with and by & + plus 's it will caller interviewer meet met meeting see seeing from recruiter manager cto ceo hr lead director engineer head partner".split()
)
_AT_A_COMPANY = frozenset("interview onsite screen panel interviewing round call".split())
_PLACES = frozenset(
    "office headquarters hq campus home reception site school university lobby uni work station".split()
)

_BEFORE_GUEST = frozenset("with and by & + | meet met meeting see seeing at from for @ interview -".split())
_SHORTEST = 4


def is_company_word(shape: Shape, piece: Piece, clause: list[Piece]) -> bool:
    """Return whether an unknown word stands where a new company does: "interview at initech"."""
    word = piece.sign
    if shape.kind != "interview" or not word.isalpha() or len(word) < _SHORTEST:
        return False
    if word in _PLACES or word in EVERYDAY or word in PRONOUNS:
        return False
    index = clause.index(piece)
    return (
        index > 1
        and clause[index - 1].sign == "at"
        and clause[index - 2].sign in _AT_A_COMPANY
        and not any(each.sign == "C" for each in clause)
    )


def is_guest(shape: Shape, piece: Piece, clause: list[Piece]) -> bool:
    """Return whether a new name in an interview's line stands where people or a company do."""
    if shape.kind != "interview" or piece.sign != "N":
        return False
    index = clause.index(piece)
    before = next(
        (each.sign for each in reversed(clause[:index]) if each.sign not in NOISE and each.sign != "D"), "|"
    )
    if is_somebody(piece.text) and before in _BEFORE_SOMEBODY:
        return True
    if before != "|":
        return before in _BEFORE_GUEST
    after = clause[index + 1].sign if index + 1 < len(clause) else "|"
    if any(each.sign == "C" for each in clause) and shape.cues.fullmatch(after):
        return False
    return (
        (after == "from" and is_within(clause[index + 2 : index + 3]))
        or after in ("|", "D", "@", "at", "R")
        or after in shape.allowed
        or shape.cues.fullmatch(after) is not None
    )


def is_within(pieces: list[Piece]) -> bool:
    """Return whether the words that follow "from" are a part of a company: "Aoife Byrne from talent"."""
    return bool(pieces) and pieces[0].sign in (
        "talent",
        "hr",
        "recruiting",
        "people",
        "engineering",
        "recruitment",
    )


def new_company(shape: Shape, sentence: Sentence) -> str:
    """Return the one new name that stands where a company does: after at or from, before who invites, first, or alone."""
    if sentence.companies:
        return ""
    pieces = [each for each in sentence.pieces if each.sign not in NOISE and each.sign != "D"]
    is_interview = shape.kind == "interview"
    found: list[tuple[int, str]] = []
    for index, each in enumerate(pieces):
        before = pieces[index - 1].sign if index else "|"
        after = pieces[index + 1].sign if index + 1 < len(pieces) else "|"
        if each.sign != "N" or len(each.names) != 1:
            if not each.applications and is_company_word(shape, each, pieces):
                return each.text.capitalize()
        elif before == "in" and is_place(each.text):
            continue
        elif (before in _AT and not (before == "by" and is_somebody(each.text))) or (
            shape.kind == "contact" and before in _JOINED
        ):
            found.append((0, each.text))
        elif is_somebody(each.text) or is_titled(each, sentence):
            continue
        elif is_interview and index and pieces[index - 1].text == "(":
            found.append((5, each.text))
        elif shape.kind == "contact" and index == 0 and after == "|":
            found.append((2, each.text))
        elif is_interview and after in _INVITERS:
            found.append((1, each.text))
        elif shape.kind == "outcome" or (is_interview and (index == 0 or shape.cues.fullmatch(before))):
            found.append((2, each.text))
        elif is_interview and before == "|":
            found.append((3, each.text))
        elif is_interview and before == "with" and (not is_first_name(each.text) or is_seat(each.text)):
            found.append((4, each.text))
    return min(found, default=(0, ""), key=lambda each: each[0])[1]


def is_titled(piece: Piece, sentence: Sentence) -> bool:
    """Return whether a title stands before a name: "Prof. Brandt"."""
    return not sentence.text[piece.start : piece.end].startswith(piece.text)


_ADDRESS = re.compile(
    rf"\s*(?:'s)?\s*(?:new |work |private )?(?:e-?mail|mail)?(?: address)?\s*(?:is|:|=|-)?\s*<?(?P<mail>{EMAIL_ADDRESS})>?\W*",
    re.IGNORECASE,
)


def address_of(sentence: Sentence) -> str | None:
    """Return the line of somebody's address, where a sentence says nothing else: "Dana's email: dana@acme.example"."""
    who = [each for each in sentence.pieces if each.sign in ("P", "N")][:1]
    if not who or sentence.text[: who[0].start].strip() or len(who[0].names) != 1:
        return None
    found = _ADDRESS.fullmatch(sentence.text, who[0].end)
    known = {person.name for people in who[0].people for person in people}
    if found is None or len(known) > 1 or (who[0].sign == "N" and not is_somebody(who[0].text)):
        return None
    return f"person {next(iter(known), who[0].text)} <{found['mail']}>"


_AT = ("at", "from", "for", "@", "in", "of", "by")
_INVITERS = frozenset(
    "want wants wanted invited invites invite would like'd has have asked hr recruiter recruiting team people for interview office".split()
)
