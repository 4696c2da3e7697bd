"""How practice is said, on the screen and in the shell."""

from __future__ import annotations

from datetime import datetime

from afterview.civil import day_of, say_clock, say_day, say_moment
from afterview.practice.in_sight import InSight
from afterview.practice.plan import Plan
from afterview.records.reflections import Recall
from afterview.records.when import say_known_day
from afterview.text import say_count

RATINGS = (
    ("1", Recall.AGAIN, "it did not come"),
    ("2", Recall.HARD, "it came hard"),
    ("3", Recall.GOOD, "it came well"),
    ("4", Recall.EASY, "it came easily"),
)
"""Each rating with its key, and what it means."""


def say_interview(seen: InSight, now: datetime, zone: str) -> str:
    """Say which interview is in sight, and when: "Acme, round 2, tomorrow 14:00"."""
    name = f"{seen.application.company}, round {seen.interview.round}"
    starts = seen.interview.starts
    if starts is None:
        day = {0: "today", 1: "tomorrow"}.get(seen.days_left) or say_known_day(
            seen.interview.on, day_of(now, zone)
        )
        return f"{name}, {day}"
    if seen.days_left == 0:
        return f"{name}, today {say_clock(starts, zone)}"
    if seen.days_left == 1:
        return f"{name}, tomorrow {say_clock(starts, zone)}"
    return f"{name}, {say_moment(starts, zone, now)}"


def say_head(found: Plan, now: datetime, zone: str) -> str:
    """Say what is to be practised now, and for what."""
    count = say_count(len(found.due), "question")
    if found.seen is None:
        return f"{count} to practise. No interview is in sight."
    which = say_interview(found.seen, now, zone)
    if found.seen.days_left == 1:
        return f"Everything likely for tomorrow: {count}. {which}."
    return f"{count} likely to come: {which}."


def say_nothing_due(found: Plan, now: datetime, zone: str) -> str:
    """Say that there is nothing to practise now, and when there will be."""
    if found.next_on is not None:
        which = f" for {say_interview(found.seen, now, zone)}" if found.seen else ""
        return f"Nothing to practise now{which}. Next: {say_day(found.next_on, day_of(now, zone))}."
    if found.seen is not None:
        return f"Nothing to practise now for {say_interview(found.seen, now, zone)}: you are ready."
    return "Nothing to practise. Questions that went badly, or found you not ready, come here by themselves."


def say_waiting(found: Plan, now: datetime, zone: str) -> str:
    """Say in the agenda how much waits; "" where no interview is in sight: nobody is nagged then."""
    if found.seen is None or not found.due:
        return ""
    return f"{say_count(len(found.due), 'question')} to practise for {say_interview(found.seen, now, zone)}"
