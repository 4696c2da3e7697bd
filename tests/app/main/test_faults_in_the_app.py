"""The system calls of a save fail beneath the open app: it says so, keeps what was typed, and saves later."""

from __future__ import annotations

import errno
import gc
import sys
from pathlib import Path

import pytest

from afterview.journal.drafts import Drafts, DraftsFile, LineDraft
from afterview.journal.journal import Journal
from afterview.journal.sidecar import found
from afterview.records.hunt import Change
from support.failing_disk import FailingDisk
from support.quick_journal import NOW, STORY, write_journal
from support.saving_app import saving_app
from support.slow import slow

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("error", "for_good"), [(errno.EIO, False), slow(errno.ENOSPC, True)])
async def test_a_reflection_outlives_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    async with saving_app(tmp_path) as app:
        await app.open_editor()
        for number in range(0, 31, 3):
            assert await app.hit(number, error, for_good=for_good)


@pytest.mark.parametrize(("error", "for_good"), [(errno.EIO, True), slow(errno.ENOSPC, False)])
async def test_a_line_outlives_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    async with saving_app(tmp_path) as app:
        for number in range(5, 30, 6):
            assert await app.hit_line(f"Company {number}; SRE", number, error, for_good=for_good)


# Found by the tests above


def test_what_was_kept_beside_the_journal_goes_when_its_disk_is_back(tmp_path: Path) -> None:
    path = tmp_path / "disk" / "journal.json"
    path.parent.mkdir()
    journal, disk = write_journal(path, *STORY), FailingDisk(path.parent)
    with disk.below(journal):
        beside = journal.rescue([lambda _: Change("one")])
        disk.break_down(errno.EIO)
        elsewhere = journal.rescue([lambda _: Change("one")])
        disk.mend()
        assert beside != elsewhere
        journal.drop_rescue()
        assert found(path, "rescue") == ()
        journal.rescue([lambda _: Change("two")])
        disk.break_down(errno.EIO)
        journal.drop_rescue()
        disk.mend()
        assert len(found(path, "rescue")) == 1
        journal.commit(lambda hunt: Change("closed", dict.fromkeys(hunt.applications)))
        assert found(path, "rescue") == ()


def test_an_entered_line_is_not_kept_as_unfinished_once_its_disk_is_back(tmp_path: Path) -> None:
    path = tmp_path / "disk" / "journal.json"
    path.parent.mkdir()
    journal, disk = write_journal(path, *STORY), FailingDisk(path.parent)
    file = DraftsFile(path)
    with disk.below(journal):
        file.keep(Drafts(LineDraft("note acme x")), NOW)
        disk.break_down(errno.EIO)
        file.keep(Drafts(LineDraft("note acme xy")), NOW)
        disk.mend()
        assert len(found(path, "unfinished")) == 2
        file.keep(Drafts(), NOW)
        assert found(path, "unfinished") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="locks are given back otherwise there")
def test_a_lock_that_could_not_be_given_back_is_not_waited_for_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    journal = Journal.open(path, lock_seconds=0.05)
    take = fcntl.flock

    def stuck(descriptor: int, what: int) -> None:
        if what == fcntl.LOCK_UN:
            raise OSError(errno.EIO, "lost the answer")
        take(descriptor, what)

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", stuck)
        journal.commit(lambda hunt: Change("closed", dict.fromkeys(hunt.applications)))
        gc.collect()  # whatever holds the lock now must not have been forgotten
    journal.commit(lambda hunt: Change("closed", dict.fromkeys(hunt.people)))
    Journal.open(path, lock_seconds=0.05).undo()
