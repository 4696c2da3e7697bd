"""The lists of a debrief: the questions they asked, and what is rated. No key that moves in them records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from afterview.app.cell_text import fitted, plain
from afterview.app.commands import Place, bindings, key_of
from afterview.app.line_list import LineList
from afterview.app.panes.parts import SCALE, question_marks
from afterview.playbook.shape import name_of
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question, Went
from afterview.text import capitalized

CONFIDENT = {1: "not at all", 3: "rather not", 5: "could go either way", 8: "rather sure", 10: "certain"}


class QuestionList(LineList):
    """The questions that they asked; the last line adds one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF_QUESTIONS)]

    @dataclass
    class Marked(Message):
        """The chosen question is to be marked; what is so already is taken back."""

        index: int
        mark: str

    @dataclass
    class TextWanted(Message):
        """An answer to the chosen question is to be written."""

        index: int
        field: str

    @dataclass
    class FormWanted(Message):
        """The chosen question is to be mended in its form."""

        index: int

    @dataclass
    class DeleteWanted(Message):
        """The chosen question is to be deleted."""

        index: int

    class NewWanted(Message):
        """A question is to be added."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Mark, write, mend and delete only where there is a question."""
        return action not in ("mark", "write", "edit_question", "delete_question") or self._on_question

    def on_resize(self) -> None:
        """Keep the chosen line in sight where the line of a new question takes room."""
        self.call_after_refresh(self.scroll_to_highlight)

    @property
    def _on_question(self) -> bool:
        return self.highlighted is not None and self.highlighted < self.option_count - 1

    def action_add(self) -> None:
        """Add a question."""
        self.post_message(self.NewWanted())

    def action_mark(self, mark: str) -> None:
        """Mark the chosen question."""
        if self.highlighted is not None and self._on_question:
            self.post_message(self.Marked(self.highlighted, mark))

    def action_edit_question(self) -> None:
        """Mend the chosen question."""
        if self.highlighted is not None and self._on_question:
            self.post_message(self.FormWanted(self.highlighted))

    def action_delete_question(self) -> None:
        """Delete the chosen question."""
        if self.highlighted is not None and self._on_question:
            self.post_message(self.DeleteWanted(self.highlighted))

    def action_write(self, field: str) -> None:
        """Write an answer to the chosen question."""
        if self.highlighted is not None and self._on_question:
            self.post_message(self.TextWanted(self.highlighted, field))


class RatingList(LineList):
    """The habits, or how confident I feel."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DEBRIEF_RATINGS)]
    most = 5
    """The best rating."""
    _went_on = False
    """Whether a digit has gone on to this line: who goes down then by habit is there already."""

    @dataclass
    class Rated(Message):
        """The chosen line is rated; 0 takes it away."""

        index: int
        rating: int

    class NewWanted(Message):
        """A habit of one's own is to be added."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Rate no higher than there is; add only to the habits."""
        if action == "rate":
            return isinstance(parameters[0], int) and parameters[0] <= self.most
        return action != "add_habit" or self.most == 5

    def go_on(self) -> None:
        """Go on to the next line, after a digit."""
        self._went_on = False
        self.action_cursor_down()
        self._went_on = True

    def action_cursor_down(self) -> None:
        """Go down, unless a digit has just done so; the last line is the end."""
        is_last = self.highlighted is not None and self.highlighted + 1 >= self.option_count
        if not self._went_on and not is_last:
            super().action_cursor_down()
        self._went_on = False

    def action_cursor_up(self) -> None:
        """Go up; the first line is the end."""
        self._went_on = False
        if self.highlighted:
            super().action_cursor_up()

    def action_rate(self, rating: int) -> None:
        """Rate the chosen line."""
        if self.highlighted is not None:
            self.post_message(self.Rated(self.highlighted, rating))

    def action_add_habit(self) -> None:
        """Add a habit."""
        self.post_message(self.NewWanted())


def question_lines(hunt: Hunt, interview: Interview, before: Mapping[str, str]) -> list[Content]:
    """Return the questions with what was noted of each, and the line that adds one.

    `before` has what is to be said, by its id, of one that was asked before.
    """
    lines = []
    for each in interview.reflection.questions:
        line = Content.assemble(
            Content.styled(f"“{' '.join(each.text.split())}”", "bold"),
            "\n",
            Content.styled(f"  {' · '.join(_noted(hunt, each))}", "$text-accent"),
        )
        if said := before.get(each.id):
            line = Content.assemble(line, "\n", Content.styled(f"  {said}", "$text-muted"))
        lines.append(line)
    return [*lines, Content.styled("+ Another question that they asked", "$text-accent")]


