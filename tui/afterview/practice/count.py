"""How much waits to be practised, for the agenda: worked out only where an interview is in sight."""

from __future__ import annotations

from datetime import datetime

from afterview.practice.in_sight import in_sight
from afterview.records.hunt import Hunt


def practice_count(hunt: Hunt, now: datetime, zone: str) -> str:
    """Say it in a line; "" where nothing waits, or no interview is in sight: nobody is nagged then."""
    if in_sight(hunt, now, zone) is None:
        return ""
    from afterview.practice.plan import plan  # the memory of questions takes a while to load
    from afterview.practice.wording import say_waiting

    return say_waiting(plan(hunt, now, zone), now, zone)
