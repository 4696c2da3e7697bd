"""Keeps a reflection as it is typed, rated and marked: each a change of its own, saved in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from afterview.app.autosave import AutoSave, SaveReport, SaveState
from afterview.app.session import FAILURES, Session
from afterview.changes.errors import ChangeError
from afterview.records.base import new_id
from afterview.records.hunt import Change, Hunt
from afterview.records.path import find, reflection_path
from afterview.records.reflections import Reflection

SAVED = "✓ saved"
SAVED_AFTER_ALL = "✓ saved after all"
"""The mark where it was said before that it is not saved."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text belongs: a field of a reflection, or the better answer to one of its questions."""

    interview: str
    field: str
    question: str | None = None


def is_there(hunt: Hunt, interview: str, field: str, question: str | None) -> bool:
    """Return whether there still is a place for that text."""
    application, _ = hunt.find_interview(interview) or (None, None)
    if application is None:
        return False
    return find(hunt, reflection_path(application.id, interview, field, question)) is not None


@dataclass(slots=True)
class Draft:
    """What is known of one text that is being written."""

    base: str
    """What was recorded when the writing began, or was last saved there."""
    conflict: str
    """Id for what is kept beside it, should another window write there too."""
    application: str
    saved: str | None = None
    """What was last saved of it, in its place or beside it."""
    is_apart: bool = False
    """Whether that is beside it."""


class ReflectionKeeper:
    """Saves what is typed into reflections."""

    def __init__(self, session: Session, say: Callable[[str, bool], None]) -> None:
        """`say` shows the saved mark (words, failed)."""
        self._session = session
        self._say = say
        self.autosave: AutoSave[Place] = AutoSave(self._save, self._report, FAILURES)
        self.rescued: Path | None = None
        """Where what could not be saved is kept for the time being."""
        self.problem = ""
        """Why what was typed last is not saved; "" where it is, or where it was not tried yet."""
        self.homeless: dict[Place, str] = {}
        """Texts that were refused: too long, or about something that was deleted in another window."""
        self._gone = ""
        self._drafts: dict[Place, Draft] = {}
        """What is being written, or has been and is not saved yet."""
        self._took_over = False
        self._has_failed = False
        """Whether a save has, since the last time that all was saved."""

    def typed(self, place: Place, text: str, base: str) -> None:
        """Take in a text as it is now; `base` is what was recorded when the editor took it up."""
        self.homeless.pop(place, None)
        self._begin(place, base)
        self.autosave.note(place, text)

    def take_in(self, place: Place, text: str, base: str) -> None:
        """Take in a text that is to be saved at the end, by `finish`."""
        self._begin(place, base)
        self.autosave.take_in(place, text)
        self.problem = ""  # whatever was tried in vain before, this was not

    def _begin(self, place: Place, base: str) -> None:
        draft = self._drafts.get(place)
        if draft is None:
            self._drafts[place] = Draft(base, new_id("x"), self._application_of(place.interview))
        elif place not in self.autosave.pending and not self._is_apart(draft):
            draft.base = base

    def _application_of(self, interview: str) -> str:
        found = self._session.hunt.find_interview(interview)
        return found[0].id if found else ""

    def _is_apart(self, draft: Draft) -> bool:
        # Decided in another window, it is not ours any more.
        return draft.is_apart and draft.conflict in self._session.hunt.conflicts

    def is_apart(self, place: Place) -> bool:
        """Return whether what is typed there is kept beside what another window wrote."""
        draft = self._drafts.get(place)
        return draft is not None and self._is_apart(draft)

    def let_go(self, place: Place) -> str | None:
        """Forget a text that nobody is writing any more; return the id of its conflict where it has one."""
        if place in self.autosave.pending:
            return None
        draft = self._drafts.pop(place, None)
        return draft.conflict if draft is not None and self._is_apart(draft) else None

    def as_typed(self, interview: str, reflection: Reflection) -> Reflection:
        """Return the reflection with what was typed into it and is not saved yet."""
        from afterview.app.panes.parts import with_text

        apart = {
            place: draft.saved
            for place, draft in self._drafts.items()
            if draft.saved is not None and self._is_apart(draft)
        }
        for place, text in {**self.homeless, **apart, **self.autosave.pending}.items():
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
                    self._session.journal.commit(partial(self._change, place=place, text=text))
                self.autosave.forget(place, text)
            self._session.journal.drop_rescue()
        except Exception as problem:  # noqa: BLE001 - it may be the fault that ended the app
            known = isinstance(problem, FAILURES)
            self.problem = str(problem) if known else "What you typed last could not be saved."
            self.rescued = None  # what is there from before holds less
            with suppress(Exception):  # nothing is left to try, and it is said
                self.rescued = self._session.journal.rescue(self._changes())

    async def _save(self, place: Place, text: str) -> None:
        try:
            with self._sparing(place, text):
                make = partial(self._change, place=place, text=text)
                change = await self._session.work(lambda journal: journal.commit(make))
                self._note(place, text, change)
        except FAILURES:
            await self._rescue()
            raise
        if (self._has_failed or self.rescued is not None) and len(self.autosave.pending) == 1:
            await self._session.work(lambda journal: journal.drop_rescue())
            self.rescued = None
        self._session.on_change()

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
            changes = self._changes()
            self.rescued = await self._session.work(lambda journal: journal.rescue(changes))
        except FAILURES:
            self.rescued = None

    def _changes(self) -> list[Callable[[Hunt], Change]]:
        return [
            partial(self._change_or_nothing, place=place, text=text)
            for place, text in self.autosave.pending.items()
        ]

    def _report(self, report: SaveReport) -> None:
        self.problem = report.problem
        if report.state is SaveState.WAITING:
            self._say("…", False)
            return
        had_failed, self._has_failed = self._has_failed, report.state is SaveState.FAILED
        if self._has_failed:
            kept = f" Kept in {self.rescued}." if self.rescued else ""
            words = f"Not saved: {report.problem}{kept}"
        else:
            words = SAVED_AFTER_ALL if had_failed and not self.homeless else SAVED
            if self._took_over:  # only now is nothing of ours in the way of what the other wrote
                self._took_over = False
                self._session.on_change()
        if self._gone:
            gone = f"Not saved: {self._gone} What you wrote is kept, and offered at the next start."
            words = f"{words} {gone}" if self._has_failed else gone
        self._say(words, self._has_failed or bool(self._gone))
        self._gone = ""

    def _change_or_nothing(self, hunt: Hunt, place: Place, text: str) -> Change:
        try:
            return self._change(hunt, place, text)
        except ChangeError as problem:  # it is put aside when its turn comes to be saved
            return Change(str(problem))

    def _change(self, hunt: Hunt, place: Place, text: str) -> Change:
        """Return the change that saves a text. Raises ChangeError where it cannot be."""
        from afterview.changes.concurrent_text import Typed, write

        draft = self._drafts[place]
        path = reflection_path(draft.application, place.interview, place.field, place.question)
        return write(hunt, path, Typed(text, draft.base, draft.saved, draft.conflict, self._session.now))

    def _note(self, place: Place, text: str, change: Change) -> None:
        """Remember where a text was saved."""
        draft = self._drafts[place]
        draft.saved = text
        draft.is_apart = change.conflicts.get(draft.conflict) is not None
        if not draft.is_apart:
            draft.base = text
            self._took_over = self._took_over or not change.applications
