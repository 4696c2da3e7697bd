"""A list that may have thousands of lines: it is handed those near the cursor, and more as one goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings
from afterview.app.line_list import LineList

_AT_A_TIME = 200


class LongList(LineList):
    """Makes its lines when they are about to be seen. It ends where it ends: the cursor never jumps round."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.LONG_LIST)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        """Make an empty list."""
        super().__init__(id=id, markup=False)
        self._total = 0
        self._make: Callable[[int], Option] = lambda _: Option("")

    def show(self, total: int, make: Callable[[int], Option], at: int | None) -> None:
        """Show so many lines, which `make` makes one by one, with the cursor on line `at`."""
        was_empty = self.highlighted is None
        self._total, self._make = 0, make  # nothing more is asked for while the old lines go
        self.set_options(())
        self._total = total
        self._load((at or 0) + 2 * self.app.size.height)
        self.highlighted = at
        self.tell_if_emptied(was_empty)

    def remake(self, index: int) -> None:
        """Make one line anew."""
        if index < self.option_count:
            self.replace_option_prompt_at_index(index, self._make(index).prompt)

    def _load(self, wanted: int) -> None:
        have = self.option_count
        if have < min(wanted, self._total):
            self.add_options([self._make(index) for index in range(have, min(wanted, self._total))])

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Have some lines more than the cursor can reach with the next key."""
        if highlighted is not None:
            ahead = max(2 * self.size.height, _AT_A_TIME // 4)
            if self.option_count < highlighted + ahead:
                self._load(highlighted + ahead + _AT_A_TIME)
        super().watch_highlighted(highlighted)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Have more lines than the mouse can wheel to."""
        super().watch_scroll_y(old_value, new_value)
        if new_value + 2 * self.size.height > self.virtual_size.height:
            self._load(self.option_count + _AT_A_TIME)

    def action_cursor_up(self) -> None:
        """Go up, and stay at the first line."""
        if any(not each.disabled for each in self.options[: self.highlighted or 0]):
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """Go down, and stay at the last line."""
        here = -1 if self.highlighted is None else self.highlighted
        if any(not each.disabled for each in self.options[here + 1 :]):
            super().action_cursor_down()

    def action_last(self) -> None:
        """Go to the very last line, whatever has been shown of the list."""
        self._load(self._total)
        super().action_last()
