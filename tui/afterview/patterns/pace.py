"""How many applications go out, week by week (playbook 1.7: keep applying)."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from afterview.civil import day_of, days_after
from afterview.patterns.enough import what_is_missing
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt

MOST_WEEKS = 52
"""So many of the latest weeks are told, the current one included."""

_LATELY_DAYS = 28


class Week(msgspec.Struct, frozen=True):
    """One week, from Monday to Sunday in the person's own zone."""

    monday: date
    sent: int


class Pace(msgspec.Struct, frozen=True):
    """The applications that were sent, by week."""

    weeks: tuple[Week, ...]
    """From the first with an application, at most the latest 52, to the current one."""
    sent: int
    """All that were sent, in these weeks and before."""
    last_seven_days: int
    a_week_lately: float | None
    """Average a week over the last four weeks; None with fewer than five sent."""
    missing: str | None = None
    undated: int = 0
    """Those that were sent on a day that nobody knows any more: in none of the figures."""

    def say(self) -> str:
        """Say the pace in a sentence."""
        week = f"{self.last_seven_days} sent in the last seven days"
        rest = f" {self.undated} more on days that are not known." if self.undated else ""
        if self.a_week_lately is None:
            return f"{week}. {self.missing}{rest}"
        return f"{week}, {self.a_week_lately:g} a week over the last four weeks.{rest}"


def pace(hunt: Hunt, now: datetime, zone: str) -> Pace:
    """Count the applications sent by `now`, an application each time that it was sent."""
    today = day_of(now, zone)
    days = sorted(
        event.on
        for application in hunt.applications.values()
        for event in application.events
        if event.kind is EventKind.APPLIED and event.on is not None and event.on <= today
    )
    missing = what_is_missing(len(days), "Applications sent on a known day")
    lately = sum(day > days_after(today, -_LATELY_DAYS) for day in days) * 7 / _LATELY_DAYS
    return Pace(
        _weeks(days, today),
        len(days),
        sum(day > days_after(today, -7) for day in days),
        None if missing else round(lately, 1),
        missing,
        sum(each.is_sent and each.applied_on is None for each in hunt.applications.values()),
    )


def _weeks(days: list[date], today: date) -> tuple[Week, ...]:
    if not days:
        return ()
    this = _monday(today)
    count = min((this - _monday(days[0])).days // 7 + 1, MOST_WEEKS)
    sent = dict.fromkeys((days_after(this, -7 * back) for back in reversed(range(count))), 0)
    for day in days:
        if _monday(day) in sent:
            sent[_monday(day)] += 1
    return tuple(Week(monday, found) for monday, found in sent.items())


def _monday(day: date) -> date:
    return days_after(day, -day.weekday())
