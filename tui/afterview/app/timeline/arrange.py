"""In which order the applications are shown. Pure; the same facts always give the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

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
_EPOCH, _DAY = date(1970, 1, 1).toordinal(), 86_400
_Key = tuple[float | str, ...]


class _Facts(Struct, frozen=True):
    """What is looked at for every order, and takes a while to find out."""

    application: Application
    name: str
    role: str
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
            Order.APPLIED: lambda facts: (_applied(facts.application),),
            Order.STATUS: lambda facts: (_RANKS[facts.application.status], latest(facts)),
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
    return _Facts(
        application,
        application.company.casefold(),
        application.role.casefold(),
        application.is_closed,
        tuple(sorted(_happened(application), reverse=True)),
    )


def _applied(application: Application) -> int:
    return -application.applied_on.toordinal() if application.applied_on else 0


def _happened(application: Application) -> list[float]:
    found: list[float] = [(event.on.toordinal() - _EPOCH) * _DAY for event in application.events if event.on]
    found += [follow_up.at.timestamp() for follow_up in application.follow_ups]
    found += [reply.at.timestamp() for reply in application.replies]
    for interview in application.interviews:
        if interview.cancelled_at is not None:
            continue
        if interview.begins is not None:
            found.append(interview.begins.timestamp())
        found += [letter.sent_at.timestamp() for letter in interview.letters if letter.sent_at is not None]
        found += [follow_up.at.timestamp() for follow_up in interview.follow_ups]
        found += [reply.at.timestamp() for reply in interview.replies]
    if application.created is not None and not application.events:
        found.append(application.created.timestamp())
    return found
