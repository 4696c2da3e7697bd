"""Several files become one plan: read one by one, put together, and set against the journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from afterview.imports.copies import latest
from afterview.imports.on_record import against_journal
from afterview.imports.placing import double, placed
from afterview.imports.plan import Action, Plan, PlannedInterview, Skipped, together
from afterview.imports.readers import read
from afterview.imports.source import Known, Progress, Source, UnreadableError, no_progress


def read_all(
    sources: Sequence[Source], known: Known, progress: Progress = no_progress
) -> tuple[Plan, tuple[str, ...]]:
    """Return what is in all of `sources`, and a line for each that cannot be read."""
    plans, unreadable = [], []
    for source in sources:
        try:
            plans.append(read(source, known, progress))
        except UnreadableError as error:
            unreadable.append(f"{source.name}: {error}")
    return _settled(together(plans), known), tuple(unreadable)


def _settled(plan: Plan, known: Known) -> Plan:
    """Return the plan with each appointment once, set against the journal."""
    interviews, older = latest(plan.interviews)
    kept, doubles = list[PlannedInterview](), list[Skipped]()
    by_start = dict[datetime, PlannedInterview]()
    for each in interviews:
        found = placed(each, known.hunt)
        other = by_start.get(found.starts) if found.starts else None
        if other is not None and double(found, other):
            doubles.append(Skipped(found.where, f"it is the same appointment as {other.where}"))
            continue
        if found.starts is not None and found.action is not Action.IGNORE:
            by_start[found.starts] = found
        kept.append(found)
    settled = replace(plan, interviews=tuple(kept), skipped=(*plan.skipped, *older, *doubles))
    return against_journal(settled, known)
