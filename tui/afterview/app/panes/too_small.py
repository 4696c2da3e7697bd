"""Where the window has no room for anything, it says so, and no key does what nobody could see."""

from __future__ import annotations

from textual.widget import Widget
from textual.widgets import Static


class TooSmall(Static):
    """Stands in place of everything else, and gives the focus back to what had it before."""

    _had_focus: Widget | None = None

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        super().__init__("Please make the window at least 40 columns by 12 lines.", id=id)

    @property
    def is_needed(self) -> bool:
        """Return whether the window has no room: the screen's breakpoints say so."""
        return self.screen.has_class("-cramped") or self.screen.has_class("-low")

    def on_mount(self) -> None:
        """Remember what has the focus: what is hidden loses it."""
        self.watch(self.screen, "focused", self._note_focus)

    def _note_focus(self, focused: Widget | None) -> None:
        if focused is not None and not self.is_needed:
            self._had_focus = focused

    def on_hide(self) -> None:
        """Give the focus back, now that there is room again, and show what can be done."""
        self.screen.refresh_bindings()
        kept = self._had_focus
        if self.is_needed or self.screen.focused is not None or kept is None or not kept.is_attached:
            return
        if all(each.display for each in kept.ancestors_with_self if isinstance(each, Widget)):
            self.screen.set_focus(kept)
