"""The Textual app: opens the journal, shows the main screen, and never leaves without saving."""

from __future__ import annotations

import gc
import signal
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from afterview.app.safe_output import ControlCodeFilter
from afterview.app.screens.first_frame import FirstFrame
from afterview.app.session import Session
from afterview.app.shutdown import ENDING_SIGNALS, Shutdown, silence
from afterview.app.themes import THEMES, theme_for
from afterview.app.workarounds.lasting_driver import lasting
from afterview.app.workarounds.quick_escape import apart
from afterview.app.workarounds.quiet_failing import QuietlyFailingApp
from afterview.app.workarounds.screens import QuickScreensApp
from afterview.app.workarounds.unused_keys import HearsUnusedKeys
from afterview.clock import Clock
from afterview.crash import tell
from afterview.crash_report import Circumstances
from afterview.journal.errors import JournalError
from afterview.settings import Reminders, Settings
from afterview.text import safe_line

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from afterview.app.attention import Attention
    from afterview.app.autosave import Autosave
    from afterview.app.commands import Command
    from afterview.app.drafts import DraftKeeper
    from afterview.app.key_queue import KeyQueue
    from afterview.app.leaving import Leaving
    from afterview.app.panes.workspace import Workspace
    from afterview.app.screens.main import MainScreen

_TRAIL = 20
"""How many of the commands used last a crash report names."""


