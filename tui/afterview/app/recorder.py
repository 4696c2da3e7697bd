"""Makes changes for the screens: commits them, says what was done, and takes them back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol

from afterview.app.keeping import FAILURES
from afterview.app.session import Session
from afterview.changes.errors import ChangeError
from afterview.records.hunt import Change, Hunt

if TYPE_CHECKING:
    from afterview.app.details.access import Access
    from afterview.entry.understand import Context
    from afterview.journal.backups import Backup
    from afterview.journal.edits import Edit


class Say(Protocol):
    """Shows one line to the person."""

    def __call__(self, words: str, *, failed: bool = False) -> None:
        """Show `words`, as a failure or as news."""
        ...


class Recorder:
    """One for the main screen. `changed` is called after everything that may have changed the hunt."""

    def __init__(self, session: Session, say: Say, changed: Callable[[], None]) -> None:
        """Commit to `session`, tell by `say`."""
        self._session = session
        self._say = say
        self._changed = changed

    async def commit(
        self, make: Callable[[Hunt], Change], refuse: Callable[[str], None] | None = None
    ) -> Change | None:
        """Make a change and say what was done; None, with the reason said, where it could not be made."""
        before = self._session.hunt
        try:
            change = await self._session.commit(make)
        except FAILURES as problem:
            if refuse is not None:
                refuse(str(problem))
            else:
                self._say(str(problem), failed=True)
            return None
        if self._session.hunt is not before:
            self._say(f"{capital(change.sentence)}. u undoes it.")
        self._changed()
        return change

    async def commit_line(
        self, line: str, context: Context, *, insist: bool, refuse: Callable[[str], None] | None = None
    ) -> Change | None:
        """Record a quick-add line, understood anew on the freshest hunt."""
        from afterview.entry.understand import understand

        def make(hunt: Hunt) -> Change:
            meant = understand(line, hunt, context, insist)
            if meant.change is None:
                raise ChangeError(meant.problem or meant.warning)
            return meant.change

        return await self.commit(make, refuse)

    async def undo(self) -> None:
        """Undo the last change and say which it was."""
        await self._step(self._session.undo, "Undone", "There is nothing to undo.")

    async def redo(self) -> None:
        """Redo what was undone and say what it was."""
        await self._step(self._session.redo, "Done again", "There is nothing to redo.")

    async def go_back(self, edit: Edit) -> None:
        """Make the hunt what it was after that, and say so."""
        await self._replace(lambda: self._session.go_back(edit))

    async def restore(self, backup: Backup) -> None:
        """Make the hunt what it was in a backup, and say what came back."""
        from afterview.journal.describe import say_records

        await self._replace(
            lambda: self._session.restore(backup), lambda: f": {say_records(self._session.hunt)}"
        )

    async def _replace(
        self, replace: Callable[[], Awaitable[Change]], more: Callable[[], str] = lambda: ""
    ) -> None:
        journal = self._session.journal
        before = journal.revision
        try:
            change = await replace()
        except FAILURES as problem:
            self._say(str(problem), failed=True)
            return
        if journal.revision == before:
            self._say("That is how it is now: nothing was changed.")
        else:
            self._say(f"{capital(change.sentence)}{more()}. u undoes it.")
        self._changed()

    async def _step(self, step: Callable[[], Awaitable[str | None]], word: str, nothing: str) -> None:
        try:
            sentence = await step()
        except FAILURES as problem:
            self._say(str(problem), failed=True)
            return
        self._say(f"{word}: {sentence}." if sentence else nothing)
        self._changed()

    def access(self) -> Access:
        """Return what the screens that edit and delete need."""
        from afterview.app.details.access import Access

        session = self._session

        async def commit(make: Callable[[Hunt], Change]) -> Hunt:
            await session.commit(make)
            self._changed()
            return session.hunt

        async def undo() -> tuple[str | None, Hunt]:
            sentence = await session.undo()
            self._changed()
            return sentence, session.hunt

        return Access(session.clock, session.zone, session.settings, commit, undo)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter made large."""
    return sentence[:1].upper() + sentence[1:]
