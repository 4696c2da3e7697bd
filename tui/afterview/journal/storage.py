"""Our own TinyDB storage: atomic, private, safe with two programs at once, and quick to read.

TinyDB's JSONStorage writes in place, so a crash or a full disk can take the whole file. This one never
touches the old file: see `files.replace_whole`. Several table operations within `transaction()` are one
write; if any fails, none has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

from afterview.journal import errors, files
from afterview.journal.backups import Backups
from afterview.journal.layout import LayoutError, State, parse, render
from afterview.journal.lazy_tables import LazyTables, pack_table
from afterview.journal.lock import LOCK_SECONDS, JournalLock

Replace = Callable[[Path, bytes, files.Fingerprint | None], files.Fingerprint]
"""Makes some bytes the whole of a file."""


def _as_it_is(state: State) -> State:
    return state


def _no_count(_: State) -> int:
    return 0


class SafeStorage:
    """A whole TinyDB file, kept in memory while it is unchanged on disk.

    It is what TinyDB asks of a storage (`read`, `write`, `close`), without its base class: so a journal can
    be read before TinyDB is loaded.
    """

    def __init__(
        self,
        path: Path,
        prepare: Callable[[State], State] = _as_it_is,
        lock_seconds: float = LOCK_SECONDS,
        replace: Replace = files.replace_whole,
        backups: Backups | None = None,
        count: Callable[[State], int] = _no_count,
    ) -> None:
        """Use the file at `path`; read nothing yet.

        `prepare` is handed what was read, and checks it or brings it up to date (in memory only).
        `backups` keep what is replaced, by the number that `count` finds in it.
        """
        self.path = path
        self._prepare = prepare
        self._lock = JournalLock(path, lock_seconds)
        self._replace = replace
        self._backups = backups
        self._count = count
        self.seal = _as_it_is
        """Is handed what is to be saved, and returns it with what has to be said of it as a whole."""
        self._state: State | None = None
        self._fingerprint: files.Fingerprint | None = None
        self._loaded = False
        self._working: State | None = None
        self._in_transaction = False
        self._swept = False

    @property
    def state(self) -> State | None:
        """The state that was last read or saved: the same object as long as nothing has changed."""
        return self._state

    @property
    def _name(self) -> str:
        return errors.say_path(self.path)

    def load(self) -> None:
        """Read the file again if it changed. On JournalError what is in memory stays as it was."""
        try:
            real = files.real_path(self.path)
            found = files.look(real)
            if self._loaded and found == self._fingerprint:
                return
            whole = files.read_whole(real)
        except files.NotAFileError:
            kind = "is a folder" if self.path.is_dir() else "is not a regular file"
            raise errors.UnreadableJournalError(
                f"{self._name} {kind}: give the path of a journal file."
            ) from None
        except OSError as error:
            raise errors.unreadable(self.path, error) from error
        except ValueError as error:  # a null character in the path
            raise errors.UnreadableJournalError(f"{self._name} cannot be a path: {error}.") from None
        if whole is None:
            self._note_missing()
            return
        content, fingerprint = whole
        try:
            state = self._prepare(parse(content))
        except LayoutError as error:
            raise errors.BrokenJournalError(f"{self._name} {error}. {errors.ADVICE}") from None
        self._state, self._fingerprint, self._loaded = state, fingerprint, True

    def _note_missing(self) -> None:
        # Only a file that never was may be begun anew: one that has gone has taken its records with it.
        if self._fingerprint is not None:
            raise errors.UnreadableJournalError(
                f"{self._name} is no longer there: put it back, or quit and start again."
            )
        self._loaded = True

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the lock, read afresh, and save what was done within as one write, or none of it.

        Raises JournalError, and whatever was raised within.
        """
        if self._in_transaction:
            raise RuntimeError("a transaction cannot stand within another")
        with self.locked():
            self.load()
            self._working, self._in_transaction = self._state, True
            try:
                yield
                if self._working is not None and self._working is not self._state:
                    self._save(self._working)
            finally:
                self._working, self._in_transaction = None, False

    def locked(self) -> AbstractContextManager[None]:
        """Keep every other program from saving meanwhile. Raises NotSavedError."""
        return self._lock.held()

    def _save(self, unsealed: State) -> None:
        state = self.seal(unsealed)
        real = files.real_path(self.path)
        if not self._swept:
            files.sweep(real)
            self._swept = True
        try:
            with self._old_one_kept(real):
                fingerprint = self._replace(real, render(state), self._fingerprint)
        except files.ReadOnlyFileError:
            raise errors.NotSavedError(
                f"{self._name} was made read-only, so nothing was saved: "
                "make it writable (chmod u+w), then try again."
            ) from None
        except files.ChangedMeanwhileError:
            raise errors.NotSavedError(
                f"{self._name} was changed by another program just now, so nothing was saved: try again."
            ) from None
        except OSError as error:
            self._swept = False  # what could not be cleared away now may be, the next time
            raise errors.not_saved(self.path, error) from error
        self._state, self._fingerprint = state, fingerprint

    def _old_one_kept(self, real: Path) -> AbstractContextManager[None]:
        if self._backups is None or self._state is None:
            return nullcontext()
        return self._backups.around_save(real, self._count(self._state), self._fingerprint)

    def back_up(self) -> Path | None:
        """Make a real copy of the file as it is now; None where there is no file. Raises JournalError."""
        if self._backups is None:
            return None
        with self.locked():
            self.load()
            if self._state is None or self._fingerprint is None:
                return None
            return self._backups.copy(files.real_path(self.path), self._count(self._state), self._fingerprint)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return all tables for TinyDB to work on: a copy, made as far as it is looked into."""
        if self._in_transaction:
            state = self._working
        else:
            self.load()
            state = self._state
        return None if state is None else cast("dict[str, dict[str, Any]]", LazyTables(state))

    def write(self, data: Mapping[str, Any]) -> None:
        """Take what TinyDB wants written: at once, or when the transaction ends."""
        try:
            state = (
                data.packed() if isinstance(data, LazyTables) else {k: pack_table(v) for k, v in data.items()}
            )
        except UnicodeEncodeError:
            raise errors.NotSavedError(
                f"{self._name} was not saved: the text holds half of a character. Type it again."
            ) from None
        except (ValueError, TypeError) as error:
            raise errors.NotSavedError(
                f"{self._name} was not saved: {error}. Change that text and try again."
            ) from error
        if self._in_transaction:
            self._working = state
            return
        with self.locked():
            before = self._fingerprint
            self.load()
            if self._fingerprint != before:
                raise errors.NotSavedError(
                    f"{self._name} was changed by another program, so nothing was saved: try again."
                )
            self._save(state)

    def close(self) -> None:
        """Hold nothing open: there is nothing to close."""
