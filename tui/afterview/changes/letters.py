"""Letters that went out, and taking that back (playbook 2.1, 2.2, 7.2). Nothing is sent from here."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    find_application,
    find_interview,
    find_person,
    name_of,
    not_ahead,
    put_application,
    put_interview,
    round_name,
)
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel

_NAMES = {
    LetterKind.THANK_YOU: "the note",
    LetterKind.HEADS_UP: "the heads-up",
    LetterKind.OUTREACH: "the letter",
    LetterKind.FOLLOW_UP: "the follow-up",
    LetterKind.REJECTION_REPLY: "the reply",
    LetterKind.OUTCOME_REPORT: "the report",
}


def mark_note_sent(
    hunt: Hunt,
    interview_id: str,
    person_id: str,
    *,
    at: datetime,
    channel: Channel | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that marks the thank-you note to an interviewer as sent (playbook 2.1).

    Whether it is too early is for the playbook to say, not for this.
    """
    application, interview = find_interview(hunt, interview_id)
    person = find_person(hunt, person_id)
    if all(each.person != person_id for each in interview.interviewers):
        raise ChangeError(f"{person.name} was not an interviewer in {round_name(application, interview)}.")
    not_ahead(at, now, "Sending a note")
    if at < interview.starts:
        raise ChangeError("The note would have been sent before the interview began: check the time.")
    letters = _with_sent(
        interview.letters, LetterKind.THANK_YOU, person_id, person.name, at, channel or person.channel, new_id
    )
    return put_interview(
        f"marked the note to {person.name} ({application.company}) as sent",
        application,
        replace(interview, letters=letters),
    )


def mark_reply_sent(
    hunt: Hunt,
    application_id: str,
    person_id: str,
    *,
    at: datetime,
    channel: Channel | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that marks the gracious reply to a rejection as sent (playbook 7.2)."""
    application = find_application(hunt, application_id)
    person = find_person(hunt, person_id)
    not_ahead(at, now, "Sending a reply")
    letters = _with_sent(
        application.letters,
        LetterKind.REJECTION_REPLY,
        person_id,
        person.name,
        at,
        channel or person.channel,
        new_id,
    )
    return put_application(
        f"marked the reply to {person.name} ({application.company}) as sent",
        replace(application, letters=letters),
    )


def take_back_note(hunt: Hunt, interview_id: str, person_id: str) -> Change:
    """Return the change that says the note was not sent after all. A draft's text is kept."""
    application, interview = find_interview(hunt, interview_id)
    name = name_of(hunt, person_id)
    letters = _without_sent(interview.letters, LetterKind.THANK_YOU, person_id, name)
    return put_interview(
        f"took back that the note to {name} ({application.company}) was sent",
        application,
        replace(interview, letters=letters),
    )


def take_back_reply(hunt: Hunt, application_id: str, person_id: str) -> Change:
    """Return the change that says the reply was not sent after all. A draft's text is kept."""
    application = find_application(hunt, application_id)
    name = name_of(hunt, person_id)
    letters = _without_sent(application.letters, LetterKind.REJECTION_REPLY, person_id, name)
    return put_application(
        f"took back that the reply to {name} ({application.company}) was sent",
        replace(application, letters=letters),
    )


def _with_sent(
    letters: tuple[Letter, ...],
    kind: LetterKind,
    person_id: str,
    name: str,
    at: datetime,
    channel: Channel | None,
    new_id: IdSource,
) -> tuple[Letter, ...]:
    mine = [each for each in letters if each.kind is kind and each.person == person_id]
    if any(each.sent_at is not None for each in mine):
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {name} is already marked as sent.")
    if mine:
        sent = replace(mine[-1], sent_at=at, channel=channel)
        return tuple(sent if each.id == sent.id else each for each in letters)
    return (*letters, Letter(id=new_id("l"), kind=kind, person=person_id, channel=channel, sent_at=at))


def _without_sent(
    letters: tuple[Letter, ...], kind: LetterKind, person_id: str, name: str
) -> tuple[Letter, ...]:
    kept: list[Letter] = []
    found = False
    for each in letters:
        if each.kind is kind and each.person == person_id and each.sent_at is not None:
            found = True
            # A letter that was only ever a mark, without a word in it, goes altogether.
            if each.body or each.subject or each.samples:
                kept.append(replace(each, sent_at=None))
        else:
            kept.append(each)
    if not found:
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {name} is not marked as sent.")
    return tuple(kept)
