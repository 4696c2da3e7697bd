"""Everybody: who they are, when we last spoke and should again, and all that happened beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.commands import Place, bindings
from afterview.app.details.browse import Browser, DetailsScreen
from afterview.app.details.listing import Listing
from afterview.app.focus import Focus
from afterview.app.list_filter import ListFilter
from afterview.app.messages import Said
from afterview.app.page import Page
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.people_lines import counted, heads, page, row
from afterview.app.session import Session
from afterview.changes.outline import Line, person_line
from afterview.civil import day_of
from afterview.playbook.people_overview import Overview, Role, people_overview
from afterview.records.path import Path

if TYPE_CHECKING:
    from afterview.app.key_queue import KeyQueue
    from afterview.records.hunt import Hunt

_NOBODY = "Nobody here. A person is added by a, or named in any line: interview acme fri 14:00 with Dana Lee."
_ROLES = (None, *Role)


class PeopleListing(Listing):
    """The rows of everybody who fits."""

    def __init__(self, draw: Callable[[Path, int], Content], *, id: str) -> None:  # noqa: A002 (Textual's own)
        """`draw` returns the row of whom a path leads to, in so many cells."""
        super().__init__(id=id)
        self._draw = draw

    @property
    def room(self) -> int:
        """Return how many cells a row has."""
        return max(self.scrollable_content_region.width - 1, 30)

    def options_of(self, shown: Sequence[Sequence[Line]]) -> list[Option]:
        """Return the row of each."""
        room = self.room
        return [
            Option(self._draw(each.path, room) if each.path is not None else each.text) for each, *_ in shown
        ]


class PeopleScreen(Browser):
    """Lists everybody, narrowed by words and by role; each can be written to, edited and deleted."""

    CSS_PATH = "people.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-middle"), (110, "-wide")]  # noqa: RUF012 (as Textual declares it)
    ENTER = "see all"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PEOPLE)]

    quick_add = getters.query_one(QuickAddBar)

    def __init__(self, session: Session, keys: KeyQueue, write: Callable[[Overview], Awaitable[str]]) -> None:
        """Show the people of the open `session`. `write` opens the letter that is next for somebody."""
        super().__init__(session.hunt, session)
        self._keys = keys
        self._write = write
        self._role: Role | None = None
        self._everybody: tuple[Overview, ...] | None = None
        """None: they have not been looked at yet."""
        self._by_id: dict[str, Overview] = {}
        self._longest = 0
        """Cells of the longest name."""
        self._fitted = (0, 0)
        """For how many cells the rows and the page were made."""

    def compose(self) -> ComposeResult:
        """Lay out the filter, the list, and the page about the chosen one."""
        with Vertical(id="people", classes="modal place"):
            yield ListFilter(self.fill, lambda: self.listing, "name, company, title, email")
            yield Static(id="roles", markup=False)
            with Container(id="columns"):
                with Vertical(id="everybody"):
                    yield Static(id="heads", markup=False)
                    yield PeopleListing(self._row, id="lines")
                    yield Static(Content(_NOBODY), id="nothing")
                with Page(can_focus=False, id="about"):
                    yield Static(id="about-text", markup=False)
            yield QuickAddBar(self.session, self._keys, id="quick-add")
            yield SaidLine(id="said")
            yield KeyBar(self._enter_words, id="keys", first="people.")

    def _enter_words(self) -> str:
        words = self.quick_add.enter_words
        return words if words is not None else self.ENTER if self.listing.chosen else ""

    def on_mount(self) -> None:
        """Name the screen."""
        self.query_one("#people").border_title = "People"
        self.query_one("#nothing").display = False
        super().on_mount()

    # What is listed

    def show_hunt(self, hunt: Hunt) -> None:
        """Show the hunt as it is now, once everybody has been looked at."""
        self.hunt = hunt
        self._read(hunt)

    @work(exclusive=True, group="read")
    async def _read(self, hunt: Hunt) -> None:
        session = self.session
        now, zone, waits = session.now, session.zone, session.settings.waits
        with self._keys.held():  # a key right behind the one that leads here is meant for who is listed
            self._everybody = await asyncio.to_thread(people_overview, hunt, now, zone, waits)
        self._by_id = {each.person.id: each for each in self._everybody}
        self._longest = max((cell_len(each.person.name) for each in self._everybody), default=0)
        if self.is_up:
            self.fill()

    def fill(self) -> None:
        """Show those who fit, once everybody has been looked at."""
        if self._everybody is None:
            return
        found = self.lines()
        self._fitted = self._room
        self.listing.show(found)
        self.query_one("#roles", Static).update(counted(self._everybody, self._role))
        self.query_one("#heads", Static).update(heads(self.query_one(PeopleListing).room, self._longest))
        nothing = self.query_one("#nothing", Static)
        nothing.update(Content(self.query_one(ListFilter).nothing or _NOBODY))
        nothing.display = not found
        self.query_one("#everybody").set_class(not found, "-nobody")
        self._show_page()

    def lines(self) -> tuple[Line, ...]:
        """Return a line for everyone who fits: those first with whom it is time to be in touch."""
        wanted = self.query_one(ListFilter).value.split()
        fitting = (each for each in self._everybody or () if each.fits(wanted, self._role))
        return tuple(person_line(each.person, self.words) for each in fitting)

    def _row(self, path: Path, room: int) -> Content:
        each = self._by_id.get(path[1])
        session = self.session
        if each is None:
            return Content("")
        return row(each, day_of(session.now, session.zone), session.zone, room, self._longest)

    @property
    def chosen(self) -> Overview | None:
        """Return who is chosen."""
        path = self.listing.chosen
        return self._by_id.get(path[1]) if path else None

    def _show_page(self) -> None:
        each, about = self.chosen, self.query_one("#about", Page)
        width = about.scrollable_content_region.width
        text = page(each, self.session.now, self.session.zone, width) if each is not None else Content("")
        self.query_one("#about-text", Static).update(text)
        about.scroll_home(animate=False)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_page()
        self.refresh_bindings()

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Make rows and page anew where they have another room now."""
        if self.is_up and self._room != self._fitted:
            self.fill()

    @property
    def _room(self) -> tuple[int, int]:
        about = self.query_one("#about", Page)
        return self.query_one(PeopleListing).room, about.scrollable_content_region.width

    def action_read_on(self, by: int) -> None:
        """Scroll the page about the chosen one."""
        about = self.query_one("#about", Page)
        about.scroll_relative(y=by * max(about.size.height - 2, 1), animate=False)

    # What is done

    def open_chosen(self) -> None:
        """Show everything that is recorded about the person."""
        path = self.listing.chosen
        if path is not None:
            self.app.push_screen(DetailsScreen(self.hunt, path, self.session), self._came_back)

    def _came_back(self, hunt: Hunt | None) -> None:
        if hunt is not None:
            self.show_hunt(hunt)

    @work(group="open")
    async def action_write(self) -> None:
        """Write the letter that is next for the chosen one."""
        each = self.chosen
        if each is not None:
            words = await self._write(each)
            self.show_hunt(self.session.hunt)
            self._tell(words)

    def action_touch(self) -> None:
        """Begin the line that says we were in touch."""
        each = self.chosen
        if each is not None:
            name = each.person.name
            is_alone = sum(known.name == name for known in self.hunt.people.values()) == 1
            self._begin(f"touch {name if is_alone else each.person.id} ")

    def action_add(self) -> None:
        """Begin the line that adds somebody."""
        self._begin("person ")

    def action_quick_add(self, start: str) -> None:
        """Begin a line for anything."""
        self._begin(start)

    def _begin(self, line: str) -> None:
        self._tell("")
        self.quick_add.open(line, Focus())

    @on(QuickAddBar.Closed)
    def _leave_line(self) -> None:
        self.set_focus(self.listing)

    @on(QuickAddBar.Recorded)
    def _show_new(self) -> None:
        self.show_hunt(self.session.hunt)

    @on(Said)
    def _say_it(self, event: Said) -> None:
        event.stop()
        self._tell(event.words, bad=event.failed)

    # Narrowing

    def action_role(self) -> None:
        """Show only one role; again: the next one, and at last everybody."""
        self._role = _ROLES[(_ROLES.index(self._role) + 1) % len(_ROLES)]
        self.fill()
