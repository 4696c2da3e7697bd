"""An app that fails without a word.

Where anything goes wrong, Textual prints all variables, and asyncio the error: both quote what was written.
And Textual takes the screens away before anybody can save what is typed on them.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.css.query import NoMatches
from textual.worker import WorkerFailed

if TYPE_CHECKING:
    from rich.console import RenderableType


class TerminalInputError(Exception):
    """Textual could not go on reading keys from the terminal."""


class QuietlyFailingApp(App[int]):
    """Keeps the error that ends it for whoever runs it."""

    _aside: BaseException | None = None

    @property
    def failure(self) -> BaseException | None:
        """Return the first error that nobody expected, if there was one."""
        return self._exception or self._aside

    def listen_for_failures(self) -> None:
        """Hear of errors in tasks that nobody waits for. To be called on the event loop."""
        asyncio.get_running_loop().set_exception_handler(self._note_failure)

    def before_failing(self) -> None:
        """See what is typed on the screens, before they go with the app."""

    def _handle_exception(self, error: Exception) -> None:
        """End, unless the screens are going already.

        Then work that was on its way finds no pane any more: that is the end of it, and no mistake of ours.
        """
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not self.is_running and isinstance(cause, NoMatches):
            return
        with suppress(Exception):  # whatever it is, it must not hide the error that ends the app
            self.before_failing()
        super()._handle_exception(error)

    def _note_failure(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._aside = self._aside or error

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002
        """End in the same way where Textual has words of its own for the error."""
        self._aside = self._aside or TerminalInputError()
        self._close_messages_no_wait()
