"""Backups: the file as it was before each change, and as it is when the program ends.

Before a save the old file gets a second name (a hard link, which costs nothing); the save then takes its
first name away, so from then on nothing else can write to it. Where there are no links, and at the end, it
is a real copy. What fails here is said, and never stands in the way of a save.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from afterview.journal import files
from afterview.journal.errors import JournalError, NotSavedError, say_path, say_reason, unreadable

CHANGES, HOURS, DAYS, WEEKS = 8, 8, 7, 8
"""How many of the newest changes are kept; and of how many hours, days and weeks the last one."""

MOST_BYTES = 100_000_000
"""What all backups together may take on the disk; the newest is kept all the same."""

_NAME = re.compile(r"(\d{6,18})-(\d{8}T\d{6})Z(?:-(\d{1,4}))?\.json")
_STAMP = "%Y%m%dT%H%M%S"
_MOST_ALIKE = 100


class Backup(msgspec.Struct, frozen=True):
    """The journal as it once was."""

    path: Path
    revision: int
    """The number of the change that led to it."""
    saved: datetime
    """When that was saved, in UTC, by the computer's clock of that time."""
    size: int
    """In bytes."""
    copy: int = 1
    """Tells those apart that have the same number and second."""


def backups_folder(journal: Path) -> Path:
    """Return where the backups of a journal lie: beside the file itself, whatever links lead there."""
    real = files.real_path(journal)
    return real.with_name(f"{real.name}.backups")


