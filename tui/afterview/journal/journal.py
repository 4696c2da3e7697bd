"""The journal: a whole job hunt in one file, read from memory, changed as a whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from tinydb import TinyDB

from afterview.journal import unit
from afterview.journal.backups import Backups
from afterview.journal.contents import Contents, check_and_migrate, gc_paused, read_contents, read_revision
from afterview.journal.errors import (
    JournalError,
    MissingJournalError,
    NotSavedError,
    UndoRefusedError,
    say_path,
)
from afterview.journal.layout import State
from afterview.journal.rotation import Backup
from afterview.journal.storage import LOCK_SECONDS, SafeStorage
from afterview.journal.undo import Edit, Kept, UndoStack, stands
from afterview.journal.whole import all_kept, leading_to, read_file
from afterview.records.hunt import Change, Hunt

_NOTHING_KEPT: Mapping[str, Kept] = {}


class Journal:
    """One journal file. May be used from several threads; each sees whole hunts only.

    What has been committed is on the disk when the call returns. An error leaves the file and the hunt
    in memory as they were last saved, so that the caller can try again.
    """

    def __init__(self, storage: SafeStorage, backups: Backups | None = None) -> None:
        """Use `open` instead, except to put another storage beneath."""
        self.path = storage.path
        self.backups = backups or Backups(storage.path)
        """What the journal once was: `backups.all()`, and `backups.problem` where the last one failed."""
        self._storage = storage
        self._database = TinyDB(storage=lambda: storage)
        self._mutex = threading.RLock()
        self._contents = Contents()
        self._state: State | None = None  # what the contents were read from
        self._undo = UndoStack()
        self._rescue: Path | None = None

    @classmethod
    def open(cls, path: Path, lock_seconds: float = LOCK_SECONDS, *, anew: bool = False) -> Journal:
        """Read the journal at `path`. A missing file is an empty hunt, and made by the first commit.

        Raises JournalError for a file that is broken, newer, a folder, or cannot be read, and, unless
        `anew` is set, for one that is missing while there are backups of it. The file is
        never touched by reading. `lock_seconds` is how long a commit waits for another program.
        """
        backups = Backups(path)
        storage = SafeStorage(
            path,
            lambda state: check_and_migrate(state, str(path)),
            lock_seconds,
            backups=backups,
            count=read_revision,
        )
        journal = cls(storage, backups)
        journal.refresh()
        if storage.state is None and not anew and backups.all():
            raise MissingJournalError(
                f"{say_path(path)} is not there, but backups of it are. To put one back: afterview restore. "
                f"To begin anew: move {say_path(backups.folder)} away."
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
    def undo_sentence(self) -> str | None:
        """What `undo` would take back, in words."""
        edit = self._undo.behind
        return edit.sentence if edit else None

    @property
    def redo_sentence(self) -> str | None:
        """What `redo` would do again, in words."""
        edit = self._undo.ahead
        return edit.sentence if edit else None

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

    def commit(self, make: Callable[[Hunt], Change]) -> Change:
        """Make a change from the newest hunt and save it: all of its records in one write, or none.

        `make` is called once, while no other program can save; it must not call the journal itself.
        Its result is returned; one that changes nothing is not written. Raises JournalError, and
        whatever `make` raises.
        """
        return self._commit(make, _NOTHING_KEPT)

    def restore(self, backup: Backup) -> Change:
        """Make the hunt what it was in a backup: one change, which can be undone like any other.

        Raises JournalError where the backup cannot be read or the change not be saved.
        """
        then = read_file(backup.path)
        sentence = f"went back to change {backup.revision}, saved {backup.saved:%Y-%m-%d %H:%M} UTC"
        return self._commit(lambda hunt: leading_to(then.hunt, hunt, sentence), all_kept(then))

    def back_up(self) -> Path | None:
        """Make a backup of the file as it is now; None where there is no file. Raises JournalError."""
        with self._mutex:
            return self._storage.back_up()

    def close(self) -> None:
        """Leave a backup that is a real copy, at the end of the program. Where that fails,
        `backups.problem` says so: it raises nothing, for all that was committed is saved.
        """
        try:
            self.back_up()
        except JournalError as error:
            self.backups.problem = str(error)

    def rescue(self, makes: Iterable[Callable[[Hunt], Change]]) -> Path:
        """Keep changes that could not be saved in a file of their own, and return where.

        To be called with all that is not saved, each time that a save has failed: the file is written
        anew. Beside the journal if that works, else in the data folder, else in the one for temporary files.
        Raises NotSavedError where no place takes it, and whatever a change raises.
        """
        from afterview.journal.rescue import write_rescue

        with self._mutex:
            self._rescue = write_rescue(self.path, self._contents, makes, self._rescue)
            return self._rescue

    def drop_rescue(self) -> None:
        """Remove the file of `rescue`: to be called once all that it kept has been saved."""
        with self._mutex:
            if self._rescue is not None:
                with suppress(OSError):
                    self._rescue.unlink(missing_ok=True)
            self._rescue = None

    def bring_back(self, path: Path) -> tuple[Change, tuple[str, ...]]:
        """Make the changes that a rescue file keeps, as one, and remove the file if all of them fit.

        A record that was changed since is left as it is; the ids of those are returned beside the change
        that was made, and the file stays. Raises JournalError.
        """
        from afterview.journal.rescue import read_rescue

        found = read_rescue(path)
        change = self._commit(found.fitting, _NOTHING_KEPT)
        hunt, wanted = self.hunt, found.wanted
        left = [key for key, new in wanted.applications.items() if hunt.applications.get(key) != new]
        left += [key for key, new in wanted.people.items() if hunt.people.get(key) != new]
        if not left:
            with suppress(OSError):
                path.unlink()
        return change, tuple(left)

    def _commit(self, make: Callable[[Hunt], Change], older: Mapping[str, Kept]) -> Change:
        with self._mutex, gc_paused():
            with self._storage.transaction():
                self._take_over()
                change = make(self.hunt)
                wanted = unit.effective(change, self._contents)
                if wanted.is_empty:
                    return change
                before, kept = self.hunt, unit.kept(wanted, self._contents)
                self._write(wanted, older)
            self._take_over()
            self._undo.record(
                Edit(back=_excerpt(wanted, before), on=_excerpt(wanted, self.hunt), kept=kept),
            )
            return change

    def undo(self) -> str | None:
        """Take the last change back (which is a change itself) and return its sentence.

        None where there is nothing to undo. Raises UndoRefusedError where one of its records was changed
        elsewhere since, and JournalError as `commit` does; then it can still be undone later.
        """
        with self._mutex:
            edit = self._undo.behind
            if edit is None:
                return None
            self._step(edit.on, edit.back, edit.kept, f"I cannot undo “{edit.sentence}”")
            self._undo.undone()
            return edit.sentence

    def redo(self) -> str | None:
        """Make the change again that was last undone, and return its sentence. Otherwise as `undo`."""
        with self._mutex:
            edit = self._undo.ahead
            if edit is None:
                return None
            self._step(edit.back, edit.on, _NOTHING_KEPT, f"I cannot redo “{edit.sentence}”")
            self._undo.redone()
            return edit.sentence

    def _step(self, now: Change, then: Change, kept: Mapping[str, Kept], refusal: str) -> None:
        with gc_paused(), self._storage.transaction():
            self._take_over()
            if not stands(self.hunt, now):
                raise UndoRefusedError(f"{refusal}: it was changed elsewhere since. Edit it by hand instead.")
            self._write(then, kept)
        self._take_over()

    def _write(self, change: Change, kept: Mapping[str, Kept]) -> None:
        try:
            unit.write(self._database, change, self._contents, kept, self.backups.last_revision)
        except ValueError as error:
            raise NotSavedError(f"{say_path(self.path)} was not saved: {error}.") from error

    def _take_over(self) -> bool:
        """Make the storage's state ours; return whether the hunt changed."""
        before, state = self._contents, self._storage.state
        if state is self._state:
            return False
        self._contents = read_contents(state, before, str(self.path))
        self._state = state
        return self._contents.hunt is not before.hunt


def _excerpt(change: Change, hunt: Hunt) -> Change:
    """Return a change that makes the records of `change` what they are in `hunt`."""
    return Change(
        change.sentence,
        {key: hunt.applications.get(key) for key in change.applications},
        {key: hunt.people.get(key) for key in change.people},
        change.merge_key,
    )
