"""Where an application stands, and since when: from the statuses, stages, ticks and dates of a row."""

from __future__ import annotations

import re
from datetime import date, time

import msgspec

from afterview.imports.kinds_of_event import kind_of
from afterview.imports.sheets.closing import Closing, closing_in, has_term
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.dates import read_time
from afterview.imports.sheets.days import Days
from afterview.imports.sheets.grid import Row
from afterview.imports.sheets.header_words import Field, aliases
from afterview.imports.sheets.job_words import tick
from afterview.imports.sheets.statuses import FURTHEST, is_open, speaks_of_interviews, status_of
from afterview.imports.sheets.told import Told
from afterview.imports.sheets.wording import plain
from afterview.records.applications import OUTCOMES, Status
from afterview.text import clean_line, shortened

_PLAIN_WORDS = frozenset(each.value for each in Status) | {
    "interview",
    "ghosted",
    "wishlist",
    "saved",
    "withdrew",
}
_ASSESSED = re.compile(r"\boa\b|assessment|online test|hackerrank|codesignal")
_AFTER = re.compile(r"\b(?:after|post|following|interviewed|nach|apres|despues|tras|dopo|na|depois)\b")
_HAS_BEEN = re.compile(
    r"\b(?:interviewed|done|completed?|passed|finished|over|gefuhrt|absolviert|passe|realizada|svolto|gehad)\b"
)
_OUTCOMES = frozenset(Status(each.value) for each in OUTCOMES)


class Round(msgspec.Struct, frozen=True):
    """An interview that a row tells of."""

    on: date | None = None
    at: time | None = None
    kind: str = ""
    held: bool = False
    """Whether it has been, though its day is not known."""


class Stand(msgspec.Struct):
    """Where it stands; days are None where they are not known."""

    status: Status = Status.PLANNED
    applied: date | None = None
    ended: date | None = None
    saved: date | None = None
    apply_by: date | None = None
    rounds: list[Round] = msgspec.field(default_factory=list)


