"""The interview to practise for."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.civil import day_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview

SIGHT_DAYS = 14
"""An interview is in sight for so many civil days before it."""


class InSight(msgspec.Struct, frozen=True):
    """The next interview."""

    application: Application
    interview: Interview
    days_left: int
    """Civil days until it, in the person's own zone: 0 on the day itself."""

    @property
    def is_near(self) -> bool:
        """Return whether it is today or tomorrow: then everything likely is practised."""
        return self.days_left <= 1


def in_sight(hunt: Hunt, now: datetime, zone: str) -> InSight | None:
    """Return the next interview still to begin of which the day is known, at most two weeks ahead, if any.

    What was called off, or belongs to an application that is closed, is none.
    """
    coming = [
        (day, interview.begins or now, interview.id, application, interview)
        for application in hunt.applications.values()
        if not application.is_closed
        for interview in application.rounds
        if interview.is_ahead(now) and (day := interview.day(zone)) is not None
    ]
    if not coming:
        return None
    day, _, _, application, interview = min(coming, key=lambda each: each[:3])
    left = (day - day_of(now, zone)).days
    return InSight(application, interview, max(left, 0)) if left <= SIGHT_DAYS else None
