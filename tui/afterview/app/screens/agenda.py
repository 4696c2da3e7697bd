"""Everything that can be done now, over all applications, most urgent first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.commands import Place, bindings, hints
from afterview.app.dialog import Viewer
from afterview.app.line_list import LineList

if TYPE_CHECKING:
    from afterview.playbook.agenda import AgendaEntry


class AgendaScreen(Viewer["AgendaEntry | None"]):
    """Lists what is due; enter goes there."""

    CSS_PATH = "agenda.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.AGENDA)]

    def __init__(self, entries: tuple[AgendaEntry, ...], now: datetime) -> None:
        """Show `entries` as they stand at `now`."""
        super().__init__()
        self._entries = entries
        self._now = now

    def compose(self) -> ComposeResult:
        """Lay out the list, or the words that there is nothing."""
        with Vertical(id="agenda", classes="modal"):
            if self._entries:
                yield LineList(id="agenda-list", markup=False)
            else:
                yield Static("Nothing is due. Keep applying, and keep your options open.", id="agenda-none")

    def on_mount(self) -> None:
        """Name the list."""
        box = self.query_one("#agenda")
        box.border_title = f"Due now: {len(self._entries)}"
        box.border_subtitle = hints((("list.choose", "goes there"), ("close", "closes")))

    @on(Resize)
    def _lay_out(self) -> None:
        from afterview.app.panes.wording import agenda_line

        for listing in self.query(LineList):
            # The frame, its padding and the scrollbar take six columns of the box.
            width = max(min(self.size.width * 92 // 100, 110) - 6, 30)
            listing.refill(
                [agenda_line(each, self._now, width) for each in self._entries], listing.highlighted or 0
            )

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._entries[event.option_index])
