"""The three panes as one screen: what they show, and how one goes from pane to pane and place to place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Footer, Static

from afterview.app.agenda import Agenda
from afterview.app.file_news import READ_ONLY, FileNews
from afterview.app.focus import Focus, default_round, neighbour
from afterview.app.panes.checklist import ChecklistPane, Line
from afterview.app.panes.next_bar import NextBar, Notice
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.reflection import ReflectionPane
from afterview.app.panes.timeline_pane import TimelinePane
from afterview.app.screens.room import RoomScreen
from afterview.app.session import Session, tell
from afterview.app.timeline.timeline import Timeline
from afterview.app.turns import Turns

if TYPE_CHECKING:
    from afterview.playbook.agenda import AgendaEntry
    from afterview.records.hunt import Change, Hunt
    from afterview.records.interviews import Interview
    from afterview.records.reflections import Reflection

PANES = ("timeline", "checklist", "reflection")

_REST = 0.05
"""Seconds that the cursor rests on a lane before the other panes follow: a key held down passes by."""

AgendaPlace = tuple[str | None, str | None, int, str | None]
"""Application, interview, step and item: a thing on the agenda, or a line of the checklist."""


class PanesScreen(RoomScreen):
    """The panes, what they show, and going from one to another. `MainScreen` adds what changes things."""

    AUTO_FOCUS = "Timeline"
    """Not the first that can have the keys: that is the filter, which is hidden."""

    class LaidOut(Message):
        """The panes are up, empty, and drawn: now there is time to read the journal."""

    def __init__(self, session: Session) -> None:
        """Work on `session`, which may not be open yet."""
        super().__init__(classes="-on-timeline")
        self.session = session
        self.turns = Turns()
        self.agenda = Agenda(session)
        self.at = Focus()
        self._news = FileNews(session)
        self._agenda: tuple[AgendaEntry, ...] = ()
        self._ranks: dict[str, int] = {}
        self._went_to: AgendaPlace | None = None
        self._following: Timer | None = None
        """Runs while the other panes have not followed the timeline's cursor yet."""
        self.shown = asyncio.Event()
        """Set once the journal has been read and is on the screen."""

    def compose(self) -> ComposeResult:
        """Lay out the panes and bars."""
        with Vertical(id="panes"):
            yield TimelinePane(id="timeline-pane")
            with Horizontal(id="lower"):
                yield ChecklistPane(id="checklist")
                yield ReflectionPane(id="reflection")
        yield QuickAddBar(id="quick-add")
        yield Notice(id="notice")
        yield NextBar(id="next-bar")
        yield Footer(show_command_palette=False, compact=True)
        yield Static("Please make the window at least 40 columns by 12 lines.", id="too-small")

    def on_mount(self) -> None:
        """Tell when the panes are drawn."""
        self.call_after_refresh(self.post_message, self.LaidOut())

    async def begin(self) -> None:
        """Show the journal, once it has been read, and keep the countdowns moving."""
        if not self.agenda.takes_long:
            self._take_agenda(await self.agenda.entries())
        self._show_timeline()
        self._fit()
        self.go_to(self._most_urgent or next(iter(self.timeline.shown), None), None)
        self.set_focus(self.timeline)  # not `focus()`, which would come after what was typed ahead
        if self.agenda.takes_long:
            self._go_to_most_urgent(self.at)
        self.set_interval(5.0, self._tick)
        self._mark_read_only()
        self.shown.set()

    @property
    def _most_urgent(self) -> str | None:
        return self._agenda[0].application if self._agenda else None

    @work(group="begin")
    async def _go_to_most_urgent(self, begun_at: Focus) -> None:
        """Find what is due in a long hunt, and go there unless somebody has gone elsewhere meanwhile."""
        self._take_agenda(await self.agenda.entries())
        if self.at == begun_at and self._most_urgent is not None:
            self.go_to(self._most_urgent, None)

    # What is shown

    @property
    def timeline(self) -> Timeline:
        """Return the timeline."""
        return self.query_one(Timeline)

    @property
    def checklist(self) -> ChecklistPane:
        """Return the checklist."""
        return self.query_one(ChecklistPane)

    @property
    def reflection(self) -> ReflectionPane:
        """Return the reflection editor."""
        return self.query_one(ReflectionPane)

    @property
    def next_bar(self) -> NextBar:
        """Return the line at the foot."""
        return self.query_one(NextBar)

    @property
    def notice(self) -> Notice:
        """Return the line that says what is amiss as long as it lasts."""
        return self.query_one(Notice)

    def show_all(self) -> None:
        """Show the hunt and the hour as they are now, in all panes."""
        if not self.session.is_open or not self.is_mounted:
            return
        self._show_timeline()
        self._fit()
        self._show_focus()
        self._look_at_agenda()

    def on_resize(self) -> None:
        """Share the room anew."""
        self._fit()

    def _fit(self) -> None:
        lanes = len(self.session.hunt.applications) if self.session.is_open else 0
        self.query_one(TimelinePane).fit(
            lanes if (self.has_class("-wide") or self.has_class("-vast")) else None
        )

    def _show_timeline(self) -> None:
        session = self.session
        self.timeline.show(session.hunt, session.now, session.zone, session.settings.waits, self._ranks)

    @work(exclusive=True, group="agenda")
    async def _look_at_agenda(self) -> None:
        """Find what is due, and show it; what has become urgent moves up in the timeline."""
        self._take_agenda(await self.agenda.entries())

    def _take_agenda(self, entries: tuple[AgendaEntry, ...]) -> None:
        self._agenda = entries
        ranks: dict[str, int] = {}
        for rank, entry in enumerate(entries):
            ranks.setdefault(entry.application, rank)
        if ranks != self._ranks:
            self._ranks = ranks
            self._show_timeline()
        self.next_bar.show(entries, self.session.now)

    def _show_focus(self) -> None:
        if self._following is not None:
            self._following.stop()
            self._following = None
        application = self.session.hunt.applications.get(self.at.application or "")
        if application is None:
            self._show_nothing()
            return
        interview = application.interview(self.at.interview or "")
        if interview is None:
            interview = default_round(application, self.session.now)
            self.at = Focus(application.id, interview.id if interview else None)
        from afterview.playbook.checklist import checklist
        from afterview.playbook.shape import Situation

        session, place = self.session, self.place_words
        situation = Situation(
            session.hunt, application, interview, session.now, session.zone, session.settings.waits
        )
        self.checklist.show(f"Checklist · {place}", checklist(situation), session.now, session.zone)
        if self.writes_of_what_is_gone:
            return
        if interview is None:
            self.reflection.clear("No interview yet. Press i to add one; then look back at it here.")
        else:
            self.reflection.show(f"Reflection · {place}", interview.id, self.as_typed(interview))

    def _show_nothing(self) -> None:
        """Show that what was shown is gone, or that there has never been anything."""
        self.at = Focus()
        if self.session.hunt.applications:
            self.checklist.clear("It is not there any more. Choose another application.")
            words = "It is not there any more."
        else:
            self.checklist.clear("Press a to add the first application, and i for an interview.")
            words = "Here you will look back at your interviews."
        if not self.writes_of_what_is_gone:
            self.reflection.clear(words)

    @property
    def writes_of_what_is_gone(self) -> bool:
        """Return whether somebody writes about a round that was deleted elsewhere: that must not end it."""
        writing = self.reflection.writing
        has_keys = self.focused is self.reflection.editor
        return writing is not None and has_keys and self.session.hunt.find_interview(writing[0]) is None

    def as_typed(self, interview: Interview) -> Reflection:
        """Return the reflection to show: as it was saved, where nothing is being typed."""
        return interview.reflection

    @property
    def place_words(self) -> str:
        """Return what the checklist and the reflection are about: "Acme · round 2 · onsite"."""
        application = self.session.hunt.applications.get(self.at.application or "")
        if application is None:
            return ""
        interview = application.interview(self.at.interview or "")
        if interview is None:
            return " · ".join(part for part in (application.company, application.role) if part)
        kind = f" · {interview.kind}" if interview.kind else ""
        return f"{application.company} · round {interview.round}{kind}"

    def _tick(self) -> None:
        # While another screen is on top it could not be said; that screen keeps the zone that it began with.
        zone = self.session.follow_zone() if self.app.screen is self else None
        if zone is not None:
            self.show_all()
            self.say(f"Your time zone is now {zone}.")
            return
        self.timeline.tick(self.session.now)
        self._show_focus()
        self._look_at_agenda()

    async def tell_news(self) -> None:
        """Say what its owner has to know about the file, each thing once."""
        self._mark_read_only()
        news = await self._news.next()
        if news:
            self.next_bar.say(news, warns=True)

    def _mark_read_only(self) -> None:
        """Show, for as long as it is so, that nothing can be recorded."""
        is_read_only = bool(self.session.read_only)
        if is_read_only != self.reflection.is_read_only:
            self.reflection.is_read_only = is_read_only
            self.query_one(TimelinePane).mark(READ_ONLY if is_read_only else "")
            self.next_bar.mark("read only" if is_read_only else "")

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say something for a while in the line at the foot."""
        if self.is_attached:
            self.next_bar.say(words, failed=failed)

    async def record(self, make: Callable[[Hunt], Change]) -> None:
        """Make a change, and say what was done, or why it could not be."""
        await tell(self.say, self.session.record(make))

    def say_saved(self, words: str, failed: bool) -> None:
        """Show how the text in the editor stands to the file."""
        if self.is_attached:  # the last save may end after the screen has gone
            self.reflection.say_saved(words, failed=failed)

    # Where we are

    def go_to(self, application: str | None, interview: str | None) -> None:
        """Show an application, and one of its rounds (None: the one that matters now), in all panes."""
        self.at = Focus(application, interview)
        if application is not None:
            self.timeline.choose(application, interview)
        self._show_focus()

    @on(Timeline.Chosen)
    def _lane_chosen(self, event: Timeline.Chosen) -> None:
        event.stop()
        if (event.application_id, event.interview_id) == (self.at.application, self.at.interview):
            return
        if event.application_id == self.at.application and event.interview_id is None:
            return
        self.at = Focus(event.application_id, event.interview_id)
        if self._following is not None:
            self._following.stop()
        self._following = self.set_timer(_REST, self._show_focus)

    def _catch_up(self) -> None:
        """Let the other panes follow at once: they are about to be worked in."""
        if self._following is not None:
            self._show_focus()

    @on(Timeline.Opened)
    def _lane_opened(self, event: Timeline.Opened) -> None:
        event.stop()
        self.action_pane("checklist")

    def _show_pane(self, name: str) -> None:
        for each in PANES:
            self.set_class(each == name, f"-on-{each}")

    def action_pane(self, name: str) -> None:
        """Go to a pane; in a narrow window it takes the others' place."""
        self._catch_up()
        self._show_pane(name)
        pane = {
            "timeline": self.timeline,
            "checklist": self.checklist.list,
            "reflection": self.reflection.list,
        }[name]
        # Not `focus()`, which waits for the next message: a quick hand has pressed another key by then.
        self.set_focus(pane)

    def action_next_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        here = next((index for index, name in enumerate(PANES) if self.has_class(f"-on-{name}")), 0)
        self.action_pane(PANES[(here + by) % len(PANES)])

    def on_descendant_focus(self) -> None:
        """Remember which pane has the keys."""
        self._catch_up()
        for node in self.focused.ancestors_with_self if self.focused else ():
            if node.id and node.id.removesuffix("-pane") in PANES:
                self._show_pane(node.id.removesuffix("-pane"))

    def action_round(self, by: int) -> None:
        """Show the next round of this application, or the one before."""
        application = self.session.hunt.applications.get(self.at.application or "")
        if application is not None:
            self.go_to(application.id, neighbour(application, self.at.interview, by))

    def action_next_due(self) -> None:
        """Go to the most urgent thing; from there, to the one after it."""
        if not self._agenda:
            self.next_bar.say("Nothing is due.")
            return
        line = self.checklist.chosen
        here = (self.at.application, self.at.interview, line.status.step if line else 0, item_key(line))
        places: list[AgendaPlace] = [
            (each.application, each.interview, each.step, each.item) for each in self._agenda
        ]
        # Pressed again where it led to: go on from there; else begin at the most urgent.
        went_on = here == self._went_to and here in places
        entry = self._agenda[(places.index(here) + 1) % len(places) if went_on else 0]
        self.go_to_entry(entry)

    def go_to_entry(self, entry: AgendaEntry) -> None:
        """Go to the line of the checklist that an entry of the agenda is about."""
        self._went_to = _place_of(entry)
        if entry.application not in self.timeline.shown:
            self.query_one(TimelinePane).show_everything()
        self.go_to(entry.application, entry.interview)
        self.action_pane("checklist")
        self.checklist.choose(entry.step, entry.item)

    @work(group="browse")
    async def action_agenda(self) -> None:
        """List everything that is due, and go to what is chosen of it."""
        from afterview.app.screens.agenda import AgendaScreen

        entry = await self.app.push_screen_wait(AgendaScreen(self._agenda, self.session.now))
        if entry is not None:
            self.go_to_entry(entry)

    # Looking

    def action_filter(self) -> None:
        """Write words to filter the timeline by."""
        self._show_pane("timeline")
        self.query_one(TimelinePane).begin_filter()

    def action_order(self) -> None:
        """Order the timeline another way."""
        self.query_one(TimelinePane).order_another_way()


def _place_of(entry: AgendaEntry) -> AgendaPlace:
    return entry.application, entry.interview, entry.step, entry.item


def item_key(line: Line | None) -> str | None:
    """Return the key of a line's item; None for a line that is a whole step, and for no line."""
    return line.item.key if line and line.item else None
