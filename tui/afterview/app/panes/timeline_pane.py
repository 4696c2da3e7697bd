"""The timeline in its frame, with the line that filters it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from afterview.app.cell_text import heading
from afterview.app.commands import Place, bindings
from afterview.app.timeline.arrange import Order
from afterview.app.timeline.timeline import Timeline
from afterview.app.workarounds.typed_slash import OneLine

_LOOKS_IN = "words in companies, people, notes, questions, letters"
_FRAME = 5
"""Rows that the pane needs beside its lanes: border, header, and the line of words."""


class FilterLine(OneLine):
    """The words that the timeline is filtered by."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FILTER)]

    def action_clear(self) -> None:
        """Show everything again."""
        self.value = ""
        self.post_message(self.Submitted(self, ""))


class TimelinePane(Vertical):
    """The timeline, its filter and its order."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TIMELINE_PANE)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer to show everything only while something is filtered out."""
        return action != "show_everything" or self.has_class("-filtering")

    def action_show_everything(self) -> None:
        """Take the filter away."""
        self.show_everything()
        self.refresh_bindings()

    def compose(self) -> ComposeResult:
        """Lay out the filter, hidden until it is wanted, and the lanes."""
        yield FilterLine(
            id="filter",
            placeholder=_LOOKS_IN,
            select_on_focus=False,
        )
        yield Timeline(id="timeline")

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = heading("Timeline")

    def mark(self, words: str) -> None:
        """Put these words beside the pane's name; "": none."""
        self.border_title = heading(f"Timeline · {words}" if words else "Timeline")

    @property
    def lanes(self) -> Timeline:
        """Return the timeline itself."""
        return self.query_one(Timeline)

    def fit(self, lanes: int | None) -> None:
        """Take no more room than that many lanes need; None: take what there is."""
        self.styles.max_height = None if lanes is None else self.height_of(lanes)

    def height_of(self, lanes: int) -> int:
        """Return how many rows that many lanes take."""
        return max(lanes, 3) + _FRAME

    def show_everything(self) -> None:
        """Take the filter away."""
        words = self.query_one(FilterLine)
        words.value = ""
        if words.has_focus:  # once it is hidden, what is typed would go nowhere
            self.screen.set_focus(self.lanes)
        self.lanes.set_filter("")
        self.remove_class("-filtering")

    def begin_filter(self) -> None:
        """Show the filter and take words for it; those before are chosen, so that typing replaces them."""
        words = self.query_one(FilterLine)
        self.add_class("-filtering")
        self.screen.set_focus(words)
        words.select_all()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.lanes.set_filter(event.value)

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        self.set_class(bool(event.value.strip()), "-filtering")
        self.refresh_bindings()
        self.lanes.model.stay()
        self.screen.set_focus(self.lanes)

    def order_another_way(self) -> None:
        """Take the next of the orders, and say which it is."""
        orders = list(Order)
        order = orders[(orders.index(self.lanes.order) + 1) % len(orders)]
        self.lanes.set_order(order)
        self.border_subtitle = f"by {order}"
