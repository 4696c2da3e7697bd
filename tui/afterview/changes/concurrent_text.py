"""What is typed in one window meets what another window has written to the same place.

Nothing is overwritten: what the other wrote stays in the record, and what is typed here is kept beside it
as a conflict, which is asked about. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from afterview.changes.describe import about, way
from afterview.changes.errors import ChangeError
from afterview.changes.lookup import checked_text
from afterview.changes.reflections import set_question, set_reflection_text
from afterview.records.hunt import Change, Conflict, Hunt
from afterview.records.path import Path, find, put

_KEPT_BESIDE = "kept what was typed in one window beside what was written in another"


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it is typed in one window, and what that window knows of its place."""

    text: str
    base: str
    """What was recorded there when this window took it up, or last saved to it."""
    saved: str | None
    """What this window has saved of it since, there or beside it."""
    conflict: str
    """Id for what is kept beside it, if it comes to that."""
    at: datetime


def text_there(hunt: Hunt, path: Path) -> str | None:
    """Return the text that is recorded there; None where the place is gone."""
    found = find(hunt, path)
    return found if isinstance(found, str) else None


def write(hunt: Hunt, path: Path, typed: Typed) -> Change:
    """Return the change that records what is typed, or keeps it beside what another window has written.

    `path` leads to any text of any record. Raises ChangeError where the text is too long.
    """
    checked_text(typed.text, "The text")
    there = text_there(hunt, path)
    if there is None and not path[1]:
        raise ChangeError("What this is about is not in the journal any more.")
    if there is not None and there in (typed.base, typed.saved, typed.text):
        change = write_over(hunt, path, typed.text)
    elif typed.text == typed.base or (there is None and not typed.text):
        change = Change("took over what another window wrote")
    else:
        return _keep_beside(hunt, path, typed, there)
    if typed.conflict not in hunt.conflicts:
        return change
    return Change(
        change.sentence,
        change.applications,
        change.people,
        merge_key=change.merge_key,
        conflicts={typed.conflict: None},
    )


def write_over(hunt: Hunt, path: Path, text: str) -> Change:
    """Return the change that puts a text in its place, whatever is there. Raises ChangeError: it is gone."""
    match path:
        case ("applications", _, "interviews", interview, "reflection", field):
            return set_reflection_text(hunt, interview, field, text)
        case ("applications", _, "interviews", interview, "reflection", "questions", _, field):
            question = find(hunt, path[:-1])
            if question is None:
                raise ChangeError("That question is not in the journal any more.")
            return set_question(hunt, interview, replace(question, **{field: text}))
    *where, what = way(hunt, path, "UTC")
    sentence = f"wrote down {what} ({', '.join(where)})"
    try:
        return put(hunt, path, checked_text(text, "The text"), sentence, merge_key=f"text:{'/'.join(path)}")
    except LookupError:
        raise ChangeError("What this is about is not in the journal any more.") from None


def _keep_beside(hunt: Hunt, path: Path, typed: Typed, there: str | None) -> Change:
    old = hunt.conflicts.get(typed.conflict)
    table, record, *place = path
    conflict = Conflict(
        id=typed.conflict,
        table=table,
        record=record,
        place=tuple(place),
        kept=there,
        other=typed.text,
        typed_at=old.typed_at if old is not None and old.other == typed.text else typed.at,
    )
    sentence = f"{_KEPT_BESIDE} ({about(hunt, conflict, 'UTC')})"
    return Change(sentence, merge_key=f"beside:{typed.conflict}", conflicts={conflict.id: conflict})
