"""The line of a screen that says what was done, or why not."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class SaidLine(Static):
    """Says it until something else is said, and takes no room where nothing is."""

    DEFAULT_CSS = """
    SaidLine {
        height: auto;
        max-height: 3;
        display: none;
    }
    """

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__(markup=False)

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say that; "" for nothing more."""
        self.display = bool(words)
        self.update(Content.styled(words, "$text-error" if failed else "$text-success"))
