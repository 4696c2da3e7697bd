"""The main screen: puts the panes and bars together, and leads what they say to who it is for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from afterview.app.autosave import SAVED_AFTER_ALL, Autosave
from afterview.app.commands import bindings, key_of
from afterview.app.drafts import Begun, HasDraft
from afterview.app.file_sync.sync import FileSync, is_up
from afterview.app.file_sync.versions import OtherVersions
from afterview.app.focus import Focus
from afterview.app.key_queue import KeyQueue
from afterview.app.messages import ChangeWanted, LineWanted, Said
from afterview.app.open_to_write import typed_beside
from afterview.app.panes.checklist import ChecklistPane
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.next_bar import NextBar, Notice
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.reflection import ReflectionPane
from afterview.app.panes.too_small import TooSmall
from afterview.app.panes.top_line import TopLine
from afterview.app.panes.workspace import PANES, PaneName, Workspace, item_key
from afterview.app.screens.opening import OPENERS, brief_of, conflicts, letter, record_of
from afterview.app.session import Session, tell
from afterview.app.workarounds.screens import QuickScreen

if TYPE_CHECKING:
    from afterview.records.hunt import Hunt

_TICK = 5.0
"""Seconds between two looks at the clock: what is counted down is counted in minutes."""
_READ_ONLY = "read only: written by a later afterview"
"""The mark that stays for as long as nothing can be recorded."""


@runtime_checkable
class Follows(Protocol):
    """A screen that goes on showing the journal as it is, and keeps what the person is at."""

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now: another window or another program has changed it."""


