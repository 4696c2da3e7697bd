"""Between records and the documents of the file.

Reading is done by msgspec in one go from the JSON. Writing keeps what this version of the program does
not know: unknown keys, at every depth, are carried over from the document that stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import msgspec

from afterview.journal.errors import say_text
from afterview.records.path import identity_of

R = TypeVar("R", bound=msgspec.Struct)

_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "null",
    "array": "a list",
    "object": "an object",
    "datetime": "a date and time",
    "date": "a date",
}


class DocumentError(ValueError):
    """A document is not the record that it should be. The message names the place within it."""


def to_document(record: msgspec.Struct, *older: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document of `record`, with the unknown keys of `older` documents (the first one wins).

    Fields that are at their default are left out. Raises ValueError for an instant without a zone.
    """
    built: dict[str, Any] = {}
    fields = _fields(type(record))
    for field in fields:
        value = getattr(record, field.name)
        plain = _plain(value, [each[field.encode_name] for each in older if field.encode_name in each])
        # A record at its default is written all the same if it holds keys that we do not know.
        if _is_default(field, value) and not (isinstance(plain, dict) and plain):
            continue
        built[field.encode_name] = plain
    known = {each.encode_name for each in fields}
    for each in older:
        for key, value in each.items():
            if key not in known:
                built.setdefault(key, value)
    return built


def decoder(kind: type[R]) -> msgspec.json.Decoder[R]:
    """Return what reads one document as a record of that kind."""
    return msgspec.json.Decoder(kind)


def read(reader: msgspec.json.Decoder[R], chunk: bytes) -> R:
    """Return the record of a document. Raises DocumentError."""
    try:
        return reader.decode(chunk)
    except msgspec.ValidationError as error:
        raise DocumentError(_say(str(error))) from None
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DocumentError(f"it cannot be read ({error})") from None


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    # msgspec works the types out anew each time, which costs more than all the rest.
    return msgspec.structs.fields(kind)


def _plain(value: Any, older: Sequence[Any]) -> Any:
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, msgspec.Struct):
        return to_document(value, *(each for each in older if isinstance(each, dict)))
    if isinstance(value, tuple):
        return _list(value, [each for each in older if isinstance(each, list)])
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("an instant without a time zone cannot be kept")
        return datetime.isoformat(value.astimezone(UTC)).replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return msgspec.to_builtins(value)


def _list(values: tuple[Any, ...], older: Sequence[list[Any]]) -> list[Any]:
    lists = [list(each) for each in older]
    built = []
    for value in values:
        matches = [found for each in lists if (found := _take(each, value)) is not None]
        built.append(_plain(value, matches))
    return built


def _take(older: list[Any], value: Any) -> Any:
    """Take out of `older` the element that is `value` as it was before, if there is one."""
    if not isinstance(value, msgspec.Struct):
        return None
    identity = _identity(type(value))
    if not identity:
        return None
    wanted = [_plain(getattr(value, name), ()) for name, _ in identity]
    for place, each in enumerate(older):
        if not isinstance(each, dict):
            continue
        if [each.get(name, default) for name, default in identity] == wanted:
            return older.pop(place)
    return None


@cache
def _identity(kind: type[msgspec.Struct]) -> tuple[tuple[str, Any], ...]:
    """Return the fields that tell records of that kind apart, each with its default as it is in a file."""
    fields = {each.name: each for each in _fields(kind)}
    names = identity_of(kind)
    defaults = (fields[name].default for name in names)
    plain = (None if each is msgspec.NODEFAULT else _plain(each, ()) for each in defaults)
    return tuple(zip(names, plain, strict=True))


def _is_default(field: msgspec.structs.FieldInfo, value: Any) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return bool(value == field.default_factory())
    return field.default is not msgspec.NODEFAULT and bool(value == field.default)


def _say(message: str) -> str:
    """Put a message of msgspec's in plain words, the place first."""
    what, _, place = message.partition(" - at `")
    where = place.rstrip("`").removeprefix("$").removeprefix(".")
    what = re.sub(r"`([^`]*)`", lambda found: _say_types(found[1]), what)
    what = what.replace("Object missing required field", "there is no").replace("Expected", "expected")
    what = what.replace("with a timezone component", "with a time zone").replace(
        "Invalid enum value", "unknown word"
    )
    return say_text(f"{where}: {what}" if where else what, 300)


def _say_types(names: str) -> str:
    return " or ".join(_WORDS.get(each, f'"{each}"') for each in names.split(" | "))
