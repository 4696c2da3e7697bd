"""Editing everything that is recorded.

A form shows `show_fields`, tells of mistakes by `check_field`, and keeps what was typed by `edit`.
All of it is pure: the hunt goes in, a Change comes out. `path` leads to the record that is edited.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from afterview.changes import room
from afterview.changes.deleting import without_skips_about
from afterview.changes.describe import called
from afterview.changes.errors import ChangeError
from afterview.changes.fields import FieldError, read, show
from afterview.changes.lookup import find_record
from afterview.changes.values import Reading
from afterview.civil import UnknownZoneError, check_zone, day_of, from_wall, in_zone
from afterview.records.applications import Application, Ask
from afterview.records.base import IdSource, new_id
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, Promise
from afterview.records.kind import Field, FieldType, default_of, within
from afterview.records.path import Path, name_of, put
from afterview.records.people import Person, Tie
from afterview.records.schema import SCHEMA
from afterview.text import say_list

_WITHOUT_TIME = ("on", "when", "held")
"""What an interview says of when it is where it has no time."""


class ClashError(ChangeError):
    """Fields of a form are recorded otherwise than when it was opened. Nothing was saved."""

    def __init__(self, now: Mapping[str, str]) -> None:
        """`now` is what is recorded in each of those fields."""
        super().__init__("This was changed in another window meanwhile.")
        self.now = dict(now)


def show_fields(path: Path, reading: Reading) -> dict[str, str]:
    """Return the text of each field of the record, by the field's key, or raise ChangeError if it is gone."""
    record = find_record(reading.hunt, path)
    reading = _for(record, reading)
    return {field.key: show(field, record, reading) for field in SCHEMA[type(record)].fields}


def check_field(path: Path, field: Field, typed: str, reading: Reading, *, typed_zone: str = "") -> str:
    """Return how `typed` is understood, written out in full, or raise ChangeError with what to write.

    `typed_zone` is what the form's field for the appointment's time zone says, if it has one.
    """
    record = find_record(reading.hunt, path)
    reading = _for(record, reading)
    if typed_zone and reading.appointment_zone:
        with contextlib.suppress(UnknownZoneError):
            reading = dataclasses.replace(reading, appointment_zone=check_zone(typed_zone))
    value = read(field, record, typed, reading)
    if field.type is FieldType.ROOM:
        return room.said(value, record, reading.hunt)
    return show(field, replace(record, **{field.key: value}), reading)


def check_clashes(path: Path, values: Mapping[str, str], known: Mapping[str, str], reading: Reading) -> None:
    """Raise ClashError where a field that is to be saved is not recorded as it is `known`.

    What is recorded just as it was typed is no clash. Raises ChangeError where the record is gone.
    """
    recorded = show_fields(path, reading)
    clashes = {
        key: recorded[key]
        for key, typed in values.items()
        if recorded[key].strip() not in (known[key].strip(), typed.strip())
    }
    if clashes:
        raise ClashError(clashes)


def edit(
    hunt: Hunt,
    path: Path,
    values: Mapping[str, str],
    now: datetime,
    zone: str,
    day_first: bool = True,
    new_id: IdSource = new_id,
) -> Change:
    """Return the change that makes the record what the fields in `values` say.

    Fields that are left out, or that say what is already recorded, stay as they are to the second.
    `zone` is the person's own.
    Raises FieldError for a text that cannot be understood, ChangeError if the record is gone.
    """
    old = find_record(hunt, path)
    fields = SCHEMA[type(old)].fields
    reading = _for(old, Reading(hunt, now, zone, day_first))
    new: dict[str, Any] = {}
    people: Mapping[str, Person] = {}
    # The zone comes first, because the start is read on that zone's wall clock.
    for field in sorted(fields, key=lambda each: each.key != "zone"):
        typed = values.get(field.key)
        if typed is None or typed.strip() == show(field, old, reading).strip():
            continue
        try:
            value = read(field, old, typed, reading)
            if field.type is FieldType.ROOM:
                value, people = room.taken_in(value, old, reading, new_id)
        except ChangeError as problem:
            raise FieldError(field.key, str(problem)) from None
        if value != getattr(old, field.key) or (field.type is FieldType.ROOM and people):
            new[field.key] = value
            if field.key == "zone":
                reading = dataclasses.replace(reading, appointment_zone=value)
    if isinstance(old, Interview) and old.starts is not None and "zone" in new and "starts" not in new:
        local = in_zone(old.starts, old.zone)
        new["starts"] = from_wall(local.date(), local.hour, local.minute, new["zone"])
    if isinstance(old, Interview) and new.get("starts") is not None:
        new = {key: default_of(Interview, key) for key in _WITHOUT_TIME if getattr(old, key)} | new
    if not new:
        return Change("changed nothing")
    record = replace(old, **new)
    if isinstance(record, Interview):
        for each in {each.person for each in old.interviewers} - {
            each.person for each in record.interviewers
        }:
            record = without_skips_about(record, each)
    for key in _WITHOUT_TIME if isinstance(record, Interview) and record.starts is not None else ():
        if new.get(key):
            raise FieldError(key, "Its time is known, and says that: empty this, or else the start.")
    _check_whole(reading, path, record)
    if "round" in new:
        _check_number(hunt.applications[path[1]], record)
    labels = [within(field.label) for field in fields if field.key in new]
    added = [each.name for each in people.values() if each.id not in hunt.people]
    sentence = f"edited {called(hunt, path, zone)}: {say_list(labels)}"
    change = put(hunt, path, record, f"{sentence}, with {say_list(added)} new" if added else sentence)
    change = replace(change, people={**change.people, **people})
    return _numbered(change, "round" in new) if isinstance(record, Interview) else change


def _numbered(change: Change, number_was_typed: bool) -> Change:
    """Return the change with the rounds numbered by when they start, as they do now (playbook B.1)."""
    applications = {
        key: each.numbered(shifting=number_was_typed) if each else None
        for key, each in change.applications.items()
    }
    return replace(change, applications=applications)


def _check_number(application: Application, new: Interview) -> None:
    """Raise FieldError where an earlier round has that number, or a later one (playbook B.1)."""
    for other in application.rounds:
        if other.id != new.id and other.round >= new.round and _starts_before(other, new):
            raise FieldError("round", f"Round {other.round} starts before it: rounds count by their start.")


def _starts_before(one: Interview, other: Interview) -> bool:
    return one.begins is not None and other.begins is not None and one.begins < other.begins


def _for(record: Any, reading: Reading) -> Reading:
    """Return the reading for that record: an interview's start is told in the interview's own zone."""
    if isinstance(record, Interview):
        return dataclasses.replace(reading, appointment_zone=record.zone)
    return reading


def _check_whole(reading: Reading, path: Path, new: Any) -> None:
    """Raise FieldError where fields that are each understood do not go together."""
    if isinstance(new, Ask) and new.agreed_at and new.declined_at:
        raise FieldError("declined_at", "They cannot have said both yes and no: empty one of the two.")
    if isinstance(new, Promise) and new.on and new.on < day_of(new.said_at, reading.zone):
        raise FieldError("on", "That lies before the day on which they said it.")
    if isinstance(new, Tie) and name_of(new) != path[-1]:
        person = reading.hunt.people[path[1]]
        if any(name_of(each) == name_of(new) for each in person.ties):
            raise FieldError("company", "That tie is already on record.")
