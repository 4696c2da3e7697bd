"""Any part of a record in words: what an element is called, what a value says. No id, no name of a field.

Values come as they are in the file: plain, and perhaps of a version that knows more than this one.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from afterview.changes.editing_reading import write_day, write_instant, write_minutes
from afterview.changes.editing_words import LETTER_WORDS, name_of, short
from afterview.changes.labels import LABELS
from afterview.civil import day_of
from afterview.records.applications import Application, Ask, Event, Told
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview, Interviewer, PrepNote, Promise, Skip
from afterview.records.letters import Letter, WorkSample
from afterview.records.people import Person, Tie, Touch
from afterview.records.reflections import HabitRating, Question, Reflection

NOUNS: Mapping[type, str] = {
    Application: "an application",
    Interview: "a round",
    Interviewer: "an interviewer",
    Person: "a person",
    Question: "a question",
    Event: "something that happened",
    FollowUp: "a follow-up",
    Touch: "a contact",
    Tie: "a tie",
    Told: "a reference told",
    Ask: "a request for a good word",
    Letter: "a letter",
    PrepNote: "a line of preparation",
    Promise: "what they promised",
    Skip: "a skip",
    Reflection: "the reflection",
    HabitRating: "a habit",
    WorkSample: "a work sample",
}
"""What a thing is, where nothing more is known of it."""

UNKNOWN = "something that this version does not know"
_PEOPLE = frozenset({"person", "asked_by"})
_APPLICATIONS = frozenset({"application", "after"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What names and times are said with: the hunt for names, the person's own zone for days."""

    hunt: Hunt
    zone: str


@cache
def field_types(record: type[Record]) -> Mapping[str, Any]:
    """Return the types of a record's fields, without what only says that a field may be empty."""
    return {name: _bare(hint) for name, hint in get_type_hints(record).items()}


def default_of(record: type[Record], name: str) -> Any:
    """Return what a field is where the file does not say; `msgspec.NODEFAULT` where it has to."""
    found = next((each for each in msgspec.structs.fields(record) if each.name == name), None)
    return msgspec.NODEFAULT if found is None else found.default


def element_type(kind: Any) -> Any:
    """Return what a list holds; None for what is no list."""
    return _bare(get_args(kind)[0]) if get_origin(kind) is tuple else None


def is_record(kind: Any) -> bool:
    """Return whether a type is that of a record."""
    return isinstance(kind, type) and issubclass(kind, Record)


def called(kind: Any, value: Any, around: Surroundings) -> str:
    """Say which element of a list it is: "round 2", "the question “Why us?”"."""
    if not is_record(kind):
        return f"“{short(str(value))}”" if isinstance(value, str) else UNKNOWN
    try:
        record = msgspec.convert(value, kind)
    except (msgspec.ValidationError, TypeError):
        # The name of a habit is all there is to know of it; of others it would be an id.
        habit = value.get("habit") if kind is HabitRating and isinstance(value, Mapping) else None
        return f"the habit “{short(str(habit))}”" if habit else NOUNS[kind]
    return _called(record, around) or NOUNS[kind]


def _called(record: Record, around: Surroundings) -> str:
    match record:
        case Application():
            return short(record.company) + (f" ({short(record.role)})" if record.role else "")
        case Person():
            return short(record.name)
        case Interview():
            return f"round {record.round}"
        case Interviewer():
            return f"{name_of(around.hunt, record.person)} in the room"
        case Question():
            return f"the question “{short(record.text)}”"
        case Event():
            return f"“{record.kind.value}” on {write_day(record.on)}"
        case FollowUp():
            return f"the follow-up on {write_day(day_of(record.at, around.zone))}"
        case Touch():
            return f"the contact on {write_day(day_of(record.at, around.zone))}"
        case Tie():
            return f"the tie to {short(record.company)}"
        case Told():
            return f"that {name_of(around.hunt, record.person)} was told"
        case Ask():
            return f"the request to {name_of(around.hunt, record.person)}"
        case Letter():
            return f"the {LETTER_WORDS[record.kind]} to {name_of(around.hunt, record.person)}"
        case PrepNote():
            return f"the preparation “{short(record.text)}”"
        case Skip():
            item = _item_words(record.item, around) if record.item else ""
            return f"the skip of step {record.step}" + (f", {item}" if item else "")
        case HabitRating():
            return f"the habit “{short(record.habit)}”"
        case WorkSample():
            return f"the work sample “{short(record.label)}”"
    return ""


def said(kind: Any, value: Any, around: Surroundings, owner: type | None = None, field: str = "") -> str:
    """Return a plain value in words, in as many lines as it needs; "" for nothing.

    `kind` is its type, `owner` and `field` say where it stands.
    """
    if value is None:
        return ""
    if kind is None:
        return _unknown(value)
    try:
        typed = msgspec.convert(value, kind)
    except (msgspec.ValidationError, TypeError):
        return _unknown(value)
    return _said(typed, around, owner, field)


def _said(value: Any, around: Surroundings, owner: type | None, field: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case StrEnum():
            return value.value
        case str():
            return _said_text(value, around, owner, field)
        case int():
            return write_minutes(value) if field == "minutes" else str(value)
        case datetime():
            return write_instant(value, around.zone)
        case date():
            return write_day(value)
        case Record():
            return "\n".join(_lines(value, around))
        case tuple():
            return _said_list(value, around)
    return _unknown(value)


def _said_text(text: str, around: Surroundings, owner: type | None, field: str) -> str:
    if field in _PEOPLE:
        return name_of(around.hunt, text)
    if field in _APPLICATIONS:
        known = around.hunt.applications.get(text)
        return short(known.company) if known else "one that is gone"
    return _item_words(text, around) if owner is Skip and field == "item" else text


def _said_list(elements: tuple[Any, ...], around: Surroundings) -> str:
    if not all(isinstance(each, Record) for each in elements):
        return ", ".join(str(each) for each in elements)
    return "\n".join(f"{_called(each, around)}\n{_indented(_lines(each, around))}" for each in elements)


def _lines(record: Record, around: Surroundings) -> Iterator[str]:
    """Yield a line for each field of the record that says something, and more for what is long."""
    kind = type(record)
    labels = LABELS.get(kind, {})
    if isinstance(record, Interview):  # an appointment is told on the clock of its own zone
        around = Surroundings(around.hunt, record.zone)
    ordered = sorted(record.__struct_fields__, key=lambda name: _place(name, labels))
    for name in ordered:
        words = _said(getattr(record, name), around, kind, name)
        if name in labels and words and getattr(record, name) != default_of(kind, name):
            has_lines = "\n" in words or len(words) > 60
            yield f"{labels[name]}:" + (f"\n{_indented([words])}" if has_lines else f" {words}")


def _place(name: str, labels: Mapping[str, str]) -> int:
    return list(labels).index(name) if name in labels else len(labels)


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"  {line}" for each in lines for line in each.splitlines())


def _item_words(item: str, around: Surroundings) -> str:
    word, _, rest = item.rpartition(":")
    known = around.hunt.people.get(rest)
    words = f"{word} {short(known.name)}".strip() if known else item
    return words.replace("_", " ")


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


def _bare(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        kept = [each for each in get_args(hint) if each is not type(None)]
        return _bare(kept[0]) if len(kept) == 1 else hint
    return hint
