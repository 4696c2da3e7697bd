"""What stands where the applications will be, before there is one: the ways to begin. Pure."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from afterview.app.cell_text import fitted
from afterview.app.commands import key_of
from afterview.app.timeline.palette import Palette

ROWS = 9
"""Rows that it takes."""

_KEYS = 5
_WHAT = 20


def beginning(row: int, width: int, palette: Palette) -> Strip:
    """Draw a row of it."""
    add = key_of("add.application")
    lines = {
        1: [("No applications yet: press ", ""), (add, "empty-key"), (" to add one.", "")],
        3: _way(add, "add an application", "Acme; Backend Engineer; applied yesterday"),
        4: _way(key_of("add.interview"), "add an interview", "acme phone tue 14:00 with Dana Lee"),
        5: _way(f"{key_of('places')} f", "import", "a sheet, an invitation or contacts that you have"),
        6: _way(key_of("help"), "look up", "any key, and what the signs mean"),
        8: [("To look around first, `afterview demo` opens a made-up job hunt.", "empty")],
    }
    segments, room = [Segment("  ", palette.style(""))], width - 2
    for text, look in lines.get(row, []):
        shown = text if len(text) <= room else fitted(text, room)
        segments.append(Segment(shown, palette.style(look)))
        room -= len(shown)
    return Strip(segments).adjust_cell_length(width, palette.style(""))


def _way(key: str, what: str, how: str) -> list[tuple[str, str]]:
    return [(fitted(key, _KEYS), "empty-key"), (fitted(what, _WHAT), ""), (how, "empty")]
