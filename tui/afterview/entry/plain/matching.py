"""A plain sentence matched against the shapes: what belongs to the fact, what is a note, what is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afterview.dates.days import DateLean
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shapes import SHAPES, Shape, Where, Who
from afterview.entry.plain.words import (
    EVERYDAY,
    JOB,
    LINKS,
    NOISE,
    ROLE_HEADS,
    ROLE_WORDS,
    TURNS,
)
from afterview.entry.scene import Scene
from afterview.entry.verbs.follow_ups import read_promise
from afterview.text import Unclear, folded

_MONEY = re.compile(r"[€$£]?\d[\d.,]*k?(?:[€$£]|eur|usd|gbp)?(?:-[€$£]?\d[\d.,]*k?)?")
_TAIL = frozenset(
    "about regarding re asking because since after due although though while saying but with who they and for".split()
)
_ANSWERED = re.compile(r"\b(?:said|says|it's|is) (?:an? )?(?:no|yes)\b|\bhung up\b")
_DOUBT = frozenset(
    "if unless maybe might perhaps probably kidding jk joke wrong almost mistake untrue".split()
)


@dataclass(frozen=True)
class Match:
    """A shape that fits a sentence, and what it leaves."""

    shape: Shape
    sentence: Sentence
    pieces: tuple[Piece, ...]
    """What belongs to the fact."""
    rest: str
    """What is kept as a note, as it was written."""
    left: tuple[str, ...]
    """Words that it does not know: with them, nothing is recorded."""

    def of(self, sign: str) -> tuple[Piece, ...]:
        """Return the pieces of a sign."""
        return tuple(each for each in self.pieces if each.sign == sign)


def matches(sentence: Sentence, scene: Scene) -> Iterator[Match]:
    """Return every shape whose cue is in the sentence, with what it leaves over."""
    said = promised(sentence, scene)
    kept = [each for each in sentence.pieces if each.sign not in NOISE]
    flat, starts = " ", []
    for each in kept:
        starts.append(len(flat))
        flat += f"{each.sign} "
    for shape in SHAPES:
        if shape.denied is not None and shape.denied.search(flat):
            continue
        if shape.needed is not None and not shape.needed.search(flat):
            continue
        more = said if shape.kind == "promise" and not shape.value else set[int]()
        found = [
            _match(
                shape,
                sentence,
                more | {kept[i].start for i, at in enumerate(starts) if cue.start() <= at < cue.end()},
            )
            for cue in shape.cues.finditer(flat)
        ]
        if found:
            yield min(found, key=lambda each: len(each.left))


def _match(shape: Shape, sentence: Sentence, cued: set[int]) -> Match:
    pieces: list[Piece] = []
    rest: list[tuple[int, int]] = []
    left: list[str] = []
    for clause in _clauses(sentence.pieces):
        core = any(each.start in cued and each.sign != "|" for each in clause)
        odd = [
            each
            for each in clause
            if not _is_guest(shape, each, clause) and (each.start not in cued or each.sign == "N")
        ]
        odd = [
            each
            for each in odd
            if each.start not in cued and not _fits(shape, each) and not is_company_word(shape, each, clause)
        ] + [each for each in odd if shape.kind == "interview" and each.sign == "N"]
        if not odd:
            pieces.extend(clause)
        elif (
            shape.keeps_rest
            and not core
            and not (shape.lean is DateLean.NEAR and any(each.sign == "D" for each in clause))
        ):
            rest.append((clause[0].start, clause[-1].end))
        elif shape.keeps_rest and (tail := _tail(clause, cued, odd)) is not None:
            rest.append((clause[tail].start, clause[-1].end))
            pieces.extend(clause[:tail])
        else:
            left.extend(each.text or each.sign for each in odd)
            pieces.extend(clause)
    kept = "; ".join(sentence.text[begin:end].strip(" ,;:") for begin, end in rest)
    words = set(folded(kept).replace(",", " ").split())
    turns = TURNS - {"decide", "decided", "decision", "feedback"} if shape.kind == "followup" else TURNS
    left.extend(sorted(words & (turns | _DOUBT)))
    left.extend(_ANSWERED.findall(folded(kept)))
    return Match(shape, sentence, tuple(pieces), kept, tuple(left))


def promised(sentence: Sentence, scene: Scene) -> set[int]:
    """Return where the pieces stand that say by when, as in "within 2 weeks" or "end of the month"."""
    best: list[Piece] = []
    for clause in _clauses(sentence.pieces):
        for begin in range(len(clause)):
            for end in range(len(clause), begin + len(best), -1):
                run = clause[begin:end]
                if any(each.sign in ("C", "P") for each in run):
                    continue
                if _is_day(sentence.text[run[0].start : run[-1].end], scene):
                    best = run
                    break
    return {each.start for each in best}


def _is_day(said: str, scene: Scene) -> bool:
    try:
        return read_promise(said, scene.today, scene) is not None
    except Unclear:
        return False


def _clauses(pieces: Iterable[Piece]) -> list[list[Piece]]:
    clauses: list[list[Piece]] = [[]]
    for each in pieces:
        if each.sign == "|":
            clauses.append([])
        else:
            clauses[-1].append(each)
    return [each for each in clauses if each]


_AT_A_COMPANY = frozenset("interview onsite screen panel interviewing round call".split())
_PLACES = frozenset(
    "office headquarters hq campus home reception site school university lobby uni work station".split()
)

_BEFORE_GUEST = frozenset(
    ("with", "and", "by", "&", "+", "|", "meet", "see", "at", "from", "for", "@", "interview", "-")
)


def is_company_word(shape: Shape, piece: Piece, clause: list[Piece]) -> bool:
    """Return whether an unknown word stands where a new company does: "interview at initech"."""
    index = clause.index(piece)
    word = piece.sign
    return (
        shape.kind == "interview"
        and index > 1
        and clause[index - 1].sign == "at"
        and clause[index - 2].sign in _AT_A_COMPANY
        and word.isalpha()
        and len(word) > 3
        and word not in _PLACES
        and word not in EVERYDAY
    )


def _is_guest(shape: Shape, piece: Piece, clause: list[Piece]) -> bool:
    """Return whether a new name in an interview's line stands where people or a company do."""
    if shape.kind != "interview" or piece.sign != "N":
        return False
    index = clause.index(piece)
    before = next(
        (each.sign for each in reversed(clause[:index]) if each.sign not in NOISE and each.sign != "D"), "|"
    )
    if before != "|":
        return before in _BEFORE_GUEST
    after = clause[index + 1].sign if index + 1 < len(clause) else "|"
    return (
        after in ("|", "D", "@", "at", "R")
        or after in shape.allowed
        or shape.cues.fullmatch(after) is not None
    )


def _tail(clause: list[Piece], cued: set[int], odd: list[Piece]) -> int | None:
    """Return where the reason begins that follows a fact in its own clause."""
    last = max(
        (index for index, each in enumerate(clause) if each.start in cued or each.sign == "C"),
        default=len(clause),
    )
    for index in range(last + 1, len(clause)):
        if clause[index].sign in _TAIL and all(each.start >= clause[index].start for each in odd):
            return index
    return None


def _fits(shape: Shape, piece: Piece) -> bool:
    sign = piece.sign
    if sign in ("C", "D", "Z"):
        return sign != "C" or shape.where is not Where.NOWHERE
    if sign == "P":
        return shape.who is not Who.NOBODY
    if sign == "N":
        return shape.who is Who.ANY and shape.kind != "interview"
    if sign == "U":
        return shape.kind == "interview"
    if sign in NOISE or sign in LINKS or sign in JOB or sign in shape.allowed:
        return True
    if shape.kind == "outcome" and (sign in ROLE_WORDS or re.fullmatch(ROLE_HEADS, sign)):
        return True
    return shape.kind == "outcome" and _MONEY.fullmatch(sign) is not None
