"""What all panels draw with: quiet words, plots with a scale beside them, a row below with days on it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from afterview.app.cell_text import plain

QUIET, PLOT, STRONG = "$text-muted", "$primary", "bold"
_SCALE = 5
"""Cells of the scale to the left of a plot."""


def quiet(text: str) -> Content:
    """Return what is said beside."""
    return Content.styled(plain(text), QUIET)


def strong(text: str) -> Content:
    """Return what is seen first."""
    return Content.styled(plain(text), STRONG)


def spread(left: Content, right: Content, width: int) -> list[Content]:
    """Return both in one line, at either end; in two where they do not fit."""
    gap = width - left.cell_length - right.cell_length
    return [left.append(" " * gap).append(right)] if gap > 1 else [left, right]


def indented(text: Content, width: int) -> list[Content]:
    """Return a text that is longer than a line, with all of its lines set in."""
    return [Content("  ").append(each) for each in text.wrap(max(width - 2, 10))]


def plot_room(width: int) -> int:
    """Return how many cells a plot beside its scale may take."""
    return max(width - _SCALE - 1, 8)


def plot(rows: Sequence[str], high: str, low: str) -> list[Content]:
    """Return the rows of a plot with its scale to the left: `high` at the top, `low` at the foot."""
    scale = ["", *[""] * (len(rows) - 2), ""] if len(rows) > 1 else [""]
    scale[0] = high
    scale[-1] = low if len(rows) > 1 else high
    return [
        Content.assemble((f"{mark:>{_SCALE}} ", QUIET), (row, PLOT))
        for mark, row in zip(scale, rows, strict=True)
    ]


def below_plot(marks: Sequence[tuple[int, str]], width: int) -> Content:
    """Return words below a plot, each from its cell on; one that would touch the one before is left out."""
    line, free = "", 0
    for at, words in sorted(marks):
        start = min(at, width - cell_len(words))
        if start >= free:
            line += " " * (start - cell_len(line)) + words
            free = start + cell_len(words) + 1
    return quiet(" " * (_SCALE + 1) + line)
