"""What the main screen does with quick-add lines: writes them, records them, and follows what they add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType

from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.screens.meeting import MeetingScreen
from afterview.app.screens.panes import PANES
from afterview.app.session import FAILURES, done_words
from afterview.changes.errors import ChangeError

if TYPE_CHECKING:
    from afterview.app.unfinished import UnfinishedInput
    from afterview.entry.understand import Context
    from afterview.records.hunt import Change, Hunt


class LinesScreen(MeetingScreen):
    """The panes, and the bar in which lines are written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "to_line", "Back to the line")]

    unfinished: UnfinishedInput
    _recording = ""
    """The entered line that is being recorded now."""

    def action_quick_add(self, start: str) -> None:
        """Open the quick-add bar with the beginning of a line."""
        if not self.session.is_open or self._is_refused():
            return
        if self._goes_on_with_line():
            return
        from afterview.entry.completion import complete
        from afterview.entry.understand import understand

        here, session = self.at, self.session
        self.query_one(QuickAddBar).open(
            start.lstrip(" "),
            self.place_words,
            # Read anew with each letter: the bar may be open past midnight, or over a border.
            lambda line, insist: understand(line, session.hunt, session.context(here), insist),
            lambda line: complete(line, session.hunt, session.context(here)),
        )

    def _goes_on_with_line(self) -> bool:
        """Lead back to a line that was begun, and left by a click: it must be entered or given up first."""
        bar = self.query_one(QuickAddBar)
        if not bar.begun or self.focused is bar.line:
            return False
        self.set_focus(bar.line)
        self.say("This line was begun: enter records it, escape gives it up.")
        return True

    def action_to_line(self) -> None:
        """Lead back to the line that is being written."""
        self.set_focus(self.query_one(QuickAddBar).line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead back to a line only where there is one."""
        if not super().check_action(action, parameters):
            return False
        return action != "to_line" or (self.is_mounted and self.query_one(QuickAddBar).is_open)

    def _is_refused(self) -> bool:
        """Say so where nothing can be recorded, before anything is typed for it."""
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        return bool(self.session.read_only)

    @on(QuickAddBar.Closed)
    def _bar_closed(self, event: QuickAddBar.Closed) -> None:
        event.stop()
        self._refocus()

    def _refocus(self) -> None:
        here = next((name for name in PANES if self.has_class(f"-on-{name}")), "timeline")
        self.action_pane(here)

    @on(QuickAddBar.Entered)
    def _line_entered(self, event: QuickAddBar.Entered) -> None:
        event.stop()
        if event.line == self._recording:  # enter once more, while the disk is slow
            return
        self._recording = event.line
        self.record_line(event.line, insist=event.insist)

    @work(group="record")
    async def record_line(self, line: str, *, insist: bool) -> None:
        """Record a quick-add line; one that is advised against after a question."""
        try:
            await self._ask_and_record(line, insist=insist)
        finally:
            if self._recording == line:
                self._recording = ""

    async def _ask_and_record(self, line: str, *, insist: bool) -> None:
        from afterview.entry.understand import understand

        context = self.session.context(self.at)
        meant = understand(line, self.session.hunt, context, insist)
        if meant.warning and meant.change is None:
            from afterview.app.details.confirm import ConfirmScreen

            question = ConfirmScreen(
                meant.preview, (meant.warning,), yes="Record it anyway", no="Wait", warns=True
            )
            if not await self.app.push_screen_wait(question):
                return
            insist = True
        with self.turns.held():
            await self._record(line, context, insist=insist)

    async def _record(self, line: str, context: Context, *, insist: bool) -> None:
        bar = self.query_one(QuickAddBar)
        before = self.session.hunt
        try:
            change = await self.session.commit(partial(_understood, line, context, insist))
        except FAILURES as problem:
            bar.refuse(str(problem)) if bar.is_open else self.say(str(problem), failed=True)
            return
        if self.session.hunt is not before:
            self.say(done_words(change))
        if bar.is_open:
            bar.remember(line)
            if bar.take_away(line):
                self._refocus()
            await self.unfinished.look()  # at once: what is recorded must not be offered again
        self._follow(change, before)

    def _follow(self, change: Change, before: Hunt) -> None:
        """Go to what was just added, if it is one application or one interview."""
        for application in change.applications.values():
            if application is None:
                continue
            old = before.applications.get(application.id)
            known = {each.id for each in old.interviews} if old else set()
            fresh = [each.id for each in application.interviews if each.id not in known]
            if fresh or old is None:
                self.go_to(application.id, fresh[0] if fresh else None)


def _understood(line: str, context: Context, insist: bool, hunt: Hunt) -> Change:
    """Return what a line does to the freshest hunt. Raises ChangeError where that is not clear any more."""
    from afterview.entry.understand import understand

    meant = understand(line, hunt, context, insist)
    if meant.change is None:
        raise ChangeError(meant.problem or meant.warning)
    return meant.change
