"""Screens in which texts of the journal are typed: how those stand to the file, and to other windows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from textual.app import App

from afterview.app.autosave import Autosave, ShowMark
from afterview.app.session import Session, tell

if TYPE_CHECKING:
    from afterview.records.path import Path


class Asker(Protocol):
    """What is needed to ask something."""

    session: Session

    @property
    def app(self) -> App[object]:
        """The app to ask it in."""

    def say(self, words: str, *, failed: bool = False) -> None:
        """Show one line to the person."""


class Writes(Protocol):
    """A screen in which texts of the journal are typed."""

    touched: set[Path]

    def show_mark(self, words: str, failed: bool) -> None:
        """Show how what was typed stands to the file."""


_Writes = TypeVar("_Writes", bound=Writes)


async def open_to_write(
    host: Asker, autosave: Autosave, screen: _Writes, show: Callable[[_Writes], Awaitable[Any]]
) -> Any:
    """Have `show` show a screen to type in, and return what it leaves with.

    Once it has gone, all of it is saved, and what another window has written as well is asked about.
    """
    with _also_shown(autosave, screen.show_mark):
        left_with = await show(screen)
    await autosave.flush()
    conflicts = [each for path in screen.touched if (each := autosave.let_go(path)) is not None]
    host.session.on_change()
    for each in conflicts:
        await typed_beside(host, each)
    return left_with


async def typed_beside(main: Asker, conflict: str) -> None:
    """Ask about a text that was left and saved, and that another window has written as well."""
    from afterview.app.screens.deciding import DecideScreen
    from afterview.app.screens.typed_beside import question_of_typed
    from afterview.changes.conflicts import decide

    session = main.session
    question = question_of_typed(session.hunt, conflict, session.zone)
    if question is None:
        return
    choice = await main.app.push_screen_wait(DecideScreen(question, guarded=True))
    if choice is None:
        main.say("Both texts are kept. C decides.")
    else:
        await tell(main.say, session.record(lambda hunt: decide(hunt, conflict, choice, session.zone)))


@contextmanager
def _also_shown(autosave: Autosave, show_mark: ShowMark) -> Iterator[None]:
    """Say it where it is said already, and with `show_mark`."""
    below = autosave.show

    def show(words: str, failed: bool) -> None:
        below(words, failed)
        show_mark(words, failed)

    autosave.show = show
    try:
        yield
    finally:
        autosave.show = below
