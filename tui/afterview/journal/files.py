"""Reading and replacing one whole file safely: the only place that talks to the operating system.

A save goes to a new file beside the real one, is flushed to the disk, and then takes its name in one
step. So a crash at any moment leaves the old file or the new one, never a mixture.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from afterview.config import data_folder
from afterview.folders import PROGRAM

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_PERMISSIONS = 0o777
_OF_OTHERS = 0o077
_KNOWS_NO_RIGHTS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS)
"""What a file system says that has none for each file: those of a stick, of some networks."""
_REPLACE_TRIES = 10
_READ_TRIES = 5
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class NotAFileError(OSError):
    """The path leads to a folder or a device, not to a regular file."""


class ReadOnlyFileError(PermissionError):
    """The owner of the file has made it read-only."""


class ChangedMeanwhileError(OSError):
    """The file is no longer the one that the new content was made from."""


class Fingerprint(msgspec.Struct, frozen=True):
    """Tells whether a file is still the one that was read, without reading it again."""

    device: int
    inode: int
    size: int
    modified_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Fingerprint:
        """Take the fingerprint from what the operating system says of a file."""
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def real_path(path: Path) -> Path:
    """Return where `path` really lies, all links followed, whether or not a file is there."""
    return Path(os.path.realpath(path))


def refuse_link(real: Path) -> None:
    """Raise OSError where a path that should have no links left is one: the system could not follow it.

    A new file would take the link's place, and what it led to would never be saved again.
    """
    if real.is_symlink():
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def look(path: Path) -> Fingerprint | None:
    """Return the fingerprint of the file at `path`, or None where there is none. Raises OSError."""
    status = _status(path)
    return None if status is None else Fingerprint.of(status)


def read_whole(path: Path) -> tuple[bytes, Fingerprint] | None:
    """Return the bytes of a regular file and their fingerprint; None where there is none. Raises OSError."""
    if _status(path) is None:
        return None
    for _ in range(_READ_TRIES):
        try:
            with path.open("rb") as file:
                before = Fingerprint.of(os.fstat(file.fileno()))
                content = file.read()
                after = Fingerprint.of(os.fstat(file.fileno()))
        except FileNotFoundError:
            return None
        # A program that writes in place may have been at it while we read: then read again.
        if before == after and len(content) == after.size:
            return content, after
    raise OSError(errno.EBUSY, "another program is writing it")


def make_private_folder(folder: Path) -> None:
    """Make `folder` (and those above it) for its owner alone, where it does not exist. Raises OSError.

    One that is there keeps its rights, for somebody may have chosen them; except the program's own data
    folder: an unpacked backup or another tool may have made that open, and nobody else has a use for it.
    """
    missing = []
    there = folder
    while not there.exists():
        missing.append(there)
        there = there.parent
    for each in reversed(missing):
        with suppress(FileExistsError):
            each.mkdir(mode=PRIVATE_FOLDER)
            set_rights(each, PRIVATE_FOLDER)  # a strange umask would keep even us out
            _flush_folder(each.parent)
    if PROGRAM in folder.parts:  # where the data folder is takes long to find out, and is so named
        _close_own(data_folder(), folder)


def _close_own(own: Path | None, folder: Path) -> None:
    if own is None:
        return
    real = real_path(own.parent) / own.name  # a link in its own place is somebody's choice
    if not {own, real} & {folder, *folder.parents}:
        return
    with suppress(OSError):
        status = real.lstat()
        if stat.S_ISDIR(status.st_mode) and stat.S_IMODE(status.st_mode) & _OF_OTHERS:
            real.chmod(PRIVATE_FOLDER)


def temporary_folder() -> Path:
    """Return our own folder within the one for temporary files, for when no other place is left.

    It need not exist, and somebody else may have made it: see `is_ours`.
    """
    return _own_within(_shared_temporary())


def temporary_folders() -> Iterator[Path]:
    """Yield our folders within those for temporary files, as far as there are any: to look into them.

    `temporary_folder` says which to write to, and that takes long to find out.
    """
    return (each for each in dict.fromkeys(map(_own_within, _shared_by_nature())) if os.path.lexists(each))


def is_ours(folder: Path) -> bool:
    """Return whether nobody else could have put something into a folder that is shared by its nature.

    Raises OSError where it is not there.
    """
    if not hasattr(os, "getuid") or all(folder != _own_within(each) for each in _shared_by_nature()):
        return True
    status = folder.lstat()
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & _OF_OTHERS


def _own_within(shared: str) -> Path:
    user = os.getuid() if hasattr(os, "getuid") else "me"
    return Path(shared, f"{PROGRAM}-{user}")


def _shared_by_nature() -> Iterator[str]:
    """Yield where files may lie that are temporary: where `tempfile` looks for such a place."""
    if os.name == "nt" or "tempfile" in sys.modules:
        yield _shared_temporary()
    named = (os.environ.get(each) for each in ("TMPDIR", "TEMP", "TMP"))
    yield from (os.path.abspath(each) for each in (*named, "/tmp", "/var/tmp", "/usr/tmp") if each)  # noqa: PTH100


def _shared_temporary() -> str:
    import tempfile  # dear to load, and seldom needed

    try:
        return tempfile.gettempdir()
    except OSError:  # every one is full or can only be read: there is nothing to write, but perhaps to read
        return os.environ.get("TMPDIR") or f"{os.sep}tmp"


def replace_whole(path: Path, content: bytes, expected: Fingerprint | None) -> Fingerprint:
    """Make `content` the whole of the file at the real path `path`, or leave the file as it was.

    `expected` is the fingerprint of the file that the content was made from (None: no file). Returns
    the new fingerprint. Raises OSError only where the old file still stands.
    """
    old = _status(path)
    if old is not None and not (old.st_mode & stat.S_IWUSR and os.access(path, os.W_OK)):
        raise ReadOnlyFileError(f"{path} is read-only")
    refuse_link(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    descriptor = os.open(temporary, _NEW_FILE, PRIVATE_FILE)
    try:
        try:
            _rights_as_before(descriptor, old)
            write_all(descriptor, content)
            os.fsync(descriptor)
            written = Fingerprint.of(os.fstat(descriptor))
        finally:
            os.close(descriptor)
        if look(path) != expected:
            raise ChangedMeanwhileError(f"{path} was changed by another program")
        _rename(temporary, path, written)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)
    return written


def sweep(path: Path) -> None:
    """Remove what saves of `path` that were cut off have left behind. Only for the holder of its lock."""
    with suppress(OSError):
        for entry in path.parent.iterdir():
            if entry.name.startswith(f".{path.name}.") and entry.name.endswith(".tmp"):
                with suppress(OSError):
                    entry.unlink()


def _status(path: Path) -> os.stat_result | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(errno.EINVAL, "it is not a regular file", os.fspath(path))
    return status


def set_rights(place: int | Path, mode: int) -> None:
    """Give a file or folder these rights, as far as its file system knows any. Raises OSError."""
    try:
        if isinstance(place, Path):
            place.chmod(mode)
        elif hasattr(os, "fchmod"):  # on Windows they come from the folder
            os.fchmod(place, mode)
    except OSError as error:
        if error.errno not in _KNOWS_NO_RIGHTS:
            raise


def _rights_as_before(descriptor: int, old: os.stat_result | None) -> None:
    mode = PRIVATE_FILE if old is None else stat.S_IMODE(old.st_mode) & _PERMISSIONS
    if old is not None and hasattr(os, "fchown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):  # only root may give a file away; without it the content matters more
            os.fchown(descriptor, old.st_uid, old.st_gid)
    set_rights(descriptor, mode)  # after fchown, and whatever the umask


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of `content`, however many calls it takes. Raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _rename(temporary: Path, path: Path, written: Fingerprint) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            os.replace(temporary, path)  # noqa: PTH105 - the one call that tests make fail
        except OSError as error:
            with suppress(OSError):
                if look(path) == written:  # a network disk can do it and still report an error
                    return
            # On Windows a virus scanner or a backup may hold the file for a moment.
            if os.name != "nt" or not isinstance(error, PermissionError) or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.02 * (attempt + 1))
        else:
            return


def _flush_folder(folder: Path) -> None:
    # The change has landed by now: an error here must not be told as a failure, or a retry would double it.
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
