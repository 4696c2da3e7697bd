"""A list of lines that may be made anew at any time, and be hidden in a window without room for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings
from afterview.app.messages import Said


class LineList(OptionList):
    """What all our lists are."""

    # One cursor for every list: a tint that leaves the words their colours, which say what state they are in.
    DEFAULT_CSS = """
    LineList, LineList:focus {
        border: none;
        padding: 0;
        background: transparent;
        background-tint: transparent;
        scrollbar-size-vertical: 1;
    }
    LineList > .option-list--option-disabled {
        color: $foreground;
    }
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

    def refill(
        self, lines: Sequence[VisualType | Option], highlighted: int | None, nothing: str = ""
    ) -> None:
        """Show these lines in place of those before, with the cursor on one of them, scrolled as it was.

        Where there are none, `nothing` is said in their place.
        """
        top, was_empty = self.scroll_offset.y, self.highlighted is None
        self.set_options(
            lines or ([Option(Content.styled(nothing, "$text-muted"), disabled=True)] if nothing else [])
        )
        self.highlighted = highlighted if lines else None
        self.tell_if_emptied(was_empty)
        if self.is_mounted:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.call_after_refresh(self.scroll_to_highlight)

    def tell_if_emptied(self, was_empty: bool) -> None:
        """Have the foot say other keys where the list is empty now, or is no more."""
        if self.is_mounted and was_empty != (self.highlighted is None):
            self.screen.refresh_bindings()

    def action_half(self, by: int) -> None:
        """Go by half a screenful, and stay in the list."""
        if self.highlighted is None:
            self.action_first()
            return
        wanted = self.highlighted + by * max(self.size.height // 2, 1)
        free = [at for at, each in enumerate(self.options) if not each.disabled]
        self.highlighted = min(free, key=lambda at: abs(at - wanted), default=None)

    def text_to_copy(self, index: int) -> str:
        """Return what is copied of a line: all that it shows."""
        prompt = self.get_option_at_index(index).prompt
        return " ".join((prompt.plain if isinstance(prompt, Content) else str(prompt)).split())

    async def action_copy(self) -> None:
        """Copy the chosen line, and say so."""
        from afterview.app.composer.desktop import copied

        if self.highlighted is not None:
            self.post_message(Said(await copied(self.app, self.text_to_copy(self.highlighted))))

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
