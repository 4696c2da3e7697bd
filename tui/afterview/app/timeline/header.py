"""The frozen rows above the lanes: tick labels, and the rule that carries the word "today". Pure."""

from __future__ import annotations

from datetime import datetime

from afterview.app.timeline.axis import Axis, Zoom

Run = tuple[str, str]
"""Characters and the name of their look."""


def runs(characters: list[str], looks: list[str]) -> list[Run]:
    """Join neighbours of one look."""
    joined: list[Run] = []
    for character, look in zip(characters, looks, strict=True):
        if joined and joined[-1][1] == look:
            joined[-1] = (joined[-1][0] + character, look)
        else:
            joined.append((character, look))
    return joined


def ticks_row(axis: Axis) -> list[Run]:
    """Return the row of labels; one that would run into the next or over the edge is left out."""
    characters, looks = [" "] * axis.width, [""] * axis.width
    for number, tick in enumerate(axis.ticks):
        following = axis.ticks[number + 1].column if number + 1 < len(axis.ticks) else axis.width + 1
        if tick.column + len(tick.label) < following:
            _write(characters, tick.column, tick.label)
            looks[tick.column : tick.column + len(tick.label)] = ["tick"] * len(tick.label)
    return runs(characters, looks)


def rule_row(axis: Axis, now: datetime) -> list[Run]:
    """Return the rule below the labels: where each tick is, and where today is or lies."""
    width = axis.width
    characters, looks = ["─"] * width, ["rule"] * width
    for tick in axis.ticks:
        characters[tick.column] = "┴"
    if axis.zoom is Zoom.DAY:
        for month in axis.months:
            if month.column + len(month.label) + 3 <= width:
                _write(characters, month.column + 1, f" {month.label} ")
                looks[month.column + 1 : month.column + len(month.label) + 3] = ["tick"] * (
                    len(month.label) + 2
                )
    today = axis.column(now)
    word = "‹ today" if today < 0 else "today ›" if today >= width else "today"
    if width >= len(word) + 2:
        start = min(max(today - 2, 0), width - len(word))
        around = f" {word} "
        begin = start - 1 if start > 0 else 0
        text = (around if start > 0 else around[1:])[: width - begin]
        _write(characters, begin, text)
        looks[begin : begin + len(text)] = ["today-label"] * len(text)
    elif 0 <= today < width:
        characters[today], looks[today] = "┬", "today-label"
    return runs(characters, looks)


def _write(characters: list[str], column: int, text: str) -> None:
    characters[column : column + len(text)] = text
