"""The system calls of a save, made to fail: the file stays wholly old or wholly new, and so does the hunt."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from afterview.journal import files
from afterview.journal.backups import Backups
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.meta import read_revision
from afterview.journal.reader import check_and_migrate, read_file
from afterview.journal.storage import SafeStorage
from support.samples import add, everything, filled

SAVE_CALLS = (
    "open",
    "fchmod",
    "write",
    "fsync",
    "close",
    "replace",
    "link",
    "chmod",
    "unlink",
    "mkdir",
    "scandir",
    "stat",
)
CALLS = (*SAVE_CALLS, "lstat", "fstat", "access", "lseek", "read", "ftruncate", "flock")


class Faults:
    """Counts the system calls of a save, and makes one (or all from one on) fail."""

    def __init__(self, at: int = -1, error: int = 0, for_good: bool = False, torn: bool = False) -> None:
        self.at, self.error, self.for_good, self.torn = at, error, for_good, torn
        self.names: list[str] = []

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            number = len(self.names)
            self.names.append(name)
            if number == self.at or (self.for_good and number > self.at >= 0):
                if name == "write" and self.torn:
                    self.at += 1  # half of it is written, and then comes the error
                    self.torn = False
                    return real(args[0], args[1][: len(args[1]) // 2])
                if name == "close":
                    real(*args)  # a close that fails has closed all the same
                raise OSError(self.error, os.strerror(self.error))
            return real(*args, **named)

        return call

    @contextmanager
    def on(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                for module in (os, fcntl):
                    if hasattr(module, name):
                        patch.setattr(module, name, self.wrap(name, getattr(module, name)))
            yield


def opened(path: Path, replace: Callable[..., Any] = files.replace_whole) -> Journal:
    backups = Backups(path)
    storage = SafeStorage(
        path, lambda state: check_and_migrate(state, str(path)), 0.05, replace, backups, read_revision
    )
    journal = Journal(storage, backups)
    journal.refresh()
    return journal


def check(folder: Path, faults: Faults, replace: Callable[..., Any] = files.replace_whole) -> None:
    """Save with the faults and see that nothing is half done, told wrongly, or in the way of a retry."""
    path = folder / "journal.json"
    filled(path)
    journal = opened(path, replace)
    old, hunt = path.read_bytes(), journal.hunt
    failed = None
    with faults.on():
        try:
            add(journal, "a2", "new")
        except JournalError as error:
            failed = error
    if failed is None:
        assert "a2" in journal.hunt.applications
    else:
        assert path.read_bytes() == old
        assert journal.hunt is hunt
        assert journal.undo_sentence == "began"
        assert str(failed).isprintable()
    assert everything(Journal.open(path).hunt) == everything(journal.hunt)
    add(journal, "a2", "new")
    assert everything(Journal.open(path).hunt) == everything(journal.hunt)
    assert set(journal.hunt.applications) == {"a1", "a2"}
    assert journal.revision == 2
    for backup in journal.backups.all():
        assert everything(read_file(backup.path).hunt) == everything(hunt)
        assert not backup.path.samefile(path)


def calls_of_a_save(folder: Path) -> list[str]:
    folder.mkdir()
    faults = Faults()
    check(folder, faults)
    return faults.names


def write_in_place(path: Path, content: bytes, expected: files.Fingerprint | None) -> files.Fingerprint:
    """The mutant: what TinyDB's own storage does."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        os.ftruncate(descriptor, len(content))
    finally:
        os.close(descriptor)
    return files.Fingerprint.of(path.stat())
