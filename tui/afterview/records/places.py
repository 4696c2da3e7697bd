"""Places within a document: fields by their names, and elements of a list by what tells them apart. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

Path = tuple[str, ...]
"""Leads to a place in a document: names of fields, and names of elements of lists."""

_NAMED_BY = (("id",), ("person",), ("habit",), ("step", "item"), ("company", "kind"), ("label",))
"""Which fields tell the elements of a list apart: the first that all of them have."""


class _Missing:
    """Stands for what is not there; `null` in a document is something else."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = _Missing()


def document_of(record: msgspec.Struct) -> Any:
    """Return a record as a plain document, as it is in the file: its lists are lists, its times are text."""
    return msgspec.json.decode(msgspec.json.encode(record))


def value_at(document: Any, path: Sequence[str]) -> Any:
    """Return what stands at that place in a document; MISSING where there is nothing."""
    for name in path:
        if isinstance(document, list):
            names = names_of(document) or []
            document = document[names.index(name)] if name in names else MISSING
        else:
            document = document.get(name, MISSING) if isinstance(document, dict) else MISSING
    return document


def with_value(document: Any, path: Sequence[str], value: Any) -> Any:
    """Return a copy of the document with something else at that place (MISSING: with nothing there).

    A place that is not there any more gets nothing: the document comes back as it was.
    """
    if not path:
        return value
    name, rest = path[0], path[1:]
    if isinstance(document, list):
        names = names_of(document) or []
        if name not in names:
            return document if rest or value is MISSING else [*document, value]
        at = names.index(name)
        inner = with_value(document[at], rest, value)
        return [*document[:at], *([] if inner is MISSING else [inner]), *document[at + 1 :]]
    if not isinstance(document, dict) or (rest and name not in document):
        return document
    inner = with_value(document.get(name, MISSING), rest, value)
    left = {key: each for key, each in document.items() if key != name}
    return left if inner is MISSING else {**document, name: inner}


def names_of(elements: Sequence[Any]) -> list[str] | None:
    """Return the names that tell the elements of a list apart; None where nothing does."""
    fields = naming(elements)
    if fields is None:
        return None
    names = [each if isinstance(each, str) else _name(each, fields) for each in elements]
    return names if len(set(names)) == len(names) else None


def naming(elements: Sequence[Any]) -> tuple[str, ...] | None:
    """Return the fields by which the elements are named: () for texts, None where nothing names them."""
    if all(isinstance(each, str) for each in elements):
        return ()
    if not all(isinstance(each, dict) for each in elements):
        return None
    return next((fields for fields in _NAMED_BY if all(fields[0] in each for each in elements)), None)


def _name(element: Mapping[str, Any], fields: Sequence[str]) -> str:
    values = [element.get(each) for each in fields]
    if len(values) == 1 and isinstance(values[0], str):
        return values[0]
    return msgspec.json.encode(values).decode()
