"""Every system call of a save fails in turn: the file is wholly old or wholly new, and so is the hunt."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from journal_samples import add, everything, filled, leftovers

from afterview.journal import files
from afterview.journal.backups import Backups
from afterview.journal.contents import check_and_migrate, read_revision
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from afterview.journal.storage import SafeStorage

CALLS = (
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
    "lstat",
    "fstat",
    "access",
    "lseek",
    "read",
    "ftruncate",
    "flock",
)
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EINTR)


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


def test_a_save_makes_the_calls_that_make_it_safe(tmp_path: Path) -> None:
    names = calls_of_a_save(tmp_path / "dry")
    assert names.index("link") < names.index("replace")
    names = [each for each in names if each in CALLS[:6]]
    first = names.index("fchmod")
    assert names[first : first + 7] == ["fchmod", "write", "fsync", "close", "replace", "open", "fsync"]


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_old_or_new_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    names = calls_of_a_save(tmp_path / "dry")
    for number, name in enumerate(names):
        for torn in (False, True) if name == "write" else (False,):
            folder = tmp_path / f"{number}-{name}-{torn}"
            folder.mkdir()
            check(folder, Faults(number, error, for_good, torn))
            assert leftovers(folder) == []


def test_error_after_the_replace_is_not_told_as_a_failure(tmp_path: Path) -> None:
    names = calls_of_a_save(tmp_path / "dry")
    folder = tmp_path / "late"
    folder.mkdir()
    path = folder / "journal.json"
    filled(path)
    journal = opened(path)
    last = names.index("fsync", names.index("replace"))
    with Faults(last, errno.EIO).on():
        add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_replace_that_lands_and_reports_an_error_is_a_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    replace = os.replace

    def odd(source: Path, target: Path) -> None:
        replace(source, target)
        raise OSError(errno.EIO, "lost the answer")

    monkeypatch.setattr(os, "replace", odd)
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_first_save_leaves_no_file_if_it_fails(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", Faults(0, errno.ENOSPC).wrap("fsync", os.fsync))
        with pytest.raises(JournalError, match="disk is full"):
            add(journal, "a1")
    assert not path.exists()
    add(journal, "a1")


def test_failed_undo_can_be_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    add(journal, "a2")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", Faults(0, errno.EIO).wrap("replace", os.replace))
        with pytest.raises(JournalError):
            journal.undo()
        assert "a2" in journal.hunt.applications
        assert journal.undo() == "set a2 "
    assert set(Journal.open(path).hunt.applications) == {"a1"}


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


def replace_and_tell_of_the_folder(
    path: Path, content: bytes, expected: files.Fingerprint | None
) -> files.Fingerprint:
    """Another mutant: reports an error of the folder's fsync as if the save had failed."""
    written = files.replace_whole(path, content, expected)
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return written


@pytest.mark.parametrize("mutant", [write_in_place, replace_and_tell_of_the_folder])
def test_the_check_catches_a_storage_that_is_not_safe(tmp_path: Path, mutant: Callable[..., Any]) -> None:
    dry = Faults()
    (tmp_path / "dry").mkdir()
    with suppress(AssertionError):  # one that writes in place spoils the backup too, even without a fault
        check(tmp_path / "dry", dry, mutant)
    caught = []
    for number, name in enumerate(dry.names):
        folder = tmp_path / str(number)
        folder.mkdir()
        try:
            check(folder, Faults(number, errno.ENOSPC, torn=True), mutant)
        except (AssertionError, JournalError):
            caught.append(name)
    assert caught
