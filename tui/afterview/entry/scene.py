"""What a line is understood against."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from afterview.civil import day_of, in_zone, say_day, say_moment
from afterview.entry.on_record import applications_at
from afterview.records.applications import Application
from afterview.records.base import IdSource, new_id
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.when import say_without_time
from afterview.settings import Waits


class Context(msgspec.Struct, frozen=True):
    """When, where and about what a line is written.

    `now` is an aware instant, `zone` the IANA name of the person's own zone. `here` in a line means
    `focus_interview`, else `focus_application`.
    """

    now: datetime
    zone: str
    day_first: bool = True
    """Whether 3/4 is the third of April (true) or the fourth of March (false)."""
    waits: Waits = Waits()
    new_id: IdSource = new_id
    focus_application: str | None = None
    focus_interview: str | None = None


class Scene(msgspec.Struct, frozen=True):
    """A hunt and a context, as the verbs see them."""

    hunt: Hunt
    context: Context

    @property
    def now(self) -> datetime:
        """Return the present instant."""
        return self.context.now

    @property
    def zone(self) -> str:
        """Return the person's own zone."""
        return self.context.zone

    @property
    def today(self) -> date:
        """Return the civil day that it is."""
        return day_of(self.now, self.zone)

    @property
    def new_id(self) -> IdSource:
        """Return the source of new ids."""
        return self.context.new_id

    def day(self, day: date) -> str:
        """Say a day."""
        return "today" if day == self.today else say_day(day, self.today)

    def moment(self, at: datetime) -> str:
        """Say when a fact happened: "now", "today 14:00", "Fri 27 Nov 14:00"."""
        if abs(self.now - at) < timedelta(minutes=1):
            return "now"
        words = say_moment(at, self.zone, self.now)
        return f"today {words}" if day_of(at, self.zone) == self.today else words

    def application_label(self, application: Application) -> str:
        """Name an application: by its company, and its role where the company is there twice."""
        name = application.company.casefold()
        there = applications_at(application.company, self.hunt)
        twice = sum(each.company.casefold() == name for each in there) > 1
        if twice and application.role:
            return f"{application.company} · {application.role}"
        return application.company

    def round_label(self, application: Application, interview: Interview) -> str:
        """Name a round: "Acme · round 2"."""
        return f"{self.application_label(application)} · round {interview.round}"

    def span_label(self, interview: Interview) -> str:
        """Say when an interview is, on the wall clock that it was agreed in: named if it is not mine."""
        if interview.starts is None or interview.ends is None:
            return say_without_time(interview, self.today)
        starts, ends = in_zone(interview.starts, interview.zone), in_zone(interview.ends, interview.zone)
        day = say_day(date(starts.year, starts.month, starts.day), self.today)
        zone = f" ({interview.zone})" if interview.zone != self.zone else ""
        return f"{day} {starts.hour:02}:{starts.minute:02}–{ends.hour:02}:{ends.minute:02}{zone}"
