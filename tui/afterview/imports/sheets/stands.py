"""Where an application stands, and since when: from the statuses, stages, ticks and dates of a row."""

from __future__ import annotations

from datetime import date

import msgspec

from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.days import Days
from afterview.imports.sheets.grid import Row
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.job_words import tick
from afterview.imports.sheets.statuses import FURTHEST, is_open, status_of
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
_OUTCOMES = frozenset(Status(each.value) for each in OUTCOMES)


class Stand(msgspec.Struct):
    """Where it stands; days are None where they are not known."""

    status: Status = Status.PLANNED
    applied: date | None = None
    ended: date | None = None
    saved: date | None = None


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
        found.ended = self._day_in(row, Field.ENDED, notes) or found.ended
        found.saved = self._day_in(row, Field.SAVED, notes)
        return found

    def _statuses(self, row: Row, notes: list[str], found: Stand) -> list[Status]:
        said = []
        for column in self._of[Field.STATUS]:
            cell = row.cell(column)
            status = status_of(cell) if cell else None
            if status is not None:
                said.append(status)
                is_more = status is Status.INTERVIEWING or len(plain(cell).split()) > 2
                if is_more and plain(cell) not in _PLAIN_WORDS:
                    notes.append(f"{self._sheet.name(column)}: {cell}")
                self._dated_by(status, cell, column, found)
            elif cell:
                notes.append(f"{self._sheet.name(column)}: {cell}")
                if tick(cell) is None:
                    shown = shortened(clean_line(cell), 40)
                    what = f"“{shown}” is no status that I know: it is kept in the notes."
                    self._told.say(what, row.number)
        return said

    def _dated_by(self, status: Status, cell: str, column: int, found: Stand) -> None:
        """Take over a day that stands beside a status, as in "Rejected on 12 Oct 2026"."""
        if not any(map(str.isdecimal, cell)) or not (status is Status.APPLIED or status in _OUTCOMES):
            return
        day = self._days.in_words(column, cell)
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
            if yes is not True:
                notes.append(f"{header}: {cell}")
            elif stage is Status.INTERVIEWING:
                notes.append(f"{header}: yes")
            if yes is False or stage is None or (yes is None and is_open(cell)):
                continue
            if yes is None and self._days.is_day(cell) and stage in _OUTCOMES:
                found.ended = self._days.day(column, cell, row.number)
            is_day = yes is None and self._days.is_day(cell)
            reached.append(stage if yes or is_day else status_of(cell) or stage)
        return reached

    def _applied(self, row: Row, notes: list[str], found: Stand, *, is_planned: bool) -> bool:
        """Find the day of applying; return whether the row says that it was sent at all."""
        is_sent = False
        for column in (*self._of[Field.APPLIED], *self._of[Field.DATE]):
            cell = row.cell(column)
            if not cell:
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
                if found.applied is None or self._days.said(cell).rest:
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
