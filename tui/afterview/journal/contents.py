"""What a state of the file means: the hunt, and where in the file each record stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import msgspec

from afterview.journal.codec import DocumentError, decoder, read
from afterview.journal.digest import digest, sums_of
from afterview.journal.errors import ADVICE, BrokenJournalError, NewerJournalError, say_path
from afterview.journal.layout import Chunks, State, pack
from afterview.journal.lazy_tables import packed_like
from afterview.journal.migrations import CURRENT, Documents, migrate
from afterview.journal.table import Table, gc_paused, read_table
from afterview.journal.validation import fault_in
from afterview.records.applications import Application
from afterview.records.conflicts import Conflict
from afterview.records.hunt import Hunt
from afterview.records.people import Person

APP = "afterview"
META = "meta"
PEOPLE = "people"
APPLICATIONS = "applications"
CONFLICTS = "conflicts"
RESCUED = "rescued"
TABLES = (PEOPLE, APPLICATIONS, CONFLICTS)
"""The tables of records, in the order in which they stand in the file."""

_DIGEST_SINCE = 2


class Meta(msgspec.Struct, frozen=True):
    """What the file says of itself."""

    app: str
    schema: int
    revision: int = 0
    """How many times the file has been changed. Goes up by one with each write."""
    change: str = ""
    """Id of the change that led to it, in the history."""
    digest: str = ""
    """What the digest of the records was when they were saved; "" where it is not known."""
    before: dict[str, Any] = {}
    """Some of the changes before it, by their revision: see `lineage`."""


AnyTable = Table[Person] | Table[Application] | Table[Conflict]


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole journal in memory."""

    hunt: Hunt = field(default_factory=Hunt)
    revision: int = 0
    people: Table[Person] = field(default_factory=Table)
    applications: Table[Application] = field(default_factory=Table)
    conflicts: Table[Conflict] = field(default_factory=Table)
    change: str = ""
    """Id of the change that led to it, in the history; "" where there is none."""
    before: Mapping[int, str] = field(default_factory=dict)
    """Some of the changes that led to it, by their revision."""
    is_as_saved: bool = True
    """Whether the records are just those that this program saved last. If not, they were changed by another
    program, by hand, or by damage that left sound JSON behind."""
    newer: int = 0
    """The format of a later version that wrote the file; 0 where it is ours. Then it can only be read."""
    left_out: int = 0
    """Records of a later version that this one cannot read."""
    sums: Mapping[bytes, int] = field(default_factory=dict)
    """See `digest.sums_of`."""

    def table(self, table: str) -> AnyTable:
        """Return a table by its name."""
        if table == PEOPLE:
            return self.people
        return self.applications if table == APPLICATIONS else self.conflicts

    def document(self, table: str, key: str) -> dict[str, Any] | None:
        """Return a copy of the document of that record; None where there is none."""
        found = self.table(table)
        number = found.numbers.get(key)
        if number is None:
            return None
        document: dict[str, Any] = msgspec.json.decode(found.chunks[str(number)])
        return document

    def documents(self) -> dict[str, dict[str, Any]]:
        """Return copies of all documents, by table and record id."""
        return {
            table: {
                key: msgspec.json.decode(self.table(table).chunks[str(number)])
                for key, number in self.table(table).numbers.items()
            }
            for table in TABLES
        }


_people = decoder(Person)
_applications = decoder(Application)
_conflicts = decoder(Conflict)
READERS: Mapping[str, msgspec.json.Decoder[Any]] = {
    PEOPLE: _people,
    APPLICATIONS: _applications,
    CONFLICTS: _conflicts,
}
"""What reads the documents of each table."""
_meta = decoder(Meta)


