"""What is to go out, and how."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from afterview.exports.ical import CalendarEvent
from afterview.records.hunt import Hunt
from afterview.settings import Waits


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A hunt as it is to be handed on."""

    hunt: Hunt
    now: datetime
    zone: str
    """The person's own IANA zone, in which days are counted."""
    waits: Waits = Waits()
    first: date | None = None
    """The first civil day that is asked for; None: from the beginning."""
    last: date | None = None
    """The last civil day that is asked for; None: to the end."""
    private: bool = True
    """Whether with what is for oneself alone: notes, reflections, letters, people's addresses."""
    name: str = ""
    """The person's own name, as letters are signed; "" where it is not known."""
    revision: int = 0
    """The number of the change that led to the hunt: a later one makes a later calendar."""
    handed_out: tuple[CalendarEvent, ...] = ()
    """What calendars may have of an earlier file."""
    separator: str = ","
    """What stands between the cells of a sheet."""
    bom: bool = False
    """Whether a sheet begins with the mark by which Excel knows UTF-8."""

    @property
    def has_span(self) -> bool:
        """Return whether only some days are asked for."""
        return self.first is not None or self.last is not None

    def spans(self, day: date | None) -> bool:
        """Return whether a civil day is among those asked for; one that is not known only where all are."""
        if day is None:
            return not self.has_span
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
