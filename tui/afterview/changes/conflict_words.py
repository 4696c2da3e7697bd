"""A conflict in words: what it is about, and what each of the two sides says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afterview.changes.editing_words import short
from afterview.changes.labels import LABELS, within
from afterview.changes.record_words import (
    NOUNS,
    UNKNOWN,
    Surroundings,
    called,
    element_type,
    field_types,
    is_record,
    said,
)
from afterview.records.applications import Application
from afterview.records.conflicts import Conflict
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.path import MISSING, Path, document_of, value_at
from afterview.records.people import Person

APPLICATIONS = "applications"


def about(hunt: Hunt, conflict: Conflict, zone: str) -> str:
    """Say what a conflict is about: "Acme, round 2, what went well"."""
    return ", ".join(_way(conflict, Surroundings(hunt, zone)))


def way(hunt: Hunt, path: Path, zone: str) -> tuple[str, ...]:
    """Return the way to a place in words, one for each step: "Acme", "round 2", "what went well"."""
    table, record, *place = path
    where = Conflict(id="", table=table, record=record, place=tuple(place))
    return tuple(_way(where, Surroundings(hunt, zone)))


def says(hunt: Hunt, conflict: Conflict, value: Any, zone: str) -> str:
    """Return a value of the conflict (as it stands in the file) in words; "" for nothing."""
    kind, owner, field = _kind_at(conflict)
    if owner is Interview and field == "starts":  # an appointment is told on the clock of its own zone
        found = value_at(_document(conflict, hunt), (*conflict.place[:-1], "zone"))
        zone = found if isinstance(found, str) else zone
    return said(kind, None if value is MISSING else value, Surroundings(hunt, zone), owner, field)


def is_whole(conflict: Conflict) -> bool:
    """Return whether it is about a whole record or a whole element, which one of the two has taken away."""
    kind, _, _ = _kind_at(conflict)
    return is_record(kind)


def is_known(conflict: Conflict) -> bool:
    """Return whether this version of the program knows what the place is."""
    return _kind_at(conflict)[0] is not None


def _root(conflict: Conflict) -> type[Application] | type[Person]:
    return Application if conflict.table == APPLICATIONS else Person


def _kind_at(conflict: Conflict) -> tuple[Any, type | None, str]:
    """Return the type of the place, the record that it is a field of, and the field's name."""
    kind: Any = _root(conflict)
    owner: type | None = None
    field = ""
    for name in conflict.place:
        if is_record(kind):
            owner, field = kind, name
            kind = field_types(kind).get(name)
        else:
            owner, field = None, ""
            kind = element_type(kind)
    return kind, owner, field


def _way(conflict: Conflict, around: Surroundings) -> Iterator[str]:
    kind: Any = _root(conflict)
    document = _document(conflict, around.hunt)
    yield _called_record(conflict, kind, document, around)
    for depth, name in enumerate(conflict.place, 1):
        if is_record(kind):
            inner = field_types(kind).get(name)
            # A list is not named itself where one of its elements is, nor is the reflection for a part of it.
            goes_on = depth < len(conflict.place)
            if inner is None:
                yield UNKNOWN
                return
            if not (goes_on and (is_record(element_type(inner)) or is_record(inner))):
                yield within(LABELS[kind].get(name, UNKNOWN))
            elif is_record(inner) and name != "reflection":
                yield NOUNS[inner]
            kind = inner
        elif element_type(kind) is not None:
            kind = element_type(kind)
            value = value_at(document, conflict.place[:depth])
            if value is MISSING and depth == len(conflict.place):
                value = conflict.kept if conflict.kept is not None else conflict.other
            named = name if kind is str else {"habit": name} if value is MISSING else value
            yield called(kind, named, around)
        else:
            yield UNKNOWN
            return


def _document(conflict: Conflict, hunt: Hunt) -> Any:
    records = hunt.applications if conflict.table == APPLICATIONS else hunt.people
    record = records.get(conflict.record)
    if record is not None:
        return document_of(record)
    if conflict.place:
        return MISSING
    return conflict.kept if conflict.kept is not None else conflict.other


def _called_record(conflict: Conflict, kind: type, document: Any, around: Surroundings) -> str:
    if document is MISSING:
        return f"{NOUNS[kind]} that is gone"
    if conflict.place and isinstance(document, dict):
        named = document.get("company") if kind is Application else document.get("name")
        return short(str(named)) if named else NOUNS[kind]
    return called(kind, document, around)
