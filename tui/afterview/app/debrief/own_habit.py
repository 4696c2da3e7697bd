"""A habit of one's own: its name, and how it was this time."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from afterview.app.commands import Place, bindings
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.parts import SCALE
from afterview.app.workarounds.typed_slash import OneLine
from afterview.text import clean_line


class OwnHabit(Dialog["tuple[str, int]"]):
    """Asks for a habit and its rating on one line: "too many ums 2"; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.OWN_HABIT)]
    DEFAULT_CSS = """
    OwnHabit Vertical { width: 76; max-width: 96%; height: auto; }
    OwnHabit OneLine { border: none; height: 1; padding: 0; background: $boost; }
    OwnHabit Static { height: auto; color: $text-muted; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the line, and what it takes."""
        with Vertical(classes="modal") as box:
            box.border_title = "A habit of your own"
            yield OneLine(placeholder="saying “um” 3", compact=True)
            said = "   ".join(f"{rating} {words}" for rating, words in enumerate(SCALE, start=1))
            yield Static(f"Its name, and a digit at the end: {said}", id="own-habit-said", markup=False)
            yield KeyBar(lambda: "add it", id="keys")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        name, _, digit = clean_line(event.value).rpartition(" ")
        if name.strip(" :") and digit in ("1", "2", "3", "4", "5"):
            self.dismiss((name.strip(" :"), int(digit)))
        elif event.value.strip():
            self.query_one("#own-habit-said", Static).update(
                "End it with a digit from 1 (badly) to 5 (very well)."
            )
