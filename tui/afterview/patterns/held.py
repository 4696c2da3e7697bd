"""The interviews that were held, the earliest first: what all that is said of interviews looks at."""

from __future__ import annotations

from datetime import datetime

from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview

Held = tuple[Application, Interview]


def interviews_held(hunt: Hunt, now: datetime) -> tuple[Held, ...]:
    """Return those that have ended by `now` and were not called off, each with its application."""
    found = [
        (application, interview)
        for application in hunt.applications.values()
        for interview in application.interviews
        if interview.cancelled_at is None and interview.is_over(now)
    ]
    return tuple(sorted(found, key=lambda each: (each[1].place_in_time, each[1].id)))
