"""A job hunt told line by line, for the tests of the quick-add language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from afterview.entry.understand import Context, Understood, understand
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Person

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Berlin."""
AFTER = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
"""Tuesday evening, five and a half hours after the interview at Acme."""


@dataclass
class HuntByLines:
    """A hunt, a clock, and what lines do to them."""

    now: datetime = MONDAY
    zone: str = "Europe/Berlin"
    day_first: bool = True
    hunt: Hunt = field(default_factory=Hunt)
    focus_application: str | None = None
    focus_interview: str | None = None
    numbers: count[int] = field(default_factory=count)

    def context(self) -> Context:
        """Return what lines are understood against."""
        return Context(
            now=self.now,
            zone=self.zone,
            day_first=self.day_first,
            new_id=lambda prefix: f"{prefix}{next(self.numbers):03}",
            focus_application=self.focus_application,
            focus_interview=self.focus_interview,
        )

    def read(self, line: str, *, insist: bool = False) -> Understood:
        """Return what a line means, and change nothing."""
        return understand(line, self.hunt, self.context(), insist)

    def tell(self, *lines: str) -> Understood:
        """Record lines, each of which has to be understood; return the last."""
        understood = Understood("", None)
        for line in lines:
            understood = self.read(line)
            assert understood.change is not None, f"{line}: {understood.problem or understood.warning}"
            self.hunt = self.hunt.with_change(understood.change)
        return understood

    def app(self, company: str) -> Application:
        """Return the last application at that company."""
        return [each for each in self.hunt.applications.values() if each.company == company][-1]

    def round(self, company: str, number: int = 1) -> Interview:
        """Return a round at that company."""
        return next(each for each in self.app(company).interviews if each.round == number)

    def person(self, name: str) -> Person:
        """Return the one person of that name."""
        (found,) = [each for each in self.hunt.people.values() if each.name == name]
        return found


def acme() -> HuntByLines:
    """Return the hunt after an interview at Acme, on the evening of that day."""
    telling = HuntByLines()
    telling.tell(
        "Acme; Backend Engineer; applied yesterday; https://acme.example/jobs/7; #remote",
        "interview acme onsite tue 14:00-15:30 Europe/Berlin "
        "with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    )
    telling.now = AFTER
    return telling
