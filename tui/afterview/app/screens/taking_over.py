"""A file is named, dropped or pasted, and taken over: what is in it is shown first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from afterview.app.commands import Place, bindings, hints
from afterview.app.dialog import Dialog
from afterview.app.importing.pasted import as_path, is_content
from afterview.app.workarounds.typed_slash import OneLine
from afterview.outside_files import OutsideFileError, content_of

if TYPE_CHECKING:
    from afterview.app.screens.opening import Opener
    from afterview.imports.source import Source


class FileLine(OneLine):
    """A path; or the content itself, where that is pasted."""

    def _on_paste(self, event: events.Paste) -> None:
        if is_content(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.Submitted(self, event.text))


class FileScreen(Dialog[str]):
    """Asks for a file by its path, or for what is in it; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SAVE_AS)]
    DEFAULT_CSS = """
    FileScreen Vertical { width: 76; max-width: 96%; height: auto; }
    FileScreen OneLine { border: none; height: 1; padding: 0; background: $boost; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        with Vertical(classes="modal") as box:
            box.border_title = "Which file? Type its path, drop it here, or paste what is in it"
            box.border_subtitle = hints((("list.choose", "reads it"), ("save.leave", "goes back")))
            yield FileLine(placeholder="~/Downloads/invite.ics", compact=True)

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(event.value)


async def take_over(main: Opener, given: str = "") -> None:
    """Show what is in a file, and store it where that is wanted; ask for one where none is `given`.

    `given` is a path, or the content itself. To be awaited by a worker.
    """
    session = main.session
    if session.read_only:
        main.say(session.read_only, failed=True)
        return
    named = given or await main.app.push_screen_wait(FileScreen())
    if not named:
        return
    try:
        source = await _source(named)
    except OutsideFileError as error:
        main.say(str(error), failed=True)
        return
    await _show(main, source)


async def _source(named: str) -> Source:
    """Return what is to be taken over. Raises OutsideFileError."""
    from afterview.imports.source import Source

    if is_content(named):
        return Source("pasted text", named.encode("utf-8", "replace"))
    return Source(*await asyncio.to_thread(content_of, as_path(named)))


async def _show(main: Opener, source: Source) -> None:
    """Show what is in `source` on the screen that is made for its kind, and say what was stored."""
    from afterview.app.importing.known import known_to
    from afterview.app.screens.importing import ImportScreen
    from afterview.app.screens.mapping import MappingScreen
    from afterview.imports.readers import reader_of

    reader = reader_of(source)
    if reader is None:
        main.say(f"I can't read {source.name}: it is neither an invitation nor a sheet.", failed=True)
        return
    await main.autosave.flush()
    session = main.session
    screen: Dialog[str] = ImportScreen(session, source)
    if reader.module.startswith("afterview.imports.sheets"):
        screen = MappingScreen(session, source, known_to(session))
    done: str | None = await main.app.push_screen_wait(screen)
    if done:
        main.say(done)
