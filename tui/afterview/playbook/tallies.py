"""What several steps count over the whole hunt, gone through once and not once for each interview."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

import msgspec

from afterview.records.applications import OFFERED, Application, EventKind, Status
from afterview.records.hunt import Hunt
from afterview.records.people import Person, Tie, TieKind
from afterview.text import folded, say_count

_DECISIONS = 8
"""With fewer decisions one's own figures are chance, and no perspective (playbook 7.3)."""


class Figures(msgspec.Struct, frozen=True):
    """The plain figures of a hunt (playbook 7.3)."""

    sent: int
    interviewed: int
    offers: int
    rejected: int
    waiting: int
    """Sent, and not decided."""
    decided: int = 0
    """Those that the company has decided about, with an offer or a no."""

    def say(self) -> str:
        """Say them in a sentence that neither cheers nor mourns; "" where too few are decided to say much."""
        if self.decided < _DECISIONS:
            return ""
        sent, offers = say_count(self.sent, "application"), say_count(self.offers, "offer")
        return (
            f"So far: {sent} sent, {self.interviewed} led to an interview, {offers}, "
            f"{self.rejected} said no, {self.waiting} still open."
        )


class Tallies:
    """Counts and look-ups over one hunt, each made when it is first asked for."""

    def __init__(self, hunt: Hunt) -> None:
        """Count that hunt."""
        self._hunt = hunt

    @cached_property
    def sent_days(self) -> tuple[date, ...]:
        """For each application that was sent, the latest day on which it was, in order."""
        days = (_sent_day(each) for each in self._hunt.applications.values())
        return tuple(sorted(day for day in days if day is not None))

    @cached_property
    def tied(self) -> Mapping[str, tuple[Person, ...]]:
        """Everyone with a tie to a company, or at work there, by `company_key` (playbook 4.1, B.3)."""
        tied: dict[str, dict[str, Person]] = {}
        for person in self._hunt.people.values():
            for tie in person.ties:
                tied.setdefault(company_key(tie.company), {})[person.id] = person
        named_for: dict[str, set[str]] = {}  # as somebody who asks, even where it was called off
        for application in self._hunt.applications.values():
            for held in application.interviews:
                for who in held.interviewers:
                    named_for.setdefault(who.person, set()).add(application.id)
        for person in self._hunt.people.values():  # who works there is known there, but who asks (B.3)
            key = company_key(person.company)
            there = {each.id for each in self.companies.get(key, ())}
            if there and not there & named_for.get(person.id, set()):
                tied.setdefault(key, {})[person.id] = person
        return {key: tuple(found.values()) for key, found in tied.items()}

    @cached_property
    def agents(self) -> Mapping[str, Person]:
        """Who first stood between a company and me, for an agency, by `company_key`."""
        agents: dict[str, Person] = {}
        for person in self._hunt.people.values():
            for tie in person.ties:
                if tie.kind is TieKind.AGENT:
                    agents.setdefault(company_key(tie.company), person)
        return agents

    @cached_property
    def spoken(self) -> Mapping[str, tuple[datetime, ...]]:
        """When a person was told something as a reference, over all applications (playbook 3.3)."""
        spoken: dict[str, list[datetime]] = {}
        for application in self._hunt.applications.values():
            for told in application.told:
                later = () if told.outcome_at is None else (told.outcome_at,)
                spoken.setdefault(told.person, []).extend((told.at, *later))
        return {key: tuple(found) for key, found in spoken.items()}

    @cached_property
    def named(self) -> Mapping[str, tuple[datetime, ...]]:
        """When a person was named as a reference, over all applications (playbook 3.5)."""
        named: dict[str, list[datetime]] = {}
        for application in self._hunt.applications.values():
            for told in application.told:
                named.setdefault(told.person, []).append(told.at)
        return {key: tuple(found) for key, found in named.items()}

    @cached_property
    def touched(self) -> Mapping[str, tuple[Person, ...]]:
        """Everyone with a contact logged for an application, by its id (playbook 8.2)."""
        touched: dict[str, dict[str, Person]] = {}
        for person in self._hunt.people.values():
            for touch in person.touches:
                if touch.application is not None:
                    touched.setdefault(touch.application, {})[person.id] = person
        return {key: tuple(found.values()) for key, found in touched.items()}

    @cached_property
    def companies(self) -> Mapping[str, tuple[Application, ...]]:
        """The applications at a company, by `company_key`."""
        companies: dict[str, list[Application]] = {}
        for application in self._hunt.applications.values():
            companies.setdefault(company_key(application.company), []).append(application)
        return {key: tuple(found) for key, found in companies.items()}

    @cached_property
    def met(self) -> Mapping[str, tuple[Application, ...]]:
        """The applications in which a person interviewed me, or will."""
        met: dict[str, dict[str, Application]] = {}
        for application in self._hunt.applications.values():
            for held in application.interviews:
                for who in held.interviewers if held.cancelled_at is None else ():
                    met.setdefault(who.person, {})[application.id] = application
        return {key: tuple(found.values()) for key, found in met.items()}

    @cached_property
    def references(self) -> tuple[Person, ...]:
        """Everyone on my list of references (playbook 3.1)."""
        return self._hunt.references

    @cached_property
    def taken(self) -> tuple[Application, ...]:
        """The applications whose offer I accepted."""
        accepted = (
            each
            for each in self._hunt.applications.values()
            if any(event.kind is EventKind.ACCEPTED for event in each.events)
        )
        return tuple(each for each in accepted if each.status is Status.ACCEPTED)

    @cached_property
    def figures(self) -> Figures:
        """The plain figures (playbook 7.3)."""
        return _figures(self._hunt)

    def at_company(self, company: str) -> tuple[Application, ...]:
        """Return the applications at that company."""
        return self.companies.get(company_key(company), ())

    def sent_between(self, first: date, last: date, but: Application) -> int:
        """Count the applications sent from `first` to `last`, both included, without `but` (playbook 1.7)."""
        count = bisect_right(self.sent_days, last) - bisect_left(self.sent_days, first)
        own = _sent_day(but)
        if own is not None and first <= own <= last:
            count -= 1
        return max(count, 0)

    def times_named(self, person: str, now: datetime, days: int) -> int:
        """Count how often a reference was named in the last `days` days, for any application (3.5)."""
        since = now - timedelta(days=days)
        return sum(since <= at <= now for at in self.named.get(person, ()))


