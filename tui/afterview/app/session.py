"""What the app works on: one journal, one clock, one person's zone and settings.

Reading is free and immediate; writing goes to a worker thread and is awaited, one at a time, so the
event loop never waits for the disk and no two saves overtake each other.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from afterview.app.commands import key_of
from afterview.changes.errors import ChangeError
from afterview.civil import say_day_and_time
from afterview.clock import Clock, zone_of_computer
from afterview.journal.errors import JournalError
from afterview.records.hunt import Change, Hunt
from afterview.settings import Settings
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.app.focus import Focus
    from afterview.changes.values import Reading
    from afterview.entry.understand import Context
    from afterview.journal.backups import Backup
    from afterview.journal.edits import Edit
    from afterview.journal.journal import Journal
    from afterview.settings_on_disk import OnDisk

_T = TypeVar("_T")

FAILURES: tuple[type[Exception], ...] = (JournalError, ChangeError, OSError)
"""What a change may fail with: one plain line, and nothing was saved."""

_NO_CHANGE = "The journal is like that already: nothing was changed."


class Say(Protocol):
    """Shows one line to the person."""

    def __call__(self, words: str, *, failed: bool = False) -> None:
        """Show `words`, as a failure or as news."""
        ...


class Session:
    """An open journal and all that is needed to judge it."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        settings: Settings,
        zone: str | None = None,
        find_zone: Callable[[], str | None] = zone_of_computer,
        make: Callable[[Path], None] | None = None,
    ) -> None:
        """Remember where the journal is; `open` reads it.

        `zone` is the person's own; None: that of the settings, else the one that `find_zone` finds, which
        is asked again and again: a laptop travels. `make` writes the journal before it is read.
        """
        self.path = path
        self.clock = clock
        self.settings = settings
        self.on_change: Callable[[], None] = _nobody_watches
        """Called on the event loop after everything done here that may have changed the hunt."""
        self._zone = zone or settings.zone
        self._find_zone = find_zone if self._zone is None else None
        self._make = make
        self._journal: Journal | None = None
        self._turn = asyncio.Lock()

    @property
    def journal(self) -> Journal:
        """Return the open journal."""
        if self._journal is None:
            raise RuntimeError("the journal has not been opened yet")
        return self._journal

    @property
    def zone(self) -> str:
        """Return the IANA name of the person's own zone."""
        if self._zone is None:
            raise RuntimeError("the zone is known once the journal has been opened")
        return self._zone

    @property
    def is_open(self) -> bool:
        """Return whether the journal has been read."""
        return self._journal is not None

    @property
    def hunt(self) -> Hunt:
        """Return the job hunt as it was last saved or read."""
        return self.journal.hunt

    @property
    def now(self) -> datetime:
        """Return the present instant of this session's clock."""
        return self.clock.now()

    @property
    def read_only(self) -> str:
        """Return why nothing can be recorded, in one plain line; "" where it can."""
        return self.journal.read_only

    async def open(self) -> None:
        """Read the journal in a thread. Raises JournalError."""
        if self._find_zone is not None:
            self._zone = await asyncio.to_thread(self._find_zone) or "UTC"
        if self._make is not None:
            await asyncio.to_thread(self._make, self.path)
        self._journal = await asyncio.to_thread(_open_journal, self.path)

    def close(self) -> str:
        """Leave a backup of the journal at the end; return what went wrong with that, or ""."""
        if self._journal is None:
            return ""
        self._journal.close()
        return self._journal.backups.problem

    def follow_zone(self) -> str | None:
        """Take over the computer's time zone, and return it, if it is another one than it was.

        Interviews keep the zone that they were made in. What was promised is a civil day in the person's
        zone, wherever that is: from now on it ends when the day ends here.
        """
        found = self._find_zone() if self._find_zone is not None else None
        if found is None or found == self._zone:  # a zone without a name is no news: it may be in the making
            return None
        self._zone = found
        return found

    # One thing after the other, in a thread

    async def work(self, do: Callable[[Journal], _T]) -> _T:
        """Do something with the journal in a thread, when it is its turn. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(do, self.journal)

    async def settle(self) -> None:
        """Return once what is being saved now has been."""
        async with self._turn:
            pass

    async def history(self) -> tuple[Edit, ...]:
        """Return everything that was done, oldest first, as far back as it is known."""
        with yielding():
            return await self.work(lambda journal: journal.done())

    async def commit(self, make: Callable[[Hunt], Change]) -> Change:
        """Make a change on the freshest hunt and save it. Raises JournalError, ChangeError."""
        change = await self.work(lambda journal: journal.commit(make))
        self.on_change()
        return change

    # The same, with a sentence for the person

    async def record(self, make: Callable[[Hunt], Change]) -> str:
        """Commit a change and say what was done; "" where it changes nothing. Raises as `commit` does."""
        before = self.hunt
        change = await self.commit(make)
        return done_words(change) if self.hunt is not before else ""

    async def undo(self) -> str:
        """Undo the last change and say which it was. Raises JournalError."""
        sentence = await self.work(lambda journal: journal.undo())
        self.on_change()
        return f"Undone: {sentence}." if sentence else "There is nothing to undo."

    async def redo(self) -> str:
        """Redo what was undone last and say what it was. Raises JournalError."""
        sentence = await self.work(lambda journal: journal.redo())
        self.on_change()
        return f"Redone: {sentence}." if sentence else "There is nothing to redo."

    async def go_back(self, edit: Edit) -> str:
        """Make the hunt what it was after that, and say so. Raises JournalError."""
        moment = say_day_and_time(edit.at, self.zone, self.now)
        change = await self._replace(lambda journal: journal.go_back(edit.id, moment))
        return _NO_CHANGE if change is None else done_words(change)

    async def restore(self, backup: Backup) -> str:
        """Make the hunt what it was in a backup, and say what came back. Raises JournalError."""
        from afterview.journal_words import say_records

        moment = say_day_and_time(backup.saved, self.zone, self.now)
        change = await self._replace(lambda journal: journal.restore(backup, moment))
        return _NO_CHANGE if change is None else done_words(change, f": {say_records(self.hunt)}")

    async def _replace(self, replace: Callable[[Journal], Change]) -> Change | None:
        before = self.journal.revision
        change = await self.work(replace)
        self.on_change()
        return change if self.journal.revision != before else None

    # The settings

    async def keep_setting(self, name: str, value: object) -> OnDisk:
        """Write a setting to its file (None: take it out), and go by it from now on.

        Raises SettingError and ConfigError, each with one plain line.
        """
        from afterview.settings_on_disk import keep_setting

        kept = await asyncio.to_thread(keep_setting, name, value)
        self.settings = kept.settings
        self.on_change()
        return kept

    # What forms and lines are understood against

    def reading(self, hunt: Hunt) -> Reading:
        """Return how fields are read and written now; days in plain words as in quick-add lines."""
        from afterview.changes.values import Reading

        return Reading(hunt, self.now, self.zone, self.settings.day_first)

    def context(self, here: Focus) -> Context:
        """Return what a quick-add line is understood against; `here` is what that word means in it."""
        from afterview.entry.understand import Context

        return Context(
            now=self.now,
            zone=self.zone,
            day_first=self.settings.day_first,
            waits=self.settings.waits,
            focus_application=here.application,
            focus_interview=here.interview,
        )


async def tell(say: Say, doing: Awaitable[str]) -> bool:
    """Await it, and say what it has done, or why it could not be done; return whether it was."""
    try:
        words = await doing
    except FAILURES as problem:
        say(str(problem), failed=True)
        return False
    if words:
        say(words)
    return True


def done_words(change: Change, more: str = "") -> str:
    """Say what was done: "Added Dana Lee. u undoes it."."""
    return f"{capitalized(change.sentence)}{more}. {key_of('undo')} undoes it."


_USUAL_INTERVAL = sys.getswitchinterval()
_long_counts = 0


@contextmanager
def yielding() -> Iterator[None]:
    """Let threads give way to each other ten times as often: a key must not wait for a long count."""
    global _long_counts
    _long_counts += 1
    sys.setswitchinterval(_USUAL_INTERVAL / 10)
    try:
        yield
    finally:
        _long_counts -= 1
        if not _long_counts:
            sys.setswitchinterval(_USUAL_INTERVAL)


def _nobody_watches() -> None:
    pass


def _open_journal(path: Path) -> Journal:
    from afterview.journal.journal import Journal

    return Journal.open(path)
