"""What an offer asks for beside its answer: thanks, and news for those who wait (playbook A.1). Pure."""

from __future__ import annotations

from datetime import datetime

from afterview.civil import day_of
from afterview.playbook.shape import Situation
from afterview.records.applications import Application

THANKED = "thanked them for the offer"
"""How a contact is logged that thanks for an offer."""


def told_of(company: str) -> str:
    """Return the note by which another company is known to have heard of an offer from that one."""
    return f"told them of the offer from {company}"


def thanked_at(situation: Situation, who: str) -> datetime | None:
    """Return when somebody and I were last in touch since the offer; None: they were not thanked for it."""
    outcome, zone = situation.application.outcome, situation.zone
    if outcome is None:
        return None
    since = outcome.counted_from(zone)
    touches = situation.people[who].touches
    return max((each.at for each in touches if day_of(each.at, zone) >= since), default=None)


def who_waits(situation: Situation) -> tuple[Application, ...]:
    """Return the other applications under way with which I have had an interview, or will: they may hurry."""
    return tuple(
        each
        for each in situation.hunt.applications.values()
        if each.id != situation.application.id and each.rounds and each.outcome is None
    )


def knows_of_it(situation: Situation, other: Application) -> bool:
    """Return whether that company has been told of the offer."""
    return told_of(situation.application.company) in other.notes
