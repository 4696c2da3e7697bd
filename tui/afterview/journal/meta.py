"""What a journal file says of itself in its table `meta`: version, revision, digest, what led to it. Pure."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from afterview.journal.codec import DocumentError, decoder, read
from afterview.journal.errors import ADVICE, BrokenJournalError, say_path
from afterview.journal.layout import State, pack
from afterview.journal.migrations import CURRENT

APP = "afterview"
META = "meta"
PEOPLE = "people"
APPLICATIONS = "applications"
CONFLICTS = "conflicts"
RESCUED = "rescued"
TABLES = (PEOPLE, APPLICATIONS, CONFLICTS)
"""The tables of records, in the order in which they stand in the file."""

_DIGEST_SINCE = 2
_NOTHING: Mapping[bytes, int] = MappingProxyType({})
_SPAN = 8
"""So many of the last changes are named, then each 8th of the last 64, each 64th of the last 512, and so on;
and always the first."""


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
    """Some of the changes before it, by their revision: see `named_changes`."""


_meta = decoder(Meta)


def stamp(revision: int, **more: Any) -> dict[str, Any]:
    """Return the document that says of a file that it is a journal of this version, and its revision."""
    return {"app": APP, "schema": CURRENT, "revision": revision, **more}


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


def newer_words(path: str, version: int) -> str:
    """Say that a file was written by a later version, and what to do."""
    return (
        f"{say_path(path)} was written by a later version of afterview (format {version}, not "
        f"{CURRENT}): install the newest afterview to change it. The file is left as it is."
    )


def sums_of(state: State, known: Mapping[bytes, int] = _NOTHING) -> Mapping[bytes, int]:
    """Return a number for each document; those that are `known` are not counted again."""
    tables = [table for name in TABLES if not isinstance(table := state.get(name, {}), bytes)]
    return {
        chunk: known[chunk] if chunk in known else zlib.crc32(chunk.replace(b"\r", b""))
        for table in tables
        for chunk in table.values()
    }


def digest(sums: Mapping[bytes, int]) -> str:
    """Return a mark of documents with these numbers: another one as soon as a letter of one is another.

    It is for damage and for other programs' changes, not against forgery. The order of the records and the
    line breaks of Windows make no difference to it.
    """
    return f"{sum(sums.values()):x}"


def is_as_saved(state: State, meta: Meta) -> bool:
    """Return whether the records of a file are just those that were saved. Version 1 did not say; so: yes."""
    is_told = bool(meta.digest) or meta.schema >= _DIGEST_SINCE
    return not is_told or meta.digest == digest(sums_of(state))


def sealed(state: State, known: Mapping[bytes, int] = _NOTHING) -> State:
    """Return `state` with the digest of its records in it. `known` is what `sums_of` said of it before."""
    table = state.get(META)
    if isinstance(table, bytes) or not table:
        return state
    key, chunk = next(iter(table.items()))
    meta = msgspec.json.decode(chunk)
    meta["digest"] = digest(sums_of(state, known))
    return {**state, META: {**table, key: pack(meta)}}


def named_changes(before: Mapping[int, str], revision: int, change: str, new_revision: int) -> dict[int, str]:
    """Return the changes, by revision, that a journal names once it goes on to a new revision."""
    known = {**before, revision: change} if change else before
    return {number: known[number] for number in sorted(known) if _is_named(number, new_revision)}


def _is_named(number: int, now: int) -> bool:
    if number == 1:
        return True
    span = 1
    while now - number >= span * _SPAN:
        span *= _SPAN
    return number % span == 0
