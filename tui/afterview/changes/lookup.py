"""Finding records inside a hunt, and putting a changed one back in its place."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, TypeVar

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.records.applications import Application
from afterview.records.base import TEXT_LIMIT, Record
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.path import Path, find
from afterview.records.people import Person
from afterview.text import can_be_seen

GONE = "That is not there any more: it was deleted or undone meanwhile."
NAME_LIMIT = 300
"""The most characters that a name, a role, a place or an address may have."""
_MOMENT = timedelta(microseconds=1)
Waiting = Application | Interview
"""What an answer is waited for on: a round or, without one, the application (playbook 5.8)."""
_Waiting = TypeVar("_Waiting", bound=Waiting)


def find_record(hunt: Hunt, path: Path) -> Any:
    """Return the record to which a path leads, or raise ChangeError."""
    found = find(hunt, path)
    if not isinstance(found, Record):
        raise ChangeError(GONE)
    return found


def find_application(hunt: Hunt, application_id: str) -> Application:
    """Return the application of that id. Raises ChangeError where there is none."""
    found = hunt.applications.get(application_id)
    if found is None:
        raise ChangeError("That application is not in the journal any more.")
    return found


def find_interview(hunt: Hunt, interview_id: str) -> tuple[Application, Interview]:
    """Return the interview of that id and its application. Raises ChangeError where there is none."""
    found = hunt.find_interview(interview_id)
    if found is None:
        raise ChangeError("That interview is not in the journal any more.")
    return found


def find_waiting(hunt: Hunt, owner_id: str) -> tuple[Application, Waiting]:
    """Return the round of that id, or else the application itself, and before it whose it is.

    Raises ChangeError where there is none.
    """
    if owner_id in hunt.applications:
        return hunt.applications[owner_id], hunt.applications[owner_id]
    return find_interview(hunt, owner_id)


def find_person(hunt: Hunt, person_id: str) -> Person:
    """Return the person of that id. Raises ChangeError where there is none."""
    found = hunt.people.get(person_id)
    if found is None:
        raise ChangeError("That person is not in the journal any more.")
    return found


def name_of(hunt: Hunt, person_id: str) -> str:
    """Return a person's name, or plain words where the record is gone."""
    known = hunt.people.get(person_id)
    return known.name if known else "someone unknown"


def round_name(application: Application, interview: Interview) -> str:
    """Name a round in a sentence: "Acme, round 2"."""
    return f"{application.company}, round {interview.round}"


def waiting_name(application: Application, waiting: Waiting) -> str:
    """Name in a sentence what is waited for: "Acme, round 2", or "Acme"."""
    return round_name(application, waiting) if isinstance(waiting, Interview) else application.company


def put_application(sentence: str, application: Application, merge_key: str | None = None) -> Change:
    """Return the change that stores `application`."""
    return Change(sentence, applications={application.id: application}, merge_key=merge_key)


def put_person(sentence: str, person: Person, merge_key: str | None = None) -> Change:
    """Return the change that stores `person`."""
    return Change(sentence, people={person.id: person}, merge_key=merge_key)


def put_interview(
    sentence: str, application: Application, interview: Interview, merge_key: str | None = None
) -> Change:
    """Return the change that stores `interview` in its place within `application` (or adds it)."""
    return put_application(sentence, with_interview(application, interview), merge_key)


def put_waiting(sentence: str, application: Application, waiting: Waiting) -> Change:
    """Return the change that stores what `find_waiting` found, after it was changed."""
    if isinstance(waiting, Interview):
        return put_interview(sentence, application, waiting)
    return put_application(sentence, waiting)


def with_interview(application: Application, interview: Interview) -> Application:
    """Return `application` with `interview` in its place, or added."""
    if application.interview(interview.id) is None:
        rounds = (*application.interviews, interview)
    else:
        rounds = tuple(interview if each.id == interview.id else each for each in application.interviews)
    return replace(application, interviews=rounds)


def joined(sentence: str, *changes: Change) -> Change:
    """Return one change that does all of `changes`, each of which was made on top of those before it."""
    applications: dict[str, Application | None] = {}
    people: dict[str, Person | None] = {}
    for change in changes:
        applications.update(change.applications)
        people.update(change.people)
    return Change(sentence, applications=applications, people=people)


def not_ahead(at: datetime, now: datetime, what: str) -> None:
    """Raise ChangeError where a fact is dated after `now`: what has not happened is not recorded."""
    if at > now:
        raise ChangeError(f"{what} cannot lie in the future: record it once it has happened.")


def happened_before(waiting: _Waiting, at: datetime, now: datetime) -> _Waiting:
    """Return `waiting` with those facts of the wait before `at` that are dated after `now`.

    They are its follow-ups, their answers, and what they promised. What is recorded has happened: where it
    is dated later than now, the clock was ahead then, and has been set back since. Step 5 goes by what came
    after what (playbook 5.4, 5.5), so that a new fact, which is to be recorded at `at`, has to come after
    them. They keep their order.
    """
    promise = waiting.promise
    stamps = {each.at for each in waiting.follow_ups} | {each.at for each in waiting.replies}
    stamps |= {promise.said_at} if promise else set()
    ahead = sorted((each for each in stamps if each > now), reverse=True)
    if not ahead:
        return waiting
    moved = {each: at - count * _MOMENT for count, each in enumerate(ahead, start=1)}
    return replace(
        waiting,
        follow_ups=tuple(replace(each, at=moved.get(each.at, each.at)) for each in waiting.follow_ups),
        replies=tuple(replace(each, at=moved.get(each.at, each.at)) for each in waiting.replies),
        promise=replace(promise, said_at=moved.get(promise.said_at, promise.said_at)) if promise else None,
    )


def checked_name(text: str, what: str) -> str:
    """Return `text` trimmed. Raises ChangeError where it is longer than a name can be."""
    text = text.strip()
    if len(text) > NAME_LIMIT:
        raise ChangeError(f"{what} is {len(text):,} characters long: keep it to {NAME_LIMIT}.")
    return text


def required_name(text: str, what: str) -> str:
    """Return `text` trimmed. Raises ChangeError where it shows nothing or is too long."""
    text = checked_name(text, what)
    if not can_be_seen(text):
        raise ChangeError(f"{what} is missing.")
    return text


def checked_text(text: str, what: str) -> str:
    """Return `text` as it is. Raises ChangeError where it is longer than a text can be."""
    if len(text) > TEXT_LIMIT:
        raise ChangeError(f"{what} is {len(text):,} characters long: keep it to {TEXT_LIMIT:,}.")
    return text
