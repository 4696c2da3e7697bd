"""What a reader is handed, and what it raises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from afterview.records.hunt import Hunt


class UnreadableError(Exception):
    """Nothing in a file can be used. One plain line, without the file's name; it quotes a line at most."""


class Order(StrEnum):
    """Which of the two numbers in 3/4/2026 is the day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Duplicates(StrEnum):
    """What is done with a job that is there already."""

    MERGE = "merge"
    SKIP = "skip"
    ADD = "add"


class Source(msgspec.Struct, frozen=True):
    """A file as it came, or text that was pasted."""

    name: str
    """The file's name without its folders, "standard input" or "pasted text": data, to be shown only."""
    content: bytes


class Known(msgspec.Struct, frozen=True):
    """What there is to compare with."""

    hunt: Hunt
    now: datetime
    zone: str
    """The user's own zone: floating times are on its clock."""
    own: frozenset[str] = frozenset()
    """The user's own addresses, as `addresses.same` writes them; empty where they have not been told."""
    own_name: str = ""
    day_first: bool = True
    sheets: tuple[str, ...] = ()
    """The sheets of a workbook that are wanted; none: the likeliest."""
    day_order: Order | None = None
    """In which order the days of sheets are written, where the user says so."""
    columns: Mapping[str, str] = {}
    """What columns of sheets are taken for, where the user says so: header or letter, and field."""
    duplicates: Duplicates = Duplicates.MERGE


class Letter(msgspec.Struct, frozen=True):
    """What the mail around an invitation tells."""

    subject: str = ""
    body: str = ""
    links: tuple[str, ...] = ()
    """Where the links of its HTML lead."""
    recipients: tuple[str, ...] = ()
    """The addresses it went to."""
    sender: str = ""
    """The address of who sent it."""
    sender_name: str = ""
    method: str = ""
    charset: str = ""


def no_progress(done: int, of: int) -> None:
    """Tell nobody."""


Progress = Callable[[int, int], None]
"""Is told how much of how much is done. What it raises stops the reading."""
