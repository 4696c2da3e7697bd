"""`--json` of the commands that list what surrounds a journal."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from afterview.journal.backups import backups_folder
from support.commands import journal, run


def printed(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> Any:
    ended, out, err = run(capfd, *arguments, "--json")
    assert (ended, err) == (status, "")
    return json.loads(out)


def test_backups_are_listed_newest_first_and_a_damaged_one_holds_nothing_known(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert printed(capfd, "backup") == []
    run(capfd, "add", "Acme; Engineer; applied today")
    run(capfd, "add", "Beta; Engineer; applied today")
    found = printed(capfd, "backup", "list")
    assert [each["number"] for each in found] == [2, 1]
    assert (found[1]["applications"], found[1]["people"]) == (1, 0)
    (backups_folder(journal()) / found[1]["name"]).write_text("{")
    assert printed(capfd, "backup")[1]["applications"] is None
    report = printed(capfd, "check", status=1)
    assert report["damaged_backups"] == [found[1]["name"]]


def test_the_findings_of_a_check_have_their_lines(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "Acme; Engineer; applied today")
    report = printed(capfd, "check")
    assert (report["opens"], report["findings"], report["applications"]) == (True, [], 1)
    journal().write_text('{"meta": {"1": ')
    report = printed(capfd, "check", status=1)
    assert report["opens"] is False
    assert report["findings"][0]["line"] == 1


def test_the_fields_of_a_record_are_listed_and_nothing_is_changed_by_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    run(capfd, "add", "Acme; Engineer; applied today")
    found = {each["field"]: each["value"] for each in printed(capfd, "edit", "acme")}
    assert (found["company"], found["role"]) == ("Acme", "Engineer")
    status, out, err = run(capfd, "edit", "acme", "role=Writer", "--json")
    assert (status, out) == (2, "")
    assert "leave it out to change one" in err


def test_what_was_handed_out_is_told_with_the_names_of_its_files(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capfd, "add", "Acme; Engineer; applied today")
    sheet, notes = tmp_path / "a.csv", tmp_path / "notes"
    assert printed(capfd, "export", "csv", "--to", str(sheet)) == {"written": str(sheet), "files": []}
    told = printed(capfd, "export", "markdown", "--to", str(notes))
    assert told["written"] == str(notes)
    assert all((notes / each).is_file() for each in told["files"])
    assert any("Acme" in each for each in told["files"])


def test_the_places_are_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert printed(capfd, "where") == {
        "journal": os.environ["AFTERVIEW_JOURNAL"],
        "settings": os.environ["AFTERVIEW_CONFIG"],
        "zone": "Europe/Berlin",
    }
