"""The question that comes when one leaves a text that another window has written to as well."""

from __future__ import annotations

from afterview.app.screens.deciding import Answer, Question, Side
from afterview.changes.conflicts import Choice, can_have_both, can_have_other, now_there
from afterview.changes.describe import about
from afterview.records.hunt import Hunt

_LATER = Answer("later", "Later", None)


def question_of_typed(hunt: Hunt, conflict_id: str, zone: str) -> Question | None:
    """Return the question, or None where it has been decided already."""
    conflict = hunt.conflicts.get(conflict_id)
    if conflict is None:
        return None
    theirs = now_there(hunt, conflict)
    if not can_have_other(hunt, conflict):
        title, note = "Deleted in another window while you typed", "To keep it: later, and undo the deletion."
        answers = (Answer("theirs", "Let what I typed go", Choice.KEPT), _LATER)
    else:
        title, note = "Changed in another window while you typed", "Later keeps both: C decides."
        both = (Answer("both", "Both", Choice.BOTH),) if can_have_both(hunt, conflict) else ()
        mine, other = Answer("mine", "Keep mine", Choice.OTHER), Answer("theirs", "Take theirs", Choice.KEPT)
        answers = (mine, other, *both, _LATER)
    return Question(
        title,
        about(hunt, conflict, zone),
        Side(
            "Theirs, recorded now",
            theirs or "",
            "nothing" if theirs is not None else "nothing: it was deleted",
        ),
        Side("Mine, typed here", conflict.other or ""),
        answers,
        note,
        begins_with=len(answers) - 1,  # a quick hand may have pressed enter for something else
    )
