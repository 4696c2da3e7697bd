"""`afterview export`: where its files go, and what it says when they cannot."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from afterview.journal.journal import Journal
from support.commands import run

SAMPLE = Path(__file__).parents[2] / "data" / "sample.json"


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "journal.json"
    path.write_bytes(SAMPLE.read_bytes())
    monkeypatch.setenv("AFTERVIEW_JOURNAL", str(path))
    return path


def test_without_a_file_it_goes_to_standard_output_to_the_byte(sample: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "afterview", "--now", "2026-11-24T16:00", "export", "calendar"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == b""
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert done.stdout.count(b"\n") == done.stdout.count(b"\r\n")


def test_a_file_is_private_and_never_written_over_unasked(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sheet.csv"
    status, out, err = run(capfd, "export", "csv", "--to", str(target))
    assert (status, out, err) == (0, f"Written: {target}\n", "")
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    target.write_text("mine")
    status, out, err = run(capfd, "export", "csv", "--to", str(target))
    assert (status, out) == (2, "")
    assert err == f"afterview: {target} is already there: name another place, or say --replace\n"
    assert target.read_text() == "mine"
    assert run(capfd, "export", "csv", "--to", str(target), "--replace")[0] == 0
    assert target.read_text().startswith("Company,")


def test_a_folder_gets_the_file_under_its_own_name(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "export", "calendar", "--to", str(tmp_path))[0] == 0
    assert (tmp_path / "afterview.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    missing = tmp_path / "no" / "a.ics"
    status, _, err = run(capfd, "export", "calendar", "--to", str(missing))
    assert (status, err.count("\n")) == (2, 1)
    assert "there is no folder" in err


def test_a_second_calendar_cancels_what_the_first_had_and_a_first_cancels_nothing(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    at = ("--now", "2026-11-24T16:00")
    first = run(capfd, *at, "export", "calendar")[1]
    assert "STATUS:CANCELLED" not in first
    assert run(capfd, *at, "add", "outcome petrichor declined today")[0] == 0
    spoiled = tmp_path / "journal.json.calendar"
    second = run(capfd, *at, "export", "calendar")[1]
    assert second.count("STATUS:CANCELLED") >= 1
    spoiled.write_bytes(b"\xff\0 no calendar")
    assert "STATUS:CANCELLED" not in run(capfd, *at, "export", "calendar")[1]


def test_days_are_read_as_in_a_line(sample: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "export", "csv", "--from", "1 sep", "--until", "2026-09-10")
    assert (status, len(out.splitlines())) == (0, 3)
    status, _, err = run(capfd, "export", "csv", "--from", "soonish")
    assert (status, err.count("\n")) == (2, 1)
    assert "--from: I do not understand 'soonish'" in err
    status, _, err = run(capfd, "export", "csv", "--from", "2026-09-10", "--until", "2026-09-01")
    assert status == 2
    assert "is before --from" in err


def test_the_whole_journal_opens_as_the_same_hunt(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "copy.json"
    assert run(capfd, "export", "json", "--to", str(target))[0] == 0
    assert Journal.open(target).hunt == Journal.open(sample).hunt
    assert json.loads(target.read_text())["meta"]["1"]["revision"] == 1


def test_the_published_schema_is_that_of_the_journal(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "export", "schema")
    assert status == 0
    assert out.encode() == (SAMPLE.parent / "journal.schema.json").read_bytes()


@pytest.mark.slow
def test_a_folder_is_made_at_once_and_brought_up_to_date_without_touching_what_is_not_ours(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "notes"
    status, out, err = run(capfd, "export", "markdown", "--to", str(folder))
    assert (status, err) == (0, "")
    assert out.startswith(f"Written: {folder} (")
    (folder / "mine.md").write_text("mine")
    (folder / "People" / "mine.md").write_text("mine")
    before = (folder / "Job hunt.md").stat().st_mtime_ns
    status, out, err = run(capfd, "export", "markdown", "--to", str(folder))
    assert (status, out, err.count("\n")) == (2, "", 1)
    run(capfd, "add", "Zebra; Keeper; applied today")
    assert run(capfd, "export", "markdown", "--to", str(folder), "--replace")[0] == 0
    assert (folder / "Applications" / "Zebra - Keeper.md").exists()
    assert (folder / "Job hunt.md").stat().st_mtime_ns != before
    run(capfd, "undo")
    assert run(capfd, "export", "markdown", "--to", str(folder), "--replace")[0] == 0
    assert not (folder / "Applications" / "Zebra - Keeper.md").exists()
    assert (folder / "mine.md").read_text() == (folder / "People" / "mine.md").read_text() == "mine"


@pytest.mark.parametrize("replace", [[], ["--replace"]])
def test_a_folder_of_somebody_else_is_left_alone(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], replace: list[str]
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "one.jpg").write_bytes(b"1")
    status, _, err = run(capfd, "export", "bundle", "--to", str(folder), *replace)
    assert (status, err.count("\n")) == (2, 1)
    assert [each.name for each in folder.iterdir()] == ["one.jpg"]


def test_a_list_that_leads_out_of_the_folder_is_not_trusted(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "notes"
    run(capfd, "export", "markdown", "--to", str(folder))
    (tmp_path / "precious").write_text("mine")
    (folder / ".afterview-export").write_text("../precious\n")
    assert run(capfd, "export", "markdown", "--to", str(folder), "--replace")[0] == 2
    assert (tmp_path / "precious").read_text() == "mine"


def test_a_diagram_is_drawn_and_written(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert "█ Applied · 13" in run(capfd, "export", "sankey", "--draw")[1]
    assert "Applied [11] Interview 1" in run(capfd, "export", "sankey")[1]
    assert run(capfd, "export", "sankey", "--svg", "--to", str(tmp_path / "a.svg"))[0] == 0
    assert (tmp_path / "a.svg").read_bytes().startswith(b"<svg ")
    assert run(capfd, "export", "sankey", "--svg", "--draw")[0] == 2
