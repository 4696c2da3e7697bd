"""`afterview backup` and `afterview restore` as they are typed."""

from __future__ import annotations

import pytest

from afterview.journal.backups import backups_folder
from support.commands import journal, run


def test_listing_making_and_going_back(capfd: pytest.CaptureFixture[str]) -> None:
    assert "There are no backups" in run(capfd, "backup")[1]
    assert "no journal yet" in run(capfd, "backup", "make")[1]
    run(capfd, "add", "Acme; Engineer; applied today")
    run(capfd, "add", "Beta; Engineer; applied today")
    status, out, err = run(capfd, "backup")
    assert (status, err) == (0, "")
    rows = [line.split("  ") for line in out.splitlines()[3:]]
    assert [row[0].strip() for row in rows] == ["2", "1"]
    assert "1 application, 0 people" in out
    assert run(capfd, "backup", "list")[1] == out
    status, out, err = run(capfd, "restore", "1")
    assert (status, err) == (0, "")
    assert "Went back to change 1" in out
    assert "1 application, 0 people" in out
    assert "afterview restore 2" in out
    assert "Beta" not in run(capfd, "list")[1]
    run(capfd, "restore", "2")
    assert "Beta" in run(capfd, "list")[1]
    name = next(path.name for path in backups_folder(journal()).iterdir() if path.name.startswith("000001"))
    assert run(capfd, "restore", name)[0] == 0
    assert "just as it was" in run(capfd, "restore", name)[1]
    assert "Kept in" in run(capfd, "backup", "make")[1]


@pytest.mark.parametrize("which", ["99", "../journal.json", "{0}", "[b]", "000001", "-1"])
def test_unknown_backup_is_one_line(capfd: pytest.CaptureFixture[str], which: str) -> None:
    run(capfd, "add", "Acme")
    status, out, err = run(capfd, "restore", "--", which)
    if which == "000001":
        assert status == 0
        return
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "afterview backup" in err


def test_missing_journal_is_put_back(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "Acme")
    journal().unlink()
    status, out, err = run(capfd, "list")
    assert (status, out) == (2, "")
    assert "afterview restore" in err
    status, out, _ = run(capfd, "restore", "1")
    assert status == 0
    assert "take this back" not in out
    assert "Acme" in run(capfd, "list")[1]


def test_failing_backup_is_said_and_the_line_is_saved(capfd: pytest.CaptureFixture[str]) -> None:
    backups_folder(journal()).parent.mkdir(exist_ok=True)
    backups_folder(journal()).write_text("mine")
    status, out, err = run(capfd, "add", "Acme")
    assert status == 0
    assert "Acme" in out
    assert "was not made" in err
    assert err.count("\n") == 1
    assert "Acme" in run(capfd, "list")[1]
