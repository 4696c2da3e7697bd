"""Fields in which a slash is text, and in long ones ctrl+home and ctrl+end are known.

Textual asks a field whether it consumes a key by the key's name, "slash", and does not know that it types
"/": the footer would go on showing commands on that key, which cannot be given there.
"""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea


class OneLine(Input):
    """A line of text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"


class ManyLines(TextArea):
    """A text of any number of lines. Textual has no keys for its beginning and its end."""

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
