"""What has been silent for long, with a tick each: those are closed as "no answer" (playbook 5.7)."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.cell_text import fitted
from afterview.app.commands import Place, bindings, key_of
from afterview.app.dialog import Dialog
from afterview.app.line_list import LineList
from afterview.app.list_filter import ListFilter
from afterview.app.panes.key_bar import KeyBar
from afterview.playbook.quiet import Quiet
from afterview.text import say_count

TICKED, EMPTY = "[x]", "[ ]"


class QuietScreen(Dialog[tuple[str, ...]]):
    """Answers with the ids of those that are to be closed; None where it was left."""

    CSS_PATH = "quiet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUIET)]

    def __init__(self, silent: tuple[tuple[Quiet, str], ...], quiet_days: int) -> None:
        """Offer these, each with its role ("" for none); those silent for more days are ticked at first."""
        super().__init__()
        self._silent = self._shown = silent
        self._quiet_days = quiet_days
        self._ticked = {each.application for each, _ in silent if each.days > quiet_days}

    def compose(self) -> ComposeResult:
        """Lay out the applications, and what comes of closing them."""
        longer = f"silent for more than {self._quiet_days} days"
        tick = key_of("quiet.tick")
        which = f"Ticked: {longer}." if self._ticked else f"None has been {longer}."
        back = f"Each can be reopened, and {key_of('undo')} undoes it all."
        undoes = f"{which} {tick.capitalize()} ticks any. {back}"
        with Vertical(id="quiet", classes="modal"):
            yield ListFilter(self._show, lambda: self.listing)
            yield LineList(id="quiet-list", markup=False)
            yield Static(undoes, id="quiet-note", markup=False)
            yield KeyBar(self._enter_words, id="keys")

    def _enter_words(self) -> str:
        return f"close {len(self._ticked)}" if self._ticked else "keep waiting"

    def on_mount(self) -> None:
        """Say what is asked."""
        self.query_one("#quiet").border_title = "Close as “no answer”?"

    @property
    def listing(self) -> LineList:
        """Return the list."""
        return self.query_one(LineList)

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        words = self.query_one(ListFilter)
        self._shown = tuple((each, role) for each, role in self._silent if words.fits(each.company, role))
        at = min(self.listing.highlighted or 0, len(self._shown) - 1) if self._shown else None
        room = max(self.listing.scrollable_content_region.width, 30)
        self.listing.refill([self._line(each, role, room) for each, role in self._shown], at)
        self.refresh_bindings()

    def _line(self, each: Quiet, role: str, room: int) -> Content:
        is_ticked = each.application in self._ticked
        days = f"{say_count(each.days, 'day')} of silence"
        company = " · ".join(filter(None, (each.company, role)))
        return Content.assemble(
            (f" {TICKED if is_ticked else EMPTY} ", "bold" if is_ticked else "$text-muted"),
            fitted(company, max(room - len(days) - 8, 8)),
            (f"  {days} ", "$text-muted"),
        )

    def action_tick(self) -> None:
        """Tick the chosen one, or take its tick away, and go on to the next."""
        at = self.listing.highlighted
        if at is not None:
            self._ticked ^= {self._shown[at][0].application}
            self.listing.highlighted = min(at + 1, len(self._shown) - 1)
            self._show()

    def action_tick_all(self) -> None:
        """Tick all that are shown; where all are, none of them."""
        everyone = {each.application for each, _ in self._shown}
        self._ticked = self._ticked - everyone if everyone <= self._ticked else self._ticked | everyone
        self._show()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(tuple(each.application for each, _ in self._silent if each.application in self._ticked))
