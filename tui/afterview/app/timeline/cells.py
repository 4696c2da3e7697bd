"""A lane laid on an axis: which character, look and marks each column gets. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterview.app.timeline.axis import Axis
from afterview.app.timeline.marks import Lane
from afterview.app.timeline.shapes import (
    AHEAD,
    EARLIER,
    LATER,
    LINE,
    OUTCOME_WEIGHT,
    SHAPES,
    TODAY,
    WINDOW_SHAPES,
)


@dataclass(frozen=True, slots=True)
class Cells:
    """The columns of a lane. `marks` and `windows` say which of the lane's are on a column."""

    characters: list[str]
    looks: list[str]
    marks: dict[int, tuple[int, ...]]
    """Column to the indexes of the marks there: the one that is seen comes first."""
    windows: dict[int, int]


def lay(lane: Lane, axis: Axis, now: datetime, chosen: int | None = None) -> Cells:
    """Lay `lane` on `axis`. Of several marks in a cell the chosen one is seen, else the weightiest."""
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
        characters[column], looks[column] = shape.character, look
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
