"""The journal: a whole job hunt in one file, read from memory, changed as a whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.clock import Clock, SystemClock
from afterview.journal import writer
from afterview.journal.backups import Backup, Backups
from afterview.journal.changelog import Changelog
from afterview.journal.contents import Contents
from afterview.journal.edits import Edit
from afterview.journal.errors import (
    JournalError,
    MissingJournalError,
    NewerJournalError,
    NotSavedError,
    UndoRefusedError,
    say_path,
)
from afterview.journal.history import Entry, EntryKind, History
from afterview.journal.layout import State
from afterview.journal.lock import LOCK_SECONDS
from afterview.journal.meta import newer_words, read_revision, sealed
from afterview.journal.patches import ClashError
from afterview.journal.reader import check_and_migrate, read_contents, read_file
from afterview.journal.sidecar import RESCUE, Sidecar
from afterview.journal.storage import SafeStorage
from afterview.journal.table import gc_paused
from afterview.journal.writer import differing, numbers_in
from afterview.records.base import IdSource, new_id
from afterview.records.hunt import Change, Hunt

if TYPE_CHECKING:
    from tinydb import TinyDB

Make = Callable[[Hunt], Change]
"""Makes a change from the newest hunt."""
MakeDocuments = Callable[[Contents], tuple[Change, writer.Wanted, writer.Numbers]]
"""Says what to do and which documents that makes of the newest contents; and where new ones stood before."""


class Journal:
    """One journal file. May be used from several threads; each sees whole hunts only.

    What has been committed is on the disk when the call returns. An error leaves the file and the hunt
    in memory as they were last saved, so that the caller can try again.
    """

    def __init__(
        self,
        storage: SafeStorage,
        backups: Backups | None = None,
        clock: Clock | None = None,
        ids: IdSource = new_id,
    ) -> None:
        """Use `open` instead, except to put another storage beneath."""
        self.path = storage.path
        self.backups = backups or Backups(storage.path)
        """What the journal once was: `backups.all()`, and `backups.problem` where the last one failed."""
        self.changelog = Changelog(History(storage.path), self.backups, clock or SystemClock(), ids)
        """What was done, and when."""
        self._storage = storage
        storage.seal = lambda state: sealed(state, self._contents.sums)
        self._mutex = threading.RLock()
        self._contents = Contents()
        self._state: State | None = None  # what the contents were read from
        self.before: Contents | None = None
        """What the journal held before another program changed its file; None where none did. Whoever has
        looked into it sets it back to None."""
        self._rescue = Sidecar(storage.path, RESCUE, f"what is not in {storage.path.name} yet")
        self._highest: int | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        lock_seconds: float = LOCK_SECONDS,
        *,
        fresh: bool = False,
        clock: Clock | None = None,
        ids: IdSource = new_id,
    ) -> Journal:
        """Read the journal at `path`. A missing file is an empty hunt, and made by the first commit.

        Raises JournalError for a file that is broken, a folder, or cannot be read, and, unless
        `fresh` is set, for one that is missing while there are backups of it. The file is
        never touched by reading. `lock_seconds` is how long a commit waits for another program; `clock`
        stamps what is done (by default the computer's), `ids` name it.
        """
        backups = Backups(path)
        storage = SafeStorage(
            path,
            lambda state: check_and_migrate(state, str(path), newer=True),
            lock_seconds,
            backups=backups,
            count=read_revision,
        )
        journal = cls(storage, backups, clock, ids)
        journal.refresh()
        if storage.state is None and not fresh and backups.all():
            raise MissingJournalError(
                f"{say_path(path)} is not there, but backups of it are. To put one back: afterview restore. "
                f"To start afresh: move {say_path(backups.folder)} away."
            )
        return journal

    @property
    def hunt(self) -> Hunt:
        """The whole job hunt, as it was last read or saved."""
        return self._contents.hunt

    @property
    def revision(self) -> int:
        """How many times the file has been changed; 0 while there is none."""
        return self._contents.revision

    @property
    def contents(self) -> Contents:
        """The hunt with all that the file says beside it."""
        return self._contents

    @property
    def read_only(self) -> str:
        """Why nothing can be recorded here, in one plain line; "" where it can."""
        if not self._contents.newer:
            return ""
        left = self._contents.left_out
        more = f" Left out here, because this version cannot read it: {left} of its records." if left else ""
        return f"{newer_words(str(self.path), self._contents.newer)} Until then it can be read only.{more}"

    @property
    def undo_sentence(self) -> str | None:
        """What `undo` would take back, in words. Raises JournalError."""
        with self._mutex:
            edit = self._next(EntryKind.UNDO)
        return edit.sentence if edit else None

    def done(self) -> tuple[Edit, ...]:
        """Return everything that was done, as far back as it is known, oldest first. Raises JournalError."""
        with self._mutex:
            return self.changelog.edits(self._contents).all

    def refresh(self) -> bool:
        """Read the file again if it has changed. Return whether the hunt is another one now.

        Never waits: while another thread commits it returns False, for that commit reads the file anyway.
        Raises JournalError where the file has become unreadable; the hunt then stays as it was.
        """
        if not self._mutex.acquire(blocking=False):
            return False
        try:
            self._storage.load()
            return self._take_over()
        finally:
            self._mutex.release()

    def commit(self, make: Make) -> Change:
        """Make a change from the newest hunt and save it: all of its records in one write, or none.

        `make` is called once, while no other program can save; it must not call the journal itself.
        Its result is returned; one that changes nothing is not written. Raises JournalError, and
        whatever `make` raises.
        """
        with self._mutex, gc_paused():
            with self._storage.transaction():
                self._begin()
                change = make(self.hunt)
                self._record(change)
            self._take_over(saved=True)
            self._rescue.tidy()
            return change

    def commit_story(self, story: Sequence[tuple[Change, datetime]]) -> None:
        """Record changes that follow each other as one write, each with the instant at which it was made.

        Raises JournalError.
        """
        with self._mutex, gc_paused():
            with self._storage.transaction():
                self._begin()
                wanted, entries = self.changelog.told(self._contents, story)
                self._write(wanted, entries, {})
            self._take_over(saved=True)

    def commit_documents(self, make: MakeDocuments) -> Change:
        """Make a change of documents from the newest contents of the file; otherwise as `commit`."""
        with self._mutex, gc_paused():
            with self._storage.transaction():
                self._begin()
                change, wanted, numbers = make(self._contents)
                self._put(wanted, change, numbers)
            self._take_over(saved=True)
            return change

    def restore(self, backup: Backup, moment: str = "") -> Change:
        """Make the hunt what it was in a backup: one change, which can be undone like any other.

        `moment` says in the person's own words when that was saved. Raises JournalError where the backup
        cannot be read or the change not be saved.
        """
        then = read_file(backup.path)
        saved = moment or f"{backup.saved:%Y-%m-%d %H:%M} UTC"
        change = Change(f"went back to change {backup.revision}, saved {saved}")
        return self.commit_documents(lambda now: (change, differing(then, now), numbers_in(then)))

    def back_up(self) -> Path | None:
        """Make a backup of the file as it is now; None where there is no file. Raises JournalError."""
        with self._mutex:
            return self._storage.back_up()

    def close(self) -> None:
        """Leave a backup that is a real copy, and a history that is short, at the end of the program.

        Where that fails, `backups.problem` says so: it raises nothing, for all that was committed is saved.
        """
        try:
            self._rescue.tidy()
            self.back_up()
            with self._mutex, self._storage.locked():
                self._storage.load()  # what another window has done meanwhile stays in the history, too
                self._take_over()
                if not self.read_only:  # a later version may keep more in its history than this one knows
                    self.changelog.close(self._contents)
        except JournalError as error:
            self.backups.problem = str(error)

    def rescue(self, makes: Iterable[Make]) -> Path:
        """Keep changes that could not be saved in a file of their own, and return where.

        To be called with all that is not saved, each time that a save has failed: the file is written
        again. Beside the journal if that works, else in the data folder, else in the one for temporary files.
        Raises NotSavedError where no place takes it, and whatever a change raises.
        """
        from afterview.journal.rescue import rescue_content

        with self._mutex:
            return self._rescue.write(rescue_content(self._contents, makes))

    def drop_rescue(self) -> None:
        """Remove the file of `rescue`: to be called once all that it kept has been saved."""
        with self._mutex:
            self._rescue.remove()

    def bring_back(self, path: Path) -> tuple[Change, tuple[str, ...]]:
        """Make the changes that a rescue file keeps, as one, and remove the file if all of them fit.

        A record that was changed since is left as it is; the ids of those are returned beside the change
        that was made, and the file stays. Raises JournalError.
        """
        from afterview.journal.rescue import discard, read_rescue

        found = read_rescue(path)
        change = self.commit(found.fitting)
        hunt, wanted = self.hunt, found.wanted
        left = [key for key, new in wanted.applications.items() if hunt.applications.get(key) != new]
        left += [key for key, new in wanted.people.items() if hunt.people.get(key) != new]
        if not left:
            discard(path)
        return change, tuple(left)

    def undo(self) -> str | None:
        """Take the last change back (which is a change itself) and return its sentence.

        It may be of another window, or of the last time. None where there is nothing to undo. Raises
        UndoRefusedError where what it did was changed outside since, and JournalError as `commit` does;
        then it can still be undone later.
        """
        return self._step(EntryKind.UNDO)

    def redo(self) -> str | None:
        """Make the change again that was last undone, and return its sentence. Otherwise as `undo`."""
        return self._step(EntryKind.REDO)

    def go_back(self, change: str, moment: str = "") -> Change:
        """Make the hunt what it was after that change of `done`, as one change that can be undone.

        `moment` says in the person's own words when that was. Raises UndoRefusedError where it is not
        known any more, and JournalError as `commit` does.
        """
        return self.commit_documents(lambda now: self.changelog.back_to(change, now, moment))

    def _step(self, kind: EntryKind) -> str | None:
        with self._mutex, gc_paused():
            self._storage.load()
            self._take_over()
            if self.read_only:
                raise NewerJournalError(self.read_only)
            if self._next(kind) is None:
                return None
            with self._storage.transaction():
                self._begin()
                edit = self._next(kind)
                if edit is None:
                    return None
                verb = "undo" if kind is EntryKind.UNDO else "redo"
                try:
                    wanted = self.changelog.stepped(edit, kind, self._contents)
                except ClashError:
                    raise UndoRefusedError(
                        f"I cannot {verb} “{edit.sentence}”: it was changed elsewhere since. "
                        "Edit it by hand instead."
                    ) from None
                sentence = f"{'undid' if kind is EntryKind.UNDO else 'redid'}: {edit.sentence}"
                entry = self.changelog.entry(self._contents, kind, sentence, wanted, of=edit.id)
                self._write(wanted, [*self.changelog.unwritten(self._contents), entry], edit.numbers)
            self._take_over(saved=True)
            return edit.sentence

    def _next(self, kind: EntryKind) -> Edit | None:
        edits = self.changelog.edits(self._contents)
        return next(reversed(edits.behind if kind is EntryKind.UNDO else edits.ahead), None)

    @cached_property
    def _database(self) -> TinyDB:
        from tinydb import TinyDB  # reading needs none

        return TinyDB(storage=lambda: self._storage)

    def _begin(self) -> None:
        """See what the file is now, within a transaction, and that it may be changed."""
        self._take_over()
        if self.read_only:
            raise NewerJournalError(self.read_only)

    def _record(self, change: Change) -> None:
        real = writer.effective(change, self._contents)
        with self._told_as_not_saved():
            wanted = writer.documents_of(real, self._contents)
        self._put(wanted, change, {})

    def _put(self, wanted: writer.Wanted, change: Change, hints: writer.Numbers) -> None:
        if not wanted:
            return
        with self._told_as_not_saved():
            entry = self.changelog.entry(
                self._contents, EntryKind.CHANGE, change.sentence, wanted, merge_key=change.merge_key
            )
        self._write(wanted, [*self.changelog.unwritten(self._contents), entry], hints)

    def _write(self, wanted: writer.Wanted, entries: Sequence[Entry], hints: writer.Numbers) -> None:
        """Put documents into the history, and then into the file; within a transaction."""
        if not entries:
            return
        if self._highest is None:  # a file that was put back must not get numbers again that backups have
            self._highest = self.backups.last_revision
        revision = max(self._highest, self.revision) + 1
        with self._told_as_not_saved():
            if hints:  # documents of another time
                wanted = writer.as_written(wanted)
            numbers = writer.numbered(wanted, self._contents, hints)
            last = self.changelog.with_numbers(entries[-1], numbers)
            writer.write(self._database, wanted, self._contents, numbers, revision, last.id)
        self.changelog.history.write([*entries[:-1], last])

    @contextmanager
    def _told_as_not_saved(self) -> Iterator[None]:
        """Say in plain words what cannot be kept."""
        try:
            yield
        except UnicodeEncodeError:
            raise NotSavedError(
                f"{say_path(self.path)} was not saved: the text holds half of a character. Type it again."
            ) from None
        except ValueError as error:
            raise NotSavedError(f"{say_path(self.path)} was not saved: {error}.") from error

    def _take_over(self, *, saved: bool = False) -> bool:
        """Make the storage's state ours, which may be just `saved`; return whether the hunt changed."""
        before, state = self._contents, self._storage.state
        if state is self._state:
            return False
        self._contents = read_contents(state, before, str(self.path))
        if not saved:
            self.before = self.before or (before if before.revision else None)
        self.changelog.moved_on(before)
        if self._contents.revision < before.revision:
            self._highest = max(before.revision, self.backups.last_revision)
        self._state = state
        return self._contents.hunt is not before.hunt
