"""The letter itself: its subject and its text, with what was found in it underlined."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from afterview.app.panes.part_editor import RecordedText
from afterview.app.session import yielding
from afterview.app.workarounds.typed_slash import OneLine
from afterview.letters.checks import findings
from afterview.letters.checks.check import Finding
from afterview.letters.checks.sentences import end_of_body

if TYPE_CHECKING:
    from afterview.app.composer.writing import Writing

_REST = 0.3
"""Seconds after the last key at which the text is looked at."""
_LONG = 3_000
"""A text of more characters is looked at in a thread."""


class LetterEditor(RecordedText):
    """The text of the letter."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"letter--finding"}

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty."""
        super().__init__(id=id, show_line_numbers=False, soft_wrap=True)
        self._findings: tuple[Finding, ...] = ()
        self._marks: dict[int, list[tuple[int, int]]] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what is marked."""
        return self._findings

    def mark(self, findings: Sequence[Finding]) -> None:
        """Underline what was found in the text as it is now."""
        self._findings = tuple(findings)
        marks: dict[int, list[tuple[int, int]]] = {}
        text = self.text
        for each in findings:
            start = each.start
            for part in text[each.start : each.end].split("\n"):
                row = text.count("\n", 0, start)
                column = start - text.rfind("\n", 0, start) - 1
                if part:
                    marks.setdefault(row, []).append((column, column + len(part)))
                start += len(part) + 1
        if marks != self._marks:
            self._marks = marks
            self.notify_style_update()  # drawn lines are kept by what stands in them
            self.refresh()

    def keep_marks(self) -> None:
        """Keep the marks of what still stands in the text after a key, until it is looked at again."""
        text = self.text
        kept = []
        for each in self._findings:
            if not each.quote:
                kept.append(each)
                continue
            near = text.find(each.quote, max(each.start - 80, 0), each.end + 80)
            if near >= 0:
                kept.append(Finding(each.code, near, near + len(each.quote), each.quote, each.reason))
        self.mark(kept)

    def get_line(self, line_index: int) -> Text:
        """Return a line with what was found in it underlined."""
        line = super().get_line(line_index)
        marks = self._marks.get(line_index)
        if marks:
            style = self.get_component_rich_style("letter--finding", partial=True)
            for start, end in marks:
                line.stylize(style, start, end)
        return line

    def show_place(self, start: int, end: int) -> None:
        """Select a part of the text, and have it in sight."""
        self.selection = self.selection.__class__(self.place_of(start), self.place_of(end))
        self.scroll_cursor_visible()

    def go_to_end_of_body(self) -> None:
        """Set the cursor where most is added: behind what the letter says, before its closing."""
        text = self.text
        self.move_cursor(self.place_of(len(text[: end_of_body(text)].rstrip())))

    def go_to_signature(self, closing_ends: int) -> None:
        """Set the cursor on the line below the closing, and make one where there is none."""
        behind = self.text[closing_ends:]
        below = self.text.find("\n", closing_ends)
        if behind.strip() or below < 0:
            self.insert("\n", self.place_of(closing_ends), maintain_selection_offset=False)
            below = closing_ends
        place = self.place_of(below + 1)
        self.show_place(below + 1, below + 1)
        self.move_cursor(place)

    def place_of(self, index: int) -> tuple[int, int]:
        """Return row and column of a place in the text."""
        text = self.text
        return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1


class SubjectLine(OneLine):
    """The subject."""


class LetterPane(Vertical):
    """Subject and text, which is looked at when its writer rests."""

    @dataclass
    class Looked(Message):
        """The text as it is now was looked at."""

        found: tuple[Finding, ...]

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty."""
        super().__init__(id=id)
        self._resting: Timer | None = None
        self._is_looking = False
        self._is_stale = False

    def compose(self) -> ComposeResult:
        """Lay out the subject above the text."""
        yield SubjectLine(id="letter-subject", placeholder="Subject", compact=True)
        yield LetterEditor(id="letter-text")

    @property
    def subject(self) -> Input:
        """Return the field of the subject."""
        return self.query_one("#letter-subject", Input)

    @property
    def editor(self) -> LetterEditor:
        """Return the editor of the text."""
        return self.query_one("#letter-text", LetterEditor)

    def look(self, writing: Writing) -> None:
        """Look for what could be put right in the text, once no key was pressed for a moment."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST, lambda: self._look_now(writing))

    async def found(self, writing: Writing) -> tuple[Finding, ...]:
        """Return what is found in the text as it is now, without waiting for a rest."""
        return await _found(writing, self.editor.text)

    @work(group="findings")
    async def _look_now(self, writing: Writing) -> None:
        if self._is_looking:  # one look at a time: a long text takes longer than the rest between two keys
            self._is_stale = True
            return
        self._is_looking, self._is_stale = True, False
        text = self.editor.text
        try:
            found = await _found(writing, text)
        finally:
            self._is_looking = False
        if self.is_attached and self.editor.text == text:
            self.editor.mark(found)
            self.post_message(self.Looked(found))
        if self._is_stale:
            self.look(writing)


async def _found(writing: Writing, text: str) -> tuple[Finding, ...]:
    """Return what is found in a text; where it is long, typing does not wait for it."""
    checked = None if writing.too_much(text) else writing.to_check(text)
    if checked is None:
        return writing.too_much(text)
    if len(text) <= _LONG:
        return findings(checked)
    with yielding():
        return await asyncio.to_thread(findings, checked)
