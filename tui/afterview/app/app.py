"""The Textual app: opens the journal, shows the main screen, and never leaves without saving."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from afterview.app.autosave import Autosave
from afterview.app.commands import COMMANDS, keymap_problems
from afterview.app.drafts import LOOK_EVERY, DraftKeeper
from afterview.app.key_queue import KeyQueue
from afterview.app.leaving import Leaving
from afterview.app.offers import Offers
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.safe_output import ControlCodeFilter
from afterview.app.screens.main import MainScreen
from afterview.app.session import Session
from afterview.app.shutdown import ENDING_SIGNALS, Shutdown, silence
from afterview.app.workarounds.lasting_driver import lasting
from afterview.app.workarounds.palette import Palette
from afterview.app.workarounds.quiet_failing import QuietlyFailingApp
from afterview.clock import Clock
from afterview.crash import tell
from afterview.crash_report import Circumstances
from afterview.journal.errors import JournalError
from afterview.settings import Settings
from afterview.text import safe_line

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

_TRAIL = 20
"""How many of the commands used last a crash report names."""
_IDS = {command.action: command.id for command in COMMANDS}


class AfterviewApp(QuietlyFailingApp):
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
        """Work on `session`, which is not open yet. End, saving, at those `signals`."""
        super().__init__()
        self.session = session
        self.autosave = Autosave(session)
        self.keys = KeyQueue(self, super().on_event)
        self.main = MainScreen(session, self.autosave, self.keys)
        self.drafts = DraftKeeper(session, self.autosave, lambda: self.main.begun)
        self.leaving = Leaving(self, session, self.autosave, self.drafts)
        self.problem = ""
        """Why the app could not go on: one plain line for standard error."""
        self.shutdown = Shutdown(self, self._save_all)
        self._signals = signals
        self.driver_class = lasting(self.driver_class, self.shutdown.terminal_gone)
        self.trail: deque[str] = deque(maxlen=_TRAIL)
        """Ids of the commands used last."""

    def get_default_screen(self) -> Screen[None]:
        """Start on the main screen."""
        return self.main

    def on_load(self) -> None:
        """Listen to signals before the terminal is changed: whatever comes now, it is put back."""
        self.shutdown.listen(self._signals)

    def on_mount(self) -> None:
        """Begin to read the journal, and take over theme and keymap."""
        self._begin()
        theme = self.session.settings.theme
        self.theme = theme if theme in self.available_themes else "textual-dark"
        self.set_keymap(self.session.settings.keys)
        self.listen_for_failures()
        if self._signals:
            self.shutdown.listen_for_suspending()
        self.set_interval(1.0, self.shutdown.look_at_terminal)

    @work
    async def _begin(self) -> None:
        """Read the journal while the panes are laid out; show it once both is done."""
        reading = asyncio.ensure_future(self._read())
        main = self.main
        await main.laid_out.wait()
        if not gc.isenabled():  # switched off while starting, when nothing is garbage yet
            gc.freeze()
            gc.enable()
        self.problem = await reading
        if self.problem:
            self.exit(2)
            return
        await main.begin()
        self.keys.begin()
        offers = Offers(self.session, self.drafts, main, main.say, main.workspace, main.quick_add)
        await offers.make()
        self.set_interval(LOOK_EVERY, self._look_at_drafts)
        main.file_sync.start()

    async def _read(self) -> str:
        try:
            await self.session.open()
        except JournalError as problem:
            return str(problem)
        return ""

    @on(QuickAddBar.Recorded)
    def _look_at_drafts(self) -> None:
        if self.drafts.see():
            self.run_worker(self.drafts.look(), group="drafts", exit_on_error=False)

    async def on_event(self, event: events.Event) -> None:
        """Let keys take turns."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keys.take(event)
        else:
            await super().on_event(event)

    async def _save_all(self) -> None:
        await self.keys.over()
        await self.leaving.save_all()

    def before_failing(self) -> None:
        """Take in what stands on the screen and was not told yet: `run` saves it."""
        self.drafts.see()
        self.main.workspace.reflection.tell_at_the_end()

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
        self._leave()

    @work(group="leave")
    async def _leave(self) -> None:
        """Leave, and not by the handler of the key: the keys before it come first."""
        await self.leaving.leave(self.main.say)

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
        not_saved, begun = app.leaving.finish()
    silence(app.shutdown.terminal_is_gone)
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
