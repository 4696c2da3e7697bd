"""What stands in each column of the axis: of a lane, and of the two frozen rows above the lanes. Pure."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from afterview.app.timeline.axis import Axis, Zoom
from afterview.app.timeline.marks import OUTCOME_WEIGHT, SHAPES, Lane, WindowState

WINDOW_SHAPES = {WindowState.WAITING: "░", WindowState.OPEN: "▒", WindowState.LATE: "▓"}

LINE = "─"
"""From the first event to today, or to the outcome."""
AHEAD = "┄"
"""From today to what is expected."""
TODAY = "│"
STACKED = "◈"
"""Several marks in one cell, and no outcome. What they are stands below the lanes, once one is chosen."""
EARLIER, LATER = "‹", "›"
"""At the edge of the axis: there is more that way."""

Run = tuple[str, str]
"""Characters and the name of their look."""


class Cells(Struct, frozen=True):
    """The columns of a lane. `marks` and `windows` say which of the lane's are on a column."""

    characters: list[str]
    looks: list[str]
    marks: dict[int, tuple[int, ...]]
    """Column to the indexes of the marks there: the one that is seen comes first."""
    windows: dict[int, int]


def lay(lane: Lane, axis: Axis, now: datetime, chosen: int | None = None) -> Cells:
    """Lay `lane` on `axis`. Of several marks in a cell the chosen one is seen, else that they are several."""
    width = axis.width
    characters, looks = [" "] * width, [""] * width

    def fill(start: int, stop: int, character: str, look: str) -> None:
        for column in range(max(start, 0), min(stop, width - 1) + 1):
            characters[column], looks[column] = character, look

    today = axis.column(now)
    if lane.begins is not None:
        fill(axis.column(lane.begins), axis.column(lane.ends), LINE, "past" if lane.closed else "line")
    if lane.ahead is not None:
        fill(today + 1, axis.column(lane.ahead), AHEAD, "ahead")
    fill(today, today, TODAY, "today")

    taken: dict[int, list[int]] = {}
    for index, mark in enumerate(lane.marks):
        taken.setdefault(axis.column(mark.at), []).append(index)
    windows = _windows(lane, axis, taken)
    for column, index in windows.items():
        state = lane.windows[index].state
        characters[column], looks[column] = WINDOW_SHAPES[state], f"window-{state.value}"

    marks: dict[int, tuple[int, ...]] = {}
    for column, indexes in taken.items():
        if not 0 <= column < width:
            continue
        indexes.sort(key=lambda index: (index == chosen, SHAPES[lane.marks[index].kind].weight, index))
        indexes.reverse()
        shape = SHAPES[lane.marks[indexes[0]].kind]
        look = "closed" if lane.closed and shape.weight < OUTCOME_WEIGHT else shape.look
        alone = len(indexes) == 1 or indexes[0] == chosen
        # How it ended is worth more than that there was something else on the same day.
        alone = alone or shape.weight >= OUTCOME_WEIGHT
        characters[column], looks[column] = shape.character if alone else STACKED, look
        marks[column] = tuple(indexes)
    if width and -1 in taken and 0 not in marks:
        characters[0], looks[0] = EARLIER, "edge"
    if width and width in taken and width - 1 not in marks:
        characters[-1], looks[-1] = LATER, "edge"
    return Cells(characters, looks, marks, windows)


def _windows(lane: Lane, axis: Axis, taken: dict[int, list[int]]) -> dict[int, int]:
    """Return the columns of the windows: each at least one, right of its interview, where that is free."""
    found: dict[int, int] = {}
    for index, window in enumerate(lane.windows):
        own = lane.index_of(window.interview)
        interview = axis.column(lane.marks[own].at) if own is not None else -1
        start = max(axis.column(window.opens), interview + 1)
        stop = max(axis.column(window.due), start)
        for column in range(max(start, 0), min(stop, axis.width - 1) + 1):
            if column not in taken:
                found[column] = index
    return found


def _runs(characters: list[str], looks: list[str]) -> list[Run]:
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
    return _runs(characters, looks)


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
    return _runs(characters, looks)


def _write(characters: list[str], column: int, text: str) -> None:
    characters[column : column + len(text)] = text
