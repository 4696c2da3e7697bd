"""What of a sheet goes on two printed pages: at which size, in how many columns, and what is left out.

It is reckoned without a browser, and generously: by how wide letters are in a usual font, on the lower of A4
and US letter. Only where even small letters in two columns are not enough are texts shortened and lists cut,
by a little more each time, and the page says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import msgspec
from msgspec.structs import replace

from afterview.briefs.sheet import Entry, Section, Sheet
from afterview.text import columns, shortened

_WIDTH, _HEIGHT, _GAP = 180.0, 251.0, 6.0
"""Of a page without its margins, and between two columns, in millimetres."""
_USED = 0.92
"""So much of a page is filled: what is not to be parted leaves gaps."""
_POINT = 0.3528
_LINE = 1.35
_LATEST_LAST = "said"
"""The section in which what is cut is cut at its beginning."""
_ALWAYS = {"when", "who"}
"""The sections of which no line is left out while there is another way."""


class Layout(msgspec.Struct, frozen=True):
    """How a page is set."""

    size: float
    """Of the letters, in points."""
    columns: int


class _Cut(msgspec.Struct, frozen=True):
    """So much is left of a sheet that is too long."""

    letters: int
    notes: int
    entries: int


_LAYOUTS = (Layout(10.5, 1), Layout(9.5, 1), Layout(9, 2), Layout(8.5, 2))
_CUTS = tuple(
    _Cut(max(round(300 * part), 40), max(round(16 * part), 1), max(round(24 * part), 3))
    for part in (0.92**step for step in range(36))
)


def fitted(sheet: Sheet) -> tuple[Sheet, Layout]:
    """Return what goes on two pages of the sheet, and how they are set."""
    for layout in _LAYOUTS:
        if _fits(sheet, layout):
            return sheet, layout
    smallest = _LAYOUTS[-1]
    cuts = (_cut(sheet, each) for each in _CUTS)
    return next((each for each in cuts if _fits(each, smallest)), _cut(sheet, _CUTS[-1])), smallest


# How high it is


def _fits(sheet: Sheet, layout: Layout) -> bool:
    room = 2 * layout.columns * _HEIGHT * _USED
    return sum(_heights(sheet, layout)) <= room


def _heights(sheet: Sheet, layout: Layout) -> Iterator[float]:
    """Yield the heights of all that stands below each other, in millimetres."""
    width = (_WIDTH - _GAP * (layout.columns - 1)) / layout.columns
    yield (4 + _text(sheet.title, 1.5 * layout.size, _WIDTH)) * layout.columns
    for section in sheet.sections:
        yield 4 + _text(section.title, 1.05 * layout.size, width)
        if not section.entries:
            yield _text(section.empty, layout.size, width)
        for entry in section.entries:
            yield 0.8 + _text(f"{entry.text} {entry.mark}", layout.size, width - 4.5)
            for note in entry.notes:
                yield 0.8 + _text(note, 0.93 * layout.size, width - 7.5)


def _text(text: str, size: float, width: float) -> float:
    letter = size * _POINT
    wide = letter * (sum(map(_wide, text)) if text.isascii() else sum(map(_wide, text)) + columns(text) * 0.1)
    return max(ceil(wide / (width * 0.96)), 1) * letter * _LINE


def _wide(letter: str) -> float:
    """Return how wide a letter is, as a part of the size: capitals and foreign ones more than small ones."""
    if letter.isascii():
        return 0.95 if letter in "MWm@%" else 0.7 if letter.isupper() else 0.5
    return 1.1


# What is left out


def _cut(sheet: Sheet, cut: _Cut) -> Sheet:
    return replace(
        sheet,
        title=shortened(sheet.title, 120),
        sections=tuple(_section(each, cut) for each in sheet.sections),
    )


def _section(section: Section, cut: _Cut) -> Section:
    most = max(cut.entries, 24) if section.key in _ALWAYS else cut.entries
    entries, left = section.entries, len(section.entries) - most
    if left > 0:
        more = Entry(f"and {left} more")
        kept = entries[left:] if section.key == _LATEST_LAST else entries[:most]
        entries = (more, *kept) if section.key == _LATEST_LAST else (*kept, more)
    return replace(section, entries=tuple(_entry(each, cut) for each in entries))


def _entry(entry: Entry, cut: _Cut) -> Entry:
    notes, left = entry.notes, len(entry.notes) - cut.notes
    if left > 0:
        notes = (*notes[: cut.notes], f"and {left} more")
    return replace(
        entry,
        text=shortened(entry.text, max(cut.letters, 80)),
        notes=tuple(shortened(each, cut.letters) for each in notes),
    )
