"""A listing of which only the lines with some words are shown, where those are wanted."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from afterview.app.screens.listing import ListingScreen


class FilteredListing(ListingScreen):
    """Lists what has all the words that are looked for."""

    def compose_above(self) -> ComposeResult:
        """Lay out the filter, which is hidden until it is wanted."""
        yield Input(placeholder="words to look for", classes="words", select_on_focus=False)

    def on_mount(self) -> None:
        """Leave the focus to the list."""
        self.words.can_focus = False
        super().on_mount()

    @property
    def words(self) -> Input:
        """Return the line in which words to look for are written."""
        return self.query_one(".words", Input)

    def action_filter(self) -> None:
        """Write words to filter by."""
        self.words.can_focus = True
        self.query_one(".listing").add_class("-filtering")
        self.set_focus(self.words)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.fill()

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self.to_list()

    def key_down(self) -> None:
        """Go from the filter to the list."""
        if self.words.has_focus:
            self.to_list()

    def to_list(self) -> None:
        """Go to what is left."""
        self.query_one(".listing").set_class(bool(self.words.value.strip()), "-filtering")
        self.set_focus(self.listing)
        self.words.can_focus = bool(self.words.value.strip())

    def action_leave(self) -> None:
        """Take the filter away first, then close."""
        if self.words.has_focus or self.words.value:
            self.words.value = ""
            self.to_list()
        else:
            super().action_leave()
