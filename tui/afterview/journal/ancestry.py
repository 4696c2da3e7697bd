"""What two copies of a journal have come from, as far as the history of one of them can tell. Pure.

A journal names some of the changes that led to it (see `lineage`). The newest of them that the history of the
other copy knows is where they parted, or shortly before: what both have done since is the same in both.
"""

from __future__ import annotations

from collections.abc import Sequence

from afterview.journal.contents import Contents
from afterview.journal.edits import Edit
from afterview.journal.merge import Documents
from afterview.journal.patches import ClashError


def common_ancestor(now: Documents, edits: Sequence[Edit], other: Contents) -> Documents | None:
    """Return what both copies come from; None where the history does not tell.

    `edits` are all that led to `now`, the oldest first.
    """
    names = {other.change, *other.before.values()} - {""}
    state = {table: dict(records) for table, records in now.items()}
    for edit in reversed(edits):
        if edit.id in names:
            return state
        try:
            state = edit.taken_back({**{table: {} for table in edit.touched()}, **state})
        except ClashError:
            return None
    return None
