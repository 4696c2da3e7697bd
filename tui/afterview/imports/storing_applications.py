"""Applications from a file as records: new ones, and what it adds to those on record, overwriting nothing."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from afterview.civil import day_of
from afterview.imports.plan import PlannedApplication
from afterview.imports.sheets.statuses import FURTHEST
from afterview.records.applications import OUTCOMES, Application, Event, EventKind, Status
from afterview.records.base import TEXT_LIMIT, IdSource
from afterview.text import shortened

_OUTCOME_OF = {Status(each.value): each for each in OUTCOMES}


class Storing(msgspec.Struct, frozen=True):
    """By whose clock and calendar, and with which ids."""

    now: datetime
    zone: str
    """The user's own."""
    new_id: IdSource

    @property
    def today(self) -> date:
        """Return the civil day that it is now."""
        return day_of(self.now, self.zone)


def new_application(found: PlannedApplication, storing: Storing) -> Application:
    """Return the record of an application that is not in the journal yet."""
    return Application(
        id=storing.new_id("a"),
        company=found.company,
        role=found.role,
        url=found.url,
        location=found.location,
        salary=found.salary,
        source=found.source,
        tags=found.tags,
        notes=found.notes,
        events=_events(found, storing),
        apply_by=found.apply_by,
        created=storing.now,
    )


def with_news(known: Application, found: PlannedApplication, storing: Storing) -> Application:
    """Return the application with what a file says beside what is on record; itself where that is nothing."""
    goes_further = FURTHEST.index(found.status) > FURTHEST.index(known.status)
    new = tuple(
        each
        for each in _events(found, storing)
        if (each.kind is EventKind.APPLIED and not known.is_sent) or (each.kind in OUTCOMES and goes_further)
    )
    written = set(known.notes.splitlines())
    added = [each for each in found.notes.splitlines() if each not in written]
    merged = replace(
        known,
        role=known.role or found.role,
        url=known.url or found.url,
        location=known.location or found.location,
        salary=known.salary or found.salary,
        apply_by=known.apply_by or found.apply_by,
        source=known.source or found.source,
        tags=tuple(dict.fromkeys((*known.tags, *found.tags))),
        notes=_lines(known.notes, added) if added else known.notes,
        events=(*(_with_day(each, found) for each in known.events), *new),
    )
    return known if merged == known else merged


def _with_day(event: Event, found: PlannedApplication) -> Event:
    """Return an event with its day, where that was not known and the file knows it."""
    if event.on is None and event.kind is EventKind.APPLIED:
        return replace(event, on=found.applied)
    if event.on is None and event.kind is _OUTCOME_OF.get(found.status):
        return replace(event, on=found.ended)
    return event


def _events(found: PlannedApplication, storing: Storing) -> tuple[Event, ...]:
    """Return what happened, on days that are known or not."""
    happened = list(found.events)
    outcome = _OUTCOME_OF.get(found.status)
    if happened:
        outcome = None
    elif found.applied is not None or found.status not in (Status.PLANNED, Status.WITHDRAWN):
        # Whoever was turned down has applied, on a day that is known or not.
        happened.append((EventKind.APPLIED, found.applied))
    if outcome is not None:
        ended = found.ended
        if ended is not None and found.applied is not None:
            ended = max(ended, found.applied)
        happened.append((outcome, ended))
    if not happened:
        happened.append((EventKind.SAVED, found.saved or storing.today))
    return tuple(
        Event(id=storing.new_id("e"), kind=kind, on=on, recorded_at=storing.now) for kind, on in happened
    )


def _lines(text: str, more: list[str]) -> str:
    return shortened("\n".join(filter(None, (text, *more))), TEXT_LIMIT)
