"""A small question that is answered with enter or escape."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from afterview.app.commands import Place, bindings, key_of
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.short_text import ShortText

GUARD = 0.7
"""Seconds without keys: enough to see that something else is on the screen now."""


class ConfirmScreen(Dialog[bool]):
    """Asks one question and answers True (enter, y) or False (n); left by escape, it answers nothing."""

    CSS_PATH = "details.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (48, "-middle"), (80, "-wide")]  # noqa: RUF012 (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CONFIRM)]

    def __init__(
        self,
        question: str,
        lines: tuple[str, ...] = (),
        *,
        yes: str = "Yes",
        no: str = "No",
        warns: bool = False,
        guarded: bool = False,
    ) -> None:
        """Ask `question`, with more to read below it; `yes` and `no` name the two answers.

        With `warns` enter means no, until the other answer is chosen. With `guarded` it takes no key
        for a moment: for a question that comes up by itself, while somebody may be pressing keys.
        """
        super().__init__()
        self._question = question
        self._lines = lines
        self._yes = yes
        self._no = no
        self._warns = warns
        self.takes_keys = not guarded

    def compose(self) -> ComposeResult:
        """Lay out the question, what to know, and the two answers."""
        with Vertical(classes="dialog -small"):
            yield ShortText(Content(self._question), classes="title")
            with VerticalScroll(classes="body", can_focus=False):
                for line in self._lines:
                    yield Static(Content(line))
            with Horizontal(classes="answers"):
                for answer, words in (("yes", self._yes), ("no", self._no)):
                    key = (key_of(f"confirm.{answer}"), "bold")
                    yield Button(Content.assemble(key, f" {words}"), id=answer, compact=True)
            yield KeyBar(self._enter_words, id="keys")

    def _enter_words(self) -> str:
        chosen = {"yes": self._yes, "no": self._no}.get((self.focused.id or "") if self.focused else "", "")
        return chosen[:1].lower() + chosen[1:]

    def on_mount(self) -> None:
        """Let enter mean yes, or no where it warns."""
        if self.takes_keys:
            self._begin()
        else:
            self.set_focus(None)
            self.set_timer(GUARD, self._begin)

    def _begin(self) -> None:
        self.takes_keys = True
        self.query_one("#no" if self._warns else "#yes").focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Answer nothing as long as it is guarded."""
        return self.takes_keys or action not in ("answer", "press", "leave")

    def action_press(self) -> None:
        """Give the answer that is chosen."""
        if self.focused is not None:
            self.dismiss(self.focused.id == "yes")

    def action_answer(self, answer: bool) -> None:
        """Leave with the answer."""
        self.dismiss(answer)
