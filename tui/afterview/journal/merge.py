"""Three journals into one: by record, by field, and by element of a list. Pure, and the same every time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from afterview.journal.patches import Patch, apply, difference
from afterview.records.places import MISSING, Path, names_of, value_at

Documents = dict[str, dict[str, Any]]
"""Documents by table and by the record's own id."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something that both sides have changed, each in its own way."""

    path: Path
    """Table, record, and the way within it."""
    kept: Any
    """What is in the merged journal: ours, unless we have taken away what the others went on with."""
    other: Any
    """What the other side says, MISSING where it took it away."""


def merge(
    base: Documents | None, ours: Documents, theirs: Documents
) -> tuple[Documents, tuple[Disagreement, ...]]:
    """Return what both sides made of `base` together, and where they disagree.

    Without a base, or for a record that is not in it, what stands only on one side is taken to be new, so
    nothing is left out; what both say differently is a disagreement.
    """
    tables = dict.fromkeys((*ours, *theirs))
    start = {table: _common_start(table, base, ours, theirs) for table in tables}
    found: list[Disagreement] = []

    def keep(path: Path, present: Any, _: Patch) -> Any:
        other = value_at(theirs, path)
        if present is MISSING:
            found.append(Disagreement(path, other, MISSING))
            return other
        found.append(Disagreement(path, present, other))
        return present

    # Empty tables on all sides, so that a whole table never comes or goes.
    every: Documents = {table: {} for table in tables}
    patch = difference({**every, **start}, {**every, **theirs})
    merged = {**every, **ours} if patch is None else apply({**every, **ours}, patch, keep)
    return merged, tuple(found)


def in_one_order(base: Iterable[str], merged: dict[str, dict[str, Any]]) -> dict[str, int]:
    """Return a number for each record that is not in `base`, the same whichever side is called ours.

    Counting begins with 1 after those of the base: by when they were made, as far as they say it, then by id.
    """
    known = set(base)
    new = [key for key in merged if key not in known]
    new.sort(key=lambda key: (str(merged[key].get("created", "")), key))
    return {key: at for at, key in enumerate(new, 1)}


def _common_start(table: str, base: Documents | None, ours: Documents, theirs: Documents) -> dict[str, Any]:
    start = dict((base or {}).get(table, {}))
    for key, document in ours.get(table, {}).items():
        if key not in start and key in theirs.get(table, {}):
            start[key] = common(document, theirs[table][key])
    return start


def common(one: Any, other: Any) -> Any:
    """Return what two documents have in common: the best guess at what both come from."""
    if difference(one, other) is None:
        return one
    if isinstance(one, dict) and isinstance(other, dict):
        shared = {key: common(each, other[key]) for key, each in one.items() if key in other}
        return {key: each for key, each in shared.items() if each is not MISSING}
    if isinstance(one, list) and isinstance(other, list):
        names, others = names_of(one), names_of(other)
        if names is None or others is None:
            return MISSING
        there = dict(zip(others, other, strict=True))
        return [common(each, there[name]) for each, name in zip(one, names, strict=True) if name in there]
    return MISSING
