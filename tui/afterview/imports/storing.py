"""A confirmed plan as one change: one undo takes all of it back."""

from __future__ import annotations

from datetime import datetime

from afterview.changes.lookup import joined
from afterview.imports.placing import placed
from afterview.imports.plan import Action, Plan, PlannedInterview
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
    return joined(_sentence(done), *storing.changes)


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
