"""The debrief: two minutes after an interview, one part at a time, saved as one types (playbook step 1)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from afterview.app.autosave import SAVED_AFTER_ALL, Autosave
from afterview.app.commands import Place, bindings
from afterview.app.debrief.editor import write_outside
from afterview.app.debrief.progress import all_parts, at_a_glance, head
from afterview.app.debrief.questions_part import QuestionsPart
from afterview.app.debrief.ratings_part import RatingsPart
from afterview.app.debrief.stages import Stage, StageKind, is_answered, stages
from afterview.app.details.form import EditScreen
from afterview.app.dialog import Dialog
from afterview.app.focus import Focus
from afterview.app.messages import ChangeWanted
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.part_editor import RecordedText
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.questions.asked_before import before_each
from afterview.app.screens.pick import PickScreen
from afterview.app.session import tell
from afterview.app.short_text import ShortText
from afterview.app.writes_text import WritesText
from afterview.records.path import Path, find, interview_path, question_path
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.app.key_queue import KeyQueue
    from afterview.app.session import Session
    from afterview.records.applications import Application
    from afterview.records.hunt import Hunt
    from afterview.records.interviews import Interview

_GONE = "This interview is not in the journal any more."
_ANSWERS = {"better": "What could a better answer have been?", "answer": "What did you answer?"}


class DebriefScreen(WritesText, Dialog[None]):
    """Leads through the reflection on one interview."""

    CSS_PATH = "debrief.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF)]

    editor = getters.query_one("#debrief-text", RecordedText)
    questions = getters.query_one(QuestionsPart)
    ratings = getters.query_one(RatingsPart)
    quick_add = getters.query_one(QuickAddBar)

    def __init__(self, session: Session, autosave: Autosave, keys: KeyQueue, interview: str) -> None:
        """Begin at the first part of that interview that is not answered yet."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.touched = set()
        self._keys = keys
        self._interview = interview
        self._key = ""
        """Of the part that is shown."""
        self._answer: tuple[str, str] | None = None
        """The question and the field that an answer is being written to."""
        self._mark = ""

    def compose(self) -> ComposeResult:
        """Lay out how far one is, the part, and at the side all of them where there is room."""
        with Vertical(id="debrief", classes="modal place"):
            yield ShortText(id="debrief-head", markup=False)
            with Horizontal(id="debrief-body"):
                yield Static(id="debrief-all", markup=False)
                with Vertical(id="debrief-part"):
                    yield ShortText(id="debrief-ask", markup=False)
                    yield RecordedText(id="debrief-text", show_line_numbers=False, soft_wrap=True)
                    yield QuestionsPart(self._interview, self.session.zone, id="debrief-questions")
                    yield RatingsPart(self.session, self._interview, id="debrief-ratings")
            yield QuickAddBar(self.session, self._keys, id="quick-add")
            yield SaidLine()
            yield KeyBar(lambda: self._enter_words, id="keys", first="debrief.edit")

    def on_mount(self) -> None:
        """Begin where something is still to be answered."""
        self.set_interval(20.0, self._show_head)
        found = self._found
        if found is None:
            return
        all_of_it = stages(self.session.hunt, found[1])
        first = next((each for each in all_of_it if not is_answered(found[1], each)), all_of_it[0])
        self.go_to(first.key)
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)

    # What it is about

    @property
    def _found(self) -> tuple[Application, Interview] | None:
        return self.session.hunt.find_interview(self._interview)

    @property
    def _stages(self) -> tuple[Stage, ...]:
        found = self._found
        return stages(self.session.hunt, found[1]) if found else ()

    @property
    def stage(self) -> Stage | None:
        """Return the part that is shown."""
        return next((each for each in self._stages if each.key == self._key), None)

    @property
    def writing(self) -> Path | None:
        """Return the path of the text that is being written."""
        found, stage = self._found, self.stage
        if found is None or stage is None:
            return None
        way = stage.way if self._answer is None else ("reflection", "questions", *self._answer)
        return (*interview_path(found[0].id, self._interview), *way) if way else None

    @property
    def _enter_words(self) -> str:
        if (words := self.quick_add.enter_words) is not None:
            return words
        if not self.questions.list.has_focus:
            return ""
        return "write a better answer" if self.questions.chosen else "add one"

    # Showing

    def go_to(self, key: str) -> None:
        """Show a part, and put the focus where it is answered."""
        self.hand_on()
        self.say("")  # in a text the key that was named there is a letter
        self._key, self._answer = key, None
        if self.quick_add.is_open and self.quick_add.draft is None:
            self.quick_add.close()
        self._begin()

    def _begin(self) -> None:
        found, stage, writing = self._found, self.stage, self.writing
        if found is None or stage is None:
            return
        kind = StageKind.TEXT if self._answer else stage.kind
        for name in StageKind:
            self.set_class(kind is name, f"-{name.name.lower()}")
        if writing is not None:
            self._begin_text(writing)
        self._show()
        if kind in (StageKind.HABITS, StageKind.CONFIDENCE):
            self.ratings.begin(found[1], confidence=kind is StageKind.CONFIDENCE)
        self._focus_part()
        if kind is StageKind.QUESTIONS and not self.questions.questions and not self.session.read_only:
            self._add_question()

    def _focus_part(self) -> None:
        """Put the focus where the part is answered: what is out of sight must not take keys."""
        if self.has_class("-text"):
            self.set_focus(self.editor)
        elif self.has_class("-questions"):
            questions = self.questions.questions
            self.questions.choose(questions[-1].id if questions else None)  # or on the line that adds one
            self.set_focus(self.questions.list)
        else:
            self.set_focus(self.ratings.list)

    def _begin_text(self, writing: Path) -> None:
        recorded = find(self.session.hunt, writing)
        recorded = recorded if isinstance(recorded, str) else ""
        self.editor.begin(recorded)
        self.editor.read_only = bool(self.session.read_only)
        typed = self.autosave.not_in_place().get(writing)
        if typed is not None and typed != recorded:
            self.editor.load_text(typed)
            self.editor.move_cursor(self.editor.document.end)
            self.editor.told()

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now; what is being typed stays."""
        writing = self.writing
        recorded = find(hunt, writing) if writing is not None else None
        if isinstance(recorded, str):
            self.editor.meet(recorded)
        self._show()

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        """Show what is recorded, and how far one is."""
        found, stage = self._found, self.stage
        if found is None or stage is None:
            self.query_one("#debrief-ask", Static).update(_GONE)
            return
        application, interview = found
        role = f" · {application.role}" if application.role else ""
        title = f"Debrief · {application.company}{role}, round {interview.round}"
        self.query_one("#debrief").border_title = Content(title)
        self._show_head()
        self._show_ask(stage, interview)
        if stage.kind is StageKind.QUESTIONS:
            self.questions.show(self.session.hunt, interview, is_adding=self.quick_add.is_open)
            self._look_back()
        elif stage.kind in (StageKind.HABITS, StageKind.CONFIDENCE) and self.ratings.list.has_focus:
            self.ratings.show(interview)
        self.refresh_bindings()

    @work(group="look back", exclusive=True)
    async def _look_back(self) -> None:
        """Show which of the questions were asked before, and the best answers to them (playbook 1.5)."""
        before = await asyncio.to_thread(before_each, self.session.hunt, self._interview)
        if self.is_up and before != self.questions.before:
            self.questions.before = before
            self._show()

    def _show_head(self) -> None:
        found, session = self._found, self.session
        if found is None or not self.is_attached:
            return
        interview, all_of_it = found[1], self._stages
        waits, now, zone = session.settings.waits, session.now, session.zone
        shown = self.query_one("#debrief-head", Static)
        room = shown.container_size.width
        line = head(
            interview, all_of_it, self._key, waits=waits, now=now, zone=zone, mark=self._mark, room=room
        )
        shown.update(line)
        side = self.query_one("#debrief-all", Static)
        side.update(all_parts(interview, all_of_it, self._key, side.content_size.width or 44))

    def _show_ask(self, stage: Stage, interview: Interview) -> None:
        title, prompt = stage.title, stage.prompt
        if self._answer is not None:
            name, field = self._answer
            asked = next((each.text for each in interview.reflection.questions if each.id == name), _GONE)
            before = self.questions.before.get(name, "")
            title, prompt = f"“{asked}”", f"{before}\n{_ANSWERS[field]}".strip()
        self.query_one("#debrief-ask", Static).update(
            Content.assemble(
                Content.styled(" ".join(title.split()), "bold"), "\n", Content.styled(prompt, "$text-muted")
            )
        )

    def show_mark(self, words: str, failed: bool) -> None:
        """Show how what was typed stands to the file."""
        if not self.is_attached:
            return
        self._mark = "✗ not saved" if failed else words
        self._show_head()
        if failed or words == SAVED_AFTER_ALL:
            self.query_one(SaidLine).say(words, failed=failed, passing=True)

    # From part to part

    def action_turn(self, by: int) -> None:
        """Go on to the next part, or back; out of an answer, back to the questions."""
        if self._answer is not None:
            self._leave_answer()
            return
        keys = [each.key for each in self._stages]
        there = keys.index(self._key) + by if self._key in keys else 0
        if 0 <= there < len(keys):
            self.go_to(keys[there])
        elif by > 0:
            self.say("That was the last part. All of it is kept; escape closes it.")

    @work(group="glance")
    async def action_glance(self) -> None:
        """Show all parts at a glance, and go to the one that is picked."""
        self.hand_on()
        await self.autosave.flush()
        found = self._found
        if found is None:
            return
        choices = at_a_glance(found[1], self._stages, self._key)
        picked = await self.app.push_screen_wait(PickScreen("The debrief at a glance", choices))
        if picked is not None:
            self.go_to(picked)

    def action_leave(self) -> None:
        """Close; out of an answer, go back to the questions."""
        if self._answer is not None:
            self._leave_answer()
        else:
            self.hand_on()
            self.dismiss(None)

    def _leave_answer(self) -> None:
        self.hand_on()
        name = self._answer[0] if self._answer else None
        self._answer = None
        self._begin()
        self.questions.choose(name)

    # Questions, and what is marked and rated

    @on(QuestionsPart.NewWanted)
    def _add_question(self) -> None:
        found = self._found
        if found is not None:
            self.quick_add.open("question here ", Focus(found[0].id, self._interview), again=True)
            self._show()

    def action_quick_add(self, start: str) -> None:
        """Open the line for anything."""
        if self._found is not None:
            self.quick_add.open(start, Focus(self._found[0].id, self._interview))

    @on(QuestionsPart.AnswerWanted)
    def _write_answer(self, event: QuestionsPart.AnswerWanted) -> None:
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        else:
            self._answer = (event.question, event.field)
            self._begin()

    @on(QuestionsPart.FormWanted)
    def _mend(self, event: QuestionsPart.FormWanted) -> None:
        """Open the form of a question."""
        found = self._found
        if self.session.read_only or found is None:
            self.say(self.session.read_only or _GONE, failed=True)
            return
        way = question_path(found[0].id, self._interview, event.question)
        form = EditScreen.of(self.session.hunt, way, self.session)
        if form is not None:
            self.app.push_screen(form, self._mended)

    def _mended(self, result: tuple[Hunt, str] | None) -> None:
        if result is not None:
            self.say(f"{capitalized(result[1])}.")
        self._show()

    @on(QuickAddBar.Recorded)
    def _show_new(self) -> None:
        """Show the question; the line is there for the next one."""
        self._show()

    @on(QuickAddBar.Closed)
    def _line_left(self, event: QuickAddBar.Closed) -> None:
        if event.goes_on:
            self.action_turn(1)
        else:
            self._show()
            self._focus_part()

    @on(ChangeWanted)
    async def _record(self, event: ChangeWanted) -> None:
        event.stop()
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif await tell(self.say, self.session.record(event.make)):
            self._show()

    async def action_undo(self) -> None:
        """Undo the last change, and say which it was."""
        await self.autosave.flush()
        if await tell(self.say, self.session.undo()):
            self.follow(self.session.hunt)

    # In an editor of one's own

    @work(group="editor")
    async def action_own_editor(self) -> None:
        """Write all of it in the person's own editor; what comes back is recorded, and never lost."""
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
            return
        self.hand_on()
        await self.autosave.flush()
        words, failed = await write_outside(self.app, self.session, self._interview)
        self._begin()
        self.say(words, failed=failed)
