"""How far applications come, from sent to accepted."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from afterview.civil import day_of
from afterview.patterns.enough import share, what_is_missing
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt


class Stage(StrEnum):
    """How far an application can come."""

    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    SECOND_ROUND = "second round"
    OFFERED = "offered"
    ACCEPTED = "accepted"


class Reached(msgspec.Struct, frozen=True):
    """How many applications came so far."""

    stage: Stage
    count: int
    """All that came at least so far: an offer is past every round."""
    share_of_the_stage_before: float | None
    """From 0 to 1; None for the first, and where fewer than five came to the one before."""
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
        sent = "1 sent" if self.sent == 1 else f"{self.sent} sent"
        return f"{sent}: {said}." if said else "Nothing sent yet."


_OFFERED = frozenset({EventKind.OFFER, EventKind.ACCEPTED, EventKind.DECLINED})


def funnel(hunt: Hunt, now: datetime, zone: str) -> Funnel:
    """Count how far each application came by `now`. One with an interview counts as sent."""
    today = day_of(now, zone)
    came = [(each, _furthest(each, now, today)) for each in hunt.applications.values()]
    sent = [(each, stage) for each, stage in came if stage is not None]
    order = list(Stage)
    stages: list[Reached] = []
    for at, stage in enumerate(order):
        count = sum(order.index(far) >= at for _, far in sent)
        of_before = share(count, stages[-1].count) if stages else None
        undecided = sum(far is stage and not each.is_closed for each, far in sent)
        stages.append(Reached(stage, count, of_before, undecided))
    missing = what_is_missing(len(sent), "applications sent")
    return Funnel(tuple(stages), _ends([each for each, _ in sent]), missing)


def _furthest(application: Application, now: datetime, today: date) -> Stage | None:
    kinds = {each.kind for each in application.events if each.on is None or each.on <= today}
    if EventKind.ACCEPTED in kinds:
        return Stage.ACCEPTED
    if kinds & _OFFERED:
        return Stage.OFFERED
    held = sum(each.is_over(now) for each in application.rounds)
    if held:
        return Stage.SECOND_ROUND if held > 1 or application.rounds[-1].round > 1 else Stage.INTERVIEWED
    if EventKind.APPLIED in kinds or application.rounds:
        return Stage.APPLIED
    return None


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
