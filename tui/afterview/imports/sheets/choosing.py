"""What the user can say of a sheet before it is taken over, and what comes of it. Pure."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from msgspec.structs import replace

from afterview.imports.on_record import against_journal
from afterview.imports.plan import Plan
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.grid import Grid, column_name
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.reading import columns_of, opened, plan_of
from afterview.imports.sheets.wording import plain
from afterview.imports.source import Duplicates, Known, Order, Progress, Source
from afterview.records.hunt import Hunt
from afterview.text import clean_line, shortened

_SAMPLES = 3


class Column(msgspec.Struct, frozen=True):
    """A column as it is shown."""

    key: str
    """By what `Known.columns` calls it."""
    name: str
    field: Field
    samples: tuple[str, ...]
    is_guess: bool


class Sheet(msgspec.Struct, frozen=True):
    """A file that has been read, as it is understood now."""

    source: Source
    known: Known
    grid: Grid
    columns: tuple[Column, ...]
    plan: Plan


def understood(source: Source, known: Known, progress: Progress, before: Sheet | None = None) -> Sheet:
    """Return a file as it is understood. `before`: as it was, so that it is not read again for nothing.

    Raises UnreadableError.
    """
    is_read = before is not None and before.known.sheets == known.sheets
    grid = before.grid if before is not None and is_read else opened(source, known, progress)
    columns = columns_of(grid, known)
    plan = against_journal(plan_of(grid, source.name, known, progress), known)
    return Sheet(source, known, grid, tuple(_columns(columns)), plan)


def _columns(sheet: Columns) -> list[Column]:
    found = []
    for at, field in enumerate(sheet.fields):
        cells = (clean_line(row.cell(at)) for row in sheet.rows)
        samples = dict.fromkeys(shortened(each, 40) for each in cells if each)
        letter = f"column {column_name(at).lower()}"
        is_twice = sum(plain(each) == plain(sheet.headers[at]) for each in sheet.headers) > 1
        key = letter if is_twice or not sheet.headers[at] else plain(sheet.headers[at])
        found.append(Column(key, sheet.name(at), field, tuple(samples)[:_SAMPLES], at in sheet.guessed))
    return found


def with_column(known: Known, column: Column, field: Field) -> Known:
    """Return what is known, with a column taken for something else."""
    return replace(known, columns={**known.columns, column.key: field.value})


def next_order(known: Known) -> Known:
    """Return what is known, with days in the next order: as the sheet shows, day first, month first."""
    orders = (None, Order.DAY_FIRST, Order.MONTH_FIRST)
    return replace(known, day_order=orders[(orders.index(known.day_order) + 1) % 3])


def next_duplicates(known: Known) -> Known:
    """Return what is known, with the next thing that can be done with jobs that are there already."""
    ways = tuple(Duplicates)
    return replace(known, duplicates=ways[(ways.index(known.duplicates) + 1) % len(ways)])


def next_list(sheet: Sheet, done: Collection[str], hunt: Hunt) -> Known | None:
    """Return what is known, with the next sheet wanted that looks as if it held a list; None without one."""
    left = (each for each in sheet.grid.lists if each not in done)
    wanted = next(left, None)
    return replace(sheet.known, hunt=hunt, sheets=(wanted,), columns={}) if wanted else None


def next_sheet(sheet: Sheet) -> Known | None:
    """Return what is known, with the next sheet of the workbook wanted; None where there is no other."""
    names = sheet.grid.sheets
    if len(names) < 2:
        return None
    at = names.index(sheet.grid.name) if sheet.grid.name in names else 0
    return replace(sheet.known, sheets=(names[(at + 1) % len(names)],), columns={})
