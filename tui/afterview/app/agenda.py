"""The agenda as the app keeps it: everything that is due, most urgent first."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from afterview.app.session import Session, yielding
from afterview.records.hunt import Hunt

if TYPE_CHECKING:
    from afterview.playbook.agenda_entry import AgendaEntry

_AT_ONCE = 25
"""Applications of which the agenda is made on the event loop: a few milliseconds."""


class Agenda:
    """Made anew when the hunt, the minute or the zone is another one; of a long hunt in a thread."""

    def __init__(self, session: Session) -> None:
        """Follow the hunt of `session`, once it is open."""
        self._session = session
        self._made: tuple[Hunt, datetime, str, tuple[AgendaEntry, ...]] | None = None
        """The agenda as it was made last: of which hunt, in which minute and zone."""
        self._making: asyncio.Future[None] | None = None

    @property
    def takes_long(self) -> bool:
        """Return whether the hunt is so long that its agenda takes a while."""
        return len(self._session.hunt.applications) > _AT_ONCE

    async def entries(self) -> tuple[AgendaEntry, ...]:
        """Return everything that can be done now.

        Only one agenda is ever being made: a thread cannot be stopped, and two would slow each other and
        every key.
        """
        session = self._session
        while True:
            hunt, minute = session.hunt, session.now.replace(second=0, microsecond=0)
            made = self._made
            if made is not None and made[0] is hunt and made[1:3] == (minute, session.zone):
                return made[3]
            if self._making is None:
                self._making = asyncio.ensure_future(self._make(hunt, minute))
            await asyncio.shield(self._making)

    async def _make(self, hunt: Hunt, minute: datetime) -> None:
        from afterview.playbook.agenda import agenda

        session = self._session
        asked = (hunt, session.now, session.zone, session.settings.waits)
        try:
            if self.takes_long:
                with yielding():
                    entries = await asyncio.to_thread(agenda, *asked)
            else:
                entries = agenda(*asked)
            self._made = hunt, minute, asked[2], entries
        finally:
            self._making = None
