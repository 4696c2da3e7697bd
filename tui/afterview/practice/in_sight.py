"""The interview to practise for, and when each likely question is due before it: expanding in the days left.

Spacing gains almost nothing for a test tomorrow. So what is weak comes first; what came well comes back after
one day, then two, then four; and on the day before everything comes once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from afterview.civil import day_of, days_after
from afterview.practice.evidence import practices
from afterview.questions.memory import Remembered
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Recall

SIGHT_DAYS = 14
"""An interview is in sight for so many civil days before it."""


class InSight(msgspec.Struct, frozen=True):
    """The next interview."""

    application: Application
    interview: Interview
    days_left: int
    """Civil days until it, in the person's own zone: 0 on the day itself."""

    @property
    def is_near(self) -> bool:
        """Return whether it is today or tomorrow: then everything likely is practised."""
        return self.days_left <= 1


def in_sight(hunt: Hunt, now: datetime, zone: str) -> InSight | None:
    """Return the next interview that is still to begin, at most two weeks ahead; None: there is none.

    What was called off, or belongs to an application that is closed, is none.
    """
    coming = [
        (interview.starts, interview.id, application, interview)
        for application in hunt.applications.values()
        if not application.is_closed
        for interview in application.rounds
        if interview.starts > now
    ]
    if not coming:
        return None
    starts, _, application, interview = min(coming, key=lambda each: each[:2])
    left = (day_of(starts, zone) - day_of(now, zone)).days
    return InSight(application, interview, left) if left <= SIGHT_DAYS else None


def due_before(known: Remembered, seen: InSight, now: datetime, zone: str) -> date:
    """Return the civil day on which it is to be practised next, for that interview."""
    today = day_of(now, zone)
    of_interview = days_after(today, seen.days_left)
    eve = days_after(of_interview, -1)
    since = days_after(of_interview, -SIGHT_DAYS)
    done = [(day_of(each.at, zone), each.recall) for each in practices(known) if each.at <= now]
    done = [(day, recall) for day, recall in done if day >= since]
    if not done:
        return today
    last = done[-1][0]
    due = days_after(last, _gap([recall for _, recall in done]))
    if last >= eve:  # it had its turn before the interview, unless it did not come
        return due if done[-1][1] is Recall.AGAIN and due <= of_interview else days_after(of_interview, 1)
    return min(due, eve)


def _gap(recalls: Sequence[Recall]) -> int:
    """Return after how many days it comes back: one, and longer with each time that it came."""
    gap = 0
    for recall in recalls:
        match recall:
            case Recall.AGAIN:
                gap = 1
            case Recall.HARD:
                gap = max(gap, 1)
            case Recall.GOOD:
                gap = gap * 2 or 1
            case Recall.EASY:
                gap = gap * 3 or 2
    return gap
