"""A small screen that asks for one line: a name, a day, a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from afterview.app.commands import Place, bindings
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.workarounds.typed_slash import OneLine
from afterview.text import clean_line


class LineScreen(Dialog[str]):
    """Asks for one line; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SAVE_AS)]
    DEFAULT_CSS = """
    LineScreen Vertical { width: 76; max-width: 96%; height: auto; }
    LineScreen OneLine { border: none; height: 1; padding: 0; background: $boost; }
    """

    def __init__(
        self,
        title: str,
        value: str = "",
        example: str = "",
        *,
        enter: str = "take it",
        line: type[OneLine] = OneLine,
        cleaned: Callable[[str], str] = clean_line,
    ) -> None:
        """Ask what `title` says; `value` stands in the line, `example` where it is empty."""
        super().__init__()
        self._title, self._enter, self._cleaned = title, enter, cleaned
        self._line = line(value, placeholder=example, compact=True)

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        with Vertical(classes="modal") as box:
            box.border_title = Content(self._title)
            yield self._line
            yield KeyBar(lambda: self._enter, id="keys")

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(self._cleaned(event.value))


def name_of_file(proposed: str) -> LineScreen:
    """Return the screen that asks where a file goes."""
    return LineScreen("Save as", proposed, enter="save it", cleaned=str.strip)
