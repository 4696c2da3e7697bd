"""A list of outline lines: headings that are passed over, things that can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings
from afterview.app.line_list import LineList
from afterview.changes.outline import Line
from afterview.records.path import Path

_LABEL, _WIDE_LABEL = 16, 30
"""Cells for what a line is called; the longest of ours fit into the wide column."""
_WITH_WIDE_LABEL = 90
"""Cells of a line from which on there is room for that."""
_MOST_ROWS = 3
"""So many rows a text takes; the form has all of it."""


class Listing(LineList):
    """Shows lines, those of one record as one; what is chosen stays chosen when the lines change."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LONG_LIST)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        """Make an empty list."""
        super().__init__(id=id, markup=False)
        self._shown: list[list[Line]] = []
        """The lines, those that belong to one record together; a heading is alone."""

    def show(self, lines: Iterable[Line]) -> None:
        """Show these lines in place of the ones before, with the same thing (or its neighbour) chosen."""
        before, row = self.chosen, self.highlighted or 0
        self._shown = shown = []
        for path, group in groupby(lines, lambda each: each.path):
            together = list(group)
            shown += [together] if path is not None else [[each] for each in together]
        options = self.options_of(shown)
        rows = [at for at, each in enumerate(shown) if each[0].path is not None]
        same = (at for at in rows if before and shown[at][0].path == before)
        self.refill(options, next(same, min(rows, key=lambda at: abs(at - row), default=None)))

    def options_of(self, shown: Sequence[Sequence[Line]]) -> list[Option]:
        """Return the lines of each record as they are shown."""
        width = max(self.scrollable_content_region.width, _LABEL * 2)
        return [_option(each, width, first=at == 0) for at, each in enumerate(shown)]

    def on_resize(self) -> None:
        """Fold the texts to the room that there is now."""
        self.show([line for lines in self._shown for line in lines])

    def text_to_copy(self, index: int) -> str:
        """Return what the line says, without what it is called."""
        return "\n".join(each.text or each.label for each in self._shown[index])

    def choose(self, path: Path) -> None:
        """Put the cursor on that record, or on the one that it belongs to, if that is shown."""
        rows = {each[0].path: at for at, each in enumerate(self._shown) if each[0].path is not None}
        at = next((rows[way] for end in range(len(path), 1, -1) if (way := path[:end]) in rows), None)
        if at is not None:
            self.highlighted = at

    @property
    def chosen(self) -> Path | None:
        """Return what the cursor is on."""
        row = self.highlighted
        return self._shown[row][0].path if row is not None and row < len(self._shown) else None


def _option(lines: Sequence[Line], width: int, *, first: bool) -> Option:
    """Return the lines of one record as they are shown; what leads nowhere is passed over."""
    if lines[0].path is None:
        label = (_one_line(lines[0].label), "bold $text-accent")
        return Option(Content.assemble("" if first else "\n", label), disabled=True)
    return Option(Content("\n").join(_paint(each, width) for each in lines))


def _paint(line: Line, width: int) -> Content:
    """Return the line folded to that width: user text goes in as text, never as markup."""
    margin = f" {'  ' * line.depth}"
    column = _WIDE_LABEL if width >= _WITH_WIDE_LABEL else _LABEL
    label = f"{margin}{line.label:<{column - 2 * line.depth}} "
    if len(label) > column + 2:  # what does not fit into the column stands above it
        above, label = label.rstrip(), " " * (column + 2)
        return Content.assemble((f"{above}\n", "$text-muted"), _paint_beside(label, line, width))
    return _paint_beside(label, line, width)


def _paint_beside(label: str, line: Line, width: int) -> Content:
    note = f"   {_one_line(line.note)}" if line.note else ""
    said = "\n".join(filter(None, (_one_line(each) for each in line.text.splitlines())))
    text = Content.assemble(said, (note, "$text-muted"))
    room = max(width - len(label), _LABEL)
    rows = text.wrap(room) if text else [text]
    if len(rows) > _MOST_ROWS:
        rows = [*rows[: _MOST_ROWS - 1], rows[_MOST_ROWS - 1].rstrip().truncate(room - 1).append("…")]
    below = Content("\n" + " " * len(label))
    return Content.assemble((label, "$text-muted"), below.join(rows))


def _one_line(text: str) -> str:
    return " ".join(text.split())
