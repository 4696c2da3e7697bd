"""How the patterns are said in a line, on the screen and in the shell."""

from __future__ import annotations

from collections.abc import Sequence

from afterview.patterns.enough import Direction
from afterview.patterns.habits import HabitTrend
from afterview.patterns.themes import Theme

NOTHING_YET = (
    "Nothing to look back on yet. Applications that were sent, and interviews with what went well and badly, "
    "will show here what recurs."
)

_OF_HABIT = {Direction.UP: "better lately", Direction.DOWN: "worse lately", Direction.LEVEL: "about the same"}


def say_trend(trend: HabitTrend) -> str:
    """Say where a habit goes: "better lately: 3.7 after 2.5"; or what is missing for that."""
    if trend.direction is None:
        return trend.missing or ""
    return f"{_OF_HABIT[trend.direction]}: {trend.lately:g} after {trend.before:g}"


def what_all_lack(trends: Sequence[HabitTrend]) -> str:
    """Return what is missing for every habit alike, to be said once; "" where they differ."""
    lacks = {trend.missing for trend in trends}
    return lacks.pop() or "" if len(lacks) == 1 else ""


def how_often(theme: Theme, interviews: int) -> str:
    """Say in how many interviews a theme came up, and since when it has not."""
    since = theme.interviews_since
    if since == 0:
        lately = "the latest too"
    else:
        lately = "not in the latest" if since == 1 else f"not in the latest {since}"
    return f"in {theme.interviews} of {interviews} interviews, {lately}"


def percent(share: float | None) -> str:
    """Return a share from 0 to 1 as "45 %"; "" where there is none to tell."""
    return "" if share is None else f"{round(share * 100)} %"
