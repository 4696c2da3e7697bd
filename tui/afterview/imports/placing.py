"""What was found, set against the journal: new, changed, called off, or there already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from afterview.civil import day_of
from afterview.imports.plan import About, Action, PlannedInterview
from afterview.imports.room import missing_from, newcomers
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.text import folded, shortened

_NEAR = timedelta(minutes=20)


def calendar_name(found: PlannedInterview) -> str:
    """Return by what the journal remembers an appointment: its UID, and which one of a series it is."""
    return f"{found.uid} {found.instance}".strip()


def placed(found: PlannedInterview, hunt: Hunt) -> PlannedInterview:
    """Return it with what would be done, and with the interview on record that it is."""
    if found.action is Action.IGNORE and found.uid == "":
        return found
    by_uid = _by_uid(found, hunt)
    if by_uid is not None:
        return _known(found, *by_uid, hunt)
    if found.action is Action.IGNORE:
        return found
    by_time = _by_time(found, hunt)
    if by_time is not None:
        return _at_that_time(found, *by_time, hunt)
    if found.action is Action.CANCEL:
        return replace(
            found, questions=(), why="It is called off. It is not on record: nothing has to be done."
        )
    return found


def _by_uid(found: PlannedInterview, hunt: Hunt) -> tuple[Application, Interview] | None:
    name = calendar_name(found)
    return next((each for each in _all(hunt) if name and each[1].calendar_uid == name), None)


def _all(hunt: Hunt) -> Iterator[tuple[Application, Interview]]:
    for application in hunt.applications.values():
        for interview in application.interviews:
            yield application, interview


def _known(
    found: PlannedInterview, application: Application, interview: Interview, hunt: Hunt
) -> PlannedInterview:
    """Return what is done with a copy of an appointment that is on record."""
    found = replace(
        found, application=application.id, interview=interview.id, company=application.company,
        questions=tuple(
            each for each in found.questions if each.about not in (About.APPLICATION, About.INTERVIEW)
        ),
    )  # fmt: skip
    if found.action is Action.IGNORE:
        return found
    if found.sequence < interview.calendar_sequence:
        newer = interview.calendar_sequence
        why = f"It is an older copy: number {found.sequence}, and number {newer} is on record."
        return _ignored(found, why)
    stamped = interview.calendar_stamp
    if (
        found.sequence == interview.calendar_sequence
        and found.stamped
        and stamped
        and found.stamped < stamped
    ):
        return _ignored(found, "It is an older copy: a later one is on record.")
    if found.action is Action.CANCEL:
        if interview.cancelled_at is not None:
            return _ignored(found, "It is called off, as the journal says already.")
        return replace(found, why="It is called off.", questions=())
    if interview.cancelled_at is not None and found.sequence == interview.calendar_sequence:
        return _ignored(found, "It was called off after this copy was made.")
    found = replace(found, gone=missing_from(found, interview, hunt))
    changes = changes_to(found, interview, hunt)
    if not changes:
        return _ignored(found, "It is on record already, just so.")
    return replace(found, action=Action.UPDATE, why=f"It is on record, and changes: {', '.join(changes)}.")


def _ignored(found: PlannedInterview, why: str) -> PlannedInterview:
    return replace(found, action=Action.IGNORE, why=why, questions=())


def changes_to(found: PlannedInterview, interview: Interview, hunt: Hunt) -> list[str]:
    """Return what an update would change, in words."""
    changes = list[str]()
    if interview.cancelled_at is not None:
        changes.append("it takes place after all")
    if found.starts is not None and found.starts != interview.starts:
        changes.append("its time")
    elif found.starts is not None and found.ends is not None and found.ends != interview.ends:
        changes.append("its length")
    if found.zone and found.starts is not None and found.zone != interview.zone:
        changes.append("its time zone")
    if found.link and found.link != interview.link:
        changes.append("its link")
    if found.place and found.place != interview.place:
        changes.append("its place")
    if found.gone or newcomers(found, interview, hunt):
        changes.append("who is in the room")
    return changes


def _by_time(found: PlannedInterview, hunt: Hunt) -> tuple[Application, Interview] | None:
    """Return the interview that is on record by hand, or under another name, at that very time."""
    application = hunt.applications.get(found.application or "")
    if application is None or found.starts is None:
        return None
    near = [each for each in application.rounds if each.starts and abs(each.starts - found.starts) <= _NEAR]
    day = day_of(found.starts, found.zone)
    near = near or [each for each in application.rounds if _waits_for_a_time(each, day)]
    return (application, near[0]) if len(near) == 1 else None


def _waits_for_a_time(interview: Interview, day: date) -> bool:
    """Return whether it is still to come, and may be on that day: the invitation says when."""
    return interview.starts is None and not interview.held and interview.on in (None, day)


def _at_that_time(
    found: PlannedInterview, application: Application, interview: Interview, hunt: Hunt
) -> PlannedInterview:
    company = shortened(application.company)
    found = replace(found, interview=interview.id)
    if found.action is Action.CANCEL:
        return replace(found, why=f"It calls off the interview at {company} at that time.", questions=())
    at = "without a time" if interview.starts is None else "at that time"
    told = ", ".join(changes_to(found, interview, hunt)) or "nothing but where it comes from"
    return replace(
        found,
        action=Action.UPDATE,
        why=f"An interview at {company} is on record {at}. What changes: {told}.",
        questions=tuple(each for each in found.questions if each.about is not About.INTERVIEW),
    )


def double(found: PlannedInterview, other: PlannedInterview) -> bool:
    """Return whether two appointments under different names are one: sent by a person and by a program."""
    return (
        found.starts is not None
        and found.starts == other.starts
        and Action.IGNORE not in (found.action, other.action)
        and found.action is other.action
        and bool(
            (found.link and found.link == other.link)
            or (found.title and folded(found.title) == folded(other.title))
        )
    )
