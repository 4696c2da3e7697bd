"""The Textual app: opens the journal, shows the main screen, and never leaves without saving."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on, work
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import WorkerFailed

from afterview.app.commands import COMMANDS, keymap_problems
from afterview.app.dialog import Palette
from afterview.app.ending import ENDING_SIGNALS, Ending, settled, silence
from afterview.app.lasting_driver import lasting
from afterview.app.rescued import offer_rescued
from afterview.app.safe_output import ControlCodeFilter
from afterview.app.screens.main import MainScreen
from afterview.app.screens.panes import PanesScreen
from afterview.app.session import Session
from afterview.app.unfinished import LOOK_EVERY
from afterview.clock import Clock
from afterview.crash import tell
from afterview.crash_report import Circumstances
from afterview.journal.errors import JournalError
from afterview.settings import Settings
from afterview.text import safe_line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

_TRAIL = 20
"""How many of the commands used last a crash report names."""
_IDS = {command.action: command.id for command in COMMANDS}


class TerminalInputError(Exception):
    """Textual could not go on reading keys from the terminal."""


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
        self.main.turns.bind(self, super().on_event)
        self.problem = ""
        """Why the app could not go on: one plain line for standard error."""
        self.ending = Ending(self, self._save_all)
        self._signals = signals
        self.driver_class = lasting(self.driver_class, self.ending.terminal_gone)
        self.trail: deque[str] = deque(maxlen=_TRAIL)
        """Ids of the commands used last."""
        self._aside: BaseException | None = None

    @property
    def failure(self) -> BaseException | None:
        """Return the first error that nobody expected, if there was one."""
        return self._exception or self._aside

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
        asyncio.get_running_loop().set_exception_handler(self._note_failure)
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
        self.main.turns.begin()
        await offer_rescued(self.main, self.session)
        await self.main.unfinished.offer()
        self.set_interval(LOOK_EVERY, self._look_at_input)
        self.main.outside.start()

    def _look_at_input(self) -> None:
        if self.main.unfinished.see():
            self.run_worker(self.main.unfinished.look(), group="unfinished", exit_on_error=False)

    async def on_event(self, event: events.Event) -> None:
        """Let keys take turns."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.main.turns.take(event)
        else:
            await super().on_event(event)

    async def _save_all(self) -> None:
        """Save what was typed, and keep what was begun; what is being saved just now is waited for."""
        await self.main.turns.over()
        await settled(self)
        await self.session.settle()
        await self.main.keeper.flush()
        await self.main.unfinished.look()

    def _handle_exception(self, error: Exception) -> None:
        """Before the screens go with the app: see what is typed on them, for `run` to save.

        Where they are going already, work that was on its way finds no pane any more: that is the end of it,
        and no mistake of the program.
        """
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not self.is_running and isinstance(cause, NoMatches):
            return
        with suppress(Exception):  # whatever it is, it must not hide the error that ends the app
            self.main.see_typed()
        super()._handle_exception(error)

    def _note_failure(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Keep an error that nobody waited for; asyncio would print it, and it may quote what was written."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._aside = self._aside or error

    def _fatal_error(self) -> None:
        """End, and do not show what Textual would: all variables, and so what was written. See `run`."""
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """End in the same way where Textual has words of its own for the error."""
        self._aside = self._aside or TerminalInputError()
        self._close_messages_no_wait()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or the palette asks for, and remember which command that was."""
        if isinstance(action, str) and action in _IDS:
            self.trail.append(_IDS[action])
        return await super().run_action(action, default_namespace, namespaces)

    async def action_quit(self) -> None:
        """Save before leaving, by whatever key: ctrl+q is Textual's own."""
        self.main.action_leave()

    def action_command_palette(self) -> None:
        """Open the palette on the main screen; its commands have no meaning on the others."""
        if self.screen is self.main and self.session.is_open:
            self.push_screen(Palette(id="--command-palette"))

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
    """Open the app on a journal and return the exit status. Problems are one line on standard error.

    The status is 1, and there is a report, where the app failed by a mistake of its own.
    """
    problems = keymap_problems(settings.keys)
    if problems:
        _say(f"Settings: {problems[0]}")
        return 2
    session = Session(journal_path, clock, settings, zone)
    app = AfterviewApp(session, ENDING_SIGNALS)
    status: int | None = None
    failure: BaseException | None = None
    try:
        status = app.run()
    except Exception as error:  # noqa: BLE001 - told below, once what was typed is safe
        failure = error
    finally:
        not_saved = app.main.keeper.save_after_all()
        begun = app.main.unfinished.finish()
    silence(app.ending.terminal_is_gone)
    failure = app.failure or failure
    if failure is not None:
        journal = session.journal if session.is_open else None
        words = " ".join(each for each in (not_saved, begun) if each)
        tell(failure, Circumstances(trail=tuple(app.trail), journal=journal), words)
        return 1
    for line in (not_saved, begun, session.close(), app.problem):
        if line:
            _say(f"afterview: {line}")
    return (status if status is not None else 0) or app.return_code or (2 if not_saved else 0)


def _say(line: str) -> None:
    sys.stderr.write(f"{safe_line(line)}\n")
