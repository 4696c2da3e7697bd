"""The last guard before the terminal: no control code of a user's text gets through."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")


class ControlCodeFilter(LineFilter):
    """Puts a mark in the place of C0 and C1 control characters in what is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments without control characters in their text."""
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(segment.text.translate(_CONTROLS), segment.style)
            for segment in segments
        ]
