"""Leaving: what was typed is saved first. Where it cannot be, one is told, and may leave all the same."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from textual.app import App

from afterview.app.autosave import Autosave
from afterview.app.drafts import DraftKeeper
from afterview.app.session import Say, Session
from afterview.app.shutdown import settled
from afterview.records.path import Path

_PATIENCE = 6.0
"""Seconds to wait at the end for what is being recorded: longer than for another program's lock."""


class Leaving:
    """Saves what one app has taken in, in the order in which it may depend on each other."""

    def __init__(self, app: App[int], session: Session, autosave: Autosave, drafts: DraftKeeper) -> None:
        self._app = app
        self._session = session
        self._autosave = autosave
        self._drafts = drafts
        self._told_of: dict[Path, str] = {}
        """What was not saved when that was said last."""

    async def save_all(self) -> None:
        """Save what was typed, and keep what was begun; what is being saved just now is waited for."""
        await settled(self._app)
        await self._session.settle()
        await self._autosave.flush()
        await self._drafts.look()

    async def leave(self, say: Say) -> None:
        """Save, and end the app; where something cannot be saved, say so the first time."""
        await settled(self._app)
        with suppress(TimeoutError):  # a line that is being recorded; a disk that hangs is not waited for
            await asyncio.wait_for(self._session.settle(), _PATIENCE)
        await settled(self._app)
        if await self._autosave.flush() or self._autosave.pending == self._told_of:
            await self._drafts.look()
            self._app.exit(0)
            return
        self._told_of = self._autosave.pending
        rescued = self._autosave.rescued
        kept = f"is kept in {rescued}" if rescued else "is only on the screen"
        say(f"What you typed last could not be saved and {kept}. Once more leaves.", failed=True)

    def finish(self) -> tuple[str, str]:
        """Save what is left once the app has ended, however it has: what is not saved, and what is kept."""
        return self._autosave.save_after_all(), self._drafts.finish()
