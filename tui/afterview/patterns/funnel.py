"""How far applications come, from sent to accepted."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from afterview.civil import day_of
from afterview.patterns.enough import share, what_is_missing
from afterview.records.applications import OFFERED, Application, EventKind
from afterview.records.hunt import Hunt
from afterview.text import say_count


class Stage(StrEnum):
    """How far an application can come, in this order."""

    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    SECOND_ROUND = "second round"
    OFFERED = "offered"
    ACCEPTED = "accepted"


class Reached(msgspec.Struct, frozen=True):
    """How many applications came so far."""

    stage: Stage
    count: int
    share_of_the_stage_before: float | None
    """From 0 to 1 (of offers: of all interviewed); None for the first, and with fewer than five before."""
    still_open: int
    """Those whose furthest stage it is, and that are not decided."""


class Ends(msgspec.Struct, frozen=True):
    """How those that were sent stand."""

    open: int
    rejected: int
    no_answer: int
    withdrawn: int
    accepted: int
    declined: int
    """Offers that I declined."""


class Funnel(msgspec.Struct, frozen=True):
    """From applied to accepted. What was only saved is not in it."""

    stages: tuple[Reached, ...]
    ends: Ends
    offered_without_interview: int = 0
    """Offers of which no interview is on record."""
    missing: str | None = None
    """What is missing before shares can be told."""

    @property
    def sent(self) -> int:
        """Return how many were sent."""
        return self.stages[0].count

    def say(self) -> str:
        """Say how they stand, in a sentence that neither cheers nor mourns."""
        ends = self.ends
        counts = (
            (ends.open, "open"),
            (ends.rejected, "turned down"),
            (ends.no_answer, "without an answer"),
            (ends.withdrawn, "withdrawn"),
            (ends.accepted, "accepted"),
            (ends.declined, "declined by you"),
        )
        said = ", ".join(f"{count} {word}" for count, word in counts if count)
        unmet = self.offered_without_interview
        offers = say_count(unmet, "offer has", "offers have")
        more = f" {offers} no interview on record." if unmet else ""
        return f"{self.sent} sent: {said}.{more}" if said else "Nothing sent yet."


_SENT = frozenset({EventKind.APPLIED, EventKind.REJECTED, EventKind.NO_ANSWER}) | OFFERED
"""What has happened only where it was sent, whether or not that is on record."""
_BEFORE = {
    Stage.INTERVIEWED: Stage.APPLIED,
    Stage.SECOND_ROUND: Stage.INTERVIEWED,
    Stage.OFFERED: Stage.INTERVIEWED,
    Stage.ACCEPTED: Stage.OFFERED,
}
"""Of which stage a share is told: an offer can come after one interview."""


def funnel(hunt: Hunt, now: datetime, zone: str) -> Funnel:
    """Count how far each application came by `now`: what is on record, and nothing that is only likely."""
    today = day_of(now, zone)
    came = [(each, _reached(each, now, today)) for each in hunt.applications.values()]
    sent = [(each, stages) for each, stages in came if stages]
    stages = []
    for stage in Stage:
        here = [(each, reached) for each, reached in sent if stage in reached]
        before = [reached for _, reached in sent if _BEFORE.get(stage) in reached]
        of_before = share(sum(stage in reached for reached in before), len(before)) if before else None
        undecided = sum(_furthest(reached) is stage and not each.is_closed for each, reached in here)
        stages.append(Reached(stage, len(here), of_before, undecided))
    missing = what_is_missing(len(sent), "Applications sent")
    unmet = sum(Stage.OFFERED in reached and Stage.INTERVIEWED not in reached for _, reached in sent)
    return Funnel(tuple(stages), _ends([each for each, _ in sent]), unmet, missing)


def _furthest(reached: frozenset[Stage]) -> Stage:
    return max(reached, key=tuple(Stage).index)


def _reached(application: Application, now: datetime, today: date) -> frozenset[Stage]:
    kinds = {each.kind for each in application.events if each.on is None or each.on <= today}
    held = [each for each in application.rounds if each.is_over(now)]
    found = {Stage.APPLIED} if kinds & _SENT or application.rounds else set()
    found |= {Stage.INTERVIEWED} if held else set()
    found |= {Stage.SECOND_ROUND} if len(held) > 1 or any(each.round > 1 for each in held) else set()
    found |= {Stage.OFFERED} if kinds & OFFERED else set()
    found |= {Stage.ACCEPTED} if EventKind.ACCEPTED in kinds else set()
    return frozenset(found)


def _ends(sent: list[Application]) -> Ends:
    kinds = [each.outcome.kind for each in sent if each.outcome is not None]
    return Ends(
        open=sum(not each.is_closed for each in sent),
        rejected=kinds.count(EventKind.REJECTED),
        no_answer=kinds.count(EventKind.NO_ANSWER),
        withdrawn=kinds.count(EventKind.WITHDRAWN),
        accepted=kinds.count(EventKind.ACCEPTED),
        declined=kinds.count(EventKind.DECLINED),
    )
