"""What the details screens need from the rest of the app: when it is, whose zone, and how to save."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from afterview.changes.editing_reading import Reading
from afterview.changes.errors import ChangeError
from afterview.clock import Clock
from afterview.dates.reader import read_moment
from afterview.records.hunt import Change, Hunt
from afterview.settings import Settings
from afterview.text import Unclear

Commit = Callable[[Callable[[Hunt], Change]], Awaitable[Hunt]]
"""Makes a change on the freshest hunt, saves it, and returns the hunt as it is then.

May raise ChangeError or JournalError: one plain line, and nothing was saved.
"""

Undo = Callable[[], Awaitable[tuple[str | None, Hunt]]]
"""Undoes the last change; returns its sentence (None: there was nothing) and the hunt as it is then."""


@dataclass(frozen=True, slots=True)
class Access:
    """Handed from screen to screen. `zone` is the person's own IANA zone."""

    clock: Clock
    zone: str
    settings: Settings
    commit: Commit
    undo: Undo | None = None

    def reading(self, hunt: Hunt) -> Reading:
        """Return how fields are read and written now; days in plain words as in quick-add lines."""
        now, day_first = self.clock.now(), self.settings.day_first

        def read_when(text: str, zone: str) -> datetime:
            try:
                moment = read_moment(text, now, zone, day_first=day_first)
            except Unclear as problem:
                raise ChangeError(str(problem)) from None
            if moment is None:
                raise ValueError(text)
            return moment

        return Reading(hunt, now, self.zone, day_first, read_when)
