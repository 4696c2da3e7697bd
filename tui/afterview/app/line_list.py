"""A list of lines that may be made anew at any time, and be hidden in a window without room for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings


class LineList(OptionList):
    """What all our lists are."""

    # One cursor for every list: a tint that leaves the words their colours, which say what state they are in.
    DEFAULT_CSS = """
    LineList > .option-list--option-highlighted {
        background: $primary 10%;
        color: $foreground;
        text-style: none;
    }
    LineList:focus > .option-list--option-highlighted {
        background: $primary 22%;
        color: $foreground;
        text-style: none;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LIST)]

    def refill(self, lines: Sequence[VisualType | Option], highlighted: int | None) -> None:
        """Show these lines in place of those before, with the cursor on one of them, scrolled as it was."""
        top = self.scroll_offset.y
        self.set_options(lines)
        self.highlighted = highlighted
        if self.is_mounted:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def on_click(self, event: events.Click) -> None:
        """Do nothing where the line that was drawn there is none any more."""
        line: int | None = event.style.meta.get("option")
        if line is not None and line >= self.option_count:
            event.prevent_default()
            event.stop()

    def action_page_up(self) -> None:
        """Go up by a screenful, where there is one."""
        if self.scrollable_content_region:
            self._move_page(-1) if self.highlighted is not None else self.action_first()

    def action_page_down(self) -> None:
        """Go down by a screenful, where there is one."""
        if self.scrollable_content_region:
            self._move_page(1) if self.highlighted is not None else self.action_last()
