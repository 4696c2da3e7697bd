"""The main screen: the panes, and everything that records, changes and takes back."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.screen import Screen

from afterview.app.commands import bindings
from afterview.app.ending import settled
from afterview.app.keeping import SAVED_AFTER_ALL, Place, ReflectionKeeper
from afterview.app.panes.checklist import ChecklistPane
from afterview.app.panes.reflection import ReflectionPane
from afterview.app.screens.lines import LinesScreen
from afterview.app.screens.panes import item_key
from afterview.app.session import Session, capital, tell
from afterview.app.unfinished import UnfinishedInput

if TYPE_CHECKING:
    from afterview.playbook.acts import Act
    from afterview.records.hunt import Hunt
    from afterview.records.interviews import Interview
    from afterview.records.reflections import Reflection

_PATIENCE = 6.0
"""Seconds to wait at the end for what is being recorded: longer than for another program's lock."""


class MainScreen(LinesScreen):
    """Everything that one looks at and works with most of the time."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, session: Session) -> None:
        """Work on `session`, which may not be open yet."""
        super().__init__(session)
        self.keeper = ReflectionKeeper(session, self.say_saved)
        session.on_change = self.show_all
        self.unfinished = UnfinishedInput(self, session)
        self._told_of_loss = False

    # Recording

    def as_typed(self, interview: Interview) -> Reflection:
        """Return the reflection to show: with what was typed and is not saved yet."""
        return self.keeper.as_typed(interview.id, interview.reflection)

    def say_saved(self, words: str, failed: bool) -> None:
        """Show the saved mark; a failure in full at the foot, too, and that it is over."""
        super().say_saved("✗ not saved" if failed else words, failed)
        if failed:
            self.say(words, failed=True)
        elif words == SAVED_AFTER_ALL:
            self.say("Saved after all: everything that you typed is in the journal.")

    @on(ReflectionPane.WritingRefused)
    def _writing_refused(self, event: ReflectionPane.WritingRefused) -> None:
        event.stop()
        self._is_refused()

    @on(ChecklistPane.Acted)
    def _line_acted(self, event: ChecklistPane.Acted) -> None:
        from afterview.entry.acts import line_of
        from afterview.playbook.acts import ActKind

        event.stop()
        act: Act = event.act
        line = line_of(act)
        if act.kind is ActKind.WRITE_REFLECTION:
            key = item_key(self.checklist.chosen)
            self.action_pane("reflection")
            self.reflection.write(key or "went_well")
        elif line is None:
            self.action_details()
        elif line.endswith(" "):
            self.action_quick_add(line)
        else:
            self.record_line(line, insist=False)

    # Reflecting

    @on(ReflectionPane.Typed)
    def _reflection_typed(self, event: ReflectionPane.Typed) -> None:
        event.stop()
        self._told_of_loss = False
        self.keeper.typed(Place(event.interview, event.field, event.question), event.text, event.base)

    @on(ReflectionPane.Settled)
    async def _reflection_settled(self, event: ReflectionPane.Settled) -> None:
        event.stop()
        await self.keeper.flush()
        self.settled(Place(event.interview, event.field, event.question))

    @on(ReflectionPane.QuestionWanted)
    def _question_wanted(self, event: ReflectionPane.QuestionWanted) -> None:
        event.stop()
        self.action_quick_add("question here ")

    @on(ReflectionPane.RatingWanted)
    def _rating_wanted(self, event: ReflectionPane.RatingWanted) -> None:
        event.stop()
        keys = "1 to 5, 5 is best" if event.most == 5 else "1 to 9, or 0 for 10"
        self.say(f"{capital(event.title)}: press {keys}.")

    @on(ReflectionPane.Rated)
    async def _rated(self, event: ReflectionPane.Rated) -> None:
        from afterview.changes.reflections import set_confidence, set_habit

        event.stop()
        interview, habit, rating, now = event.interview, event.habit, event.rating, self.session.now
        if habit is None:
            await self.record(lambda hunt: set_confidence(hunt, interview, rating, now=now))
        else:
            await self.record(lambda hunt: set_habit(hunt, interview, habit, rating))

    @on(ReflectionPane.Marked)
    async def _marked(self, event: ReflectionPane.Marked) -> None:
        from afterview.changes.reflections import mark_question

        event.stop()
        await self.record(
            lambda hunt: mark_question(hunt, event.interview, event.question, event.mark, event.value)
        )

    def see_typed(self) -> None:
        """Take in what stands on the screen and was not told yet: the app is about to break down."""
        self.unfinished.see()
        typed = self.reflection.untold()
        if typed is not None:
            self.keeper.take_in(Place(typed.interview, typed.field, typed.question), typed.text, typed.base)

    # Changing

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        await self.keeper.flush()
        await tell(self.say, self.session.undo())

    async def action_redo(self) -> None:
        """Redo what was undone."""
        await self.keeper.flush()
        await tell(self.say, self.session.redo())

    def action_details(self) -> None:
        """Show all that is recorded for this application, to edit or delete."""
        from afterview.app.details.browse import DetailsScreen
        from afterview.records.path import application_path

        if self.at.application is None:
            self.next_bar.say("There is nothing to edit yet; a adds an application.")
            return
        self._browse(DetailsScreen(self.session.hunt, application_path(self.at.application), self.session))

    def action_people(self) -> None:
        """Show everybody, to edit or delete."""
        from afterview.app.details.browse import PeopleScreen

        self._browse(PeopleScreen(self.session.hunt, self.session))

    def action_history(self) -> None:
        """List what was done, to go back to any point of it."""
        if self.session.is_open:
            from afterview.app.screens.history import HistoryScreen

            self._browse(HistoryScreen(self.session))

    def action_backups(self) -> None:
        """List the backups, to go back to one."""
        if self.session.is_open:
            from afterview.app.screens.backups import BackupsScreen

            self._browse(BackupsScreen(self.session))

    @work(group="browse")
    async def _browse(self, screen: Screen[Hunt] | Screen[None]) -> None:
        with self.turns.held():
            await self.keeper.flush()
        if self.app.screen is self:  # else something to be asked has come up meanwhile
            await self.app.push_screen_wait(screen)

    @work(group="browse")
    async def action_quiet(self) -> None:
        """Offer to close all that has been silent for long as "no answer" (playbook 5.7)."""
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.changes.applications import close_quiet
        from afterview.civil import day_of
        from afterview.playbook.quiet import quiet
        from afterview.records.base import new_id

        if self._is_refused():
            return
        session = self.session
        now, zone, waits = session.now, session.zone, session.settings.waits
        silent = quiet(session.hunt, now, zone, waits)
        if not silent:
            self.say(f"Nothing has been silent for more than {waits.quiet_days} days.")
            return
        lines = (*(f"{each.company}: {each.days} days" for each in silent), "", "Each can be reopened.")
        question = f"Close {len(silent)} as “no answer”?"
        if await self.app.push_screen_wait(
            ConfirmScreen(question, lines, yes="Close", no="Wait on", warns=True)
        ):
            ids, today = [each.application for each in silent], day_of(now, zone)
            await self.record(lambda hunt: close_quiet(hunt, ids, today=today, now=now, new_id=new_id))

    # The rest

    def action_help(self) -> None:
        """Show all keys and lines."""
        from afterview.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_light_or_dark(self) -> None:
        """Switch between the light and the dark theme."""
        self.app.theme = "textual-light" if self.app.current_theme.dark else "textual-dark"

    @work(group="leave")
    async def action_leave(self) -> None:
        """Save what was typed, then leave. Not by the handler of the key: the keys before it come first."""
        await settled(self.app)
        with suppress(TimeoutError):  # a line that is being recorded; a disk that hangs is not waited for
            await asyncio.wait_for(self.session.settle(), _PATIENCE)
        await settled(self.app)
        if await self.keeper.flush() or self._told_of_loss:
            await self.unfinished.look()
            self.app.exit(0)
            return
        self._told_of_loss = True
        kept = f"is kept in {self.keeper.rescued}" if self.keeper.rescued else "is only on the screen"
        self.say(f"What you typed last could not be saved and {kept}. Once more leaves.", failed=True)
