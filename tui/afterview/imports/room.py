"""Who is in the room by an invitation, beside who is by the journal: who comes, and who is listed no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from afterview.imports.addresses import is_unread, same
from afterview.imports.plan import Missing, Participant, PlannedInterview, Role
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Person
from afterview.text import folded


def newcomers(found: PlannedInterview, interview: Interview, hunt: Hunt) -> list[str]:
    """Return the names of those who would come into the room."""
    people = hunt.met_in(interview)
    return [
        each.name
        for each in found.people
        if each.role is Role.INTERVIEWER
        and not is_unread(each.email)
        and not any(_is(each, person) for person in people)
    ]


def missing_from(found: PlannedInterview, interview: Interview, hunt: Hunt) -> tuple[Missing, ...]:
    """Return who was invited, and is no more by a newer copy of the same invitation.

    A copy that names nobody tells of nobody. Who has no address was never invited by a calendar.
    """
    is_newer = found.sequence > interview.calendar_sequence or (
        found.stamped is not None
        and interview.calendar_stamp is not None
        and found.stamped > interview.calendar_stamp
    )
    if not is_newer or not any(each.role is Role.INTERVIEWER and each.email for each in found.people):
        return ()
    return tuple(
        Missing(person=person.id, name=person.name, email=person.email, stays=_is_told_of(person, interview))
        for person in hunt.met_in(interview)
        if person.email and not any(_is(each, person) for each in found.people)
    )


def _is(each: Participant, person: Person) -> bool:
    if each.email and person.email:
        return same(each.email) == same(person.email)
    return folded(each.name) == folded(person.name)


def _is_told_of(person: Person, interview: Interview) -> bool:
    """Return whether anything of the interview hangs on somebody, but that they were to be in it."""
    seat = next(each for each in interview.interviewers if each.person == person.id)
    others = tuple(each for each in interview.interviewers if each is not seat)
    rest = msgspec.to_builtins(msgspec.structs.replace(interview, interviewers=others))
    return bool(seat.talked_about) or any(person.id in text for text in _texts(rest))


def _texts(value: Any) -> Iterator[str]:
    """Yield all texts within: somebody's id stands in those of letters, questions, and what was skipped."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
