"""Several lines that were pasted at once: what each will record, before any does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from afterview.app.cell_text import plain
from afterview.app.commands import Place, bindings
from afterview.app.dialog import Dialog
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.line_meaning import Making
from afterview.app.session import FAILURES, Session
from afterview.app.spaced import Spaced

if TYPE_CHECKING:
    from afterview.entry.understand import Context
    from afterview.records.hunt import Change, Hunt


class PastedLine(NamedTuple):
    """One line, and what comes of it."""

    line: str
    words: str
    """What it will record, or why it cannot yet."""
    is_understood: bool


def read_pasted(lines: Sequence[str], hunt: Hunt, context: Context) -> tuple[PastedLine, ...]:
    """Return what the lines mean, each on top of those before it."""
    from afterview.entry.understand import understand

    found = []
    for line in lines:
        meant = understand(line, hunt, context)
        if meant.change is not None:
            hunt = hunt.with_change(meant.change)
            words = " · ".join((meant.preview, *(f"+ {each}" for each in meant.news)))
        else:
            words = meant.problem or meant.warning
        found.append(PastedLine(line, words, meant.change is not None))
    return tuple(found)


async def record_pasted(
    lines: Sequence[PastedLine], session: Session, context: Context
) -> tuple[list[str], Change | None]:
    """Record those that are understood; return the others, and what the last one changed."""
    left, last = list[str](), None
    for each in lines:
        try:
            last = await session.commit(Making(each.line, context))
        except FAILURES:
            left.append(each.line)
    return left, last


class PastedScreen(Dialog[bool]):
    """Asks whether the lines that are understood are to be recorded."""

    CSS_PATH = "pasted.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PICK)]

    def __init__(self, lines: Sequence[PastedLine]) -> None:
        """Show these lines."""
        super().__init__()
        self._lines = lines
        self._many = sum(each.is_understood for each in lines)

    def compose(self) -> ComposeResult:
        """Lay out the lines, each with what comes of it below."""
        with Vertical(id="pasted", classes="modal"):
            yield LineList(*(_shown(each) for each in self._lines), id="pasted-list", markup=False)
            yield KeyBar(lambda: self._enter_words, id="keys")

    def on_mount(self) -> None:
        """Say how many are understood."""
        title = f"{len(self._lines)} lines pasted: {self._many} understood"
        self.query_one("#pasted").border_title = title
        self.query_one(LineList).highlighted = 0

    @property
    def _enter_words(self) -> str:
        if not self._many:
            return "mend them one by one"
        return f"record {self._many}" if self._many > 1 else "record it"

    @on(OptionList.OptionSelected)
    def _taken(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(True)


def _shown(line: PastedLine) -> Spaced:
    sign, style = ("✓", "$text-success") if line.is_understood else ("?", "$text-warning")
    words = Content.assemble((plain(line.line), "bold"), "\n", (plain(line.words), style))
    return Spaced(words, sign=Content.styled(f"{sign} ", "bold"), ground="$surface")
