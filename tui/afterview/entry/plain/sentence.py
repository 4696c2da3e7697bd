"""A plain sentence: what it names, in order, and the words between."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache

from afterview.dates.days import DateLean
from afterview.dates.pieces import when_at
from afterview.dates.when import When
from afterview.entry.people import interviewers_of, people_at
from afterview.entry.scene import Context, Scene
from afterview.entry.verbs.common import frame_of
from afterview.entry.verbs.follow_ups import read_promise
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.people import Person
from afterview.text import Unclear

_TELLING = frozenset(
    "said says told me us mentioned emailed mailed wrote rang phoned called messaged confirmed on".split()
)
_DAYS = frozenset(("D", "today", "yesterday"))
_SUBJECTS = frozenset(
    "they they'd they'll they're she she'd she'll he he'd he'll i i'd i'll we we'd that".split()
)


@dataclass(frozen=True)
class Piece:
    """One word, or one thing that is named, with the place where it stands."""

    sign: str
    """C a company, P somebody known, N a name that is new, D a date or a time, Z a zone, U an address, | the end of a
    clause; else the word in lower case."""
    start: int
    end: int
    text: str = ""
    applications: tuple[Application, ...] = ()
    people: tuple[tuple[Person, ...], ...] = ()
    """Of each person named, those who can be meant."""
    names: tuple[str, ...] = ()
    """Of each person named, the name as it was written."""


@dataclass(frozen=True)
class Sentence:
    """What a line names, in order."""

    text: str
    pieces: tuple[Piece, ...]
    scene: Scene = field(repr=False, compare=False)
    """What it was read against."""
    is_question: bool = False
    companies: tuple[tuple[Application, ...], ...] = field(default=())
    """Each company that is named, by the applications there."""
    answer_by: date | None = None
    """The day by which an offer is to be answered, where it was told and taken out of the pieces."""

    def said(self, begin: int = 0, end: int | None = None) -> str:
        """Return a part of the line as it was written."""
        return self.text[begin:end].replace(" 's", "'s").removeprefix("'s ")

    @property
    def flat(self) -> str:
        """Return the signs and words, one blank between them and around."""
        return f" {' '.join(each.sign for each in self.pieces)} "

    @cached_property
    def clauses(self) -> tuple[list[Piece], ...]:
        """Return the pieces of each clause, without what parts them."""
        clauses: list[list[Piece]] = [[]]
        for each in self.pieces:
            if each.sign == "|":
                clauses.append([])
            else:
                clauses[-1].append(each)
        return tuple(each for each in clauses if each)

    @cached_property
    def told_on(self) -> Piece | None:
        """Return the day on which they said by when, as in "said today they'd answer by Friday"."""
        for before, each, after in zip(self.pieces, self.pieces[1:], self.pieces[2:], strict=False):
            if before.sign in _TELLING and each.sign in _DAYS and after.sign in _SUBJECTS:
                return each
        return None

    @cached_property
    def by_when(self) -> frozenset[int]:
        """Return where the pieces stand that say by when, as in "within 2 weeks" or "end of the month"."""
        return (self.told_on and self._by_when(self.told_on)) or self._by_when()

    def _by_when(self, but: Piece | None = None) -> frozenset[int]:
        best: list[Piece] = []
        for clause in self.clauses:
            for begin in range(len(clause)):
                for end in range(len(clause), begin, -1):
                    run = clause[begin:end]
                    if _weight(run) <= _weight(best):
                        continue
                    if but in run or any(
                        each.sign in ("C", "P", "ago", "past", "yesterday") or each.text.endswith("ago")
                        for each in run
                    ):
                        continue
                    if _is_day(self.text[run[0].start : run[-1].end], self.scene.context):
                        best = run
                        break
        return frozenset(each.start for each in best)

    def of(self, sign: str) -> tuple[Piece, ...]:
        """Return the pieces of one sign."""
        return tuple(each for each in self.pieces if each.sign == sign)

    def when(self, piece: Piece, lean: DateLean, *, has_clock: bool = True) -> When | None:
        """Return what a piece says about when; None where it says nothing. Raises Unclear as `when_at`."""
        frame = replace(frame_of(self.scene), has_clock=has_clock)
        found = when_at(self.text, piece.start, frame, lean)
        return found[0] if found else None


def _weight(run: list[Piece]) -> tuple[bool, int]:
    """Return how much a run says of when: a date more than the name of a day, "before Christmas, latest 18.12."."""
    return any(each.sign == "D" for each in run), len(run)


@lru_cache(maxsize=4096)
def _is_day(said: str, context: Context) -> bool:
    scene = Scene(Hunt(), context)
    try:
        return read_promise(said, scene.today, scene) is not None
    except Unclear:
        return False


def near(
    found: tuple[Person, ...], applications: tuple[Application, ...], scene: Scene
) -> tuple[Person, ...]:
    """Return those of `found` who are nearest to the applications: in the room, at the company, anyone (B.2)."""
    rooms = {each.id for app in applications for each in interviewers_of(app, scene.hunt)}
    there = {each.id for app in applications for each in people_at(app.company, scene.hunt)}
    for pool in (rooms, there):
        kept = tuple(each for each in found if each.id in pool)
        if kept:
            return kept
    return found
