"""Invitations before they are stored: what would be done with each, and what only the user knows."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static

from afterview.app.commands import Place, bindings
from afterview.app.importing.asking import ask, ask_application, ask_own_address
from afterview.app.importing.known import known_to
from afterview.app.importing.lines import detail_of, line_of, line_of_other
from afterview.app.importing.own_address import keep_own_address
from afterview.app.importing.taking_over import TakingOver
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar
from afterview.app.session import Session
from afterview.imports.answers import settled, taken_all_the_same
from afterview.imports.plan import About, Action, Plan, PlannedApplication, PlannedInterview, PlannedPerson
from afterview.imports.reading import read_all
from afterview.imports.source import Source
from afterview.imports.storing_interviews import to_store
from afterview.text import say_count

_MOST_LEFT = 100
"""Of what is left alone, the lines that are shown."""


class ImportScreen(TakingOver):
    """Shows each invitation, and what is open about it."""

    CSS_PATH = "importing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.IMPORTING)]

    def __init__(self, session: Session, source: Source) -> None:
        """Show what is in `source`."""
        super().__init__(session)
        self._source = source
        self._plan = Plan()
        self._shown: list[PlannedInterview] = []
        self._others: list[PlannedApplication | PlannedPerson] = []
        """What else is in it: listed below the interviews."""
        self._left_out: set[int] = set()
        """Which of them the user does not want."""

    def compose(self) -> ComposeResult:
        """Lay out the interviews, and what else is known of the chosen one."""
        with Vertical(classes="modal place importing"):
            yield Static(classes="sums", markup=False)
            yield LineList(id="found", markup=False)
            with VerticalScroll(classes="more", can_focus=False):
                yield Static(classes="detail", markup=False)
            yield KeyBar(lambda: self._enter_words, id="keys")

    def on_mount(self) -> None:
        """Name the box, and read the file."""
        self.query_one(".importing").border_title = Content(f"Import {self._source.name}")
        self._listing.focus()
        self.say_above("Reading …")
        self._read()

    @property
    def _listing(self) -> LineList:
        return self.query_one("#found", LineList)

    @property
    def _chosen(self) -> PlannedInterview | None:
        at = self._listing.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    @property
    def _enter_words(self) -> str:
        chosen = self._chosen
        if chosen is None or chosen.action is Action.IGNORE:
            return ""
        return "answer what is asked" if chosen.questions else "say which application it is for"

    @work(exclusive=True, group="read")
    async def _read(self) -> None:
        """Read the file in a thread, ask for the own address where that matters, and show what is in it."""
        plan = await self._in_thread()
        asked = [q for each in plan.interviews for q in each.questions if q.about is About.OWN_ADDRESS]
        if asked and self.is_up:
            addresses = tuple(dict.fromkeys(choice for each in asked for choice in each.choices))
            own = await ask_own_address(self.app, addresses) if addresses else ""
            if own:
                self._tell(await keep_own_address(self.session, own))
                plan = await self._in_thread()
        if self.is_up:
            self._plan = plan
            left = [each for each in plan.interviews if each.action is Action.IGNORE]
            self._shown = [settled(each) for each in plan.interviews if each.action is not Action.IGNORE]
            self._shown += left[:_MOST_LEFT]
            self._others = [*plan.applications, *plan.people]
            self._fill()
            self.add_class("-read")

    async def _in_thread(self) -> Plan:
        known = known_to(self.session)
        found = await self.read_in_thread(lambda progress: read_all([self._source], known, progress))
        if found is None:
            return Plan()
        plan, unreadable = found
        return replace(plan, problems=(*plan.problems, *(f"I can't read {each}." for each in unreadable)))

    def _tell(self, words: str) -> None:
        if self.is_up and words:
            self.query_one(KeyBar).say(words)

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        if not self.is_up:
            return
        session, at = self.session, self._listing.highlighted
        width = max(self._listing.scrollable_content_region.width, 30)
        lines = [
            line_of(
                each, session.hunt, session.zone, session.now, width, is_taken=index not in self._left_out
            )
            for index, each in enumerate(self._shown)
        ]
        lines += [
            line_of_other(each, width, is_taken=index not in self._left_out)
            for index, each in enumerate(self._others, start=len(self._shown))
        ]
        self._listing.refill(lines, min(at or 0, len(lines) - 1) if lines else None)
        self.say_above(self._sums(), "bold")
        self._show_detail()

    def _sums(self) -> str:
        ready = len(self._to_store())
        open_ = sum(
            bool(each.questions) and index not in self._left_out and not to_store(each)
            for index, each in enumerate(self._shown)
            if each.action is not Action.IGNORE
        )
        left = sum(each.action is Action.IGNORE for each in self._plan.interviews)
        others = self._others_to_store()
        parts = [f"{say_count(ready, 'interview')} to import"] if self._shown else []
        parts += [f"{say_count(len(others.people), 'person')} to import"] if self._plan.people else []
        jobs = say_count(len(others.applications), "application")
        parts += [f"{jobs} to import"] if self._plan.applications else []
        parts += [f"{say_count(open_, 'question')} first"] if open_ else []
        parts += [f"{left} left alone"] if left else []
        if not self._shown and not self._others:
            return "There is nothing in it to import."
        return " · ".join(parts)

    def _show_detail(self) -> None:
        found = self._chosen
        odd = [each for each in self._plan.problems if found and each.startswith(f"{found.where}: ")]
        told = tuple(each.partition(": ")[2] for each in odd)
        rest = (
            []
            if found
            else [*self._plan.problems, *(f"{each.where}: {each.why}" for each in self._plan.skipped)]
        )
        shown = detail_of(found, told) if found else Content("\n".join(rest[:20]))
        self.query_one(".detail", Static).update(shown)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_detail()
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _answer(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._ask(event.option_index, only_application=False)

    def action_application(self) -> None:
        """Say which application the interview is for."""
        at = self._listing.highlighted
        if at is not None:
            self._ask(at, only_application=True)

    @work(group="ask", exclusive=True)
    async def _ask(self, at: int, *, only_application: bool) -> None:
        """Ask what is open about an interview, one question after the other, until one is left."""
        found = self._chosen
        if found is None or found.action is Action.IGNORE:
            return
        if only_application or not found.questions:
            self._put(at, await ask_application(self.app, self.session, found))
            return
        while found.questions:
            answered = await ask(self.app, self.session, found, found.questions[0])
            if answered == found:
                return
            found = answered
            self._put(at, found)

    def _put(self, at: int, found: PlannedInterview) -> None:
        self._shown[at] = found
        self._left_out.discard(at)
        self._fill()

    def action_tick(self) -> None:
        """Take the interview over, or leave it out."""
        at, found = self._listing.highlighted, self._chosen
        if at is None:
            return
        if found is not None and found.action is Action.IGNORE:
            self._put(at, taken_all_the_same(found))
            return
        self._left_out ^= {at}
        self._fill()

    def _to_store(self) -> list[PlannedInterview]:
        return [
            each for index, each in enumerate(self._shown) if index not in self._left_out and to_store(each)
        ]

    def _others_to_store(self) -> Plan:
        first = len(self._shown)
        wanted = [each for index, each in enumerate(self._others, first) if index not in self._left_out]
        return Plan(
            applications=tuple(each for each in wanted if isinstance(each, PlannedApplication)),
            people=tuple(each for each in wanted if isinstance(each, PlannedPerson)),
        )

    @work(group="store")
    async def action_store(self) -> None:
        """Store what is ticked: one change."""
        plan = replace(self._others_to_store(), interviews=tuple(self._to_store()))
        if plan.is_empty:
            self._tell("There is nothing to store yet: answer what is asked, with enter.")
            return
        done = await self.store(plan)
        if done is not None:
            self.dismiss(done or "It was all on record already.")
