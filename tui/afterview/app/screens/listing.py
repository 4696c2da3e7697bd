"""What the history and the backups have in common: a box with a list, and a line at its foot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.commands import Place, bindings
from afterview.app.dialog import Viewer
from afterview.app.list_filter import ListFilter
from afterview.app.news import News
from afterview.app.panes.key_bar import KeyBar
from afterview.app.screens.long_list import LongList
from afterview.app.session import Session, tell
from afterview.app.short_text import ShortText


class ListingScreen(Viewer[None]):
    """Lists something of the journal, and goes back to what is chosen of it."""

    CSS_PATH = "listing.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)
    TITLE_TEXT = ""
    ENTER = "go back to it"
    """What enter does on a line."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.JOURNAL)]

    def __init__(self, session: Session) -> None:
        """Work on the open `session`."""
        super().__init__()
        self.session = session
        self._placed: int | None = None
        """Where the cursor was put: what is said stays until it is moved."""
        self.is_chosen = False
        """Whether the person has moved the cursor: then it stays on what it is on, whatever comes."""
        self._said = Content("")
        self._news = News()
        self._foot = Content("")
        self._fitted = 0
        """For how many cells the lines were made."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and the foot below it."""
        with Vertical(classes="modal place listing"):
            yield from self.compose_above()
            yield ListFilter(self.fill, lambda: self.listing)
            yield LongList()
            yield ShortText(classes="foot", markup=False)
            yield KeyBar(lambda: self.ENTER, id="keys")

    def compose_above(self) -> ComposeResult:
        """Lay out what stands above the list."""
        yield from ()

    def on_mount(self) -> None:
        """Name the box, and read what is to be listed."""
        self.query_one(".listing").border_title = self.TITLE_TEXT
        self.reload()

    @work(exclusive=True, group="read")
    async def _read(self) -> None:
        box = self.query_one(".listing")
        box.remove_class("-read")
        self._fitted = self.room
        await self.read()
        box.add_class("-read")

    @property
    def is_up(self) -> bool:
        """Return whether there is a list, and still is."""
        return super().is_up and bool(self.query(LongList))

    async def do(self, doing: Awaitable[str]) -> None:
        """Do something to the journal, say what came of it, and read anew what is listed."""
        if await tell(self.say, doing):
            self.is_chosen = False
            self.reload()

    def reload(self) -> None:
        """Read anew what is listed, and show it."""
        if self.is_up:
            self._read()

    async def read(self) -> None:
        """Read what is listed in a thread, and show it."""

    def fill(self) -> None:
        """Put what was read into the list."""

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Make the lines anew where they have another room now."""
        if self.is_up and self.room != self._fitted:
            self._fitted = self.room
            self.fill()

    async def drawn(self) -> None:
        """Wait until what is to be seen by now is on the screen."""
        is_drawn = asyncio.Event()
        self.call_after_refresh(is_drawn.set)
        await is_drawn.wait()

    @property
    def listing(self) -> LongList:
        """Return the list."""
        return self.query_one(LongList)

    @property
    def words(self) -> ListFilter:
        """Return the line in which words to look for are written."""
        return self.query_one(ListFilter)

    @property
    def room(self) -> int:
        """Return how many cells a line may take."""
        return max(self.listing.scrollable_content_region.width, 20)

    def put_cursor(self, at: int | None) -> None:
        """Remember where the cursor was put, and say there what belongs there."""
        self._placed = at
        self._rest()

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say what was done, or why not, until the cursor is moved."""
        self._said = self._news.told(words, failed=failed)
        self._rest()

    def say_no_more(self) -> None:
        """Let go of what was said."""
        self._said, self._news = Content(""), News()
        self._rest()

    def _rest(self) -> None:
        """Show in the foot what was said last, or else what is to be said of the line."""
        if not self.is_up:
            return
        foot = self.query_one(".foot", Static)
        is_said = bool(self._said)  # only that may need more room, and so have everything laid out anew
        shown = self._said or self.detail(self.listing.highlighted)
        if shown != self._foot or is_said != foot.has_class("-said"):
            self._foot = shown
            foot.update(shown, layout=is_said or foot.has_class("-said"))
            foot.set_class(is_said, "-said")

    def detail(self, index: int | None) -> Content:  # noqa: ARG002
        """Return what is to be said about the line that the cursor is on."""
        return Content("")

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index != self._placed:
            self._placed, self.is_chosen = None, True
            self.say_no_more()

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        await self.do(self.session.undo())

    async def action_redo(self) -> None:
        """Redo what was undone."""
        await self.do(self.session.redo())
