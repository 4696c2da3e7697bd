"""Keeps a reflection as it is typed, rated and marked: each a change of its own, saved in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from afterview.app.autosave import AutoSave, SaveReport, SaveState
from afterview.app.session import Session
from afterview.changes.errors import ChangeError
from afterview.journal.errors import JournalError
from afterview.records.hunt import Change, Hunt
from afterview.records.reflections import Reflection

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
        self.autosave: AutoSave[Place] = AutoSave(self._save, self._report, FAILURES)
        self.rescued: Path | None = None
        """Where what could not be saved is kept for the time being."""
        self.problem = ""
        """Why what was typed last is not saved; "" where it is, or where it was not tried yet."""
        self.homeless: dict[Place, str] = {}
        """Texts that were refused: too long, or about something that was deleted in another window."""
        self._gone = ""

    def typed(self, place: Place, text: str) -> None:
        """Take in a text as it is now."""
        self.homeless.pop(place, None)
        self.autosave.note(place, text)

    def as_typed(self, interview: str, reflection: Reflection) -> Reflection:
        """Return the reflection with what was typed into it and is not saved yet."""
        from afterview.app.panes.parts import with_text

        for place, text in {**self.homeless, **self.autosave.pending}.items():
            if place.interview == interview:
                reflection = with_text(reflection, place.field, place.question, text)
        return reflection

    async def flush(self) -> bool:
        """Save everything typed so far. Return whether it is on disk."""
        if not self.autosave.pending:
            return True
        return await self.autosave.flush()

    def save_after_all(self) -> str:
        """Save what was typed and is not saved yet, once no event loop runs any more: after a crash, say.

        Return a plain line about what could not be saved, or "". What was tried in vain already is in the
        rescue file, and is not tried again.
        """
        if not self.problem:
            self._save_left()
        left = self.autosave.pending
        if not left:
            return ""
        if self.rescued is None:
            texts = " | ".join(left.values())
            return f"{self.problem} Nor could it be kept elsewhere. This is what you typed last: {texts}"
        return (
            f"{self.problem} What you typed last is kept in {self.rescued}. It is offered at the next start; "
            "afterview restore --rescued brings it back, too."
        )

    def _save_left(self) -> None:
        try:
            for place, text in self.autosave.pending.items():
                with self._sparing(place, text):
                    self._session.journal.commit(partial(text_change, place=place, text=text))
                self.autosave.forget(place, text)
            if self.rescued is not None:
                self._session.journal.drop_rescue()
        except Exception as problem:  # noqa: BLE001 - it may be the fault that ended the app
            known = isinstance(problem, FAILURES)
            self.problem = str(problem) if known else "What you typed last could not be saved."
            with suppress(Exception):  # nothing is left to try, and it is said
                self.rescued = self._session.journal.rescue(self._changes())

    async def _save(self, place: Place, text: str) -> None:
        try:
            with self._sparing(place, text):
                await self._session.commit(partial(text_change, place=place, text=text))
        except FAILURES:
            await self._rescue()
            raise
        if self.rescued is not None and len(self.autosave.pending) == 1:
            await self._session.drop_rescue()
            self.rescued = None
        self._saved()

    @contextmanager
    def _sparing(self, place: Place, text: str) -> Iterator[None]:
        """Put a text aside that is refused itself: all the others must not wait for it."""
        try:
            yield
        except ChangeError as problem:
            self.homeless[place] = text
            self._gone = str(problem)

    async def _rescue(self) -> None:
        """Keep all that is not saved in a file of its own; where that fails too, it stays in memory."""
        try:
            self.rescued = await self._session.rescue(self._changes())
        except FAILURES:
            self.rescued = None

    def _changes(self) -> list[Callable[[Hunt], Change]]:
        return [
            partial(_change_or_nothing, place=place, text=text)
            for place, text in self.autosave.pending.items()
        ]

    def _report(self, report: SaveReport) -> None:
        self.problem = report.problem
        if report.state is SaveState.WAITING:
            self._say("…", False)
        elif self._gone:
            gone, self._gone = self._gone, ""
            self._say(f"Not saved: {gone} What you wrote is kept, and offered at the next start.", True)
        elif report.state is SaveState.SAVED:
            self._say("✓ saved", False)
        else:
            kept = f" Kept in {self.rescued}." if self.rescued else ""
            self._say(f"Not saved: {report.problem}{kept}", True)


def _change_or_nothing(hunt: Hunt, place: Place, text: str) -> Change:
    try:
        return text_change(hunt, place, text)
    except ChangeError as problem:  # it is put aside when its turn comes to be saved
        return Change(str(problem))


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
