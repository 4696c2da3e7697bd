"""What can be declared of a kind of record, and what follows from the record itself. Pure: see `schema`."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import replace

from afterview.records.base import Record
from afterview.records.words import Words, dots, short


class FieldType(StrEnum):
    """How a field is written in a form, and read back."""

    TEXT = "text"
    LINES = "lines"
    EMAIL = "email"
    TAGS = "tags"
    CHOICE = "choice"
    YES_NO = "yes or no"
    NUMBER = "number"
    LENGTH = "length"
    ZONE = "zone"
    DAY = "day"
    MOMENT = "moment"
    APPOINTMENT = "appointment"
    """A moment on the wall clock of the record's own zone; it may be still to come."""
    PERSON = "person"
    ROOM = "who is in the room"


_OF_TYPES = (
    (str, FieldType.TEXT),
    (bool, FieldType.YES_NO),
    (int, FieldType.NUMBER),
    (datetime, FieldType.MOMENT),
    (date, FieldType.DAY),
    (tuple, FieldType.TAGS),
)
_HINTS = {
    FieldType.TAGS: "#remote #go",
    FieldType.YES_NO: "yes · no",
    FieldType.LENGTH: "45 min · 1 h · 1 h 30",
    FieldType.ZONE: "Europe/Berlin",
    FieldType.DAY: "27 Nov 2026",
    FieldType.MOMENT: "27 Nov 2026 14:00",
    FieldType.APPOINTMENT: "27 Nov 2026 14:00",
    FieldType.PERSON: "a name, or empty",
    FieldType.ROOM: "Dana Lee, Sam Wu <sam@acme.example>",
}


class Field(msgspec.Struct, frozen=True):
    """A field that a form can edit."""

    key: str
    label: str
    type: FieldType | None = None
    """Where it is not given, it follows from the type that the record declares."""
    hint: str = ""
    required: str = ""
    """What to say where it is empty; "" where it may be."""
    low: int = 0
    high: int = 0
    unit: str = ""
    past: bool = False
    """Whether it has happened: then it cannot lie ahead."""
    optional: bool = False
    """Whether it may be left open. Follows from the record."""
    choices: tuple[str, ...] = ()
    """The words to choose from. Follow from the record."""

    @property
    def is_long(self) -> bool:
        """Return whether it may have several lines."""
        return self.type is FieldType.LINES

    @property
    def is_exact(self) -> bool:
        """Return whether a text is kept just as it is typed, so that repeating it back says nothing new."""
        return self.type in (FieldType.TEXT, FieldType.LINES, FieldType.EMAIL)


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of record."""

    record: type[Record]
    noun: str
    """What it is, where nothing more is known of it."""
    fields: tuple[Field, ...]
    """In the order in which a form shows them. What is not here is not for editing, nor listed for it."""
    labels: Mapping[str, str]
    """What each field is called, of those that are not for editing too. What has none is not for reading."""
    title: Callable[[Any, Words], str]
    """Says which one it is, within a sentence."""
    line: Callable[[Any, Words], tuple[str, str, str]]
    """Returns the label, the text and the note of its line in a list."""
    prose: frozenset[str]
    """The fields in which two texts can stand one below the other."""
    order: str
    """The field by which a list is sorted, the last first with a minus; "" for as they were added."""
    counted: tuple[str, str]
    """One of them and several, for what goes with a larger thing; empty where that goes without saying."""
    only_in_round: bool
    """Whether that is so only with a round, and goes without saying with an application."""
    naming: tuple[str, str]
    """The same, for what goes with the person that it names."""


def kind(
    record: type[Record],
    noun: str,
    *fields: Field,
    shown: Mapping[str, str] | None = None,
    title: Callable[[Any, Words], str] | None = None,
    line: Callable[[Any, Words], tuple[str, str, str]] | None = None,
    prose: tuple[str, ...] = (),
    order: str = "",
    counted: tuple[str, str] | None = None,
    only_in_round: bool = False,
    naming: tuple[str, str] | None = None,
) -> Kind:
    """Declare a kind. What is not said is made of its noun and its fields."""
    fields = tuple(_completed(record, each) for each in fields)
    bare = noun.partition(" ")[2]
    counted = (bare, f"{bare}s") if counted is None else counted
    return Kind(
        record=record,
        noun=noun,
        fields=fields,
        labels={**{each.key: each.label for each in fields}, **(shown or {})},
        title=title or (lambda found, _: _named_by_text(found, noun, fields)),
        line=line or (lambda found, _: (bare.capitalize(), *_said_plainly(found, fields))),
        prose=frozenset({*prose, *(each.key for each in fields if each.type is FieldType.LINES)}),
        order=order,
        counted=counted,
        only_in_round=only_in_round,
        naming=naming or counted,
    )


def _completed(record: type[Record], field: Field) -> Field:
    """Return the field with what follows from the record's own declaration."""
    hint = field_types(record)[field.key]
    optional = default_of(record, field.key) is None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        choices = tuple(each.value for each in hint)
        return replace(
            field, type=FieldType.CHOICE, optional=optional, choices=choices, hint=" · ".join(choices)
        )
    of_record = hint if isinstance(hint, type) else tuple
    type_ = field.type or next(found for base, found in _OF_TYPES if issubclass(of_record, base))
    choices = ("yes", "no") if type_ is FieldType.YES_NO else ()
    hint = field.hint or _HINTS.get(type_, "")
    return replace(field, type=type_, optional=optional, choices=choices, hint=hint)


def _named_by_text(found: Any, noun: str, fields: tuple[Field, ...]) -> str:
    texts = _texts(found, fields)
    return f"the {noun.partition(' ')[2]} “{short(texts[0])}”" if texts else noun


def _said_plainly(found: Any, fields: tuple[Field, ...]) -> tuple[str, str]:
    first, *rest = _texts(found, fields) or [""]
    return dots(first), dots(*rest)


def _texts(found: Any, fields: tuple[Field, ...]) -> list[str]:
    values = (getattr(found, each.key) for each in fields)
    return [each for each in values if isinstance(each, str) and each]


@cache
def field_types(record: type[Record]) -> Mapping[str, Any]:
    """Return the types of a record's fields, without what only says that a field may be empty."""
    return {name: _bare(hint) for name, hint in get_type_hints(record, include_extras=True).items()}


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


def _bare(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        return _bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        kept = [each for each in get_args(hint) if each is not type(None)]
        return _bare(kept[0]) if len(kept) == 1 else hint
    return hint


def within(label: str) -> str:
    """Return a label as it stands within a sentence."""
    return label if label.startswith(("I ", "LinkedIn")) else label[:1].lower() + label[1:]
