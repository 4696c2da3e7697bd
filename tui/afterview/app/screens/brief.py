"""The brief: one page to read before going in, and what is new is added to it there (playbook 6.2 to 6.5)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from afterview.app.brief.drawing import drawn
from afterview.app.commands import Place, bindings
from afterview.app.composer.desktop import copy, open_link
from afterview.app.dialog import Viewer
from afterview.app.focus import Focus
from afterview.app.page import Page
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.save_as import save_as
from afterview.app.session import Session, tell
from afterview.briefs.markdown import markdown
from afterview.briefs.page import page
from afterview.briefs.sheet import Sheet, sheet
from afterview.civil import day_of
from afterview.letters.out.outgoing import file_name
from afterview.playbook.brief import brief
from afterview.playbook.shape import Situation

if TYPE_CHECKING:
    from afterview.app.key_queue import KeyQueue
    from afterview.records.hunt import Hunt

_GONE = "This interview is not in the journal any more."
_FORMS = {"md": markdown, "html": page}


class BriefScreen(Viewer[None]):
    """Shows the brief of one interview as it is now, and follows the journal."""

    CSS_PATH = "brief.tcss"
    AUTO_FOCUS = "Page"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.BRIEF)]

    quick_add = getters.query_one(QuickAddBar)

    def __init__(self, session: Session, keys: KeyQueue, interview: str, words: str = "") -> None:
        """Show that of the interview with this id; `words` are said first."""
        super().__init__()
        self.session = session
        self._keys = keys
        self._interview = interview
        self._words = words
        self._sheet: Sheet | None = None
        self._drawn: tuple[Sheet, int] | None = None
        """The sheet as it is drawn, and for how many cells."""

    def compose(self) -> ComposeResult:
        """Lay out the page, and the line in which something new is added."""
        with Vertical(id="brief", classes="modal place"):
            with Page():
                yield Static(id="brief-sheet", markup=False)
            yield QuickAddBar(self.session, self._keys, id="quick-add")
            yield SaidLine()
            yield KeyBar(lambda: self.quick_add.enter_words or "", id="keys", first="practice.")

    def on_mount(self) -> None:
        """Show the page, and what is to be said of it."""
        self.follow(self.session.hunt)
        self.say(self._words)

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now."""
        found = hunt.find_interview(self._interview)
        if found is None:
            self._sheet = self._drawn = None
            self.query_one("#brief-sheet", Static).update(_GONE)
            return
        session = self.session
        situation = Situation(hunt, *found, session.now, session.zone, session.settings.waits)
        self._sheet = sheet(brief(situation), day_of(session.now, session.zone))
        self.query_one("#brief").border_title = Content(self._sheet.title)
        self._draw()

    @on(Resize)
    def _lay_out(self) -> None:
        self._draw()
        self.call_after_refresh(self._draw)  # with less room, where a bar to scroll by came

    def _draw(self) -> None:
        room = self.query_one(Page).scrollable_content_region.width
        if self._sheet is not None and room and (self._sheet, room) != self._drawn:
            self._drawn = self._sheet, room
            self.query_one("#brief-sheet", Static).update(drawn(self._sheet, room))

    # Something new

    def action_add(self, verb: str) -> None:
        """Open the line for topics, questions to ask them, or what was found out: it stays for the next."""
        self._open_line(f"{verb} here ", again=True)

    def action_quick_add(self, start: str) -> None:
        """Open the line for anything."""
        self._open_line(start)

    def _open_line(self, start: str, *, again: bool = False) -> None:
        found = self.session.hunt.find_interview(self._interview)
        if found is not None:
            self.say("")
            self.quick_add.open(start, Focus(found[0].id, self._interview), again=again)

    @on(QuickAddBar.Closed)
    def _leave_line(self) -> None:
        self.set_focus(self.query_one(Page))

    @on(QuickAddBar.Recorded)
    def _show_new(self) -> None:
        self.follow(self.session.hunt)

    async def action_undo(self) -> None:
        """Undo the last change, and say which it was."""
        if await tell(self.say, self.session.undo()):
            self.follow(self.session.hunt)

    async def action_redo(self) -> None:
        """Redo what was undone."""
        if await tell(self.say, self.session.redo()):
            self.follow(self.session.hunt)

    # Out of the program

    async def action_copy(self) -> None:
        """Copy the page as Markdown."""
        if self._sheet is not None:
            fits = await copy(self.app, markdown(self._sheet))
            self.say("Copied as Markdown." if fits else "Copied, though the terminal may take only a part.")

    @work(group="save")
    async def action_save(self, ending: str) -> None:
        """Write the page to a file whose name is asked for: Markdown, or HTML to print."""
        made = self._sheet
        if made is None:
            return
        proposed = str(Path("~") / file_name("brief", made.title, ending))
        path = await save_as(self.app, proposed, lambda: _FORMS[ending](made).encode("utf-8"), self.say)
        if path is None:
            return
        say = partial(self.say, f"Written to {path}.")
        problem = await open_link(path.as_uri()) if ending == "html" else ""
        if problem:
            self.say(f"Written to {path}. {problem} Open it in a browser to print it.")
        else:
            say()
