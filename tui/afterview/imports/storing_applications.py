"""Applications from a file as records: new ones, and what it adds to those on record, overwriting nothing."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from afterview.changes.lookup import put_application
from afterview.imports.plan import PlannedApplication
from afterview.imports.sheets.statuses import FURTHEST
from afterview.records.applications import OUTCOMES, Application, Event, EventKind, Status
from afterview.records.base import TEXT_LIMIT, IdSource
from afterview.records.hunt import Change, Hunt
from afterview.text import shortened

_OUTCOME_OF = {Status(each.value): each for each in OUTCOMES}


class Storing(msgspec.Struct, frozen=True):
    """By whose clock and calendar, and with which ids."""

    now: datetime
    today: date
    new_id: IdSource


def change_for(found: PlannedApplication, hunt: Hunt, storing: Storing) -> Change | None:
    """Return the change that stores one application; None where nothing in it is new."""
    known = hunt.applications.get(found.application or "")
    if known is None:
        return put_application("", new_application(found, storing))
    merged = with_news(known, found, storing)
    return None if merged is known else put_application("", merged)


def new_application(found: PlannedApplication, storing: Storing) -> Application:
    """Return the record of an application that is not in the journal yet."""
    events, unknown = _events(found, storing)
    return Application(
        id=storing.new_id("a"),
        company=found.company,
        role=found.role,
        url=found.url,
        location=found.location,
        salary=found.salary,
        source=found.source,
        tags=found.tags,
        notes=_lines(found.notes, unknown),
        events=events,
        created=storing.now,
    )


def with_news(known: Application, found: PlannedApplication, storing: Storing) -> Application:
    """Return the application with what a file says beside what is on record; itself where that is nothing."""
    has_applied = any(each.kind is EventKind.APPLIED for each in known.events)
    goes_further = FURTHEST.index(found.status) > FURTHEST.index(known.status)
    events, unknown = _events(found, storing)
    new = tuple(
        each
        for each in events
        if each.kind is not EventKind.SAVED
        and (not has_applied if each.kind is EventKind.APPLIED else goes_further)
    )
    if not goes_further:
        unknown = ()
    written = known.notes.splitlines()
    added = [each for each in (*found.notes.splitlines(), *unknown) if each not in written]
    merged = replace(
        known,
        role=known.role or found.role,
        url=known.url or found.url,
        location=known.location or found.location,
        salary=known.salary or found.salary,
        source=known.source or found.source,
        tags=tuple(dict.fromkeys((*known.tags, *found.tags))),
        notes=_lines(known.notes, added) if added else known.notes,
        events=(*known.events, *new),
    )
    return known if merged == known else merged


def _events(found: PlannedApplication, storing: Storing) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """Return what happened on days that are known, and lines on what happened on days that are not."""
    events: list[Event] = []
    unknown: list[str] = []

    def happened(kind: EventKind, on: date | None) -> None:
        if on is not None:
            events.append(Event(id=storing.new_id("e"), kind=kind, on=on, recorded_at=storing.now))
        else:
            unknown.append(f"{kind.value.capitalize()}, on a day that is not known.")

    outcome = _OUTCOME_OF.get(found.status)
    if found.applied is not None or found.status in (Status.APPLIED, Status.INTERVIEWING):
        happened(EventKind.APPLIED, found.applied)
    if found.status is Status.INTERVIEWING:
        unknown.append("Interviewing, when it was imported.")
    if outcome is not None:
        ended = found.ended
        if ended is not None and found.applied is not None:
            ended = max(ended, found.applied)
        happened(outcome, ended)
    if not events:
        events.append(
            Event(id=storing.new_id("e"), kind=EventKind.SAVED, on=storing.today, recorded_at=storing.now)
        )
    return tuple(events), tuple(unknown)


def _lines(text: str, more: tuple[str, ...] | list[str]) -> str:
    return shortened("\n".join(filter(None, (text, *more))), TEXT_LIMIT)
