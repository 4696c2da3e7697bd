"""What each kind of mark looks like, and which one wins where several share a cell.

Every shape is one cell wide in a terminal and tells the kind without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterview.records.applications import EventKind


class MarkKind(StrEnum):
    """What a mark stands for."""

    SAVED = "saved"
    APPLIED = "applied"
    REOPENED = "reopened"
    INTERVIEW = "interview"
    UPCOMING = "upcoming"
    NOTE = "note"
    FOLLOW_UP = "follow-up"
    PROMISE = "promise"
    OVERDUE = "overdue"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no-answer"


@dataclass(frozen=True, slots=True)
class Shape:
    """A character, its weight against others on the same cell, and the name of its look."""

    character: str
    weight: int
    look: str


SHAPES: dict[MarkKind, Shape] = {
    MarkKind.SAVED: Shape("○", 20, "saved"),
    MarkKind.APPLIED: Shape("●", 50, "applied"),
    MarkKind.REOPENED: Shape("↺", 45, "applied"),
    MarkKind.INTERVIEW: Shape("◆", 80, "interview"),
    MarkKind.UPCOMING: Shape("◇", 80, "interview"),
    MarkKind.NOTE: Shape("✎", 30, "note"),
    MarkKind.FOLLOW_UP: Shape("»", 40, "follow-up"),
    MarkKind.PROMISE: Shape("⚑", 60, "promise"),
    MarkKind.OVERDUE: Shape("⚑", 65, "overdue"),
    MarkKind.OFFER: Shape("★", 90, "good"),
    MarkKind.ACCEPTED: Shape("✓", 95, "good"),
    MarkKind.DECLINED: Shape("⊘", 95, "closed"),
    MarkKind.REJECTED: Shape("✗", 95, "bad"),
    MarkKind.WITHDRAWN: Shape("⊖", 95, "closed"),
    MarkKind.NO_ANSWER: Shape("…", 95, "closed"),
}

OUTCOME_WEIGHT = 90
"""The weight from which on a mark is an outcome, which stays coloured on a lane that is closed."""

OF_EVENT: dict[EventKind, MarkKind] = {
    EventKind.SAVED: MarkKind.SAVED,
    EventKind.APPLIED: MarkKind.APPLIED,
    EventKind.REOPENED: MarkKind.REOPENED,
    EventKind.OFFER: MarkKind.OFFER,
    EventKind.ACCEPTED: MarkKind.ACCEPTED,
    EventKind.DECLINED: MarkKind.DECLINED,
    EventKind.REJECTED: MarkKind.REJECTED,
    EventKind.WITHDRAWN: MarkKind.WITHDRAWN,
    EventKind.NO_ANSWER: MarkKind.NO_ANSWER,
}


class WindowState(StrEnum):
    """Where the time for thank-you notes stands (playbook 2.2)."""

    WAITING = "waiting"
    OPEN = "open"
    LATE = "late"


WINDOW_SHAPES = {WindowState.WAITING: "░", WindowState.OPEN: "▒", WindowState.LATE: "▓"}

LINE = "─"
"""From the first event to today, or to the outcome."""
AHEAD = "┄"
"""From today to what is expected."""
TODAY = "│"
EARLIER, LATER = "‹", "›"
"""At the edge of the axis: there is more that way."""
