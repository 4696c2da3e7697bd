"""A letter to be copied by hand, and the question where its file goes."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from afterview.app.commands import Place, bindings, hints
from afterview.app.dialog import Dialog, Viewer
from afterview.app.workarounds.typed_slash import OneLine


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


class SaveAs(Dialog[str]):
    """Asks for the name of a file; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SAVE_AS)]
    DEFAULT_CSS = """
    SaveAs Vertical { width: 76; max-width: 96%; height: auto; }
    SaveAs OneLine { border: none; height: 1; padding: 0; background: $boost; }
    """

    def __init__(self, path: str) -> None:
        """Propose `path`."""
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        with Vertical(classes="modal") as box:
            box.border_title = "Save as"
            box.border_subtitle = hints((("list.choose", "saves"), ("save.leave", "goes back")))
            yield OneLine(self._path, compact=True)

    @on(Input.Submitted)
    def _chosen(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())
