"""The three panes: what they are about, and how one goes from pane to pane and from place to place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.reactive import var
from textual.timer import Timer
from textual.widget import Widget

from afterview.app.agenda import Agenda
from afterview.app.autosave import Autosave
from afterview.app.cell_text import plain
from afterview.app.commands import key_of
from afterview.app.focus import Focus, default_round, neighbour, other_rounds
from afterview.app.messages import Said
from afterview.app.panes.beside import Beside, DueBlocks
from afterview.app.panes.checklist import ChecklistPane, Line
from afterview.app.panes.due_walk import DueWalk
from afterview.app.panes.reflection import ReflectionPane
from afterview.app.panes.timeline_pane import TimelinePane
from afterview.app.session import Session
from afterview.app.timeline.timeline import Timeline
from afterview.playbook.acts import Act, ActKind
from afterview.records.path import interview_path
from afterview.records.reflections import Reflection
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.playbook.agenda_entry import AgendaEntry

PaneName = Literal["timeline", "checklist", "reflection"]
PANES: tuple[PaneName, ...] = get_args(PaneName)

_WORTH_SHOWING = 6
"""Rows that are left below the timeline, from which on something is shown there."""

_SAID_IN = 2
"""Rows more in which the timeline may say what is chosen, where something stands below it."""

_TO_COME = (
    "This interview is still to come. {0} and i shows the brief to read before it, {0} and l practises what "
    "is likely to be asked. Afterwards, look back at it here."
)
_FIRST = (
    "Here you look back at each interview: what went well and what did not, which questions they asked, and "
    "how it felt. {} adds the first one."
)
_REST = 0.05
"""Seconds that the cursor rests on a lane before the other panes follow: a key held down passes by."""


class Workspace(Vertical):
    """Timeline, checklist and reflection, all about the same application and round."""

    pane: var[PaneName] = var[PaneName]("timeline")
    """The pane that has the focus, or had it last; in a narrow window it takes the others' place."""

    timeline_pane = getters.query_one(TimelinePane)
    timeline = getters.query_one(Timeline)
    checklist = getters.query_one(ChecklistPane)
    reflection = getters.query_one(ReflectionPane)

    @dataclass
    class AgendaMade(Message):
        """What is due is something else than before, or in other words: time has gone on."""

        entries: tuple[AgendaEntry, ...]

    def __init__(self, session: Session, autosave: Autosave, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        super().__init__(id=id, classes="-on-timeline")
        self.session = session
        self.autosave = autosave
        self.agenda = Agenda(session)
        self.at = Focus()
        self.entries: tuple[AgendaEntry, ...] = ()
        """What is due, as it is shown."""
        self._has_begun = False
        self._ranks: dict[str, int] = {}
        self._whys: dict[str, str] = {}
        self._walk = DueWalk()
        self._following: Timer | None = None
        """Runs while the other panes have not followed the timeline's cursor yet."""

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        yield TimelinePane(id="timeline-pane")
        with Horizontal(id="lower"):
            yield ChecklistPane(id="checklist")
            yield ReflectionPane(self.session, self.autosave, id="reflection")

    async def begin(self) -> None:
        """Show the hunt for the first time, at what is most urgent."""
        self._has_begun = True
        if not self.agenda.takes_long:
            self._take_agenda(await self.agenda.entries())
        self._show_timeline()
        self.go_to(self._most_urgent or next(iter(self.timeline.shown), None), None)
        self.screen.set_focus(self.timeline)  # not `focus()`, which would come after what was typed ahead
        if self.agenda.takes_long:
            self._go_to_most_urgent(self.at)

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return what can be done about what is due, the most urgent first."""
        return tuple(each.act for each in self.entries if each.act is not None)

    @property
    def _most_urgent(self) -> str | None:
        return self.entries[0].application if self.entries else None

    @work(group="begin")
    async def _go_to_most_urgent(self, begun_at: Focus) -> None:
        """Find what is due in a long hunt, and go there unless somebody has gone elsewhere meanwhile."""
        self._take_agenda(await self.agenda.entries())
        if self.at == begun_at and self._most_urgent is not None:
            self.go_to(self._most_urgent, None)

    # What is shown

    def show_all(self) -> None:
        """Show the hunt and the hour as they are now."""
        self._show_timeline()
        self.show_place()
        self._look_at_agenda()

    def tick(self) -> None:
        """Show the hour as it is now."""
        self.timeline.tick(self.session.now)
        self.show_place()
        self._look_at_agenda()

    def on_resize(self) -> None:
        """Share the room."""
        self._fit()

    def _fit(self) -> None:
        self._fit_beside()
        is_wide = self.screen.has_class("-wide") or self.screen.has_class("-vast")
        lanes = len(self.session.hunt.applications) if self._has_begun else 0
        is_new = self._has_begun and not lanes
        self.set_class(is_new, "-new")
        if is_new:
            from afterview.app.timeline.beginning import ROWS

            self.timeline_pane.fit(ROWS if is_wide else None)
            return
        rest = self.size.height - self.timeline_pane.height_of(lanes)
        has_rest = lanes > 0 and rest >= _WORTH_SHOWING
        if has_rest and not is_wide and not self.query("#due-below"):
            self.call_after_refresh(self._add, DueBlocks(id="due-below"))
        self.set_class(has_rest and not is_wide, "-below")
        said = 0 if is_wide else min(max(rest - _WORTH_SHOWING, 0), _SAID_IN)
        self.timeline_pane.fit(lanes + said if is_wide or has_rest else None)

    def _fit_beside(self) -> None:
        """Show what is due and the record too, where there is room. They come after the first frame."""
        has_room = self._has_begun and self.screen.has_class("-vast") and self.screen.has_class("-tall")
        if has_room and not self.query(Beside):
            self.call_after_refresh(self._add, Beside(id="beside"))
        self.set_class(has_room, "-beside")

    async def _add(self, widget: Widget) -> None:
        if not self.query(f"#{widget.id}"):
            await self.mount(widget)
            self._show_beside()

    def _show_beside(self) -> None:
        from afterview.records.words import Words

        session = self.session
        for due in self.query(DueBlocks):
            if due.is_mounted:
                due.show_due(self.entries, session.now, session.zone)
        for beside in self.query(Beside):
            if beside.is_mounted:
                application = session.hunt.applications.get(self.at.application or "")
                beside.show_record(application, Words(session.hunt, session.zone, session.now))

    def _show_timeline(self) -> None:
        session = self.session
        waits = session.settings.waits
        self.timeline.show(session.hunt, session.now, session.zone, waits, self._ranks, self._whys)
        self._fit()

    @work(exclusive=True, group="agenda")
    async def _look_at_agenda(self) -> None:
        """Find what is due, and show it; what has become urgent moves up in the timeline."""
        self._take_agenda(await self.agenda.entries())

    def _take_agenda(self, entries: tuple[AgendaEntry, ...]) -> None:
        self.entries = entries
        ranks: dict[str, int] = {}
        whys: dict[str, str] = {}
        for rank, entry in enumerate(entries):
            ranks.setdefault(entry.application, rank)
            whys.setdefault(entry.application, entry.what)
        if (ranks, whys) != (self._ranks, self._whys):
            self._ranks, self._whys = ranks, whys
            self._show_timeline()
        self.post_message(self.AgendaMade(entries))
        self._show_beside()

    def show_place(self) -> None:
        """Show in checklist and reflection what was chosen, as it is now."""
        if self._following is not None:
            self._following.stop()
            self._following = None
        application = self.session.hunt.applications.get(self.at.application or "")
        if application is None:
            self._show_nothing()
            return
        if application.interview(self.at.interview or "") is None:
            first = default_round(application, self.session.now)
            self.at = Focus(application.id, first.id if first else None)
        self._show_checklist()
        self._show_reflection()
        self._show_beside()

    def _show_checklist(self) -> None:
        from afterview.playbook.checklist import checklist
        from afterview.playbook.shape import Situation

        session, at = self.session, self.at
        application = session.hunt.applications[at.application or ""]
        interview = application.interview(at.interview or "")
        waits = session.settings.waits
        situation = Situation(session.hunt, application, interview, session.now, session.zone, waits)
        keys = f"{key_of('round.previous')} {key_of('round.next')}"
        rounds = other_rounds(application, at.interview, self.entries, keys)
        name = f"Checklist · {at.words(session.hunt)}", rounds
        self.checklist.show(name, checklist(situation), session.now, session.zone, at)

    def _show_reflection(self) -> None:
        pane = self.reflection
        if not pane.writes_of_what_is_gone:
            found = self.session.hunt.find_interview(self.at.interview or "")
            if found is None:
                add = key_of("add.interview")
                pane.clear(f"No interview at {self._company} yet. {add} adds one; then look back at it here.")
            else:
                application, interview = found
                path = (*interview_path(application.id, interview.id), "reflection")
                words = self.at.words(self.session.hunt)
                is_ahead = interview.is_ahead(self.session.now) and interview.reflection == Reflection()
                if is_ahead and not pane.is_writing:
                    pane.clear(_TO_COME.format(key_of("places")))
                else:
                    pane.show(f"Reflection · {words}", path, interview.reflection)
        pane.show_apart()

    @property
    def _company(self) -> str:
        application = self.session.hunt.applications.get(self.at.application or "")
        return plain(application.company, 60) if application is not None else ""

    def _show_nothing(self) -> None:
        """Show that what was shown is gone, or that there has never been anything."""
        self.at = Focus()
        if self.session.hunt.applications and not self.timeline.shown:
            key = capitalized(key_of("timeline.show_all"))
            words = f"Nothing matches the filter. {key} shows everything again."
            self.checklist.clear(words)
        elif self.session.hunt.applications:
            self.checklist.clear("It is not there any more. Choose another application.")
            words = "It is not there any more."
        else:
            from afterview.app.panes.wording import steps_to_come

            add = key_of("add.interview")
            self.checklist.clear(steps_to_come(add))
            words = _FIRST.format(add)
        if not self.reflection.writes_of_what_is_gone:
            self.reflection.clear(words)
        self.reflection.show_apart()

    # From place to place

    def go_to(self, application: str | None, interview: str | None) -> None:
        """Show an application, and one of its rounds (None: the one that matters now), in all panes."""
        self.at = Focus(application, interview)
        if application is not None:
            self.timeline.choose(application, interview)
        self.show_place()

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
        self._following = self.set_timer(_REST, self.show_place)

    def catch_up(self) -> None:
        """Let the other panes follow at once: they are about to be worked in."""
        if self._following is not None:
            self.show_place()

    def go_to_round(self, by: int) -> None:
        """Show the next round of this application, or the one before."""
        application = self.session.hunt.applications.get(self.at.application or "")
        if application is not None:
            self.go_to(application.id, neighbour(application, self.at.interview, by))

    def go_to_next_due(self) -> None:
        """Go to the most urgent thing; from there, to the one after it."""
        if not self.entries:
            self.post_message(Said("Nothing is due."))
            return
        line = self.checklist.chosen
        here = (self.at.application, self.at.interview, line.status.step if line else 0, item_key(line))
        self.go_to_entry(self._walk.next(self.entries, here))

    def go_to_entry(self, entry: AgendaEntry) -> None:
        """Go to the line of the checklist that an entry is about; before an interview, to its brief."""
        is_brief = self._walk.go_to(entry)
        if entry.application not in self.timeline.shown:
            self.timeline_pane.show_everything()
        self.go_to(entry.application, entry.interview)
        self.go_to_pane("checklist")
        self.checklist.choose(entry.step, entry.item)
        if entry.act is not None and is_brief:
            self.checklist.post_message(ChecklistPane.Acted(entry.act))

    def go_to_step(self, number: int) -> None:
        """Go to a step of the checklist that is shown."""
        self.go_to_pane("checklist")
        self.checklist.choose(number)

    @property
    def enter_words(self) -> str:
        """Return what enter does where the focus is now."""
        if self.pane == "checklist":
            return self.checklist.enter_words
        if self.pane == "reflection":
            return self.reflection.enter_words
        if not self.timeline.has_focus:
            return "" if self.at.application is None else "go to what is left"
        if self.at.application is None:
            return "" if self.session.hunt.applications else "add the first application"
        return "see how it ended" if self.timeline.is_on_outcome else "go to its checklist"

    # From pane to pane

    def watch_pane(self, pane: PaneName) -> None:
        """Mark which pane it is, for the styles."""
        for name in PANES:
            self.set_class(name == pane, f"-on-{name}")

    def go_to_pane(self, name: PaneName | None = None) -> None:
        """Go to a pane, or back to the one that had the focus last."""
        self.catch_up()
        self.pane = name or self.pane
        widgets: dict[PaneName, Widget] = {
            "timeline": self.timeline,
            "checklist": self.checklist.list,
            "reflection": self.reflection.list,
        }
        # Not `focus()`, which waits for the next message: a quick hand has pressed another key by then.
        self.screen.set_focus(widgets[self.pane])

    def go_by_panes(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.go_to_pane(PANES[(PANES.index(self.pane) + by) % len(PANES)])

    @on(Timeline.Opened)
    def _lane_opened(self, event: Timeline.Opened) -> None:
        event.stop()
        if event.is_outcome:
            self.post_message(ChecklistPane.Acted(Act(ActKind.SEE_ENDING, event.application_id)))
        else:
            self.go_to_pane("checklist")

    def on_descendant_focus(self) -> None:
        """Remember which pane has the focus."""
        self.catch_up()
        focused = self.screen.focused
        for node in focused.ancestors_with_self if focused else ():
            for name in PANES:
                if node.id in (name, f"{name}-pane"):
                    self.pane = name


def item_key(line: Line | None) -> str | None:
    """Return the key of a line's item; None for a line that is a whole step, and for no line."""
    return line.item.key if line and line.item else None
