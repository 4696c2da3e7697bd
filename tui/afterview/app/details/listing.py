"""A list of outline lines: headings that are passed over, things that can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings
from afterview.app.line_list import LineList
from afterview.changes.outline import Line
from afterview.records.path import Path

_LABEL = 15


class Listing(LineList):
    """Shows lines; the chosen one is kept by what it names when the lines change."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LONG_LIST)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        """Make an empty list."""
        super().__init__(id=id, markup=False)
        self._shown: list[Line] = []

    def show(self, lines: Iterable[Line]) -> None:
        """Show these lines in place of the ones before, with the same thing (or its neighbour) chosen."""
        before, row = self._chosen, self.highlighted or 0
        self._shown = shown = list(lines)
        options = [self.option(each, first=at == 0) for at, each in enumerate(shown)]
        rows = [at for at, each in enumerate(shown) if each.path is not None]
        same = (at for at in rows if before and shown[at].is_of_same(before))
        self.refill(options, next(same, min(rows, key=lambda at: abs(at - row), default=None)))

    def option(self, line: Line, *, first: bool) -> Option:
        """Return a line as it is shown; what leads nowhere is passed over."""
        return Option(_paint(line, first=first), disabled=line.path is None)

    def text_to_copy(self, index: int) -> str:
        """Return what the line says, without what it is called."""
        line = self._shown[index]
        return line.text or line.label

    def choose(self, path: Path) -> None:
        """Put the cursor on that record, if it is shown."""
        rows = [at for at, each in enumerate(self._shown) if each.path == path]
        if rows:
            self.highlighted = rows[0]

    @property
    def chosen(self) -> Path | None:
        """Return what the cursor is on."""
        return self._chosen.path if self._chosen else None

    @property
    def _chosen(self) -> Line | None:
        row = self.highlighted
        return self._shown[row] if row is not None and row < len(self._shown) else None


def _paint(line: Line, *, first: bool) -> Content:
    """Return the line as content: user text goes in as text, never as markup."""
    if line.path is None:
        return Content.assemble("" if first else "\n", (_one_line(line.label), "bold $text-accent"))
    label = "  " * line.depth + line.label
    note = f"   {_one_line(line.note)}" if line.note else ""
    return Content.assemble(
        (f" {label:<{_LABEL}} ", "$text-muted"), _one_line(line.text), (note, "$text-muted")
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
