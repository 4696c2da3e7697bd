"""All rounds of a hunt by when they are, gone through once and not with each letter of a line."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime

from afterview.civil import in_zone
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview

Wall = tuple[date, tuple[int, int]]
"""A day, and the hour and the minute that the clock on the wall shows."""


class Rounds:
    """The rounds that were not called off, with their companies."""

    def __init__(self, hunt: Hunt) -> None:
        """Go through all applications."""
        timed: list[tuple[datetime, str]] = []
        self._without_time: list[tuple[Interview, str]] = []
        self._called_off: list[datetime] = []
        for application in hunt.applications.values():
            for each in application.interviews:
                if each.cancelled_at is not None:
                    self._called_off += [each.starts] if each.starts else []
                elif each.starts is None:
                    self._without_time.append((each, application.company))
                else:
                    timed.append((each.starts, application.company))
        self._timed = sorted(timed)
        self._walls: dict[tuple[str, bool], frozenset[Wall]] = {}

    def companies_ahead(self, now: datetime) -> set[str]:
        """Return the companies with a round that is still to come."""
        begin = bisect_right(self._timed, now, key=lambda each: each[0])
        open_ = (company for each, company in self._without_time if each.is_ahead(now))
        return {company for _, company in self._timed[begin:]}.union(open_)

    def starts(self, zone: str, *, called_off: bool = False) -> frozenset[Wall]:
        """Return when they start on the clocks of a zone; with `called_off`, also of those that were."""
        if (zone, called_off) not in self._walls:
            known = {each for each, _ in self._timed}.union(self._called_off if called_off else ())
            walls = (in_zone(each, zone) for each in known)
            self._walls[zone, called_off] = frozenset((at.date(), (at.hour, at.minute)) for at in walls)
        return self._walls[zone, called_off]


def rounds_of(hunt: Hunt) -> Rounds:
    """Return the rounds of a hunt."""
    return hunt.kept(Rounds)
