"""References: who was told that they may be called, and who heard how it ended (playbook 3.1, 3.5)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    find_application,
    find_person,
    joined,
    name_of,
    not_ahead,
    put_application,
    put_person,
)
from afterview.records.applications import Told
from afterview.records.hunt import Change, Hunt


def mark_told(hunt: Hunt, application_id: str, person_id: str, *, at: datetime, now: datetime) -> Change:
    """Return the change that says a reference was told; who is not on the list yet is put on it."""
    application = find_application(hunt, application_id)
    person = find_person(hunt, person_id)
    not_ahead(at, now, "Telling a reference")
    if any(each.person == person_id for each in application.told):
        raise ChangeError(f"{person.name} has already been told about {application.company}.")
    sentence = f"marked {person.name} as told about {application.company}"
    told = put_application(
        sentence, replace(application, told=(*application.told, Told(person=person_id, at=at)))
    )
    if person.is_reference:
        return told
    return joined(sentence, told, put_person("", replace(person, is_reference=True)))


def mark_reported(hunt: Hunt, application_id: str, person_id: str, *, at: datetime, now: datetime) -> Change:
    """Return the change that says a reference heard how it ended (playbook 3.5)."""
    application = find_application(hunt, application_id)
    name = find_person(hunt, person_id).name
    not_ahead(at, now, "Telling a reference how it ended")
    told = next((each for each in application.told if each.person == person_id), None)
    if told is None:
        raise ChangeError(
            f"{name} was never told about {application.company}, so there is nothing to report."
        )
    if told.outcome_at is not None:
        raise ChangeError(f"{name} has already heard how {application.company} ended.")
    changed = tuple(replace(each, outcome_at=at) if each is told else each for each in application.told)
    return put_application(
        f"told {name} how it ended at {application.company}", replace(application, told=changed)
    )


def take_back_told(hunt: Hunt, application_id: str, person_id: str) -> Change:
    """Return the change that takes back the last thing said to a reference: the report, else the news."""
    application = find_application(hunt, application_id)
    name = name_of(hunt, person_id)
    told = next((each for each in application.told if each.person == person_id), None)
    if told is None:
        raise ChangeError(f"{name} is not marked as told about {application.company}.")
    if told.outcome_at is not None:
        changed = tuple(replace(each, outcome_at=None) if each is told else each for each in application.told)
        sentence = f"took back that {name} heard how {application.company} ended"
    else:
        changed = tuple(each for each in application.told if each is not told)
        sentence = f"took back that {name} was told about {application.company}"
    return put_application(sentence, replace(application, told=changed))
