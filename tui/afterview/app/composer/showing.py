"""A letter to be copied by hand."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview.app.dialog import Viewer


class TextScreen(Viewer[None]):
    """Shows a text from edge to edge, with nothing beside it that would be copied along."""

    DEFAULT_CSS = """
    TextScreen VerticalScroll { width: 100%; height: 100%; background: $background; }
    TextScreen #by-hand-head { color: $text-muted; margin-bottom: 1; }
    """

    def __init__(self, text: str) -> None:
        """Show `text`."""
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out a line of advice, and the text."""
        with VerticalScroll():
            yield Static(
                "Select the text with the mouse; most terminals want shift held down. Escape goes back.",
                id="by-hand-head",
                markup=False,
            )
            yield Static(Content(self._text), id="by-hand", markup=False)