class Stands:
    """Reads where applications stand."""

    def __init__(self, sheet: Columns, days: Days, told: Told) -> None:
        self._sheet, self._days, self._told = sheet, days, told
        self._of = {field: sheet.of(field) for field in Field}
        said = (Field.STATUS, Field.TICKED, Field.STAGE, Field.APPLIED)
        self._is_told = any(self._of[each] for each in said)

    def of(self, row: Row, notes: list[str]) -> Stand:
        """Return where a row's application stands. What that does not hold is added to `notes`."""
        found = Stand()
        said = self._statuses(row, notes, found)
        is_planned = bool(said) and max(said, key=FURTHEST.index) is Status.PLANNED
        ticked = any(tick(row.cell(column)) for column in self._of[Field.TICKED])
        is_sent = self._applied(row, notes, found, is_planned=is_planned)
        stages = self._stages(row, notes, found)
        if ticked or (is_sent and not is_planned):
            said.append(Status.APPLIED)
        if not is_planned:
            said += stages
        if not said and not self._is_told:
            self._told.say("no column says how far each application is: all are taken as planned.")
        found.status = max(said, key=FURTHEST.index, default=Status.PLANNED)
        if found.status is Status.PLANNED:
            found.rounds.clear()  # their days stand in the notes
        else:
            self._said_within(row, found)
        found.ended = self._day_in(row, Field.ENDED, notes) or found.ended
        found.saved = self._day_in(row, Field.SAVED, notes)
        return found

    def _statuses(self, row: Row, notes: list[str], found: Stand) -> list[Status]:
        said = []
        for column in self._of[Field.STATUS]:
            cell = row.cell(column)
            closing = closing_in(cell)
            status = self._to_apply(column, closing, found) if closing else status_of(cell) if cell else None
            if status is not None:
                said.append(status)
                is_more = status is Status.INTERVIEWING or len(plain(cell).split()) > 2
                is_more = is_more or bool(closing or _ASSESSED.search(plain(cell)))
                if is_more and plain(cell) not in _PLAIN_WORDS:
                    notes.append(f"{self._sheet.name(column)}: {cell}")
                self._dated_by(status, closing.rest if closing else cell, column, found)
            elif cell:
                notes.append(f"{self._sheet.name(column)}: {cell}")
                if tick(cell) is None:
                    shown = shortened(clean_line(cell), 40)
                    is_vague = is_open(cell)
                    lacks = "leaves open where it stands" if is_vague else "is no status that I know"
                    self._told.say(f"“{shown}” {lacks}: it is kept in the notes.", row.number)
        return said

    def _to_apply(self, column: int, closing: Closing, found: Stand) -> Status | None:
        """Take over the day by which to apply; return what the words beside it say, or that it is planned."""
        found.apply_by = found.apply_by or self._days.last_to_apply(column, closing.day)
        return None if is_open(closing.rest) else status_of(closing.rest) or Status.PLANNED

    def _dated_by(self, status: Status, cell: str, column: int, found: Stand) -> None:
        """Take over a day that stands beside a status, as in "Rejected on 12 Oct 2026"."""
        if not any(map(str.isdecimal, cell)) or not (status is Status.APPLIED or status in _OUTCOMES):
            return
        day = self._days.in_words(column, cell)
        if status is Status.APPLIED and has_term(cell):
            return  # "no answer until 4 Dec"
        if status is Status.APPLIED:
            found.applied = found.applied or day
        else:
            found.ended = found.ended or day

    def _stages(self, row: Row, notes: list[str], found: Stand) -> list[Status]:
        """Return the stages that columns of their own say have been reached."""
        reached = []
        for column in self._of[Field.STAGE]:
            cell = row.cell(column)
            if not cell:
                continue
            header = self._sheet.name(column)
            stage, yes = status_of(header), tick(cell)
            if stage is None and plain(header) in aliases():  # such as "Termin"
                stage = Status.INTERVIEWING
            if yes is not True:
                notes.append(f"{header}: {cell}")
            elif stage is Status.INTERVIEWING:
                notes.append(f"{header}: yes")
            first, _, behind = cell.partition(" ")
            says_more = tick(first.rstrip(",;:")) is True and bool(behind)  # "yes 3 Oct 2026"
            if yes is False or stage is None or (yes is None and not says_more and is_open(cell)):
                continue
            is_day = yes is None and self._days.is_day(behind if says_more else cell)
            if is_day and stage in _OUTCOMES:
                found.ended = self._days.day(column, cell, row.number)
            if stage is Status.INTERVIEWING:
                self._add_rounds(row, column, found, is_tick=yes is True)
            reached.append(stage if yes or is_day else status_of(cell) or stage)
        return reached

    def _add_rounds(self, row: Row, column: int, found: Stand, *, is_tick: bool) -> None:
        """Add the interviews that a column of their own tells of."""
        header, cell = self._sheet.name(column), row.cell(column)
        kind = kind_of(header, cell, "", "", by_phone=False)
        days = [] if is_tick else self._days.rounds(column, cell, found.applied)
        beside = [each for each in self._of[Field.TIME] if self._stage_of(each) == column]
        clock = next((at for each in beside if (at := read_time(row.cell(each)))), None)
        found.rounds += [Round(day, at or clock, kind) for day, at in days]
        if not days and (is_tick or not self._days.is_day(cell)):
            found.rounds.append(Round(kind=kind, held=is_tick or status_of(cell) in _OUTCOMES))

    def _stage_of(self, time_column: int) -> int | None:
        """Return the column of the interview whose time stands in another: the one before it."""
        before = [each for each in self._of[Field.STAGE] if each < time_column]
        return before[-1] if before else next(iter(self._of[Field.STAGE]), None)

    def _said_within(self, row: Row, found: Stand) -> None:
        """Add the interviews of which only the status tells, with their days or without."""
        has_days = any(each.on for each in found.rounds)
        for column in self._of[Field.STATUS]:
            cell = row.cell(column)
            is_over = found.status is not Status.INTERVIEWING
            words = plain(cell)
            if is_over:  # "rejected after the interview", and not "not selected for an interview"
                after = _AFTER.search(words)
                words = words[after.start() :] if after else ""
            if not words or not speaks_of_interviews(words):
                continue
            kind = kind_of(cell, "", "", "", by_phone=False)
            days = self._days.rounds(column, cell, found.applied) if not is_over and not has_days else []
            found.rounds += [Round(day, at, kind) for day, at in days]
            if not days and not found.rounds:
                found.rounds.append(Round(kind=kind, held=is_over or bool(_HAS_BEEN.search(words))))
        if found.status is Status.INTERVIEWING and not found.rounds:
            found.rounds.append(Round())

    def _applied(self, row: Row, notes: list[str], found: Stand, *, is_planned: bool) -> bool:
        """Find the day of applying; return whether the row says that it was sent at all."""
        is_sent = False
        for column in (*self._of[Field.APPLIED], *self._of[Field.DATE]):
            cell = row.cell(column)
            if not cell:
                continue
            if closing := closing_in(cell):
                self._to_apply(column, closing, found)
                notes.append(f"{self._sheet.name(column)}: {cell}")
                is_sent = is_sent or status_of(closing.rest) is Status.APPLIED
                continue
            header, yes = self._sheet.name(column), tick(cell)
            is_bare = self._sheet.fields[column] is Field.DATE
            if yes is not None:
                is_sent = is_sent or (yes and not is_bare)
                continue
            is_day = self._days.is_day(cell)
            if is_planned or found.applied is not None:
                notes.append(f"{header}: {cell}")
                if is_planned and is_day and not is_bare:
                    what = f"it is not applied for yet, and “{header}” has a day: that stands in the notes."
                    self._told.say(what, row.number)
            elif is_day:
                is_sent = True
                found.applied = self._days.day(column, cell, row.number)
                if found.applied is None or not self._days.is_whole(cell):
                    notes.append(f"{header}: {cell}")
                if is_bare:
                    self._told.say(f"“{header}” is taken as the day on which you applied.")
            else:
                status = status_of(cell)
                is_sent = is_sent or (status is not None and status is not Status.PLANNED)
                notes.append(f"{header}: {cell}")
                if status is None and not is_open(cell):
                    shown = shortened(clean_line(cell), 30)
                    self._told.say(f"“{header}” is no date ({shown}): it stands in the notes.", row.number)
        return is_sent

    def _day_in(self, row: Row, field: Field, notes: list[str]) -> date | None:
        """Return the day in the columns of a field, which stands in the notes as well."""
        found = None
        for column in self._of[field]:
            cell = row.cell(column)
            if cell:
                notes.append(f"{self._sheet.name(column)}: {cell}")
                found = found or self._days.in_words(column, cell)
        return found
