"""A sentence that is told about a company, and has its name apart: "Acme: they said no", "sent a nudge (Acme)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.words import GOT_IN_TOUCH

_FACTS = frozenset(("followup", "contact", "outcome", "heard", "promise", "sent", "told"))
"""The kinds of fact of which what follows a colon can tell; all else there is a note."""
_APPOINTMENTS = frozenset(("interview", "move", "cancel"))
_JOINTS = {
    "to": frozenset(("followup", "sent", "told")),
    "from": frozenset(("outcome", "heard", "promise")),
    "at": frozenset(("followup", "sent", "contact", "told", *_APPOINTMENTS)),
}
"""What joins a name to what is said, and the kinds of fact for which it does: "a no to Acme" would be mine."""
_APART = frozenset((":", "-", "–", "—", "=", ",", "->", "=>", "→", ";"))
_PRONOUN = re.compile(
    r"\b(?:(?P<them>they|them)|(?P<their>their)|(?P<there>there)|they['’](?P<verb>re|ve|ll|d))\b(?!['’])",
    re.IGNORECASE,
)
_VERBS = {"re": "are", "ve": "have", "ll": "will", "d": "would"}
_CLAUSE = re.compile(r"\s*(?:[,;:!?]|\s[-–—]|\.\s|$)")
_MOST_WORDS = 25


def in_its_place(line: str, sentence: Sentence, *, is_note: bool) -> Iterator[tuple[str, frozenset[str]]]:
    """Return the sentence with its one company where the name would stand, and which kinds of fact it can then tell.

    What would be kept as a note has to say "they" or the like, to be a fact.
    """
    companies = sentence.of("C")
    if not companies or len(sentence.companies) != 1 or len(line.split()) > _MOST_WORDS:
        return
    name = companies[0].text
    told = _told(sentence) if len(companies) == 1 else None
    said = sentence.said() if told is None else told
    pronoun = _PRONOUN.search(said)
    if pronoun is not None:
        placed = f"{said[: pronoun.start()]}{_instead(pronoun, name)}{said[pronoun.end() :]}"
        yield placed, _FACTS if is_note else _FACTS | _APPOINTMENTS
    if told is None or is_note or pronoun is not None:
        return
    end = match.start() if (match := _CLAUSE.search(told)) else len(told)
    if end:
        yield from ((f"{told[:end]} {joint} {name}{told[end:]}", _JOINTS[joint]) for joint in _JOINTS)
        first, _, rest = told.partition(" ")
        yield f"{first} {name} {rest}", frozenset(("followup",))


def _instead(pronoun: re.Match[str], name: str) -> str:
    """Return the name as it stands instead of a word for it."""
    if pronoun["there"]:
        return f"at {name}"
    return (
        f"{name}'s" if pronoun["their"] else f"{name} {_VERBS[pronoun['verb']]}" if pronoun["verb"] else name
    )


_TELLER = re.compile(
    rf"(?:just |has |have )?(?:{GOT_IN_TOUCH}|said|says|told|informed|confirmed|got in touch)"
    r"(?: (?:me|us|back|today|this morning|just now))*(?:\s*[,:;–—-]| that\b| to say(?: that)?\b)\s*(?=\S+ \S)",
    re.IGNORECASE,
)
NEWS = frozenset(("cancel", "move", "interview", "outcome"))
"""What somebody at the company can have told."""


def without_teller(sentence: Sentence) -> str:
    """Return what somebody known told, without who did: "Dana emailed, the onsite is off"; nothing where nobody did."""
    first = sentence.pieces[:1]
    if not first or first[0].sign != "P":
        return ""
    said = _TELLER.match(sentence.text[first[0].end :].lstrip())
    return sentence.text[first[0].end :].lstrip()[said.end() :] if said else ""


def _told(sentence: Sentence) -> str | None:
    """Return what is told of a company that stands first or last and apart; None where it stands within."""
    pieces = sentence.pieces
    if len(pieces) < 3:
        return None
    first, joint = pieces[0], pieces[1]
    if first.sign == "C" and _parts(joint, _APART):
        return sentence.text[joint.end :].strip(" ,;:-–—>=")
    last = pieces[-1] if pieces[-1].sign != "|" else pieces[-2]
    before = pieces[pieces.index(last) - 1]
    if last.sign == "C" and _parts(before, _APART | {"("}):
        return sentence.text[: before.start].strip(" ,;:-–—>=")
    return None


def _parts(piece: Piece, signs: frozenset[str]) -> bool:
    return piece.sign == "|" and piece.text in signs
