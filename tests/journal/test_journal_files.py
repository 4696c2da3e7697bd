"""Where the file lies and who may read it: modes, links, folders, locks, leftovers."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from afterview.journal import files
from afterview.journal.errors import BusyJournalError, NotSavedError
from afterview.journal.journal import Journal
from support.samples import add, filled, leftovers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights work otherwise there")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_new_file_and_folder_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "deep" / "folder" / "journal.json"
    old = os.umask(umask)
    try:
        filled(path)
    finally:
        os.umask(old)
    assert mode(path) == 0o600
    assert mode(path.with_name(".journal.json.lock")) == 0o600
    assert (mode(path.parent), mode(path.parent.parent)) == (0o700, 0o700)


@pytest.mark.parametrize("kept", [0o600, 0o640, 0o644])
def test_mode_of_an_existing_file_is_kept(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    path.chmod(kept)
    add(journal, "a2")
    assert mode(path) == kept


def test_temporary_file_is_never_open_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    write = os.write

    def look(descriptor: int, content: memoryview) -> int:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return write(descriptor, content)

    monkeypatch.setattr(os, "write", look)
    filled(tmp_path / "journal.json")
    assert set(modes) == {0o600}


def test_file_made_read_only_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    path.chmod(0o400)
    before = path.read_bytes()
    with pytest.raises(NotSavedError, match=r"read-only.*chmod u\+w"):
        add(journal, "a2")
    assert path.read_bytes() == before
    assert set(journal.hunt.applications) == set(Journal.open(path).hunt.applications) == {"a1"}
    path.chmod(0o600)
    add(journal, "a2")


def test_folder_that_cannot_be_written_opens_for_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    path.with_name(".journal.json.lock").unlink()
    opened = os.open

    def refuse(target: object, flags: int, *more: int, **named: int) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", str(target))
        return opened(target, flags, *more, **named)  # type: ignore[arg-type]  # whatever was given is passed on

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "exists", lambda self: self != path.with_name(".journal.json.lock"))
    journal = Journal.open(path)
    with pytest.raises(NotSavedError, match="check the permissions of the file and its folder"):
        add(journal, "a2")
    assert set(journal.hunt.applications) == {"a1"}


def test_symlink_stays_one_where_it_cannot_be_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = tmp_path / "synced" / "hunt.json"
    real.parent.mkdir()
    link = tmp_path / "journal.json"
    link.symlink_to(real)
    journal = filled(link)
    before = real.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os.path, "realpath", os.fspath)  # what it returns where the system fails it
        with pytest.raises(NotSavedError):
            add(journal, "a2")
        with pytest.raises(OSError, match="Input/output"):
            files.replace_whole(link, b"{}", files.look(link))
    assert link.is_symlink()
    assert real.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith((".", "journal"))] == [link.name]
    add(journal, "a2")
    assert link.is_symlink()
    assert set(Journal.open(real).hunt.applications) == {"a1", "a2"}


@pytest.mark.parametrize("relative", [False, True])
def test_symlink_stays_one(tmp_path: Path, relative: bool) -> None:
    (tmp_path / "synced").mkdir()
    real = tmp_path / "synced" / "hunt.json"
    link = tmp_path / "journal.json"
    link.symlink_to("synced/hunt.json" if relative else real)
    journal = Journal.open(link)  # a link to nothing yet: the file is made where it leads
    add(journal, "a1")
    add(journal, "a2")
    assert link.is_symlink()
    assert not real.is_symlink()
    assert set(Journal.open(real).hunt.applications) == {"a1", "a2"}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["journal.json", "synced"]
    add(Journal.open(real), "a3")
    assert journal.refresh()


def test_lock_held_elsewhere_is_waited_for_but_not_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    journal = Journal.open(path, lock_seconds=0.05)
    with (
        FileLock(path.with_name(".journal.json.lock")),
        pytest.raises(BusyJournalError, match="another program"),
    ):
        add(journal, "a2")
    assert set(journal.hunt.applications) == {"a1"}
    add(journal, "a2")
    lock = FileLock(path.with_name(".journal.json.lock"), thread_local=False)
    lock.acquire()
    patient = Journal.open(path, lock_seconds=30)
    worker = threading.Thread(target=add, args=(patient, "a3"))
    worker.start()
    lock.release()
    worker.join(30)
    assert "a3" in patient.hunt.applications


def test_leftovers_of_saves_that_were_cut_off_are_swept(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    (tmp_path / ".journal.json.123-abcd.tmp").write_text("{")
    (tmp_path / ".other.json.123-abcd.tmp").write_text("{")
    (tmp_path / "mine.tmp").write_text("x")
    add(Journal.open(path), "a2")
    assert sorted(leftovers(tmp_path)) == [".other.json.123-abcd.tmp", "mine.tmp"]


def test_change_by_a_program_without_locks_just_before_the_replace(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    theirs = path.read_bytes().replace(b"Backend", b"Rearend")
    old = files.look(path)
    path.write_bytes(theirs)
    with pytest.raises(files.ChangedMeanwhileError):
        files.replace_whole(path, b"ours", old)
    assert path.read_bytes() == theirs
    assert leftovers(tmp_path) == []
    add(journal, "a2")
    assert journal.hunt.applications["a1"].role == "Rearend Engineer"
