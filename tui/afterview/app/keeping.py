"""Keeps a reflection as it is typed, rated and marked: each a change of its own, saved in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from afterview.app.autosave import AutoSave, SaveReport, SaveState
from afterview.app.session import Session
from afterview.changes.errors import ChangeError
from afterview.journal.errors import JournalError
from afterview.records.hunt import Change, Hunt

FAILURES: tuple[type[Exception], ...] = (JournalError, ChangeError, OSError)
"""What a save may fail with; the text stays on the screen and is tried again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text belongs: a field of a reflection, or the better answer to one of its questions."""

    interview: str
    field: str
    question: str | None = None


class ReflectionKeeper:
    """Saves what is typed into reflections."""

    def __init__(self, session: Session, say: Callable[[str, bool], None], saved: Callable[[], None]) -> None:
        """`say` shows the saved mark (words, failed); `saved` is called after each save."""
        self._session = session
        self._say = say
        self._saved = saved
        self._autosave: AutoSave[Place] = AutoSave(self._save, self._report, FAILURES)

    def typed(self, place: Place, text: str) -> None:
        """Take in a text as it is now."""
        self._autosave.note(place, text)

    async def flush(self) -> bool:
        """Save everything typed so far. Return whether it is on disk."""
        if not self._autosave.pending:
            return True
        return await self._autosave.flush()

    async def _save(self, place: Place, text: str) -> None:
        await self._session.commit(lambda hunt: text_change(hunt, place, text))
        self._saved()

    def _report(self, report: SaveReport) -> None:
        if report.state is SaveState.WAITING:
            self._say("…", False)
        elif report.state is SaveState.SAVED:
            self._say("✓ saved", False)
        else:
            self._say(f"not saved: {report.problem}", True)


def text_change(hunt: Hunt, place: Place, text: str) -> Change:
    """Return the change that puts `text` in its place. Raises ChangeError where that is gone."""
    from msgspec.structs import replace

    from afterview.changes.reflections import set_question, set_reflection_text

    if place.question is None:
        return set_reflection_text(hunt, place.interview, place.field, text)
    found = hunt.find_interview(place.interview)
    questions = found[1].reflection.questions if found else ()
    question = next((each for each in questions if each.id == place.question), None)
    if question is None:
        raise ChangeError("That question is not in the journal any more.")
    return set_question(hunt, place.interview, replace(question, better=text))
