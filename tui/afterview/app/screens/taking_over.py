"""A file is named and taken over: what is in it is shown first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from afterview.app.commands import Place, bindings, hints
from afterview.app.dialog import Dialog
from afterview.app.workarounds.typed_slash import OneLine
from afterview.outside_files import OutsideFileError, content_of

if TYPE_CHECKING:
    from afterview.app.screens.opening import Opener


class FileScreen(Dialog[str]):
    """Asks for a file, by its path; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SAVE_AS)]
    DEFAULT_CSS = """
    FileScreen Vertical { width: 76; max-width: 96%; height: auto; }
    FileScreen OneLine { border: none; height: 1; padding: 0; background: $boost; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        with Vertical(classes="modal") as box:
            box.border_title = "Which file? Type its path, or drop it here"
            box.border_subtitle = hints((("list.choose", "reads it"), ("save.leave", "goes back")))
            yield OneLine(placeholder="~/Downloads/applications.csv", compact=True)

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())


def as_path(typed: str) -> str:
    """Return the path in what was typed or dropped: terminals put quotes around it, or mark its blanks."""
    if len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\"":
        return typed[1:-1]
    bare = typed.removeprefix("file://")
    return bare.replace("\\ ", " ") if "\\ " in bare and ":\\" not in bare else bare


async def take_over(main: Opener) -> None:
    """Ask for a file, show what is in it, and store it where that is wanted."""
    from afterview.app.screens.mapping import MappingScreen
    from afterview.imports.readers import reader_of
    from afterview.imports.source import Known, Source

    named = await main.app.push_screen_wait(FileScreen())
    if not named:
        return
    try:
        source = Source(*await asyncio.to_thread(content_of, as_path(named)))
    except OutsideFileError as error:
        main.say(str(error), failed=True)
        return
    reader = reader_of(source)
    if reader is None or not reader.module.startswith("afterview.imports.sheets"):
        main.say("That is no sheet: take it over in the shell, with afterview import", failed=True)
        return
    session = main.session
    known = Known(session.hunt, session.now, session.zone, day_first=session.settings.day_first)
    done = await main.app.push_screen_wait(MappingScreen(session, source, known))
    if done:
        main.say(done)
