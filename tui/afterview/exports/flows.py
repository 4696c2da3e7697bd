"""How many applications went which way, from the application to how it ended: for a Sankey diagram."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec

from afterview.exports.request import Request
from afterview.exports.stages import rows
from afterview.records.applications import Application, EventKind, Status
from afterview.text import clean_line

APPLIED, WAITING, OFFER, DECIDING = "Applied", "Waiting", "Offer", "Deciding"


class Flow(msgspec.Struct, frozen=True):
    """So many applications that went from one stage to the next."""

    source: str
    target: str
    count: int


def flows(request: Request) -> tuple[Flow, ...]:
    """Return the flows, in the order of the stages; of some days those of applications that moved in them."""
    ways = [_way(row.application) for row in rows(request)]
    counted = Counter((source, target) for way in ways for source, target in pairwise(way))
    return tuple(
        Flow(source, target, count) for (source, target), count in sorted(counted.items(), key=_order)
    )


def stage_of(name: str) -> int:
    """Return how far along a stage is: the ends come last."""
    if name == APPLIED:
        return 0
    if name.startswith("Interview "):
        return int(name.removeprefix("Interview "))
    return 1000 if name == OFFER else 1001 + _ENDS.index(name)


_ENDS = (
    *(Status.ACCEPTED.value.capitalize(), DECIDING, WAITING, Status.DECLINED.value.capitalize()),
    *(each.value.capitalize() for each in (Status.WITHDRAWN, Status.REJECTED, Status.NO_ANSWER)),
)


def _order(item: tuple[tuple[str, str], int]) -> tuple[int, int]:
    (source, target), _ = item
    return stage_of(source), stage_of(target)


def _way(application: Application) -> tuple[str, ...]:
    """Return the stages of an application; () for one that was never sent."""
    if application.status is Status.PLANNED:
        return ()
    rounds = (f"Interview {number}" for number in range(1, len(application.rounds) + 1))
    offer = (OFFER,) if any(each.kind is EventKind.OFFER for each in application.events) else ()
    end = application.status.value.capitalize()
    if application.status is Status.OFFER:
        end = DECIDING
    elif not application.is_closed:
        end = WAITING
    return (APPLIED, *rounds, *offer, end)


def sankey_text(request: Request) -> bytes:
    """Return the flows as SankeyMATIC takes them: a line each, with amounts above nought."""
    lines = [f"{clean_line(each.source)} [{each.count}] {clean_line(each.target)}" for each in flows(request)]
    return "".join(f"{line}\n" for line in ("// Made by afterview, for sankeymatic.com", *lines)).encode()
