"""The interviews of an application in one cell of a sheet, each with its time: read back by the import."""

from __future__ import annotations

from enum import StrEnum

from afterview.civil import in_zone
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview


class Part(StrEnum):
    """What is said of each, in that order, with " | " between."""

    NUMBER = "number"
    KIND = "kind"
    AT = "at"
    """A start with its offset, a length and a zone; or a day; or nothing."""
    ABOUT = "about when"
    PEOPLE = "people"
    STATE = "state"


def rounds_said(application: Application, hunt: Hunt) -> str:
    """Return all of them, the first ones first, with "; " between."""
    order = {each.id: at for at, each in enumerate(application.rounds)}
    rounds = sorted(application.interviews, key=lambda each: order.get(each.id, len(order)))
    return "; ".join(_said(each, hunt) for each in rounds)


def _said(interview: Interview, hunt: Hunt) -> str:
    at = interview.on.isoformat() if interview.on is not None else ""
    if interview.starts is not None:
        start = in_zone(interview.starts, interview.zone).isoformat()
        at = f"{start} {interview.minutes}m {interview.zone}"
    is_timed = interview.starts is not None
    state = (
        "called off" if interview.cancelled_at else "",
        "held" if interview.held and not is_timed else "",
    )
    names = (hunt.people[each.person].name for each in interview.interviewers if each.person in hunt.people)
    of = {
        Part.NUMBER: str(interview.round),
        Part.KIND: interview.kind,
        Part.AT: at,
        Part.ABOUT: "" if is_timed else interview.when,
        Part.PEOPLE: " / ".join(names),
        Part.STATE: ", ".join(filter(None, state)),
    }
    return " | ".join(of[each].replace("|", "/") for each in Part)
