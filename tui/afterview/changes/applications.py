"""Adding an application, and the dated steps on its way that are no outcome."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_application,
    put_application,
    required_name,
)
from afterview.records.applications import Application, Event, EventKind
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt


def add_application(
    hunt: Hunt,
    *,
    company: str,
    role: str = "",
    kind: EventKind = EventKind.SAVED,
    on: date,
    today: date,
    url: str = "",
    location: str = "",
    salary: str = "",
    source: str = "",
    tags: tuple[str, ...] = (),
    notes: str = "",
    after: str | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that adds an application, saved for later or sent on the civil day `on`.

    `today` is the civil day of `now` in the person's zone. `after` links it to an earlier one that was
    turned down (playbook 7.4). Raises ChangeError for a missing or overlong name, and for a day to come.
    """
    company = required_name(company, "The company's name")
    if after is not None:
        find_application(hunt, after)
    event = _event(kind, on, today, now, new_id)
    application = Application(
        id=new_id("a"),
        company=company,
        role=checked_name(role, "The role"),
        url=checked_text(url, "The address"),
        location=checked_name(location, "The location"),
        salary=checked_name(salary, "The salary"),
        source=checked_name(source, "The source"),
        tags=tuple(checked_name(tag, "A tag") for tag in tags),
        notes=checked_text(notes, "The note"),
        events=(event,),
        after=after,
        created=now,
    )
    called = f"{company}, {application.role}" if application.role else company
    return put_application(f"added the application to {called}", application)


def mark_applied(
    hunt: Hunt, application_id: str, *, on: date, today: date, now: datetime, new_id: IdSource
) -> Change:
    """Return the change that says an application was sent on the civil day `on`."""
    application = find_application(hunt, application_id)
    if application.applied_on is not None:
        raise ChangeError(f"The application to {application.company} is already marked as sent.")
    event = _event(EventKind.APPLIED, on, today, now, new_id)
    changed = replace(application, events=(*application.events, event))
    return put_application(f"marked the application to {application.company} as sent", changed)


def _event(kind: EventKind, on: date, today: date, now: datetime, new_id: IdSource) -> Event:
    if on > today:
        raise ChangeError("That day is still to come: record it once it has happened.")
    return Event(id=new_id("e"), kind=kind, on=on, recorded_at=now)
