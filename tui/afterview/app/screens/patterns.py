"""What recurs over the whole hunt, in panels: one column, two or three, as the window has room."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from afterview.app.cell_text import heading
from afterview.app.commands import key_of
from afterview.app.dialog import Viewer
from afterview.app.page import Page
from afterview.app.panes.key_bar import KeyBar
from afterview.app.patterns import applications, interviews
from afterview.app.session import Session
from afterview.civil import day_of
from afterview.patterns.overview import Patterns, patterns
from afterview.patterns.wording import NOTHING_YET
from afterview.records.hunt import Hunt

Draw = Callable[[Patterns, date, int], list[Content]]

_PANELS: dict[str, tuple[str, Draw]] = {
    "habits": ("Habits", lambda found, today, width: interviews.habits(found.habits, today, width)),
    "confidence": (
        "Confidence, and what came of it",
        lambda found, _, width: interviews.confidence(found.confidence, width),
    ),
    "strengths": (
        "What goes well",
        lambda found, today, width: interviews.themes(found.themes.strengths, found.themes, today, width),
    ),
    "weaknesses": (
        "What does not",
        lambda found, today, width: interviews.themes(found.themes.weaknesses, found.themes, today, width),
    ),
    "funnel": ("From applied to accepted", lambda found, _, width: applications.funnel(found.funnel, width)),
    "after-applying": (
        "Answers after applying",
        lambda found, _, width: applications.reply_times(found.reply_times[0], width),
    ),
    "after-interviews": (
        "Answers after an interview",
        lambda found, _, width: applications.reply_times(found.reply_times[1], width),
    ),
    "pace": (
        "Pace of applying, week by week",
        lambda found, today, width: applications.pace(found.pace, today, width),
    ),
}


class Panel(Static):
    """One pattern, drawn anew for each width."""

    def __init__(self, name: str) -> None:
        """Draw the panel of that name, once `found` is known."""
        super().__init__(id=name, classes="panel", markup=False)
        title, self._draw = _PANELS[name]
        self.border_title = heading(title)
        self._found: tuple[Patterns, date] | None = None

    def show(self, found: Patterns, today: date) -> None:
        """Draw it."""
        self._found = found, today
        self.draw()

    def draw(self) -> None:
        """Draw it as wide as it is now."""
        width = self.content_size.width
        if self._found is not None and width > 0:
            found, today = self._found
            self.update(Content("\n").join(self._draw(found, today, width)))

    def on_resize(self, _: Resize) -> None:
        """Draw it for the width that it has now."""
        self.draw()


class PatternsScreen(Viewer[None]):
    """Shows the patterns of the journal as it is, and follows it."""

    CSS_PATH = "patterns.tcss"
    AUTO_FOCUS = "Page"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-vast")]  # noqa: RUF012  (as Textual declares it)

    def __init__(self, session: Session) -> None:
        """Show those of the open `session`."""
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Lay out the panels: those about interviews, those in own words, those about applications."""
        with Vertical(id="patterns", classes="modal"):
            begin = f"{key_of('add.application')} on the main screen adds an application."
            yield Static(f"{NOTHING_YET} {begin}", id="nothing-yet", markup=False)
            with Page(), Container(id="columns"):
                with Container(id="of-interviews"):
                    with Vertical(classes="column"):
                        yield Panel("habits")
                        yield Panel("confidence")
                    with Vertical(classes="column"):
                        yield Panel("strengths")
                        yield Panel("weaknesses")
                with Vertical(id="of-applications", classes="column"):
                    for name in ("funnel", "after-applying", "after-interviews", "pace"):
                        yield Panel(name)
            yield KeyBar(lambda: "", id="keys")

    def on_mount(self) -> None:
        """Name the page, and fill it."""
        self.query_one("#patterns").border_title = "Patterns"
        self._read(self.session.hunt)

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now."""
        self._read(hunt)

    @work(exclusive=True, group="read")
    async def _read(self, hunt: Hunt) -> None:
        now, zone = self.session.now, self.session.zone
        found = await asyncio.to_thread(patterns, hunt, now, zone)
        if self.is_up:
            self.set_class(found.is_empty, "-empty")
            self.add_class("-read")
            for panel in self.query(Panel):
                panel.show(found, day_of(now, zone))
