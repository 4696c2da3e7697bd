"""Every system call of a save fails in turn: the file is wholly old or wholly new, and so is the hunt."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from afterview.journal import files
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from support.journal_faults import CALLS, Faults, calls_of_a_save, check, opened, write_in_place
from support.samples import add, filled, leftovers
from support.slow import slow

pytestmark = pytest.mark.slow

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EINTR)


def test_a_save_makes_the_calls_that_make_it_safe(tmp_path: Path) -> None:
    names = calls_of_a_save(tmp_path / "dry")
    assert names.index("link") < names.index("replace")
    names = [each for each in names if each in CALLS[:6]]
    first = names.index("fchmod")
    assert names[first : first + 7] == ["fchmod", "write", "fsync", "close", "replace", "open", "fsync"]


@pytest.mark.parametrize(
    ("error", "for_good"),
    [
        (errno.ENOSPC, False),
        (errno.EIO, True),
        *(slow(error, False) for error in ERRORS if error != errno.ENOSPC),
        *(slow(error, True) for error in ERRORS if error != errno.EIO),
    ],
)
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
