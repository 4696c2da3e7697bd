"""A plain sentence matched against the shapes: what belongs to the fact, what is a note, what is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.entry.matching import is_slip
from afterview.entry.plain.newcomers import is_company_word, is_guest, new_company
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shapes import SHAPES, By, Shape, Where, Who
from afterview.entry.plain.word_classes import marked
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
from afterview.entry.scene import Scene
from afterview.entry.verbs.follow_ups import read_promise
from afterview.text import Unclear, folded

_TAIL = frozenset(
    "about regarding re asking because since after due although though while saying but with who they and for so that as in".split()
)
_ANSWERED = re.compile(r"\b(?:said|says|it's|is) (?:an? )?(?:no|yes)\b|\bhung up\b")
_ME = frozenset("i i've i'm i'd i'll im ive we've".split())
_THEM = frozenset(("C", "N", "P", "they", "he", "she", "hr", "recruiter", "they've", "who", "it"))
_DAYS = (
    "yesterday",
    "tomorrow",
    "today",
    *(each for each in DAY_NAMES if len(each) > 5),
    *(each for each in MONTH_NAMES if len(each) > 5),
)
_BEFORE_SUBJECT = frozenset(
    "D hr recruiter from at of the in with team people manager my today on lady guy".split()
)
_BOUNDS = frozenset("until till by before within".split())
_DENIALS = frozenset(
    "not never haven't hasn't hadn't didn't won't wasn't isn't don't unsent unfinished drafted draft tomorrow later".split()
)
_SHORT_VERB = 4
_NUMERAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)|\d{1,2}[.:]\d{2}")
_COUNTED = frozenset(
    "round interview stage floor screen call chat part street str room building year years hour minute second".split()
)
_NEWS = frozenset(
    "decision answer reply response hear feedback verdict outcome result results decide interview onsite call meeting back".split()
)
"""What a day beside it belongs to, rather than to the fact."""
_SETTLES = frozenset("decide decided decision feedback".split())


@cache
def _vocabulary() -> frozenset[str]:
    """Return every word of a cue: what a cue passes over and is none of them is kept."""
    return frozenset(word for each in SHAPES for word in (*each.words, *each.allowed))


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
    """Words that cast doubt or tell of something else: with them, nothing is recorded."""
    cued: frozenset[int]
    """Where the pieces stand that say it."""

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
        flat += f"{marked(each.sign)} "
    for shape in SHAPES:
        if shape.denied is not None and shape.denied.search(flat):
            continue
        if shape.needed is not None and not shape.needed.search(flat):
            continue
        more = said if shape.kind == "promise" and not shape.value else set[int]()
        found = []
        for cue in shape.cues.finditer(flat):
            cued = {kept[i].start for i, at in enumerate(starts) if cue.start() <= at < cue.end()}
            if _is_done_by(shape.by, sentence, cued):
                found.append(_match(shape, sentence, cued, more))
        if found:
            yield min(found, key=lambda each: (len(each.left), len(each.rest)))


def _is_done_by(by: By, sentence: Sentence, cued: set[int]) -> bool:
    """Return whether the clause before a cue names nobody else who did it."""
    if by is By.ANYONE:
        return True
    clause = [each for each in _clauses(sentence.pieces) if any(piece.start in cued for piece in each)][-1]
    start = min(each.start for each in clause if each.start in cued)
    is_mine = any(each.sign in _ME for each in clause)
    is_theirs = False
    for each in clause:
        if each.start >= start or not (
            each.sign in _BEFORE_SUBJECT or each.sign in NOISE or each.sign in _THEM
        ):
            break
        is_theirs = is_theirs or (each.sign in _THEM and not is_mine)
    if by is By.I:
        return is_mine
    return not is_theirs if by is By.ME else not _is_said_first(clause, start)


def _is_said_first(clause: list[Piece], start: int) -> bool:
    """Return whether "I" stands nearer before a cue than anybody else."""
    before = [each.sign for each in clause if each.start < start]
    return next((each for each in reversed(before) if each in _ME | _THEM), "") in _ME


def _match(shape: Shape, sentence: Sentence, cued: set[int], more: set[int]) -> Match:
    pieces: list[Piece] = []
    rest: list[str] = []
    left: list[str] = []
    is_over = False
    is_new = shape.kind == "interview" and not sentence.companies
    company = new_company(shape, sentence) if is_new else ""
    for clause in _clauses(sentence.pieces):
        is_core = any(each.start in cued for each in clause)
        is_over = is_over or is_core
        is_late = is_over and not any(each.sign == "C" for each in clause)
        tail = _tail(clause, cued) if is_core else 0 if is_late else len(clause)
        kept: list[list[Piece]] = [[]]
        for index, each in enumerate(clause):
            if (
                (each.start in cued | more and (each.sign in _vocabulary() or len(each.sign) == 1))
                or is_company_word(shape, each, clause)
                or each.text == company
            ):
                kept.append([])
            elif (
                shape.lean is not DateLean.PAST
                and _NUMERAL.fullmatch(each.sign)
                and not _is_counted(clause, index)
            ):
                left.append(each.text)
            elif _is_doubt(shape, each, is_late=index >= tail):
                left.append(each.text)
                kept.append([])
            elif is_core and _is_other_act(shape, each, before=min(cued)):
                left.append(each.text)
            elif not _fits(shape, each, clause):
                if each.sign == "P":
                    left.append(each.text)
                kept[-1].append(each)
            elif each.sign in "CPDU" or (each.sign == "N" and _takes_names(shape)):
                kept.append([])
            else:
                kept[-1].append(each)
        runs = [run for each in kept if (run := _told(shape, each, clause))]
        is_dated = any(each.sign == "D" for each in clause) and shape.kind in ("outcome", "followup")
        is_bound = is_dated and any(
            each.sign in _BOUNDS or folded(each.text).split(" ")[0] in _BOUNDS for each in clause
        )
        whole = (runs or is_bound) and not is_core and not any(each.sign in "CP" for each in clause)
        if is_dated and not is_core and not whole:
            left.extend(each.text for each in clause if each.sign in _NEWS)
        whole = whole and (is_dated or not any(each.sign == "D" for each in clause))
        if whole or len(runs) > 2:
            runs = [clause if whole else clause[clause.index(runs[0][0]) : clause.index(runs[-1][-1]) + 1]]
        noted = {each.start for run in runs for each in run}
        pieces.extend(
            each
            for each in clause
            if each.start not in noted or each.sign in "CP" or (each.sign == "D" and not whole)
        )
        rest += [sentence.text[run[0].start : run[-1].end].strip(" ,;:") for run in runs]
    kept_text = "; ".join(rest)
    words = set(folded(kept_text).replace(",", " ").split())
    left.extend(
        sorted(
            words
            & (TURNS - _SETTLES if shape.kind in ("followup", "outcome") else TURNS)
            - shape.allowed
            - shape.words
        )
    )
    left.extend(_ANSWERED.findall(folded(kept_text)))
    left.extend(
        each
        for each in words
        if len(each) > 4 and each.removesuffix("s") not in _DAYS and any(is_slip(each, day) for day in _DAYS)
    )
    return Match(shape, sentence, tuple(pieces), kept_text, tuple(dict.fromkeys(left)), frozenset(cued))


def _is_other_act(shape: Shape, piece: Piece, *, before: int) -> bool:
    """Return whether a word before a cue is something else that was done: "negotiating the offer"."""
    word = piece.sign
    return (
        shape.kind in ("outcome", "sent", "told", "promise")
        and piece.start < before
        and len(word) > _SHORT_VERB
        and word.endswith(("ing", "ed"))
        and not _is_dull(shape, piece)
        and word not in _vocabulary()
    )


def _is_counted(clause: list[Piece], index: int) -> bool:
    """Return whether a number counts something else than days: "2nd round", "round 2", "3rd floor"."""
    around = {each.sign for each in clause[max(index - 1, 0) : index + 2]}
    return bool(around & _COUNTED)


def _is_doubt(shape: Shape, piece: Piece, *, is_late: bool) -> bool:
    """Return whether a word makes it doubtful that it happened; a reason after it may be a denial."""
    sign = piece.sign
    if sign in shape.allowed:
        return False
    if (
        sign in OTHERS
        and not is_late
        and shape.kind in ("outcome", "interview", "followup", "sent", "promise", "move")
    ):
        return True
    if not shape.keeps_rest and sign in _DENIALS:
        return True
    return sign in HARD_DOUBT if is_late else sign in UNSURE


def _told(shape: Shape, run: list[Piece], clause: list[Piece]) -> list[Piece]:
    """Return the part of a run of words that says something, from its first such word to its last."""
    telling = [each for each in run if not _is_dull(shape, each) or not _fits(shape, each, clause)]
    if not telling:
        return []
    begin = run.index(telling[0])
    while begin and (run[begin - 1].sign in LINKS or run[begin - 1].sign in ("first", "last", "final")):
        begin -= 1
    return run[begin : run.index(telling[-1]) + 1]


def _is_dull(shape: Shape, piece: Piece) -> bool:
    sign = piece.sign
    return (
        sign in NOISE
        or sign in LINKS
        or sign in JOB
        or sign in FILL
        or sign in shape.allowed
        or sign in ("Z", "#")
        or (shape.kind == "sent" and sign in CHANNEL_WORDS)
    )


def _tail(clause: list[Piece], cued: set[int]) -> int:
    """Return where in its own clause the reason begins that follows a fact."""
    last = max(index for index, each in enumerate(clause) if each.start in cued)
    places = [index for index, each in enumerate(clause) if each.sign in "CP"]
    last = max([last, *places[:1]])
    return next((index for index in range(last + 1, len(clause)) if clause[index].sign in _TAIL), len(clause))


def _takes_names(shape: Shape) -> bool:
    return shape.who is Who.ANY or shape.where is Where.NEW


def _fits(shape: Shape, piece: Piece, clause: list[Piece]) -> bool:
    """Return whether a thing that is named has a place in the line; words always have."""
    if piece.sign == "C":
        return shape.where is not Where.NOWHERE
    if piece.sign == "P":
        return shape.who is not Who.NOBODY
    if piece.sign == "N":
        return is_guest(shape, piece, clause) if shape.kind == "interview" else _takes_names(shape)
    if piece.sign == "U":
        return shape.kind == "interview"
    return True


def promised(sentence: Sentence, scene: Scene) -> set[int]:
    """Return where the pieces stand that say by when, as in "within 2 weeks" or "end of the month"."""
    best: list[Piece] = []
    for clause in _clauses(sentence.pieces):
        for begin in range(len(clause)):
            for end in range(len(clause), begin + len(best), -1):
                run = clause[begin:end]
                if any(
                    each.sign in ("C", "P", "ago", "past", "yesterday") or each.text.endswith("ago")
                    for each in run
                ):
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
