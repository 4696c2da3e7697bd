"""The days in a sheet's columns, each column read in one order."""

from __future__ import annotations

from datetime import date, time

from afterview.civil import MONTHS
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.dates import Kind, Said, days_within, read_day
from afterview.imports.sheets.day_order import (
    Evidence,
    decided,
    evidence,
    in_order,
    last_past,
    likely_round,
)
from afterview.imports.sheets.header_words import LANGUAGE_SIGNS, Field
from afterview.imports.sheets.told import Told
from afterview.imports.sheets.wording import plain
from afterview.imports.source import Order
from afterview.text import shortened

_DATED = (Field.APPLIED, Field.DATE, Field.ENDED, Field.SAVED, Field.TOUCHED)
HOW_TO_SAY = "Say it with --dates day-first or --dates month-first."
_BESIDE = frozenset((Field.OTHER, Field.STAGE, Field.STATUS, Field.DEADLINE))
_OF_ROUNDS = (Field.STAGE, Field.STATUS, Field.DEADLINE)


class Days:
    """Reads the days of a sheet, and says what could not be read."""

    def __init__(
        self, sheet: Columns, zone: str, today: date, told: Told, order: Order | None = None
    ) -> None:
        self._zone, self._today, self._told = zone, today, told
        self._sheet = sheet
        found = {
            column: evidence((self.said(row.cell(column)) for row in sheet.rows if row.cell(column)), today)
            for column, field in enumerate(sheet.fields)
            if field in _DATED or field in _BESIDE
        }
        words = {word for header in sheet.headers for word in plain(header).split()}
        language = bool(words & LANGUAGE_SIGNS)
        self._orders: dict[int, Order | None] = {}
        for column, field in enumerate(sheet.fields):
            others = [each for at, each in found.items() if at != column]
            if field in _DATED:
                self._orders[column] = order or self._decide(column, found[column], others, language=language)
            elif field in _OF_ROUNDS:
                self._orders[column] = order or decided(
                    found[column], others, day_first_language=language, past=False
                )

    def _decide(self, column: int, own: Evidence, others: list[Evidence], *, language: bool) -> Order | None:
        if self._sheet.linkedin:
            return Order.MONTH_FIRST
        order = decided(own, others, day_first_language=language, past=True)
        if order is None and own.either:
            header = self._sheet.name(column)
            shown, example = next(
                (row.cell(column), said)
                for row in self._sheet.rows
                if (said := self.said(row.cell(column))).day_first
                and said.month_first
                and said.day_first != said.month_first
            )
            why = (
                "some of its dates have the day first, some the month"
                if own.is_torn
                else "nothing in it tells which"
            )
            self._told.say(
                f"“{header}” is open: {shortened(shown, 20)} can be {_day(example.day_first)} or "
                f"{_day(example.month_first)}, and {why}. " + HOW_TO_SAY
            )
        return order

    def said(self, cell: str) -> Said:
        """Return what a cell says by itself."""
        return read_day(cell, self._zone)

    def day(self, column: int, cell: str, row: int) -> date | None:
        """Return the day in a cell that tells of something that has happened; None where it is not known."""
        said, order = self.said(cell), self._orders.get(column)
        day = in_order(said, order)
        header = self._sheet.name(column)
        if said.kind is Kind.NO_YEAR:
            day = last_past(said, order, self._today)
            if day is not None:
                what = f"“{header}” has no year ({{}}): the last such day is taken."
                self._told.say(what, row, f"{shortened(cell, 20)} is {_day(day)} {day.year}")
                return day
        if day is None:
            if said.kind is not Kind.EITHER and not (said.kind is Kind.NO_YEAR and said.day_first):
                what = f"“{header}” {said.kind.value} ({{}}): the day is left open."
                self._told.say(what, row, shortened(cell, 30))
        elif day > self._today:
            what = f"“{header}” is still to come ({{}}): the day is left open."
            self._told.say(what, row, shortened(cell, 30))
            return None
        return day

    def rounds(self, column: int, cell: str, applied: date | None) -> list[tuple[date, time | None]]:
        """Return the days and times of interviews that a cell names; of a day that can be two, none."""
        order = self._orders.get(column)
        found = []
        for said in days_within(cell, self._zone) or [self.said(cell)]:
            day = likely_round(said, order, self._today, applied)
            if day is not None:
                # A workbook writes a day as its midnight.
                found.append((day, None if said.time == time() else said.time))
        return found

    def last_to_apply(self, column: int, cell: str) -> date | None:
        """Return the day by which to apply that a cell names: one that is not over, where it can be two."""
        found = self.rounds(column, cell, self._today) or self.rounds(column, cell, None)
        return found[0][0] if found else None

    def in_words(self, column: int, cell: str) -> date | None:
        """Return the day beside other words; None where there is none, or none that has been."""
        within = days_within(cell, self._zone)
        said, order = within[0] if len(within) == 1 else self.said(cell), self._orders.get(column)
        day = last_past(said, order, self._today) if said.kind is Kind.NO_YEAR else in_order(said, order)
        return day if day is not None and day <= self._today else None

    def is_whole(self, cell: str) -> bool:
        """Return whether a cell is a day with its year, and says nothing else."""
        said = self.said(cell)
        return said.kind is not Kind.NO_YEAR and not said.rest

    def is_day(self, cell: str) -> bool:
        """Return whether a cell speaks of a day at all, known or not."""
        return self.said(cell).kind is not Kind.WORDS


def _day(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" if day else "another day"
