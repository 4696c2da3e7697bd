"""Applications that have been quiet for long: suggested for closing, never closed (playbook 5.7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from afterview.civil import day_of
from afterview.playbook.tallies import tally
from afterview.records.applications import Application, Status
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.settings import Waits


class Quiet(msgspec.Struct, frozen=True):
    """An application on which nothing has happened for long."""

    application: str
    company: str
    since: date
    """The civil day of the last thing that happened."""
    days: int


def quiet(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> tuple[Quiet, ...]:
    """Return the open applications quiet for more than `waits.quiet_days` days, the longest first."""
    return tuple(each for each in silent(hunt, now, zone) if each.days > waits.quiet_days)


def silent(hunt: Hunt, now: datetime, zone: str) -> tuple[Quiet, ...]:
    """Return the open applications on which nothing happened today, and nothing is ahead, the longest first.

    Only those that wait for the company count: a planned application and an offer wait for me.
    """
    today = day_of(now, zone)
    found = []
    for application in hunt.applications.values():
        if application.status not in (Status.APPLIED, Status.INTERVIEWING):
            continue
        since = max(_days(hunt, application, zone), default=None)
        if since is not None and since < today:
            found.append(Quiet(application.id, application.company, since, (today - since).days))
    return tuple(sorted(found, key=lambda each: (-each.days, each.company.casefold(), each.application)))


def _days(hunt: Hunt, application: Application, zone: str) -> Iterator[date]:
    """Yield every civil day on which something happened, was said, or is still promised."""
    yield from (each.counted_from(zone) for each in application.events)
    instants: list[datetime | None] = [letter.sent_at for letter in application.letters]
    for told in application.told:
        instants += [told.at, told.outcome_at]
    for ask in application.asks:
        instants += [ask.asked_at, ask.agreed_at, ask.declined_at, ask.done_at]
    for interview in application.interviews:
        instants += [letter.sent_at for letter in interview.letters]
        last = interview.last_day(zone)
        if interview.cancelled_at is None and last is not None:
            yield last
        else:  # what has no day counts from when it was recorded, as an event does
            instants.append(interview.cancelled_at or interview.created)
    owners: tuple[Application | Interview, ...] = (application, *application.interviews)
    for waiting in owners:
        instants += [each.at for each in waiting.follow_ups]
        instants += [each.at for each in waiting.replies]
        promise = waiting.promised
        if promise is not None:
            instants.append(promise.said_at)
            if promise.on is not None:
                yield promise.on
    for person in tally(hunt).touched.get(application.id, ()):
        instants += [each.at for each in person.touches if each.application == application.id]
    yield from (day_of(each, zone) for each in instants if each is not None)
