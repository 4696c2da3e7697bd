"""The Textual app: opens the journal, shows the main screen, and never leaves without saving."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from afterview.app.commands import COMMANDS, keymap_problems
from afterview.app.safe_output import ControlCodeFilter
from afterview.app.screens.main import MainScreen
from afterview.app.screens.panes import PanesScreen
from afterview.app.session import Session
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

    def __init__(self, session: Session) -> None:
        """Work on `session`; its journal is read once the screen is up."""
        super().__init__()
        self.session = session
        self.main = MainScreen(session)
        self.problem = ""
        """Why the app could not go on: one plain line for standard error."""
        self._endings: set[asyncio.Task[None]] = set()

    def get_default_screen(self) -> Screen[None]:
        """Start on the main screen."""
        return self.main

    def on_mount(self) -> None:
        """Take over theme, keymap and signals, the journal is read once the panes are up."""
        theme = self.session.settings.theme
        self.theme = theme if theme in self.available_themes else "textual-dark"
        self.set_keymap(self.session.settings.keys)
        self._listen_for_the_end()

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

    def _listen_for_the_end(self) -> None:
        """Save before the terminal is closed or the program is told to end."""
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(name, self._end_soon)

    def _end_soon(self) -> None:
        task = asyncio.ensure_future(self._end())
        self._endings.add(task)

    async def _end(self) -> None:
        await self.main.keeper.flush()
        self.exit(0)

    async def action_quit(self) -> None:
        """Save before leaving, by whatever key: ctrl+q is Textual's own."""
        await self.main.action_leave()

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
    app = AfterviewApp(session)
    status = app.run()
    not_kept = session.close()
    if not_kept:
        sys.stderr.write(f"{not_kept}\n")
    if app.problem:
        sys.stderr.write(f"afterview: {app.problem}\n")
    return (status if status is not None else 0) or app.return_code or 0
