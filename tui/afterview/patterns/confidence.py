"""How confident one felt after an interview, beside what came of it (playbook 1.8)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from afterview.civil import day_of
from afterview.patterns.enough import ENOUGH, mean, what_is_missing
from afterview.patterns.held import Held
from afterview.records.applications import Application, EventKind
from afterview.records.interviews import Interview

_ON_EACH_SIDE = 2
"""One interview is no average to be compared with."""


class CameOfIt(StrEnum):
    """What came of one interview."""

    WENT_ON = "went on"
    """There was a next round, or an offer."""
    TURNED_DOWN = "turned down"
    NO_ANSWER = "no answer"
    WITHDREW = "withdrew"
    """I left: it says nothing about how it went."""
    WAITING = "waiting"


_OF_OUTCOME = {
    EventKind.OFFER: CameOfIt.WENT_ON,
    EventKind.ACCEPTED: CameOfIt.WENT_ON,
    EventKind.DECLINED: CameOfIt.WENT_ON,
    EventKind.REJECTED: CameOfIt.TURNED_DOWN,
    EventKind.NO_ANSWER: CameOfIt.NO_ANSWER,
    EventKind.WITHDRAWN: CameOfIt.WITHDREW,
}


class ConfidencePoint(msgspec.Struct, frozen=True):
    """How one interview felt, and what came of it."""

    on: date | None
    """The civil day of the interview in the person's own zone."""
    confidence: int
    """From 1 to 10."""
    came_of_it: CameOfIt
    interview: str
    """Its id."""
    company: str
    round: int


class Confidence(msgspec.Struct, frozen=True):
    """The confidence of all interviews that were rated, the earliest first."""

    points: tuple[ConfidencePoint, ...]
    went_on: int
    """Rated interviews after which there was a next round or an offer."""
    ended: int
    """Rated interviews that were followed by a no, or by silence until it was closed."""
    average_when_it_went_on: float | None = None
    """None where fewer than five rated interviews are decided, or none of them went on."""
    average_when_it_ended: float | None = None
    """None where fewer than five rated interviews are decided, or none of them ended."""
    missing: str | None = None
    """What is missing before feeling and outcome can be compared."""

    def say(self) -> str:
        """Say in a sentence how feeling and outcome go together, or what is missing for that."""
        on, off = self.average_when_it_went_on, self.average_when_it_ended
        if on is None or off is None:
            return self.missing or ""
        if min(self.went_on, self.ended) < _ON_EACH_SIDE:
            return (
                f"On average {on:g} where it went on ({self.went_on}), {off:g} where it ended "
                f"({self.ended}): one side has too few to compare."
            )
        if abs(on - off) < 1:
            return f"How it felt says little: {on:g} on average where it went on, {off:g} where it ended."
        if on > off:
            return f"You felt {on:g} on average where it went on, {off:g} where it ended."
        return f"You felt worse where it went on ({on:g}) than where it ended ({off:g}): trust it less."


def confidence(held: tuple[Held, ...], now: datetime, zone: str) -> Confidence:
    """Return what was felt after these interviews, beside what had come of each by `now`."""
    points = tuple(
        ConfidencePoint(
            interview.last_day(zone),
            interview.reflection.confidence,
            came_of(application, interview, now, zone),
            interview.id,
            application.company,
            interview.round,
        )
        for application, interview in held
        if interview.reflection.confidence is not None
    )
    good = [each.confidence for each in points if each.came_of_it is CameOfIt.WENT_ON]
    ends = (CameOfIt.TURNED_DOWN, CameOfIt.NO_ANSWER)
    bad = [each.confidence for each in points if each.came_of_it in ends]
    missing = what_is_missing(len(good) + len(bad), "Rated interviews that are decided")
    if missing is None and not (good and bad):
        side = "ended" if good else "gone on"
        missing = f"No interview that you rated has {side} yet: there is nothing to compare with."
    told = len(good) + len(bad) >= ENOUGH
    return Confidence(
        points, len(good), len(bad), mean(good) if told else None, mean(bad) if told else None, missing
    )


def came_of(application: Application, interview: Interview, now: datetime, zone: str) -> CameOfIt:
    """Return what had come of an interview by `now`."""
    if application.round_after(interview) is not None:
        return CameOfIt.WENT_ON
    outcome = application.outcome
    day, today = interview.day(zone), day_of(now, zone)
    if outcome is None or (outcome.on is not None and not (day or outcome.on) <= outcome.on <= today):
        return CameOfIt.WAITING
    return _OF_OUTCOME[outcome.kind]
