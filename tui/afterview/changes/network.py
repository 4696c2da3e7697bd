"""Who helps: references who were told, people asked to put in a good word (playbook 3.1, 3.5, 4.2)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

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
from afterview.records.applications import Application, Ask, EventKind, Told
from afterview.records.hunt import Change, Hunt


class AskStage(StrEnum):
    """How far it got."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    VOUCHED = "vouched"


def mark_ask(
    hunt: Hunt, application_id: str, person_id: str, stage: AskStage, *, at: datetime, now: datetime
) -> Change:
    """Return the change that says a person was asked, agreed, refused, or put in the word."""
    application = find_application(hunt, application_id)
    name = find_person(hunt, person_id).name
    not_ahead(at, now, "Asking for a good word")
    before = _ask(application, person_id) or Ask(person=person_id)
    at_company = application.company
    if stage is AskStage.ASKED:
        reached, after = before.asked_at, replace(before, asked_at=at)
        sentence = f"marked {name} as asked to put in a good word at {at_company}"
    elif stage is AskStage.AGREED:
        reached, after = before.agreed_at, replace(before, agreed_at=at, declined_at=None)
        sentence = f"recorded that {name} agreed to put in a good word at {at_company}"
    elif stage is AskStage.REFUSED:
        reached, after = before.declined_at, replace(before, declined_at=at, agreed_at=None)
        sentence = f"recorded that {name} would rather not put in a word at {at_company}"
    else:
        reached, after = before.done_at, replace(before, done_at=at)
        sentence = f"recorded that {name} put in a good word at {at_company}"
    if reached is not None:
        raise ChangeError(f"{name} is already marked as {stage.value} for {at_company}.")
    return put_application(sentence, _with_ask(application, person_id, after))


def take_back_ask(hunt: Hunt, application_id: str, person_id: str) -> Change:
    """Return the change that takes back the last thing recorded about asking that person."""
    application = find_application(hunt, application_id)
    name = name_of(hunt, person_id)
    ask = _ask(application, person_id)
    if ask is None:
        raise ChangeError(f"{name} is not marked as asked about {application.company}.")
    if ask.done_at is not None:
        left, what = replace(ask, done_at=None), "put in a good word"
    elif ask.agreed_at is not None or ask.declined_at is not None:
        left, what = replace(ask, agreed_at=None, declined_at=None), "answered"
    else:
        left, what = replace(ask, asked_at=None), "was asked for a good word"
    empty = left == Ask(person=person_id, note=left.note)
    return put_application(
        f"took back that {name} {what} ({application.company})",
        _with_ask(application, person_id, None if empty else left),
    )


def _ask(application: Application, person_id: str) -> Ask | None:
    return next((each for each in reversed(application.asks) if each.person == person_id), None)


def _with_ask(application: Application, person_id: str, ask: Ask | None) -> Application:
    asks = tuple(each for each in application.asks if each.person != person_id)
    return replace(application, asks=asks if ask is None else (*asks, ask))


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
    """Return the change that says a reference heard how it ended (playbook 3.5).

    Raises ChangeError while nothing is decided, for who was never told of it, and for who knows.
    """
    application = find_application(hunt, application_id)
    name = find_person(hunt, person_id).name
    not_ahead(at, now, "Telling a reference how it ended")
    if application.outcome is None:
        raise ChangeError(
            f"{application.company} is not decided yet. Record how it ended first, as in "
            f"“outcome {application.company} rejected”; that {name} knows they may be called is "
            f"“told {application.company} {name}”."
        )
    told = next((each for each in application.told if each.person == person_id), None)
    if told is None:
        raise ChangeError(
            f"{name} was never told about {application.company}, so there is nothing to report."
        )
    offered = application.outcome.kind is EventKind.OFFER
    knows = "of the offer from {0}" if offered else "how {0} ended"
    was_offered = any(each.kind is EventKind.OFFER for each in application.events)
    if told.outcome_at is not None and (offered or not was_offered):  # else they may know of the offer only
        raise ChangeError(f"{name} has already heard {knows.format(application.company)}.")
    changed = tuple(replace(each, outcome_at=at) if each is told else each for each in application.told)
    return put_application(
        f"told {name} {knows.format(application.company)}", replace(application, told=changed)
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
