"""A confirmed plan as one change: one undo takes all of it back."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.lookup import joined
from afterview.civil import day_of
from afterview.imports import storing_applications, storing_people
from afterview.imports.on_record import Jobs
from afterview.imports.placing import placed
from afterview.imports.plan import Action, Plan, PlannedInterview
from afterview.imports.storing_applications import Storing
from afterview.imports.storing_interviews import Interviews, missing, to_store
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.text import shortened

_DONE = {Action.ADD: "added", Action.UPDATE: "changed", Action.CANCEL: "called off"}


def change_of(plan: Plan, hunt: Hunt, now: datetime, zone: str, new_id: IdSource) -> Change:
    """Return the one change that stores `plan` in `hunt`. Raises ChangeError where that cannot be.

    It is made anew on the freshest hunt: what is there meanwhile is not added again.
    """
    storing = Interviews(hunt, now, zone, new_id)
    done = list[PlannedInterview]()
    for each in plan.interviews:
        found = each if each.new_application else placed(each, storing.hunt)
        if to_store(found):
            storing.store(found)
            done.append(found)
    further, counts = _applications_and_people(plan, storing.hunt, Storing(now, day_of(now, zone), new_id))
    said = _sentence(done) if done or not counts else ""
    return joined(" and ".join(filter(None, (said, counts))), *storing.changes, *further)


def _applications_and_people(plan: Plan, hunt: Hunt, storing: Storing) -> tuple[list[Change], str]:
    """Return the changes that store them, and how many they are, in words."""
    changes = list[Change]()
    counts = list[str]()
    applications = list[Change | None]()
    on_record = Jobs(hunt)
    for each in plan.applications:
        if each.application is None and not each.again and (same := on_record.same_as(each)):
            each = replace(each, application=same.id)  # it has been recorded meanwhile
        change = storing_applications.change_for(each, hunt, storing)
        applications.append(change)
        if each.application is not None and change is not None:
            hunt = hunt.with_change(change)
    people = [storing_people.change_for(each, hunt, storing.now, storing.new_id) for each in plan.people]
    for what, several, made in (("application", "applications", applications), ("person", "people", people)):
        new = [each for each in made if each is not None]
        changes += new
        if new:
            counts.append(f"{len(new):,} {what if len(new) == 1 else several}")
    return changes, f"imported {' and '.join(counts)}" if counts else ""


def left_out(plan: Plan) -> list[str]:
    """Return a line for each interview that is not stored because something is not known."""
    return [
        f"left out: “{shortened(each.title)}”, as I do not know {lack}"
        for each in plan.interviews
        if each.action is not Action.CANCEL and (lack := missing(each))
    ]


def _sentence(done: list[PlannedInterview]) -> str:
    """Say in the past tense what was stored."""
    if not done:
        return "imported nothing"
    companies = list(dict.fromkeys(shortened(each.company or each.new_application) for each in done))
    at = f" ({', '.join(each for each in companies[:3] if each)}{', …' if len(companies) > 3 else ''})"
    counts = {action: sum(each.action is action for each in done) for action in _DONE}
    if len(done) == 1:
        where = f" at {companies[0]}" if companies[0] else ""
        return f"{_DONE[done[0].action]} the interview{where}, from an invitation"
    told = ", ".join(f"{count} {_DONE[action]}" for action, count in counts.items() if count)
    return f"imported {len(done)} interviews{at}: {told}"
