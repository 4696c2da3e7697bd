"""Fields in which a slash is text; long ones have keys for both ends, and are folded before they are drawn.

Textual asks a field whether it consumes a key by the key's name, "slash", and does not know that it types
"/": the footer would go on showing commands on that key, which cannot be given there.
"""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.widgets import Input, TextArea


class OneLine(Input):
    """A line of text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"


class ManyLines(TextArea):
    """A text of any number of lines. Textual has no keys for its beginning and its end."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fold the text to the width that it has now: Textual does once it was drawn, cut off."""
        is_other = super()._size_updated(size, virtual_size, container_size, layout)
        if is_other and self.wrap_width:
            self._rewrap_and_refresh_virtual_size()
        return is_other

    def key_ctrl_home(self, event: events.Key) -> None:
        """Go to the beginning of the text."""
        event.stop()
        self.move_cursor((0, 0))

    def key_ctrl_end(self, event: events.Key) -> None:
        """Go to the end of the text."""
        event.stop()
        self.move_cursor(self.document.end)

    def key_ctrl_shift_home(self, event: events.Key) -> None:
        """Choose all from here to the beginning."""
        event.stop()
        self.move_cursor((0, 0), select=True)

    def key_ctrl_shift_end(self, event: events.Key) -> None:
        """Choose all from here to the end."""
        event.stop()
        self.move_cursor(self.document.end, select=True)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"
