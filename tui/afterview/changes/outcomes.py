"""How an application ended, or that it goes on after all (playbook 5.6, 5.7, 7.1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import checked_text, find_application, joined, put_application
from afterview.records.applications import OUTCOMES, Event, EventKind
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt

_TURNS = OUTCOMES | {EventKind.REOPENED}
_SENTENCES = {
    EventKind.OFFER: "recorded the offer from {}",
    EventKind.ACCEPTED: "accepted the offer from {}",
    EventKind.DECLINED: "declined the offer from {}",
    EventKind.REJECTED: "recorded that {} turned me down",
    EventKind.WITHDRAWN: "withdrew from {}",
    EventKind.NO_ANSWER: "closed {} as unanswered",
    EventKind.REOPENED: "reopened {}",
}


def close_quiet(
    hunt: Hunt, application_ids: Iterable[str], *, today: date, now: datetime, new_id: IdSource
) -> Change:
    """Return one change that closes these applications as "no answer" on `today` (playbook 5.7).

    What has been closed or removed meanwhile is left out.
    """
    changes: list[Change] = []
    for each in application_ids:
        application = hunt.applications.get(each)
        if application is not None and not application.is_closed:
            change = set_outcome(
                hunt, each, EventKind.NO_ANSWER, on=today, today=today, now=now, new_id=new_id
            )
            hunt = hunt.with_change(change)
            changes.append(change)
    return joined(f"closed {len(changes)} as no answer", *changes)


def set_outcome(
    hunt: Hunt,
    application_id: str,
    kind: EventKind,
    *,
    on: date,
    today: date,
    note: str = "",
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that records an outcome, or REOPENED, on the civil day `on`.

    `today` is the civil day of `now` in the person's zone. Raises ChangeError for a day to come, for the
    outcome that already stands, and for reopening what is not closed.
    """
    application = find_application(hunt, application_id)
    if kind not in OUTCOMES and kind is not EventKind.REOPENED:
        raise ChangeError(f"“{kind.value}” is not an outcome.")
    if on > today:
        raise ChangeError("That day is still to come: record the outcome once it is known.")
    standing = application.outcome
    if on == today:
        # What I hear now comes last, even where the day of what came before is still to come: the clock has
        # been set back since, or I have flown to the west.
        on = max([on, *(each.on for each in application.events if each.kind in _TURNS)])
    if kind is EventKind.REOPENED and standing is None:
        raise ChangeError(f"{application.company} is open already.")
    if standing is not None and standing.kind is kind and standing.on <= on:
        raise ChangeError(f"{application.company} already has that outcome.")
    if kind is EventKind.REOPENED and standing is not None:
        on = max(on, standing.on)
    event = Event(
        id=new_id("e"), kind=kind, on=on, note=checked_text(note, "The note").strip(), recorded_at=now
    )
    # Put together by replacement, not `format`: a company's name may hold braces.
    sentence = _SENTENCES[kind].replace("{}", application.company)
    return put_application(sentence, replace(application, events=(*application.events, event)))
