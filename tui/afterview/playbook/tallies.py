"""What several steps count over the whole hunt, gone through once and not once for each interview."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, datetime, timedelta

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


class Tallies(msgspec.Struct, frozen=True):
    """Counts and look-ups over one hunt."""

    sent_days: tuple[date, ...]
    """For each application that was sent, the latest day on which it was, in order."""
    tied: Mapping[str, tuple[Person, ...]]
    """Everyone with a tie to a company, or at work there, by `company_key` (playbook 4.1, B.3)."""
    spoken: Mapping[str, tuple[datetime, ...]]
    """When a person was told something as a reference, over all applications (playbook 3.3)."""
    named: Mapping[str, tuple[datetime, ...]]
    """When a person was named as a reference, over all applications (playbook 3.5)."""
    touched: Mapping[str, tuple[Person, ...]]
    """Everyone with a contact logged for an application, by its id (playbook 8.2)."""
    companies: Mapping[str, tuple[Application, ...]]
    """The applications at a company, by `company_key`."""
    met: Mapping[str, tuple[Application, ...]]
    """The applications in which a person interviewed me, or will."""
    references: tuple[Person, ...]
    """Everyone on my list of references (playbook 3.1)."""
    taken: tuple[Application, ...]
    """The applications whose offer I accepted."""
    figures: Figures
    """The plain figures (playbook 7.3)."""

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


def _counted(hunt: Hunt) -> Tallies:
    days = (_sent_day(each) for each in hunt.applications.values())
    tied: dict[str, dict[str, Person]] = {}
    touched: dict[str, dict[str, Person]] = {}
    for person in hunt.people.values():
        for tie in person.ties:
            tied.setdefault(company_key(tie.company), {})[person.id] = person
        for touch in person.touches:
            if touch.application is not None:
                touched.setdefault(touch.application, {})[person.id] = person
    companies: dict[str, list[Application]] = {}
    met: dict[str, dict[str, Application]] = {}
    named_for: dict[str, set[str]] = {}  # as somebody who asks the questions, even where it was called off
    for application in hunt.applications.values():
        companies.setdefault(company_key(application.company), []).append(application)
        for held in application.interviews:
            for who in held.interviewers:
                named_for.setdefault(who.person, set()).add(application.id)
                if held.cancelled_at is None:
                    met.setdefault(who.person, {})[application.id] = application
    for person in hunt.people.values():  # who works there counts as known there, but who interviewed me (B.3)
        key = company_key(person.company)
        there = {each.id for each in companies.get(key, ())}
        if there and not there & named_for.get(person.id, set()):
            tied.setdefault(key, {})[person.id] = person
    spoken: dict[str, list[datetime]] = {}
    named: dict[str, list[datetime]] = {}
    for application in hunt.applications.values():
        for told in application.told:
            named.setdefault(told.person, []).append(told.at)
            spoken.setdefault(told.person, []).append(told.at)
            if told.outcome_at is not None:
                spoken[told.person].append(told.outcome_at)
    return Tallies(
        sent_days=tuple(sorted(day for day in days if day is not None)),
        tied={key: tuple(found.values()) for key, found in tied.items()},
        spoken={key: tuple(found) for key, found in spoken.items()},
        named={key: tuple(found) for key, found in named.items()},
        touched={key: tuple(found.values()) for key, found in touched.items()},
        companies={key: tuple(found) for key, found in companies.items()},
        met={key: tuple(found.values()) for key, found in met.items()},
        references=hunt.references,
        taken=tuple(each for each in hunt.applications.values() if each.status is Status.ACCEPTED),
        figures=_figures(hunt),
    )


def agent_of(hunt: Hunt, company: str) -> Person | None:
    """Return who stands between that company and me, for an agency; None where nobody does."""
    for person in tally(hunt).tied.get(company_key(company), ()):
        if any(tie.kind is TieKind.AGENT for tie in ties_to(person, company)):
            return person
    return None


def ties_to(person: Person | None, company: str) -> list[Tie]:
    """Return what ties somebody to a company, however its name is written."""
    key = company_key(company)
    return [tie for tie in person.ties if company_key(tie.company) == key] if person is not None else []


def tally(hunt: Hunt) -> Tallies:
    """Return the tallies of `hunt`, counted once."""
    return hunt.kept(_counted)
