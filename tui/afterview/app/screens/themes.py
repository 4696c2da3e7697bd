"""The themes, each seen while the cursor is on it: our own two first, then Textual's."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from afterview.app.dialog import Viewer
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar
from afterview.app.themes import THEMES, theme_words


class ThemesScreen(Viewer["str | None"]):
    """Lists the themes; enter keeps the one that is seen, escape goes back to the one before."""

    # To the right and without a shade: the panes below are what one looks at.
    DEFAULT_CSS = """
    ThemesScreen {
        align: right middle;
        background: transparent;
    }
    ThemesScreen #themes {
        width: 36;
        max-width: 100%;
        height: auto;
        max-height: 100%;
    }
    ThemesScreen #theme-list {
        height: auto;
        border: none;
        padding: 0;
        background: transparent;
        scrollbar-size-vertical: 1;
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        own = [each.name for each in THEMES]
        others = (each for each in self.app.available_themes if each not in own and "ansi" not in each)
        self._names = [*own, *sorted(others)]
        with Vertical(id="themes", classes="modal"):
            yield LineList(*map(theme_words, self._names), id="theme-list", markup=False)
            yield KeyBar(lambda: "keep it", id="keys")

    def on_mount(self) -> None:
        """Begin on the theme that is shown."""
        self._before = self.app.theme
        box, listing = self.query_one("#themes"), self.query_one(LineList)
        box.border_title = "Theme"
        listing.highlighted = self._names.index(self._before) if self._before in self._names else None

    @on(OptionList.OptionHighlighted)
    def _preview(self, event: OptionList.OptionHighlighted) -> None:
        self.app.theme = self._names[event.option_index]

    @on(OptionList.OptionSelected)
    def _keep(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._names[event.option_index])

    def action_leave(self) -> None:
        """Go back to the theme that was shown before."""
        self.app.theme = self._before
        self.dismiss(None)
