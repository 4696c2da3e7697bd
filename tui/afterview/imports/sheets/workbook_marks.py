"""What openpyxl does not tell of a sheet it reads by rows: its true size, links, cells joined downwards."""

from __future__ import annotations

import re
import zipfile
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

import msgspec

from afterview.imports.sheets.grid import MOST_COLUMNS
from afterview.text import clean_line

_MOST = 20_000
"""Links and joined cells that are looked at."""
_GAP = 2_000
"""Empty rows after which nothing belongs to the list any more."""
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?")
_FORMULA = re.compile(r'^\s*HYPERLINK\(\s*"([^"]+)"', re.I)


class Marks(msgspec.Struct):
    """Of places: rows counted from 1, columns from 0."""

    links: dict[tuple[int, int], str] = msgspec.field(default_factory=dict)
    below: set[tuple[int, int]] = msgspec.field(default_factory=set)
    """Cells that are one with the cell above."""
    rows: int = 0
    """The last row of the list."""
    columns: int = 0
    beyond: int = 0
    """Cells with something in them, below or to the right of it."""


def marks_of(archive: zipfile.ZipFile, sheet: Any) -> Marks:
    """Return the marks of a sheet. Raises what the readers of packed files and of XML raise."""
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    if path not in archive.namelist():
        return Marks(rows=_GAP, columns=MOST_COLUMNS)
    reader = _Reader(_targets(archive, path))
    with archive.open(path) as part:
        while block := part.read(1 << 16):
            reader.feed(block)
        reader.feed(b"", last=True)
    return reader.marks


class _Reader:
    """Goes through the XML of a sheet, and keeps next to nothing of it."""

    def __init__(self, targets: dict[str, str]) -> None:
        self.marks = Marks()
        self._targets = targets
        self._place = (0, -1)
        self._formula: list[str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, block: bytes, *, last: bool = False) -> None:
        self._parser.Parse(block, last)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "c":
            row, column = self._place
            self._place = _place(attributes.get("r", "")) or (row, column + 1)
        elif tag == "row":
            given = attributes.get("r", "")
            self._place = (int(given) if given.isdecimal() and len(given) < 9 else self._place[0] + 1, -1)
        elif tag in ("v", "is"):
            self._grow(*self._place)
        elif tag == "f":
            self._formula = []
        elif tag == "hyperlink":
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self._keep(_place(attributes.get("ref", "")), self._targets.get(relation, ""))
        elif tag == "mergeCell":
            _join(self.marks, attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        if self._formula is not None and name.rpartition(":")[2] == "f":
            found = _FORMULA.match("".join(self._formula)[:4_000])
            self._formula = None
            if found:
                self._keep(self._place, found[1])

    def _text(self, text: str) -> None:
        if self._formula is not None and len(self._formula) < 10:
            self._formula.append(text)

    def _grow(self, row: int, column: int) -> None:
        marks = self.marks
        if row - marks.rows > _GAP or column >= MOST_COLUMNS:
            marks.beyond += 1
            return
        marks.rows, marks.columns = max(marks.rows, row), max(marks.columns, column + 1)

    def _keep(self, place: tuple[int, int] | None, link: str) -> None:
        if place and len(self.marks.links) < _MOST and len(link) < 2_000 and re.match(r"https?://\S+$", link):
            self.marks.links.setdefault(place, clean_line(link))


def _targets(archive: zipfile.ZipFile, path: str) -> dict[str, str]:
    folder, _, name = path.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return {}
    with archive.open(relations) as part:
        tree = ElementTree.parse(part)
    external = (each for each in tree.iter() if each.get("TargetMode") == "External")
    return {each.get("Id", ""): each.get("Target", "") for each in external}


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.match(reference)
    return (int(match[2]), _column(match[1])) if match else None


def _column(letters: str) -> int:
    number = 0
    for each in letters:
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1


def _join(marks: Marks, reference: str) -> None:
    match = _REFERENCE.fullmatch(reference)
    if match is None or match[3] is None or match[1] != match[3]:
        return
    first, last = int(match[2]), int(match[4])
    if last - first < _MOST and len(marks.below) < _MOST:
        marks.below.update((row, _column(match[1])) for row in range(first + 1, last + 1))
