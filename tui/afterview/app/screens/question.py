"""One question: each time that it was asked, and the best answer, to write and to make better there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.autosave import Autosave
from afterview.app.cell_text import plain
from afterview.app.commands import Place, bindings
from afterview.app.dialog import Dialog
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.part_editor import PartEditor
from afterview.app.panes.parts import Part, PartKind
from afterview.app.panes.rating import question_of, rated
from afterview.app.panes.said_line import SaidLine
from afterview.app.questions.lines import times_of
from afterview.app.screens.pick import PickScreen
from afterview.app.session import Session, tell
from afterview.app.short_text import ShortText
from afterview.app.writes_text import WritesText
from afterview.changes.questions import part
from afterview.civil import day_of
from afterview.questions.memory import Asked, Remembered, remembered
from afterview.questions.memory import find as find_question
from afterview.records.path import Path, find, reflection_path
from afterview.text import say_times

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from afterview.records.hunt import Hunt


class QuestionScreen(WritesText, Dialog[None]):
    """Shows a question as it is in the journal, and follows it."""

    CSS_PATH = "question.tcss"
    AUTO_FOCUS = "#times"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ASKED)]

    editor = getters.query_one(PartEditor)
    times = getters.query_one("#times", LineList)

    def __init__(self, session: Session, autosave: Autosave, question: str) -> None:
        """Show what holds the question of this id; `autosave` keeps what is written."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self._question = question
        self._known: Remembered | None = None
        self.writing: Path | None = None
        """Where the answer stands that is written."""
        self.touched = set()

    def compose(self) -> ComposeResult:
        """Lay out the question, the times, the answer and what is said of it."""
        with Vertical(id="question", classes="modal place"):
            yield ShortText(id="question-text", markup=False)
            yield LineList(id="times", markup=False)
            yield Static(id="answer-title", markup=False)
            yield PartEditor(id="answer", show_line_numbers=False, soft_wrap=True)
            yield SaidLine()
            yield KeyBar(lambda: "write the answer" if self.times.has_focus else "", id="keys")

    def on_mount(self) -> None:
        """Show the question."""
        self.editor.read_only = bool(self.session.read_only)
        self.follow(self.session.hunt)
        self.say(self.session.read_only, failed=True)

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now; what is being written stays."""
        self._known = find_question(remembered(hunt), self._question)
        known = self._known
        if known is None:
            self.query_one("#question").border_title = "This question is not there any more"
            return
        often = f"asked {say_times(known.times)}"
        self.query_one("#question").border_title = " · ".join(filter(None, (often, known.standing)))
        self.query_one("#question-text", Static).update(Content(plain(known.text, 300)))
        self._take_up(hunt, known)
        self._draw()
        self.refresh_bindings()

    def _take_up(self, hunt: Hunt, known: Remembered) -> None:
        """Have the best answer in the editor; where it was only said, it is the start of a better one."""
        last = known.latest
        best = next((each for each in known.asked if each.question.id == known.best_of), None)
        is_written = best is not None and known.best_answer == best.question.better
        holder = best if best is not None and is_written else last
        path = reflection_path(holder.application, holder.interview, "better", holder.question.id)
        if self.writing is None:
            self.writing = path
            self.editor.begin(self.autosave.not_in_place().get(path, known.best_answer))
            self.editor.base = holder.question.better
            self._show_title(is_written=is_written)
        else:
            recorded = find(hunt, self.writing)
            if isinstance(recorded, str) and recorded:
                self.editor.meet(recorded)

    def _show_title(self, mark: str = "", *, is_written: bool = True, failed: bool = False) -> None:
        words = "The best answer" if is_written or not self.editor.text else "The best answer, as I gave it"
        self.query_one("#answer-title", Static).update(
            Content.assemble(
                Content.styled(words, "bold"),
                Content.styled(f"  {mark}", "$text-error bold" if failed else "$text-success"),
            )
        )

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = self.times.scrollable_content_region.width
        if self._known is None or not width:
            return
        zone = self.session.zone
        today = day_of(self.session.now, zone)
        lines = times_of(self._known, self.session.hunt, zone, today, width - 1)
        self.times.refill(lines, min(self.times.highlighted or 0, len(lines) - 1))

    @property
    def chosen(self) -> Asked | None:
        """Return the time that the cursor is on."""
        index, known = self.times.highlighted, self._known
        if known is None or index is None or index >= known.times:
            return None
        return known.asked[known.times - 1 - index]

    # Writing

    @on(OptionList.OptionSelected)
    def _write(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.set_focus(self.editor)

    @on(PartEditor.Left)
    async def _left(self, event: PartEditor.Left) -> None:
        event.stop()
        self.hand_on()
        self.set_focus(self.times)
        await self.autosave.flush()
        self.follow(self.session.hunt)

    def show_mark(self, words: str, failed: bool) -> None:
        """Show how what was typed stands to the file."""
        if self.is_attached:
            self._show_title("" if failed else words)
            self.say(words if failed else "", failed=failed)

    def action_leave(self) -> None:
        """Hand over what was typed, and close; whoever opened it has it saved."""
        self.hand_on()
        self.dismiss()

    # How it went, and whether it belongs here

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Part only what was asked several times; nothing is done to a list while one writes."""
        if action in ("part", "rate") and self.is_mounted:
            return not self.editor.has_focus and (action == "rate" or self._can_part)
        return True

    @property
    def _can_part(self) -> bool:
        return self._known is not None and self._known.times > 1

    @work(group="do")
    async def action_part(self) -> None:
        """Part the question as it was asked this time from all the others."""
        time, known = self.chosen, self._known
        if time is None or known is None or not self._can_part:
            return
        others = [each.question.id for each in known.asked if each is not time]
        self._question = others[0]
        await self._do(self.session.record(lambda hunt: part(hunt, time.question.id, others)))

    @work(group="do")
    async def action_rate(self) -> None:
        """Ask how it went this time, in words, and record what is picked."""
        time = self.chosen
        if time is None:
            return
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
            return
        question = time.question
        shown = Part(PartKind.QUESTION, question.id, question.text, "", question.better, question)
        title, choices = question_of(shown)
        picked = await self.app.push_screen_wait(PickScreen(title, choices))
        if picked is not None:
            now = self.session.now
            await self._do(self.session.record(lambda hunt: rated(hunt, time.interview, shown, picked, now)))

    async def _do(self, doing: Awaitable[str]) -> None:
        await self.autosave.flush()
        await tell(self.say, doing)
        self.follow(self.session.hunt)
