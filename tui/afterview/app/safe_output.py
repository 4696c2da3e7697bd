"""The last guard before the terminal: no control code of a user's text gets through."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from afterview.text import CODES

# Taken out, not marked: Textual has measured them as no columns wide, and a mark would push the rest of the
# line over the pane's edge.
_GONE = dict.fromkeys(map(ord, CODES))


class ControlCodeFilter(LineFilter):
    """Takes control characters, and what would reorder a line, out of what is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments without such characters in their text."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(segment.text.translate(_GONE), segment.style)
            for segment in segments
        ]
