"""Fields in which a slash is text, and in long ones ctrl+home and ctrl+end are known.

Textual asks a field whether it consumes a key by the key's name, "slash", and does not know that it types
"/": the footer would go on showing commands on that key, which cannot be given there.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea


class OneLine(Input):
    """A line of text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"


class ManyLines(TextArea):
    """A text of any number of lines. Textual has no keys for its beginning and its end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "go_to_edge(-1)", show=False),
        Binding("ctrl+end", "go_to_edge(1)", show=False),
        Binding("ctrl+shift+home", "go_to_edge(-1, True)", show=False),
        Binding("ctrl+shift+end", "go_to_edge(1, True)", show=False),
    ]

    def action_go_to_edge(self, side: int, select: bool = False) -> None:
        """Go to the beginning or the end of the text."""
        self.move_cursor(self.document.end if side > 0 else (0, 0), select=select)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"