class MainScreen(QuickScreen[None]):
    """Everything that one looks at and works with most of the time."""

    CSS_PATH = ["main.tcss", "../panes/panes.tcss"]  # noqa: RUF012  (as Textual declares it)
    AUTO_FOCUS = "Timeline"
    """Not the first that can have the focus: that is the filter, which is hidden."""
    HORIZONTAL_BREAKPOINTS = [(0, "-cramped"), (40, "-narrow"), (100, "-wide"), (160, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-flat"), (18, "-short"), (30, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    is_read_only: var[bool] = var(False, init=False)
    """Whether nothing can be recorded."""

    workspace = getters.query_one(Workspace)
    quick_add = getters.query_one(QuickAddBar)
    next_bar = getters.query_one(NextBar)
    notice = getters.query_one(Notice)
    top_line = getters.query_one(TopLine)
    too_small = getters.query_one(TooSmall)

    def __init__(self, session: Session, autosave: Autosave, keys: KeyQueue) -> None:
        """Work on `session`, which is open by the time that the screen is shown."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.keys = keys
        self.versions = OtherVersions(session, self, lambda: self.is_free, lambda: conflicts(self))
        self.file_sync = FileSync(session, self, self.versions)
        self.shown = asyncio.Event()
        """Set once the journal has been read and is on the screen."""
        session.on_change = self.show_all
        autosave.show = self.show_mark

    def compose(self) -> ComposeResult:
        """Lay out the panes and bars."""
        yield TopLine(PANES, id="top-line")
        yield Workspace(self.session, self.autosave, id="panes")
        yield QuickAddBar(self.session, self.keys, lambda: self.workspace.acts, id="quick-add")
        yield Notice(id="notice")
        yield NextBar(id="next-bar")
        yield KeyBar(lambda: self._enter_words, id="key-bar")
        yield TooSmall(id="too-small")

    @property
    def _enter_words(self) -> str:
        words = self.quick_add.enter_words
        return self.workspace.enter_words if words is None else words

    def on_unmount(self) -> None:
        """Watch the file no more."""
        self.file_sync.stop()

    async def on_mount(self) -> None:
        """Show the journal before anything is laid out, and keep the countdowns moving."""
        await self.workspace.begin()
        self.set_interval(_TICK, self.tick)
        self.is_read_only = bool(self.session.read_only)
        self._show_waiting()
        self._show_day()
        self.watch(self.workspace, "pane", self.top_line.show_pane)
        self.shown.set()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only leave, where there is nothing to be seen; go back only where there is somewhere to go."""
        if not self.is_mounted:
            return action != "back"
        if action in ("undo", "redo") and isinstance(self.focused, Input):
            return False  # it would be something else than what is being typed
        if self.too_small.is_needed:
            return action == "leave"
        if action != "back":
            return True
        bars, spaces = self.query(QuickAddBar), self.query(Workspace)  # both are gone at the end
        return any(bar.is_open for bar in bars) or any(each.pane != "timeline" for each in spaces)

    # What is shown

    @property
    def is_up(self) -> bool:
        """Return whether there is anything to show something on; at the end of the app there is not."""
        return self.session.is_open and self.is_mounted and is_up(self)

    @property
    def is_free(self) -> bool:
        """Return whether nothing is typed, and nothing asked, that a question would get in the way of."""
        if not self.is_up or self.app.screen is not self:
            return False
        is_writing = self.workspace.reflection.is_writing or self.quick_add.is_open
        return not is_writing and not isinstance(self.focused, Input)

    def show_all(self) -> None:
        """Show the hunt and the hour as they are now."""
        if self.is_up:
            self.workspace.show_all()
            self._show_waiting()
            self._show_day()

    def _show_day(self) -> None:
        session = self.session
        self.top_line.show_day(session.hunt, session.now, session.zone)

    def tick(self) -> None:
        """Go on with the hour and the zone."""
        # While another screen is on top it could not be said; that screen keeps the zone that it began with.
        zone = self.session.follow_zone() if self.app.screen is self else None
        if zone is not None:
            self.show_all()
            self.say(f"Your time zone is now {zone}.")
        else:
            self.workspace.tick()
            self._show_day()
        self.file_sync.look_at_disk()

    def watch_is_read_only(self, is_read_only: bool) -> None:
        """Show, for as long as it is so, that nothing can be recorded."""
        self.workspace.timeline_pane.mark(_READ_ONLY if is_read_only else "")
        self.next_bar.mark("read only" if is_read_only else "")

    def show_mark(self, words: str, failed: bool) -> None:
        """Show the saved mark; a failure in full at the foot, too, and that it is over."""
        if not self.is_attached:  # the last save may end after the screen has gone
            return
        self.workspace.reflection.say_saved("✗ not saved" if failed else words, failed=failed)
        if failed:
            self.say(words, failed=True)
        elif words == SAVED_AFTER_ALL:
            self.next_bar.say("Saved after all: everything that you typed is in the journal.", passing=True)

    @on(OtherVersions.Found)
    def _show_waiting(self) -> None:
        """Show whether there is something to decide, beside what is due."""
        if self.is_up:
            many = len(self.session.hunt.conflicts)
            parts = (self.versions.waiting, f"{many} to decide" if many else "")
            words = " · ".join(each for each in parts if each)
            self.next_bar.put_aside(f"{words}: C" if words else "")

    @on(Workspace.AgendaMade)
    def _show_next(self, event: Workspace.AgendaMade) -> None:
        self.next_bar.show(event.entries, self.session.now, self.session.zone)

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say something for a while in the line at the foot."""
        if self.is_attached:
            self.next_bar.say(words, failed=failed)

    @on(Said)
    def _say_for_pane(self, event: Said) -> None:
        self.next_bar.say(event.words, failed=event.failed, warns=event.warns, of_key=event.of_key)

    # Recording

    @on(ChangeWanted)
    async def _change(self, event: ChangeWanted) -> None:
        await tell(self.say, self.session.record(event.make))

    @on(ChecklistPane.Acted)
    def _act(self, event: ChecklistPane.Acted) -> None:
        from afterview.entry.acts import line_of
        from afterview.playbook.acts import ActKind

        line = line_of(event.act, self.session.hunt.people)
        if event.by_letter:
            self.run_worker(letter(self, event.act), group="open")
        elif event.act.kind is ActKind.WRITE_REFLECTION:
            key = item_key(self.workspace.checklist.chosen)
            self.workspace.go_to_pane("reflection")
            self.workspace.reflection.write(key or "went_well")
        elif event.act.kind is ActKind.SEE_BRIEF and event.act.owner:
            self.run_worker(brief_of(self, event.act.owner), group="open")
        elif event.to_see or (line is None and event.act.owner and event.act.kind is not ActKind.SEE_ENDING):
            self.run_worker(record_of(self, event.act), group="open")
        elif line is None:
            self.action_open("ending" if event.act.kind is ActKind.SEE_ENDING else "details")
        elif line.endswith(" "):
            self.action_quick_add(line)
        else:
            self.quick_add.record(line, self.workspace.at, insist=False)

    @on(QuickAddBar.Closed)
    def _leave_line(self) -> None:
        self.workspace.go_to_pane()

    @on(QuickAddBar.Recorded)
    def _go_to_new(self, event: QuickAddBar.Recorded) -> None:
        """Go to what was just recorded, where it is about one application; a decision brings its own step."""
        from afterview.playbook.ending import is_asked, step_after
        from afterview.playbook.shape import Situation

        now = Focus.of_what_is_new(event.before, event.change)
        application = event.change.applications.get(now.application or "")
        at = self.workspace.at
        is_there = now.application == at.application and now.interview in (None, at.interview)
        if application is not None and not is_there:
            self.workspace.go_to(now.application, now.interview)
        old = event.before.applications.get(now.application or "")
        is_decided = application is not None and old is not None and application.status is not old.status
        if application is not None and application.outcome is not None and is_decided:
            self.workspace.go_to(application.id, None)
            self.workspace.checklist.choose(step_after(application.outcome.kind))
            session, waits = self.session, self.session.settings.waits
            latest = application.latest_round(session.now)
            is_left = is_asked(Situation(session.hunt, application, latest, session.now, session.zone, waits))
            left = "shows what is left to do about it" if is_left else "has more; nothing has to be done"
            self.say(f"{event.words} {key_of('ending')} {left}.")
        self.quick_add.follow(self.workspace.at)

    @on(ReflectionPane.TextLeft)
    async def _save_left_text(self, event: ReflectionPane.TextLeft) -> None:
        await self.autosave.flush()
        if self.workspace.reflection.writing == event.path:
            return  # one is back in it already
        conflict = self.autosave.let_go(event.path)
        self.workspace.show_place()
        if conflict is not None:
            self.run_worker(typed_beside(self, conflict), group="open")

    # What others do to the file

    @on(FileSync.Looked)
    def _follow(self, event: FileSync.Looked) -> None:
        self.notice.say("")
        self.is_read_only = bool(self.session.read_only)
        if event.is_back:
            self.run_worker(self.autosave.flush(), group="file sync")
        if event.has_changed:
            self._follow_all()

    @on(OtherVersions.Merged)
    def _follow_all(self) -> None:
        """Show what was changed elsewhere, here and on the screens above."""
        self.show_all()
        for screen in self.app.screen_stack:
            if isinstance(screen, Follows):
                # After it has come up, if it is about to: it was made of the hunt as it was.
                screen.call_later(screen.follow, self.session.hunt)

    @on(FileSync.Unreadable)
    def _notice(self, event: FileSync.Unreadable) -> None:
        self.notice.say(event.words)

    # Drafts

    @property
    def begun(self) -> Begun | None:
        """Return what was begun here and above, and not entered; None where this screen is going."""
        if not self.is_attached or not self.query(QuickAddBar):
            return None
        above = self.app.screen_stack[:0:-1]
        bars = (self.quick_add, *(bar for each in above for bar in each.query(QuickAddBar)))
        forms = (each.draft for each in above if isinstance(each, HasDraft))
        line = next((bar.draft for bar in bars if bar.draft is not None), None)
        return line, next((each for each in forms if each is not None), None)

    # Commands

    @on(LineWanted)
    def action_quick_add(self, start: str | LineWanted) -> None:
        """Open the quick-add bar with the beginning of a line, for a key or for a pane."""
        start = start.start if isinstance(start, LineWanted) else start
        if self.session.is_open:
            self.workspace.catch_up()
            self.quick_add.open(start.lstrip(" "), self.workspace.at, adds=not start)

    def action_back(self) -> None:
        """Go one level back: to the line that is being written, or to the timeline."""
        if self.quick_add.is_open:
            self.set_focus(self.quick_add.line)
        else:
            self.workspace.go_to_pane("timeline")

    def action_step(self, number: int) -> None:
        """Go to a step of the checklist."""
        self.workspace.go_to_step(number)

    @work(group="open")
    async def action_open(self, name: str) -> None:
        """Open something above this screen, by its name."""
        if self.session.is_open:
            await OPENERS[name](self)

    async def open_saved(self, screen: Screen[Any]) -> Any:
        """Open a screen that shows the journal, once what was typed is in it; return what it leaves with."""
        with self.keys.held():
            await self.autosave.flush()
        if self.app.screen is self:  # else something to be asked has come up meanwhile
            return await self.app.push_screen_wait(screen)
        return None

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        await self.autosave.flush()
        await tell(self.say, self.session.undo())

    async def action_redo(self) -> None:
        """Redo what was undone."""
        await self.autosave.flush()
        await tell(self.say, self.session.redo())

    async def action_leave(self) -> None:
        """Save what was typed, then leave."""
        await self.app.action_quit()

    def action_pane(self, name: PaneName) -> None:
        """Go to a pane."""
        self.workspace.go_to_pane(name)

    def action_next_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.workspace.go_by_panes(by)

    def action_round(self, by: int) -> None:
        """Show the next round of this application, or the one before."""
        self.workspace.go_to_round(by)

    def action_next_due(self) -> None:
        """Go to the most urgent thing; from there, to the one after it."""
        self.workspace.go_to_next_due()

    def action_filter(self) -> None:
        """Write words to filter the timeline by."""
        self.workspace.pane = "timeline"
        self.workspace.timeline_pane.begin_filter()

    def action_order(self) -> None:
        """Order the timeline another way."""
        self.workspace.timeline_pane.order_another_way()
