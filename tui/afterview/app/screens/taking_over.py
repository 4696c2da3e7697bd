"""A file is named, dropped or pasted, and taken over: what is in it is shown first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events

from afterview.app.dialog import Dialog
from afterview.app.importing.pasted import as_path, is_content
from afterview.app.one_line import LineScreen
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


async def take_over(main: Opener, given: str = "") -> None:
    """Show what is in a file, and store it where that is wanted; ask for one where none is `given`.

    `given` is a path, or the content itself. To be awaited by a worker.
    """
    session = main.session
    if session.read_only:
        main.say(session.read_only, failed=True)
        return
    named = given or await main.app.push_screen_wait(_file_screen())
    if not named:
        return
    try:
        source = await _source(named)
    except OutsideFileError as error:
        main.say(str(error), failed=True)
        return
    await _show(main, source)


def _file_screen() -> LineScreen:
    return LineScreen(
        "Which file? Type its path, drop it here, or paste what is in it",
        example="~/Downloads/invite.ics",
        enter="read it",
        line=FileLine,
        cleaned=str,
    )


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
