"""The first thing to be seen: the empty panes, while the rest of the program and the journal are read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from afterview.app.workarounds.screens import FirstScreen


class FirstFrame(FirstScreen):
    """The frames of the main screen's panes. It takes no keys: they wait for the main screen."""

    # Not a file of its own: it would have to be found and read before anything is to be seen.
    DEFAULT_CSS = """
    FirstFrame {
        padding: 1 1 0 1;
        .pane {
            width: 1fr;
            height: 2fr;
            border-top: solid $foreground 20%;
            border-title-color: $text-muted;
            background: $background;
        }
        #lower-panes {
            height: 3fr;
        }
        #lower-panes .pane {
            height: 1fr;
        }
    }
    """

    class Drawn(Message):
        """The frames are on the screen: now there is time for the rest."""

    def compose(self) -> ComposeResult:
        """Lay out the frames as the panes will lie in a wide window."""
        yield _frame("Timeline")
        with Horizontal(id="lower-panes"):
            yield _frame("Checklist")
            yield _frame("Reflection")

    def on_mount(self) -> None:
        """Tell when the frames are drawn."""
        self.call_after_refresh(self.post_message, self.Drawn())


def _frame(title: str) -> Static:
    frame = Static(classes="pane")
    frame.border_title = f" {title} "
    return frame
