"""What a plan would do with applications and people, as a person reads it: for the shell and for the app."""

from __future__ import annotations

from collections import Counter

from afterview.civil import say_clock
from afterview.imports.plan import Plan, PlannedApplication, PlannedInterview, PlannedPerson
from afterview.imports.rounds import rounds_once
from afterview.records.when import say_no_day
from afterview.records.words import write_day
from afterview.text import clean_line, say_count, shortened

_MOST = 20


def counts(plan: Plan) -> list[str]:
    """Return what would come and what would not, in a few words each: "12 applications to add"."""
    found = []
    for what, each in (
        ("application", [bool(each.application) for each in plan.applications]),
        ("person", [bool(each.person) for each in plan.people]),
    ):
        for known, verb in ((False, "to add"), (True, "to add to")):
            count = each.count(known)
            if count:
                found.append(f"{say_count(count, what)} {verb}")
        rounds = sum(len(each.rounds) for each in plan.applications) if what == "application" else 0
        if rounds:
            found.append(f"{say_count(rounds, 'interview')} with them")
    if plan.skipped:
        found.append(f"{len(plan.skipped):,} left out")
    return found


def stages(plan: Plan) -> str:
    """Say how many applications stand where: "8 applied, 3 interviewing"."""
    by_status = Counter(each.status for each in plan.applications)
    return ", ".join(f"{count:,} {status.value}" for status, count in by_status.most_common())


def application_line(found: PlannedApplication) -> str:
    """Say an application in a line, its days with their year: whether that was understood is looked for."""
    job = " · ".join(filter(None, (shortened(found.company, 40), shortened(found.role, 50))))
    stand = [f"{found.status.value} on {write_day(found.ended)}" if found.ended else found.status.value]
    stand += [f"applied {write_day(found.applied)}"] if found.applied else []
    stand += [f"apply by {write_day(found.apply_by)}"] if found.apply_by and not found.applied else []
    stand += [_round(each) for each in rounds_once(found.rounds)]
    return clean_line(f"{job}  ({', '.join(stand)})")


def _round(found: PlannedInterview) -> str:
    """Say an interview in a few words: "phone interview 8 Oct 2026", "interview, date not set"."""
    what = clean_line(f"{shortened(found.kind, 30)} interview")
    if found.on is None:
        return f"{what}, {say_no_day(found.when, held=found.held)}"
    clock = f" {say_clock(found.starts, found.zone)}" if found.starts else ""
    return f"{what} {write_day(found.on)}{clock}{' (called off)' if found.is_off else ''}"


def person_line(found: PlannedPerson) -> str:
    """Say a person in a line."""
    at = ", ".join(filter(None, (shortened(found.title, 40), shortened(found.company, 40))))
    at += f", agency in between for {shortened(found.agent_for, 40)}" if found.agent_for else ""
    last = f"  (last contact {write_day(found.touched)})" if found.touched else ""
    email = next((each for each in found.emails if each != found.name), "")
    return clean_line(f"{shortened(found.name, 60)}{f' · {at}' if at else ''}  {email}{last}")


def text_of(plan: Plan) -> list[str]:
    """Return all that a plan would do with applications and people, line by line; of many the first."""
    if not plan.applications and not plan.people:
        return []
    lines = []
    for verb, shown in (
        *(
            ("add to" if each.application else "add", application_line(each))
            for each in plan.applications[:_MOST]
        ),
        *(("add to" if each.person else "add", person_line(each)) for each in plan.people[:_MOST]),
    ):
        lines.append(f"{verb:<9} {shown}")
    further = max(0, len(plan.applications) - _MOST) + max(0, len(plan.people) - _MOST)
    if further:
        lines.append(f"          and {further:,} more: --json has them all")
    lines.append(f"          In all: {', '.join(counts(plan))}.")
    if plan.applications:
        lines.append(f"          Of the applications: {stages(plan)}.")
    return lines
