"""What is exported comes in again: the whole journal as it was, the applications of a sheet as they were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from afterview.journal.journal import Journal
from afterview.records.applications import Application
from support.commands import journal, run

SAMPLE = Path(__file__).parents[2] / "data" / "sample.json"
Capfd = pytest.CaptureFixture[str]


@pytest.fixture
def exported(tmp_path: Path, capfd: Capfd) -> Path:
    """Return a copy of the sample that `export json` has made; it has a key that no version knows."""
    sample = json.loads(SAMPLE.read_text())
    next(iter(sample["applications"].values()))["mood"] = "good"
    there = tmp_path / "sample.json"
    there.write_text(json.dumps(sample))
    target = tmp_path / "whole.json"
    assert run(capfd, "export", "json", "--journal", str(there), "--to", str(target))[0] == 0
    return target


def test_a_journal_comes_back_as_it_was_and_undo_takes_it_all_back(exported: Path, capfd: Capfd) -> None:
    status, out, err = run(capfd, "import", str(exported), "--dry-run")
    assert (status, err) == (0, "")
    assert "is a journal of afterview" in out
    assert not journal().exists()
    assert run(capfd, "import", str(exported), "--yes")[0] == 0
    assert Journal.open(journal()).hunt == Journal.open(SAMPLE).hunt
    assert '"mood": "good"' in journal().read_text()
    again = run(capfd, "export", "json")[1]
    assert again == exported.read_text()
    assert "0 records to take in" in run(capfd, "import", str(exported), "--yes")[1]
    run(capfd, "undo")
    assert not Journal.open(journal()).hunt.applications


def test_what_is_here_otherwise_is_left_so(exported: Path, capfd: Capfd) -> None:
    run(capfd, "import", str(exported), "--yes")
    run(capfd, "add", "outcome quarry rejected")
    status, out, _ = run(capfd, "import", str(exported), "--yes")
    assert status == 0
    assert "1 here otherwise, and left so" in out
    assert "afterview merge" in out


def test_a_damaged_journal_is_one_line_and_changes_nothing(exported: Path, capfd: Capfd) -> None:
    exported.write_bytes(exported.read_bytes()[:-200])
    status, out, err = run(capfd, "import", str(exported), "--yes")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "line" in err
    assert not journal().exists()


def told(each: Application) -> tuple[object, ...]:
    return (each.company, each.role, each.status, each.applied_on, each.url, each.location, each.notes)


def test_the_applications_of_a_sheet_come_back(tmp_path: Path, capfd: Capfd) -> None:
    there = tmp_path / "sample.json"
    there.write_bytes(SAMPLE.read_bytes())
    for line in ("=Acme; +1 Engineer; applied 5 nov", "note =Acme - not sure yet"):
        run(capfd, "add", line, "--journal", str(there))
    sheet = tmp_path / "a.csv"
    assert run(capfd, "export", "csv", "--journal", str(there), "--to", str(sheet))[0] == 0
    assert run(capfd, "import", str(sheet), "--yes")[0] == 0
    before = sorted(map(told, Journal.open(there).hunt.applications.values()), key=str)
    after = sorted(map(told, Journal.open(journal()).hunt.applications.values()), key=str)
    assert [each[:2] for each in after] == [each[:2] for each in before]
    assert [each[3:6] for each in after] == [each[3:6] for each in before]
