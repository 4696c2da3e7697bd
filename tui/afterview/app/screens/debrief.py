"""The debrief: two minutes after an interview, one part at a time, saved as one types (playbook step 1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static, TextArea

from afterview.app.autosave import SAVED, SAVED_AFTER_ALL, Autosave
from afterview.app.commands import Place, bindings
from afterview.app.debrief.editor import write_outside
from afterview.app.debrief.lists import (
    NEW_QUESTION,
    QuestionList,
    RatingList,
    confidence_lines,
    habit_legend,
    habit_lines,
    question_legend,
    question_lines,
    went_of,
)
from afterview.app.debrief.own_habit import OwnHabit
from afterview.app.debrief.stages import (
    Stage,
    StageKind,
    answer_of,
    is_answered,
    stages,
    time_left,
)
from afterview.app.dialog import Dialog
from afterview.app.focus import Focus
from afterview.app.messages import Said
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.part_editor import RecordedText
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import tell
from afterview.changes.reflections import mark_question, set_confidence, set_habit
from afterview.debrief.document import own_habits
from afterview.records.path import Path, find, interview_path

if TYPE_CHECKING:
    from afterview.app.key_queue import KeyQueue
    from afterview.app.session import Session
    from afterview.records.applications import Application
    from afterview.records.hunt import Change, Hunt
    from afterview.records.interviews import Interview
    from afterview.records.reflections import Question

_GONE = "This interview is not in the journal any more."
_ANSWERS = {"better": "What could a better answer have been?", "answer": "What did you answer?"}


class DebriefScreen(Dialog[None]):
    """Leads through the reflection on one interview."""

    CSS_PATH = "debrief.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF)]

    editor = getters.query_one("#debrief-text", RecordedText)
    questions = getters.query_one(QuestionList)
    ratings = getters.query_one(RatingList)
    quick_add = getters.query_one(QuickAddBar)

    def __init__(self, session: Session, autosave: Autosave, keys: KeyQueue, interview: str) -> None:
        """Begin at the first part of that interview that is not answered yet."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.touched: set[Path] = set()
        """Where the texts stand that something was typed into."""
        self._keys = keys
        self._interview = interview
        self._key = ""
        """Of the part that is shown."""
        self._answer: tuple[str, str] | None = None
        """The question and the field that an answer is being written to."""
        self._mark = ""

    def compose(self) -> ComposeResult:
        """Lay out how far one is, the part, and at the side all of them where there is room."""
        with Vertical(id="debrief", classes="modal"):
            yield Static(id="debrief-head", markup=False)
            with Horizontal(id="debrief-body"):
                yield Static(id="debrief-all", markup=False)
                with Vertical(id="debrief-part"):
                    yield Static(id="debrief-ask", markup=False)
                    yield RecordedText(id="debrief-text", show_line_numbers=False, soft_wrap=True)
                    yield QuestionList(id="debrief-questions", markup=False)
                    yield RatingList(id="debrief-ratings", markup=False)
                    yield Static(id="debrief-legend", markup=False)
            yield QuickAddBar(self.session, self._keys, id="quick-add")
            yield Static(id="debrief-said", markup=False)
            yield KeyBar(lambda: self._enter_words, id="keys")

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
        way: Path = stage.way
        if self._answer is not None:
            way = ("reflection", "questions", *self._answer)
        return (*interview_path(found[0].id, self._interview), *way) if way else None

    @property
    def _asked(self) -> tuple[Question, ...]:
        found = self._found
        return found[1].reflection.questions if found else ()

    @property
    def _enter_words(self) -> str:
        if self.quick_add.enter_words:
            return self.quick_add.enter_words
        if not self.questions.has_focus:
            return ""
        on_question = (self.questions.highlighted or 0) < len(self._asked)
        return "write a better answer" if on_question else "add one"

    # Showing

    def go_to(self, key: str) -> None:
        """Show a part, and put the focus where it is answered."""
        self._tell()
        self._key, self._answer = key, None
        if self.quick_add.is_open and self.quick_add.draft is None:
            self.quick_add.close()
        self._begin()

    def _begin(self) -> None:
        stage, writing = self.stage, self.writing
        if stage is None:
            return
        kind = StageKind.TEXT if self._answer else stage.kind
        for name in StageKind:
            self.set_class(kind is name, f"-{name.name.lower()}")
        if writing is not None:
            self._begin_text(writing)
        self._show()
        if kind is StageKind.TEXT:
            self.set_focus(self.editor)
        elif kind is StageKind.QUESTIONS:
            self.questions.highlighted = len(self._asked)
            self.set_focus(self.questions)
            if not self._asked and not self.session.read_only:
                self._add_question()
        else:
            self._begin_rating(kind)

    def _begin_text(self, writing: Path) -> None:
        recorded = find(self.session.hunt, writing)
        recorded = recorded if isinstance(recorded, str) else ""
        typed = self.autosave.not_in_place().get(writing)
        self.editor.begin(recorded)
        self.editor.read_only = bool(self.session.read_only)
        if typed is not None and typed != recorded:
            self.editor.load_text(typed)
            self.editor.move_cursor(self.editor.document.end)
            self.editor.told()

    def _begin_rating(self, kind: StageKind) -> None:
        found = self._found
        self.ratings.most = 5 if kind is StageKind.HABITS else 10
        if found is not None and kind is StageKind.HABITS:
            rated = {each.habit for each in found[1].reflection.habits}
            names = own_habits(self.session.hunt)
            at = next((at for at, name in enumerate(names) if name not in rated), 0)
        else:
            at = (found[1].reflection.confidence or 1) - 1 if found else 0
        self.ratings.highlighted = at
        self.set_focus(self.ratings)
        self.refresh_bindings()

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
        self.query_one("#debrief").border_title = Content(
            f"Debrief · {application.company}{role}, round {interview.round}"
        )
        self._show_head()
        self._show_ask(stage)
        self._show_lists(stage, interview)
        self.refresh_bindings()

    def _show_head(self) -> None:
        found = self._found
        if found is None or not self.is_attached:
            return
        interview, all_of_it, session = found[1], self._stages, self.session
        parts = []
        for each in all_of_it:
            is_here = each.key == self._key
            dot = "●" if is_answered(interview, each) else "○"
            parts.append(Content.styled(dot, "bold $text-accent" if is_here else "$text-muted"))
        at = next((at for at, each in enumerate(all_of_it, start=1) if each.key == self._key), 0)
        left = time_left(interview, session.settings.waits, session.now, session.zone)
        words = " · ".join(each for each in (f"{at} of {len(all_of_it)}", left, self._mark) if each)
        self.query_one("#debrief-head", Static).update(
            Content.assemble(Content(" ").join(parts), Content.styled(f"   {words}", "$text-muted"))
        )
        lines = []
        for each in all_of_it:
            is_here, said = each.key == self._key, answer_of(interview, each)
            sign = Content.styled("● " if is_answered(interview, each) else "○ ", "$text-success")
            title = Content.styled(each.title, "bold $text-accent" if is_here else "")
            lines += [Content.assemble(sign, title), Content.styled(f"  {said}", "$text-muted")]
        self.query_one("#debrief-all", Static).update(Content("\n").join(lines))

    def _show_ask(self, stage: Stage) -> None:
        title, prompt = stage.title, stage.prompt
        if self._answer is not None:
            question = next((each for each in self._asked if each.id == self._answer[0]), None)
            title = f"“{question.text}”" if question else _GONE
            prompt = _ANSWERS[self._answer[1]]
        self.query_one("#debrief-ask", Static).update(
            Content.assemble(
                Content.styled(" ".join(title.split()), "bold"),
                "\n",
                Content.styled(prompt, "$text-muted"),
            )
        )

    def _show_lists(self, stage: Stage, interview: Interview) -> None:
        legend = Content("")
        if stage.kind is StageKind.QUESTIONS:
            at = self.questions.highlighted
            self.questions.refill(question_lines(interview), at if at is not None else 0)
            legend = self._question_legend()
        elif stage.kind is StageKind.HABITS:
            room = self.ratings.scrollable_content_region.width or 60
            self.ratings.refill(
                habit_lines(own_habits(self.session.hunt), interview, room), self.ratings.highlighted or 0
            )
            legend = habit_legend()
        elif stage.kind is StageKind.CONFIDENCE:
            self.ratings.refill(
                confidence_lines(interview.reflection.confidence), self.ratings.highlighted or 0
            )
        self.query_one("#debrief-legend", Static).update(legend)

    def _question_legend(self) -> Content:
        if self.quick_add.is_open:
            return NEW_QUESTION
        at = self.questions.highlighted
        chosen = self._asked[at] if at is not None and at < len(self._asked) else None
        return question_legend(chosen)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        stage = self.stage
        if stage is not None and stage.kind is StageKind.QUESTIONS and not self._answer:
            self.query_one("#debrief-legend", Static).update(self._question_legend())
        self.refresh_bindings()

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say something below the part, until something else is said."""
        for line in self.query("#debrief-said").results(Static):
            line.display = bool(words)
            line.update(Content.styled(words, "$text-error" if failed else "$text-success"))

    @on(Said)
    def _say_it(self, event: Said) -> None:
        event.stop()
        self.say(event.words, failed=event.failed)

    def show_mark(self, words: str, failed: bool) -> None:
        """Show how what was typed stands to the file."""
        if not self.is_attached:
            return
        self._mark = "✗ not saved" if failed else words
        self._show_head()
        if failed or words == SAVED_AFTER_ALL:
            self.say(words, failed=failed)
        elif words == SAVED:
            self._show_head()

    # From part to part

    def action_turn(self, by: int) -> None:
        """Go on to the next part, or back; out of an answer, back to the questions."""
        if self._answer is not None:
            self._leave_answer()
            return
        keys = [each.key for each in self._stages]
        if self._key in keys:
            there = keys.index(self._key) + by
            if 0 <= there < len(keys):
                self.go_to(keys[there])
            elif by > 0:
                self.say("That was the last part. All of it is kept; escape closes it.")

    @work(group="glance")
    async def action_glance(self) -> None:
        """Show all parts at a glance, and go to the one that is picked."""
        self._tell()
        await self.autosave.flush()
        found = self._found
        if found is None:
            return
        choices = [
            Choice(
                "123456789abcdefghilmn"[at : at + 1],
                each.key,
                each.title,
                answer_of(found[1], each) or "not yet",
                each.key == self._key,
            )
            for at, each in enumerate(stages(self.session.hunt, found[1]))
        ]
        picked = await self.app.push_screen_wait(PickScreen("The debrief at a glance", choices))
        if picked is not None:
            self.go_to(picked)

    def action_leave(self) -> None:
        """Close; out of an answer, go back to the questions."""
        if self._answer is not None:
            self._leave_answer()
        else:
            self._tell()
            self.dismiss(None)

    def _leave_answer(self) -> None:
        self._tell()
        name = self._answer[0] if self._answer else ""
        self._answer = None
        self._begin()
        at = next((at for at, each in enumerate(self._asked) if each.id == name), None)
        self.questions.highlighted = at if at is not None else len(self._asked)

    # Texts

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._tell()

    def _tell(self) -> None:
        writing = self.writing
        text = self.editor.told() if writing is not None else None
        if writing is not None and text is not None:
            self.touched.add(writing)
            self.autosave.typed(writing, text, self.editor.base)

    def tell_at_the_end(self) -> None:
        """Hand over what stands in the editor and was not handed over yet: the app is about to break down."""
        writing = self.writing
        text = self.editor.untold() if writing is not None else None
        if writing is not None and text is not None:
            self.autosave.take_in(writing, text, self.editor.base)

    # Questions

    @on(QuestionList.NewWanted)
    def _add_question(self) -> None:
        found = self._found
        if found is not None:
            self.quick_add.open("question here ", Focus(found[0].id, self._interview))
            self.query_one("#debrief-legend", Static).update(self._question_legend())

    @on(OptionList.OptionSelected, "#debrief-questions")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._asked):
            self._write_answer(event.option_index, "better")
        else:
            self._add_question()

    @on(QuestionList.TextWanted)
    def _text_wanted(self, event: QuestionList.TextWanted) -> None:
        event.stop()
        self._write_answer(event.index, event.field)

    def _write_answer(self, index: int, field: str) -> None:
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif index < len(self._asked):
            self._answer = (self._asked[index].id, field)
            self._begin()

    @on(QuickAddBar.Recorded)
    def _one_more(self) -> None:
        """Show the question, and go on with the next one in the same line."""
        self._show()
        stage = self.stage
        if stage is not None and stage.kind is StageKind.QUESTIONS and not self.quick_add.is_open:
            self._add_question()

    @on(QuickAddBar.Closed)
    def _line_left(self) -> None:
        self._show()
        if self.stage is not None and self.stage.kind is StageKind.QUESTIONS:
            self.questions.highlighted = max(len(self._asked) - 1, 0)
            self.set_focus(self.questions)
        else:
            self._begin()

    @on(QuestionList.Marked)
    def _marked(self, event: QuestionList.Marked) -> None:
        event.stop()
        if event.index >= len(self._asked):
            return
        question, mark, went = self._asked[event.index], event.mark, went_of(event.mark)
        if went is not None:
            value: object = None if question.went is went else went
            self._record(
                lambda hunt: mark_question(
                    hunt, self._interview, question.id, "went", went if value else None
                )
            )
        elif mark in ("ready", "not ready"):
            is_ready = mark == "ready"
            ready = None if question.ready is is_ready else is_ready
            self._record(lambda hunt: mark_question(hunt, self._interview, question.id, "ready", ready))
        else:
            is_so = not getattr(question, mark)
            self._record(lambda hunt: mark_question(hunt, self._interview, question.id, mark, is_so))

    # Ratings

    @on(RatingList.Rated)
    def _rated(self, event: RatingList.Rated) -> None:
        event.stop()
        stage, rating = self.stage, event.rating or None
        if stage is None:
            return
        now = self.session.now
        if stage.kind is StageKind.CONFIDENCE:
            self.ratings.highlighted = (rating or 1) - 1
            self._record(lambda hunt: set_confidence(hunt, self._interview, rating, now=now))
            return
        names = own_habits(self.session.hunt)
        if event.index < len(names):
            name = names[event.index]
            if rating is not None and event.index + 1 < len(names):
                self.ratings.highlighted = event.index + 1
            self._record(lambda hunt: set_habit(hunt, self._interview, name, rating))

    @on(OptionList.OptionSelected, "#debrief-ratings")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        stage = self.stage
        if stage is not None and stage.kind is StageKind.CONFIDENCE:
            self.post_message(RatingList.Rated(event.option_index, event.option_index + 1))
        else:
            self.say("A digit rates it: 1 is badly, 5 is very well.")

    @on(RatingList.NewWanted)
    @work(group="habit")
    async def _add_habit(self) -> None:
        found = await self.app.push_screen_wait(OwnHabit())
        if found is not None:
            name, rating = found
            self._record(lambda hunt: set_habit(hunt, self._interview, name, rating))

    @work(group="record")
    async def _record(self, make: Callable[[Hunt], Change]) -> None:
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif await tell(self.say, self.session.record(make)):
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
        self._tell()
        await self.autosave.flush()
        words, failed = await write_outside(self.app, self.session, self._interview)
        self._begin()
        self.say(words, failed=failed)
