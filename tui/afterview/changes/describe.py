"""Any part of the journal in words: what it is called, where it is, what it says. No id, no name of a field.

Values come as they are in the file: plain, and perhaps of a version that knows more than this one. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import msgspec
from msgspec.structs import replace

from afterview.changes.lookup import find_record
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Conflict, Hunt
from afterview.records.interviews import Interview, Skip
from afterview.records.kind import default_of, element_type, field_types, is_record, within
from afterview.records.path import MISSING, Path, document_of, find, value_at
from afterview.records.people import Person
from afterview.records.reflections import HabitRating
from afterview.records.schema import SCHEMA
from afterview.records.words import Words, short, write_day, write_instant, write_minutes

UNKNOWN = "something that this version does not know"
TABLES: Mapping[str, type[Record]] = {"applications": Application, "people": Person}
PEOPLE = frozenset({"person", "asked_by"})
_APPLICATIONS = frozenset({"application", "after"})


def called(hunt: Hunt, path: Path, zone: str) -> str:
    """Name a record as it is called within a sentence: "round 2 at Acme". Raises ChangeError: it is gone."""
    record, owner = find_record(hunt, path), find(hunt, path[:2])
    interview = find(hunt, path[:4]) if path[2:3] == ("interviews",) else None
    words = Words(
        hunt,
        zone,
        owner=short(owner.company if isinstance(owner, Application) else owner.name),
        round=f"round {interview.round}" if interview else "",
    )
    return SCHEMA[type(record)].title(record, words)


def way(hunt: Hunt, path: Path, zone: str) -> tuple[str, ...]:
    """Return the way to a place in words, step by step: "Acme", "round 2", "what went well"."""
    return tuple(_way(Conflict(id="", table=path[0], record=path[1], place=path[2:]), Words(hunt, zone)))


# Conflicts


def about(hunt: Hunt, conflict: Conflict, zone: str) -> str:
    """Say what a conflict is about: "Acme, round 2, what went well"."""
    return ", ".join(_way(conflict, Words(hunt, zone)))


def says(hunt: Hunt, conflict: Conflict, value: Any, zone: str) -> str:
    """Return a value of the conflict (as it stands in the file) in words; "" for nothing."""
    kind, owner, field = type_at(conflict)
    if owner is Interview and field == "starts":  # an appointment is told on the clock of its own zone
        found = value_at(_document(conflict, hunt), (*conflict.place[:-1], "zone"))
        zone = found if isinstance(found, str) else zone
    if value is None or value is MISSING:
        return ""
    if kind is None:
        return _unknown(value)
    try:
        typed = msgspec.convert(value, kind)
    except (msgspec.ValidationError, TypeError):
        return _unknown(value)
    return _said(typed, Words(hunt, zone), owner, field)


def is_whole(conflict: Conflict) -> bool:
    """Return whether it is about a whole record or a whole element, which one of the two has taken away."""
    return is_record(type_at(conflict)[0])


def type_at(conflict: Conflict) -> tuple[Any, type[Record] | None, str]:
    """Return the type of the place, the record that it is a field of, and the field's name.

    The type is None where this version of the program does not know the place.
    """
    kind: Any = TABLES.get(conflict.table)
    owner: type[Record] | None = None
    field = ""
    for name in conflict.place:
        if is_record(kind):
            owner, field = kind, name
            kind = field_types(kind).get(name)
        else:
            owner, field = None, ""
            kind = element_type(kind)
    return kind, owner, field


def _way(conflict: Conflict, words: Words) -> Iterator[str]:
    kind: Any = TABLES.get(conflict.table)
    if kind is None:
        yield UNKNOWN
        return
    document = _document(conflict, words.hunt)
    yield _called_record(conflict, kind, document, words)
    for depth, name in enumerate(conflict.place, 1):
        if is_record(kind):
            inner = field_types(kind).get(name)
            # A list is not named itself where one of its elements is, nor is the reflection for a part of it.
            goes_on = depth < len(conflict.place)
            if inner is None:
                yield UNKNOWN
                return
            if not (goes_on and (is_record(element_type(inner)) or is_record(inner))):
                yield within(SCHEMA[kind].labels.get(name, UNKNOWN))
            elif is_record(inner) and name != "reflection":
                yield SCHEMA[inner].noun
            kind = inner
        elif element_type(kind) is not None:
            kind = element_type(kind)
            value = value_at(document, conflict.place[:depth])
            if value is MISSING and depth == len(conflict.place):
                value = conflict.kept if conflict.kept is not None else conflict.other
            named = name if kind is str else {"habit": name} if value is MISSING else value
            yield _called_element(kind, named, words)
        else:
            yield UNKNOWN
            return


def _document(conflict: Conflict, hunt: Hunt) -> Any:
    record = find(hunt, (conflict.table, conflict.record))
    if record is not None:
        return document_of(record)
    if conflict.place:
        return MISSING
    return conflict.kept if conflict.kept is not None else conflict.other


def _called_record(conflict: Conflict, kind: type, document: Any, words: Words) -> str:
    if document is MISSING:
        return f"{SCHEMA[kind].noun} that is gone"
    if conflict.place and isinstance(document, dict):
        named = document.get("company") if kind is Application else document.get("name")
        return short(str(named)) if named else SCHEMA[kind].noun
    return _called_element(kind, document, words)


def _called_element(kind: Any, value: Any, words: Words) -> str:
    """Say which element of a list it is: "round 2", "the question “Why us?”"."""
    if not is_record(kind):
        return f"“{short(str(value))}”" if isinstance(value, str) else UNKNOWN
    try:
        record = msgspec.convert(value, kind)
    except (msgspec.ValidationError, TypeError):
        # The name of a habit is all there is to know of it; of others it would be an id.
        habit = value.get("habit") if kind is HabitRating and isinstance(value, Mapping) else None
        return f"the habit “{short(str(habit))}”" if habit else SCHEMA[kind].noun
    return SCHEMA[kind].title(record, words)


# Values


def field_in_words(record: Record, name: str, words: Words) -> str:
    """Return what a record says in a field, in as many lines as it needs; "" where it says nothing."""
    kind, value = type(record), getattr(record, name)
    if isinstance(record, Interview):  # an appointment is told on the clock of its own zone
        words = replace(words, zone=record.zone)
    return "" if value == default_of(kind, name) else _said(value, words, kind, name)


def _said(value: Any, words: Words, owner: type | None, field: str) -> str:
    """Return a value in as many lines as it needs; `owner` and `field` say where it stands."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case StrEnum():
            return value.value
        case str():
            return _said_text(value, words, owner, field)
        case int():
            return write_minutes(value) if field == "minutes" else str(value)
        case datetime():
            return write_instant(value, words.zone)
        case date():
            return write_day(value)
        case Record():
            return "\n".join(_lines(value, words))
        case tuple():
            return _said_list(value, words)
    return _unknown(value)


