"""Text with separators as rows of cells: commas, semicolons, tabs, upright strokes, or what was pasted."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from afterview.formulas import freed
from afterview.imports.plan import Skipped
from afterview.imports.sheets.grid import MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS, Grid, Row
from afterview.imports.sheets.header_words import aliases
from afterview.imports.sheets.html_tables import is_marked_up, rows_of
from afterview.imports.sheets.wording import content, plain
from afterview.imports.source import Progress, UnreadableError
from afterview.text import clean_lines

_SEPARATORS = (",", ";", "\t", "|")
_NAMED = re.compile(r'"?sep=(.)"?\s*', re.I)
_RULE = re.compile(r"[|+][\s:+|=-]*[|+]?")
_OPEN_RULE = re.compile(r":?-{2,}:?(?:\s*\|\s*:?-{2,}:?)+")
_BREAK = re.compile(r"[ \t]{0,9}<br[ \t]{0,9}/?>[ \t]{0,9}", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|~~|\*|_|`)(?=\S)(.+?)\1")
_BOLD_WITHIN = re.compile(r"(\*\*\*|\*\*|~~)(?=\S)(.+?)\1")
_DASHES = re.compile(r"\s+[-–—]\s+")
_BLANKS = re.compile(r"\s{2,}|\t")
_LOOKED_AT = 200
_MOST_RAW_ROWS = 2_000_000
"""Rows, most of them empty: spreadsheet programs hand out a million of them."""
_MOST_REPAIRS = 50
_LONG_RECORD = 200
"""Lines: a cell over more of them has more likely lost its closing quotation mark."""


def grid_of(text: str, where: str, progress: Progress) -> Grid:
    """Return the rows of `text`. Raises UnreadableError where there are too many."""
    if is_marked_up(text):
        rows = rows_of(text)
        return _taken_in(((row, row) for row in rows), len(rows), Grid([]), where, progress)
    lines = text.split("\n")
    named = _NAMED.fullmatch(lines[0]) if lines else None
    if named:
        lines = lines[1:]
    if _is_drawn(lines):
        return _taken_in(_drawn(lines), len(lines), Grid([]), where, progress)
    grid = Grid([])
    separator = named[1] if named and named[1] not in '"\n' else _separator(lines)
    if isinstance(separator, re.Pattern):
        records = ((line, separator.split(line.strip())) for line in lines)
        return _taken_in(records, len(lines), grid, where, progress)
    return _taken_in(_records(lines, separator, grid), len(lines), grid, where, progress)


def _taken_in(
    records: Iterator[tuple[object, list[str]]], lines: int, grid: Grid, where: str, progress: Progress
) -> Grid:
    for number, (_, cells) in enumerate(records, start=1):
        if len(grid.rows) > MOST_ROWS or number > _MOST_RAW_ROWS:
            raise UnreadableError(
                f"it has more than {MOST_ROWS:,} rows: split it, or take out what is no application"
            )
        if number % 1_000 == 0:
            progress(min(number, lines), lines)
        if not any(cells):
            continue
        if len(cells) > MOST_COLUMNS and sum(map(bool, cells)) > MOST_COLUMNS:
            grid.skipped.append(Skipped(f"{where}, row {number}", f"it has {len(cells):,} columns"))
            continue
        cleaned = tuple(content(freed(clean_lines(each[:MOST_IN_CELL]))) for each in cells[:MOST_COLUMNS])
        if any(cleaned):
            grid.rows.append(Row(number, cleaned))
    return grid


def _records(lines: list[str], separator: str, grid: Grid) -> Iterator[tuple[object, list[str]]]:
    """Yield the cells of each record. A quotation mark that is never closed takes its own line only."""
    csv.field_size_limit(2**31 - 1)
    at, repairs = 0, 0
    plain_lines = csv.reader
    while at < len(lines):
        source = _Lines(lines, at)
        reader = csv.reader(source, delimiter=separator, skipinitialspace=separator != "\t")
        began = at
        for cells in reader:
            swallowed = source.at - began
            if swallowed > 1 and (source.ended or swallowed > _LONG_RECORD) and repairs <= _MOST_REPAIRS:
                repairs += 1
                grid.problems.append(
                    f"Line {began + 1}: a quotation mark is not closed; the line is read as it stands."
                )
                yield began, next(plain_lines([lines[began]], delimiter=separator, quoting=csv.QUOTE_NONE))
                break
            yield began, cells
            began = source.at
        else:
            return
        at = began + 1


class _Lines:
    """Lines from one on, and how far they have been read."""

    def __init__(self, lines: list[str], at: int) -> None:
        self.lines, self.at, self.ended = lines, at, False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.at >= len(self.lines):
            self.ended = True
            raise StopIteration
        self.at += 1
        # Without its end, as Excel ends none of the last ones.
        return f"{self.lines[self.at - 1]}\n"


def _separator(lines: list[str]) -> str | re.Pattern[str]:
    """Return what stands between the cells: a sign, or what columns are set apart by in plain text."""
    sample = list(islice((line for line in lines if line.strip()), _LOOKED_AT))
    scored = [(_consistency(sample, each), -_SEPARATORS.index(each), each) for each in _SEPARATORS]
    best, _, separator = max(scored)
    if best >= 1:
        return separator
    for between in (_BLANKS, _DASHES):
        rows = [between.split(line.strip()) for line in sample]
        if len(rows) > 1 and sum(len(each) > 1 for each in rows) > 0.6 * len(rows):
            return between
    return separator


def _consistency(sample: list[str], separator: str) -> float:
    csv.field_size_limit(2**31 - 1)
    rows = list(
        csv.reader((f"{line}\n" for line in sample), delimiter=separator, skipinitialspace=separator != "\t")
    )
    return _score(rows)


def _score(rows: list[list[str]]) -> float:
    """Return how much rows look like a table: known headers, then as many cells in most."""
    widths = Counter(len(each) for each in rows if len(each) > 1)
    if not widths:
        return 0
    width, count = max(widths.items(), key=lambda each: (each[1], each[0]))
    known = aliases()
    headers = max(
        len({known[plain(cell)] for cell in each if len(cell) < 60 and plain(cell) in known})
        for each in rows[:40]
    )
    # One known word in a line is no header: it can be anything.
    return (2 * headers if headers > 1 else 0) + count / len(rows) + min(width, 30) / 100 + 0.5


def _is_drawn(lines: list[str]) -> bool:
    """Return whether it is a table as it is drawn in Markdown or by programs of the shell."""
    filled = [line.strip() for line in islice((line for line in lines if line.strip()), _LOOKED_AT)]
    framed = [line for line in filled if line[0] in "|+" and (line[-1] in "|+")]
    if len(filled) > 1 and _OPEN_RULE.fullmatch(filled[1]) and all("|" in line for line in filled):
        return True  # Markdown, without bars at the ends
    return (
        len(filled) > 1 and len(framed) > 0.6 * len(filled) and any(_RULE.fullmatch(line) for line in framed)
    )


def _drawn(lines: list[str]) -> Iterator[tuple[object, list[str]]]:
    for line in lines:
        bare = line.strip()
        if not bare or _RULE.fullmatch(bare) or _OPEN_RULE.fullmatch(bare):
            yield line, []
        else:
            inner = bare.removeprefix("|").removesuffix("|")
            yield line, [_bare(each.replace("\\|", "|")) for each in re.split(r"(?<!\\)\|", inner)]


def _bare(cell: str) -> str:
    """Return a cell of Markdown without what makes it bold, slanted, struck out or code."""
    text = _BOLD_WITHIN.sub(r"\2", _BREAK.sub(" ", cell[:MOST_IN_CELL].strip())).strip()
    for _ in range(3):
        found = _EMPHASIS.fullmatch(text)
        if found is None:
            break
        text = found[2].strip()
    return text
