"""What a state of the file means: the hunt, and where in the file each record stands."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import msgspec

from afterview.journal.codec import DocumentError, decoder, read
from afterview.journal.errors import ADVICE, BrokenJournalError, NewerJournalError, say_path, say_text
from afterview.journal.layout import Chunks, State, by_number, pack
from afterview.journal.migrations import CURRENT, Documents, migrate
from afterview.journal.soundness import fault_in
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.people import Person

APP = "afterview"
META = "meta"
PEOPLE = "people"
APPLICATIONS = "applications"
RESCUED = "rescued"

_R = TypeVar("_R", Application, Person)


class Meta(msgspec.Struct, frozen=True):
    """What the file says of itself."""

    app: str
    schema: int
    revision: int = 0
    """How many times the file has been changed. Goes up by one with each write."""


@dataclass(frozen=True, slots=True)
class Shelf(Generic[_R]):
    """One table: its chunks, and the records read from them."""

    chunks: Chunks = field(default_factory=dict)
    by_key: Mapping[str, _R] = field(default_factory=dict)
    """Records by the number of their document."""
    records: Mapping[str, _R] = field(default_factory=dict)
    """Records by their own id, in the order of the file."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Document numbers by record id."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole journal in memory."""

    hunt: Hunt = field(default_factory=Hunt)
    revision: int = 0
    people: Shelf[Person] = field(default_factory=Shelf)
    applications: Shelf[Application] = field(default_factory=Shelf)


_people = decoder(Person)
_applications = decoder(Application)
_meta = decoder(Meta)


def check_and_migrate(state: State, path: str) -> State:
    """Return `state` in the shape of this version. Raises JournalError if it is newer or no journal."""
    meta = read_meta(state, path)
    if meta.schema > CURRENT:
        raise NewerJournalError(
            f"{say_path(path)} was written by a later version of afterview (format {meta.schema}, not "
            f"{CURRENT}): install the newest afterview to open it. The file is left as it is."
        )
    if meta.schema == CURRENT:
        return state
    tables: Documents = {
        name: {key: msgspec.json.decode(chunk) for key, chunk in table.items()}
        for name, table in state.items()
        if not isinstance(table, bytes)
    }
    version = migrate(tables, meta.schema)
    next(iter(tables[META].values()))["schema"] = version
    fresh = {name: {key: pack(each) for key, each in table.items()} for name, table in tables.items()}
    return {**{name: each for name, each in state.items() if isinstance(each, bytes)}, **fresh}


def read_meta(state: State, path: str) -> Meta:
    """Return what the file says of itself. Raises BrokenJournalError where it is no journal."""
    table = state.get(META)
    if isinstance(table, bytes) or not table:
        raise BrokenJournalError(
            f"{say_path(path)} is not a journal of afterview: choose another with --journal."
        )
    try:
        meta = read(_meta, next(iter(table.values())))
    except DocumentError as error:
        raise BrokenJournalError(f"{say_path(path)}: in {META}, {error}. {ADVICE}") from None
    if meta.app != APP or meta.schema < 1:
        raise BrokenJournalError(
            f"{say_path(path)} is not a journal of afterview: choose another with --journal."
        )
    return meta


def read_revision(state: State) -> int:
    """Return the number of the change that led to `state`; 0 where it does not say."""
    try:
        return max(0, read_meta(state, "").revision)
    except BrokenJournalError:
        return 0


def read_contents(state: State | None, before: Contents, path: str) -> Contents:
    """Return the contents of `state`; documents that are as in `before` are not read anew.

    Raises BrokenJournalError that names the place in the file.
    """
    if state is None:
        return before
    meta = read_meta(state, path)
    with gc_paused():
        people = _read_shelf(state, PEOPLE, _people, before.people, path)
        applications = _read_shelf(state, APPLICATIONS, _applications, before.applications, path)
    hunt = before.hunt
    if people is not before.people or applications is not before.applications:
        hunt = Hunt(MappingProxyType(dict(applications.records)), MappingProxyType(dict(people.records)))
    return Contents(hunt, meta.revision, people, applications)


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


def _read_shelf(
    state: State, name: str, reader: msgspec.json.Decoder[_R], before: Shelf[_R], path: str
) -> Shelf[_R]:
    table = state.get(name, {})
    if table == before.chunks:
        return before
    if isinstance(table, bytes):
        raise BrokenJournalError(f"{say_path(path)}: {name} is not a table of records. {ADVICE}")
    if list(table) == list(before.chunks):
        return _reread(table, name, reader, before, path)
    odd = next((key for key in table if not key.isdecimal() or str(int(key)) != key), None)
    if odd is not None:
        raise BrokenJournalError(
            f'{say_path(path)}: in {name}, "{say_text(odd)}" should be the number of a record. {ADVICE}'
        )
    by_key: dict[str, _R] = {}
    for key, chunk in by_number(table).items():
        same = before.chunks.get(key) == chunk
        by_key[key] = before.by_key[key] if same else _read(reader, name, key, chunk, path)
    records = {each.id: each for each in by_key.values()}
    numbers = {each.id: int(key) for key, each in by_key.items()}
    _refuse_doubles(by_key, numbers, name, path)
    return Shelf(table, by_key, records, numbers)


def _reread(
    table: Chunks, name: str, reader: msgspec.json.Decoder[_R], before: Shelf[_R], path: str
) -> Shelf[_R]:
    """Read what changed within documents, where none came or went: quick for any number of records."""
    old = before.chunks
    changed = {key: chunk for key, chunk in table.items() if old[key] is not chunk and old[key] != chunk}
    fresh = {key: _read(reader, name, key, chunk, path) for key, chunk in changed.items()}
    by_key = {**before.by_key, **fresh}
    if any(before.by_key[key].id != each.id for key, each in fresh.items()):
        numbers = {each.id: int(key) for key, each in by_key.items()}
        _refuse_doubles(by_key, numbers, name, path)
        return Shelf(table, by_key, {each.id: each for each in by_key.values()}, numbers)
    records = {**before.records, **{each.id: each for each in fresh.values()}}
    return Shelf(table, by_key, records, before.numbers)


def _read(reader: msgspec.json.Decoder[_R], name: str, key: str, chunk: bytes, path: str) -> _R:
    try:
        record = read(reader, chunk)
        fault = fault_in(record)
        if fault:
            raise DocumentError(fault)
    except DocumentError as error:
        raise BrokenJournalError(
            f"{say_path(path)}: in {name}, record {key}{title(chunk)}, {error}. {ADVICE}"
        ) from None
    return record


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
