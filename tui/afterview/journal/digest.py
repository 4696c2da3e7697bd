"""A mark of all records in a file: another one as soon as a letter of one of them is another. Pure.

It is for damage and for other programs' changes, not against forgery. The order of the records and the line
breaks of Windows make no difference to it.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from afterview.journal.layout import State

MARKED = ("people", "applications", "conflicts")
"""The tables that are part of it."""


def sums_of(state: State, known: Mapping[bytes, int]) -> Mapping[bytes, int]:
    """Return a number for each document; those that are `known` are not counted anew."""
    tables = [table for name in MARKED if not isinstance(table := state.get(name, {}), bytes)]
    return {
        chunk: known[chunk] if chunk in known else zlib.crc32(chunk.replace(b"\r", b""))
        for table in tables
        for chunk in table.values()
    }


def digest(sums: Mapping[bytes, int]) -> str:
    """Return the mark of documents with these numbers."""
    return f"{sum(sums.values()):x}"