def check_and_migrate(state: State, path: str, *, newer: bool = False) -> State:
    """Return `state` in the shape of this version. Raises JournalError if it is no journal, or newer.

    With `newer`, one of a later version comes back as it is, to be read as far as it can be.
    """
    meta = read_meta(state, path)
    if meta.schema > CURRENT:
        if newer:
            return state
        raise NewerJournalError(newer_words(path, meta.schema))
    if meta.schema == CURRENT:
        return state
    tables: Documents = {
        name: {key: msgspec.json.decode(chunk) for key, chunk in table.items()}
        for name, table in state.items()
        if not isinstance(table, bytes)
    }
    version = migrate(tables, meta.schema)
    next(iter(tables[META].values()))["schema"] = version
    now: dict[str, Chunks | bytes] = {name: each for name, each in state.items() if isinstance(each, bytes)}
    now.update({name: _packed(table, state.get(name, {})) for name, table in tables.items()})
    return sealed(now, Contents()) if is_as_saved(state, meta) else now


def is_as_saved(state: State, meta: Meta) -> bool:
    """Return whether the records of a file are just those that were saved. Version 1 did not say; so: yes."""
    is_told = bool(meta.digest) or meta.schema >= _DIGEST_SINCE
    return not is_told or meta.digest == digest(sums_of(state, {}))


def _packed(table: Mapping[str, Any], before: Chunks | bytes) -> Chunks:
    """Return the chunks of a table; for a document that was left alone, the very bytes."""
    old = {} if isinstance(before, bytes) else before
    return {key: packed_like(each, old[key]) if key in old else pack(each) for key, each in table.items()}


def newer_words(path: str, version: int) -> str:
    """Say that a file was written by a later version, and what to do."""
    return (
        f"{say_path(path)} was written by a later version of afterview (format {version}, not "
        f"{CURRENT}): install the newest afterview to change it. The file is left as it is."
    )


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
    left_out = 0
    sums = sums_of(state, before.sums)
    as_saved = meta.schema > CURRENT or meta.digest == digest(sums)
    if meta.schema > CURRENT:
        state, left_out = _readable(state, path, meta.schema)
    with gc_paused():
        people = read_table(state, PEOPLE, _people, before.people, path)
        applications = read_table(state, APPLICATIONS, _applications, before.applications, path)
        conflicts = read_table(state, CONFLICTS, _conflicts, before.conflicts, path)
    hunt = before.hunt
    tables = (people, applications, conflicts)
    if any(new is not old for new, old in zip(tables, _tables(before), strict=True)):
        hunt = Hunt(
            MappingProxyType(dict(applications.records)),
            MappingProxyType(dict(people.records)),
            MappingProxyType(dict(conflicts.records)),
        )
    return Contents(
        hunt,
        meta.revision,
        *tables,
        change=meta.change,
        before={int(k): each for k, each in meta.before.items() if k.isdecimal() and isinstance(each, str)},
        is_as_saved=as_saved,
        newer=meta.schema if meta.schema > CURRENT else 0,
        left_out=left_out,
        sums=sums,
    )


def sealed(state: State, contents: Contents) -> State:
    """Return `state` with the digest of its records in it. `contents` is what was there before."""
    table = state.get(META)
    if isinstance(table, bytes) or not table:
        return state
    key, chunk = next(iter(table.items()))
    meta = msgspec.json.decode(chunk)
    meta["digest"] = digest(sums_of(state, contents.sums))
    return {**state, META: {**table, key: pack(meta)}}


def _tables(contents: Contents) -> tuple[Table[Person], Table[Application], Table[Conflict]]:
    return contents.people, contents.applications, contents.conflicts


def _readable(state: State, path: str, version: int) -> tuple[State, int]:
    """Return what this version can read of a later one's file, and how many records that leaves out."""
    kept: dict[str, Chunks | bytes] = dict(state)
    total = readable = 0
    for name, reader in READERS.items():
        table = state.get(name, {})
        chunks = {} if isinstance(table, bytes) else table
        kept[name] = {key: chunk for key, chunk in chunks.items() if _is_readable(reader, key, chunk)}
        total += len(chunks) or isinstance(table, bytes)
        readable += len(kept[name])
    if total and not readable:
        raise NewerJournalError(newer_words(path, version))
    return kept, total - readable


def _is_readable(reader: msgspec.json.Decoder[Any], key: str, chunk: bytes) -> bool:
    try:
        return key.isdecimal() and not fault_in(read(reader, chunk))
    except DocumentError:
        return False
