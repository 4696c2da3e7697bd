"""Fields in which a slash is text.

Textual asks a field whether it consumes a key by the key's name, "slash", and does not know that it types
"/": the footer would go on showing commands on that key, which cannot be given there.
"""

from __future__ import annotations

from textual.widgets import Input, TextArea


class OneLine(Input):
    """A line of text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"


class ManyLines(TextArea):
    """A text of any number of lines."""

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"
