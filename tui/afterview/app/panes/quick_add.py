"""The quick-add bar: one line, with a live preview of what was understood, which enter records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from afterview.app.commands import Place, bindings
from afterview.app.focus import Focus
from afterview.app.key_queue import KeyQueue
from afterview.app.messages import Said
from afterview.app.session import FAILURES, Session, done_words
from afterview.app.workarounds.typed_slash import OneLine
from afterview.changes.errors import ChangeError
from afterview.journal.drafts import LineDraft

if TYPE_CHECKING:
    from afterview.entry.understand import Context, Understood
    from afterview.records.hunt import Change, Hunt


class _Completer(Suggester):
    def __init__(self, complete: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """Return the best line that goes on from `value`."""
        if value.endswith(" "):
            return None  # nothing begun: a guess would look like something already written
        return next((line for line in self.complete(value) if line.startswith(value) and line != value), None)


class QuickLine(OneLine):
    """The one line. Tab takes the completion."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUICK_ADD)]

    class Left(Message):
        """The bar is to be closed without recording anything."""

    @dataclass
    class Recall(Message):
        """An earlier (-1) or later (1) line is wanted."""

        by: int

    def action_leave(self) -> None:
        """Close the bar."""
        self.post_message(self.Left())

    def action_take(self) -> None:
        """Take the completion that is shown, if there is one."""
        self.action_cursor_right() if self.cursor_at_end else self.action_end()

    def action_recall(self, by: int) -> None:
        """Bring back another line."""
        self.post_message(self.Recall(by))


