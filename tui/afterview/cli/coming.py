"""What opens next, of all that can't be done yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import Situation, State
from afterview.records.hunt import Hunt
from afterview.settings import Waits


@dataclass(frozen=True, slots=True)
class Opening:
    """A step that opens later on."""

    opens: datetime
    step: str
    company: str


def next_opening(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Opening | None:
    """Return the locked step of an open application that opens first; None where no time is known."""
    return min(_openings(hunt, now, zone, waits), key=lambda each: each.opens, default=None)


def _openings(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Iterator[Opening]:
    for application in hunt.applications.values():
        for interview in application.rounds if not application.is_closed else ():
            situation = Situation(hunt, application, interview, now, zone, waits)
            for step in STEPS:
                if step.of_application:  # these open by what happens, not by the clock
                    continue
                status = step.judge(situation)
                if status.state is State.LOCKED and status.opens is not None and status.opens > now:
                    yield Opening(status.opens, status.name, application.company)
