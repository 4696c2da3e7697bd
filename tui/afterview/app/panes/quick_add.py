"""The quick-add bar: one line, with a live preview of what was understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from afterview.entry.understand import Understood

Understand = Callable[[str, bool], "Understood"]
Complete = Callable[[str], tuple[str, ...]]


class _Completer(Suggester):
    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.complete: Complete = lambda _: ()

    async def get_suggestion(self, value: str) -> str | None:
        """Return the best line that goes on from `value`."""
        if value.endswith(" "):
            return None  # nothing begun: a guess would look like something already written
        return next((line for line in self.complete(value) if line.startswith(value) and line != value), None)


class QuickLine(Input):
    """The one line. Tab takes the completion."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", id="quick.leave"),
        Binding("tab", "take", "Complete", id="quick.complete"),
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
    ]

    class Left(Message):
        """The bar is to be closed without recording anything."""

    @dataclass
    class Recall(Message):
        """An earlier (-1) or later (1) line is wanted."""

        by: int

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether the key is text here, and so no command to be shown in the footer."""
        return super().check_consume_key(key, character) or key == "slash"

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

    @dataclass
    class Entered(Message):
        """A line is to be recorded. It was understood; `insist` where a warning was confirmed."""

        line: str
        insist: bool

    class Closed(Message):
        """The bar was closed."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin hidden; `open` shows it."""
        super().__init__(id=id)
        self._understand: Understand | None = None
        self._warned_line: str | None = None
        self._history: list[str] = []
        self._recalled = 0
        self._completer = _Completer()
        self._start = ""
        self._note = self._noted = ""
        """Said of the line as long as it stands as it was put back."""

    def compose(self) -> ComposeResult:
        """Lay out the line and its preview."""
        yield QuickLine(id="quick-line", suggester=self._completer, select_on_focus=False)
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
    def begun(self) -> str:
        """Return the line that somebody has begun to write; "" where nobody has."""
        line = self.line.value if self.is_open else ""
        return line if line.strip() and line != self._start else ""

    def open(self, start: str, here: str, understand: Understand, complete: Complete) -> None:
        """Show the bar with the beginning of a line; `here` says what that word stands for in it."""
        self.border_title = Content(f"here is {here}") if here else ""
        self._understand, self._warned_line, self._recalled = understand, None, 0
        self._start, self._note = start, ""
        self._completer.complete = complete
        self.display = True
        self.line.value = start
        self.line.cursor_position = len(start)
        # Not `focus()`, which waits for the next message: a quick hand has typed by then.
        self.screen.set_focus(self.line)
        self._preview(start)

    def put_back(self, line: str, note: str) -> None:
        """Go on with a line that was begun before, and say so: `note` stands above its preview."""
        self.line.value = line
        self.line.cursor_position = len(line)
        self._note, self._noted = note, line
        self._preview(line)

    def close(self) -> None:
        """Hide the bar."""
        self.display = False
        self.line.value = ""

    def take_away(self, line: str) -> bool:
        """Close the bar, for its line is recorded. False where more was typed meanwhile, which stays."""
        rest = self.line.value.removeprefix(line).strip()
        if rest:
            self.line.value = rest
            self.line.action_end()
            return False
        self.close()
        return True

    def refuse(self, words: str) -> None:
        """Say why the line could not be recorded; it stays for mending."""
        self._say(words, "$text-error")

    def remember(self, line: str) -> None:
        """Keep a recorded line, to be brought back with the up arrow."""
        self._history.append(line)

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
        if self._understand is None or not line.strip():
            return
        insist = self._warned_line == line
        meant = self._understand(line, insist)
        if meant.change is not None:
            self.post_message(self.Entered(line, insist))
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

    def _preview(self, value: str) -> None:
        if self._understand is None or not value.strip():
            self._say(
                "company; role; applied yesterday    or begin with a word: interview, sent, promise …",
                "$foreground-muted",
            )
            return
        meant = self._understand(value, False)
        if self._note:
            said = (meant.preview, meant.warning or ("" if meant.preview else meant.problem))
            self._say("\n".join(each for each in (self._note, *said) if each), "$text-warning")
        elif meant.warning:
            self._say(f"{meant.preview}\n{meant.warning}".strip(), "$text-warning")
        elif meant.problem:
            self._say(meant.problem, "$foreground-muted")
        else:
            self._say(meant.preview, "$text-success")

    def _say(self, words: str, style: str) -> None:
        self.query_one("#quick-preview", Static).update(Content.styled(words, style))
