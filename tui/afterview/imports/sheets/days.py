"""The days in a sheet's columns, each column read in one order."""

from __future__ import annotations

from datetime import date

from afterview.civil import MONTHS
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.dates import Kind, Said, read_day
from afterview.imports.sheets.day_order import Evidence, decided, evidence, in_order
from afterview.imports.sheets.header_words import LANGUAGE_SIGNS, Field
from afterview.imports.sheets.told import Told
from afterview.imports.sheets.wording import plain
from afterview.imports.source import Order
from afterview.text import shortened

_DATED = (Field.APPLIED, Field.DATE, Field.ENDED, Field.SAVED)
HOW_TO_SAY = "Say it with --dates day-first or --dates month-first."
_BESIDE = frozenset((Field.OTHER, Field.STAGE, Field.STATUS))


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
            if field in _DATED:
                others = [each for at, each in found.items() if at != column]
                self._orders[column] = order or self._decide(column, found[column], others, language=language)

    def _decide(self, column: int, own: Evidence, others: list[Evidence], *, language: bool) -> Order | None:
        if self._sheet.linkedin:
            return Order.MONTH_FIRST
        order = decided(own, others, day_first_language=language, past=True)
        if order is None and own.either:
            header = self._sheet.name(column)
            example = next(
                said for row in self._sheet.rows if (said := self.said(row.cell(column))).kind is Kind.EITHER
            )
            shown = next(
                row.cell(column) for row in self._sheet.rows if self.said(row.cell(column)) == example
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
        said = self.said(cell)
        day = in_order(said, self._orders.get(column))
        header = self._sheet.name(column)
        if day is None:
            if said.kind is not Kind.EITHER:
                self._told.say(
                    f"“{header}” {said.kind.value} ({shortened(cell, 30)}): the day is left open.", row
                )
        elif day > self._today:
            self._told.say(f"“{header}” is still to come ({shortened(cell, 30)}): the day is left open.", row)
            return None
        return day

    def in_words(self, column: int, cell: str) -> date | None:
        """Return the day beside other words; None where there is none, or none that has been."""
        said = self.said(cell)
        if said.kind is Kind.WORDS:
            return None
        day = in_order(said, self._orders.get(column))
        return day if day is not None and day <= self._today else None

    def is_day(self, cell: str) -> bool:
        """Return whether a cell speaks of a day at all, known or not."""
        return self.said(cell).kind is not Kind.WORDS


def _day(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" if day else "another day"
