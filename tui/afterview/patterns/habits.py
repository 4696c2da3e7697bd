"""How each habit went, from interview to interview (playbook 1.3)."""

from __future__ import annotations

from datetime import date

import msgspec

from afterview.patterns.enough import ENOUGH, LATELY, Direction, direction, mean, what_is_missing
from afterview.patterns.held import Held
from afterview.records.reflections import HABITS


class HabitPoint(msgspec.Struct, frozen=True):
    """How a habit was in one interview."""

    on: date | None
    """The civil day of the interview in the person's own zone."""
    rating: int
    """From 1 (badly) to 5 (well)."""
    interview: str
    """Its id."""
    company: str
    round: int


class HabitTrend(msgspec.Struct, frozen=True):
    """One habit over time, the earliest first."""

    habit: str
    points: tuple[HabitPoint, ...]
    before: float | None = None
    """Average of all but the latest three ratings; None with fewer than five."""
    lately: float | None = None
    """Average of the latest three ratings; None with fewer than five."""
    direction: Direction | None = None
    """Up is better; None with fewer than five."""
    missing: str | None = None
    """What is missing before a trend can be told."""


def habits(held: tuple[Held, ...], zone: str) -> tuple[HabitTrend, ...]:
    """Return how each habit went over these interviews: the three asked after by name, then one's own."""
    points: dict[str, list[HabitPoint]] = {habit: [] for habit in HABITS}
    for application, interview in held:
        on = interview.last_day(zone)
        for rated in interview.reflection.habits:
            point = HabitPoint(on, rated.rating, interview.id, application.company, interview.round)
            points.setdefault(rated.habit, []).append(point)
    return tuple(_trend(habit, tuple(found)) for habit, found in points.items())


def _trend(habit: str, points: tuple[HabitPoint, ...]) -> HabitTrend:
    ratings = [point.rating for point in points]
    before, lately = mean(ratings[:-LATELY]), mean(ratings[-LATELY:])
    if len(ratings) < ENOUGH or before is None or lately is None:
        return HabitTrend(habit, points, missing=what_is_missing(len(points), "Interviews rated"))
    return HabitTrend(habit, points, before, lately, direction(before, lately))
