"""Text that may have to do with fewer rows than it needs, and says so: no text ends as if it were whole."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import Static

_MARK = "…"


class ShortText(Static):
    """Ends in a mark where its last rows are not seen."""

    def render_line(self, y: int) -> Strip:
        """Return a row; the last one with the mark, where more would follow."""
        strip = super().render_line(y)
        width, height = self.content_size
        if y != height - 1 or not width or self.get_content_height(self.size, self.size, width) <= height:
            return strip
        written = min(Strip([Segment(strip.text.rstrip())]).cell_length, width - 1)
        kept = strip.crop(0, written)
        style = next((each.style for each in reversed(list(kept)) if each.text.strip()), None)
        return Strip([*kept, Segment(_MARK, style)]).adjust_cell_length(width, self.visual_style.rich_style)
