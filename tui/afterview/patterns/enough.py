"""From how many data points on a trend, a share or an average is told: fewer would be chance."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

ENOUGH = 5
"""With fewer data points than these it is said what is missing, and nothing is read into them."""

LATELY = 3
"""So many of the latest data points are compared with those before."""

_ALIKE = 0.5
"""Two averages of ratings from 1 to 5 that are less than this apart are about the same."""


class Direction(StrEnum):
    """Where something goes, the latest compared with those before."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


def what_is_missing(have: int, what: str) -> str | None:
    """Say that there are too few of something ("Interviews rated"); None where there are enough."""
    if have >= ENOUGH:
        return None
    return f"{what} so far: {have}. From {ENOUGH} on, more can be read into them."


def mean(values: Sequence[float]) -> float | None:
    """Return the average, to one decimal; None of nothing."""
    return round(sum(values) / len(values), 1) if values else None


def share(part: int, whole: int) -> float | None:
    """Return the part as a share from 0 to 1, to two decimals; None where the whole is too small to tell."""
    return round(part / whole, 2) if whole >= ENOUGH else None


def direction(before: float, lately: float, alike: float = _ALIKE) -> Direction:
    """Return where it goes; averages less than `alike` apart are level."""
    if abs(lately - before) < alike:
        return Direction.LEVEL
    return Direction.UP if lately > before else Direction.DOWN
