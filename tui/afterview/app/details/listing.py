"""A list of outline lines: headings that are passed over, things that can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from afterview.app.details.outline import Line
from afterview.app.line_list import MOVES, LineList
from afterview.app.refill import refill
from afterview.changes.editing_refs import Ref

_LABEL = 15


class Listing(LineList):
    """Shows lines; the chosen one is kept by what it names when the lines change."""

    BINDINGS: ClassVar[list[BindingType]] = [*MOVES]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        """Make an empty list."""
        super().__init__(id=id, markup=False)
        self._refs: list[Ref | None] = []

    def show(self, lines: Iterable[Line]) -> None:
        """Show these lines in place of the ones before, with the same thing (or its neighbour) chosen."""
        before, row = self.chosen, self.highlighted
        shown = list(lines)
        self._refs = [each.ref for each in shown]
        options = [
            Option(_paint(each, first=at == 0), disabled=each.ref is None) for at, each in enumerate(shown)
        ]
        rows = [at for at, ref in enumerate(self._refs) if ref is not None]
        near = min(rows, key=lambda at: abs(at - (row if row is not None else 0)), default=None)
        refill(self, options, self._refs.index(before) if before in self._refs and before else near)

    def choose(self, ref: Ref) -> None:
        """Put the cursor on that thing, if it is shown."""
        if ref in self._refs:
            self.highlighted = self._refs.index(ref)

    @property
    def chosen(self) -> Ref | None:
        """Return what the cursor is on."""
        row = self.highlighted
        return self._refs[row] if row is not None and row < len(self._refs) else None


def _paint(line: Line, *, first: bool) -> Content:
    """Return the line as content: user text goes in as text, never as markup."""
    if line.ref is None:
        return Content.assemble("" if first else "\n", (_one_line(line.label), "bold $text-accent"))
    label = "  " * line.depth + line.label
    note = f"   {_one_line(line.note)}" if line.note else ""
    return Content.assemble((f" {label:<{_LABEL}} ", "dim"), _one_line(line.text), (note, "dim"))


def _one_line(text: str) -> str:
    return " ".join(text.split())
