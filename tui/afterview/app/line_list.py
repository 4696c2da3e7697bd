"""A list of lines that may be made anew at any time, also between a click and the hearing of it."""

from __future__ import annotations

from textual import events
from textual.widgets import OptionList


class LineList(OptionList):
    """What all our lists are."""

    def on_click(self, event: events.Click) -> None:
        """Do nothing where the line that was drawn there is none any more."""
        line: int | None = event.style.meta.get("option")
        if line is not None and line >= self.option_count:
            event.prevent_default()
            event.stop()
