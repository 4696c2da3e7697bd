"""Moments of the made-up story, counted from "now".

What lies a day or more away falls on working days and hours; what must lie a few hours back (the
thank-you window that is open right now) lies there whatever the hour, and is held in a part of the
world where people are at work then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from afterview.civil import day_of, from_wall, in_zone

_OFFICES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Australia/Sydney",
    "Asia/Tokyo",
    "Asia/Kolkata",
)


@dataclass(frozen=True)
class DatedLine:
    """A quick-add line, and the moment at which it is written."""

    at: datetime
    text: str


@dataclass(frozen=True)
class Appointment:
    """When an interview is, and where it is held."""

    starts: datetime
    minutes: int
    zone: str

    @property
    def ends(self) -> datetime:
        """Return the instant at which it is over."""
        return self.starts + timedelta(minutes=self.minutes)

    @property
    def words(self) -> str:
        """Return it as a quick-add line has it: start, length, zone."""
        return f"{iso(self.starts, self.zone)} {self.minutes}m {self.zone}"

    def after(self, hours: float) -> datetime:
        """Return the instant that many hours after its end."""
        return self.ends + timedelta(hours=hours)


@dataclass(frozen=True)
class Moments:
    """Moments around `now`, an aware instant, in the person's own `zone`."""

    now: datetime
    zone: str

    @property
    def today(self) -> date:
        """Return the civil day that it is."""
        return day_of(self.now, self.zone)

    def workday(self, days: int) -> date:
        """Return the working day about `days` days from today (negative: ago), never nearer than that."""
        day = self.today + timedelta(days=days)
        while day.weekday() > 4:
            day += timedelta(days=1 if days > 0 else -1)
        return day

    def at(self, days: int, hour: int, minute: int = 0, zone: str | None = None) -> datetime:
        """Return an instant on that working day, on the wall clock of `zone` (by default my own)."""
        return from_wall(self.workday(days), hour, minute, zone or self.zone)

    def interview(
        self, days: int, hour: int, minute: int, minutes: int, zone: str | None = None
    ) -> Appointment:
        """Return an interview on that working day."""
        zone = zone or self.zone
        return Appointment(self.at(days, hour, minute, zone), minutes, zone)

    def ended_today(self, hours: float, minutes: int) -> Appointment:
        """Return an interview that ended `hours` ago, where those hours were at work."""
        ends = self.now.astimezone(UTC) - timedelta(hours=hours)
        ends -= timedelta(minutes=ends.minute % 5, seconds=ends.second, microseconds=ends.microsecond)
        starts = ends - timedelta(minutes=minutes)

        def at_work(zone: str) -> bool:
            first, last = in_zone(starts, zone), in_zone(ends, zone)
            return first.hour >= 9 and last.hour < 18 and first.day == last.day

        offices = dict.fromkeys((self.zone, *_OFFICES))
        return Appointment(starts, minutes, next(filter(at_work, offices), self.zone))

    def ended_before(self, hours: float, minutes: int, zone: str) -> Appointment:
        """Return the latest interview at working hours of `zone` that ended at least `hours` ago."""
        latest = self.now - timedelta(hours=hours, minutes=minutes)
        day = day_of(latest, zone)
        while True:
            for hour in range(16, 8, -1):
                starts = from_wall(day, hour, 0, zone)
                if starts <= latest and day.weekday() < 5:
                    return Appointment(starts, minutes, zone)
            day -= timedelta(days=1)


def iso(instant: datetime, zone: str) -> str:
    """Return `instant` as the wall clock of `zone` shows it, with the offset, in whole minutes."""
    return in_zone(instant, zone).replace(second=0, microsecond=0).isoformat(timespec="minutes")