class AfterviewApp(QuickScreensApp, HearsUnusedKeys, QuietlyFailingApp):
    """afterview in the terminal. What the first frame does not need is imported behind it."""

    TITLE = "afterview"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, session: Session, signals: Sequence[signal.Signals] = ()) -> None:
        """Work on `session`, which is not open yet. End, saving, at those `signals`."""
        super().__init__()
        self.session = session
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme_for(session.settings.theme, self.available_themes)
        self.problem = ""
        """Why the app could not go on: one plain line for standard error."""
        self.shutdown = Shutdown(self, self._save_all)
        self._signals = signals
        self.driver_class = lasting(self.driver_class, self.shutdown.terminal_gone)
        self.trail: deque[str] = deque(maxlen=_TRAIL)
        """Ids of the commands used last."""
        self._told_of_key: Screen[object] | None = None
        """The screen that says of the last key why it did nothing."""

    @cached_property
    def autosave(self) -> Autosave:
        """What saves as one types."""
        from afterview.app.autosave import Autosave

        return Autosave(self.session)

    @cached_property
    def keys(self) -> KeyQueue:
        """The keys that wait for their turn."""
        from afterview.app.key_queue import KeyQueue

        return KeyQueue(self, super().on_event)

    @cached_property
    def main(self) -> MainScreen:
        """The main screen, which is shown once the journal has been read."""
        from afterview.app.commands import remap
        from afterview.app.screens.main import MainScreen

        remap(self.session.settings.keys)
        return MainScreen(self.session, self.autosave, self.keys)

    @cached_property
    def drafts(self) -> DraftKeeper:
        """What keeps input that was begun."""
        from afterview.app.drafts import DraftKeeper

        return DraftKeeper(self.session, self.autosave, lambda: self.main.begun)

    @cached_property
    def leaving(self) -> Leaving:
        """What saves before the app is left."""
        from afterview.app.leaving import Leaving

        return Leaving(self, self.session, self.autosave, self.drafts)

    @cached_property
    def attention(self) -> Attention:
        """What draws attention to what has become due, as the settings want it."""
        from afterview.app.attention import Attention

        return Attention(self, self.session.settings.reminders)

    def on_workspace_agenda_made(self, event: Workspace.AgendaMade) -> None:
        """Let what has become due be noticed, if that is wanted: all of it is off as it is built in."""
        if self.session.settings.reminders != Reminders():
            self.attention.look(event.entries, self.session.zone, self.session.now)

    def on_unmount(self) -> None:
        """Put back the title of the terminal."""
        if self.session.settings.reminders.title:
            self.attention.leave()

    def get_default_screen(self) -> Screen[None]:
        """Start on the empty panes."""
        return FirstFrame()

    def on_load(self) -> None:
        """Listen to signals before the terminal is changed: whatever comes now, it is put back."""
        self.shutdown.listen(self._signals)

    def on_mount(self) -> None:
        """Take over the keymap; the journal is read once there is something to be seen."""
        self.set_keymap(self.session.settings.keys)
        self.listen_for_failures()
        if self._signals:
            self.shutdown.listen_for_suspending()
        self.set_interval(1.0, self.shutdown.look_at_terminal)

    @work
    @on(FirstFrame.Drawn)
    async def _begin(self) -> None:
        """Read the rest of the program, and the journal; then show the main screen with all that is in it."""
        main = self.main
        try:
            await self.session.open()
        except JournalError as problem:
            self.problem = str(problem)
            self.exit(2)
            return
        await self.switch_screen(main)
        if not gc.isenabled():  # switched off while starting, when nothing is garbage yet
            gc.freeze()
            gc.enable()
        self.keys.begin()
        await self._look_back(main)
        main.file_sync.start()

    async def _look_back(self, main: MainScreen) -> None:
        """Offer what the last time left behind, and keep what is begun from now on."""
        from afterview.app.drafts import LOOK_EVERY
        from afterview.app.offers import Offers

        offers = Offers(self.session, self.drafts, main, main.say, main.workspace, main.quick_add)
        await offers.make()
        self.set_interval(LOOK_EVERY, self._look_at_drafts)

    def on_quick_add_bar_recorded(self) -> None:
        """Keep no more what was just entered."""
        self._look_at_drafts()

    def _look_at_drafts(self) -> None:
        if self.drafts.see():
            self.run_worker(self.drafts.look(), group="drafts", exit_on_error=False)

    async def on_event(self, event: events.Event) -> None:
        """Let keys take turns."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            for each in apart(event):
                await self.keys.take(each)
        else:
            await super().on_event(event)

    def on_paste(self, event: events.Paste) -> None:
        """Take over an invitation or a file that is pasted, or dropped, where no text is written."""
        from afterview.app.importing.pasted import is_to_take_over

        if self.screen is self.main and self.session.is_open and is_to_take_over(event.text):
            from afterview.app.screens.taking_over import take_over

            self.main.run_worker(take_over(self.main, event.text), group="open")

    async def _save_all(self) -> None:
        await self.keys.over()
        await self.leaving.save_all()

    def before_failing(self) -> None:
        """Take in what stands on the screen and was not told yet: `run` saves it."""
        from afterview.app.autosave import Tells

        self.drafts.see()
        self.main.workspace.reflection.tell_at_the_end()
        for screen in self.screen_stack:
            if isinstance(screen, Tells):
                screen.tell_at_the_end()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or the palette asks for, and remember which command that was."""
        if isinstance(action, str) and action in _offered():
            self.trail.append(_offered()[action].id)
        return await super().run_action(action, default_namespace, namespaces)

    def unused(self, key: str) -> None:
        """Say what a key that did nothing is there for, or what does what it was pressed for."""
        if self.main not in self.screen_stack or key.startswith("<"):  # what a terminal sends by itself
            return
        from afterview.app.commands.unused import say_unused
        from afterview.app.messages import Said

        bindings = self.screen.active_bindings.values()
        active = {each.binding.id for each in bindings if each.enabled and each.binding.id}
        words = say_unused(key, active, self.idle_commands(key), is_main=self.screen is self.main)
        self.screen.post_message(Said(words, of_key=True))
        self._told_of_key = self.screen

    def used(self) -> None:
        """Say no more what was said of a key that did nothing: the next one did something."""
        told, self._told_of_key = self._told_of_key, None
        if told is not None:
            from afterview.app.messages import Said

            told.post_message(Said("", of_key=True))

    async def action_quit(self) -> None:
        """Save before leaving, by whatever key: ctrl+q is Textual's own."""
        self._leave()

    @work(group="leave")
    async def _leave(self) -> None:
        """Leave, and not by the handler of the key: the keys before it come first."""
        await self.leaving.leave(self.main.say)

    @work(group="open")
    async def action_practise(self) -> None:
        """Practise what is due now, above whatever is shown."""
        from afterview.app.practice.opening import practise

        await self.autosave.flush()
        await practise(self.main, self.autosave, self.push_screen_wait)

    @work(group="open")
    async def action_places(self) -> None:
        """Offer the places to go, above whatever is shown."""
        from afterview.app.screens.places import choose_place

        if self.main in self.screen_stack and self.session.is_open:
            await choose_place(self.main)

    def action_command_palette(self) -> None:
        """Open the help, in which every command is found and done."""
        from afterview.app.screens.help import open_help

        if self.main in self.screen_stack:
            open_help(self, self.main)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control code of a text reach the terminal."""
        return [*super().get_line_filters(), ControlCodeFilter()]


def run(
    journal_path: Path,
    clock: Clock,
    settings: Settings,
    zone: str | None = None,
    make: Callable[[Path], None] | None = None,
) -> int:
    """Open the app on a journal and return the exit status. Problems are one line on standard error.

    `make` writes the journal first, once there is something to be seen. The status is 1, and there is a
    report, where the app failed by a mistake of its own.
    """
    if settings.keys:
        from afterview.app.commands import keymap_problems

        for problem in keymap_problems(settings.keys):
            _say(f"Settings: {problem}")
            return 2
    session = Session(journal_path, clock, settings, zone, make=make)
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


@cache
def _offered() -> Mapping[str, Command]:
    """Return the commands that the palette offers, by their action."""
    from afterview.app.commands import COMMANDS, Place

    return {each.action: each for each in COMMANDS if Place.MAIN in each.places and each.group != "Also"}


def _say(line: str) -> None:
    sys.stderr.write(f"{safe_line(line)}\n")
