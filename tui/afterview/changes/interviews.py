"""Scheduling an interview, who is in the room, calling it off, and what to bring (playbook 6.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import msgspec
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
from afterview.records.interviews import MOST_ROUNDS, Interview, Interviewer, PrepKind, PrepNote

_SLIP = timedelta(hours=24)
"""Two times that lie further apart are a slip of the keyboard; what takes longer is given its length."""


_PREPARED = {
    PrepKind.TOPIC: "a topic",
    PrepKind.RESEARCH: "a piece of research",
    PrepKind.QUESTION: "a question to ask",
}


class NoTime(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of when an interview is that has no time: a day, or words, or that it has been."""

    on: date | None = None
    when: str = ""
    held: bool = False
    minutes: int = 0
    """How long it takes; 0: nothing is said of that."""


_NOTHING_KNOWN = NoTime()


def _number_at(application: Application, interview: Interview, now: datetime) -> int:
    """Return the number of a new round: the one before the next by time, where that is free.

    Without a day, one that has been follows those that have begun, and one to come all others.
    """
    begins, known = interview.begins, [(each, each.begins) for each in application.rounds]
    if begins is None:
        before = [each for each, _ in known if not interview.held or each.has_begun(now)]
        return max((each.round for each in before), default=0) + 1
    before = [each for each, at in known if (at <= begins if at else each.held or begins > now)]
    after = min((each.round for each, at in known if at is not None and at > begins), default=0)
    return max(max((each.round for each in before), default=0), after - 2) + 1


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
    starts: datetime | None = None,
    ends: datetime | None = None,
    known: NoTime = _NOTHING_KNOWN,
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

    `starts` and `ends` are aware instants, `zone` the IANA zone that the appointment was made in. Without
    them it has no time, and `known` is what is. Raises ChangeError where it ends before it starts, takes
    over a day, or the round is there already.
    """
    application = find_application(hunt, application_id)
    for person in interviewers:
        find_person(hunt, person)
    try:
        zone = check_zone(zone)
    except UnknownZoneError as error:
        raise ChangeError(f"{error}.") from None
    interview = Interview(
        id=new_id("i"),
        round=1 if round_number is None else round_number,
        kind=checked_name(kind, "The kind"),
        zone=zone,
        place=checked_name(place, "The place"),
        link=checked_text(link, "The link"),
        interviewers=tuple(Interviewer(person=person) for person in dict.fromkeys(interviewers)),
        notes=checked_text(notes, "The note"),
        created=now,
    )
    interview = _at(interview, starts, ends) if starts and ends else _without_time(interview, known)
    if round_number is None:
        interview = replace(interview, round=_number_at(application, interview, now))
    if not 1 <= interview.round <= MOST_ROUNDS:
        raise ChangeError(f"A round is a number from 1 to {MOST_ROUNDS}.")
    holder = next((each for each in application.rounds if each.round == round_number), None)
    if holder is not None and not interview.is_before(holder):
        raise ChangeError(f"{application.company} already has a round {interview.round}.")
    return _put_round("added the interview at {}", application, interview)


def _at(interview: Interview, starts: datetime, ends: datetime) -> Interview:
    minutes = whole_minutes(starts, ends)
    return replace(interview, starts=starts, minutes=minutes, on=None, when="", held=False)


def _without_time(interview: Interview, known: NoTime) -> Interview:
    when = "" if known.on is not None else checked_name(known.when, "What is known of the day")
    minutes = known.minutes or interview.minutes
    return replace(interview, starts=None, on=known.on, when=when, held=known.held, minutes=minutes)


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
    moved = replace(_at(interview, starts, ends), zone=zone)
    if moved == interview:
        raise ChangeError(f"{round_name(application, interview)} is at that time already.")
    sentence = (
        "set the time of the interview at {}" if interview.starts is None else "moved the interview at {}"
    )
    return _put_round(sentence, application, moved)


def leave_without_time(hunt: Hunt, interview_id: str, known: NoTime, *, zone: str) -> Change:
    """Return the change that says of an interview that its time is not known, but what is `known` of it."""
    application, interview = find_interview(hunt, interview_id)
    if interview.cancelled_at is not None:
        raise ChangeError(f"{round_name(application, interview)} was called off: put it back first.")
    left = replace(_without_time(interview, known), zone=zone if known.on is not None else interview.zone)
    if left == interview:
        raise ChangeError(f"That is on record of {round_name(application, interview)} already.")
    return _put_round(_said_of(left), application, left)


def _said_of(interview: Interview) -> str:
    """Say in the past tense what is recorded of when an interview is that has no time."""
    if interview.on is not None:
        return "set the day of the interview at {}"
    if interview.held:
        return "recorded that the interview at {} has been held"
    return (
        "set about when the interview at {} is" if interview.when else "left open when the interview at {} is"
    )


def add_details(hunt: Hunt, interview_id: str, *, kind: str, place: str, link: str, notes: str) -> Change:
    """Return the change that says more of an interview; what is on record already is kept, but for where."""
    application, interview = find_interview(hunt, interview_id)
    told = "\n".join(filter(None, (interview.notes, notes if notes not in interview.notes else "")))
    known = replace(
        interview,
        kind=interview.kind or checked_name(kind, "The kind"),
        place=checked_name(place, "The place") or interview.place,
        link=checked_text(link, "The link") or interview.link,
        notes=checked_text(told, "The note"),
    )
    return put_interview(
        f"said more of the interview at {round_name(application, known)}", application, known
    )


def add_interviewer(hunt: Hunt, interview_id: str, person_id: str) -> Change:
    """Return the change that puts a person in the room."""
    application, interview = find_interview(hunt, interview_id)
    person = find_person(hunt, person_id)
    if any(each.person == person_id for each in interview.interviewers):
        raise ChangeError(f"{person.name} is already down for {round_name(application, interview)}.")
    people = (*interview.interviewers, Interviewer(person=person_id))
    return put_interview(
        said_added((person.name,), application, interview),
        application,
        replace(interview, interviewers=people),
    )


def said_added(names: Sequence[str], application: Application, interview: Interview) -> str:
    """Say that people were put in the room."""
    what = "an interviewer" if len(names) == 1 else "interviewers"
    return f"added {', '.join(names)} as {what} ({round_name(application, interview)})"


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
