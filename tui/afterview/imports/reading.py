"""Several files become one plan: read one by one, put together, and set against the journal."""

from __future__ import annotations

from collections.abc import Sequence

from afterview.imports.plan import Plan
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
    return together(plans), tuple(unreadable)


def together(plans: Sequence[Plan]) -> Plan:
    """Return one plan with all that is in several."""
    return Plan(
        interviews=tuple(each for plan in plans for each in plan.interviews),
        applications=tuple(each for plan in plans for each in plan.applications),
        people=tuple(each for plan in plans for each in plan.people),
        skipped=tuple(each for plan in plans for each in plan.skipped),
        problems=tuple(each for plan in plans for each in plan.problems),
    )
