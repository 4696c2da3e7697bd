"""The unit of work: the documents of one change, put into the TinyDB tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, TypeVar

from afterview.journal.codec import to_document
from afterview.journal.contents import Contents, by_table
from afterview.journal.layout import pack
from afterview.journal.meta import META, TABLES, named_changes, stamp
from afterview.journal.table import Table, read_record
from afterview.journal.validation import fault_in
from afterview.records.applications import Application
from afterview.records.hunt import Change, Conflict
from afterview.records.people import Person

if TYPE_CHECKING:
    from tinydb import TinyDB

_R = TypeVar("_R", Application, Person, Conflict)

Wanted = dict[str, dict[str, dict[str, Any] | None]]
"""The documents of a change, by table and record id; None where the record is to go."""
Numbers = Mapping[str, Mapping[str, int]]
"""Where in the file records stand, by table and record id."""


def effective(change: Change, contents: Contents) -> Change:
    """Return `change` without the records that are just so already. Raises ValueError for a wrong key."""
    hunt = contents.hunt
    return Change(
        change.sentence,
        dict(_differing(change.applications, hunt.applications)),
        dict(_differing(change.people, hunt.people)),
        change.merge_key,
        dict(_differing(change.conflicts, hunt.conflicts)),
    )


def documents_of(change: Change, contents: Contents) -> Wanted:
    """Return the documents that the records of a change become, with what we do not know kept in them.

    Raises ValueError for what cannot be kept.
    """
    wanted: Wanted = {}
    for table, records in by_table(change).items():
        for key, record in records.items():
            older = contents.document(table, key) or {}
            fault = fault_in(record) if record is not None else ""
            if fault:
                raise ValueError(fault)
            made = None if record is None else to_document(record, older)
            wanted.setdefault(table, {})[key] = made
    return wanted


def as_written(wanted: Wanted) -> Wanted:
    """Return documents in the shape in which they are written. Raises ValueError where one is not sound."""
    written: Wanted = {}
    for table, documents in wanted.items():
        for key, document in documents.items():
            if document is not None:
                document = to_document(read_record(table, pack(document)), document)
            written.setdefault(table, {})[key] = document
    return written


def differing(then: Contents, now: Contents) -> Wanted:
    """Return the documents that make the records of `now` those of `then`, to the last letter."""
    wanted: Wanted = {}
    for table in TABLES:
        old, new = now.table(table), then.table(table)
        for key in dict.fromkeys((*old.numbers, *new.numbers)):
            if _chunk(old, key) != _chunk(new, key):
                wanted.setdefault(table, {})[key] = then.document(table, key)
    return wanted


def numbers_in(contents: Contents) -> Numbers:
    """Return where each record stands in a file."""
    return {table: contents.table(table).numbers for table in TABLES}


def numbered(wanted: Wanted, contents: Contents, hints: Numbers) -> dict[str, dict[str, int]]:
    """Return the numbers of the records that come or go. One that comes back gets its own, if it is free."""
    found: dict[str, dict[str, int]] = {}
    for table, documents in wanted.items():
        numbers = contents.table(table).numbers
        used, last = set(numbers.values()), max(numbers.values(), default=0)
        for key, document in documents.items():
            if document is None or key in numbers:
                if document is None:
                    found.setdefault(table, {})[key] = numbers[key]
                continue
            # TinyDB would give a number anew from what it remembers; ours is always given, from the file.
            number = hints.get(table, {}).get(key, 0)
            if number < 1 or number in used:
                number = last + 1
            last = max(last, number)
            used.add(number)
            found.setdefault(table, {})[key] = number
    return found


def write(
    database: TinyDB, wanted: Wanted, contents: Contents, numbers: Numbers, revision: int, change: str
) -> None:
    """Put documents into the tables, and say in the file which change it was.

    To be called within a transaction of the storage, where it is one write. `numbers` has those of all
    records that come or go.
    """
    before = {
        str(each): name
        for each, name in named_changes(contents.before, contents.revision, contents.change, revision).items()
    }
    _write_meta(database, stamp(revision, change=change, before=before))
    for table in TABLES:
        if table in wanted:
            _write_table(database, table, wanted[table], contents, numbers.get(table, {}))


def _differing(new: Mapping[str, _R | None], old: Mapping[str, _R]) -> Iterator[tuple[str, _R | None]]:
    for key, record in new.items():
        if record is not None and record.id != key:
            raise ValueError(f"the record {record.id} stands under {key} in a change")
        if old.get(key) != record:
            yield key, record


def _chunk(table: Table[Any], key: str) -> bytes | None:
    return table.chunks[str(table.numbers[key])] if key in table.numbers else None


def _write_meta(database: TinyDB, document: dict[str, Any]) -> None:
    from tinydb.table import Document

    table = database.table(META, cache_size=0)
    first = next(iter(table), None)
    if first is None:
        table.insert(Document(document, doc_id=1))
    else:
        table.update(document, doc_ids=[first.doc_id])


def _write_table(
    database: TinyDB,
    name: str,
    documents: Mapping[str, dict[str, Any] | None],
    contents: Contents,
    numbers: Mapping[str, int],
) -> None:
    from tinydb.table import Document

    table = database.table(name, cache_size=0)
    standing = contents.table(name).numbers
    removed = [standing[key] for key, document in documents.items() if document is None]
    present = {key: document for key, document in documents.items() if document is not None}
    replaced = {key: document for key, document in present.items() if key in standing}
    added = [Document(each, doc_id=numbers[key]) for key, each in present.items() if key not in standing]

    def put(document: MutableMapping[str, Any]) -> None:
        new = replaced[document["id"]]
        document.clear()
        document.update(new)

    # One TinyDB call each for any number of records: each call costs a walk through the table.
    if removed:
        table.remove(doc_ids=removed)
    if replaced:
        table.update(put, doc_ids=[standing[key] for key in replaced])
    if added:
        table.insert_multiple(added)
