"""A question between two values: both are shown, one key answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from afterview.app.commands import Place, bindings, key_of
from afterview.app.details.confirm import GUARD
from afterview.app.dialog import Dialog
from afterview.app.panes.differing import differing
from afterview.changes.conflicts import Choice

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values."""

    title: str
    text: str
    nothing: str = "nothing"
    """What to say where there is no text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its command (`answer.…`), what it does in words, and what comes of it (None: nothing)."""

    name: str
    words: str
    choice: Choice | None


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be decided."""

    title: str
    about: str
    left: Side
    right: Side
    answers: tuple[Answer, ...]
    note: str = ""
    begins_with: int = 0
    """The answer that enter gives."""


class QuestionScreen(Dialog[_Result]):
    """Shows a question. What an answer does is for those that inherit from it to say."""

    CSS_PATH = "deciding.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-short"), (32, "-tall")]  # noqa: RUF012 (as Textual declares it)
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUESTION)]

    def __init__(self) -> None:
        """Begin with nothing; `ask` shows a question."""
        super().__init__()
        self.question: Question | None = None
        self.takes_keys = True
        """Whether it answers to keys: not at once where it comes up under somebody's hands."""

    def compose(self) -> ComposeResult:
        """Lay out what it is about, both sides, and the answers."""
        with Vertical(id="deciding", classes="modal"):
            yield Static(id="deciding-about", markup=False)
            with Container(id="sides"):
                for side in ("left", "right"):
                    with VerticalScroll(id=side, classes="side", can_focus=False):
                        yield Static(id=f"{side}-text", markup=False)
            yield Static(id="deciding-said", markup=False)
            yield Horizontal(id="deciding-answers")

    async def ask(self, question: Question, said: str = "") -> None:
        """Show a question, and above the answers what was done before it."""
        old, self.question = self.question, question
        self.query_one("#deciding").border_title = Content(question.title)
        self.query_one("#deciding-about", Static).update(Content.styled(question.about, "bold"))
        texts = differing(question.left.text, question.right.text)
        for name, side, text in zip(("left", "right"), (question.left, question.right), texts, strict=True):
            box = self.query_one(f"#{name}", VerticalScroll)
            box.border_title = Content(side.title)
            shown = text if side.text.strip() else Content.styled(side.nothing, "italic $text-muted")
            self.query_one(f"#{name}-text", Static).update(shown)
            if old is None or old.about != question.about:
                box.scroll_home(animate=False)
        self.say(said or question.note)
        if old is None or old.answers != question.answers:
            await self._show_answers(question)

    async def _show_answers(self, question: Question) -> None:
        box = self.query_one("#deciding-answers", Horizontal)
        await box.remove_children()
        await box.mount_all(
            Button(
                Content.assemble((key_of(f"answer.{each.name}"), "bold"), f" {each.words}"),
                compact=True,
            )
            for each in question.answers
        )
        buttons = list(box.query(Button))
        if buttons and self.takes_keys:
            self.set_focus(buttons[min(question.begins_with, len(buttons) - 1)])

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say something above the answers."""
        said = self.query_one("#deciding-said", Static)
        said.update(Content(words))
        said.set_class(failed, "-bad")
        said.display = bool(words)

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        buttons = list(self.query_one("#deciding-answers").query(Button))
        if self.question is not None and event.button in buttons:
            await self.answered(self.question.answers[buttons.index(event.button)])

    async def action_give(self, name: str) -> None:
        """Give this answer, where it is one to the question."""
        for answer in self.question.answers if self.question else ():
            if answer.name == name:
                await self.answered(answer)
                break

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Answer nothing as long as it takes no keys."""
        return self.takes_keys or action not in ("give", "leave", "undo")

    def action_page(self, by: int) -> None:
        """Scroll both sides together."""
        for box in self.query(".side").results(VerticalScroll):
            box.scroll_relative(y=by * max(box.size.height - 1, 1), animate=False)

    async def answered(self, answer: Answer) -> None:
        """Do what the answer says."""


class DecideScreen(QuestionScreen[Choice | None]):
    """Asks one question, and leaves with the answer; None: later."""

    def __init__(self, question: Question, *, guarded: bool = False) -> None:
        """Ask this question; with `guarded` take no key for a moment, for somebody may be typing on."""
        super().__init__()
        self._first = question
        self.takes_keys = not guarded

    async def on_mount(self) -> None:
        """Show the question."""
        await self.ask(self._first)
        if not self.takes_keys:
            self.set_timer(GUARD, self._begin)

    async def _begin(self) -> None:
        self.takes_keys = True
        await self._show_answers(self._first)

    async def answered(self, answer: Answer) -> None:
        """Leave with what comes of the answer."""
        self.dismiss(answer.choice)
