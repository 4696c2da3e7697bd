"""When they promised an answer, and asking after the state of things (playbook 5.1, 5.4, 5.5)."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_waiting,
    happened_before,
    not_ahead,
    put_waiting,
    waiting_name,
)
from afterview.records.applications import Application
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import FollowUp, FollowUpResult, Interview, Promise


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
    application, waiting = find_waiting(hunt, owner_id)
    since = waiting.applied_on if isinstance(waiting, Application) else waiting.day(zone)
    if on is not None and since is not None and on < since:
        what = "application" if isinstance(waiting, Application) else "interview"
        raise ChangeError(f"The promised day lies before the {what}: check the date.")
    waiting = replace(happened_before(waiting, now, now), promise=promise)
    return put_waiting(f"recorded that {application.company} {told}", application, waiting)


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
    application, waiting = find_waiting(hunt, owner_id)
    if isinstance(waiting, Interview) and waiting.begins is not None and at < waiting.begins:
        raise ChangeError("The follow-up would come before the interview began: check the time.")
    waiting = happened_before(waiting, at, now)
    return put_waiting(
        f"logged a follow-up with {waiting_name(application, waiting)} ({result.value})",
        application,
        replace(waiting, follow_ups=(*waiting.follow_ups, follow_up)),
    )


def remove_follow_up(hunt: Hunt, owner_id: str, follow_up_id: str) -> Change:
    """Return the change that takes a logged follow-up back, of an interview or of an application."""
    application, waiting = find_waiting(hunt, owner_id)
    left = tuple(each for each in waiting.follow_ups if each.id != follow_up_id)
    if len(left) == len(waiting.follow_ups):
        raise ChangeError("That follow-up is not in the journal any more.")
    return put_waiting(
        f"took back a follow-up with {waiting_name(application, waiting)}",
        application,
        replace(waiting, follow_ups=left),
    )
