"""The screens that list what is recorded, to edit and delete it: all of one application, or of one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import AwaitMount
from textual.widgets import OptionList, Static

from afterview.app.cell_text import plain
from afterview.app.commands import Place, bindings, key_of
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.form import EditScreen
from afterview.app.details.listing import Listing
from afterview.app.details.saving import save
from afterview.app.dialog import Dialog
from afterview.app.list_filter import ListFilter
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.session import Session, done_words, tell
from afterview.app.short_text import ShortText
from afterview.changes.deleting import delete, what_goes_with
from afterview.changes.describe import called
from afterview.changes.errors import ChangeError
from afterview.changes.interviews import cancel_interview, reinstate_interview
from afterview.changes.outline import Line, all_of_application, of_person
from afterview.records.addresses import address_of
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.path import Path, find
from afterview.records.people import Person
from afterview.records.words import Words
from afterview.text import capitalized

_WITH_A_LINE = ("edit", "delete", "write", "touch")


class Browser(Dialog[Hunt]):
    """Lists things; each can be edited and deleted. Leaves with the hunt as it is then."""

    CSS_PATH = "details.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 (as Textual declares it)
    TITLE_TEXT = ""
    NOTHING = ""
    ENTER = "edit"
    """What enter does on a line."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.BROWSE)]

    def __init__(self, hunt: Hunt, session: Session) -> None:
        """Show what is in `hunt`."""
        super().__init__()
        self.hunt = hunt
        self.session = session

    def compose(self) -> ComposeResult:
        """Lay out the title, the list and what can be done."""
        with Vertical(classes="dialog"):
            yield ShortText(Content(self.TITLE_TEXT), classes="title")
            yield from self.compose_above()
            yield ListFilter(self.fill, lambda: self.listing)
            yield Listing(id="lines")
            yield Static(Content(self.NOTHING), id="nothing")
            yield SaidLine(id="said")
            yield KeyBar(lambda: self.ENTER if self.listing.chosen else "", id="keys", first="interview.")

    def compose_above(self) -> ComposeResult:
        """Lay out what stands above the list."""
        yield from ()

    def lines(self) -> tuple[Line, ...]:
        """Return what to list."""
        return ()

    def on_mount(self) -> None:
        """Fill the list and take the keys."""
        self.show_hunt(self.hunt)
        self.listing.focus()
        self._tell("")
        self.begin()

    def begin(self) -> None:
        """Put the cursor where it should begin."""

    @property
    def listing(self) -> Listing:
        """Return the list."""
        return self.query_one(Listing)

    @property
    def words(self) -> Words:
        """Return what says days and names at this moment."""
        return Words(self.hunt, self.session.zone, self.session.now)

    def show_hunt(self, hunt: Hunt) -> None:
        """Show the hunt as it is now, for whoever changed it."""
        self.hunt = hunt
        self.fill()

    def fill(self) -> None:
        """Show what has the words that are looked for, below the headings of it."""
        wanted = self.query_one(ListFilter)
        found = self.lines()
        if wanted.wanted:
            found = tuple(_fitting(found, wanted))
        self.listing.show(found)
        nothing = self.query_one("#nothing", Static)
        nothing.update(Content(wanted.nothing or self.NOTHING))
        nothing.display = not found
        self.refresh_bindings()

    def follow(self, hunt: Hunt) -> None:
        """Take over what was changed elsewhere."""
        self.show_hunt(hunt)

    @on(OptionList.OptionSelected)
    def _entered(self) -> None:
        self.open_chosen()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is done with a line only where there is one."""
        if action in _WITH_A_LINE:
            return self.is_mounted and self.listing.chosen is not None
        return super().check_action(action, parameters)

    def open_chosen(self) -> None:
        """Do what enter does."""
        self.action_edit()

    def action_edit(self) -> None:
        """Open the form for the line."""
        path = self.listing.chosen
        if path is None:
            return
        form = EditScreen.of(self.hunt, path, self.session)
        if form is None:
            self._tell("That is not there any more: it was deleted or undone meanwhile.", bad=True)
        else:
            self.open_form(form)

    def open_form(self, form: EditScreen) -> AwaitMount:
        """Open a form above the list, and show what it leaves with."""
        return self.app.push_screen(form, self._edited)

    def _edited(self, result: tuple[Hunt, str] | None) -> None:
        if result is not None:
            hunt, sentence = result
            self.show_hunt(hunt)
            self._tell(f"{capitalized(sentence)}.")

    @property
    def _address(self) -> str:
        """Return the address of the line, or of what all lines are about; "" where none is recorded."""
        path = self.listing.chosen
        return (
            "" if path is None else address_of(find(self.hunt, path)) or address_of(find(self.hunt, path[:2]))
        )

    async def action_open_address(self) -> None:
        """Open the address of the line, or of what all lines are about; copy it where that cannot be."""
        from afterview.app.composer.desktop import copied, open_link

        address = self._address
        if not address:
            self._tell("No address that begins with https:// is recorded there.", bad=True)
        elif problem := await open_link(address):
            self._tell(f"{problem} {await copied(self.app, address)}")
        else:
            self._tell(f"Opened {plain(address, 200)}")

    def action_delete(self) -> None:
        """Ask, and take the line's thing away."""
        path = self.listing.chosen
        if path is None:
            return
        try:
            question = f"Delete {called(self.hunt, path, self.session.zone)}?"
            others = what_goes_with(self.hunt, path)
        except ChangeError as problem:
            self._tell(str(problem), bad=True)
            return
        undoes = f"{key_of('undo')} undoes it"
        lines: tuple[str, ...] = (f"{undoes}.",)
        if others:
            lines = (f"{undoes}, and brings all of it back.", "This goes with it:")
        more = tuple(f"  · {each}" for each in others)

        async def answered(sure: bool | None) -> None:
            if sure:
                await self._delete(path)

        self.app.push_screen(
            ConfirmScreen(question, lines + more, yes="Delete", no="Keep", warns=True), answered
        )

    async def _delete(self, path: Path) -> None:
        await self._change(lambda hunt: delete(hunt, path, self.session.zone))

    async def _change(self, make: Callable[[Hunt], Change]) -> None:
        change = await save(self.session, make, self._said)
        if change is not None:
            self.show_hunt(self.session.hunt)
            self._tell(done_words(change))

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        if await tell(self.say, self.session.undo()):
            self.show_hunt(self.session.hunt)

    async def action_redo(self) -> None:
        """Redo what was undone."""
        if await tell(self.say, self.session.redo()):
            self.show_hunt(self.session.hunt)

    def action_leave(self) -> None:
        """Take the filter away; else close, and hand the hunt back."""
        if not self.leave_filter():
            self.dismiss(self.hunt)

    @property
    def _said(self) -> SaidLine:
        return self.query_one("#said", SaidLine)

    def _tell(self, line: str, *, bad: bool = False) -> None:
        self._said.say(line, failed=bad)


