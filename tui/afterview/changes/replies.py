"""What they answered, of their own accord or when asked: a fact of its own (playbook 5.6)."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_text,
    find_waiting,
    happened_before,
    not_ahead,
    put_waiting,
)
from afterview.civil import day_of
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, Reply


def add_reply(
    hunt: Hunt,
    owner_id: str,
    *,
    at: datetime,
    words: str,
    on: date | None = None,
    zone: str,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that records what they answered, in `words`.

    `owner_id` is the interview's, or that of an application without one. `on` is the last civil day, in
    `zone`, of the wait that they now ask for; None: they named none, and the follow-up is settled.
    Raises ChangeError for a day before the answer, and for an answer before the interview has begun.
    """
    not_ahead(at, now, "Their answer")
    if on is not None and on < day_of(at, zone):
        raise ChangeError("The day that they name lies before their answer: check the date.")
    reply = Reply(id=new_id("h"), at=at, words=checked_text(words, "What they said").strip(), on=on)
    application, waiting = find_waiting(hunt, owner_id)
    if isinstance(waiting, Interview) and on is None and not waiting.may_have_begun(at):
        raise ChangeError(
            f"That interview is still to come, so this settles nothing: write “note {application.company} …”."
        )
    waiting = happened_before(waiting, at, now)
    return put_waiting(
        f"recorded what {application.company} answered",
        application,
        replace(waiting, replies=(*waiting.replies, reply)),
    )


def remove_reply(hunt: Hunt, owner_id: str, reply_id: str) -> Change:
    """Return the change that takes back what they answered, of an interview or of an application."""
    application, waiting = find_waiting(hunt, owner_id)
    left = tuple(each for each in waiting.replies if each.id != reply_id)
    if len(left) == len(waiting.replies):
        raise ChangeError("That answer is not in the journal any more.")
    return put_waiting(
        f"took back what {application.company} answered", application, replace(waiting, replies=left)
    )
