"""What a plan would do, as a person reads it: for the shell and for the app."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from afterview.civil import day_of, in_zone, say_clock, say_day
from afterview.imports.plan import Action, Plan, PlannedInterview, Role
from afterview.imports.storing_interviews import missing
from afterview.records.hunt import Hunt
from afterview.text import clean_line, shortened

MARKS = {Action.ADD: "add", Action.UPDATE: "change", Action.CANCEL: "call off", Action.IGNORE: "leave"}


def when(found: PlannedInterview, zone: str, now: datetime) -> str:
    """Say when an interview is, on the user's clock, and on its own where that shows another time."""
    today = day_of(now, zone)
    if found.starts is None:
        return f"{say_day(found.on, today)}, time not known" if found.on else "time not known"
    said = f"{say_day(day_of(found.starts, zone), today)} {say_clock(found.starts, zone)}"
    if found.ends is not None:
        same_day = day_of(found.ends, zone) == day_of(found.starts, zone)
        said += (
            f" to {say_clock(found.ends, zone)}"
            if same_day
            else f" to {say_day(day_of(found.ends, zone), today)}"
        )
    there = found.zone or zone
    if in_zone(found.starts, there).utcoffset() != in_zone(found.starts, zone).utcoffset():
        said += f" ({say_clock(found.starts, there)} in {there})"
    return said


def whose(found: PlannedInterview, hunt: Hunt) -> str:
    """Name the application that an interview is for."""
    application = hunt.applications.get(found.application or "")
    if application is not None:
        return " · ".join(each for each in (application.company, application.role) if each)
    if found.new_application:
        return f"{found.new_application} (new)"
    return ""


def details(found: PlannedInterview) -> Iterator[str]:
    """Yield what else an invitation says, a line each."""
    if found.title:
        yield f"“{shortened(found.title, 100)}”"
    inside = [
        each.name + (f", {each.title}" if each.title else "")
        for each in found.people
        if each.role is Role.INTERVIEWER
    ]
    if inside:
        yield f"with {'; '.join(inside[:8])}{'; …' if len(inside) > 8 else ''}"
    for each in found.gone:
        yield f"no longer invited: {each.name}{', who stays, as you noted something' if each.stays else ''}"
    helpers = [each.name for each in found.people if each.role is Role.ORGANISER]
    if helpers:
        yield f"arranged by {', '.join(helpers[:3])}, probably the coordinator"
    at = " · ".join(each for each in (found.place, shortened(found.link, 90)) if each)
    if at:
        yield at
    if found.why:
        yield found.why


def text_of(plan: Plan, hunt: Hunt, zone: str, now: datetime) -> list[str]:
    """Return all that a plan would do with interviews, line by line; what is left alone is counted."""
    lines, left = list[str](), list[PlannedInterview]()
    for each in plan.interviews:
        if each.action is Action.IGNORE:
            left.append(each)
            continue
        lines.append(
            f"{MARKS[each.action]:<9} {when(each, zone, now)}  {clean_line(whose(each, hunt))}".rstrip()
        )
        lines += [f"            {clean_line(line)}" for line in details(each)]
        lines += [f"          ? {clean_line(question.text)}" for question in each.questions]
        if (lack := missing(each)) and each.action is not Action.CANCEL:
            lines.append(f"          ! To store it I have to know {lack}.")
    for each in left[:10]:
        said = clean_line(f"“{shortened(each.title)}”: {each.why}")
        lines.append(f"{MARKS[each.action]:<9} {when(each, zone, now)}  {said}")
    if len(left) > 10:
        lines.append(f"          and {len(left) - 10:,} more appointments that are left alone")
    return lines
