"""Private files that are not in the journal: beside it, else among this person's other files.

What could not be saved and what was begun and not entered are kept in them (see `rescue` and `drafts`), each
kind in a file of its own for each window, and only for as long as there is something in it.
"""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.config import data_folder
from afterview.journal import errors, files
from afterview.journal.lock import release, try_lock

if TYPE_CHECKING:
    from filelock import BaseFileLock

RESCUE, DRAFTS = "rescue", "unfinished"
"""The kinds, as they stand in the names of the files."""

_MOST = 20
"""Files of one kind for one journal in one folder: one for each window that needs one."""


class Sidecar:
    """The file of one kind that one window writes.

    With `claims` it holds a lock beside the file for as long as it lives: so a window can tell what another
    one is still at work on from what one that has ended left behind.
    """

    def __init__(self, journal: Path, kind: str, what: str, *, claims: bool = False) -> None:
        """Touch nothing yet. `what` says what would be in the file, for where it cannot be written."""
        self.path: Path | None = None
        """Where it lies; None while there is none."""
        self._journal = journal
        self._kind = kind
        self._what = what
        self._claims = claims
        self._lock: BaseFileLock | None = None
        self._looks: files.Fingerprint | None = None
        self._unwanted: dict[Path, files.Fingerprint | None] = {}
        """What could not be removed, as it looked when it was ours."""

    @property
    def has_leftovers(self) -> bool:
        """Return whether there is a file of ours that is not wanted any more and could not be removed."""
        return bool(self._unwanted)

    def write(self, content: bytes) -> Path:
        """Make that the whole of the file, in the best place that takes it; return where.

        Raises NotSavedError where no place takes it; then what was written before is still there.
        """
        problem: OSError = FileExistsError(f"there are too many {self._kind} files")
        for place in _usable(self._journal, self._kind):
            try:
                written = self._write_to(place, content)
            except OSError as error:
                problem = error
            else:
                if written is not None:
                    return written
        raise errors.not_saved(self._what, problem) from problem

    def claim(self, path: Path) -> bool:
        """Keep other windows from a file that is there; False where one is still at work on it."""
        with suppress(OSError):
            lock = try_lock(path)
            if lock is not None:
                self.let_go()
                self._lock = lock
                return True
        # Where no lock can be had at all (a disk that can only be read) it cannot be asked whose it is.
        return not os.access(path.parent, os.W_OK)

    def take_over(self, path: Path) -> None:
        """Make a file that is claimed this window's own."""
        self._own(path, self._lock)

    def remove(self) -> None:
        """Remove the file, which is not wanted any more. Where that fails, `tidy` tries it again."""
        if self.path is not None:
            self._unwanted[self.path] = self._looks
            self.path = None
        self.tidy()
        self.let_go()

    def tidy(self) -> None:
        """Remove what could not be removed before.

        Another window may have taken it over meanwhile, or have one of the same name: that is not ours.
        """
        for path, looks in tuple(self._unwanted.items()):
            with suppress(OSError):
                if looks is None or files.look(path) == looks:
                    path.unlink(missing_ok=True)
                del self._unwanted[path]

    def let_go(self) -> None:
        """Let another window have the file."""
        release(self._lock)
        self._lock = None

    def _write_to(self, place: Path, content: bytes) -> Path | None:
        """Write to the name there that is ours, or nobody's; None where none is left. Raises OSError."""
        mine = self.path if self.path is not None and self.path.parent == place.parent else None
        for path in _numbered(place) if mine is None else (mine,):
            lock = self._lock
            if path != mine:
                if os.path.lexists(path):
                    continue
                lock = try_lock(path) if self._claims else None
                if self._claims and lock is None:
                    continue
            try:
                files.replace_whole(path, content, files.look(path))
            except OSError:
                if lock is not self._lock:
                    release(lock)
                raise
            self._own(path, lock)
            return path
        return None

    def _own(self, path: Path, lock: BaseFileLock | None) -> None:
        """Take note that this is the file now, and the one before is not wanted any more."""
        if self.path is not None:
            self._unwanted[self.path] = self._looks
        self._unwanted.pop(path, None)
        self.path, self._looks = path, None
        with suppress(OSError):
            self._looks = files.look(path)
        if lock is not self._lock:
            self.let_go()
            self._lock = lock
        self.tidy()


def places(journal: Path, kind: str) -> Iterator[Path]:
    """Yield where a file of that kind may be put, the best place first; none of them need exist."""
    yield from _lasting_places(journal, kind)
    yield files.temporary_folder() / _marked(journal, kind)


def _lasting_places(journal: Path, kind: str) -> Iterator[Path]:
    real = files.real_path(journal)
    yield real.with_name(f"{real.name}.{kind}.json")
    if (own := data_folder()) is not None:
        yield own / _marked(journal, kind)


def _marked(journal: Path, kind: str) -> str:
    real = files.real_path(journal)
    return f"{real.name}.{zlib.crc32(os.fsencode(real)):08x}.{kind}.json"


def found(journal: Path, kind: str) -> tuple[Path, ...]:
    """Return the files of that kind that there are, of all windows. Raises UnreadableJournalError."""
    there: list[Path] = []
    temporary = (folder / _marked(journal, kind) for folder in files.temporary_folders())
    for place in (*_lasting_places(journal, kind), *temporary):
        try:
            if files.is_ours(place.parent):
                there += filter(_is_file, _numbered(place))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise errors.unreadable(place, error) from error
    return tuple(dict.fromkeys(there))


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _usable(journal: Path, kind: str) -> Iterator[Path]:
    """Yield the places whose folder is there, made if need be, and is nobody else's."""
    for number, place in enumerate(places(journal, kind)):
        with suppress(OSError):
            if number:  # where the journal's own folder has gone (a stick, say) it is not made again
                files.make_private_folder(place.parent)
            if files.is_ours(place.parent):
                yield place


def _numbered(place: Path) -> Iterator[Path]:
    """Yield the names that files of several windows have in one place."""
    yield place
    for number in range(2, _MOST):
        yield place.with_name(place.name.removesuffix(".json") + f"-{number}.json")
