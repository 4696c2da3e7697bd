"""Scheduling an interview, who is in the room, calling it off, and what to bring (playbook 6.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_application,
    find_interview,
    find_person,
    name_of,
    put_application,
    put_interview,
    round_name,
    with_interview,
)
from afterview.civil import UnknownZoneError, check_zone
from afterview.records.applications import Application
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, Interviewer, PrepKind, PrepNote

_SLIP = timedelta(hours=24)
"""Two times that lie further apart are a slip of the keyboard; what takes longer is given its length."""


_PREPARED = {
    PrepKind.TOPIC: "a topic",
    PrepKind.RESEARCH: "a piece of research",
    PrepKind.QUESTION: "a question to ask",
}


def _number_at(application: Application, starts: datetime) -> int:
    """Return the number of a round that starts then: the one before the next, where that is free."""
    before = max((each.round for each in application.rounds if each.starts <= starts), default=0)
    after = min((each.round for each in application.rounds if each.starts > starts), default=0)
    return max(before, after - 2) + 1


def _put_round(sentence: str, application: Application, interview: Interview) -> Change:
    """Return the change that stores a round whose time is new, all rounds numbered by time (playbook B.1)."""
    stored = with_interview(application, interview).numbered()
    return put_application(
        sentence.format(round_name(stored, stored.interview(interview.id) or interview)), stored
    )


def add_interview(
    hunt: Hunt,
    application_id: str,
    *,
    starts: datetime,
    ends: datetime,
    zone: str,
    kind: str = "",
    round_number: int | None = None,
    place: str = "",
    link: str = "",
    interviewers: tuple[str, ...] = (),
    notes: str = "",
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that adds a round, past or to come, with the people of those ids in the room.

    `starts` and `ends` are aware instants, `zone` the IANA zone that the appointment was made in. Raises
    ChangeError where it ends before it starts, takes over a day, or the round is there already.
    """
    application = find_application(hunt, application_id)
    number = _number_at(application, starts) if round_number is None else round_number
    if not 1 <= number <= 99:
        raise ChangeError("A round is a number from 1 to 99.")
    holder = next((each for each in application.rounds if each.round == number), None)
    if holder is not None and holder.starts <= starts:
        raise ChangeError(f"{application.company} already has a round {number}.")
    for person in interviewers:
        find_person(hunt, person)
    try:
        zone = check_zone(zone)
    except UnknownZoneError as error:
        raise ChangeError(f"{error}.") from None
    interview = Interview(
        id=new_id("i"),
        round=number,
        kind=checked_name(kind, "The kind"),
        starts=starts,
        minutes=whole_minutes(starts, ends),
        zone=zone,
        place=checked_name(place, "The place"),
        link=checked_text(link, "The link"),
        interviewers=tuple(Interviewer(person=person) for person in dict.fromkeys(interviewers)),
        notes=checked_text(notes, "The note"),
        created=now,
    )
    return _put_round("added the interview at {}", application, interview)


def whole_minutes(starts: datetime, ends: datetime) -> int:
    """Return the length in minutes. Raises ChangeError where it is not positive, or over a day."""
    if ends <= starts:
        raise ChangeError("The interview would end before it starts: check the two times.")
    if ends - starts > _SLIP:
        raise ChangeError("The interview would take over 24 hours: check the two times.")
    return max(1, round((ends - starts) / timedelta(minutes=1)))


def move_interview(hunt: Hunt, interview_id: str, *, starts: datetime, ends: datetime, zone: str) -> Change:
    """Return the change that moves an interview to another time, its length with it (playbook B.1)."""
    application, interview = find_interview(hunt, interview_id)
    if interview.cancelled_at is not None:
        raise ChangeError(f"{round_name(application, interview)} was called off: put it back first.")
    minutes = whole_minutes(starts, ends)
    if (starts, minutes, zone) == (interview.starts, interview.minutes, interview.zone):
        raise ChangeError(f"{round_name(application, interview)} is at that time already.")
    moved = replace(interview, starts=starts, minutes=minutes, zone=zone)
    return _put_round("moved the interview at {}", application, moved)


def add_interviewer(hunt: Hunt, interview_id: str, person_id: str) -> Change:
    """Return the change that puts a person in the room."""
    application, interview = find_interview(hunt, interview_id)
    person = find_person(hunt, person_id)
    if any(each.person == person_id for each in interview.interviewers):
        raise ChangeError(f"{person.name} is already down for {round_name(application, interview)}.")
    people = (*interview.interviewers, Interviewer(person=person_id))
    return put_interview(
        f"added {person.name} as an interviewer ({round_name(application, interview)})",
        application,
        replace(interview, interviewers=people),
    )


def set_talked_about(hunt: Hunt, interview_id: str, person_id: str, text: str) -> Change:
    """Return the change that sets what was talked about with one interviewer (playbook 2.4)."""
    application, interview = find_interview(hunt, interview_id)
    if all(each.person != person_id for each in interview.interviewers):
        raise ChangeError(f"{name_of(hunt, person_id)} was not in {round_name(application, interview)}.")
    text = checked_text(text, "The text")
    people = tuple(
        replace(each, talked_about=text) if each.person == person_id else each
        for each in interview.interviewers
    )
    return put_interview(
        f"wrote down what {name_of(hunt, person_id)} and I talked about ({application.company})",
        application,
        replace(interview, interviewers=people),
        merge_key=f"talked:{interview_id}:{person_id}",
    )


def cancel_interview(hunt: Hunt, interview_id: str, *, now: datetime) -> Change:
    """Return the change that says an interview was called off."""
    application, interview = find_interview(hunt, interview_id)
    if interview.cancelled_at is not None:
        raise ChangeError(f"{round_name(application, interview)} is already called off.")
    return put_interview(
        f"called off the interview at {round_name(application, interview)}",
        application,
        replace(interview, cancelled_at=now),
    )


def reinstate_interview(hunt: Hunt, interview_id: str) -> Change:
    """Return the change that says an interview that was called off takes place after all."""
    application, interview = find_interview(hunt, interview_id)
    if interview.cancelled_at is None:
        raise ChangeError(f"{round_name(application, interview)} is not called off.")
    return _put_round("put the interview at {} back", application, replace(interview, cancelled_at=None))


def add_preparation(hunt: Hunt, interview_id: str, kind: PrepKind, text: str, *, new_id: IdSource) -> Change:
    """Return the change that adds something to bring to that interview."""
    application, interview = find_interview(hunt, interview_id)
    text = checked_text(text, "The text").strip()
    if not text:
        raise ChangeError("There is nothing to write down.")
    note = PrepNote(id=new_id("n"), kind=kind, text=text)
    return put_interview(
        f"added {_PREPARED[kind]} for {round_name(application, interview)}",
        application,
        replace(interview, preparation=(*interview.preparation, note)),
    )


def remove_preparation(hunt: Hunt, interview_id: str, note_id: str) -> Change:
    """Return the change that removes something that was to be brought."""
    application, interview = find_interview(hunt, interview_id)
    gone = next((each for each in interview.preparation if each.id == note_id), None)
    if gone is None:
        raise ChangeError("That note is not in the journal any more.")
    return put_interview(
        f"removed {_PREPARED[gone.kind]} for {round_name(application, interview)}",
        application,
        replace(interview, preparation=tuple(each for each in interview.preparation if each.id != note_id)),
    )
