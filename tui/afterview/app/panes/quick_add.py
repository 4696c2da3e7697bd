"""The quick-add bar: one line, with a live preview of what was understood, which enter records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input
from textual.widgets.input import Selection

from afterview.app.commands import command_of, key_of
from afterview.app.focus import Focus
from afterview.app.key_queue import KeyQueue
from afterview.app.messages import Said
from afterview.app.panes.line_history import LineHistory
from afterview.app.panes.line_meaning import LineMeaning, Making, ask_about_question, is_sure, recorded_words
from afterview.app.panes.quick_line import Completer, QuickLine
from afterview.app.panes.quick_preview import QuickPreview
from afterview.app.panes.taking_offers import TAKE_IT, TakingOffers
from afterview.app.session import FAILURES, Session, done_words
from afterview.journal.drafts import LineDraft
from afterview.text import capitalized, say_count

if TYPE_CHECKING:
    from afterview.entry.understand import Context
    from afterview.playbook.acts import Act
    from afterview.records.hunt import Change, Hunt


_NOT_UNDERSTOOD = "not understood: mend it, then enter"
_WITH_THE_LAST = "offered together with the last: enter records it, too"


class QuickAddBar(Vertical):
    """Shown while a line is written; what it means is said below it."""

    @dataclass
    class Closed(Message):
        """The bar was closed; `goes_on` where there was nothing more to write."""

        goes_on: bool = False

    @dataclass
    class Recorded(Message):
        """A line was recorded; `before` is the hunt without it, `words` say what was recorded."""

        change: Change
        before: Hunt
        words: str = ""

    def __init__(
        self,
        session: Session,
        keys: KeyQueue,
        due: Callable[[], Iterable[Act]] = tuple,
        *,
        id: str,  # noqa: A002  (Textual's own name)
    ) -> None:
        """Begin hidden; `open` shows it. Keys wait while a line is recorded."""
        super().__init__(id=id)
        self.display = False
        self._session = session
        self._keys = keys
        self._meaning = LineMeaning(session, due, Focus())
        self._recording = ""
        """The entered line that is being recorded now."""
        self._warned_line: str | None = None
        self._history = LineHistory()
        self._waiting: list[tuple[str, str]] = []
        """Lines that wait for their turn in this one, each with why it does."""
        self._taking: TakingOffers | None = None
        """Where one stands among what was offered, as long as the line stands as it was taken."""
        self._stays = False
        """Whether another line is to be written after the one that is recorded."""
        self._start = ""
        self._again = ""
        """How the line begins that follows one that is recorded; "" for none."""
        self._note = self._noted = ""
        """Said of the line as long as it stands as it was put back."""

    preview = getters.query_one(QuickPreview)

    def compose(self) -> ComposeResult:
        """Lay out the line and its preview."""
        yield QuickLine(id="quick-line", suggester=Completer(self._meaning.complete), select_on_focus=False)
        yield QuickPreview(self._meaning, id="quick-preview")

    @property
    def is_open(self) -> bool:
        """Return whether a line is being written."""
        return self.display

    @property
    def line(self) -> QuickLine:
        """Return the input."""
        return self.query_one("#quick-line", QuickLine)

    @property
    def enter_words(self) -> str | None:
        """Return what enter does while a line is written, "" for nothing; None where none is written."""
        if not self.is_open or not self.line.has_focus:
            return None
        return "go on" if self.line.is_passed_by else self.preview.enter_does

    @property
    def is_recording(self) -> bool:
        """Return whether an entered line is being recorded."""
        return bool(self._recording)

    @property
    def draft(self) -> LineDraft | None:
        """Return the line that somebody has begun to write, and those that wait below it; None for none."""
        lines = [self.line.value] if self._is_begun else []
        lines += [line for line, _ in self._waiting]
        here = self._meaning.here
        return LineDraft("\n".join(lines), here.application, here.interview) if lines else None

    @property
    def _is_begun(self) -> bool:
        line = self.line.value if self.is_open else ""
        return bool(line.strip()) and line != self._start

    def open(self, start: str, here: Focus, *, again: bool = False, adds: bool = False) -> None:
        """Show the bar with the beginning of a line, in which the word `here` stands for that.

        With `again` it goes on with another line of that beginning, until it is left; `adds` tells that an
        application is to be added.
        Where nothing can be recorded, that is said instead; where a line was begun and left by a click, it
        must be entered or given up first.
        """
        if self._session.read_only:
            self.post_message(Said(self._session.read_only, failed=True))
            return
        if self._is_begun and not self.line.has_focus:
            self.screen.set_focus(self.line)
            self.post_message(Said("This line was begun: enter records it, escape gives it up."))
            return
        words = here.words(self._session.hunt)
        self.border_title = Content(f"here is {words}") if words else ""
        if self._is_begun:
            self._history.keep(self.line.value)
        self._history.begin()
        self._meaning.adds = adds
        self._meaning.here, self._again, self._warned_line = here, start if again else "", None
        self._start, self._note, self._taking, self._stays = start, "", None, False
        self.line.passed_by = self._again
        self.display = True
        self.line.value = start
        self.line.cursor_position = len(start)
        # Not `focus()`, which waits for the next message: a quick hand has typed by then.
        self.screen.set_focus(self.line)
        self._preview(start)

    def put_back(self, line: str, here: Focus, note: str) -> None:
        """Go on with a line that was begun before, and say so: `note` stands above its preview.

        Where it is several, the others wait for their turn.
        """
        line, *others = line.split("\n")
        self._waiting += [(each, _NOT_UNDERSTOOD) for each in others]
        again = self._again
        self.open("", here)
        self._again = self.line.passed_by = again
        self.line.value = line
        self.line.cursor_position = len(line)
        self._note, self._noted = note, line
        self._preview(line)

    def follow(self, here: Focus) -> None:
        """Go on with the next line at `here`: one has gone to what the last one recorded."""
        if self._stays and not self._waiting and not self._is_begun:
            self.open("", here)
            self._stays = True

    def close(self) -> None:
        """Hide the bar."""
        self.display = False
        self.line.value = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the line means now."""
        event.stop()
        if event.value != self.line.value:  # it has been changed again meanwhile
            return
        self._warned_line = None
        if event.value != self._noted:
            self._note = ""
        if self._taking is not None and event.value != self._taking.line:
            self._taking = None
        self._preview(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Record the line."""
        event.stop()
        self._enter(event.value, stays=False)

    def on_quick_line_entered(self, event: QuickLine.Entered) -> None:
        """Record the line, and stay for another one."""
        event.stop()
        self._enter(self.line.value, stays=True)

    def _enter(self, line: str, *, stays: bool) -> None:
        """Record a line; one that the playbook advises against only when entered twice."""
        if not line.strip() or line == self._recording:  # enter once more, while the disk is slow
            return
        if self.line.is_passed_by:
            self._leave(goes_on=True)
            return
        if command := command_of(line):
            self.close()
            self.post_message(self.Closed())
            # When the screen has heard of that.
            self.call_later(self.screen.call_later, self.screen.run_action, command.action)
            return
        self._stays = stays
        insist = self._warned_line == line
        meant = self._meaning.understand(line, insist=insist)
        if meant.change is not None:
            self._recording = line
            self.record(line, self._meaning.here, insist=insist)
        elif meant.warning:
            self._warned_line = line
            self.preview.warn(meant.warning)
            self._tell_keys()
        else:
            self.preview.refuse(meant.problem, self._note, strongly=True)

    def on_quick_line_left(self, event: QuickLine.Left) -> None:
        """Close without recording; what was written comes back by going up."""
        event.stop()
        waiting = [line for line, _ in reversed(self._waiting)]
        left = [each for each in (*waiting, self.line.value if self._is_begun else "") if each]
        for each in left:
            self._history.keep(each)
        self._waiting.clear()
        if left:
            what = say_count(len(left), "line was", "lines were")
            self.post_message(
                Said(f"{what} not recorded; in the line, {key_of('quick.earlier')} is the way back.")
            )
        self._leave(goes_on=event.goes_on)

    def _leave(self, *, goes_on: bool) -> None:
        self.close()
        self.post_message(self.Closed(goes_on))

    def on_quick_line_recall(self, event: QuickLine.Recall) -> None:
        """Bring back a line recorded earlier."""
        event.stop()
        line = self._history.move(event.by, self.line.value)
        if line is not None:
            self.line.value, self.line.cursor_position = line, len(line)
        elif event.by < 0 and self.line.is_passed_by:
            self._leave(goes_on=False)  # up, to where the ones that were recorded can be mended

    def on_quick_line_take_offer(self, event: QuickLine.TakeOffer) -> None:
        """Put a line that is offered in place of what was typed, ready to be mended or recorded."""
        event.stop()
        from afterview.entry.offered_lines import GAP

        if self._taking is None:
            self._taking = TakingOffers(self.line.value, self.preview.offers)
            self._history.keep(self.line.value)
        self._taking.move(event.by)
        line = self._taking.line
        gap = GAP.search(line)
        self._note, self._noted = self._taking.words(key_of("quick.complete")), line
        self.line.value = line
        self.line.selection = Selection(*gap.span()) if gap else Selection.cursor(len(line))
        self._preview(line)

    def on_quick_line_pasted(self, event: QuickLine.Pasted) -> None:
        """Offer several lines as several."""
        event.stop()
        self._offer(event.lines)

    @work(group="record")
    async def _offer(self, lines: list[str]) -> None:
        """Show what each will record; record those that are understood, and have the others mended."""
        from afterview.app.screens.pasted import PastedScreen, read_pasted, record_pasted

        context = self._meaning.context
        found = read_pasted(lines, self._session.hunt, context)
        if not await self.app.push_screen_wait(PastedScreen(found)):
            for each in reversed(lines):
                self._history.keep(each)
            back = f"{key_of('quick.earlier')} brings the lines back"
            self.preview.say(f"Nothing was recorded; {back}.", "$text-warning")
            return
        before = self._session.hunt
        with self._keys.held():
            left, last = await record_pasted(found, self._session, context)
        for done in (each.line for each in found if each.line not in left):
            self._history.keep(done)
        self._start = self.line.value = ""
        self._waiting = [(each, _NOT_UNDERSTOOD) for each in left]
        self._go_on(f"{len(found) - len(left)} of {len(found)} recorded" if left else "")
        if last is not None:
            self.post_message(self.Recorded(last, before))
        if not left:
            self.post_message(Said(f"{len(found)} lines recorded. {key_of('undo')} undoes the last of them."))

    def _go_on(self, note: str = "") -> None:
        """Go on with the next line that is to be mended, or close."""
        stays = self._stays
        if self._waiting:
            line, why = self._waiting.pop(0)
            rest = f"{len(self._waiting)} more after it" if self._waiting else ""
            self.put_back(line, self._meaning.here, f"{'; '.join(filter(None, (note, why, rest)))}.")
            self._stays = stays
        elif stays and not self._again:
            self.line.value = ""
            self.open("", self._meaning.here)
            self._stays = True
        elif self._again:
            self.line.value = ""
            self.open(self._again, self._meaning.here, again=True)
        else:
            self.close()
            self.post_message(self.Closed())

    @work(group="record")
    async def record(self, line: str, here: Focus, *, insist: bool) -> None:
        """Record a line; one that is advised against after a question."""
        from afterview.entry.understand import understand

        context = self._session.context(here)
        try:
            meant = understand(line, self._session.hunt, context, insist)
            if meant.warning and meant.change is None:
                if not await is_sure(self.app, meant):
                    return
                insist = True
            with self._keys.held():
                await self._record(line, context, insist)
        finally:
            if self._recording == line:
                self._recording = ""

    async def _record(self, line: str, context: Context, insist: bool) -> None:
        before, making, is_typed = self._session.hunt, Making(line, context, insist), self.is_open
        try:
            change = await self._session.commit(making)
        except FAILURES as problem:
            if self.is_open:
                self.preview.say(str(problem), "$text-error")  # the line stays for mending
            else:
                self.post_message(Said(str(problem), failed=True))
            return
        if is_typed and not self._again:  # of several of a kind, one that comes back would be one more
            self._history.keep(line)
        if self.is_open:
            if self._taking is not None and self._taking.line == line:
                others = self._taking.others
                self._waiting[:0] = [(each, _WITH_THE_LAST) for each in others]
            self._take_away(line)
        words = ""
        if self._session.hunt is not before:
            words = done_words(change)
            if self._again and self.is_open:  # where it is seen at once, and undone by a key of the screen
                words = f"{capitalized(change.sentence)}."
            elif is_typed:
                words = recorded_words(making.preview, is_open=self.is_open)
            self.post_message(Said(words))
        self.post_message(self.Recorded(change, before, words))
        asking = ask_about_question(self.app, self._session, self._tell, change, before)
        self.run_worker(asking, group="ask whether same")

    def _tell(self, words: str, *, failed: bool = False) -> None:
        self.post_message(Said(words, failed=failed))

    def _take_away(self, line: str) -> None:
        """Close the bar, for its line is recorded; where more was typed meanwhile, that stays."""
        rest = self.line.value.removeprefix(line).strip()
        if rest:
            self.line.value = rest
            self.line.action_end()
        else:
            self._go_on()

    def _preview(self, value: str) -> None:
        self.preview.show(value, self._note)
        self._tell_keys()

    def _tell_keys(self) -> None:
        """Have the keys named that do something with the line as it is now."""
        line, offers = self.line, self.preview.offers
        untaken = TAKE_IT if offers and line.completion is None else ""
        line.offers_words = self._taking.next_words if self._taking is not None else untaken
        line.is_understood = bool(self.preview.enter_does)
        self.screen.refresh_bindings()