@lru_cache(maxsize=65_536)
def company_key(name: str) -> str:
    """Return what two spellings of one company's name have in common."""
    return " ".join(folded(name).split())


def _sent_day(application: Application) -> date | None:
    days = (each.on for each in application.events if each.kind is EventKind.APPLIED)
    return max((day for day in days if day is not None), default=None)


def _figures(hunt: Hunt) -> Figures:
    """Count the hunt. An application with an interview counts as sent, even where no day is recorded."""
    sent = interviewed = offers = rejected = waiting = decided = 0
    for application in hunt.applications.values():
        outcome = application.outcome
        if not application.is_sent and not application.rounds:
            continue
        sent += 1
        interviewed += bool(application.rounds)
        offered = any(event.kind in OFFERED for event in application.events)
        turned_down = outcome is not None and outcome.kind is EventKind.REJECTED
        offers += offered
        rejected += turned_down
        decided += offered or turned_down
        waiting += outcome is None
    return Figures(sent, interviewed, offers, rejected, waiting, decided)


def agent_of(hunt: Hunt, company: str) -> Person | None:
    """Return who stands between that company and me, for an agency; None where nobody does."""
    return tally(hunt).agents.get(company_key(company))


def ties_to(person: Person | None, company: str) -> list[Tie]:
    """Return what ties somebody to a company, however its name is written."""
    key = company_key(company)
    return [tie for tie in person.ties if company_key(tie.company) == key] if person is not None else []


def tally(hunt: Hunt) -> Tallies:
    """Return the tallies of `hunt`, which are counted once."""
    return hunt.kept(Tallies)
