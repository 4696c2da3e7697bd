"""The one door to standard output and standard error: what goes through holds no control code of a text."""

from __future__ import annotations

from collections.abc import Sequence

import click

from afterview.text import columns, safe_line, safe_lines

_WIDEST = 44
"""Columns after which a cell no longer widens its column."""


def say(text: str, *, err: bool = False) -> None:
    """Print `text` and a line break, on standard output or standard error."""
    click.echo(safe_lines(text), err=err)


def align(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a line for each row, with the cells of a column below each other."""
    cleaned = [[safe_line(cell) for cell in row] for row in rows]
    count = max((len(row) for row in cleaned), default=0)
    widths = [
        min(_WIDEST, max((columns(row[at]) for row in cleaned if at < len(row)), default=0))
        for at in range(count)
    ]
    return [
        "  ".join(
            cell + " " * (wide - columns(cell)) for cell, wide in zip(row, widths, strict=False)
        ).rstrip()
        for row in cleaned
    ]
