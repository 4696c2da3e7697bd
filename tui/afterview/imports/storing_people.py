"""People from a file as records: new ones, and what it adds to those on record, overwriting nothing."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from afterview.changes.lookup import put_person
from afterview.civil import day_alone, day_of, from_wall
from afterview.imports.plan import PlannedPerson
from afterview.imports.storing_applications import Storing
from afterview.playbook.tallies import ties_to
from afterview.records.base import TEXT_LIMIT
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Channel, Person, Tie, TieKind, Touch
from afterview.text import shortened


def change_for(found: PlannedPerson, hunt: Hunt, storing: Storing) -> Change | None:
    """Return the change that stores one person; None where nothing about them is new."""
    known = hunt.people.get(found.person or "")
    if known is None:
        empty = Person(id=storing.new_id("p"), name=found.name, created=storing.now)
        return put_person("", with_news(empty, found, storing))
    merged = with_news(known, found, storing)
    return None if merged is known else put_person("", merged)


def with_news(known: Person, found: PlannedPerson, storing: Storing) -> Person:
    """Return the person with what a file says beside what is on record; itself where that is nothing."""
    email = known.email or next(iter(found.emails), "")
    phone = known.phone or next(iter(found.phones), "")
    further = [f"Email: {each}" for each in found.emails if each.lower() != email.lower()]
    further += [f"Phone: {each}" for each in found.phones if _digits(each) != _digits(phone)]
    touches, zone = known.touches, storing.zone
    if found.touched is not None and all(day_of(each.at, zone) < found.touched for each in touches):
        touches = (*touches, Touch(id=storing.new_id("t"), at=_noon(found.touched, storing)))
    written = set(known.notes.splitlines())
    added = [each for each in (*found.notes.splitlines(), *further) if each not in written]
    ties = known.ties
    if found.agent_for and not any(tie.kind is TieKind.AGENT for tie in ties_to(known, found.agent_for)):
        ties = (*ties, Tie(company=found.agent_for, kind=TieKind.AGENT))
    merged = replace(
        known,
        ties=ties,
        company=known.company or found.company,
        title=known.title or found.title,
        email=email,
        phone=phone,
        address=known.address or found.address,
        linkedin=known.linkedin or found.linkedin,
        touches=touches,
        connected_at=known.connected_at or (_noon(found.connected, storing) if found.connected else None),
        channel=known.channel or (Channel.EMAIL if email and not known.email else None),
        notes=shortened("\n".join(filter(None, (known.notes, *added))), TEXT_LIMIT) if added else known.notes,
    )
    return known if merged == known else merged


def _noon(day: date, storing: Storing) -> datetime:
    return min(day_alone(from_wall(day, 12, 0, storing.zone)), storing.now)


def _digits(number: str) -> str:
    return "".join(each for each in number if each.isdecimal()) or number
