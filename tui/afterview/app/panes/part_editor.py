"""Editors of recorded texts: they know what was recorded when they took a text up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from afterview.app.commands import Place, bindings
from afterview.app.panes.differing import matching, moved_index
from afterview.app.workarounds.typed_slash import ManyLines


class RecordedText(ManyLines):
    """Where a text of the journal is written."""

    base = ""
    """The recorded text that this one goes on from."""
    _agreed = _told = ""

    def begin(self, text: str) -> None:
        """Take up a recorded text, with the cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        self.base, self._agreed, self._told = text, self.text, self.text

    def untold(self) -> str | None:
        """Return the text where it is not the one that was asked for last; None where it is."""
        return None if self.text == self._told else self.text

    def told(self) -> str | None:
        """Return the text where it is another one than the last time, and do not return it again."""
        text = self.untold()
        self._told = self.text
        return text

    def meet(self, recorded: str) -> None:
        """Take over what is recorded now, unless something was typed here that is not recorded yet.

        The cursor stays by the words that it was at. It is a step of its own for undo.
        """
        here = self.text
        if recorded == here:
            self.base, self._agreed = recorded, here
        elif recorded != self.base and here == self._agreed:
            put_text(self, recorded)
            self.base, self._agreed, self._told = recorded, self.text, self.text


class PartEditor(RecordedText):
    """Where one part is written."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.EDITOR)]

    @dataclass
    class Left(Message):
        """The person is done with this part; `move` is where to go: -1, 0 or 1 text parts on."""

        move: int

    def action_leave(self) -> None:
        """Go back to the list of parts."""
        self.post_message(self.Left(0))

    def action_another(self, move: int) -> None:
        """Go on to another text part."""
        self.post_message(self.Left(move))


def put_text(area: TextArea, new: str) -> None:
    """Make a text another one by as little as it takes: the cursor stays by the words that it was at.

    It is a step of its own for undo.
    """
    old = area.text
    start = _alike(old, new)
    end = len(old) - _alike(old[start:][::-1], new[start:][::-1])
    blocks = matching(old, new)

    def moved(place: tuple[int, int]) -> tuple[int, int]:
        return _place(new, moved_index(_index(old, place), blocks))

    selection = Selection(moved(area.selection.start), moved(area.selection.end))
    area.history.checkpoint()
    area.replace(new[start : len(new) - len(old) + end], _place(old, start), _place(old, end))
    area.selection = selection
    area.history.checkpoint()


def _alike(one: str, other: str) -> int:
    """Return with how many letters two texts begin alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (here, there) in enumerate(pairs) if here != there), min(len(one), len(other)))


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1


def _index(text: str, place: tuple[int, int]) -> int:
    lines = text.split("\n")[: place[0]]
    return sum(len(line) + 1 for line in lines) + place[1]
