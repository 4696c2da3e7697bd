"""A journal, and copies of it that other computers change."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from afterview.journal.journal import Journal
from afterview.journal.patches import difference
from afterview.records.hunt import Change, Hunt
from support.samples import add, filled


def begun(folder: Path) -> Path:
    """Return the path of a journal with two applications."""
    path = folder / "journal.json"
    journal = filled(path)
    add(journal, "a2", "two")
    journal.close()
    return path


def copy_of(path: Path, name: str = "journal.sync-conflict-20261124-120000-ABCDEFG.json") -> Path:
    return Path(shutil.copy(path, path.with_name(name)))


def same(one: Any, other: Any) -> bool:
    """Return whether documents are the same, in whatever order their fields stand."""
    return difference(one, other) is None


def roles(hunt: Hunt) -> dict[str, str]:
    return {key: each.role for key, each in hunt.applications.items()}


def edit(journal: Journal, **fields: Any) -> None:
    journal.commit(lambda hunt: Change("edited", {"a1": replace(hunt.applications["a1"], **fields)}))
