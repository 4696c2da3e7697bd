"""Which interview the brief is for. Pure."""

from __future__ import annotations

from datetime import datetime

from afterview.app.focus import Focus
from afterview.records.hunt import Hunt


def next_interview(hunt: Hunt, at: Focus, now: datetime) -> tuple[str | None, str]:
    """Return the id of the interview, and what is to be said of the choice, or why there is none.

    The chosen round where it is not over, else the next one there, else the next of all.
    """
    application = hunt.applications.get(at.application or "")
    if application is not None:
        chosen = application.interview(at.interview or "")
        if chosen is not None and chosen.cancelled_at is None and not chosen.is_over(now):
            return chosen.id, ""
        ahead = next((each for each in application.rounds if not each.is_over(now)), None)
        if ahead is not None:
            return ahead.id, ""
    coming = [
        (held.place_in_time, held.id, each.company)
        for each in hunt.applications.values()
        if not each.is_closed
        for held in each.rounds
        if not held.is_over(now)
    ]
    if not coming:
        return None, "No interview is ahead: add one, such as “interview acme tue 14:00”."
    _, found, company = min(coming)
    if application is None:
        return found, ""
    return found, f"{application.company} has no interview ahead: this is the next one, at {company}."
