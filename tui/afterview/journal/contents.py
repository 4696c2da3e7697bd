"""A journal in memory: the hunt, and where in the file each of its records stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from afterview.journal.meta import APPLICATIONS, CONFLICTS, PEOPLE, TABLES
from afterview.journal.table import Table
from afterview.records.hunt import Change, Hunt

_NO_TABLE: Table[Any] = Table()


def by_table(of: Hunt | Change) -> dict[str, Mapping[str, Any]]:
    """Return the records of a hunt, or of a change of it, by the tables that they stand in."""
    return {PEOPLE: of.people, APPLICATIONS: of.applications, CONFLICTS: of.conflicts}


class Contents(msgspec.Struct, frozen=True):
    """A whole journal in memory."""

    hunt: Hunt = msgspec.field(default_factory=Hunt)
    revision: int = 0
    tables: Mapping[str, Table[Any]] = msgspec.field(default_factory=dict)
    """The tables of records, by name."""
    change: str = ""
    """Id of the change that led to it, in the history; "" where there is none."""
    before: Mapping[int, str] = msgspec.field(default_factory=dict)
    """Some of the changes that led to it, by their revision."""
    is_as_saved: bool = True
    """Whether the records are just those that this program saved last. If not, they were changed by another
    program, by hand, or by damage that left sound JSON behind."""
    newer: int = 0
    """The format of a later version that wrote the file; 0 where it is ours. Then it can only be read."""
    left_out: int = 0
    """Records of a later version that this one cannot read."""
    sums: Mapping[bytes, int] = msgspec.field(default_factory=dict)
    """See `meta.sums_of`."""

    def table(self, name: str) -> Table[Any]:
        """Return the table of that name; an empty one where there is none."""
        return self.tables.get(name, _NO_TABLE)

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
