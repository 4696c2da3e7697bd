"""The versions of the journal file, and the steps from each to the next.

To change the file's shape, raise nothing by hand: append a function to `MIGRATIONS`. It is handed all
tables (name to number to document) and changes them in place. A file is brought up to date in memory
when it is opened, and on disk with the first change after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Documents = dict[str, dict[str, dict[str, Any]]]
Migration = Callable[[Documents], None]


def _to_2(tables: Documents) -> None:
    """Let the file say which change led to it, and what its records' digest is.

    Both come with the next save. It is a version of its own because a program of version 1 would leave them
    as they are when it saves, and so make a sound journal look damaged.
    """
    for meta in tables["meta"].values():
        meta["change"] = ""


def _to_3(_tables: Documents) -> None:
    """Let something have happened on a day that is not known.

    Nothing that is written changes. It is a version of its own because a program of version 2 would call
    such a record damaged.
    """


def _to_4(_tables: Documents) -> None:
    """Let an interview have no time: a day alone, or not even that.

    Nothing that is written changes, either; a program of version 3 would call such a record damaged.
    """


MIGRATIONS: tuple[Migration, ...] = (_to_2, _to_3, _to_4)
"""`MIGRATIONS[0]` leads from version 1 to 2, and so on."""

CURRENT = 1 + len(MIGRATIONS)
"""The version that this program reads and writes."""


def migrate(tables: Documents, version: int, migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Bring `tables` from `version` to the newest by the steps still to be taken; return that version."""
    for step in migrations[version - 1 :]:
        step(tables)
    return 1 + len(migrations)
