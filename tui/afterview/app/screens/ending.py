"""How an application ended, in one place: each line does what is left to do about it (playbook 7, 8, 3.5)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.cell_text import fitted, plain
from afterview.app.commands import Place, bindings
from afterview.app.dialog import Viewer
from afterview.app.focus import Focus
from afterview.app.line_list import LineList
from afterview.app.list_filter import ListFilter
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.panes.wording import ICONS, STYLES, act_words
from afterview.app.session import Session, tell
from afterview.app.spaced import Spaced
from afterview.entry.acts import line_of
from afterview.playbook.acts import LETTERS, TAKES_BACK, Act, ActKind
from afterview.playbook.ending import Ending, EndingLine, ending
from afterview.playbook.shape import Situation, State

if TYPE_CHECKING:
    from afterview.app.key_queue import KeyQueue
    from afterview.records.hunt import Hunt

_GONE = "This application is not in the journal any more."


class EndingScreen(Viewer[Act | None]):
    """Shows how one application ended, and follows the journal; leaves with what is to be looked at."""

    CSS_PATH = "ending.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.ENDING)]

    quick_add = getters.query_one(QuickAddBar)

    def __init__(
        self, session: Session, keys: KeyQueue, application: str, write: Callable[[Act], Awaitable[str]]
    ) -> None:
        """Show that of the application with this id. `write` opens the letter that carries out an act."""
        super().__init__()
        self.session = session
        self._keys = keys
        self._application = application
        self._write = write
        self._ending: Ending | None = None
        self._rows: list[EndingLine | None] = []
        """What stands in the list; None: the title of a section."""

    def compose(self) -> ComposeResult:
        """Lay out the lines, what is to be known of the chosen one, and the line to write."""
        with Vertical(id="ending", classes="modal place"):
            yield ListFilter(self._show, lambda: self.listing)
            yield LineList(id="ending-list", markup=False)
            yield Static(id="ending-note", markup=False)
            yield QuickAddBar(self.session, self._keys, id="quick-add")
            yield SaidLine()
            yield KeyBar(self._enter_words, id="keys")

    def on_mount(self) -> None:
        """Show it."""
        self.follow(self.session.hunt)
        self.say("")

    # What is shown

    def follow(self, hunt: Hunt) -> None:
        """Show the ending as it is now."""
        session, application = self.session, hunt.applications.get(self._application)
        self._ending = None
        if application is not None:
            rounds = application.rounds
            held = rounds[-1] if rounds else None
            waits = session.settings.waits
            self._ending = ending(Situation(hunt, application, held, session.now, session.zone, waits))
        self.query_one("#ending").border_title = Content(self._ending.title if self._ending else _GONE)
        self._show()

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        found, at, words = self._ending, self.listing.highlighted, self.query_one(ListFilter)
        room = max(self.listing.scrollable_content_region.width, 30)
        self._rows, options = [], list[Option]()
        for section in found.sections if found else ():
            lines = [each for each in section.lines if words.fits(section.title, each.text, each.note)]
            if not lines:
                continue
            self._rows.append(None)
            title = Content.styled(section.title, "bold $text-accent")
            above = int(bool(options) and self.has_class("-tall"))
            options.append(Option(Spaced(title, above=above, ground="$surface"), disabled=True))
            for line in lines:
                self._rows.append(line)
                options.append(Option(_drawn(line, room)))
        if found and found.figures and not words.wanted:
            self._rows.append(None)
            options.append(Option(Content.styled(found.figures, "$text-muted"), disabled=True))
        self.listing.refill(options, self._place(at))
        self._explain()

    def _place(self, before: int | None) -> int | None:
        """Return where the cursor goes: where it was; at first, to the first thing that can be done."""
        lines = [at for at, row in enumerate(self._rows) if row is not None]
        if before is not None:
            return min(lines, key=lambda at: abs(at - before), default=None)
        doable = [at for at in lines if (row := self._rows[at]) and row.state and row.state.is_actionable]
        return next(iter(doable or lines), None)

    @property
    def listing(self) -> LineList:
        """Return the list."""
        return self.query_one(LineList)

    @property
    def chosen(self) -> EndingLine | None:
        """Return what the cursor is on."""
        at = self.listing.highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._explain()
        self.refresh_bindings()

    def _explain(self) -> None:
        line = self.chosen
        self.query_one("#ending-note", Static).update(Content(plain(line.note)) if line else Content(""))

    def _enter_words(self) -> str:
        line = self.chosen
        words = self.quick_add.enter_words
        if words is not None or line is None or line.act is None:
            return words or ""
        if _by_letter(line):
            return "write the letter"
        if line.act.kind in TAKES_BACK:
            return "see it"
        if self._is_of_another(line.act):
            return "record it, once you say so"
        return "record it" if _is_whole(line.act) and line.act.item is not None else act_words(line.act)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to record without a letter only what a letter would do; take back only what is recorded."""
        line = self.chosen if self.is_mounted else None
        if action == "record":
            return line is not None and _by_letter(line)
        if action == "take_back":
            return line is not None and line.act is not None and line.act.kind in TAKES_BACK
        return super().check_action(action, parameters)

    # What is done

    @on(OptionList.OptionSelected)
    def _do(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        line = self.chosen
        if line is None or line.act is None:
            return
        if _by_letter(line):
            self._write_letter(line.act)
        elif self._is_of_another(line.act):
            self._let_go(line.act)
        elif line.act.kind in (ActKind.SEE_APPLICATION, ActKind.SEE_INTERVIEW, *TAKES_BACK):
            self.dismiss(line.act)
        else:
            self._record(line.act)

    def action_record(self) -> None:
        """Record that it was done, without a letter."""
        line = self.chosen
        if line is not None and line.act is not None and _by_letter(line):
            self._record(line.act)

    def action_take_back(self) -> None:
        """Take back what is recorded."""
        line = self.chosen
        if line is not None and line.act is not None:
            self._record(line.act)

    def _is_of_another(self, act: Act) -> bool:
        """Return whether it decides about another application than the one that is shown."""
        return act.kind is ActKind.RECORD_OUTCOME and act.owner != self._application

    @work(group="open")
    async def _let_go(self, act: Act) -> None:
        """Ask whether the company knows, before it is recorded that I am out of it."""
        from afterview.app.details.confirm import ConfirmScreen

        other = self.session.hunt.applications.get(act.owner or "")
        if other is None:
            return
        what = "declined their offer" if act.item == "declined" else "withdrew"
        lines = (f"Let {plain(other.company)} know first.",)
        if await self.app.push_screen_wait(ConfirmScreen(f"Record that you {what}?", lines)):
            self._record(act)

    def _record(self, act: Act) -> None:
        line = line_of(act, self.session.hunt.people)
        if line is None:
            return
        here = Focus(self._application)
        self.say("")
        if line.endswith(" "):
            self.quick_add.open(line, here)
        else:
            self.quick_add.record(line, here, insist=False)

    @work(group="open")
    async def _write_letter(self, act: Act) -> None:
        words = await self._write(act)
        self.follow(self.session.hunt)
        self.say(words)

    @on(QuickAddBar.Closed)
    def _leave_line(self) -> None:
        self.set_focus(self.listing)

    @on(QuickAddBar.Recorded)
    def _show_new(self) -> None:
        self.follow(self.session.hunt)

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        await tell(self.say, self.session.undo())
        self.follow(self.session.hunt)

    async def action_redo(self) -> None:
        """Redo what was undone."""
        await tell(self.say, self.session.redo())
        self.follow(self.session.hunt)


def _is_whole(act: Act) -> bool:
    line = line_of(act)
    return line is not None and not line.endswith(" ")


def _by_letter(line: EndingLine) -> bool:
    """Return whether a letter carries it out."""
    return line.act is not None and line.act.kind in LETTERS


def _drawn(line: EndingLine, room: int) -> Content:
    state = line.state
    sign, style = (ICONS[state], STYLES[state]) if state is not None else ("·", "$text-muted")
    look = "$text-muted" if state in (State.DONE, State.LOCKED, State.SKIPPED) else ""
    return Content.assemble((f"  {sign} ", style), (fitted(line.text, max(room - 4, 10)).rstrip(), look))
