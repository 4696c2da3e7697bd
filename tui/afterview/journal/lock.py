"""Locks between programs: files of their own, for what they guard becomes another file with each save."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.journal import errors, files

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_SECONDS = 5.0
"""How long to wait for another program that is saving."""


class JournalLock:
    """Keeps two programs from saving one journal at the same moment."""

    def __init__(self, path: Path, seconds: float = LOCK_SECONDS) -> None:
        """Lock nothing yet."""
        self.path = path
        self._seconds = seconds
        self._not_let_go: BaseFileLock | None = None
        """One that the system would not release: as long as it is held, not even we can save."""

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other program from saving meanwhile. Raises NotSavedError."""
        from filelock import Timeout

        real = files.real_path(self.path)
        lock = _lock_of(real, self._seconds)
        try:
            files.refuse_link(real)
            files.make_private_folder(real.parent)
            self._let_go(self._not_let_go)
            _acquire(lock)
        except Timeout:
            raise errors.BusyJournalError(
                f"{errors.say_path(self.path)} is being saved by another program: "
                "nothing was changed, try again."
            ) from None
        except OSError as error:
            raise errors.not_saved(self.path, error) from error
        try:
            yield
        finally:
            self._not_let_go = lock
            with suppress(OSError):  # by now it is saved or not: that is what has to be told
                self._let_go(lock)

    def _let_go(self, lock: BaseFileLock | None) -> None:
        if lock is not None:
            lock.release()
            self._not_let_go = None


def try_lock(path: Path) -> BaseFileLock | None:
    """Return the lock of that file, which is held now; None where another window holds it. Raises OSError."""
    from filelock import Timeout

    lock = _lock_of(path, 0)
    try:
        _acquire(lock)
    except Timeout:
        return None
    return lock


def release(lock: BaseFileLock | None) -> None:
    """Let go of a lock, as far as the system allows."""
    if lock is not None:
        with suppress(OSError):
            lock.release()


def _acquire(lock: BaseFileLock) -> None:
    try:
        lock.acquire()
    except NotImplementedError as error:  # what some versions say of a disk that knows no locks
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK)) from error


def _lock_of(path: Path, seconds: float) -> BaseFileLock:
    from filelock import FileLock  # as expensive to load as all the rest; reading takes no lock

    return FileLock(
        path.with_name(f".{path.name}.lock"),
        timeout=seconds,
        mode=files.PRIVATE_FILE,
        poll_interval=0.01,
        thread_local=False,
    )
