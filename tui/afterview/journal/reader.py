"""From the text of a file to a journal in memory: checked, brought up to date, and read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from afterview.journal import files
from afterview.journal.codec import DocumentError
from afterview.journal.contents import Contents
from afterview.journal.errors import (
    BrokenJournalError,
    MissingJournalError,
    NewerJournalError,
    say_path,
    unreadable,
)
from afterview.journal.layout import Chunks, LayoutError, State, pack, parse
from afterview.journal.lazy_tables import packed_like
from afterview.journal.meta import (
    APPLICATIONS,
    CONFLICTS,
    META,
    PEOPLE,
    TABLES,
    digest,
    is_as_saved,
    newer_words,
    read_meta,
    sealed,
    sums_of,
)
from afterview.journal.migrations import CURRENT, Documents, migrate
from afterview.journal.table import gc_paused, read_record, read_table
from afterview.records.hunt import Hunt


def read_file(path: Path) -> Contents:
    """Return what a journal file holds. Raises JournalError where it is none, or not a sound one."""
    try:
        whole = files.read_whole(files.real_path(path))
    except OSError as error:
        raise unreadable(path, error) from error
    if whole is None:
        raise MissingJournalError(f"{say_path(path)} is not there: choose another one.")
    return read_content(whole[0], path)


def read_content(content: bytes, path: Path) -> Contents:
    """Return what the bytes of a journal file hold. Raises JournalError that names `path`."""
    try:
        state = check_and_migrate(parse(content), str(path))
    except LayoutError as error:
        raise BrokenJournalError(f"{say_path(path)} {error}.") from None
    return read_contents(state, Contents(), str(path))


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
    try:
        tables: Documents = {
            name: {key: msgspec.json.decode(chunk) for key, chunk in table.items()}
            for name, table in state.items()
            if not isinstance(table, bytes)
        }
    except msgspec.DecodeError as error:
        raise BrokenJournalError(f"{path} holds what cannot be read: {error}.") from None
    version = migrate(tables, meta.schema)
    next(iter(tables[META].values()))["schema"] = version
    now: dict[str, Chunks | bytes] = {name: each for name, each in state.items() if isinstance(each, bytes)}
    now.update({name: _packed(table, state.get(name, {})) for name, table in tables.items()})
    return sealed(now) if is_as_saved(state, meta) else now


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
        tables = {name: read_table(state, name, before.table(name), path) for name in TABLES}
    hunt = before.hunt
    if any(tables[name] is not before.table(name) for name in TABLES):
        applications, people, conflicts = (
            MappingProxyType(dict(tables[name].records)) for name in (APPLICATIONS, PEOPLE, CONFLICTS)
        )
        hunt = Hunt(applications, people, conflicts)
    return Contents(
        hunt,
        meta.revision,
        tables,
        change=meta.change,
        before={int(k): each for k, each in meta.before.items() if k.isdecimal() and isinstance(each, str)},
        is_as_saved=as_saved,
        newer=meta.schema if meta.schema > CURRENT else 0,
        left_out=left_out,
        sums=sums,
    )


def _readable(state: State, path: str, version: int) -> tuple[State, int]:
    """Return what this version can read of a later one's file, and how many records that leaves out."""
    kept: dict[str, Chunks | bytes] = dict(state)
    total = readable = 0
    for name in TABLES:
        table = state.get(name, {})
        chunks = {} if isinstance(table, bytes) else table
        kept[name] = {key: chunk for key, chunk in chunks.items() if _is_readable(name, key, chunk)}
        total += len(chunks) or isinstance(table, bytes)
        readable += len(kept[name])
    if total and not readable:
        raise NewerJournalError(newer_words(path, version))
    return kept, total - readable


def _is_readable(table: str, key: str, chunk: bytes) -> bool:
    try:
        read_record(table, chunk)
    except DocumentError:
        return False
    return key.isdecimal()


def _packed(table: Mapping[str, Any], before: Chunks | bytes) -> Chunks:
    """Return the chunks of a table; for a document that was left alone, the very bytes."""
    old = {} if isinstance(before, bytes) else before
    return {key: packed_like(each, old[key]) if key in old else pack(each) for key, each in table.items()}
