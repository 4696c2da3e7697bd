"""What the user answers to the questions of a plan: each returns the interview as it then is."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.civil import from_wall, in_zone
from afterview.imports.addresses import is_unread
from afterview.imports.copies import NO_CHANGE
from afterview.imports.placing import placed
from afterview.imports.plan import About, Action, PlannedInterview, Question, Role
from afterview.records.applications import Application
from afterview.records.hunt import Hunt


def _without(found: PlannedInterview, *about: About) -> PlannedInterview:
    return replace(found, questions=tuple(each for each in found.questions if each.about not in about))


def for_application(found: PlannedInterview, application: str, hunt: Hunt) -> PlannedInterview:
    """Return it as belonging to that application, and so perhaps as one that is on record."""
    chosen = replace(found, application=application, new_application="", interview=None)
    chosen = replace(chosen, company=hunt.applications[application].company)
    return placed(_without(chosen, About.APPLICATION), hunt)


def for_new_application(found: PlannedInterview, company: str) -> PlannedInterview:
    """Return it as belonging to an application that is added with it."""
    chosen = replace(found, application=None, new_application=company, company=company, interview=None)
    return _without(replace(chosen, action=Action.ADD), About.APPLICATION)


def is_one(found: PlannedInterview) -> PlannedInterview:
    """Return it as an interview, which was in doubt."""
    return _without(found, About.INTERVIEW)


def is_none(found: PlannedInterview) -> PlannedInterview:
    """Return it as left alone."""
    return replace(found, action=Action.IGNORE, why="You say that it is no interview.", questions=())


def starting(found: PlannedInterview, starts: datetime, zone: str) -> PlannedInterview:
    """Return it as starting at that instant."""
    length = found.ends - found.starts if found.ends and found.starts else None
    ends = starts + length if length else None
    return _without(replace(found, starts=starts, ends=ends, zone=found.zone or zone), About.TIME)


def in_that_zone(found: PlannedInterview, zone: str) -> PlannedInterview:
    """Return it at the same time of day on the clock of another zone."""
    if found.starts is None:
        return _without(replace(found, zone=zone), About.ZONE)
    local = in_zone(found.starts, found.zone)
    starts = from_wall(local.date(), local.hour, local.minute, zone)
    ends = starts + (found.ends - found.starts) if found.ends else None
    return _without(replace(found, starts=starts, ends=ends, zone=zone), About.ZONE)


def organisers_are_there(found: PlannedInterview, there: bool) -> PlannedInterview:
    """Return it with those who arrange it in the room, or not."""
    people = tuple(
        replace(each, role=Role.INTERVIEWER)
        if there and each.role is Role.ORGANISER and not is_unread(each.email)
        else each
        for each in found.people
    )
    return _without(replace(found, people=people), About.PEOPLE)


def settled(found: PlannedInterview) -> PlannedInterview:
    """Return it without the question for the user's own address, which is asked once for all."""
    return _without(found, About.OWN_ADDRESS)


def only_once(found: PlannedInterview) -> PlannedInterview:
    """Return it as the one time of a series that is the interview."""
    return _without(found, About.TIME)


def taken_all_the_same(found: PlannedInterview) -> PlannedInterview:
    """Return what was left alone as an interview that is to be added; as it was where it changes nothing."""
    if found.method in NO_CHANGE or found.interview is not None:
        return found
    which = (
        () if found.application else (Question(About.APPLICATION, "Which application does it belong to?"),)
    )
    when = () if found.starts else (Question(About.TIME, "At what time does it start?"),)
    return replace(
        found, action=Action.ADD, why="You say that it is an interview.", questions=(*which, *when)
    )


def likely_applications(found: PlannedInterview, hunt: Hunt) -> list[Application]:
    """Return the applications that it could be for: the likely ones, then the open ones, the latest first."""
    asked = (each for each in found.questions if each.about is About.APPLICATION)
    first = [found.application, *(choice for each in asked for choice in each.choices)]
    likely = [hunt.applications[each] for each in dict.fromkeys(first) if each and each in hunt.applications]
    rest = [each for each in reversed(list(hunt.applications.values())) if not each.is_closed]
    return [*likely, *(each for each in rest if each not in likely)]
