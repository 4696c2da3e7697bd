"""In which order applications are shown. Pure; the same facts always give the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum

from afterview.records.applications import Application, Status


class Order(StrEnum):
    """By what the lanes are ordered."""

    URGENCY = "urgency"
    ACTIVITY = "last activity"
    COMPANY = "company"
    APPLIED = "applied"
    STATUS = "status"


_STATUSES = (
    Status.OFFER,
    Status.INTERVIEWING,
    Status.APPLIED,
    Status.PLANNED,
    Status.ACCEPTED,
    Status.DECLINED,
    Status.REJECTED,
    Status.NO_ANSWER,
    Status.WITHDRAWN,
)
_RANKS = {status: rank for rank, status in enumerate(_STATUSES)}
_Key = tuple[float | str, ...]


@dataclass(frozen=True, slots=True)
class _Facts:
    application: Application
    name: str
    role: str
    applied: int
    status: int
    closed: bool
    happened: tuple[float, ...]
    """Everything that happened or will, as seconds since 1970, latest first."""


class Arranger:
    """Puts applications in order; what it needs to know of each is kept until that one changes."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._facts: dict[str, _Facts] = {}

    def arrange(
        self, applications: Iterable[Application], order: Order, urgency: Mapping[str, int], now: datetime
    ) -> list[Application]:
        """Return the applications in `order`, then by company, role and id.

        `urgency` gives a rank by application id, 0 being the most pressing; those without one come
        after, open ones before closed ones, the latest activity up to `now` first.
        """
        moment = now.timestamp()

        def latest(facts: _Facts) -> float:
            return next((-each for each in facts.happened if each <= moment), float("inf"))

        keys: dict[Order, Callable[[_Facts], _Key]] = {
            Order.URGENCY: lambda facts: (
                urgency.get(facts.application.id, float("inf")),
                facts.closed,
                latest(facts),
            ),
            Order.ACTIVITY: lambda facts: (latest(facts),),
            Order.COMPANY: lambda _facts: (),
            Order.APPLIED: lambda facts: (facts.applied,),
            Order.STATUS: lambda facts: (facts.status, latest(facts)),
        }
        key = keys[order]
        known = [self._known(each) for each in applications]
        known.sort(key=lambda facts: (*key(facts), facts.name, facts.role, facts.application.id))
        return [facts.application for facts in known]

    def _known(self, application: Application) -> _Facts:
        kept = self._facts.get(application.id)
        if kept is None or kept.application is not application:
            kept = self._facts[application.id] = _learn(application)
        return kept


def _learn(application: Application) -> _Facts:
    applied = application.applied_on
    return _Facts(
        application=application,
        name=application.company.casefold(),
        role=application.role.casefold(),
        applied=-applied.toordinal() if applied else 0,
        status=_RANKS[application.status],
        closed=application.is_closed,
        happened=tuple(sorted(_happened(application), reverse=True)),
    )


def _happened(application: Application) -> Iterable[float]:
    for event in application.events:
        yield datetime.combine(event.on, time(), UTC).timestamp()
    for interview in application.rounds:
        yield interview.starts.timestamp()
        for letter in interview.letters:
            if letter.sent_at is not None:
                yield letter.sent_at.timestamp()
        for follow_up in interview.follow_ups:
            yield follow_up.at.timestamp()
    if application.created is not None and not application.events:
        yield application.created.timestamp()
