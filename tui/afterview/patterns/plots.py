"""Small plots of letters that every terminal has: columns, bars, a row of counts. Without colour; pure."""

from __future__ import annotations

from collections.abc import Sequence

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_LENGTHS = " ▏▎▍▌▋▊▉█"


def columns(values: Sequence[float], most: float, height: int = 1, width: int = 1, gap: int = 0) -> list[str]:
    """Return columns from 0 to `most`, `height` rows high, the top row first.

    What is more than nothing is never drawn as nothing.
    """
    eighths = [_eighths(value, most, height) for value in values]
    return [
        (" " * gap).join(_EIGHTHS[min(max(each - row * 8, 0), 8)] * width for each in eighths)
        for row in reversed(range(height))
    ]


def bar(value: float, most: float, width: int) -> str:
    """Return a bar from 0 to `most`, at most `width` cells long."""
    whole, rest = divmod(_eighths(value, most, width), 8)
    return "█" * whole + (_LENGTHS[rest] if rest else "")


def curve(shares: Sequence[float], height: int) -> list[str]:
    """Return a curve of shares from 0 to 1, filled below, the top row first."""
    return columns(shares, 1.0, height)


def counts(values: Sequence[int], low: int, high: int) -> list[int]:
    """Return how many of the values there are of each whole number from `low` to `high`."""
    return [sum(value == at for value in values) for at in range(low, high + 1)]


def latest_that_fit(count: int, room: int, width: int, gap: int) -> int:
    """Return how many of the latest `count` columns fit into `room` cells."""
    return max(min(count, (room + gap) // (width + gap)), 0)


def _eighths(value: float, most: float, cells: int) -> int:
    if value <= 0 or most <= 0 or cells <= 0:
        return 0
    return max(min(round(value / most * cells * 8), cells * 8), 1)
