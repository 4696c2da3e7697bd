"""One table of the file: its text, and the records read from it; what has not changed is not read anew."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

import msgspec

from afterview.journal.codec import DocumentError, decoder, read
from afterview.journal.errors import ADVICE, BrokenJournalError, say_path, say_text
from afterview.journal.layout import Chunks, State, by_number
from afterview.journal.meta import APPLICATIONS, CONFLICTS, PEOPLE
from afterview.journal.validation import fault_in
from afterview.records.applications import Application
from afterview.records.hunt import Conflict
from afterview.records.people import Person

Record = Person | Application | Conflict
_R = TypeVar("_R", Person, Application, Conflict)

READERS: Mapping[str, msgspec.json.Decoder[Any]] = {
    PEOPLE: decoder(Person),
    APPLICATIONS: decoder(Application),
    CONFLICTS: decoder(Conflict),
}
"""What reads the documents of each table."""


class Table(msgspec.Struct, Generic[_R], frozen=True):
    """One table: its chunks, and the records read from them."""

    chunks: Chunks = msgspec.field(default_factory=dict)
    by_key: Mapping[str, _R] = msgspec.field(default_factory=dict)
    """Records by the number of their document."""
    records: Mapping[str, _R] = msgspec.field(default_factory=dict)
    """Records by their own id, in the order of the file."""
    numbers: Mapping[str, int] = msgspec.field(default_factory=dict)
    """Document numbers by record id."""


@contextmanager
def gc_paused() -> Iterator[None]:
    """Keep the garbage collector from walking thousands of records while they are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_record(table: str, chunk: bytes) -> Record:
    """Return the record of a document. Raises DocumentError where it is none, or not a sound one."""
    record: Record = read(READERS[table], chunk)
    fault = fault_in(record)
    if fault:
        raise DocumentError(fault)
    return record


def read_table(state: State, name: str, before: Table[_R], path: str) -> Table[_R]:
    """Return that table of a file; documents that are as `before` are not read again.

    Raises BrokenJournalError, which names `path` and the place in the file.
    """
    table = state.get(name, {})
    if table == before.chunks:
        return before
    if isinstance(table, bytes):
        raise BrokenJournalError(f"{say_path(path)}: {name} is not a table of records. {ADVICE}")
    if list(table) == list(before.chunks):
        return _reread(table, name, before, path)
    odd = next((key for key in table if not key.isdecimal() or str(int(key)) != key), None)
    if odd is not None:
        raise BrokenJournalError(
            f'{say_path(path)}: in {name}, "{say_text(odd)}" should be the number of a record. {ADVICE}'
        )
    by_key: dict[str, _R] = {}
    for key, chunk in by_number(table).items():
        same = before.chunks.get(key) == chunk
        by_key[key] = before.by_key[key] if same else _read(name, key, chunk, path)
    records = {each.id: each for each in by_key.values()}
    numbers = {each.id: int(key) for key, each in by_key.items()}
    _refuse_doubles(by_key, numbers, name, path)
    return Table(table, by_key, records, numbers)


def _reread(table: Chunks, name: str, before: Table[_R], path: str) -> Table[_R]:
    """Read what changed within documents, where none came or went: quick for any number of records."""
    old = before.chunks
    changed = {key: chunk for key, chunk in table.items() if old[key] is not chunk and old[key] != chunk}
    fresh = {key: _read(name, key, chunk, path) for key, chunk in changed.items()}
    by_key = {**before.by_key, **fresh}
    if any(before.by_key[key].id != each.id for key, each in fresh.items()):
        numbers = {each.id: int(key) for key, each in by_key.items()}
        _refuse_doubles(by_key, numbers, name, path)
        return Table(table, by_key, {each.id: each for each in by_key.values()}, numbers)
    records = {**before.records, **{each.id: each for each in fresh.values()}}
    return Table(table, by_key, records, before.numbers)


def _read(name: str, key: str, chunk: bytes, path: str) -> Any:
    try:
        return read_record(name, chunk)
    except DocumentError as error:
        raise BrokenJournalError(
            f"{say_path(path)}: in {name}, record {key}{title(chunk)}, {error}. {ADVICE}"
        ) from None


def _refuse_doubles(by_key: Mapping[str, _R], numbers: Mapping[str, int], name: str, path: str) -> None:
    if len(by_key) == len(numbers):
        return
    for key, each in by_key.items():
        if numbers[each.id] != int(key):
            raise BrokenJournalError(
                f'{say_path(path)}: in {name}, records {key} and {numbers[each.id]} have the same id "'
                f'{say_text(each.id)}". {ADVICE}'
            )


def title(chunk: bytes) -> str:
    """Return a record's name in brackets, if it can be found at all, to help its owner find the place."""
    try:
        document: Any = msgspec.json.decode(chunk)
    except (msgspec.MsgspecError, RecursionError):
        return ""
    found = [document.get(key) for key in ("company", "name")] if isinstance(document, dict) else []
    names = [each for each in found if isinstance(each, str) and each]
    return f" ({say_text(names[0])})" if names else ""
