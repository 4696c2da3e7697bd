"""The backups of the journal, newest first; enter goes back to one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.cell_text import fitted
from afterview.app.commands import Place, bindings, key_of
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.screens.listing import ListingScreen
from afterview.app.session import FAILURES, Session, yielding
from afterview.civil import say_day_and_time
from afterview.journal_words import DAMAGED, LATER, say_backup, say_records, say_size

if TYPE_CHECKING:
    from pathlib import Path

    from afterview.journal.backups import Backup

_EMPTY = "There are no backups yet: the second change makes the first. {} makes one now."
_ONE_LINE = 64
"""Columns from which a backup fits on one line."""
_REFUSED = {
    DAMAGED: "That backup is damaged: choose another one.",
    LATER: "That backup is of a later version of afterview: install the newest one to go back to it.",
}


class BackupsScreen(ListingScreen):
    """Lists the backups; how much each holds is read meanwhile."""

    TITLE_TEXT = "Backups"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.BACKUPS)]

    def __init__(self, session: Session) -> None:
        """Work on the open `session`."""
        super().__init__(session)
        self._backups: tuple[Backup, ...] | None = None
        self._shown: tuple[Backup, ...] = ()
        self._holds: dict[Path, str] = {}
        self._asking = False

    def compose_above(self) -> ComposeResult:
        """Lay out what the columns are called."""
        yield Static(classes="heads", markup=False)

    def on_mount(self) -> None:
        """List the backups, and say where the last one failed."""
        super().on_mount()
        self.listing.focus()
        if self.session.journal.backups.problem:
            self.say(self.session.journal.backups.problem, failed=True)

    async def read(self) -> None:
        """List what there is, then read one after the other in a thread."""
        try:
            self._backups = await asyncio.to_thread(self.session.journal.backups.all)
        except FAILURES as problem:
            self.say(str(problem), failed=True)
            return
        self.fill()
        for index, backup in enumerate(self._backups):
            if backup.path not in self._holds:
                with yielding():
                    self._holds[backup.path] = await asyncio.to_thread(say_backup, backup)
                if not self.is_up:
                    return
                if self.words.wanted:
                    self.fill()
                else:
                    self.listing.remake(index)

    def fill(self) -> None:
        """Show the backups, with the cursor on the one that it was on."""
        if self._backups is None or not self.is_up:
            return
        width, kept = self.room, self.listing.highlighted or 0
        self._shown = backups = tuple(each for each in self._backups if self.words.fits(*self._texts(each)))

        def make(index: int) -> Option:
            return Option(self._line(backups[index], width))

        heads = f"{'change':>7}  {'saved':<21}{'holds':<{max(width - 41, 0)}}{'size':>10}"
        self.query_one(".heads", Static).update(Content(heads if backups and width >= _ONE_LINE else ""))
        at = min(kept, len(backups) - 1) if backups else None
        self.listing.show(len(backups), make, at)
        self.put_cursor(at)

    def _texts(self, backup: Backup) -> tuple[str, ...]:
        """Return what is said of a backup, to be looked in."""
        when = say_day_and_time(backup.saved, self.session.zone, self.session.now)
        return f"{backup.revision}", when, self._holds.get(backup.path, ""), backup.path.name

    def _line(self, backup: Backup, width: int) -> Content:
        holds = self._holds.get(backup.path, "…")
        when = say_day_and_time(backup.saved, self.session.zone, self.session.now)
        bad = holds in _REFUSED
        mark, style = ("!", "$text-error") if bad else (" ", "")
        start, size = f"{mark} {backup.revision:>5}  {when:<21}", f"{say_size(backup.size):>10} "
        if width < _ONE_LINE:
            return Content.assemble(
                Content.styled(fitted(start.rstrip(), width - len(size)), style or "bold"),
                Content.styled(size, style or "$foreground-muted"),
                "\n",
                Content.styled(fitted(f"         {holds}", width), style or "$foreground-muted"),
            )
        return Content.assemble(
            Content.styled(start, style or "bold"),
            Content.styled(fitted(holds, width - len(start) - len(size)), style),
            Content.styled(size, style or "$foreground-muted"),
        )

    def detail(self, index: int | None) -> Content:
        """Say where the files are, for whoever wants to copy them elsewhere."""
        if self._backups is None:
            return Content("Reading …")
        if not self._backups:
            return Content(_EMPTY.format(key_of("backups.make")))
        if not self._shown:
            return Content(self.words.nothing)
        name = "" if index is None or index >= len(self._shown) else f" · {self._shown[index].path.name}"
        steps = f"Each single step, and how it was before it: the history, {key_of('history')}."
        return Content.styled(f"In {self.session.journal.backups.folder}{name}\n{steps}", "$foreground-muted")

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        backup = self._shown[event.option_index]
        holds = self._holds.get(backup.path, "")
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif holds in _REFUSED:
            self.say(_REFUSED[holds], failed=True)
        elif not self._asking:
            self._ask(backup, holds)

    @work(group="ask")
    async def _ask(self, backup: Backup, holds: str) -> None:
        session = self.session
        when = say_day_and_time(backup.saved, session.zone, session.now)
        lines = (
            f"Then: {holds or '…'}",
            f"Now:  {say_records(session.hunt)}",
            f"{key_of('undo')} undoes it.",
        )
        self._asking = True
        try:
            question = f"Go back to change {backup.revision}, saved {when}?"
            sure = await self.app.push_screen_wait(
                ConfirmScreen(question, lines, yes="Go back", no="Stay", warns=True)
            )
        finally:
            self._asking = False
        if sure:
            await self.do(self.session.restore(backup))

    @work(group="make")
    async def action_make(self) -> None:
        """Make a backup of the journal as it is now."""
        try:
            made = await self.session.work(lambda journal: journal.back_up())
        except FAILURES as problem:
            self.say(str(problem), failed=True)
            return
        if made is None:
            self.say("There is no journal yet, and so nothing to keep.")
            return
        self.say(f"Kept: the journal as it is now, change {self.session.journal.revision}.")
        self.reload()
