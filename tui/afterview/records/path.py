"""Where something stands in the journal: one address for records, their parts, and what is written in them.

A path names a table, a record by its id, and then the way within it: fields by their names, elements of a
list by what tells them apart. So the better answer to a question has the path

    ("applications", "a7k…", "interviews", "i3m…", "reflection", "questions", "q9t…", "better")

It means the same in the hunt, in the documents of the file, in patches and in conflicts. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from afterview.records.base import Record
from afterview.records.hunt import Change, Hunt

Path = tuple[str, ...]
"""Leads to a place in the journal; or, without its first two names, in a record."""

IDENTITIES = (("id",), ("person",), ("habit",), ("step", "item"), ("company", "kind"), ("label",))
"""Which fields tell the elements of a list apart: the first that they have."""


class _Missing:
    """Stands for what is not there; `null` in a document is something else."""

    def __repr__(self) -> str:
        return "MISSING"


MISSING = _Missing()


# In the hunt


def application_path(application: str) -> Path:
    """Return the path of an application."""
    return ("applications", application)


def interview_path(application: str, interview: str) -> Path:
    """Return the path of a round of an application."""
    return ("applications", application, "interviews", interview)


def reflection_path(application: str, interview: str, field: str, question: str | None = None) -> Path:
    """Return the path of a field of a reflection, or of one of its questions."""
    if question is not None:
        return (*question_path(application, interview, question), field)
    return (*interview_path(application, interview), "reflection", field)


def question_path(application: str, interview: str, question: str) -> Path:
    """Return the path of a question that was asked in an interview."""
    return (*interview_path(application, interview), "reflection", "questions", question)


def person_path(person: str) -> Path:
    """Return the path of a person."""
    return ("people", person)


def find(hunt: Hunt, path: Path) -> Any:
    """Return what stands there: a record, a part of one, or the value of a field; None: nothing, or gone."""
    found: Any = _table(hunt, path[0]).get(path[1])
    for name in path[2:]:
        if isinstance(found, tuple):
            found = next((each for each in found if name_of(each) == name), None)
        else:
            found = getattr(found, name, None)
    return found


def put(hunt: Hunt, path: Path, value: Any, sentence: str = "", merge_key: str | None = None) -> Change:
    """Return the change that puts `value` there in place of what there is; None takes it away.

    An element that is not in its list yet is put at the end. Raises LookupError where what holds it is gone.
    """
    table, record = path[:2]
    old = _table(hunt, table).get(record)
    if old is None and len(path) > 2:
        raise LookupError(path)
    new = _with(old, path[2:], value)
    return Change(sentence, merge_key=merge_key, **{table: {record: new}})


def parts(holder: Record, path: Path) -> Iterator[tuple[Path, Record]]:
    """Yield the records that lie directly in one, each with its path; `path` is that of the holder."""
    for field in holder.__struct_fields__:
        value = getattr(holder, field)
        if isinstance(value, Record):
            yield (*path, field), value
        elif isinstance(value, tuple):
            yield from (((*path, field, name_of(each)), each) for each in value if isinstance(each, Record))


def walk(holder: Record, path: Path) -> Iterator[tuple[Path, Record]]:
    """Yield all the records that lie in one, at any depth."""
    for way, part in parts(holder, path):
        yield way, part
        yield from walk(part, way)


def name_of(element: Any) -> str:
    """Return what an element of a list is called in a path."""
    if isinstance(element, str):
        return element
    fields = identity_of(type(element))
    if len(fields) == 1:
        return str(getattr(element, fields[0]))
    return _name(msgspec.to_builtins(element), fields)


def identity_of(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the fields that tell records of that kind apart; () where none do."""
    has = frozenset(kind.__struct_fields__)
    return next((fields for fields in IDENTITIES if has.issuperset(fields)), ())


def _table(hunt: Hunt, name: str) -> Mapping[str, Any]:
    tables: Mapping[str, Mapping[str, Any]] = {"applications": hunt.applications, "people": hunt.people}
    return tables.get(name, {})


def _with(holder: Any, way: Path, value: Any) -> Any:
    if not way:
        return value
    name, rest = way[0], way[1:]
    if not isinstance(holder, tuple):
        if holder is None or name not in holder.__struct_fields__:
            raise LookupError(name)
        return replace(holder, **{name: _with(getattr(holder, name), rest, value)})
    at = next((at for at, each in enumerate(holder) if name_of(each) == name), None)
    if at is None:
        if rest:
            raise LookupError(name)
        return holder if value is None else (*holder, value)
    inner = _with(holder[at], rest, value)
    return (*holder[:at], *(() if inner is None else (inner,)), *holder[at + 1 :])


# In documents, as they stand in the file


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
    return next((fields for fields in IDENTITIES if all(fields[0] in each for each in elements)), None)


def _name(element: Mapping[str, Any], fields: Sequence[str]) -> str:
    values = [element.get(each) for each in fields]
    if len(values) == 1 and isinstance(values[0], str):
        return values[0]
    return msgspec.json.encode(values).decode()
