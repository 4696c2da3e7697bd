"""What the app works on: one journal, one clock, one person's zone and settings.

Reading is free and immediate; writing goes to a worker thread and is awaited, one at a time, so the
event loop never waits for the disk and no two saves overtake each other.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from afterview.civil import say_day_and_time
from afterview.clock import Clock, zone_of_computer
from afterview.journal.errors import JournalError
from afterview.records.hunt import Change, Hunt
from afterview.settings import Settings

if TYPE_CHECKING:
    from afterview.entry.understand import Context, Understood
    from afterview.journal.backups import Backup
    from afterview.journal.edits import Edit
    from afterview.journal.journal import Journal
    from afterview.journal.rescue import Rescue
    from afterview.playbook.agenda import AgendaEntry
    from afterview.playbook.shape import Situation, StepStatus

_T = TypeVar("_T")

_AT_ONCE = 25
"""Applications of which the agenda is made on the event loop: a few milliseconds."""


_USUAL_INTERVAL = sys.getswitchinterval()
_long_counts = 0


class Session:
    """An open journal and all that is needed to judge it."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        settings: Settings,
        zone: str | None = None,
        find_zone: Callable[[], str | None] = zone_of_computer,
    ) -> None:
        """Remember where the journal is; `open` reads it.

        `zone` is the person's own; None: that of the settings, else the one that `find_zone` finds, which
        is asked again and again: a laptop travels.
        """
        self.path = path
        self.clock = clock
        self.settings = settings
        self._zone = zone or settings.zone
        self._find_zone = find_zone if self._zone is None else None
        self._journal: Journal | None = None
        self._turn = asyncio.Lock()
        self._due: tuple[Hunt, datetime, str, tuple[AgendaEntry, ...]] | None = None
        """The agenda as it was made last: of which hunt, in which minute and zone."""
        self._making: asyncio.Future[None] | None = None

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

    async def open(self) -> None:
        """Read the journal in a thread. Raises JournalError."""
        if self._find_zone is not None:
            self._zone = await asyncio.to_thread(self._find_zone) or "UTC"
        self._journal = await asyncio.to_thread(_open_journal, self.path)

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

    async def commit(self, make: Callable[[Hunt], Change]) -> Change:
        """Make a change on the freshest hunt and save it. Raises JournalError, ChangeError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.commit, make)

    async def undo(self) -> str | None:
        """Undo the last change and return its sentence. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.undo)

    async def redo(self) -> str | None:
        """Redo what was undone last and return its sentence. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.redo)

    async def work(self, do: Callable[[Journal], _T]) -> _T:
        """Do something with the journal in a thread, when it is its turn."""
        async with self._turn:
            return await asyncio.to_thread(do, self.journal)

    async def refresh(self) -> bool:
        """Read the file again if another program changed it. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.refresh)

    @property
    def read_only(self) -> str:
        """Return why nothing can be recorded, in one plain line; "" where it can."""
        return self.journal.read_only

    async def done(self) -> tuple[Edit, ...]:
        """Return everything that was done, oldest first, as far back as it is known."""
        async with self._turn:
            with _yielding():
                return await asyncio.to_thread(self.journal.done)

    async def go_back(self, edit: Edit) -> Change:
        """Make the hunt what it was after that. Raises JournalError."""
        moment = say_day_and_time(edit.at, self.zone, self.now)
        async with self._turn:
            return await asyncio.to_thread(self.journal.go_back, edit.id, moment)

    async def backups(self) -> tuple[Backup, ...]:
        """Return the backups that there are, newest first."""
        return await asyncio.to_thread(self.journal.backups.all)

    async def say_backup(self, backup: Backup) -> str:
        """Say how much a backup holds, which takes reading all of it."""
        from afterview.journal.describe import say_backup

        with _yielding():
            return await asyncio.to_thread(say_backup, backup)

    async def restore(self, backup: Backup) -> Change:
        """Make the hunt what it was in a backup. Raises JournalError."""
        moment = say_day_and_time(backup.saved, self.zone, self.now)
        async with self._turn:
            return await asyncio.to_thread(self.journal.restore, backup, moment)

    async def back_up(self) -> Path | None:
        """Make a backup of the journal as it is now; None where there is no file. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.back_up)

    async def rescue(self, makes: Sequence[Callable[[Hunt], Change]]) -> Path:
        """Keep changes that could not be saved in a file of their own; return where. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.rescue, makes)

    async def drop_rescue(self) -> None:
        """Remove that file: all of it has been saved."""
        async with self._turn:
            await asyncio.to_thread(self.journal.drop_rescue)

    async def settle(self) -> None:
        """Return once what is being saved now has been."""
        async with self._turn:
            pass

    async def rescued(self) -> tuple[Rescue, ...]:
        """Return what could not be saved the last time, and waits to be brought back."""
        return await asyncio.to_thread(_read_rescued, self.path)

    async def bring_back(self, path: Path) -> tuple[Change, tuple[str, ...]]:
        """Record what a rescue file keeps; see `Journal.bring_back`. Raises JournalError."""
        async with self._turn:
            return await asyncio.to_thread(self.journal.bring_back, path)

    async def discard_rescued(self, path: Path) -> None:
        """Remove a rescue file that is not to be brought back."""
        from afterview.journal.rescue import discard

        await asyncio.to_thread(discard, path)

    def close(self) -> str:
        """Leave a backup of the journal at the end; return what went wrong with that, or ""."""
        if self._journal is None:
            return ""
        self._journal.close()
        return self._journal.backups.problem

    def situation(self, application_id: str, interview_id: str | None) -> Situation | None:
        """Return what the steps look at for that interview; None where it is gone."""
        from afterview.playbook.shape import Situation

        application = self.hunt.applications.get(application_id)
        if application is None:
            return None
        interview = application.interview(interview_id) if interview_id else None
        return Situation(self.hunt, application, interview, self.now, self.zone, self.settings.waits)

    def steps(self, situation: Situation) -> tuple[StepStatus, ...]:
        """Return the eight steps in that situation."""
        from afterview.playbook.checklist import checklist

        return checklist(situation)

    @property
    def is_long(self) -> bool:
        """Return whether the hunt is so long that its agenda takes a while."""
        return len(self.hunt.applications) > _AT_ONCE

    async def agenda(self) -> tuple[AgendaEntry, ...]:
        """Return everything that can be done now, most urgent first; of a long hunt, in a thread.

        It is made anew when the hunt, the minute or the zone is another one. Only one is ever being made: a
        thread cannot be stopped, and two would slow each other and every key.
        """
        while True:
            hunt, minute = self.hunt, self.now.replace(second=0, microsecond=0)
            due = self._due
            if due is not None and due[0] is hunt and due[1:3] == (minute, self.zone):
                return due[3]
            if self._making is None:
                self._making = asyncio.ensure_future(self._make_agenda(hunt, minute))
            await asyncio.shield(self._making)

    async def _make_agenda(self, hunt: Hunt, minute: datetime) -> None:
        from afterview.playbook.agenda import agenda

        asked = (hunt, self.now, self.zone, self.settings.waits)
        try:
            if self.is_long:
                with _yielding():
                    made = await asyncio.to_thread(agenda, *asked)
            else:
                made = agenda(*asked)
            self._due = hunt, minute, asked[2], made
        finally:
            self._making = None

    def context(self, application_id: str | None, interview_id: str | None) -> Context:
        """Return what a quick-add line is understood against; `here` means the given focus."""
        from afterview.entry.understand import Context

        return Context(
            now=self.now,
            zone=self.zone,
            day_first=self.settings.day_first,
            waits=self.settings.waits,
            focus_application=application_id,
            focus_interview=interview_id,
        )

    def understand(self, line: str, context: Context, *, insist: bool = False) -> Understood:
        """Return what a quick-add line means here and now."""
        from afterview.entry.understand import understand

        return understand(line, self.hunt, context, insist)


@contextmanager
def _yielding() -> Iterator[None]:
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


def _open_journal(path: Path) -> Journal:
    from afterview.journal.journal import Journal

    return Journal.open(path)


def _read_rescued(path: Path) -> tuple[Rescue, ...]:
    from afterview.journal.rescue import read_rescue, rescue_files

    found = []
    for each in rescue_files(path):
        with suppress(JournalError):  # one that cannot be read is left where it is; the command line names it
            found.append(read_rescue(each))
    return tuple(found)
