"""When they promised an answer, and asking after the state of things (playbook 5.1, 5.4, 5.5)."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_interview,
    happened_before,
    not_ahead,
    put_application,
    put_interview,
    round_name,
)
from afterview.civil import day_of
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import FollowUp, FollowUpResult, Promise


def set_promise(
    hunt: Hunt,
    owner_id: str,
    on: date | None,
    *,
    words: str = "",
    zone: str,
    now: datetime,
) -> Change:
    """Return the change that sets the last day of the promised wait (playbook 5.1).

    `owner_id` is the interview's, begun or to come, or that of an application without one. `on` is a civil
    day in `zone`, the person's own; None: they did not say. Raises ChangeError for one before the interview.
    """
    promise = Promise(said_at=now, on=on, words=checked_name(words, "The promise"))
    told = (
        "did not say when I would hear" if on is None else f"promised an answer by {on:%a} {on.day} {on:%b}"
    )
    if owner_id in hunt.applications:
        application = hunt.applications[owner_id]
        if on is not None and application.applied_on is not None and on < application.applied_on:
            raise ChangeError("The promised day lies before the application: check the date.")
        application = happened_before(application, now, now)
        return put_application(
            f"recorded that {application.company} {told}", replace(application, promise=promise)
        )
    application, interview = find_interview(hunt, owner_id)
    if on is not None and on < day_of(interview.starts, zone):
        raise ChangeError("The promised day lies before the interview: check the date.")
    interview = happened_before(interview, now, now)
    return put_interview(
        f"recorded that {application.company} {told}", application, replace(interview, promise=promise)
    )


def add_follow_up(
    hunt: Hunt,
    owner_id: str,
    *,
    at: datetime,
    channel: str = "",
    result: FollowUpResult = FollowUpResult.NO_ANSWER,
    note: str = "",
    override: bool = False,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that logs a follow-up. `override`: it was insisted on against the advice.

    `owner_id` is the interview's, or that of an application without one (playbook 5.8).
    """
    not_ahead(at, now, "A follow-up")
    follow_up = FollowUp(
        id=new_id("f"),
        at=at,
        channel=checked_name(channel, "The channel"),
        result=result,
        note=checked_text(note, "The note"),
        override=override,
    )
    if owner_id in hunt.applications:
        application = happened_before(hunt.applications[owner_id], at, now)
        return put_application(
            f"logged a follow-up with {application.company} ({result.value})",
            replace(application, follow_ups=(*application.follow_ups, follow_up)),
        )
    application, interview = find_interview(hunt, owner_id)
    if at < interview.starts:
        raise ChangeError("The follow-up would come before the interview began: check the time.")
    interview = happened_before(interview, at, now)
    return put_interview(
        f"logged a follow-up with {round_name(application, interview)} ({result.value})",
        application,
        replace(interview, follow_ups=(*interview.follow_ups, follow_up)),
    )


def remove_follow_up(hunt: Hunt, owner_id: str, follow_up_id: str) -> Change:
    """Return the change that takes a logged follow-up back, of an interview or of an application."""
    if owner_id in hunt.applications:
        application = hunt.applications[owner_id]
        kept = tuple(each for each in application.follow_ups if each.id != follow_up_id)
        if len(kept) == len(application.follow_ups):
            raise ChangeError("That follow-up is not in the journal any more.")
        return put_application(
            f"took back a follow-up with {application.company}", replace(application, follow_ups=kept)
        )
    application, interview = find_interview(hunt, owner_id)
    left = tuple(each for each in interview.follow_ups if each.id != follow_up_id)
    if len(left) == len(interview.follow_ups):
        raise ChangeError("That follow-up is not in the journal any more.")
    return put_interview(
        f"took back a follow-up with {round_name(application, interview)}",
        application,
        replace(interview, follow_ups=left),
    )