def _said_text(text: str, words: Words, owner: type | None, field: str) -> str:
    if field in PEOPLE:
        return words.person(text)
    if field in _APPLICATIONS:
        return words.application(text)
    return words.item(text) if owner is Skip and field == "item" else text


def _said_list(elements: tuple[Any, ...], words: Words) -> str:
    if not all(isinstance(each, Record) for each in elements):
        return ", ".join(str(each) for each in elements)
    titles = (SCHEMA[type(each)].title(each, words) for each in elements)
    lines = (_indented(_lines(each, words)) for each in elements)
    return "\n".join(f"{title}\n{below}" for title, below in zip(titles, lines, strict=True))


def _lines(record: Record, words: Words) -> Iterator[str]:
    """Yield a line for each field of the record that says something, and more for what is long."""
    for name, label in SCHEMA[type(record)].labels.items():
        if said := field_in_words(record, name, words):
            has_lines = "\n" in said or len(said) > 60
            yield f"{label}:" + (f"\n{_indented([said])}" if has_lines else f" {said}")


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"  {line}" for each in lines for line in each.splitlines())


def _unknown(value: Any) -> str:
    """Return what a later version wrote, as far as it can be read without knowing what it means."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        known = {str(key).replace("_", " "): each for key, each in value.items() if key != "id"}
        return "\n".join(f"{key}: {_unknown(each)}" for key, each in known.items())
    if isinstance(value, (list, tuple)):
        return "\n".join(_unknown(each) for each in value)
    return "" if value is None else str(value)
