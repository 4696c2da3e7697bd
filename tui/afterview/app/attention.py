"""What the open app does beside showing it, when something has become due: only what the settings want.

The title of the terminal, its bell, a notification of the desktop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from textual.app import App

from afterview.playbook.agenda_entry import AgendaEntry
from afterview.reminders.pressing import due_line, name_of, pressing
from afterview.settings import Reminders
from afterview.text import safe_line

_KEEP_TITLE, _OLD_TITLE = "\x1b[22;2t", "\x1b[23;2t"
"""How a terminal keeps the title that it has, and puts it back."""


class Attention:
    """Draws attention to what has begun to press since it was last looked at."""

    def __init__(self, app: App[Any], wanted: Reminders) -> None:
        """Do in the terminal of `app` what is wanted."""
        self._app = app
        self._wanted = wanted
        self._known: frozenset[str] | None = None
        """What pressed when it was last looked at; None before the first look, which needs no telling."""
        self._title = ""

    def look(self, entries: Sequence[AgendaEntry], zone: str, now: datetime) -> None:
        """Look at the agenda as it is at `now` (aware), in the person's zone."""
        if self._wanted == Reminders():
            return
        words = due_line(entries, zone, now)
        if self._wanted.title:
            self._show_title(words)
        names = frozenset(name_of(each) for each in pressing(entries))
        is_new = self._known is not None and bool(names - self._known)
        self._known = names
        if is_new and self._wanted.bell:
            self._app.bell()
        if is_new and self._wanted.notify and words:
            self._app.run_worker(self._notify(words), group="notice", exit_on_error=False)

    def leave(self) -> None:
        """Put the title back that the terminal had."""
        if self._title:
            self._write(_OLD_TITLE)
            self._title = ""

    def _show_title(self, words: str) -> None:
        title = f"afterview · {words}" if words else "afterview"
        if title == self._title:
            return
        if not self._title:
            self._write(_KEEP_TITLE)
        self._title = title
        self._write(f"\x1b]2;{safe_line(title)}\x07")

    def _write(self, sequence: str) -> None:
        driver = self._app._driver
        if driver is not None:
            driver.write(sequence)

    async def _notify(self, words: str) -> None:
        from afterview.reminders.notice import notify

        await asyncio.to_thread(notify, "afterview", words)
