"""Practice: a question, a moment to think or to type, the best answer, and how it came (playbook 1.5)."""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview.app.autosave import Autosave
from afterview.app.cell_text import plain
from afterview.app.commands import Place, bindings
from afterview.app.dialog import Viewer
from afterview.app.page import Page
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.part_editor import RecordedText
from afterview.app.panes.said_line import SaidLine
from afterview.app.practice.drawing import answer, ending, question, ratings
from afterview.app.session import Session, tell
from afterview.app.short_text import ShortText
from afterview.app.writes_text import WritesText
from afterview.changes.practice import practise
from afterview.practice.plan import Plan, plan
from afterview.practice.sitting import Sitting, begin
from afterview.practice.wording import say_head
from afterview.questions.memory import Remembered, find, remembered
from afterview.records.base import new_id
from afterview.records.hunt import Hunt
from afterview.records.path import Path, reflection_path
from afterview.records.reflections import Recall


class _Stage(Enum):
    """What the person is at."""

    OPENING = auto()
    THINKING = auto()
    TRYING = auto()
    SEEING = auto()
    WRITING = auto()
    ENDED = auto()


class PracticeText(RecordedText):
    """Where a try, or the best answer, is written."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PRACTICE_TEXT)]

    async def action_done(self) -> None:
        """Go on with what is written."""
        await self.screen.run_action("done_writing")


class PracticeScreen(WritesText, Viewer[None]):
    """Goes through the questions that are due now."""

    CSS_PATH = "practice.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PRACTICE)]

    editor = getters.query_one(PracticeText)
    page = getters.query_one(Page)

    def __init__(self, session: Session, autosave: Autosave) -> None:
        """Practise what is due in the open `session`; answers go to `autosave` as they are typed."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self._plan = Plan((), None, None)
        self._sitting = begin(self._plan)
        self._before: list[Sitting] = []
        """The sitting before each rating that was recorded here."""
        self._stage = _Stage.OPENING
        self._more = self._plan
        """What is due when a sitting has ended."""
        self._remembered: tuple[Hunt, tuple[Remembered, ...]] | None = None
        self.touched = set()

    def compose(self) -> ComposeResult:
        """Lay out the question, the answer or the text, and what the ratings mean."""
        with Vertical(id="practice", classes="modal place"):
            yield ShortText(id="practice-question", markup=False)
            with Page():
                yield Static(id="practice-answer", markup=False)
            yield PracticeText(id="practice-text", show_line_numbers=False, soft_wrap=True)
            yield Static(id="practice-ratings", markup=False)
            yield SaidLine()
            yield KeyBar(self._enter, id="keys")

    def on_mount(self) -> None:
        """Begin."""
        self.say("")
        self._open()

    @work(exclusive=True, group="read")
    async def _open(self) -> None:
        """Find out what is due, in a thread, and ask the first question."""
        session = self.session
        found = await asyncio.to_thread(plan, session.hunt, session.now, session.zone)
        if self.is_up:
            self._plan = self._more = found
            self._sitting, self._before = begin(found), []
            self._ask()

    # What is asked now

    @property
    def known(self) -> Remembered | None:
        """Return the question that is asked now, as the journal has it."""
        hunt, current = self.session.hunt, self._sitting.current
        if self._remembered is None or self._remembered[0] is not hunt:
            self._remembered = hunt, remembered(hunt)
        return find(self._remembered[1], current) if current is not None else None

    @property
    def path(self) -> Path | None:
        """Return where a try, or else the best answer, is written: with the last time that it was asked."""
        known = self.known
        if known is None:
            return None
        field, latest = self._field, known.latest
        return reflection_path(latest.application, latest.interview, field, latest.question.id)

    @property
    def writing(self) -> Path | None:
        """Return the path of the text that is being written."""
        return self.path if self._is_writing else None

    @property
    def _field(self) -> str:
        return "trying" if self._stage is _Stage.TRYING else "better"

    def _ask(self) -> None:
        """Ask the next question."""
        while self._sitting.current is not None and self.known is None:
            self._sitting = self._sitting.without(self._sitting.current)
        if self.known is None:
            self._more = plan(self.session.hunt, self.session.now, self.session.zone)
            self._go(_Stage.ENDED)
        else:
            self._go(_Stage.THINKING)

    def _go(self, stage: _Stage) -> None:
        self._stage = stage
        writes = self._is_writing
        if writes:
            self.say("")  # the key that was named there is a letter now
        self.set_class(writes, "-writing")
        self.set_class(stage is _Stage.THINKING, "-asking")
        self.set_class(stage is _Stage.SEEING, "-seeing")
        self._show()
        self.set_focus(self.editor if writes else None)
        self.call_after_refresh(self._focus_what_is_long)
        self.page.scroll_home(animate=False)
        self.refresh_bindings()

    def _focus_what_is_long(self) -> None:
        """Have the keys move an answer that is longer than its room."""
        if self.focused is None and self.page.max_scroll_y:
            self.set_focus(self.page)

    def _show(self) -> None:
        known, session, box = self.known, self.session, self.query_one("#practice")
        box.border_title, box.border_subtitle = "Practice", ""
        top, below = self.query_one("#practice-question", Static), self.query_one("#practice-answer", Static)
        if known is None:
            top.update(Content.styled(self._sitting.say(), "bold") if self._sitting.came else Content(""))
            below.update(ending(self._more, session.now, session.zone))
        else:
            now, zone = session.now, session.zone
            box.border_title = f"Practice · {self._sitting.place}"
            box.border_subtitle = Content(plain(say_head(self._plan, now, zone)))
            top.update(question(known, self._reason(known.id), now, zone))
            tried = known.latest.question.trying.strip()
            below.update(answer(known, tried, shown=self._stage is _Stage.SEEING))
        self.query_one("#practice-ratings", Static).update(ratings())

    def _reason(self, question: str) -> str:
        return next((each.reason for each in self._plan.due if each.known.id == question), "")

    def follow(self, hunt: Hunt) -> None:
        """Go on with the hunt as it is now."""
        path = self.path
        if self._is_writing and path is not None and self.known is not None:
            self.editor.meet(getattr(self.known.latest.question, self._field))
        elif self.known is None and self._sitting.current is not None:
            self._ask()
        elif hunt is self.session.hunt and not self._is_writing:
            self._show()

    def _enter(self) -> str:
        if self._stage is _Stage.THINKING:
            return "show the answer" if self._has_answer else "write an answer"
        return "go on" if self._can_go_on else ""

    @property
    def _is_writing(self) -> bool:
        return self._stage in (_Stage.TRYING, _Stage.WRITING)

    @property
    def _has_answer(self) -> bool:
        known = self.known
        return known is not None and bool(known.best_answer.strip())

    @property
    def _can_go_on(self) -> bool:
        return self._stage is _Stage.ENDED and bool(self._more.due)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done at this stage."""
        stage = self._stage
        match action:
            case "rate":
                return stage is _Stage.SEEING
            case "reveal":
                return stage is _Stage.THINKING or self._can_go_on
            case "try":
                return stage is _Stage.THINKING and self._has_answer
            case "write":
                return stage is _Stage.SEEING
            case "put_off":
                return stage is _Stage.THINKING and len(self._sitting.left) > 1
            case "undo":
                return bool(self._before) and not self._is_writing
        return super().check_action(action, parameters)

    # What is said

    def show_mark(self, words: str, failed: bool) -> None:
        """Say where something typed could not be saved; that it was, goes without saying."""
        if failed:
            self.say(words, failed=True)

    # What is done

    def action_reveal(self) -> None:
        """Show the best answer, or have a first one written; at the end, begin with what is due still."""
        known = self.known
        if self._stage is _Stage.ENDED:
            self._open()
        elif known is not None and not self._has_answer:
            self._begin_answer(known)
        else:
            self._go(_Stage.SEEING)

    def action_try(self) -> None:
        """Type what one would say."""
        known = self.known
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif known is not None:
            self.editor.begin(known.latest.question.trying)
            self.editor.placeholder = "What would you say?"
            self._go(_Stage.TRYING)

    def action_write(self) -> None:
        """Write the best answer, or make it better."""
        known = self.known
        if known is not None:
            self._begin_answer(known)

    def _begin_answer(self, known: Remembered) -> None:
        if self.session.read_only:
            self._go(_Stage.SEEING)
            self.say(self.session.read_only, failed=True)
            return
        recorded = known.latest.question.better
        self.editor.begin(recorded or known.best_answer)  # a better one goes on from the best so far
        self.editor.base = recorded
        self.editor.placeholder = "There is no answer yet. What do you want to say the next time?"
        self._go(_Stage.WRITING)

    async def action_done_writing(self) -> None:
        """Go on with what was written: to the answer, and how it came, whether one was written or not."""
        await self._keep_text()
        if self._sitting.current is not None and self.known is None:
            self._ask()
        else:
            self._go(_Stage.SEEING)

    async def _keep_text(self) -> None:
        self.hand_on()
        await self.autosave.flush()
        self._before.clear()  # what undo would take back now is the answer

    def action_put_off(self) -> None:
        """Put the question off to the end."""
        self._sitting = self._sitting.put_off()
        self._ask()

    async def action_rate(self, recall: str) -> None:
        """Record how the answer came, and ask the next question."""
        known, session = self.known, self.session
        if known is None:
            return
        id_, now, how = known.latest.question.id, session.now, Recall(recall)
        before = self._sitting
        made = session.record(lambda hunt: practise(hunt, id_, how, at=now, new_id=new_id))
        if await tell(self.say, made):
            self._before.append(before)
            self._sitting = before.rated(how)
            self._ask()

    async def action_undo(self) -> None:
        """Take back how the last answer came, and ask that question again."""
        if await tell(self.say, self.session.undo()):
            self._sitting = self._before.pop()
            self._go(_Stage.SEEING)