class Backups:
    """The backups of one journal. To be changed only by the holder of the journal's lock."""

    def __init__(self, journal: Path) -> None:
        """Look after the backups of the journal at that path; touch nothing yet."""
        self._journal = journal
        self.problem = ""
        """What went wrong with the last one, in one plain line; "" where it was made."""

    @property
    def folder(self) -> Path:
        """Return the folder that they lie in, which need not exist."""
        return backups_folder(self._journal)

    def all(self) -> tuple[Backup, ...]:
        """Return all there are, newest first. Raises UnreadableJournalError where they cannot be listed."""
        found: list[Backup | None] = []
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    with suppress(FileNotFoundError):  # another window has just thinned them out
                        if entry.is_file():
                            found.append(read_name(Path(entry.path), entry.stat().st_size))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return ()
        except OSError as error:
            raise unreadable(self.folder, error) from error
        return newest_first(each for each in found if each is not None)

    @property
    def last_revision(self) -> int:
        """Return the highest number of a change that there is a backup of; 0 where none is to be seen."""
        with suppress(JournalError):
            return max((each.revision for each in self.all()), default=0)
        return 0

    @contextmanager
    def around_save(self, real: Path, revision: int, expected: files.Fingerprint | None) -> Iterator[None]:
        """Keep the file at `real` as it was, if what is done within replaces it."""
        self.problem = ""
        made = None
        if expected is not None:
            try:
                made = self._link(real, revision, expected)
            except (OSError, JournalError) as error:
                self._note(error)
        try:
            yield
        except BaseException:
            if made is not None:  # it is still the journal's own file, under a second name
                with suppress(OSError):
                    made.unlink()
            raise
        if made is not None:
            with suppress(OSError):
                made.chmod(files.PRIVATE_FILE)
        self._thin_out()

    def copy(self, real: Path, revision: int, expected: files.Fingerprint) -> Path:
        """Make a real copy of the file at `real`, or find that there is one. Raises NotSavedError."""
        try:
            made = self._copy(real, revision, expected)
        except OSError as error:
            raise self._failed(error) from error
        self._thin_out()
        return made

    def _link(self, real: Path, revision: int, expected: files.Fingerprint) -> Path | None:
        files.make_private_folder(self.folder)
        if real.stat().st_nlink == 1:
            for path in self._names(revision, expected):
                if path.exists():
                    if _same(path, real):
                        return None
                    continue
                try:
                    os.link(real, path)
                except OSError:
                    break  # no links here: a copy will do
                if files.look(path) != expected:
                    path.unlink()
                    raise files.ChangedMeanwhileError("another program has just changed it")
                return path
        self._copy(real, revision, expected)
        return None

    def _copy(self, real: Path, revision: int, expected: files.Fingerprint) -> Path:
        files.make_private_folder(self.folder)
        whole = files.read_whole(real)
        if whole is None or whole[1] != expected:
            raise files.ChangedMeanwhileError("another program has just changed it")
        for path in self._names(revision, expected):
            shared = path.exists() and path.samefile(real)
            if path.exists() and not shared:
                if _same(path, real):
                    return path
                continue
            files.replace_whole(path, whole[0], files.look(path))
            with suppress(OSError):
                path.chmod(files.PRIVATE_FILE)
            return path
        raise FileExistsError("there are too many backups of the same moment")

    def _names(self, revision: int, fingerprint: files.Fingerprint) -> Iterator[Path]:
        try:
            saved = datetime.fromtimestamp(fingerprint.modified_ns // 1_000_000_000, UTC)
        except (ValueError, OverflowError, OSError):
            saved = datetime.fromtimestamp(0, UTC)
        for number in range(1, _MOST_ALIKE):
            yield self.folder / backup_name(revision, saved, number)

    def _thin_out(self) -> None:
        with suppress(OSError, JournalError):
            for each in surplus(self.all()):
                each.path.unlink()
            for entry in self.folder.iterdir():
                if entry.name.startswith(".") and entry.name.endswith(".tmp"):
                    entry.unlink()

    def _note(self, error: Exception) -> None:
        self.problem = str(self._failed(error))

    def _failed(self, error: Exception) -> NotSavedError:
        reason = say_reason(error) if isinstance(error, OSError) and error.errno else str(error)
        return NotSavedError(f"The backup in {say_path(self.folder)} was not made: {reason}.")


def _same(one: Path, other: Path) -> bool:
    if one.samefile(other):
        return True
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def backup_name(revision: int, saved: datetime, copy: int = 1) -> str:
    """Return the name of a backup's file: "000042-20261124T150000Z.json"."""
    more = f"-{copy}" if copy > 1 else ""
    return f"{revision:06}-{saved.astimezone(UTC).strftime(_STAMP)}Z{more}.json"


def read_name(path: Path, size: int) -> Backup | None:
    """Return the backup that a file is by its name; None where it is something else."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        saved = datetime.fromisoformat(found[2]).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(found[1]), saved, size, int(found[3] or 1))


def newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return the backups in order: by change, and only where that is the same, by time."""
    return tuple(sorted(backups, key=lambda each: (each.revision, each.saved, each.copy), reverse=True))


def surplus(backups: Iterable[Backup], most_bytes: int = MOST_BYTES) -> tuple[Backup, ...]:
    """Return the backups that need not be kept any longer."""
    ordered = newest_first(backups)
    # Those that reach far back come before the many of the last minutes, where there is not room for all.
    wanted = [
        *ordered[:2],
        *_last_of_each(ordered, DAYS, lambda each: (each.saved.date(),)),
        *_last_of_each(ordered, WEEKS, lambda each: tuple(each.saved.isocalendar())[:2]),
        *_last_of_each(ordered, HOURS, lambda each: (each.saved.date(), each.saved.hour)),
        *ordered[:CHANGES],
    ]
    kept: set[Path] = set()
    room = most_bytes
    for each in wanted:
        if each.path not in kept and (each.size <= room or not kept):
            kept.add(each.path)
            room -= each.size
    return tuple(each for each in ordered if each.path not in kept)


def _last_of_each(
    ordered: tuple[Backup, ...], many: int, span: Callable[[Backup], tuple[object, ...]]
) -> list[Backup]:
    last: dict[tuple[object, ...], Backup] = {}
    for each in ordered:
        last.setdefault(span(each), each)
    return list(last.values())[:many]