def _noted(hunt: Hunt, question: Question) -> list[str]:
    who = [f"asked by {plain(name_of(hunt, question.asked_by), 40)}"] if question.asked_by else []
    better = ["with a better answer"] if question.better.strip() else []
    return [*question_marks(question), *who, *better]


_LEGEND: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "How did it go?",
        (
            ("blanked", "went blanked", "I blanked"),
            ("weak", "went weak", "weak"),
            ("ok", "went ok", "all right"),
            ("strong", "went strong", "strong"),
        ),
    ),
    ("Were you ready?", (("ready", "ready", "ready for it"), ("unready", "not ready", "not ready"))),
    (
        "And it is",
        (
            ("interesting", "interesting", "interesting"),
            ("likely", "count_on", "likely again: count on it"),
        ),
    ),
)


def new_question_legend(who: str, *, has_others: bool) -> Content:
    """Return what may be said in the line of a new question, and how those above are mended."""
    by = f" · asked by {who}" if who else ""
    told = Content.assemble(
        Content.styled("Say behind it how it went: ", "$text-muted"),
        f"went well, went badly, I blanked · ready, not ready · interesting{by}.",
        Content.styled("\nA better answer stands after ", "$text-muted"),
        "; better:",
    )
    if not has_others:
        return told
    keys = [Content.styled(key_of(each), "bold $text-accent") for each in _MENDING]
    words = (" goes to those above; there ", " mends one, ", " deletes it.")
    above = [
        part
        for key, said in zip(keys, words, strict=True)
        for part in (key, Content.styled(said, "$text-muted"))
    ]
    return Content.assemble(told, "\n", *above)


_MENDING = ("quick.earlier", "debrief.edit", "debrief.delete")


def question_legend(question: Question | None) -> Content:
    """Return what can be said of a question, each with its key; what is so is marked."""
    if question is None:
        return Content.styled("Enter writes one down; each enter after it, another.", "$text-muted")
    so = {
        f"went {question.went.value}" if question.went else "",
        {True: "ready", False: "not ready", None: ""}[question.ready],
        "interesting" if question.interesting else "",
        "count_on" if question.count_on else "",
    }
    lines = []
    for asked, marks in _LEGEND:
        parts = [Content.styled(f"{asked:<16}", "$text-muted")]
        for command, mark, words in marks:
            is_so = mark in so
            parts += [
                Content.styled(f" {key_of(f'debrief.{command}')} ", "bold $text-accent"),
                Content.styled(f"{'●' if is_so else '○'} {words}  ", "bold" if is_so else ""),
            ]
        lines.append(Content.assemble(*parts))
    return Content("\n").join(lines)


def habit_lines(habits: tuple[str, ...], interview: Interview, width: int) -> list[Content]:
    """Return the habits with their ratings in dots and in words."""
    rated = {each.habit: each.rating for each in interview.reflection.habits}
    wide = min(max(map(cell_len, habits)), max(width - 24, 10))
    return [
        Content.assemble(
            Content.styled(f"{fitted(capitalized(each), wide)}  ", "bold"), _dots(rated.get(each, 0), 5)
        )
        for each in habits
    ]


def _dots(rating: int, most: int) -> Content:
    words = SCALE[rating - 1] if rating else "not rated yet"
    style = "$text-accent" if rating else "$foreground-muted"
    return Content.styled(f"{'●' * rating}{'○' * (most - rating)}  {words}", style)


def habit_legend() -> Content:
    """Return what the digits mean."""
    said = "   ".join(f"{rating} {words}" for rating, words in enumerate(SCALE, start=1))
    return Content.styled(said, "$text-muted")


def confidence_lines(value: int | None) -> list[Content]:
    """Return the ten figures, the one that was given marked."""
    lines = []
    for rating in range(1, 11):
        is_so = rating == value
        words = CONFIDENT.get(rating, "")
        lines.append(
            Content.assemble(
                Content.styled(f" {rating % 10} ", "bold $text-accent"),
                Content.styled(f"{'●' if is_so else '○'} {rating:>2}  {words}", "bold" if is_so else ""),
            )
        )
    return lines


def went_of(mark: str) -> Went | None:
    """Return how a question went, of a mark that says so."""
    return Went(mark.removeprefix("went ")) if mark.startswith("went ") else None
