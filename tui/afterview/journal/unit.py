"""The unit of work: the records of one change, put into the TinyDB tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from afterview.journal.codec import to_document
from afterview.journal.contents import APP, APPLICATIONS, META, PEOPLE, Contents, Shelf
from afterview.journal.migrations import CURRENT
from afterview.journal.soundness import fault_in
from afterview.journal.undo import Kept
from afterview.records.applications import Application
from afterview.records.hunt import Change
from afterview.records.people import Person

_R = TypeVar("_R", Application, Person)


def effective(change: Change, contents: Contents) -> Change:
    """Return `change` without the records that are just so already. Raises ValueError for a wrong key."""
    hunt = contents.hunt
    return Change(
        change.sentence,
        dict(_differing(change.applications, hunt.applications)),
        dict(_differing(change.people, hunt.people)),
        change.merge_key,
    )


def kept(change: Change, contents: Contents) -> dict[str, Kept]:
    """Return what stands in the file now for each record of `change`."""
    return {**_kept(change.people, contents.people), **_kept(change.applications, contents.applications)}


def write(
    database: TinyDB, change: Change, contents: Contents, older: Mapping[str, Kept], last: int = 0
) -> None:
    """Put the records of `change` into the tables, and count the revision up, to more than `last` too.

    To be called within a transaction of the storage, where it is one write. `older` is what a record
    that comes back once stood as. Raises ValueError for what cannot be kept.
    """
    _write_meta(database, max(contents.revision, last) + 1)
    _write_table(database, PEOPLE, change.people, contents.people, older)
    _write_table(database, APPLICATIONS, change.applications, contents.applications, older)


def _differing(new: Mapping[str, _R | None], old: Mapping[str, _R]) -> Iterator[tuple[str, _R | None]]:
    for key, record in new.items():
        if record is not None and record.id != key:
            raise ValueError(f"the record {record.id} stands under {key} in a change")
        if old.get(key) != record:
            yield key, record


def _kept(patch: Mapping[str, _R | None], shelf: Shelf[_R]) -> dict[str, Kept]:
    numbers = {key: shelf.numbers[key] for key in patch if key in shelf.numbers}
    return {key: Kept(number, shelf.chunks[str(number)]) for key, number in numbers.items()}


def _write_meta(database: TinyDB, revision: int) -> None:
    table = database.table(META, cache_size=0)
    stamp = {"app": APP, "schema": CURRENT, "revision": revision}
    first = next(iter(table), None)
    if first is None:
        table.insert(Document(stamp, doc_id=1))
    else:
        table.update(stamp, doc_ids=[first.doc_id])


def _write_table(
    database: TinyDB,
    name: str,
    patch: Mapping[str, _R | None],
    shelf: Shelf[_R],
    older: Mapping[str, Kept],
) -> None:
    table = database.table(name, cache_size=0)
    removed = [shelf.numbers[key] for key, record in patch.items() if record is None and key in shelf.numbers]
    replaced: dict[str, dict[str, Any]] = {}
    added: list[Document] = []
    last = max(shelf.numbers.values(), default=0)
    used = set(shelf.numbers.values()) if older else set()
    for key, record in patch.items():
        if record is None:
            continue
        fault = fault_in(record)
        if fault:
            raise ValueError(fault)
        before = [msgspec.json.decode(older[key].chunk)] if key in older else []
        if key in shelf.numbers:
            now = msgspec.json.decode(shelf.chunks[str(shelf.numbers[key])])
            replaced[key] = to_document(record, now, *before)
            continue
        # TinyDB would give a number anew from what it remembers; ours is always given, from the file.
        number = older[key].number if key in older else 0
        if number == 0 or number in used:
            number = last + 1
        last = max(last, number)
        used.add(number)
        added.append(Document(to_document(record, *before), doc_id=number))

    def put(document: MutableMapping[str, Any]) -> None:
        new = replaced[document["id"]]
        document.clear()
        document.update(new)

    # One TinyDB call each for any number of records: each call costs a walk through the table.
    if removed:
        table.remove(doc_ids=removed)
    if replaced:
        table.update(put, doc_ids=[shelf.numbers[key] for key in replaced])
    if added:
        table.insert_multiple(added)
