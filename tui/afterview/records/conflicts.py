"""A conflict: something that two copies, or two windows, say differently, kept until it is decided."""

from __future__ import annotations

from typing import Any

from afterview.records.base import Instant, Record


class Conflict(Record, frozen=True, kw_only=True):
    """Both values are kept: one stands in the record, the other stands here. Plain values, as in the file."""

    id: str
    table: str
    """ "applications" or "people"."""
    record: str
    """Id of the record."""
    place: tuple[str, ...] = ()
    """The way within the record: fields, and names of elements of lists; empty: the whole record."""
    kept: Any = None
    """What stood in the record when the two were put together; None: nothing."""
    other: Any = None
    """What the other copy says; None: nothing is there."""
    typed_at: Instant | None = None
    """When it was typed in one window, beside what another had written; None: another copy says so."""
