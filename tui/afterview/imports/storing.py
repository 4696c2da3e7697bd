"""A confirmed plan as one change: one undo takes all of it back."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.lookup import joined, put_application
from afterview.imports import storing_people
from afterview.imports.on_record import Jobs
from afterview.imports.placing import placed
from afterview.imports.plan import Action, Plan, PlannedInterview
from afterview.imports.rounds import new_rounds
from afterview.imports.storing_applications import Storing, new_application, with_news
from afterview.imports.storing_interviews import Interviews, missing, to_store
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.text import say_count, say_list, shortened

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
    counts = _applications_and_people(plan, storing, Storing(now, zone, new_id))
    said = _sentence(done) if done or not counts else ""
    return joined(" and ".join(filter(None, (said, counts))), *storing.changes)


def _applications_and_people(plan: Plan, making: Interviews, storing: Storing) -> str:
    """Store them, and the interviews that are told of with an application; return how many, in words."""
    rounds = list[PlannedInterview]()
    there, on_record, applications = making.hunt.applications, Jobs(making.hunt), set[str]()
    for each in plan.applications:
        if each.application is None and not each.again and (same := on_record.same_as(each)):
            each = replace(each, application=same.id)  # it has been recorded meanwhile
        known = there.get(each.application or "")
        record = with_news(known, each, storing) if known else new_application(each, storing)
        new = new_rounds(each.rounds, record, storing.zone)
        rounds += [replace(one, application=record.id) for one in new]
        if record is not known:
            making.do(put_application("", record))
        if record is not known or new:
            applications.add(record.id)
    changes = [storing_people.change_for(each, making.hunt, storing) for each in plan.people]
    people = [each for each in changes if each is not None]
    for change in people:
        making.do(change)
    for one in rounds:
        making.store(one)
    counts = [
        say_count(count, what)
        for count, what in (
            (len(applications), "application"),
            (len(people), "person"),
            (len(rounds), "interview"),
        )
        if count
    ]
    return f"imported {say_list(counts)}" if counts else ""


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
