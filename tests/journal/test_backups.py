"""Backups: made by themselves, few, private, never in the way, and gone back to as one change."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.journal.backups import (
    CHANGES,
    DAYS,
    HOURS,
    WEEKS,
    Backup,
    Backups,
    backup_name,
    backups_folder,
    newest_first,
    read_name,
    surplus,
)
from afterview.journal.errors import JournalError, MissingJournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from support.samples import add, everything, filled, remove

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def backup(revision: int, saved: datetime = NOON, size: int = 10) -> Backup:
    path = Path(backup_name(revision, saved))
    return Backup(path, revision, saved, size)


def test_names_say_which_change_and_when() -> None:
    made = backup(42)
    assert made.path.name == "000042-20261124T120000Z.json"
    assert read_name(made.path, 10) == made
    assert read_name(Path(backup_name(1_234_567, NOON, 3)), 1) is not None
    for odd in (
        "journal.json",
        "000042.json",
        "000042-20261324T120000Z.json",
        ".000042-20261124T120000Z.json.1.tmp",
    ):
        assert read_name(Path(odd), 1) is None


def test_order_is_that_of_the_changes_whatever_the_clock_says() -> None:
    later, back = backup(7, NOON - timedelta(days=900)), backup(6, NOON)
    assert newest_first([back, later]) == (later, back)


def test_a_year_of_changes_leaves_some_of_each_span() -> None:
    kept: list[Backup] = []
    for number in range(5_000):
        kept.append(backup(number, NOON + timedelta(hours=2 * number)))
        gone = surplus(kept)
        kept = [each for each in kept if each not in gone]
    assert len(kept) <= CHANGES + HOURS + DAYS + WEEKS
    assert [each.revision for each in kept[-CHANGES:]] == list(range(5_000 - CHANGES, 5_000))
    days = {each.saved.date() for each in kept}
    assert {kept[-1].saved.date() - timedelta(days=back) for back in range(DAYS)} <= days
    assert kept[-1].saved - kept[0].saved >= timedelta(weeks=WEEKS - 2)


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(-50_000, 50_000), st.integers(1, 60)),
        max_size=60,
        unique=True,
    )
)
def test_rotation_keeps_the_newest_and_stays_within_bounds(made: list[tuple[int, int, int]]) -> None:
    backups = {
        each.path: each for r, h, s in made for each in [backup(r, NOON + timedelta(hours=h), s)]
    }.values()
    gone = set(surplus(backups, most_bytes=100))
    kept = [each for each in newest_first(backups) if each not in gone]
    assert sum(each.size for each in kept) <= 100
    assert len(kept) <= CHANGES + HOURS + DAYS + WEEKS
    assert list(kept[:1]) == list(newest_first(backups)[:1])
    assert surplus(kept, most_bytes=100) == ()


def test_each_change_leaves_what_was_before_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    assert journal.backups.all() == ()
    contents = [path.read_bytes()]
    for number in range(2, 6):
        add(journal, f"a{number}")
        contents.append(path.read_bytes())
    found = journal.backups.all()
    assert [each.revision for each in found] == [4, 3, 2, 1]
    assert [each.path.read_bytes() for each in found] == contents[-2::-1]
    assert journal.backups.folder == backups_folder(path) == tmp_path / "journal.json.backups"


@pytest.mark.skipif(os.name == "nt", reason="rights work otherwise there")
def test_they_are_private_and_share_nothing_with_the_live_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    path.chmod(0o644)
    add(journal, "a2")
    journal.close()
    assert stat.S_IMODE(journal.backups.folder.stat().st_mode) == 0o700
    for each in journal.backups.all():
        assert stat.S_IMODE(each.path.stat().st_mode) == 0o600
        assert not each.path.samefile(path)
        assert each.path.stat().st_nlink == 1


def test_the_end_leaves_a_real_copy_once(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    for _ in range(3):
        journal.close()
    assert [each.revision for each in journal.backups.all()] == [1]
    with path.open("r+b") as file:  # as TinyDB's own storage writes
        file.write(b"spoilt")
    assert everything(read_file(journal.backups.all()[0].path).hunt) == everything(journal.hunt)
    journal = Journal.open(tmp_path / "other.json")
    journal.close()
    assert journal.backups.problem == ""
    assert not journal.backups.folder.exists()


def test_number_stays_bounded_over_many_changes(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    for number in range(60):
        add(journal, "a2", str(number))
    assert len(journal.backups.all()) <= CHANGES + HOURS + DAYS + WEEKS
    assert journal.backups.last_revision == 60


def test_restore_is_one_change_that_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    path.write_bytes(path.read_bytes().replace(b'"company": "Acme"', b'"mine": [1], "company": "Acme"', 1))
    journal.refresh()
    then, content = everything(journal.hunt), path.read_bytes()
    add(journal, "a2")
    remove(journal, "a1")
    now = everything(journal.hunt)
    first = journal.backups.all()[-1]
    change = journal.restore(first)
    assert everything(journal.hunt) == then
    assert "went back to change 1" in change.sentence
    assert b'"mine": [' in content
    assert b'"mine": [' in path.read_bytes()
    assert Journal.open(path).hunt == journal.hunt
    assert journal.revision == 4
    assert journal.undo() == change.sentence
    assert everything(journal.hunt) == now
    assert journal.redo() == change.sentence
    assert everything(journal.hunt) == then


def test_damaged_backup_is_told_and_changes_nothing(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    add(journal, "a2")
    chosen = journal.backups.all()[0]
    chosen.path.write_bytes(chosen.path.read_bytes()[:-20])
    with pytest.raises(JournalError, match="ends in the middle"):
        journal.restore(chosen)
    chosen.path.unlink()
    with pytest.raises(JournalError, match="not there"):
        journal.restore(chosen)
    assert set(journal.hunt.applications) == {"a1", "a2"}


def test_missing_file_with_backups_asks_and_can_be_put_back(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    add(journal, "a2")
    journal.close()
    path.unlink()
    with pytest.raises(MissingJournalError, match="afterview restore"):
        Journal.open(path)
    assert not path.exists()
    again = Journal.open(path, fresh=True)
    again.restore(again.backups.all()[0])
    assert everything(Journal.open(path).hunt) == everything(journal.hunt)
    assert again.revision == 3  # goes on from the newest backup, so that the order stays true


def test_changes_after_an_old_file_was_put_back_by_hand_are_the_newest(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    old = path.read_bytes()
    for number in range(20):
        add(journal, "a2", str(number))
    path.write_bytes(old)
    for number in range(30, 33):
        add(journal, "a3", str(number))
    newest = read_file(journal.backups.all()[0].path)
    assert newest.hunt.applications["a3"].role == "31"


CALLS = ("link", "chmod", "unlink", "scandir", "mkdir")


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize(
    "error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS], ids=errno.errorcode.get
)
def test_failing_backup_never_fails_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: int
) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    before = everything(journal.hunt)
    real: Callable[..., Any] = getattr(os, name)

    def fail(target: object, *more: Any, **named: Any) -> Any:
        if any(".backups" in str(each) for each in (target, *more)):
            raise OSError(error, os.strerror(error))
        return real(target, *more, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, name, fail)
        for number in range(3):
            add(journal, "a2", str(number))
    assert Journal.open(path).hunt.applications["a2"].role == "2"
    assert everything(read_file(path).hunt) == everything(journal.hunt)
    if name == "mkdir":
        assert "was not made" in journal.backups.problem
    add(journal, "a2", "3")
    journal.close()
    assert journal.backups.problem == ""
    assert everything(read_file(journal.backups.all()[0].path).hunt) == everything(journal.hunt)
    if name == "link":  # a copy did as well
        assert everything(read_file(journal.backups.all()[-1].path).hunt) == before


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    backups_folder(path).write_text("mine")
    add(journal, "a2")
    assert "was not made" in journal.backups.problem
    assert journal.backups.problem.isprintable()
    journal.close()
    assert "was not made" in journal.backups.problem
    assert backups_folder(path).read_text() == "mine"


def test_failed_save_leaves_no_second_name_of_the_live_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        with pytest.raises(JournalError):
            add(journal, "a2")
    assert path.stat().st_nlink == 1
    assert journal.backups.all() == ()


def test_second_name_left_by_a_kill_becomes_a_backup_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    real = path.stat()
    folder = backups_folder(path)
    folder.mkdir()
    os.link(path, folder / backup_name(1, datetime.fromtimestamp(int(real.st_mtime), UTC)))
    journal.close()
    (only,) = journal.backups.all()
    assert not only.path.samefile(path)
    add(journal, "a2")
    assert [each.revision for each in journal.backups.all()] == [1]


def test_link_to_the_journal_keeps_backups_beside_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    link = tmp_path / "journal.json"
    link.symlink_to(tmp_path / "synced" / "hunt.json")
    journal = filled(link)
    add(journal, "a2")
    assert journal.backups.folder == tmp_path / "synced" / "hunt.json.backups"
    assert len(journal.backups.all()) == 1


def test_same_number_with_other_content_is_kept_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path).close()
    status = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Acme", b"Emca"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    Journal.open(path).close()
    found = Backups(path).all()
    assert [(each.revision, each.copy) for each in found] == [(1, 2), (1, 1)]
    companies = [read_file(each.path).hunt.applications["a1"].company for each in found]
    assert companies == ["Emca", "Acme"]
