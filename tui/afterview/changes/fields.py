"""How each type of field shows a value in a form, and reads back what is typed there."""

from __future__ import annotations

import re
from typing import Any

from afterview.changes import room
from afterview.changes.errors import ChangeError
from afterview.changes.values import Reading, clean, read_choice, read_day, read_instant, read_minutes
from afterview.civil import UnknownZoneError, check_zone, day_of
from afterview.records.kind import Field, FieldType, field_types
from afterview.records.words import write_day, write_instant, write_minutes
from afterview.text import can_be_seen

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+\Z")
_OPEN = ", or leave it empty"


class FieldError(ChangeError):
    """A field's text cannot be kept; `field` is the field's key."""

    def __init__(self, field: str, line: str) -> None:
        """Remember which field the line is about."""
        super().__init__(line)
        self.field = field


def show(field: Field, record: Any, reading: Reading) -> str:
    """Write what the record says in that field as text, which `read` understands."""
    value = getattr(record, field.key)
    if value is None:
        return ""
    match field.type:
        case FieldType.TAGS:
            return " ".join(f"#{each}" for each in value)
        case FieldType.CHOICE:
            return str(value.value)
        case FieldType.YES_NO:
            return "yes" if value else "no"
        case FieldType.LENGTH:
            return write_minutes(value)
        case FieldType.DAY:
            return write_day(value)
        case FieldType.MOMENT | FieldType.APPOINTMENT:
            return write_instant(value, _zone(field, reading))
        case FieldType.PERSON:
            known = reading.hunt.people.get(value)
            return known.name if known else ""
        case FieldType.ROOM:
            return room.shown(record, reading.hunt)
    return str(value)


def read(field: Field, record: Any, typed: str, reading: Reading) -> Any:
    """Return the value that a text means in that field of that record; of a room, its `room.seats`.

    Raises ChangeError with one line that says what to write.
    """
    text = clean(typed, lines=field.type is FieldType.LINES)
    if field.required and not can_be_seen(text):
        raise ChangeError(field.required)
    if not text and field.optional:
        return None
    match field.type:
        case FieldType.EMAIL if text and not _EMAIL.match(text):
            raise ChangeError(f"Write an email address like dana@acme.example{_OPEN}.")
        case FieldType.TAGS:
            words = (each.strip("#") for each in text.replace(",", " ").split())
            return tuple(dict.fromkeys(each for each in words if each))
        case FieldType.CHOICE:
            choices = field_types(record.__class__)[field.key]
            return choices(read_choice(text, field.choices, optional=field.optional))
        case FieldType.YES_NO:
            return bool(text) and read_choice(text, field.choices, optional=field.optional) == "yes"
        case FieldType.NUMBER:
            return _number(field, text)
        case FieldType.LENGTH:
            return read_minutes(text)
        case FieldType.ZONE:
            return _read_zone(text)
        case FieldType.DAY:
            day = read_day(text, reading)
            if field.past and day > day_of(reading.now, reading.zone):
                raise ChangeError("That day is still ahead: write the day on which it happened.")
            return day
        case FieldType.MOMENT | FieldType.APPOINTMENT:
            needs_time = field.type is FieldType.APPOINTMENT
            instant = read_instant(text, reading, _zone(field, reading), needs_time=needs_time)
            if field.past and instant > reading.now:
                raise ChangeError("That moment is still ahead: write when it happened.")
            return instant
        case FieldType.PERSON:
            return _person(text, reading)
        case FieldType.ROOM:
            return room.seats(text, record, reading.hunt)
    return text


def _zone(field: Field, reading: Reading) -> str:
    of_record = reading.appointment_zone if field.type is FieldType.APPOINTMENT else ""
    return of_record or reading.zone


def _number(field: Field, text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 9 and field.low <= int(text) <= field.high:
        return int(text)
    empty = _OPEN if field.optional else ""
    raise ChangeError(f"Write a number{field.unit} from {field.low} to {field.high}{empty}.")


def _read_zone(text: str) -> str:
    try:
        return check_zone(text)
    except UnknownZoneError:
        raise ChangeError("I do not know that time zone: write it like Europe/Berlin.") from None


def _person(text: str, reading: Reading) -> str:
    """Return the id of the person whom any unambiguous part of a name means."""
    wanted = text.casefold()
    people = reading.hunt.people.values()
    found = [each for each in people if each.name.casefold() == wanted or each.id == wanted]
    found = found or [each for each in people if wanted in each.name.casefold()]
    if len(found) == 1:
        return found[0].id
    if not found:
        raise ChangeError("Nobody on record has that name. Add them first, or leave it empty.")
    names = ", ".join(sorted(each.name[:30] for each in found[:3]))
    raise ChangeError(f"That fits several people ({names}): write more of the name.")
