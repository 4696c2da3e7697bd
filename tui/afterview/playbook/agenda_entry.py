"""One thing to do now: what it is about, and what is lost by waiting with it (playbook A.1, A.4)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from afterview.civil import day_of
from afterview.playbook.acts import Act
from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import Situation, Standing, State
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.playbook.step_7_turned_down import TURNED_DOWN

SOON = timedelta(hours=24)
"""What is due within that time is pressing."""
_ROUND = re.compile(r"\bround [0-9]")
_OWED_FOR = timedelta(days=7)
_LATE_FOR = timedelta(days=3)
_OPEN_FOR = timedelta(days=21)
_RANKS = {step.number: step.agenda_rank for step in STEPS}
_OWED = frozenset((FOLLOW_UP.number, TURNED_DOWN.number))
"""The steps in which somebody owes somebody an answer."""


class Group(StrEnum):
    """What is lost by waiting, the most first (A.1)."""

    TODAY = "today"
    """Today's interviews, and what closes today."""
    SOON = "soon"
    """What closes within a day."""
    OWED = "owed"
    """What they owe me or I owe them, since a few days."""
    LATE = "late"
    """What became late in the last days."""
    OPEN = "open"
    """What can be done."""
    OLDER = "older"
    """What has long been late, or possible."""


_ORDER = {group: index for index, group in enumerate(Group)}


class AgendaEntry(msgspec.Struct, frozen=True, gc=False):
    """One thing to do now."""

    application: str
    company: str
    interview: str | None
    """Id of the interview that it belongs to; for steps of the application, of its latest round."""
    step: int
    what: str
    who: str | None
    """The person's name."""
    person: str | None
    """The person's id."""
    state: State
    opens: datetime | None
    due: datetime | None
    reason: str
    act: Act | None
    item: str | None = None
    """Key of the step's item that it is about; None: the step as a whole."""
    where: str = ""
    """Which application or round it is about, so that it can be understood alone (A.4); "": none."""
    group: Group = Group.OPEN


def entry_of(
    situation: Situation,
    step: int,
    what: str,
    state: State,
    reason: str,
    act: Act | None,
    *,
    opens: datetime | None = None,
    due: datetime | None = None,
    item: str | None = None,
    person: str | None = None,
) -> AgendaEntry:
    """Return the entry of something to do in that situation."""
    interview = situation.interview
    return AgendaEntry(
        application=situation.application.id,
        company=situation.application.company,
        interview=interview.id if interview else None,
        step=step,
        what=what,
        who=situation.name_of(person) if person else None,
        person=person,
        state=state,
        opens=opens,
        due=due,
        reason=reason,
        act=act,
        item=item,
        where=where(situation, step, what),
        group=_group(situation, step, opens, due),
    )


def where(situation: Situation, step: int, what: str = "") -> str:
    """Return the company, with the role and the round where there are several of them (A.4).

    What names a round itself, or is about the whole, as an offer is, needs none beside it.
    """
    application, held = situation.application, situation.interview
    parts = [application.company]
    if application.role and len(situation.tallies.at_company(application.company)) > 1:
        parts.append(application.role)
    names_none = STEPS[step - 1].of_application or situation.standing.has_offer
    if held is not None and len(application.rounds) > 1 and not names_none and not _ROUND.search(what):
        parts.append(f"round {held.round}")
    return ", ".join(parts)


def _group(situation: Situation, step: int, opens: datetime | None, due: datetime | None) -> Group:
    now, zone = situation.now, situation.zone
    is_offer = step == FOLLOW_UP.number and situation.standing is Standing.OFFERED
    if is_offer and (due is None or due < now):
        return Group.OWED  # for as long as they have no answer
    if due is not None:
        if due < now:
            return Group.LATE if now - due <= _LATE_FOR else Group.OLDER
        if day_of(due - timedelta(microseconds=1), zone) <= situation.today:
            return Group.TODAY
        if due - now <= SOON:
            return Group.SOON
    if opens is not None:
        if step in _OWED and _is_owed(situation):
            return Group.OWED if now - opens <= _OWED_FOR else Group.OPEN
        if due is None and now - opens > _OPEN_FOR:
            return Group.OLDER
    return Group.OPEN


def _is_owed(situation: Situation) -> bool:
    """Return whether they have met me, or told me a day: else silence is no debt."""
    if situation.standing is Standing.ACCEPTED:
        return False  # they have my answer
    promise = situation.application.promised
    return situation.interview is not None or (promise is not None and promise.on is not None)


Urgency = tuple[int, float, int, bool, float, str, str, str]


def urgency(entry: AgendaEntry) -> Urgency:
    """Sort by group; in it what closes first, or became late last, then by what fades soonest."""
    is_over = entry.group in (Group.LATE, Group.OLDER)
    seconds = entry.due.timestamp() * (-1 if is_over else 1) if entry.due else float("inf")
    return (
        _ORDER[entry.group],
        seconds,
        _RANKS[entry.step],
        entry.interview is None,  # where they have met me, asking leads furthest
        -entry.opens.timestamp() if entry.opens else 0.0,
        entry.company.casefold(),
        entry.application,
        entry.interview or "",
    )
