"""The questions of a plan, asked in the shell one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from afterview.cli.output import confirm as say_done
from afterview.cli.output import warn
from afterview.dates.reader import read_moment
from afterview.imports.answers import (
    for_application,
    for_new_application,
    in_that_zone,
    is_none,
    is_one,
    likely_applications,
    organisers_are_there,
    starting,
)
from afterview.imports.plan import About, Action, Plan, PlannedInterview, Question
from afterview.imports.preview import when
from afterview.text import Unclear, clean_line, safe_line, shortened

if TYPE_CHECKING:
    from afterview.cli.context import CommandContext
    from afterview.records.applications import Application
    from afterview.records.hunt import Hunt

_MOST_CHOICES = 9


def own_address(plan: Plan) -> str:
    """Ask which address is the user's own, where that is a question; return "" where it is not told."""
    asked = [q for each in plan.interviews for q in each.questions if q.about is About.OWN_ADDRESS]
    if not asked:
        return ""
    choices = tuple(dict.fromkeys(choice for each in asked for choice in each.choices))
    _show([f"{at}  {safe_line(each)}" for at, each in enumerate(choices[:_MOST_CHOICES], start=1)])
    said = clean_line(click.prompt("Which is your own address? (number; - for none)", default="1", err=True))
    if said.isdigit() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1]
    return said if "@" in said else ""


def wanted_sheets(plan: Plan) -> tuple[str, ...]:
    """Ask which sheets of a workbook are taken, where several hold lists; () for the likeliest."""
    _show([f"{at}  {shortened(safe_line(each), 60)}" for at, each in enumerate(plan.sheets, start=1)])
    while True:
        asked = "Several of its sheets hold lists. Which? (numbers, such as 1 2; a for all)"
        said = clean_line(click.prompt(asked, default="1", err=True)).casefold().replace(",", " ")
        if said in ("a", "all"):
            return plan.sheets
        numbers = [int(each) if each.isdecimal() else 0 for each in said.split()]
        if numbers and all(1 <= each <= len(plan.sheets) for each in numbers):
            return tuple(plan.sheets[each - 1] for each in numbers)
        say_done(f"Write numbers from 1 to {len(plan.sheets)}.")


def answered(plan: Plan, hunt: Hunt, context: CommandContext) -> Plan:
    """Ask what has to be known of each interview, and return the plan with the answers."""
    return replace(plan, interviews=tuple(_answered(each, hunt, context) for each in plan.interviews))


def _answered(found: PlannedInterview, hunt: Hunt, context: CommandContext) -> PlannedInterview:
    if found.action is Action.IGNORE or not found.questions:
        return found
    _show(["", safe_line(f"{when(found, context.zone, context.now)}  “{shortened(found.title)}”")])
    for question in found.questions:
        # An answer may settle the others, too.
        if question in found.questions:
            found = _ask(question, found, hunt, context)
    return found


def _ask(
    question: Question, found: PlannedInterview, hunt: Hunt, context: CommandContext
) -> PlannedInterview:
    text = safe_line(question.text)
    match question.about:
        case About.INTERVIEW:
            return is_one(found) if click.confirm(text, default=True, err=True) else is_none(found)
        case About.APPLICATION:
            return _application(text, found, hunt)
        case About.PEOPLE:
            return organisers_are_there(found, click.confirm(text, default=False, err=True))
        case About.TIME if found.starts is None:
            return _time(text, found, context)
        case About.ZONE:
            return _zone(text, found)
    return found


def _application(text: str, found: PlannedInterview, hunt: Hunt) -> PlannedInterview:
    offered = likely_applications(found, hunt)[:_MOST_CHOICES]
    rows = [f"{at}  {safe_line(_named(each))}" for at, each in enumerate(offered, start=1)]
    company = shortened(found.company)
    rows.append(safe_line(f"n  a new application{f' at {company}' if company else ''}"))
    rows.append("-  leave it out")
    _show([text, *rows])
    said = clean_line(click.prompt("Which one?", default="1" if offered else "n", err=True))
    if said.isdigit() and 1 <= int(said) <= len(offered):
        return for_application(found, offered[int(said) - 1].id, hunt)
    if said == "-":
        return is_none(found)
    if said.casefold() != "n":
        return for_new_application(found, said)
    name = clean_line(click.prompt("The company's name", default=found.company or None, err=True))
    return for_new_application(found, name)


def _named(application: Application) -> str:
    return " · ".join(each for each in (application.company, application.role) if each)


def _time(text: str, found: PlannedInterview, context: CommandContext) -> PlannedInterview:
    while True:
        open_still = "; enter alone where it is not set" if found.on else ""
        default = "" if found.on else None
        asked = f"{text} (such as 14:00; - to leave it out{open_still})"
        said = clean_line(click.prompt(asked, default=default, show_default=False, err=True))
        if said == "-":
            return is_none(found)
        if not said:
            return found
        words = f"{found.on.isoformat()} {said}" if found.on and len(said) < 9 else said
        try:
            moment = read_moment(words, context.now, found.zone or context.zone)
        except Unclear as problem:
            say_done(safe_line(str(problem)))
            continue
        if moment is not None:
            return starting(found, moment, context.zone)


def _zone(text: str, found: PlannedInterview) -> PlannedInterview:
    from afterview.civil import UnknownZoneError, check_zone

    if click.confirm(text, default=True, err=True):
        return in_that_zone(found, found.zone)
    while True:
        try:
            return in_that_zone(found, check_zone(click.prompt("In which time zone?", err=True).strip()))
        except UnknownZoneError as problem:
            say_done(safe_line(f"{problem}."))


def _show(rows: Sequence[str]) -> None:
    for row in rows:
        warn(row)
