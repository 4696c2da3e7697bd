"""Rows of cells, as they came from a file of text or a workbook."""

from __future__ import annotations

import msgspec

from afterview.imports.plan import Skipped

MOST_ROWS = 20_000
"""More than anybody has applications or contacts: a longer file is something else."""
MOST_COLUMNS = 500
MOST_IN_CELL = 40_000
HOW_TO_TAKE = "To take another, or several, name each with --sheet."
"""What the shell says of other sheets; the app names its key."""


class Row(msgspec.Struct, frozen=True):
    """One row with its number, counted from 1 as a spreadsheet program does."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Return what stands in a column; "" beyond the row's end."""
        return self.cells[column] if column < len(self.cells) else ""


class Grid(msgspec.Struct):
    """All rows that are not empty, and what was left out on the way."""

    rows: list[Row]
    name: str = ""
    """Of a sheet of a workbook."""
    sheets: tuple[str, ...] = ()
    """Names of all sheets of a workbook that can be taken."""
    lists: tuple[str, ...] = ()
    """Of several, those that look as if they held a list: first the one that is taken."""
    skipped: list[Skipped] = msgspec.field(default_factory=list)
    problems: list[str] = msgspec.field(default_factory=list)


def column_name(column: int) -> str:
    """Return what spreadsheet programs call a column, counted from 0: A, B, …, Z, AA."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
