"""The reflection editor: the parts of a reflection as a list, and one text editor for all of them.

One editor instead of one a part keeps moving through the timeline quick. What is typed is handed to the
autosave key by key.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from afterview.app.autosave import Autosave
from afterview.app.cell_text import fitted, heading
from afterview.app.messages import ChangeWanted, LineWanted, Said
from afterview.app.panes.part_editor import PartEditor
from afterview.app.panes.part_list import PartList
from afterview.app.session import Session
from afterview.app.spaced import Spaced
from afterview.app.writes_text import WritesText
from afterview.records.path import Path, find

if TYPE_CHECKING:
    from afterview.app.panes.parts import Part
    from afterview.records.hunt import Change, Hunt
    from afterview.records.reflections import Reflection

_EDGE = 6
"""Cells of the upper edge that its words cannot have."""
_WITH_AIR = 14
"""Rows of the list from which on there is air between its parts."""


class ReflectionPane(WritesText, Vertical):
    """The reflection on the chosen interview."""

    @dataclass
    class TextLeft(Message):
        """The text at that path was left: save now what was typed there."""

        path: Path

    def __init__(self, session: Session, autosave: Autosave, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty; `show` fills it."""
        super().__init__(id=id)
        self._session = session
        self.autosave, self.touched = autosave, set()
        self.path: Path | None = None
        """Where the reflection stands that is shown."""
        self.parts: list[Part] = []
        self._edited: Part | None = None
        self._shown: tuple[Path, Reflection] | None = None
        self._title = ""
        self._saved = Content("")
        self._apart = ""
        self._before: Mapping[str, str] = {}
        """By the id of a question that was asked before: what to say of that."""

    def compose(self) -> ComposeResult:
        """Lay out the list, the editor (shown while writing) and the line for when there is nothing."""
        yield Static(id="no-reflection", markup=False)
        yield PartList(id="parts", markup=False)
        yield Static(id="part-prompt", markup=False)
        yield PartEditor(id="part-editor", show_line_numbers=False, soft_wrap=True)

    @property
    def list(self) -> PartList:
        """Return the list of parts."""
        return self.query_one("#parts", PartList)

    @property
    def _width(self) -> int:
        room = self.list.scrollable_content_region.width or self.size.width - 2
        return max(room - 1, 20)

    def refold(self) -> None:
        """Fold the texts to the width that the list has now."""
        for index, prompt in enumerate(self._prompts()):
            self.list.replace_option_prompt_at_index(index, prompt)

    def _prompts(self) -> Sequence[Spaced]:
        """Return the parts as the list shows them, with some air after each where the pane is not low."""
        from afterview.app.panes.parts import draw

        has_room = self.list.size.height >= _WITH_AIR
        return [
            Spaced(
                draw(part, self._width, self._before.get(part.key, "")),
                below=int(has_room and part.kind.name != "HABIT"),  # these stand together, as a table
            )
            for part in self.parts
        ]

    @property
    def editor(self) -> PartEditor:
        """Return the text editor."""
        return self.query_one("#part-editor", PartEditor)

    @property
    def is_writing(self) -> bool:
        """Return whether the editor is open."""
        return self._edited is not None

    @property
    def writing(self) -> Path | None:
        """Return the path of the text that is being written."""
        return None if self._edited is None or self.path is None else (*self.path, *self._edited.way)

    @property
    def writes_of_what_is_gone(self) -> bool:
        """Return whether somebody writes about a round that was deleted elsewhere: that must not end it."""
        return (
            self.writing is not None
            and self.editor.has_focus
            and self._session.hunt.find_interview(self.writing[3]) is None
        )

    def clear(self, words: str) -> None:
        """Show that there is nothing to reflect on, and why."""
        self._close_editor()
        self.path, self.parts, self._shown = None, [], None
        self.border_title = heading("Reflection")
        self.set_class(True, "-empty")
        self.query_one("#no-reflection", Static).update(Content(words))

    def show(self, title: str, path: Path, recorded: Reflection) -> None:
        """Show a reflection, keeping the cursor, and the editor where it is the same interview's."""
        from afterview.app.panes.parts import parts

        reflection = self.as_typed(path, recorded)
        if self._shown == (path, reflection) and self._title == title:
            return
        moved = path != self.path
        if moved:
            self._close_editor()
            self._saved = Content("")
        self._shown = (path, reflection)
        self.path = path
        if reflection.questions:  # not before it is seen
            self.call_after_refresh(self._look_back, path[3])
        self._title = title
        self._show_title()
        self.set_class(False, "-empty")
        before = [] if moved else [each.id for each in self.parts]
        kept = self.chosen.id if before and self.chosen else ""
        self.parts = parts(reflection)
        ids = [each.id for each in self.parts]
        if ids == before:
            self.refold()
        else:
            near = min(self.list.highlighted or 0, len(ids) - 1) if before else 0
            self.list.refill(self._prompts(), ids.index(kept) if kept in ids else near)
            if moved:  # from the top, down to the first that is still to be written
                first = (i for i, each in enumerate(self.parts) if each.kind.name == "TEXT" and not each.text)
                self.list.highlighted = next(first, 0)
                self.list.scroll_to(y=0, animate=False, force=True, immediate=True)
                self.call_after_refresh(self.list.scroll_to_highlight)
        self._meet()

    @work(group="look back", exclusive=True)
    async def _look_back(self, interview: str) -> None:
        """Show which of the questions were asked before, and the best answers to them (playbook 1.5)."""
        before = await asyncio.to_thread(_before_each, self._session.hunt, interview)
        if self.is_attached and before != self._before and self.path is not None:
            self._before = before
            self.refold()
            self.call_after_refresh(self.list.scroll_to_highlight)

    def as_typed(self, path: Path, reflection: Reflection) -> Reflection:
        """Return the reflection with what was typed into it and is not recorded in its place."""
        from afterview.app.panes.parts import with_text

        for place, text in self.autosave.not_in_place().items():
            if place[: len(path)] == path:
                reflection = with_text(reflection, place[len(path) :], text)
        return reflection

    def _meet(self) -> None:
        """Let the editor take over what was recorded elsewhere, if nothing was typed in it since."""
        edited = self._edited
        part = next((each for each in self.parts if edited and each.id == edited.id), None)
        if part is not None:
            self._edited = part
            self.editor.meet(part.text)

    def say_saved(self, words: str, *, failed: bool = False) -> None:
        """Show the saved mark, or why there is none."""
        self._saved = Content.styled(f"  {words}", "$text-error bold" if failed else "$text-success")
        self._show_title()

    def show_apart(self) -> None:
        """Show whether what is being written is not what is recorded, and why."""
        writing, words = self.writing, ""
        if writing is not None and find(self._session.hunt, writing) is None:
            words = "deleted in another window"
        elif writing is not None and self.autosave.is_beside(writing):
            words = "changed in another window too"
        if words != self._apart:
            self._apart = words
            self.set_class(bool(words), "-apart")
            self._show_title()

    def _show_title(self) -> None:
        apart = Content.styled(f"≠ {self._apart} · " if self._apart else "", "$text-warning bold")
        room = self.size.width - _EDGE - apart.cell_length - self._saved.cell_length
        title = self._title if self.size.width == 0 else fitted(self._title, max(room, _EDGE)).rstrip()
        self.border_title = heading(apart, title, self._saved)  # the mark is seen, however long the name

    @property
    def chosen(self) -> Part | None:
        """Return the part that the cursor is on."""
        index = self.list.highlighted
        return self.parts[index] if index is not None and index < len(self.parts) else None

    def write(self, key: str) -> None:
        """Open the part of that key: a field to write, or a line to stand on."""
        for index, part in enumerate(self.parts):
            if key in (part.key, part.kind.name.lower()) or (
                key == "questions" and part.kind.name == "NEW_QUESTION"
            ):
                self.list.highlighted = index
                self._open(part)
                return
        if key == "habits":
            self._stand_on_first_habit()

    def _stand_on_first_habit(self) -> None:
        for index, part in enumerate(self.parts):
            if part.kind.name == "HABIT" and part.rating is None:
                self.list.highlighted = index
                break
        self.screen.set_focus(self.list)

    @property
    def enter_words(self) -> str:
        """Return what enter does on the chosen part; nothing of its own in the text."""
        part = self.chosen
        if part is None or self.editor.has_focus:
            return ""
        words = {"HABIT": "rate it", "CONFIDENCE": "rate it", "NEW_QUESTION": "add a question"}
        return words.get(part.kind.name, "write" if not part.question else "write a better answer")

    @on(OptionList.OptionHighlighted)
    def _part_chosen(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.refresh_bindings()

    @property
    def can_rate(self) -> bool:
        """Return whether the chosen part is one that is rated or marked."""
        part = self.chosen
        return part is not None and part.kind.name in ("HABIT", "CONFIDENCE", "QUESTION")

    @on(PartList.RateWanted)
    def _begin_rating(self, event: PartList.RateWanted) -> None:
        event.stop()
        if self.chosen is not None and self.path is not None:
            self._rate(self.chosen, self.path[3], event.digit)

    @property
    def digits(self) -> str:
        """Return the digits that propose a rating of the chosen part."""
        part = self.chosen
        if part is None or self._session.read_only:
            return ""
        return {"HABIT": "12345", "CONFIDENCE": "1234567890"}.get(part.kind.name, "")

    @work(group="rate")
    async def _rate(self, part: Part, interview: str, digit: str = "") -> None:
        """Ask how it was, in words, and record what is picked: no key of the list itself records anything."""
        from afterview.app.panes.rating import question_of, rated
        from afterview.app.screens.pick import PickScreen

        if self._session.read_only:
            self.post_message(Said(self._session.read_only, failed=True))
            return
        title, choices = question_of(part)
        picked = await self.app.push_screen_wait(PickScreen(title, choices, digit))
        if picked is not None:
            now = self._session.now
            self._change(lambda hunt: rated(hunt, interview, part, picked, now))

    def _change(self, make: Callable[[Hunt], Change]) -> None:
        self.post_message(ChangeWanted(make))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen part for writing."""
        event.stop()
        if self.chosen is not None:
            self._open(self.chosen)

    def _open(self, part: Part) -> None:
        if self._session.read_only:  # nothing is to be typed in vain
            self.post_message(Said(self._session.read_only, failed=True))
            self.screen.set_focus(self.list)
            return
        if part.kind.name == "NEW_QUESTION":
            self.post_message(LineWanted("question here "))
            return
        if part.kind.name in ("HABIT", "CONFIDENCE"):
            self.screen.set_focus(self.list)
            if self.path is not None:
                self._rate(part, self.path[3])
            return
        self._stop_writing()
        self._edited = part
        self.editor.begin(part.text)
        prompt = part.prompt if part.question is None else f"“{part.title}” {part.prompt}"
        heading = Content.styled(part.title if part.question is None else "A better answer", "bold")
        self.query_one("#part-prompt", Static).update(
            Content("\n").join([heading, Content.styled(prompt, "$foreground-muted")])
        )
        self.set_class(True, "-writing")
        self.screen.set_focus(self.editor)

    def _close_editor(self) -> None:
        self._stop_writing()
        if self.editor.has_focus:  # once it is hidden, what is typed would go nowhere
            self.screen.set_focus(self.list)
        self.set_class(False, "-writing")

    def _stop_writing(self) -> None:
        """Tell what was typed last, and that it is all; wherever one goes from here."""
        self.hand_on()
        if self.writing is not None:
            self.post_message(self.TextLeft(self.writing))
        self._edited = None

    def on_part_editor_left(self, event: PartEditor.Left) -> None:
        """Go back to the list, or on to another part; either way what was typed is saved now."""
        event.stop()
        edited = self._edited
        self._take_text_over()
        here = next((at for at, part in enumerate(self.parts) if edited and part.id == edited.id), None)
        self._go_by_tab(here, event.move)

    @on(PartList.Passed)
    def _pass_on(self, event: PartList.Passed) -> None:
        event.stop()
        self._go_by_tab(self.list.highlighted, event.move)

    def _go_by_tab(self, here: int | None, move: int) -> None:
        """Go on from a part to its neighbour: into its text, or onto its line; past the end to the list."""
        to = here + move if here is not None and move else -1
        is_there = 0 <= to < len(self.parts)
        if is_there:
            self.list.highlighted = to
            if self.parts[to].kind.name in ("TEXT", "QUESTION"):
                self._open(self.parts[to])
                return
        self._close_editor()
        self.screen.set_focus(self.list)
        self.list.led_to = to if is_there else None
        self.refresh_bindings()

    def _take_text_over(self) -> None:
        """Keep what was typed in the list's own copy until the saved reflection comes back."""
        from afterview.app.panes.parts import parts, with_text

        if self._edited is None or self._shown is None:
            return
        path, shown = self._shown
        reflection = with_text(shown, self._edited.way, self.editor.text)
        self._shown = (path, reflection)
        self.parts = parts(reflection)
        self.refold()


def _before_each(hunt: Hunt, interview: str) -> Mapping[str, str]:
    from afterview.app.questions.asked_before import before_each  # loaded in the thread, too

    return before_each(hunt, interview)
