"""What can go wrong with the journal, each told in one plain line that says what to do."""

from __future__ import annotations

import errno
from os import PathLike, fspath

_REASONS = {
    errno.ENOSPC: "the disk is full: free some space",
    errno.EDQUOT: "your disk quota is used up: free some space",
    errno.EIO: "the disk reported an error: check it, and copy your files to another one",
    errno.EACCES: "that is not permitted: check the permissions of the file and its folder",
    errno.EPERM: "that is not permitted: check the permissions of the file and its folder",
    errno.EROFS: "that disk can only be read: choose another place with --journal",
    errno.ENAMETOOLONG: "the name is too long: choose a shorter one with --journal",
    errno.ENOTDIR: "part of the path is a file and not a folder: choose another place with --journal",
    errno.ELOOP: "its links go round in a circle: check where they lead",
    errno.EBUSY: "something else holds the file: close the other program",
}

ADVICE = (
    "The file is left as it is. To see all that is wrong: afterview check. To get back what can be had: "
    "afterview restore --recover. If you named the file by --journal, name it there, too."
)
"""What to do about a file that is no sound journal: the end of the line that says so."""


class JournalError(Exception):
    """Something about the journal that its owner has to know: one line, with what to do."""


class UnreadableJournalError(JournalError):
    """The file cannot be read at all: not permitted, a folder, gone."""


class MissingJournalError(UnreadableJournalError):
    """There is no file. Where there are backups of it, it is not begun anew unasked."""


class BrokenJournalError(JournalError):
    """The file can be read, but is not a sound journal. It is left as it is."""


class NewerJournalError(JournalError):
    """The file was written by a later version of the program. It is left as it is."""


class NotSavedError(JournalError):
    """A change could not be saved. The journal is as it was before, on disk and in memory."""


class BusyJournalError(NotSavedError):
    """Another program held the journal for too long. Nothing was changed."""


class UndoRefusedError(JournalError):
    """Undoing or redoing would overwrite what was changed elsewhere. Nothing was changed."""


def say_path(path: str | PathLike[str]) -> str:
    """Return a path as it can be shown on one line: without control characters."""
    return say_text(fspath(path), 300)


def say_text(text: str, length: int = 40) -> str:
    """Return user text as it can be shown within a line: printable, and not too long."""
    shown = "".join(each if each.isprintable() else "?" for each in text[: length + 1])
    return shown if len(shown) <= length else shown[:length] + "…"


def say_reason(error: OSError) -> str:
    """Return why the operating system refused, and what to do about it."""
    found = _REASONS.get(error.errno or 0)
    words = error.strerror or type(error).__name__
    return found or f"{words}: check the place, or choose another with --journal"


def not_saved(path: str | PathLike[str], error: OSError) -> NotSavedError:
    """Return the error for a save that the operating system refused."""
    return NotSavedError(
        f"I could not save {say_path(path)}: {say_reason(error)}, then try again. "
        "What was saved before is unharmed."
    )


def unreadable(path: str | PathLike[str], error: OSError) -> UnreadableJournalError:
    """Return the error for a file that the operating system would not let us read."""
    return UnreadableJournalError(f"I could not read {say_path(path)}: {say_reason(error)}.")
