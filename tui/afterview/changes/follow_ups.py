"""Asking after the state of things (playbook 5.4, 5.5)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_interview,
    happened_before,
    not_ahead,
    put_interview,
    round_name,
)
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import FollowUp, FollowUpResult


def add_follow_up(
    hunt: Hunt,
    interview_id: str,
    *,
    at: datetime,
    channel: str = "",
    result: FollowUpResult = FollowUpResult.NO_ANSWER,
    note: str = "",
    override: bool = False,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that logs a follow-up. `override`: it was insisted on against the advice."""
    application, interview = find_interview(hunt, interview_id)
    not_ahead(at, now, "A follow-up")
    if at < interview.starts:
        raise ChangeError("The follow-up would come before the interview began: check the time.")
    interview = happened_before(interview, at, now)
    follow_up = FollowUp(
        id=new_id("f"),
        at=at,
        channel=checked_name(channel, "The channel"),
        result=result,
        note=checked_text(note, "The note"),
        override=override,
    )
    return put_interview(
        f"logged a follow-up with {round_name(application, interview)} ({result.value})",
        application,
        replace(interview, follow_ups=(*interview.follow_ups, follow_up)),
    )


def remove_follow_up(hunt: Hunt, interview_id: str, follow_up_id: str) -> Change:
    """Return the change that takes a logged follow-up back."""
    application, interview = find_interview(hunt, interview_id)
    left = tuple(each for each in interview.follow_ups if each.id != follow_up_id)
    if len(left) == len(interview.follow_ups):
        raise ChangeError("That follow-up is not in the journal any more.")
    return put_interview(
        f"took back a follow-up with {round_name(application, interview)}",
        application,
        replace(interview, follow_ups=left),
    )
