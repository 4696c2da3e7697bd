"""The line at the top: what day it is and what comes next, or in a narrow window the tabs of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from afterview.app.cell_text import plain
from afterview.civil import day_of, in_zone, say_clock, say_day
from afterview.text import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from afterview.records.hunt import Hunt


class TopLine(Static):
    """One line that tells where one is: in time where there is room, else among the panes."""

    def __init__(self, panes: Iterable[str], *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Name these panes in a narrow window."""
        super().__init__(id=id, markup=False)
        self._panes = tuple(panes)
        self._pane = self._panes[0]
        self._today = Content("")
        self._coming = Content("")

    def on_mount(self) -> None:
        """Show the tabs, or the day."""
        self._draw()

    def on_resize(self) -> None:
        """Show what there is room for."""
        self._draw()

    def show_day(self, hunt: Hunt, now: datetime, zone: str) -> None:
        """Show what day it is at `now` in the person's `zone`, and the interview that comes next."""
        there = in_zone(now, zone)
        coming = [
            (each.begins, each.starts, application.company)
            for application in hunt.applications.values()
            if not application.is_closed
            for each in application.interviews
            if each.begins is not None and each.is_ahead(now) and each.cancelled_at is None
        ]
        following = ""
        if coming:
            begins, starts, company = min(coming, key=lambda each: (each[0], each[2]))
            today = day_of(now, zone)
            day = "today" if day_of(begins, zone) == today else say_day(day_of(begins, zone), today)
            clock = f" {say_clock(starts, zone)}" if starts is not None else ", time not set"
            following = f"next interview {day}{clock} · {plain(company, 40)}"
        self._today = Content.assemble(
            Content.styled("afterview", "$text-primary bold"),
            Content.styled(f"   {there:%A} {there.day} {there:%B}, {there:%H:%M}", "$foreground"),
        )
        self._coming = Content.styled(following, "$text-muted")
        self._draw()

    def show_pane(self, pane: str) -> None:
        """Mark the tab of the pane that is shown."""
        self._pane = pane
        self._draw()

    def _draw(self) -> None:
        if not self.is_attached:
            return
        is_narrow = self.screen.has_class("-narrow")
        if is_narrow:
            self.update(Content("  ").join(map(self._tab, self._panes)))
            return
        # What comes next stands at the other end, where the panes end too.
        gap = max(self.content_size.width - self._today.cell_length - self._coming.cell_length, 3)
        self.update(Content.assemble(self._today, " " * gap, self._coming))

    def _tab(self, pane: str) -> Content:
        here = pane == self._pane
        # Told by brackets too, for windows without colour.
        words = f"[{capitalized(pane)}]" if here else f" {capitalized(pane)} "
        style = "$text-primary bold" if here else "$text-muted"
        return Content.styled(words, style)
