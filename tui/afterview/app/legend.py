"""What every sign on the screen means, colours in words. Pure: no widgets."""

from __future__ import annotations

from typing import NamedTuple

from afterview.app.panes.wording import ICONS, STYLES
from afterview.app.screens.history_lines import HERE, MARKS, UNDONE
from afterview.app.timeline.cells import AHEAD, EARLIER, LATER, LINE, STACKED, TODAY, WINDOW_SHAPES
from afterview.app.timeline.marks import SHAPES, MarkKind, WindowState
from afterview.app.timeline.palette import LOOKS
from afterview.journal.history import EntryKind
from afterview.playbook.shape import State


class Sign(NamedTuple):
    """One sign, and what it stands for."""

    character: str
    style: str
    """Its colour there, as a style of the theme."""
    where: str
    words: str


_MARKS = {
    MarkKind.SAVED: "saved, and not applied for yet",
    MarkKind.NOTE: "a thank-you note was sent",
    MarkKind.FOLLOW_UP: "you followed up",
    MarkKind.REPLY: "they answered, without deciding",
    MarkKind.REOPENED: "opened again",
    MarkKind.APPLIED: "you applied",
    MarkKind.PROMISE: "the day by which they said they would answer",
    MarkKind.OVERDUE: "that day has gone by without an answer; amber",
    MarkKind.DEADLINE: "the day by which they need your answer to an offer",
    MarkKind.INTERVIEW: "an interview that has begun or is over",
    MarkKind.UPCOMING: "an interview to come",
    MarkKind.UNDATED: "an interview without a date",
    MarkKind.OFFER: "an offer; green",
    MarkKind.ACCEPTED: "an offer that you accepted; green",
    MarkKind.DECLINED: "an offer that you declined",
    MarkKind.REJECTED: "they said no",
    MarkKind.WITHDRAWN: "you withdrew",
    MarkKind.NO_ANSWER: "closed without an answer",
}
_WINDOWS = {
    WindowState.WAITING: "a little later thank-you notes may go out",
    WindowState.OPEN: "now is the time for thank-you notes",
    WindowState.LATE: "thank-you notes are late, and still welcome; amber",
}
_LINES = (
    (LINE, "line", "from the first thing that happened to the last"),
    (AHEAD, "ahead", "up to something that is expected"),
    (TODAY, "today", "today"),
    (STACKED, "", "several things at one place; the line below the lanes names them"),
    (EARLIER, "edge", "more lies earlier"),
    (LATER, "edge", "more lies later"),
)
_STATES = {
    State.LOCKED: "not yet: the line says until when",
    State.OPEN: "can be done now",
    State.DUE: "due: can still be saved today; red, and nothing else is",
    State.LATE: "late; amber",
    State.DONE: "done",
    State.SKIPPED: "skipped, not needed, or missed",
}
_HISTORY = {
    EntryKind.UNDO: "something was undone there",
    EntryKind.REDO: "something was redone there",
    EntryKind.OUTSIDE: "another program changed the journal",
}


def signs() -> tuple[Sign, ...]:
    """Return all signs: those of the timeline, of the checklist, of the history, and the rest."""
    return (
        *(_on_timeline(SHAPES[kind].character, SHAPES[kind].look, words) for kind, words in _MARKS.items()),
        *(
            _on_timeline(WINDOW_SHAPES[state], f"window-{state.value}", words)
            for state, words in _WINDOWS.items()
        ),
        *(_on_timeline(*each) for each in _LINES),
        *(Sign(ICONS[state], STYLES[state], "checklist", words) for state, words in _STATES.items()),
        Sign("▸", "$text-accent", "timeline", "the application that is chosen"),
        Sign(HERE, "$text-success", "history", "how things are now"),
        Sign(UNDONE, "$text-muted", "history", "was undone since"),
        *(Sign(MARKS[kind], "$foreground", "history", words) for kind, words in _HISTORY.items()),
        Sign("+", "$text-warning", "quick-add line", "a company or a person that is new; amber"),
        Sign("≠", "$text-warning", "forms", "another window has recorded something else there"),
        Sign("●", "$foreground", "reflection", "a rating: so many of those that could be"),
        Sign("!", "$text-error", "backups", "cannot be gone back to: damaged, or of a later version"),
        Sign("✗", "$text-error", "reflection", "not saved; the line at the foot says why"),
        Sign("…", "$text-muted", "everywhere", "there is more than fits"),
    )


def _on_timeline(character: str, look: str, words: str) -> Sign:
    return Sign(character, f"${LOOKS[look].color}", "timeline", words)
