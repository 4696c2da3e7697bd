"""One of several things, picked by its letter or with the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import OptionList, Static

from afterview.app.commands import Place, bindings
from afterview.app.dialog import Dialog
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar

_COLUMN = 24
"""The longest words beside which a column of notes is still near to all of them."""

_FRAME, _LEAST = 6, 36
"""What a frame takes beside its title; how wide the box is at least."""


class Choice(NamedTuple):
    """One of the things, with the key that picks it."""

    key: str
    """One letter or digit."""
    value: str
    """What the screen answers with."""
    words: str
    note: str = ""
    """More to know of it, in a quieter colour."""
    is_so: bool = False
    """Whether it is how things are now."""


class PickScreen(Dialog[str]):
    """Answers with the value that was picked; None where it was left."""

    CSS_PATH = "pick.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PICK)]

    def __init__(self, title: str, choices: Sequence[Choice], proposed: str = "", note: str = "") -> None:
        """Ask for one of `choices`, first that of the `proposed` key; `title` may be a text of the person.

        `note` is a warning to have in sight while one picks.
        """
        super().__init__()
        self._title = title
        self._choices = choices
        self._proposed = proposed
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the choices."""
        with Vertical(id="pick", classes="modal"):
            if self._note:
                yield Static(f" ! {self._note}", id="pick-note", markup=False)
            yield LineList(*_lines(self._choices), id="pick-list", markup=False)
            yield KeyBar(lambda: "pick it", id="keys")

    def on_mount(self) -> None:
        """Begin at what is so now."""
        box = self.query_one("#pick")
        box.border_title = Content(self._title)
        box.styles.min_width = max(cell_len(self._title) + _FRAME, _LEAST)
        listing = self.query_one(LineList)
        first = next((at for at, each in enumerate(self._choices) if each.is_so), 0)
        keys = [each.key for each in self._choices]
        listing.highlighted = keys.index(self._proposed) if self._proposed in keys else first

    def on_key(self, event: Key) -> None:
        """Pick by letter: a letter of a choice comes before what it means in other lists."""
        picked = next((each for each in self._choices if each.key == event.character), None)
        if picked is not None:
            event.stop()
            event.prevent_default()
            self.dismiss(picked.value)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._choices[event.option_index].value)


def _lines(choices: Sequence[Choice]) -> Iterator[Content]:
    """Yield a line for each; what is more to know of them stands in a column, where that is near."""
    longest = max((cell_len(each.words) for each in choices), default=0)
    wide = longest if longest <= _COLUMN else 0
    for each in choices:
        sign = "●" if each.is_so else " "
        yield Content.assemble(
            Content.styled(f" {each.key} ", "bold $text-accent"),
            Content(f" {sign} {each.words}"),
            Content.styled(
                f"  {' ' * (wide - cell_len(each.words))}{each.note}" if each.note else "",
                "$foreground-muted",
            ),
        )
