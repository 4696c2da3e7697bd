"""The part of a debrief with their questions: the list, and what can be said of the chosen one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static

from afterview.app.debrief.lists import (
    QuestionList,
    new_question_legend,
    question_legend,
    question_lines,
    went_of,
)
from afterview.app.messages import ChangeWanted
from afterview.changes.deleting import delete
from afterview.changes.errors import ChangeError
from afterview.changes.reflections import mark_question
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.path import question_path
from afterview.records.reflections import Question, Went


class QuestionsPart(Vertical):
    """Shows them, and has them marked; what is to be written is asked for."""

    class NewWanted(Message):
        """A question is to be added."""

    @dataclass
    class AnswerWanted(Message):
        """An answer is to be written: what was said, or what would be better."""

        question: str
        field: str

    @dataclass
    class FormWanted(Message):
        """A question is to be mended in its form."""

        question: str

    list = getters.query_one(QuestionList)

    def __init__(self, interview: str, zone: str, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty; `show` fills it."""
        super().__init__(id=id)
        self._zone = zone
        self._interview = interview
        self.questions: tuple[Question, ...] = ()
        self.before: Mapping[str, str] = {}
        """By the id of a question that was asked before: what to say of that."""
        self._is_adding = False
        self._who = ""
        """Somebody in the room, by whom a question may have been asked."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and the words for the chosen question below it."""
        yield QuestionList(id="debrief-question-list", markup=False)
        yield Static(id="debrief-question-legend", classes="legend", markup=False)

    def show(self, hunt: Hunt, interview: Interview, *, is_adding: bool) -> None:
        """Show the questions as they are recorded; `is_adding`: a new one is being written below them."""
        self.questions = interview.reflection.questions
        self._is_adding = is_adding
        self._who = next(
            (hunt.people[each.person].name for each in interview.interviewers if each.person in hunt.people),
            "",
        )
        at = None if is_adding else self.list.highlighted
        lines = question_lines(hunt, interview, self.before)
        self.list.refill(lines, len(self.questions) if at is None else at)
        self._show_legend()

    def choose(self, question: str | None) -> None:
        """Put the cursor on a question; None: on the line that adds one."""
        ids = [each.id for each in self.questions]
        self.list.highlighted = ids.index(question) if question in ids else len(ids)

    @property
    def chosen(self) -> Question | None:
        """Return the question that the cursor is on."""
        at = self.list.highlighted
        return self.questions[at] if at is not None and at < len(self.questions) else None

    def _show_legend(self) -> None:
        legend = (
            new_question_legend(self._who, has_others=bool(self.questions))
            if self._is_adding
            else question_legend(self.chosen)
        )
        self.query_one(".legend", Static).update(legend)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_legend()
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._ask("better")

    @on(QuestionList.TextWanted)
    def _text_wanted(self, event: QuestionList.TextWanted) -> None:
        event.stop()
        self._ask(event.field)

    @on(QuestionList.NewWanted)
    def _new_wanted(self, event: QuestionList.NewWanted) -> None:
        event.stop()
        self.post_message(self.NewWanted())

    def _ask(self, field: str) -> None:
        question = self.chosen
        self.post_message(self.AnswerWanted(question.id, field) if question else self.NewWanted())

    @on(QuestionList.FormWanted)
    def _form_wanted(self, event: QuestionList.FormWanted) -> None:
        event.stop()
        if event.index < len(self.questions):
            self.post_message(self.FormWanted(self.questions[event.index].id))

    @on(QuestionList.DeleteWanted)
    def _delete_wanted(self, event: QuestionList.DeleteWanted) -> None:
        """Delete it at once: the key to undo it is said."""
        event.stop()
        if event.index < len(self.questions):
            question, interview, zone = self.questions[event.index], self._interview, self._zone

            def make(hunt: Hunt) -> Change:
                found = hunt.find_interview(interview)
                if found is None:
                    raise ChangeError("This interview is not in the journal any more.")
                way = question_path(found[0].id, interview, question.id)
                return delete(hunt, way, zone)

            self.post_message(ChangeWanted(make))

    @on(QuestionList.Marked)
    def _marked(self, event: QuestionList.Marked) -> None:
        """Record a mark; what is so already is taken back."""
        event.stop()
        if event.index < len(self.questions):
            question, interview = self.questions[event.index], self._interview
            name, value = _as_marked(question, event.mark)

            def make(hunt: Hunt) -> Change:
                return mark_question(hunt, interview, question.id, name, value)

            self.post_message(ChangeWanted(make))


def _as_marked(question: Question, mark: str) -> tuple[str, bool | Went | None]:
    went = went_of(mark)
    if went is not None:
        return "went", None if question.went is went else went
    if mark in ("ready", "not ready"):
        is_ready = mark == "ready"
        return "ready", None if question.ready is is_ready else is_ready
    return mark, not getattr(question, mark)
