"""What two copies of a journal have come from, as far as the history of one of them can tell. Pure.

Of all that a journal once was, the state that the other copy comes from is the one nearest to it: every
change that one side made since adds to the distance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from afterview.journal.edits import Edit
from afterview.journal.merging import Documents
from afterview.journal.patches import ClashError, Patch, difference
from afterview.records.places import MISSING

_MOST_STEPS = 1_000


def common_ancestor(now: Documents, edits: Sequence[Edit], other: Documents) -> Documents | None:
    """Return what both copies come from; None where the history does not go back that far.

    `edits` are all that led to `now`, the oldest first.
    """
    state, best = now, now
    distances = {
        (table, key): _distance(now, other, table, key)
        for table in {*now, *other}
        for key in {*now.get(table, {}), *other.get(table, {})}
    }
    least, reaches_back, is_oldest = sum(distances.values()), False, True
    for edit in reversed(edits[-_MOST_STEPS:]):
        try:
            state = edit.taken_back(_with_tables(state, edit))
        except ClashError:
            break
        for table, keys in edit.touched().items():
            for key in keys:
                distances[table, key] = _distance(state, other, table, key)
        total = sum(distances.values())
        is_oldest = total < least
        if is_oldest:
            best, least = state, total
        reaches_back = not edit.entries[0].parent
    # The oldest state that is known may have changes in it that the other copy never saw.
    return None if is_oldest and not reaches_back and least else best


def _with_tables(state: Documents, edit: Edit) -> Documents:
    return {**{table: {} for table in edit.touched()}, **state}


def _distance(one: Documents, other: Documents, table: str, key: str) -> int:
    patch = difference(one.get(table, {}).get(key, MISSING), other.get(table, {}).get(key, MISSING))
    return 0 if patch is None else _places(patch)


def _places(patch: Patch) -> int:
    """Return how many single values a patch is about."""
    if isinstance(patch, dict):
        return sum(map(_places, patch.values()))
    if patch[0] == "#":
        return sum(map(_places, patch[1].values())) + (len(patch) > 2)
    return sum(map(_values, patch[1:]))


def _values(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(map(_values, value.values()))
    return 1 + sum(map(_values, value)) if isinstance(value, list) else 1