def _fitting(lines: Iterable[Line], wanted: ListFilter) -> Iterator[Line]:
    """Yield the records that have the words looked for, below the headings that they stand under."""
    heading, is_named = Line(""), True
    for path, found in groupby(lines, lambda each: each.path):
        together = list(found)
        if path is None:
            heading, is_named = together[-1], False
        elif wanted.fits(
            heading.label, *(text for each in together for text in (each.label, each.text, each.note))
        ):
            if not is_named:
                yield heading
            is_named = True
            yield from together


class DetailsScreen(Browser):
    """Everything recorded for one application, or for one person."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.DETAILS)]

    def __init__(self, hunt: Hunt, about: Path, session: Session, *, choose: Path | None = None) -> None:
        """Show the application or the person that `about` leads to (or into), with the cursor on `choose`."""
        super().__init__(hunt, session)
        self._about = about[:2]
        self.met_wanted: str | None = None
        """Id of the interview that one left to add who was there."""
        self._choose = choose
        what = "person" if about[0] == "people" else "application"
        self.TITLE_TEXT = f"Everything about this {what}"
        back = f"{key_of('close').capitalize()} leads back"
        self.NOTHING = f"It is not there any more. {back}; {key_of('undo')} undoes the last change."

    def lines(self) -> tuple[Line, ...]:
        """Return the application's lines, or the person's."""
        record = find(self.hunt, self._about)
        if isinstance(record, Person):
            return of_person(record, self.words)
        return tuple(all_of_application(record, self.words)) if record else ()

    @property
    def interview(self) -> Interview | None:
        """Return the interview that the cursor is on, or on a part of."""
        path = self.listing.chosen if self.is_mounted else None
        found = find(self.hunt, path[:4]) if path is not None and path[2:3] == ("interviews",) else None
        return found if isinstance(found, Interview) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer of an interview what can be done about that one."""
        interview = self.interview
        if action == "add_interviewer":
            return interview is not None
        if action in ("call_off", "reinstate"):
            return interview is not None and (interview.cancelled_at is None) is (action == "call_off")
        return super().check_action(action, parameters)

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def action_add_interviewer(self) -> None:
        """Leave for the line that adds who was there."""
        if self.interview is not None:
            self.met_wanted = self.interview.id
            self.dismiss(self.hunt)

    async def action_call_off(self) -> None:
        """Record that the interview does not take place."""
        interview, now = self.interview, self.session.now
        if interview is not None:
            which = interview.id
            await self._change(lambda hunt: cancel_interview(hunt, which, now=now))

    async def action_reinstate(self) -> None:
        """Record that the interview takes place after all."""
        interview = self.interview
        if interview is not None:
            which = interview.id
            await self._change(lambda hunt: reinstate_interview(hunt, which))

    def begin(self) -> None:
        """Begin at the given line."""
        if self._choose is not None:
            self.listing.choose(self._choose)
