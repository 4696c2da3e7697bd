"""The kinds of fields that a form can have: how each shows a value, and how it reads text back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from afterview.changes.editing_reading import (
    Reading,
    clean,
    read_choice,
    read_day,
    read_instant,
    read_minutes,
    write_day,
    write_instant,
    write_minutes,
)
from afterview.changes.errors import ChangeError
from afterview.civil import UnknownZoneError, check_zone, day_of

_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+\Z")
_YES_NO: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}


class FieldError(ChangeError):
    """A field's text cannot be kept; `field` is the field's key."""

    def __init__(self, field: str, line: str) -> None:
        """Remember which field the line is about."""
        super().__init__(line)
        self.field = field


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    `show` writes the record's value as text; `read` returns the value that a text means, or raises
    ChangeError with one line that says what to write. What `show` wrote, `read` understands.
    """

    key: str
    label: str
    show: Callable[[Any, Reading], str]
    read: Callable[[str, Reading], Any]
    hint: str = ""
    long: bool = False
    """Whether it may have several lines."""
    choices: tuple[str, ...] = ()
    exact: bool = False
    """Whether the text is kept just as it is typed, so that repeating it back says nothing new."""


def text(key: str, label: str, *, hint: str = "", required: str = "", long: bool = False) -> Field:
    """Make a field of plain text; `required` is the line to show when it is empty."""

    def read(typed: str, _: Reading) -> str:
        cleaned = clean(typed, lines=long)
        if required and not cleaned:
            raise ChangeError(required)
        return cleaned

    return Field(key, label, lambda record, _: str(getattr(record, key)), read, hint, long, exact=True)


def email(key: str, label: str) -> Field:
    """Make a field for an e-mail address, which may be empty."""

    def read(typed: str, _: Reading) -> str:
        cleaned = clean(typed)
        if cleaned and not _EMAIL.match(cleaned):
            raise ChangeError("Write an e-mail address like dana@acme.example, or leave it empty.")
        return cleaned

    return Field(key, label, lambda record, _: str(getattr(record, key)), read, exact=True)


def tags(key: str, label: str) -> Field:
    """Make a field for tags, apart by commas or spaces, with or without #."""

    def read(typed: str, _: Reading) -> tuple[str, ...]:
        words = (each.strip("#") for each in clean(typed).replace(",", " ").split())
        return tuple(dict.fromkeys(each for each in words if each))

    return Field(
        key,
        label,
        lambda record, _: " ".join(f"#{each}" for each in getattr(record, key)),
        read,
        "#remote #go",
    )


def choice(key: str, label: str, options: type[StrEnum], *, optional: bool = False) -> Field:
    """Make a field for one word out of a few; the beginning of the word is enough."""
    words = tuple(each.value for each in options)

    def show(record: Any, _: Reading) -> str:
        value = getattr(record, key)
        return "" if value is None else str(value.value)

    def read(typed: str, _: Reading) -> StrEnum | None:
        cleaned = clean(typed)
        if optional and not cleaned:
            return None
        return options(read_choice(cleaned, words, optional=optional))

    return Field(key, label, show, read, " · ".join(words), choices=words)


def yes_no(key: str, label: str, *, optional: bool = False) -> Field:
    """Make a field for yes or no; empty means not known if `optional`, else no."""

    def read(typed: str, _: Reading) -> bool | None:
        cleaned = clean(typed)
        if not cleaned:
            return None if optional else False
        return read_choice(cleaned, ("yes", "no"), optional=optional) == "yes"

    return Field(
        key, label, lambda record, _: _YES_NO[getattr(record, key)], read, "yes · no", choices=("yes", "no")
    )


def number(
    key: str, label: str, low: int, high: int, *, optional: bool = False, hint: str = "", unit: str = ""
) -> Field:
    """Make a field for a whole number from `low` to `high`."""

    def show(record: Any, _: Reading) -> str:
        value = getattr(record, key)
        return "" if value is None else str(value)

    def read(typed: str, _: Reading) -> int | None:
        cleaned = clean(typed)
        if optional and not cleaned:
            return None
        if cleaned.isascii() and cleaned.isdigit() and len(cleaned) <= 9 and low <= int(cleaned) <= high:
            return int(cleaned)
        empty = ", or leave it empty" if optional else ""
        raise ChangeError(f"Write a number{unit} from {low} to {high}{empty}.")

    return Field(key, label, show, read, hint)


def minutes(key: str, label: str) -> Field:
    """Make a field for how long something lasts, kept in minutes."""
    return Field(
        key,
        label,
        lambda record, _: write_minutes(getattr(record, key)),
        lambda typed, _: read_minutes(clean(typed)),
        "45 min · 1 h · 1 h 30",
    )


def zone(key: str, label: str) -> Field:
    """Make a field for the IANA name of a time zone."""

    def read(typed: str, _: Reading) -> str:
        try:
            return check_zone(clean(typed))
        except UnknownZoneError:
            raise ChangeError("I do not know that time zone: write it like Europe/Berlin.") from None

    return Field(key, label, lambda record, _: str(getattr(record, key)), read, "Europe/Berlin")


def day(key: str, label: str, *, past: bool = False, optional: bool = False, hint: str = "") -> Field:
    """Make a field for a civil day; with `past`, of something that has happened."""

    def show(record: Any, _: Reading) -> str:
        value = getattr(record, key)
        return "" if value is None else write_day(value)

    def read(typed: str, reading: Reading) -> Any:
        cleaned = clean(typed)
        if optional and not cleaned:
            return None
        result = read_day(cleaned, reading)
        if past and result > day_of(reading.now, reading.zone):
            raise ChangeError("That day is still ahead: write the day on which it happened.")
        return result

    return Field(key, label, show, read, hint or "27 Nov 2026")


def instant(
    key: str,
    label: str,
    *,
    past: bool = True,
    optional: bool = False,
    appointment: bool = False,
    hint: str = "",
) -> Field:
    """Make a field for an instant; on the wall clock of the appointment's zone with `appointment`."""

    def zone_of(reading: Reading) -> str:
        return reading.appointment_zone if appointment and reading.appointment_zone else reading.zone

    def show(record: Any, reading: Reading) -> str:
        value = getattr(record, key)
        return "" if value is None else write_instant(value, zone_of(reading))

    def read(typed: str, reading: Reading) -> Any:
        cleaned = clean(typed)
        if optional and not cleaned:
            return None
        result = read_instant(cleaned, reading, zone_of(reading), needs_time=appointment)
        if past and result > reading.now:
            raise ChangeError("That moment is still ahead: write when it happened.")
        return result

    return Field(key, label, show, read, hint or "27 Nov 2026 14:00")


def person(key: str, label: str) -> Field:
    """Make a field for somebody known, by any unambiguous part of the name; may be empty."""

    def show(record: Any, reading: Reading) -> str:
        known = reading.hunt.people.get(getattr(record, key) or "")
        return known.name if known else ""

    def read(typed: str, reading: Reading) -> str | None:
        wanted = clean(typed).casefold()
        if not wanted:
            return None
        people = reading.hunt.people.values()
        found = [each for each in people if each.name.casefold() == wanted or each.id == wanted]
        found = found or [each for each in people if wanted in each.name.casefold()]
        if len(found) == 1:
            return found[0].id
        if not found:
            raise ChangeError("Nobody on record has that name. Add them first, or leave it empty.")
        names = ", ".join(sorted(each.name[:30] for each in found[:3]))
        raise ChangeError(f"That fits several people ({names}): write more of the name.")

    return Field(key, label, show, read, "a name, or empty")
