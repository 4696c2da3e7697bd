"""Deciding what two copies of the journal, or two windows, say differently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from afterview.changes.describe import TABLES, about, type_at
from afterview.changes.errors import ChangeError
from afterview.records.applications import Application
from afterview.records.hunt import Change, Conflict, Hunt
from afterview.records.kind import default_of, element_type, field_types, is_record
from afterview.records.path import MISSING, document_of, find, names_of, put, value_at, with_value
from afterview.records.people import Person
from afterview.records.schema import SCHEMA


class Choice(StrEnum):
    """How a conflict is decided."""

    KEPT = "kept"
    """What stands in the record stays."""
    OTHER = "other"
    """What the other copy says takes its place."""
    BOTH = "both"
    """The other text is put below it."""


def now_there(hunt: Hunt, conflict: Conflict) -> Any:
    """Return what stands in the record now, as a plain value; None: nothing."""
    record = record_of(hunt, conflict)
    found = MISSING if record is None else value_at(document_of(record), conflict.place)
    return None if found is MISSING else found


def record_of(hunt: Hunt, conflict: Conflict) -> Application | Person | None:
    """Return the record that the conflict is about, if it is still there."""
    found: Application | Person | None = find(hunt, (conflict.table, conflict.record))
    return found


def can_have_both(hunt: Hunt, conflict: Conflict) -> bool:
    """Return whether the two values are texts that can stand one below the other."""
    one, other = now_there(hunt, conflict), conflict.other
    _, owner, field = type_at(conflict)
    is_prose = owner is not None and field in SCHEMA[owner].prose
    return is_prose and isinstance(one, str) and isinstance(other, str) and bool(one) and bool(other)


def can_have_other(hunt: Hunt, conflict: Conflict) -> bool:
    """Return whether there is still a place for the other value."""
    try:
        _with(record_of(hunt, conflict), conflict, conflict.other)
    except ChangeError:
        return False
    return True


def decide(hunt: Hunt, conflict_id: str, choice: Choice, zone: str = "UTC") -> Change:
    """Return the change that decides a conflict. Raises ChangeError where it cannot be decided so."""
    conflict = hunt.conflicts.get(conflict_id)
    if conflict is None:
        raise ChangeError("That has been decided already.")
    record = record_of(hunt, conflict)
    settled: Mapping[str, Conflict | None] = {conflict_id: None}
    what = about(hunt, conflict, zone)
    if choice is Choice.KEPT:
        return Change(f"decided on {what}: kept what was there", conflicts=settled)
    value = conflict.other
    if choice is Choice.BOTH:
        if not can_have_both(hunt, conflict):
            raise ChangeError("These two cannot stand together: choose one of them.")
        value = f"{str(now_there(hunt, conflict)).rstrip()}\n{conflict.other}"
    sentence = f"decided on {what}: {'kept both' if choice is Choice.BOTH else 'took the other'}"
    new = _with(record, conflict, value)
    made = None if new is None else _read(new, TABLES[conflict.table])
    change = put(hunt, (conflict.table, conflict.record), made, sentence)
    return Change(sentence, change.applications, change.people, conflicts=settled)


def _with(record: Application | Person | None, conflict: Conflict, value: Any) -> Any:
    if type_at(conflict)[0] is None:
        raise ChangeError("This was written by a later version of afterview: decide it there.")
    if not conflict.place:
        return value
    wanted = MISSING if value is None else value
    new = MISSING
    if record is not None:
        whole = _with_what_is_empty(document_of(record), type(record), conflict.place)
        new = with_value(whole, conflict.place, wanted)
    if new is MISSING or value_at(new, conflict.place) != wanted:
        raise ChangeError("What this is about is not there any more. Keep it so, or undo the deletion first.")
    return new


def _with_what_is_empty(document: Any, kind: Any, place: Sequence[str]) -> Any:
    """Return the document with the lists and parts on the way that are left out while they are empty."""
    if len(place) < 2:
        return document
    name, rest = place[0], place[1:]
    if is_record(kind) and isinstance(document, dict):
        inner = document.get(name, MISSING)
        if inner is MISSING:
            empty = default_of(kind, name)
            if not isinstance(empty, (tuple, msgspec.Struct)):
                return document
            inner = document_of(empty) if isinstance(empty, msgspec.Struct) else []
        return {**document, name: _with_what_is_empty(inner, field_types(kind).get(name), rest)}
    names = names_of(document) if isinstance(document, list) else None
    if names is None or name not in names:
        return document
    at = names.index(name)
    return [
        *document[:at],
        _with_what_is_empty(document[at], element_type(kind), rest),
        *document[at + 1 :],
    ]


def _read(document: Any, kind: type[Any]) -> Any:
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError:
        raise ChangeError("The other value does not fit the record as it is now: edit it by hand.") from None
