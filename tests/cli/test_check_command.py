"""`afterview check` and `afterview restore --recover` as they are typed."""

from __future__ import annotations

import pytest

from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change
from support.commands import journal, run


def test_sound_damaged_and_got_back(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "check")[:2] == (0, "There is no journal yet: the first thing you add makes it.\n")
    status, out, err = run(capfd, "check", "--journal", str(journal()))
    assert (status, out) == (2, "")
    assert "is not there" in err
    run(capfd, "add", "Acme; [b]Engineer")
    run(capfd, "add", "Beta")
    status, out, err = run(capfd, "check")
    assert (status, err) == (0, "")
    assert "is sound: 2 applications, 0 people, change 2." in out
    assert "2 backups, every one sound." in out
    content = journal().read_bytes()
    journal().write_bytes(content.replace(b'"role": "', b'"role": 7, "x": "'))
    status, out, err = run(capfd, "check")
    assert (status, err) == (1, "")
    assert "line 18, column 12: applications, record 1 (Acme), role: expected text, got a whole number" in out
    assert "afterview restore --recover" in out
    assert "afterview check" in run(capfd, "list")[2]
    journal().write_bytes(content[:-40])
    status, out, err = run(capfd, "restore", "--recover")
    assert (status, err) == (0, "")
    assert "Got back: 2 applications, 0 people, from the backup of change 2" in out
    assert "The damaged file is kept: " in out
    assert run(capfd, "check")[0] == 0
    assert "can be opened" in run(capfd, "restore", "--recover")[2]


def test_one_backup_in_place_of_a_damaged_file(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "Acme")
    run(capfd, "add", "Beta")
    journal().write_bytes(b"{")
    status, out, _ = run(capfd, "restore", "1")
    assert status == 0
    assert "1 application" in out
    assert "kept: " in out


def test_damaged_backup_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "Acme")
    next(iter(journal().with_name(f"{journal().name}.backups").iterdir())).write_bytes(b"{")
    status, out, _ = run(capfd, "check")
    assert status == 1
    assert "is damaged" in out
    assert "damaged" in run(capfd, "backup")[1]


@pytest.mark.parametrize("arguments", [(), ("1", "--recover")])
def test_restore_needs_one_thing_to_do(capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    status, out, err = run(capfd, "restore", *arguments)
    assert (status, out) == (2, "")
    assert "afterview backup" in err


def test_what_was_not_saved_is_told_and_brought_back(capfd: pytest.CaptureFixture[str]) -> None:
    assert "There is nothing to bring back" in run(capfd, "restore", "--rescued")[1]
    run(capfd, "add", "Acme")
    beta = Application(id="a9", company="Beta")
    Journal.open(journal()).rescue([lambda hunt: Change("added Beta", {"a9": beta})])
    status, out, err = run(capfd, "list")
    assert status == 0
    assert "Beta" not in out
    assert "afterview restore --rescued" in err
    status, out, err = run(capfd, "restore", "--rescued")
    assert (status, err) == (0, "")
    assert "Brought back what was not saved: added Beta." in out
    status, out, err = run(capfd, "list")
    assert "Beta" in out
    assert err == ""
