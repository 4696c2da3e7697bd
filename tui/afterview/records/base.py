"""What all records have in common."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

import msgspec

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o, u, so that an id can be read aloud."""

IdSource = Callable[[str], str]
"""Makes a new id that starts with the given prefix letter."""


TEXT_LIMIT = 20_000
"""The most characters that one text may have, however it is written."""

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""An aware instant, kept in UTC. Reading one without a zone from a file is an error."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A plain, typed, unchangeable record. Change one with `msgspec.structs.replace`."""


def new_id(prefix: str) -> str:
    """Return a new id, such as `a7k3m9q2x4b5c`: 60 random bits, never handed out again."""
    bits = int.from_bytes(os.urandom(8), "big") >> 4
    return prefix + "".join(_LETTERS[bits >> place & 31] for place in range(0, 60, 5))
