"""`afterview import`: shown first, stored once, and taken back by one undo."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from support.commands import journal, run

FILES = Path(__file__).parents[2] / "data" / "imports"
GOOGLE = str(FILES / "google.ics")
ADDED = "Northwind; Backend Engineer; applied 3 nov"


def test_a_dry_run_prints_what_would_be_done_and_stores_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", ADDED)
    before = journal().read_bytes()
    status, out, err = run(capfd, "import", "--dry-run", "--json", GOOGLE)
    assert (status, err) == (0, "")
    (found,) = json.loads(out)["interviews"]
    assert found["action"] == "add"
    assert found["starts"] == "2026-12-03T14:00:00+01:00"
    assert found["application"]
    assert found["questions"] == []
    assert journal().read_bytes() == before


def test_what_is_stored_is_told_and_one_undo_takes_it_back(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", ADDED)
    status, out, _ = run(capfd, "import", "--yes", GOOGLE)
    assert status == 0
    assert "Added the interview at Northwind" in out
    assert "Dana Lee" in run(capfd, "list")[1]
    run(capfd, "undo")
    assert "Dana Lee" not in run(capfd, "list")[1]


def test_without_a_terminal_nothing_is_stored_unless_that_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", ADDED)
    status, out, err = run(capfd, "import", GOOGLE)
    assert status == 2
    assert "Technical interview" in out
    assert "--yes" in err
    assert "Dana Lee" not in run(capfd, "list")[1]


def test_an_unknown_company_gets_an_application_where_that_is_wished(
    capfd: pytest.CaptureFixture[str],
) -> None:
    status, _, err = run(capfd, "import", "--yes", GOOGLE)
    assert status == 2
    assert "which application" in err
    assert run(capfd, "import", "--yes", "--new", GOOGLE)[0] == 0
    assert "Northwind" in run(capfd, "list")[1]


def test_an_application_can_be_named(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "Globex; Writer; applied 3 nov")
    assert run(capfd, "import", "--yes", "--application", "globex", GOOGLE)[0] == 0
    assert "round 1" in run(capfd, "list")[1]


@pytest.mark.parametrize("kind", ["folder", "pipe", "missing", "empty", "picture", "device"])
def test_what_cannot_be_read_is_one_line_and_status_2(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "a file"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path = Path("/dev/zero")
    elif kind != "missing":
        path.write_bytes(b"" if kind == "empty" else b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    status, out, err = run(capfd, "import", "--dry-run", "--json", str(path))
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert not journal().exists()


def test_one_bad_file_among_good_ones_is_told_and_the_others_are_shown(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.ics"
    bad.write_bytes(b"")
    status, out, err = run(capfd, "import", "--dry-run", "--json", GOOGLE, str(bad))
    assert status == 2
    assert len(json.loads(out)["interviews"]) == 1
    assert "bad.ics" in err
    assert run(capfd, "import", "--yes", "--new", GOOGLE, str(bad))[0] == 2
    assert not journal().exists()
