"""Staying in contact: a touch, and a connection on LinkedIn (playbook 3.3, 8.1, 8.2)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    find_application,
    find_person,
    not_ahead,
    put_person,
)
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Touch


def add_touch(
    hunt: Hunt,
    person_id: str,
    *,
    at: datetime,
    how: str = "",
    application: str | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that logs that we were in contact. It sets the next touch date anew."""
    person = find_person(hunt, person_id)
    if application is not None:
        find_application(hunt, application)
    not_ahead(at, now, "Being in contact")
    touch = Touch(id=new_id("t"), at=at, how=checked_name(how, "The note"), application=application)
    what = f" ({touch.how})" if touch.how else ""
    return put_person(
        f"logged contact with {person.name}{what}", replace(person, touches=(*person.touches, touch))
    )


def remove_last_touch(hunt: Hunt, person_id: str) -> Change:
    """Return the change that takes back the latest contact with that person."""
    person = find_person(hunt, person_id)
    if not person.touches:
        raise ChangeError(f"No contact with {person.name} is logged.")
    last = max(person.touches, key=lambda each: each.at)
    return put_person(
        f"took back the last contact with {person.name}",
        replace(person, touches=tuple(each for each in person.touches if each is not last)),
    )


def mark_connected(hunt: Hunt, person_id: str, *, at: datetime, now: datetime) -> Change:
    """Return the change that says we are connected on LinkedIn (playbook 8.1)."""
    person = find_person(hunt, person_id)
    not_ahead(at, now, "Connecting on LinkedIn")
    if person.connected_at is not None:
        raise ChangeError(f"{person.name} is already marked as connected on LinkedIn.")
    return put_person(f"marked {person.name} as connected on LinkedIn", replace(person, connected_at=at))


def take_back_connected(hunt: Hunt, person_id: str) -> Change:
    """Return the change that says we are not connected on LinkedIn after all."""
    person = find_person(hunt, person_id)
    if person.connected_at is None:
        raise ChangeError(f"{person.name} is not marked as connected on LinkedIn.")
    return put_person(
        f"took back that {person.name} is connected on LinkedIn", replace(person, connected_at=None)
    )
