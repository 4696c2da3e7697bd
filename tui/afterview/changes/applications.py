"""Adding an application, the dated steps on its way, and how it ended (playbook 5.6, 5.7, 7.1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_application,
    joined,
    put_application,
    required_name,
)
from afterview.records.applications import OUTCOMES, Application, Event, EventKind
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt

_TURNS = OUTCOMES | {EventKind.REOPENED}
_SENTENCES = {
    EventKind.OFFER: "recorded the offer from {}",
    EventKind.ACCEPTED: "accepted the offer from {}",
    EventKind.DECLINED: "declined the offer from {}",
    EventKind.REJECTED: "recorded that {} turned me down",
    EventKind.WITHDRAWN: "withdrew from {}",
    EventKind.NO_ANSWER: "closed {} with no answer",
    EventKind.REOPENED: "reopened {}",
}


def add_application(
    hunt: Hunt,
    *,
    company: str,
    role: str = "",
    kind: EventKind = EventKind.SAVED,
    on: date | None,
    when: str = "",
    today: date,
    url: str = "",
    location: str = "",
    salary: str = "",
    source: str = "",
    tags: tuple[str, ...] = (),
    notes: str = "",
    apply_by: date | None = None,
    after: str | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that adds an application, saved for later or sent on the civil day `on`.

    None: that day is not known; `when` is what is known of it in words, such as "some time in October".

    `today` is the civil day of `now` in the person's zone. `after` links it to an earlier one that was
    turned down (playbook 7.4). Raises ChangeError for a missing or overlong name, and for a day to come.
    """
    company = required_name(company, "The company's name")
    if after is not None:
        find_application(hunt, after)
    event = _event(kind, on, when, today, now, new_id)
    application = Application(
        id=new_id("a"),
        company=company,
        role=checked_name(role, "The role"),
        url=checked_text(url, "The address"),
        location=checked_name(location, "The location"),
        salary=checked_name(salary, "The salary"),
        source=checked_name(source, "The source"),
        tags=tuple(checked_name(tag, "A tag") for tag in tags),
        notes=checked_text(notes, "The note"),
        events=(event,),
        apply_by=apply_by,
        after=after,
        created=now,
    )
    called = f"{company}, {application.role}" if application.role else company
    return put_application(f"added the application to {called}", application)


def set_apply_by(hunt: Hunt, application_id: str, on: date) -> Change:
    """Return the change that says by when an application has to be sent."""
    application = find_application(hunt, application_id)
    if application.is_sent:
        raise ChangeError(f"The application to {application.company} has been sent already.")
    said = f"noted that {application.company} wants the application by {on:%a} {on.day} {on:%b}"
    return put_application(said, replace(application, apply_by=on))


def mark_applied(
    hunt: Hunt,
    application_id: str,
    *,
    on: date | None,
    when: str = "",
    today: date,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that says an application was sent on the civil day `on`.

    None: that day is not known; `when` is what is known of it in words.
    """
    application = find_application(hunt, application_id)
    if application.is_sent:
        raise ChangeError(f"The application to {application.company} is already marked as sent.")
    event = _event(EventKind.APPLIED, on, when, today, now, new_id)
    changed = replace(application, events=(*application.events, event))
    return put_application(f"marked the application to {application.company} as sent", changed)


def _event(
    kind: EventKind, on: date | None, when: str, today: date, now: datetime, new_id: IdSource
) -> Event:
    if on is not None and on > today:
        raise ChangeError("That day is still to come: record it once it has happened.")
    return Event(id=new_id("e"), kind=kind, on=on, note=checked_text(when, "The note"), recorded_at=now)


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
    return joined(f"closed {len(changes)} with no answer", *changes)


def set_outcome(
    hunt: Hunt,
    application_id: str,
    kind: EventKind,
    *,
    on: date | None,
    today: date,
    note: str = "",
    answer_by: date | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that records an outcome, or REOPENED, on the civil day `on`; None: it is not known.

    `answer_by` is the last civil day on which an offer can be answered: it is set where the offer is on
    record already. `today` is the civil day of `now` in the person's zone. Raises ChangeError for a day to
    come, for the outcome that already stands, and for reopening what is not closed.
    """
    application = find_application(hunt, application_id)
    if kind not in OUTCOMES and kind is not EventKind.REOPENED:
        raise ChangeError(f"“{kind.value}” is not an outcome.")
    if on is not None and on > today:
        raise ChangeError("That day is still to come: record the outcome once it is known.")
    standing = application.outcome
    if on == today:
        # What I hear now comes last, even where the day of what came before is still to come: the clock has
        # been set back since, or I have flown to the west.
        turns = (each.on for each in application.events if each.kind in _TURNS)
        on = max([on, *(day for day in turns if day is not None)])
    if kind is EventKind.REOPENED and standing is None:
        raise ChangeError(f"{application.company} is open already.")
    if standing is not None and standing.kind is kind is EventKind.OFFER and answer_by is not None:
        events = (
            replace(each, answer_by=answer_by) if each.id == standing.id else each
            for each in application.events
        )
        said = f"recorded by when {application.company} needs an answer to the offer"
        return put_application(said, replace(application, events=tuple(events)))
    if (
        standing is not None
        and standing.kind is kind
        and (standing.on is None or on is None or standing.on <= on)
    ):
        raise ChangeError(f"{application.company} already has that outcome.")
    if kind is EventKind.REOPENED and standing is not None and standing.on is not None and on is not None:
        on = max(on, standing.on)
    event = Event(
        id=new_id("e"),
        kind=kind,
        on=on,
        note=checked_text(note, "The note").strip(),
        recorded_at=now,
        answer_by=answer_by if kind is EventKind.OFFER else None,
    )
    # Put together by replacement, not `format`: a company's name may hold braces.
    sentence = _SENTENCES[kind].replace("{}", application.company)
    return put_application(sentence, replace(application, events=(*application.events, event)))
