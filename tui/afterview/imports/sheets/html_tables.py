"""Tables of web pages as rows of cells: what spreadsheet programs and browsers put onto the clipboard."""

from __future__ import annotations

import html
import re

from afterview.imports.sheets.grid import MOST_COLUMNS, MOST_IN_CELL, MOST_ROWS
from afterview.imports.source import UnreadableError

_SILENT = frozenset({"style", "script", "head", "title", "template"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_DEEPEST = 20
_MOST_TEXT = 12_000_000
_MOST_CELLS = 600_000
_WIDEST = 30
"""Columns that a cell may span, and be repeated in below."""
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]{0,15})\b(?P<rest>[^<>]*)>", re.I)
_ASIDE = re.compile(r"<[!?][^<>]*>?")
_ATTRIBUTE = re.compile(r"""\b(href|colspan|rowspan)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)


def is_marked_up(text: str) -> bool:
    """Return whether a text is a page with a table in it."""
    head = text[:200_000].lower()
    return "<table" in head and "<td" in head and head.lstrip("\ufeff \n\t").startswith(("<", "version:"))


def rows_of(text: str) -> list[list[str]]:
    """Return the cells of the largest table, one that lies in another not counted. Raises UnreadableError."""
    if len(text) > _MOST_TEXT:
        raise UnreadableError(
            f"it is over {_MOST_TEXT // 1_000_000} MB of a page: save the table alone, as CSV"
        )
    reader = _Reader()
    reader.read(text)
    return max(reader.tables, key=len, default=[])


class _Reader:
    """Goes through a page once, whatever stands in it. That of the standard library goes back and forth.

    What is not closed ends with what is around it.
    """

    def __init__(self) -> None:
        self.tables: list[list[list[str]]] = []
        self._depth = 0
        self._silent = ""
        self._cell: list[str] | None = None
        self._room = 0
        self._link = ""
        self._spans: dict[int, tuple[int, str]] = {}
        """Cells that reach down: for how many rows yet, and what they say, by column."""
        self._size = (1, 1)
        self._cells = 0

    def read(self, text: str) -> None:
        text, position = _ASIDE.sub("", text), 0
        for tag in _TAG.finditer(text):
            self._say(text[position : tag.start()])
            position = tag.end()
            name = tag["name"].lower()
            if name in _SILENT:
                self._silent = (
                    "" if tag["end"] and self._silent == name else self._silent or name * (not tag["end"])
                )
            elif self._silent:
                continue
            elif tag["end"]:
                self._end(name)
            else:
                self._begin(name, tag["rest"])
        self._say(text[position:])
        if self._depth:
            self._end_row()

    def _begin(self, tag: str, rest: str) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self._spans = {}
            if self._depth > _DEEPEST:
                raise UnreadableError("its tables lie too deep within each other")
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self.tables[-1].append([])
            if len(self.tables[-1]) > MOST_ROWS:
                raise UnreadableError(f"it has more than {MOST_ROWS:,} rows: split it")
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            given = _attributes(rest)
            self._size = _span(given.get("colspan")), _span(given.get("rowspan"))
            self._cell, self._room, self._link = [], MOST_IN_CELL, ""
        elif tag in _BREAKS:
            self._say(" ")
        elif tag == "a" and self._cell is not None:
            self._link = self._link or _attributes(rest).get("href", "")

    def _end(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_row()
            self._depth -= 1
        elif self._depth == 1 and tag == "tr":
            self._end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()

    def _say(self, text: str) -> None:
        if self._cell is not None and not self._silent and self._room > 0:
            self._cell.append(text[: self._room])
            self._room -= len(text)

    def _end_cell(self) -> None:
        if self._cell is None or not self.tables[-1]:
            self._cell = None
            return
        text = " ".join(html.unescape("".join(self._cell)).split())
        if self._link.startswith(("http://", "https://")) and self._link not in text:
            text = f"[{text.replace(']', ')')}]({self._link})" if text else self._link
        self._cell = None
        wide, deep = self._size
        row = self.tables[-1][-1]
        self._fill_down(row)
        for at in range(len(row), min(len(row) + wide, MOST_COLUMNS)):
            if deep > 1:
                self._spans[at] = (deep - 1, text)
        row += [text, *[""] * (wide - 1)][: max(0, MOST_COLUMNS - len(row))]

    def _fill_down(self, row: list[str]) -> None:
        while (span := self._spans.get(len(row))) is not None and len(row) < MOST_COLUMNS:
            rest, text = span
            if rest > 1:
                self._spans[len(row)] = (rest - 1, text)
            else:
                del self._spans[len(row)]
            row.append(text)

    def _end_row(self) -> None:
        self._end_cell()
        if self.tables and self.tables[-1]:
            self._fill_down(self.tables[-1][-1])
            self._cells += len(self.tables[-1][-1])
            if self._cells > _MOST_CELLS:
                raise UnreadableError(f"its tables have more than {_MOST_CELLS:,} cells: split them")


def _attributes(rest: str) -> dict[str, str]:
    return {
        each[1].lower(): html.unescape(each[2] or each[3] or each[4] or "")
        for each in _ATTRIBUTE.finditer(rest)
    }


def _span(given: str | None) -> int:
    return (
        max(1, min(int(given), _WIDEST))
        if given and given.isascii() and given.isdigit() and len(given) < 6
        else 1
    )