class QuickAddBar(Vertical):
    """Shown while a line is written; what it means is said below it, key by key."""

    class Closed(Message):
        """The bar was closed."""

    @dataclass
    class Recorded(Message):
        """A line was recorded; `before` is the hunt without it."""

        change: Change
        before: Hunt

    def __init__(self, session: Session, keys: KeyQueue, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin hidden; `open` shows it. Keys wait while a line is recorded."""
        super().__init__(id=id)
        self._session = session
        self._keys = keys
        self._here = Focus()
        self._recording = ""
        """The entered line that is being recorded now."""
        self._warned_line: str | None = None
        self._history: list[str] = []
        self._recalled = 0
        self._start = ""
        self._note = self._noted = ""
        """Said of the line as long as it stands as it was put back."""

    def compose(self) -> ComposeResult:
        """Lay out the line and its preview."""
        yield QuickLine(id="quick-line", suggester=_Completer(self._complete), select_on_focus=False)
        yield Static(id="quick-preview", markup=False)

    def on_mount(self) -> None:
        """Begin out of the way."""
        self.display = False

    @property
    def is_open(self) -> bool:
        """Return whether a line is being written."""
        return self.display

    @property
    def line(self) -> QuickLine:
        """Return the input."""
        return self.query_one("#quick-line", QuickLine)

    @property
    def enter_words(self) -> str:
        """Return what enter does while a line is written; "" where none is."""
        return "record it" if self.is_open and self.line.has_focus else ""

    @property
    def is_recording(self) -> bool:
        """Return whether an entered line is being recorded."""
        return bool(self._recording)

    @property
    def draft(self) -> LineDraft | None:
        """Return the line that somebody has begun to write; None where nobody has."""
        line = self.line.value if self.is_open else ""
        if not line.strip() or line == self._start:
            return None
        return LineDraft(line, self._here.application, self._here.interview)

    def open(self, start: str, here: Focus) -> None:
        """Show the bar with the beginning of a line, in which the word `here` stands for that.

        Where nothing can be recorded, that is said instead; where a line was begun and left by a click, it
        must be entered or given up first.
        """
        if self._session.read_only:
            self.post_message(Said(self._session.read_only, failed=True))
            return
        if self.draft is not None and not self.line.has_focus:
            self.screen.set_focus(self.line)
            self.post_message(Said("This line was begun: enter records it, escape gives it up."))
            return
        words = here.words(self._session.hunt)
        self.border_title = Content(f"here is {words}") if words else ""
        self._here, self._warned_line, self._recalled = here, None, 0
        self._start, self._note = start, ""
        self.display = True
        self.line.value = start
        self.line.cursor_position = len(start)
        # Not `focus()`, which waits for the next message: a quick hand has typed by then.
        self.screen.set_focus(self.line)
        self._preview(start)

    def put_back(self, line: str, here: Focus, note: str) -> None:
        """Go on with a line that was begun before, and say so: `note` stands above its preview."""
        self.open("", here)
        self.line.value = line
        self.line.cursor_position = len(line)
        self._note, self._noted = note, line
        self._preview(line)

    def close(self) -> None:
        """Hide the bar."""
        self.display = False
        self.line.value = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the line means now."""
        event.stop()
        self._warned_line = None
        if event.value != self._noted:
            self._note = ""
        self._preview(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Record the line; one that the playbook advises against only when entered twice."""
        event.stop()
        line = event.value
        if not line.strip() or line == self._recording:  # enter once more, while the disk is slow
            return
        insist = self._warned_line == line
        meant = self._understand(line, insist)
        if meant.change is not None:
            self._recording = line
            self.record(line, self._here, insist=insist)
        elif meant.warning:
            self._warned_line = line
            self._say(f"{meant.warning} Press enter again to record it anyway.", "$text-warning bold")
        else:
            self._say(meant.problem, "$text-error bold")

    def on_quick_line_left(self, event: QuickLine.Left) -> None:
        """Close without recording."""
        event.stop()
        self.close()
        self.post_message(self.Closed())

    def on_quick_line_recall(self, event: QuickLine.Recall) -> None:
        """Bring back a line recorded earlier."""
        event.stop()
        if not self._history:
            return
        self._recalled = max(min(self._recalled - event.by, len(self._history)), 1)
        self.line.value = self._history[-self._recalled]
        self.line.cursor_position = len(self.line.value)

    # Of the hunt and the hour as they are with each letter: the bar may be open past midnight.

    def _understand(self, line: str, insist: bool) -> Understood:
        from afterview.entry.understand import understand

        return understand(line, self._session.hunt, self._session.context(self._here), insist)

    def _complete(self, line: str) -> tuple[str, ...]:
        from afterview.entry.completion import complete

        return complete(line, self._session.hunt, self._session.context(self._here))

    @work(group="record")
    async def record(self, line: str, here: Focus, *, insist: bool) -> None:
        """Record a line; one that is advised against after a question."""
        from afterview.entry.understand import understand

        context = self._session.context(here)
        try:
            meant = understand(line, self._session.hunt, context, insist)
            if meant.warning and meant.change is None:
                if not await self._is_sure(meant):
                    return
                insist = True
            with self._keys.held():
                await self._record(line, context, insist)
        finally:
            if self._recording == line:
                self._recording = ""

    async def _is_sure(self, meant: Understood) -> bool:
        from afterview.app.details.confirm import ConfirmScreen

        lines = (meant.warning,)
        question = ConfirmScreen(meant.preview, lines, yes="Record it anyway", no="Wait", warns=True)
        return await self.app.push_screen_wait(question)

    async def _record(self, line: str, context: Context, insist: bool) -> None:
        from afterview.entry.understand import understand

        def make(hunt: Hunt) -> Change:
            meant = understand(line, hunt, context, insist)
            if meant.change is None:  # on the freshest hunt that is not clear any more
                raise ChangeError(meant.problem or meant.warning)
            return meant.change

        before = self._session.hunt
        try:
            change = await self._session.commit(make)
        except FAILURES as problem:
            if self.is_open:
                self._say(str(problem), "$text-error")  # the line stays for mending
            else:
                self.post_message(Said(str(problem), failed=True))
            return
        if self._session.hunt is not before:
            self.post_message(Said(done_words(change)))
        if self.is_open:
            self._history.append(line)
            self._take_away(line)
        self.post_message(self.Recorded(change, before))

    def _take_away(self, line: str) -> None:
        """Close the bar, for its line is recorded; where more was typed meanwhile, that stays."""
        rest = self.line.value.removeprefix(line).strip()
        if rest:
            self.line.value = rest
            self.line.action_end()
        else:
            self.close()
            self.post_message(self.Closed())

    def _preview(self, value: str) -> None:
        if not value.strip():
            self._say(
                "company; role; applied yesterday    or begin with a word: interview, sent, promise …",
                "$foreground-muted",
            )
            return
        meant = self._understand(value, False)
        news = [(f"+ {each}", "$text-warning bold") for each in meant.news]
        note = [(self._note, "$text-warning")] if self._note else []
        if meant.warning:
            self._show(*note, (meant.preview, "$text-warning"), *news, (meant.warning, "$text-warning"))
        elif meant.problem:
            self._show(*note, (meant.problem, "$foreground-muted"))
        else:
            self._show(*note, (meant.preview, "$text-success"), *news)

    def _say(self, words: str, style: str) -> None:
        self._show((words, style))

    def _show(self, *lines: tuple[str, str]) -> None:
        """Show lines below what is written, each in its style."""
        said = (Content.styled(words, style) for words, style in lines if words)
        self.query_one("#quick-preview", Static).update(Content("\n").join(said))
