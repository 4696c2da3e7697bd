"""Which row holds the headers, and what each header is about."""

from __future__ import annotations

import re
from functools import lru_cache

from afterview.imports.sheets.dates import Kind, read_day
from afterview.imports.sheets.grid import Row
from afterview.imports.sheets.header_words import FILLERS, Field, aliases
from afterview.imports.sheets.links import is_address
from afterview.imports.sheets.statuses import is_stage, status_of
from afterview.imports.sheets.wording import nearest, plain
from afterview.records.applications import Status
from afterview.text import EMAIL_ADDRESS

_SEARCHED = 40
"""Rows, in which headers are looked for."""
_LONGEST = 80
JOINT = " › "
"""Stands between a header and the one above it that spans several."""
_SURE = 0.75
_PARTS = re.compile(
    r"\s*[/|,&+•:]\s*|\s+(?:or|oder|ou|und|and|y|o|et|at|bei|chez|@)\s+|\s[-–—]\s|\(|\)", re.I
)
"""What stands between two names of one column, as in "Role / Title" or "Role at company"."""


@lru_cache(maxsize=5_000)
def match(header: str) -> tuple[Field | None, float]:
    """Return what a header is about, and how sure that is, from 0 to 1."""
    known = aliases()
    group, joint, own = header.partition(JOINT)
    if joint:
        tried = (match(f"{group} {own}"), match(own), match(group))
        return next((each for each in tried if each[1] >= _SURE), max(tried, key=lambda each: each[1]))
    words = plain(header)
    if words in known:
        return known[words], 1.0
    short = plain(re.sub(r"[(\[{].*?[)\]}]", " ", header))
    if short in known:
        return known[short], 0.95
    for part in _PARTS.split(header):
        if plain(part) in known:
            return known[plain(part)], 0.85
    rest = " ".join(each for each in short.split() if each not in FILLERS and not each.isdecimal())
    if rest in known:
        return known[rest], 0.8
    if is_stage(header):
        return (Field.APPLIED if status_of(header) is Status.APPLIED else Field.STAGE), 0.75
    meant = nearest(short, known) or nearest(rest, known)
    return (known[meant], 0.6) if meant else (None, 0)


def header_at(rows: list[Row]) -> int | None:
    """Return the place in `rows` of the headers; None where there are none."""
    best, place = 0.0, None
    for at, row in enumerate(rows[:_SEARCHED]):
        score = header_score(row)
        if score > best + 0.001:
            best, place = score, at
    if best >= 2 or (place is not None and best >= 1 and (_is_narrow(rows) or _contrasts(rows, place))):
        return place + 1 if place is not None and _is_group(rows, place) else place
    return None


def _is_group(rows: list[Row], at: int) -> bool:
    """Return whether the headers at that place span those in the row below."""
    if at + 1 >= len(rows) or rows[at + 1].number != rows[at].number + 1:
        return False
    upper, lower = rows[at], rows[at + 1]
    if not header_score(lower) or sum(map(bool, upper.cells)) < 2:
        return False
    return any(cell and column and not upper.cell(column) for column, cell in enumerate(lower.cells))


def _contrasts(rows: list[Row], at: int) -> bool:
    """Return whether below a row without days, links or addresses there is a column that is full of them."""
    below = rows[at + 1 : at + 1 + _SEARCHED]
    for column, cell in enumerate(rows[at].cells):
        values = [text for row in below if (text := row.cell(column))]
        if cell and values and sum(map(_is_value, values)) > 0.6 * len(values):
            return True
    return False


def _is_narrow(rows: list[Row]) -> bool:
    return max(sum(map(bool, row.cells)) for row in rows) == 1


def header_score(row: Row) -> float:
    """Return how many different things a row names, as headers do; 0 where it is a row of data."""
    filled = [each for each in row.cells if each]
    if any(len(each) > _LONGEST for each in filled) or any(map(_is_value, filled)):
        return 0
    found: dict[tuple[Field, str], float] = {}
    for each in filled:
        field, sure = match(each)
        if field is not None and (field is not Field.STAGE or sure == 1):
            is_common = field in (Field.OTHER, Field.NOTHING, Field.STAGE, Field.TIME)
            key = (field, plain(each)) if is_common else (field, "")
            weight = sure * (0.4 if is_common else 1)
            found[key] = max(found.get(key, 0), weight)
    # A row of data can hold a word or two that are headers elsewhere: most of a row of headers are known.
    return sum(found.values()) if sum(found.values()) * 4 >= len(filled) else 0


def _is_value(cell: str) -> bool:
    if is_address(cell) or re.fullmatch(EMAIL_ADDRESS, cell):
        return True
    return any(map(str.isdecimal, cell)) and read_day(cell, "UTC").kind in (Kind.DAY, Kind.EITHER)


def headers_of(rows: list[Row], at: int) -> list[str]:
    """Return the headers; an empty one is named by the row above, where that one spans several columns."""
    width = max(len(each.cells) for each in rows)
    names = [rows[at].cell(column) for column in range(width)]
    if at and _is_group(rows, at - 1):
        above = ""
        for column, name in enumerate(names):
            above = rows[at - 1].cell(column) or above
            names[column] = JOINT.join(dict.fromkeys(filter(None, (above, name))))
    elif at and rows[at - 1].number == rows[at].number - 1 and sum(map(bool, rows[at - 1].cells)) > 1:
        names = [name or rows[at - 1].cell(column) for column, name in enumerate(names)]
    # What pandas calls a column without a header is none.
    return ["" if re.fullmatch(r"unnamed: \d+", each, re.I) else " ".join(each.split()) for each in names]
