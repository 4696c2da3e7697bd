"""A screen that needs some room. Without it, it says so, and no key does what nobody could see."""

from __future__ import annotations

from textual import on
from textual.events import Resize
from textual.screen import Screen
from textual.widget import Widget


class RoomScreen(Screen[None]):
    """Tells by its classes how much room there is, and gives the keys back to what had them before."""

    HORIZONTAL_BREAKPOINTS = [(0, "-cramped"), (40, "-narrow"), (100, "-wide"), (160, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-flat"), (18, "-short"), (30, "-tall")]  # noqa: RUF012

    _had_keys: Widget | None = None

    @property
    def is_too_small(self) -> bool:
        """Return whether the window has no room for anything."""
        return self.has_class("-cramped") or self.has_class("-low")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only leave, where there is nothing to be seen."""
        return action == "leave" or not self.is_too_small

    def on_descendant_focus(self) -> None:
        """Remember what has the keys: what is hidden by a small window loses them."""
        if not self.is_too_small:
            self._had_keys = self.focused

    @on(Resize)
    def _note_room(self) -> None:
        """Give the keys back where there was no room till now, once all is laid out anew."""
        if self.is_too_small:  # as it was: the screen's own handler, which sets the classes, comes after this
            self.call_after_refresh(self._give_keys_back)

    def _give_keys_back(self) -> None:
        kept = self._had_keys
        if self.is_too_small or self.focused is not None or kept is None or not kept.is_attached:
            return
        if all(each.display for each in kept.ancestors_with_self if isinstance(each, Widget)):
            self.set_focus(kept)
