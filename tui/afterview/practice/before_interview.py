"""When a likely question is due before the interview in sight: expanding in the days left.

Spacing gains almost nothing for a test tomorrow. So what is weak comes first; what came well comes back after
one day, then two, then four; and on the day before everything comes once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from afterview.civil import day_of, days_after
from afterview.practice.evidence import practices
from afterview.practice.in_sight import SIGHT_DAYS, InSight
from afterview.questions.memory import Remembered
from afterview.records.reflections import Recall


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
