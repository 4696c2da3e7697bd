"""What was done and when, in words; enter goes back to any point of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings, key_of
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.list_filter import has_words
from afterview.app.screens.history_lines import Row, full, is_cut, line, rows_of, with_days
from afterview.app.screens.listing import ListingScreen
from afterview.app.session import FAILURES, Session
from afterview.app.spaced import Spaced
from afterview.civil import say_day_and_time
from afterview.journal.edits import WayBack, way_to
from afterview.journal.errors import say_text
from afterview.journal.history import EntryKind
from afterview.journal_words import say_edit, say_rewritten
from afterview.text import say_count

if TYPE_CHECKING:
    from afterview.journal.contents import Contents
    from afterview.journal.edits import Edit

_EMPTY = (
    "Nothing was done yet. Whatever you record is listed here, and can be gone back to. {} on the main "
    "screen records the first application."
)
_PLACES = 3
"""So many of the places that were changed outside are named."""


class HistoryScreen(ListingScreen):
    """Lists all that was done, the newest first, with the cursor on where the hunt stands."""

    TITLE_TEXT = "History"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HISTORY)]

    def __init__(self, session: Session) -> None:
        """Work on the open `session`."""
        super().__init__(session)
        self._contents: Contents | None = None
        """What the journal held when the history was read."""
        self._zone = ""
        self._edits: tuple[Edit, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._asking = False

    def on_mount(self) -> None:
        """Read the history, and again when another window has gone on."""
        self.say("Reading …")
        super().on_mount()
        self.listing.focus()
        self.set_interval(1.0, self._look_outside)

    def _look_outside(self) -> None:
        now = self.session.journal.contents, self.session.zone
        if self._contents is not None and (now[0] is not self._contents or now[1] != self._zone):
            self.reload()

    async def read(self) -> None:
        """Read the history in a thread, and show it with the cursor on where the hunt stands."""
        is_first = self._contents is None
        contents = self.session.journal.contents
        try:
            self._edits = await self.session.history()
        except FAILURES as problem:
            self.say(str(problem), failed=True)
            return
        zone = self.session.zone
        self._rows = await asyncio.to_thread(rows_of, self._edits, zone, self.session.now)
        self._contents, self._zone = contents, zone
        if is_first:
            self.say_no_more()
        self.fill()

    def fill(self) -> None:
        """Show what fits the filter."""
        if self._contents is None or not self.is_up:
            return
        chosen = self._chosen_edit if self.is_chosen else None
        self._shown = with_days(self._rows, self.words.wanted)
        width = self.room

        def make(index: int) -> Option:
            row = self._shown[index]
            if row.edit is None:
                above = int(index > 0 and self.has_class("-tall"))
                return Option(Spaced(line(row, width), above=above, ground="$surface"), disabled=True)
            return Option(line(row, width))

        points = [index for index, row in enumerate(self._shown) if row.edit is not None]
        at = next((index for index in points if self._shown[index].is_here), next(iter(points), None))
        if chosen is not None:
            at = next((index for index in points if _is_of(self._shown[index], chosen)), at)
        self.listing.show(len(self._shown), make, at)
        self.put_cursor(at)

    @property
    def _chosen_edit(self) -> Edit | None:
        index = self.listing.highlighted
        return self._shown[index].edit if index is not None and index < len(self._shown) else None

    def detail(self, index: int | None) -> Content:
        """Say what a line leaves out: the end of its sentence, or what was changed outside."""
        row = self._shown[index] if index is not None and index < len(self._shown) else None
        if row is None or row.edit is None:
            if self._contents is None:
                return Content("")
            return Content(self.words.nothing if self._rows else _EMPTY.format(key_of("add.application")))
        if row.edit.kind is EntryKind.OUTSIDE and self._contents is not None:
            places = list(islice(say_edit(row.edit, self._contents), _PLACES + 1))
            more = " …" if len(places) > _PLACES else ""
            return Content("\n".join(places[:_PLACES]) + more)
        said = [full(row.edit)] if is_cut(row, self.room) else []
        if self._contents is not None:
            said += self._found_in(row.edit, self._contents)
            said += islice(
                (each for each in say_rewritten(row.edit, self._contents) if each not in said), _PLACES
            )
        return Content("\n".join(said))

    def _found_in(self, edit: Edit, contents: Contents) -> Iterator[str]:
        """Yield what was written there that has the words looked for, where the line itself has them not."""
        unsaid = [each for each in self.words.wanted if each not in edit.sentence.casefold()]
        if unsaid:
            yield from islice((each for each in say_edit(edit, contents) if has_words(unsaid, each)), 1)

    # Going back

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        edit = self._chosen_edit
        way = None if edit is None else way_to(self._edits, edit.id)
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif edit is None or way is None or way.is_here:
            self.say("That is how it is now.")
        elif not self._asking:
            self._ask(edit, way)

    @work(group="ask")
    async def _ask(self, edit: Edit, way: WayBack) -> None:
        session = self.session
        question = f"Go back to how it was after “{say_text(edit.sentence, 100)}”?"
        lines = (
            say_day_and_time(edit.at, session.zone, session.now),
            *_what_that_means(way),
            f"{key_of('undo')} undoes it.",
        )
        self._asking = True
        try:
            sure = await self.app.push_screen_wait(
                ConfirmScreen(question, lines, yes="Go back", no="Stay", warns=True)
            )
        finally:
            self._asking = False
        if sure:
            await self.do(self.session.go_back(edit))


def _is_of(row: Row, edit: Edit) -> bool:
    return row.edit is not None and row.edit.id == edit.id


def _what_that_means(way: WayBack) -> tuple[str, ...]:
    said = []
    if way.takes_back:
        said.append(f"It takes back {say_count(way.takes_back, 'later change')}.")
    if way.brings_back:
        said.append(f"It brings back {say_count(way.brings_back, 'change')} that was undone since.")
    return tuple(said)
