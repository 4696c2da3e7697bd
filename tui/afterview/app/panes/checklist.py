"""The checklist: eight steps, their items, and enter to do what a line asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import OptionList, Static

from afterview.app.cell_text import heading
from afterview.app.commands import Place, bindings
from afterview.app.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from afterview.playbook.acts import Act
    from afterview.playbook.shape import Item, StepStatus

_RULE = 1
"""Rows of the rule above what is said of a line."""
_CORNERS = 4
"""Cells of the upper edge that the name cannot have."""


class Line(Struct, frozen=True):
    """What one line of the list stands for."""

    status: StepStatus
    item: Item | None

    @property
    def id(self) -> str:
        """Return the line's id in the list."""
        return f"{self.status.step}" if self.item is None else f"{self.status.step}/{self.item.key}"

    @property
    def act(self) -> Act | None:
        """Return what it asks for, or what would take back what is recorded there."""
        return (self.item or self.status).act

    @property
    def on_enter(self) -> Act | None:
        """Return what enter has done; None where it shows or hides the items, which are taken back singly."""
        act = self.act
        is_in_items = self.item is None and bool(self.status.items)
        return None if act is not None and is_in_items and _takes_back(act) else act


class ChecklistPane(Vertical):
    """The eight steps of the chosen interview (or of an application that has none yet)."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CHECKLIST)]

    @dataclass
    class Acted(Message):
        """A line was told to do its thing."""

        act: Act
        by_letter: bool = False
        """Whether the letter that does it is to be written, and not only that it was done recorded."""
        to_see: bool = False
        """Whether what it is about is only to be looked at."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty; `show` fills it."""
        super().__init__(id=id)
        self._steps: tuple[StepStatus, ...] = ()
        self.lines: list[Line] = []
        """What stands in the list."""
        self._prompts: list[str] = []
        self._told_enter = ""
        self._unfolded: set[int] = set()
        self._folded: set[int] = set()
        self._now: datetime | None = None
        self._zone = "UTC"
        self._place: object = None
        self._heading: tuple[str, str] = ("Checklist", "")

    def compose(self) -> ComposeResult:
        """Lay out the list (or why there is none) and, below it, what the chosen line means."""
        yield Static(id="no-steps", markup=False)
        yield LineList(id="steps", markup=False)
        yield Static(id="step-detail", markup=False)

    @property
    def list(self) -> LineList:
        """Return the list of lines."""
        return self.query_one("#steps", LineList)

    def show(
        self,
        name: tuple[str, str],
        steps: tuple[StepStatus, ...],
        now: datetime,
        zone: str,
        place: object = None,
    ) -> None:
        """Show these eight steps, keeping the chosen line; of another `place`, at the first thing to do.

        The second half of the `name` is left out where there is no room for it.
        """
        self._heading = name
        self._show_heading()
        if place != self._place:
            self._place, self.lines = place, []
            self._folded.clear()
            self._unfolded.clear()
        self._steps, self._now, self._zone = steps, now, zone
        self.set_class(False, "-empty")
        self._lay_out()

    def clear(self, words: str | Content) -> None:
        """Show that there is nothing to check, and why."""
        self.set_class(True, "-empty")
        self._heading = ("Checklist", "")
        self._show_heading()
        self._steps, self.lines, self._prompts = (), [], []
        self.list.clear_options()
        self.query_one("#no-steps", Static).update(words if isinstance(words, Content) else Content(words))

    def choose(self, step: int, key: str | None = None) -> None:
        """Move to a step, or to one of its items, unfolding the step if need be."""
        if key is not None:
            self._folded.discard(step)
            self._unfolded.add(step)
            self._lay_out()
        wanted = f"{step}/{key}" if key is not None else f"{step}"
        ids = [line.id for line in self.lines]
        for candidate in (wanted, f"{step}"):
            if candidate in ids:
                self.list.highlighted = ids.index(candidate)
                break

    @property
    def chosen(self) -> Line | None:
        """Return the line that the cursor is on."""
        index = self.list.highlighted
        return self.lines[index] if index is not None and index < len(self.lines) else None

    def _show_heading(self) -> None:
        name = "".join(self._heading)
        self.border_title = heading(name if len(name) <= self.size.width - _CORNERS else self._heading[0])

    def on_resize(self, _: Resize) -> None:
        """Fit the lines to the new width, and keep the chosen one in sight."""
        self._show_heading()
        self._lay_out()
        self.call_after_refresh(self.list.scroll_to_highlight)

    def _is_unfolded(self, status: StepStatus) -> bool:
        if status.step in self._folded or status.step in self._unfolded:
            return status.step in self._unfolded
        return status.step in self._fitting

    @property
    def _fitting(self) -> set[int]:
        """Return the steps whose items are shown: the most pressing ones, for as long as all eight fit."""
        room = self._rows - len(self._steps)
        room -= sum(len(each.items) for each in self._steps if each.step in self._unfolded)
        asking = [each for each in self._steps if each.asks and each.items]
        fitting: set[int] = set()
        for status in sorted(asking, key=_pressing):
            if len(status.items) <= room:
                room -= len(status.items)
                fitting.add(status.step)
        return fitting

    @property
    def _rows(self) -> int:
        """Return how many rows the list has at least: what is said below it takes only what it leaves."""
        height = self.query_one("#step-detail").styles.base.height
        return self.content_size.height - int(height.value if height is not None else 0)

    def _drawn(self, lines: Sequence[Line], now: datetime, width: int) -> Sequence[Content]:
        """Return the lines as they are shown: they say as much as there is room for."""
        from afterview.app.panes.wording import ROOMS, item_line, step_line

        prompts: Sequence[Content] = []
        for room in ROOMS:
            prompts = [
                step_line(each.status, now, self._zone, width, room)
                if each.item is None
                else item_line(each.item, each.status, now, self._zone, width, is_whole=room.is_whole)
                for each in lines
            ]
            if sum(len(each.plain.splitlines()) for each in prompts) <= self._rows:
                break
        return prompts

    def _lay_out(self) -> None:
        if self._now is None or not self._steps:
            return
        width = max((self.list.scrollable_content_region.width or 60) - 2, 20)
        lines = []
        for status in self._steps:
            items = status.items if self._is_unfolded(status) else ()
            lines += [Line(status, None), *(Line(status, item) for item in items)]
        prompts = self._drawn(lines, self._now, width)
        same = [line.id for line in lines] == [line.id for line in self.lines] and self.list.option_count
        kept = self.chosen.id if self.chosen else None
        self.lines = lines
        texts = [f"{prompt.plain}{prompt.spans}" for prompt in prompts]
        if same:
            for index, (text, prompt) in enumerate(zip(texts, prompts, strict=True)):
                if text != self._prompts[index]:
                    self.list.replace_option_prompt_at_index(index, prompt)
        else:
            ids = [line.id for line in lines]
            self.list.refill(prompts, ids.index(kept) if kept in ids else self._first_pressing())
            if kept is None:
                self.list.scroll_to(y=0, animate=False, force=True, immediate=True)
            self.call_after_refresh(self.list.scroll_to_highlight)
        self._prompts = texts
        self._explain()

    def _first_pressing(self) -> int:
        asking = [each for each in self._steps if each.asks]
        first = min(asking, key=_pressing, default=None)
        ids = [line.id for line in self.lines]
        return ids.index(f"{first.step}") if first is not None else 0

    def _explain(self) -> None:
        from afterview.app.panes.wording import detail

        line = self.chosen
        if self.enter_words != self._told_enter:
            self._told_enter = self.enter_words
            self.refresh_bindings()
        if line is None or self._now is None:
            return
        box = self.query_one("#step-detail", Static)
        taken = sum(prompt.count("\n") + 1 for prompt in self._prompts)
        height = self.content_size.height
        most = height - min(taken, self._rows) - _RULE if height else 5
        room = (box.content_size.width or 60, most)
        words = detail(line.status, line.item, self._now, self._zone, room)
        # It takes rows that the list leaves, and never any of the list's: it must not be pushed about.
        box.styles.height = (
            max(len(words.plain.splitlines()) + _RULE, height - self._rows) if height else None
        )
        box.update(words)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Explain the line that the cursor has come to."""
        event.stop()
        self._explain()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the line asks for."""
        event.stop()
        line = self.chosen
        if line is None:
            return
        if line.item is not None:
            self._unfolded.add(line.status.step)  # done by this, it is not to fold away from under the cursor
        elif (page := _page_of(line.status)) is not None:
            self.post_message(self.Acted(page))
            return
        elif self._lead_into(line.status):
            return
        act = line.on_enter
        if act is None:
            self.action_fold()
        else:
            self.post_message(self.Acted(act, by_letter=_has_letter(act), to_see=_takes_back(act)))

    def _lead_into(self, status: StepStatus) -> bool:
        """Go to the first of several items that can be done; False where there is no choice to make."""
        doable = _doable(status)
        if len(doable) < 2:
            return False
        self.choose(status.step, doable[0].key)
        return True

    @property
    def enter_words(self) -> str:
        """Return what enter does on the chosen line."""
        from afterview.app.panes.wording import act_words

        line = self.chosen
        if line is None:
            return ""
        if line.item is None and (page := _page_of(line.status)) is not None:
            return act_words(page)
        if line.item is None and len(_doable(line.status)) > 1:
            return "choose one of them"
        act = line.on_enter
        if act is None:
            return "show or hide"
        if _takes_back(act):
            return "see it"
        return "write the letter" if _has_letter(act) else act_words(act)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Record without a letter only what enter would write one for; take back only what is recorded."""
        if action not in ("record", "debrief", "take_back", "skip") or not self.is_mounted:
            return True
        line = self.chosen
        if action == "skip":
            return line is not None and (line.item or line.status).state.value not in ("done", "skipped")
        if action == "debrief":
            return line is not None and line.status.step == _REFLECT and line.status.state.value != "locked"
        act = line.act if line is not None else None
        return act is not None and (_takes_back(act) if action == "take_back" else _has_letter(act))

    def action_take_back(self) -> None:
        """Take back what is recorded."""
        self._record()

    def action_debrief(self) -> None:
        """Look back at the interview, one thing at a time."""
        self.call_later(self.screen.run_action, "open('debrief')")

    def action_record(self) -> None:
        """Record that it was done, without a letter."""
        self._record()

    def _record(self) -> None:
        line = self.chosen
        if line is not None and line.act is not None:
            self._unfolded.add(line.status.step)
            self.post_message(self.Acted(line.act))

    def action_skip(self) -> None:
        """Skip the chosen step or item, once a reason is given."""
        from afterview.playbook.acts import Act, ActKind

        line = self.chosen
        if line is None:
            return
        key = line.item.key if line.item is not None else None
        self.post_message(self.Acted(Act(ActKind.SKIP, step=line.status.step, item=key)))

    def action_fold(self) -> None:
        """Show or hide the items of the chosen step."""
        line = self.chosen
        if line is None:
            return
        step = line.status.step
        if self._is_unfolded(line.status):
            self._folded.add(step)
            self._unfolded.discard(step)
        else:
            self._unfolded.add(step)
            self._folded.discard(step)
        self._lay_out()
        self.choose(step)


_REFLECT = 1
"""The step that looks back."""


def _pressing(status: StepStatus) -> tuple[bool, int]:
    """Sort what has a date before what is merely possible."""
    return status.due is None, status.step


def _page_of(status: StepStatus) -> Act | None:
    """Return the act that shows all about a step; None where its items do, or it is not its time yet."""
    from afterview.playbook.acts import Act
    from afterview.playbook.checklist import STEPS
    from afterview.playbook.shape import State

    kind = STEPS[status.step - 1].page
    return Act(kind) if kind is not None and status.state is not State.LOCKED else None


def _has_letter(act: Act) -> bool:
    from afterview.playbook.acts import LETTERS

    return act.kind in LETTERS


def _takes_back(act: Act) -> bool:
    from afterview.playbook.acts import TAKES_BACK

    return act.kind in TAKES_BACK


def _doable(status: StepStatus) -> list[Item]:
    return [item for item in status.items if item.counts and item.state.is_actionable]
