"""Workbooks (.xlsx) as rows of cells: values only, of the likeliest sheet, and no more than is safe."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from xml.parsers.expat import ExpatError

from afterview.formulas import freed
from afterview.imports.sheets.grid import HOW_TO_TAKE, MOST_IN_CELL, MOST_ROWS, Grid, Row
from afterview.imports.sheets.headers import header_score
from afterview.imports.sheets.wording import content
from afterview.imports.sheets.workbook_marks import Marks, marks_of
from afterview.imports.source import Progress, UnreadableError
from afterview.text import clean_lines, safe_line, shortened

_MOST_UNPACKED = 64_000_000
"""Bytes of all that is read of a workbook; pictures are not."""
_MOST_PARTS = 5_000
_SEEN, _SEEN_COLUMNS = 60, 60
"""What of each sheet is looked at to choose one."""
_MOST_SHEETS = 30
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    ExpatError,
    SyntaxError,  # what ElementTree raises
    TypeError,
    ValueError,
)
"""What openpyxl raises where a part is not as it has to be; the file is someone else's."""


def grid_of(source: bytes, progress: Progress, wanted: str = "", *, is_one_of_several: bool = False) -> Grid:
    """Return the rows of a workbook's sheet: of the one named `wanted`, else the likeliest.

    What is left out is told where it is not `is_one_of_several` that are taken. Raises UnreadableError.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source))
        _check(archive)
        return _read(source, archive, progress, wanted, is_one_of_several=is_one_of_several)
    except UnreadableError:
        raise
    except _BROKEN as error:
        raise UnreadableError(
            "it is damaged, or no workbook: open it and save it anew as .xlsx or CSV"
        ) from error


def _check(archive: zipfile.ZipFile) -> None:
    """Raise UnreadableError for what no spreadsheet program writes, before anything is unpacked."""
    parts = archive.infolist()
    names = {each.filename for each in parts}
    if "content.xml" in names and "mimetype" in names:
        raise UnreadableError("it is an OpenDocument file: save it as .xlsx or CSV")
    if not any(each.startswith("xl/") for each in names):
        raise UnreadableError("it is packed, and no workbook: unpack it first")
    if len(parts) > _MOST_PARTS:
        raise UnreadableError(f"it has {len(parts):,} parts, which no list of applications has")
    read = [each for each in parts if each.filename.endswith((".xml", ".rels", ".vml"))]
    if sum(each.file_size for each in read) > _MOST_UNPACKED:
        raise UnreadableError(
            f"it unpacks to over {_MOST_UNPACKED // 1_000_000} MB: save the list alone, or as CSV"
        )
    if any(each.flag_bits & 1 for each in parts):
        raise UnreadableError("it is protected by a password: save it without one")
    for each in read:
        with archive.open(each) as part:
            if b"<!DOCTYPE" in part.read(65_536).replace(b"\0", b"").upper():
                raise UnreadableError(
                    f"its part {safe_line(each.filename)[:60]} has a document type, which is not safe to read"
                )


def _read(
    source: bytes, archive: zipfile.ZipFile, progress: Progress, wanted: str, *, is_one_of_several: bool
) -> Grid:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(source), read_only=True, data_only=True)
        try:
            sheets = [each for each in book.worksheets if hasattr(each, "iter_rows")][:_MOST_SHEETS]
            visible = [each for each in sheets if each.sheet_state == "visible"] or sheets
            if not visible:
                raise UnreadableError("it has no sheet with cells")
            looks = _looks(visible) if len(visible) > 1 else {}
            sheet = _chosen(sheets, visible, looks, wanted)
            grid = _rows(sheet, marks_of(archive, sheet), progress)
        finally:
            book.close()
    if len(visible) > 1:
        found = [title for title, (score, rows) in looks.items() if score >= 2 and rows > 1]
        grid.lists = tuple(sorted(found, key=lambda each: each != sheet.title))
        if not is_one_of_several:
            grid.problems.append(_left_out(sheet.title, grid.lists, [each.title for each in visible]))
    grid.name, grid.sheets = sheet.title, tuple(each.title for each in visible)
    return grid


def _left_out(taken: str, lists: Sequence[str], all_: Sequence[str]) -> str:
    said = {each: f"“{shortened(safe_line(each), 40)}”" for each in all_}
    others = ", ".join(
        f"{words} (a list, too)" if each in lists else words for each, words in said.items() if each != taken
    )
    return f"the sheet {said.get(taken, taken)} is taken; left out: {others}. {HOW_TO_TAKE}"


def _looks(visible: list[Any]) -> dict[str, tuple[float, int]]:
    """Return of each sheet how much a row looks like headers, and how many rows there are, 3 at most."""
    looks = {}
    for each in visible:
        rows = [row for row in _raw(each, _SEEN, _SEEN_COLUMNS, {}) if any(row.cells)]
        looks[each.title] = max((header_score(row) for row in rows), default=0.0), min(len(rows), 3)
    return looks


def _chosen(sheets: list[Any], visible: list[Any], looks: dict[str, tuple[float, int]], wanted: str) -> Any:
    if wanted:
        named = [each for each in sheets if each.title.strip().casefold() == wanted.strip().casefold()]
        if not named:
            titles = ", ".join(shortened(safe_line(each.title), 40) for each in visible)
            raise UnreadableError(
                f"it has no sheet {shortened(safe_line(wanted), 40)}: choose one of {titles}"
            )
        return named[0]
    if len(visible) == 1:
        return visible[0]
    return max(visible, key=lambda each: looks[each.title])


def _rows(sheet: Any, marks: Marks, progress: Progress) -> Grid:
    grid = Grid([])
    above: dict[int, str] = {}
    for row in _raw(sheet, marks.rows, marks.columns, marks.links):
        if row.number % 1_000 == 0:
            progress(row.number, marks.rows)
        if not any(row.cells):
            continue
        grid.rows.append(_filled_down(row, marks, above) if marks.below else row)
        if len(grid.rows) > MOST_ROWS:
            raise UnreadableError(
                f"it has more than {MOST_ROWS:,} rows: split it, or take out what is no application"
            )
    if marks.beyond:
        grid.problems.append(f"{marks.beyond:,} cells far below or to the right of the list are left out.")
    return grid


def _filled_down(row: Row, marks: Marks, above: dict[int, str]) -> Row:
    """Return a row with what cells say that are one with those above."""
    cells = [*row.cells, *[""] * (marks.columns - len(row.cells))]
    for column, text in enumerate(cells):
        if not text and (row.number, column) in marks.below:
            cells[column] = above.get(column, "")
        above[column] = cells[column]
    return Row(row.number, tuple(cells))


def _raw(sheet: Any, rows: int, columns: int, links: dict[tuple[int, int], str]) -> Iterator[Row]:
    if not rows or not columns:
        return
    sheet.reset_dimensions()
    cells = sheet.iter_rows(max_row=rows, max_col=columns, values_only=True)
    for number, values in enumerate(islice(cells, rows), start=1):
        texts = ["" if value is None else _text(value) for value in values]
        for column, text in enumerate(texts) if links else ():
            link = links.get((number, column))
            if link and link not in text:
                texts[column] = f"[{text.replace(']', ')')}]({link})"
        yield Row(number, tuple(texts))


def _text(value: object) -> str:
    """Return what a cell says; a day as in 2026-11-03, whatever it looks like in the workbook."""
    if isinstance(value, str):
        return content(freed(clean_lines(value[:MOST_IN_CELL])))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
