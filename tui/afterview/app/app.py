"""The Textual app: opens the journal, shows the main screen, and never leaves without saving."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from afterview.app.commands import COMMANDS, keymap_problems
from afterview.app.ending import ENDING_SIGNALS, Ending, silence
from afterview.app.lasting_driver import lasting
from afterview.app.rescued import offer_rescued
from afterview.app.safe_output import ControlCodeFilter
from afterview.app.screens.main import MainScreen
from afterview.app.screens.panes import PanesScreen
from afterview.app.session import Session
from afterview.app.unfinished import LOOK_EVERY
from afterview.clock import Clock
from afterview.journal.errors import JournalError
from afterview.settings import Settings


class AfterviewApp(App[int]):
    """afterview in the terminal."""

    CSS_PATH = [  # noqa: RUF012  (as Textual declares it)
        "styles/main.tcss",
        "styles/panes.tcss",
        "styles/screens.tcss",
    ]
    TITLE = "afterview"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, session: Session, signals: Sequence[signal.Signals] = ()) -> None:
        """Work on `session`; its journal is read once the screen is up. End, saving, at those `signals`."""
        super().__init__()
        self.session = session
        self.main = MainScreen(session)
        self.problem = ""
        """Why the app could not go on: one plain line for standard error."""
        self.ending = Ending(self, self._save_all)
        self._signals = signals
        self.driver_class = lasting(self.driver_class, self.ending.terminal_gone)

    def get_default_screen(self) -> Screen[None]:
        """Start on the main screen."""
        return self.main

    def on_load(self) -> None:
        """Listen to signals before the terminal is changed: whatever comes now, it is put back."""
        self.ending.listen(self._signals)

    def on_mount(self) -> None:
        """Take over theme and keymap, the journal is read once the panes are up."""
        theme = self.session.settings.theme
        self.theme = theme if theme in self.available_themes else "textual-dark"
        self.set_keymap(self.session.settings.keys)
        if self._signals:
            self.ending.listen_for_suspending()
        self.set_interval(1.0, self.ending.look_at_terminal)

    @on(PanesScreen.LaidOut)
    def _screen_is_up(self) -> None:
        if not gc.isenabled():  # switched off while starting, when nothing is garbage yet
            gc.freeze()
            gc.enable()
        self._open()

    @work
    async def _open(self) -> None:
        try:
            await self.session.open()
        except JournalError as problem:
            self.problem = str(problem)
            self.exit(2)
            return
        await self.main.begin()
        await offer_rescued(self.main, self.session)
        await self.main.unfinished.offer()
        self.set_interval(LOOK_EVERY, self._look_at_input)
        self.main.outside.start()

    def _look_at_input(self) -> None:
        if self.main.unfinished.see():
            self.run_worker(self.main.unfinished.look(), group="unfinished", exit_on_error=False)

    async def _save_all(self) -> None:
        """Save what was typed, and keep what was begun; what is being saved just now is waited for."""
        await self.session.settle()
        await self.main.keeper.flush()
        await self.main.unfinished.look()

    def _handle_exception(self, error: Exception) -> None:
        """Before the screens go with the app: see what is typed on them, for `run` to save."""
        with suppress(Exception):  # whatever it is, it must not hide the error that ends the app
            self.main.see_typed()
        super()._handle_exception(error)

    async def action_quit(self) -> None:
        """Save before leaving, by whatever key: ctrl+q is Textual's own."""
        self.main.action_leave()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control code of a text reach the terminal."""
        return [*super().get_line_filters(), ControlCodeFilter()]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command in the palette."""
        if screen is not self.main:
            return
        for command in COMMANDS:
            yield SystemCommand(command.name, command.help, lambda action=command.action: self._do(action))

    async def _do(self, action: str) -> None:
        await self.main.run_action(action)


def run(journal_path: Path, clock: Clock, settings: Settings, zone: str | None = None) -> int:
    """Open the app on a journal and return the exit status. Problems are one line on standard error."""
    problems = keymap_problems(settings.keys)
    if problems:
        sys.stderr.write(f"Settings: {problems[0]}\n")
        return 2
    session = Session(journal_path, clock, settings, zone)
    app = AfterviewApp(session, ENDING_SIGNALS)
    status = app.run()
    app.main.keeper.finish()
    notes = [session.close(), app.main.keeper.note(), app.main.unfinished.finish()]
    silence(app.ending.terminal_is_gone)
    for each in (*notes, app.problem):
        if each:
            sys.stderr.write(f"afterview: {each}\n")
    lost = 2 if app.main.keeper.note() else 0
    return (status if status is not None else 0) or app.return_code or lost
