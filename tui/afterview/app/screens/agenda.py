"""What to do now, over all applications: what is lost by waiting first, few lines, the rest by a key."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.cell_text import plain
from afterview.app.commands import BY_ID, Place, bindings, told_keys
from afterview.app.dialog import Viewer
from afterview.app.line_list import LineList
from afterview.app.list_filter import ListFilter
from afterview.app.panes.key_bar import KeyBar

if TYPE_CHECKING:
    from afterview.playbook.agenda_entry import AgendaEntry
    from afterview.playbook.agenda_lines import AgendaLine


_MOST = 18
"""So many lines are shown before the one that counts the rest (playbook A.5)."""


class AgendaScreen(Viewer["AgendaEntry | None"]):
    """Lists what is due; enter goes there, or opens a line that stands for several things."""

    CSS_PATH = "agenda.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.AGENDA)]

    def __init__(
        self, entries: tuple[AgendaEntry, ...], now: datetime, zone: str, to_practise: str = ""
    ) -> None:
        """Show `entries` as they stand at `now` in a `zone`, and how much waits `to_practise`, in words."""
        super().__init__()
        self._to_practise = to_practise
        self._entries = entries
        self._now, self._zone = now, zone
        self._is_whole = False
        self._opened: set[AgendaEntry] = set()
        """The first thing of each line that is unfolded."""
        self._rows: list[AgendaLine | AgendaEntry | None] = []
        """What stands in the list; None: how many more there are."""

    def compose(self) -> ComposeResult:
        """Lay out the list, or the words that there is nothing."""
        with Vertical(id="agenda", classes="modal"):
            if self._entries:
                yield ListFilter(self._lay_out, lambda: self.query_one(LineList))
                yield LineList(id="agenda-list", markup=False)
            else:
                yield Static("Nothing is due. Keep applying, and keep your options open.", id="agenda-none")
            yield KeyBar(lambda: "go there" if self._entries else "", id="keys")

    def on_mount(self) -> None:
        """Name the list."""
        self._say_what_it_is()

    def _say_what_it_is(self) -> None:
        from afterview.playbook.agenda_lines import as_lines, those_first

        box = self.query_one("#agenda")
        lines = self._entries if self._is_whole else those_first(as_lines(self._entries), _MOST)
        box.border_title = f"To do now and soon: {len(lines)}"
        if self._to_practise:
            way = told_keys(BY_ID["practice"])
            box.border_subtitle = Content(f"{plain(self._to_practise)}: {way}")

    @on(Resize)
    def _lay_out(self) -> None:
        for listing in self.query(LineList):
            # The frame, its padding and the scrollbar take six columns of the box.
            width = max(min(self.size.width * 92 // 100, 110) - 6, 30)
            words = self.query_one(ListFilter)
            found = [each for each in self._entries if words.fits(each.what, each.where, each.who or "")]
            self._rows = [*found] if self._is_whole or words.wanted else self._folded()
            at = min(listing.highlighted or 0, len(self._rows) - 1) if self._rows else None
            listing.refill([self._prompt(row, width) for row in self._rows], at, words.nothing)

    def _folded(self) -> list[AgendaLine | AgendaEntry | None]:
        from afterview.playbook.agenda_lines import as_lines, those_first

        lines = as_lines(self._entries)
        shown = those_first(lines, _MOST)
        rows: list[AgendaLine | AgendaEntry | None] = []
        for line in shown:
            rows.append(line)
            if line.first in self._opened:
                rows.extend(line.entries)
        return rows if len(shown) == len(lines) else [*rows, None]

    def _prompt(self, row: AgendaLine | AgendaEntry | None, width: int) -> Content:
        from afterview.app.panes.wording import agenda_line
        from afterview.playbook.agenda_entry import AgendaEntry
        from afterview.playbook.agenda_lines import as_lines, how_many, those_first

        if row is None:
            lines = as_lines(self._entries)
            rest = how_many(lines) - how_many(those_first(lines, _MOST))
            return Content.styled(f"+ {rest} more that can wait", "$text-muted")
        is_within = (
            isinstance(row, AgendaEntry) and not self._is_whole and not self.query_one(ListFilter).wanted
        )
        return agenda_line(row, self._now, self._zone, width, indent=4 if is_within else 0, is_whole=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is done with a list only where there is one."""
        if action in ("filter", "everything"):
            return bool(self._entries)
        return super().check_action(action, parameters)

    def action_everything(self) -> None:
        """Show every single thing, a line each; again: fold it."""
        self._is_whole = not self._is_whole
        self._say_what_it_is()
        self._lay_out()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        from afterview.playbook.agenda_entry import AgendaEntry

        row = self._rows[event.option_index]
        if row is None:
            self.action_everything()
        elif isinstance(row, AgendaEntry):
            self.dismiss(row)
        elif len(row.entries) == 1:
            self.dismiss(row.first)
        else:
            self._opened ^= {row.first}
            self._lay_out()
