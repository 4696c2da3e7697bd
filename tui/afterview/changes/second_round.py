"""Preparing the next round: something new to bring (playbook 6.3)."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import checked_text, find_interview, put_interview, round_name
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import PrepKind, PrepNote

_NAMES = {
    PrepKind.TOPIC: "a topic",
    PrepKind.RESEARCH: "a piece of research",
    PrepKind.QUESTION: "a question to ask",
}


def add_preparation(hunt: Hunt, interview_id: str, kind: PrepKind, text: str, *, new_id: IdSource) -> Change:
    """Return the change that adds something to bring to that interview."""
    application, interview = find_interview(hunt, interview_id)
    text = checked_text(text, "The text").strip()
    if not text:
        raise ChangeError("There is nothing to write down.")
    note = PrepNote(id=new_id("n"), kind=kind, text=text)
    return put_interview(
        f"added {_NAMES[kind]} for {round_name(application, interview)}",
        application,
        replace(interview, preparation=(*interview.preparation, note)),
    )


def remove_preparation(hunt: Hunt, interview_id: str, note_id: str) -> Change:
    """Return the change that removes something that was to be brought."""
    application, interview = find_interview(hunt, interview_id)
    gone = next((each for each in interview.preparation if each.id == note_id), None)
    if gone is None:
        raise ChangeError("That note is not in the journal any more.")
    return put_interview(
        f"removed {_NAMES[gone.kind]} for {round_name(application, interview)}",
        application,
        replace(interview, preparation=tuple(each for each in interview.preparation if each.id != note_id)),
    )
