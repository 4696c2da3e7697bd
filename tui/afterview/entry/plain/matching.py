"""A plain sentence matched against the shapes: what belongs to the fact, what is a note, what is left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afterview.entry.plain.accounting import unaccounted
from afterview.entry.plain.left_over import contradictions, doubts, is_dull, is_said
from afterview.entry.plain.newcomers import is_company_word, is_guest, new_company
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shape import By, Shape, Where, Who
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.word_classes import marked
from afterview.entry.plain.words import LINKS, NOISE
from afterview.text import folded

_TAIL = frozenset(
    "about regarding re asking because since after due although though while saying but with who they and for so that as in".split()
)
_ME = frozenset("i i've i'm i'd i'll im ive we've".split())
_THEM = frozenset(("C", "N", "P", "they", "he", "she", "hr", "recruiter", "they've", "who", "it"))
_BEFORE_SUBJECT = frozenset(
    "D hr recruiter from at of the in with team people manager my today on lady guy".split()
)
_DATED = ("outcome", "followup")
_MOST_RUNS = 2
_BARE, _MOST_DROPPED = ("move", "cancel"), 3
"""The kinds beside which no note is kept of so few words."""
_SPANS = frozenset("day days week weeks month months fortnight".split())
"""With one of them, what somebody said is told: "they said another week"."""
_BOUNDS = frozenset("until till by before within".split())
_LEADING = ("first", "last", "final", "the", "a", "an", "their", "my")
_NEWS = frozenset(
    "decision answer reply response hear feedback verdict outcome result results decide interview onsite call meeting back".split()
)
"""What a day beside it belongs to, rather than to the fact."""


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
    odd: tuple[str, ...]
    """Words of the note that nothing accounts for: with them, the line is only offered."""
    cued: frozenset[int]
    """Where the pieces stand that say it."""
    is_offer: bool = False
    """Whether its line is only offered, so that what is not sure does not stand in the way."""

    def of(self, sign: str) -> tuple[Piece, ...]:
        """Return the pieces of a sign."""
        return tuple(each for each in self.pieces if each.sign == sign)


def matches(sentence: Sentence) -> Iterator[Match]:
    """Return every shape whose cue is in the sentence, with what it leaves over."""
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
        found = []
        for cue in shape.cues.finditer(flat):
            cued = {kept[i].start for i, at in enumerate(starts) if cue.start() <= at < cue.end()}
            if _is_done_by(shape.by, sentence, cued):
                more = frozenset[int]()
                if shape.kind == "promise" and not shape.value:
                    told_on = sentence.told_on
                    more = sentence.by_when | ({told_on.start} if told_on else frozenset())
                found.append(_match(shape, sentence, cued, more))
        if found:
            yield min(found, key=lambda each: (len(each.left), len(each.rest)))


def may_be_about(sentence: Sentence, name: Piece) -> bool:
    """Return whether a new name stands where facts about a company on the list have it."""
    signs = ("C" if each is name else each.sign for each in sentence.pieces if each.sign not in NOISE)
    flat = f" {' '.join(marked(each) for each in signs)} "
    return any(
        shape.where is Where.NEEDED
        and shape.cues.search(flat)
        and (shape.denied is None or not shape.denied.search(flat))
        for shape in SHAPES
    )


def match_of(shape: Shape, sentence: Sentence) -> Match:
    """Return a shape with all that a sentence names, as if it fitted: to be offered, not to be recorded."""
    return Match(shape, sentence, sentence.pieces, "", (), (), sentence.by_when, is_offer=True)


def _is_done_by(by: By, sentence: Sentence, cued: set[int]) -> bool:
    """Return whether the clause before a cue names nobody else who did it."""
    if by is By.ANYONE:
        return True
    clause = [each for each in sentence.clauses if any(piece.start in cued for piece in each)][-1]
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


def _match(shape: Shape, sentence: Sentence, cued: set[int], more: frozenset[int]) -> Match:
    pieces: list[Piece] = []
    rest: list[str] = []
    left: list[str] = []
    odd: list[str] = []
    is_over = False
    is_new = shape.kind == "interview" and not sentence.companies
    company = new_company(shape, sentence) if is_new else ""
    for clause in sentence.clauses:
        is_core = any(each.start in cued for each in clause)
        is_over = is_over or is_core
        is_late = is_over and not any(each.sign == "C" for each in clause)
        tail = _tail(clause, cued) if is_core else 0 if is_late else len(clause)
        before = min(cued) if is_core else 0
        doubtful = doubts(shape, clause, cued | more, tail=tail, before=before)
        left += [each.text for each in doubtful]
        runs = _runs(shape, clause, cued, more, company=company)
        if not is_core and not runs and shape.kind == "followup" and _SPANS & {each.sign for each in clause}:
            runs = [clause]
        if not is_core:
            left += _other_news(shape, clause, runs)
        runs, keeps_day = _as_notes(shape, clause, runs, is_core=is_core)
        for run in runs:
            is_apart = not is_core or clause.index(run[0]) >= tail
            is_apart = is_apart and not (shape.kind in _BARE and len(run) <= _MOST_DROPPED)
            is_apart = is_apart or (shape.kind == "touch" and run[0].start > min(cued))
            odd += [each.text for each in unaccounted(shape, clause, run, is_apart=is_apart)]
        noted = {each.start for run in runs for each in run}
        pieces += [
            each for each in clause if each.start not in noted or each.sign in ("CPD" if keeps_day else "CP")
        ]
        rest += [sentence.said(run[0].start, run[-1].end).strip(" ,;:") for run in runs]
    note = "; ".join(rest)
    left += contradictions(shape, note)
    return Match(
        shape, sentence, tuple(pieces), note, tuple(dict.fromkeys(left)), tuple(odd), frozenset(cued)
    )


def _runs(
    shape: Shape, clause: list[Piece], cued: set[int], more: frozenset[int], *, company: str
) -> list[list[Piece]]:
    """Return the words of a clause that no cue and no thing that is named takes, as they stand together."""
    kept: list[list[Piece]] = [[]]
    for each in clause:
        is_taken = (
            each.start in more
            or is_said(shape, each, cued)
            or is_company_word(shape, each, clause)
            or each.text == company
        )
        is_named = each.sign in "CPDU" or (each.sign == "N" and _takes_names(shape))
        if is_taken or (is_named and _fits(shape, each, clause)):
            kept.append([])
        else:
            kept[-1].append(each)
    return [run for each in kept if (run := _told(shape, each, clause))]


def _is_bound(clause: list[Piece]) -> bool:
    """Return whether a day of a clause is until when, rather than when it happened."""
    return any(each.sign in _BOUNDS or folded(each.text).split(" ")[0] in _BOUNDS for each in clause)


def _as_notes(
    shape: Shape, clause: list[Piece], runs: list[list[Piece]], *, is_core: bool
) -> tuple[list[list[Piece]], bool]:
    """Return what of a clause is kept as a note, and whether its day is the fact's all the same.

    A clause that only says more is kept whole, and a sentence that says much from its first such word to its last.
    """
    has_day = any(each.sign == "D" for each in clause)
    may_be_whole = not is_core and not any(
        each.sign in "CP" or is_guest(shape, each, clause) for each in clause
    )
    is_other_day = has_day and shape.kind in _DATED
    if may_be_whole and (runs or (is_other_day and _is_bound(clause))) and (is_other_day or not has_day):
        return [clause], False
    if len(runs) > _MOST_RUNS:
        return [clause[clause.index(runs[0][0]) : clause.index(runs[-1][-1]) + 1]], True
    return runs, True


def _other_news(shape: Shape, clause: list[Piece], runs: list[list[Piece]]) -> list[str]:
    """Return what a day in a clause of its own belongs to, where that is not the fact: "decision friday"."""
    is_kept = runs or _is_bound(clause)
    if shape.kind not in _DATED or is_kept or not any(each.sign == "D" for each in clause):
        return []
    return [each.text for each in clause if each.sign in _NEWS]


def _told(shape: Shape, run: list[Piece], clause: list[Piece]) -> list[Piece]:
    """Return the part of a run of words that says something, from its first such word to its last."""
    telling = [each for each in run if not is_dull(shape, each) or not _fits(shape, each, clause)]
    if not telling:
        return []
    begin = run.index(telling[0])
    while begin and (run[begin - 1].sign in LINKS or run[begin - 1].sign in _LEADING):
        begin -= 1
    return run[begin : run.index(telling[-1]) + 1]


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
