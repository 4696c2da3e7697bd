"""`due --line`, `due --notify` and `afterview reminders` as they are typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.commands import journal, run

SAMPLE = Path(__file__).parents[2] / "data" / "sample.json"


@pytest.fixture
def sample() -> Path:
    journal().write_bytes(SAMPLE.read_bytes())
    return journal()


def as_a_program(*arguments: str, loaded: bool = False) -> str:
    """Return what a fresh process prints; with `loaded`, the modules that it has loaded."""
    code = "import sys; sys.argv[0] = 'afterview'\nfrom afterview.cli import main\nmain()"
    if loaded:
        code = f"{code}\nprint(*sys.modules)"
    return subprocess.check_output([sys.executable, "-c", code, *arguments], text=True, encoding="utf-8")


def test_the_line_is_made_once_and_then_printed_with_nothing_loaded(sample: Path) -> None:
    first = as_a_program("due", "--line")
    assert " due · " in first
    again = as_a_program("due", "--line", loaded=True)
    assert again.startswith(first)
    assert not {"click", "msgspec", "platformdirs", "afterview.config"} & set(again.split())
    changed = sample.read_text().replace('"revision": 1', '"revision": 2', 1) + " "
    sample.write_text(changed)
    assert as_a_program("due", "--line") == first


def test_an_empty_journal_has_no_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "due", "--line") == (0, "", "")
    assert not list(journal().parent.glob("*.line"))


def test_another_time_is_never_answered_from_what_was_kept(
    sample: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capfd, "due", "--line")  # `run` says another time
    assert (status, err) == (0, "")
    assert out.endswith("\n")
    assert not sample.with_name("journal.json.line").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a program is stood in for by a script")
def test_a_notification_is_shown_once(
    sample: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stand_in = tmp_path / "notify-send"
    stand_in.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {tmp_path}/told\n')
    stand_in.chmod(0o755)
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{tmp_path}{os.pathsep}{before}"
    try:
        assert run(capfd, "due", "--notify") == (0, "", "")
        told = (tmp_path / "told").read_text()
        assert "things are due" in told
        assert run(capfd, "due", "--notify") == (0, "", "")
        assert (tmp_path / "told").read_text() == told
    finally:
        os.environ["PATH"] = before


def test_without_a_desktop_nothing_is_said(
    sample: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(capfd, "due", "--notify") == (0, "", "")
    assert run(capfd, "due", "--notify", "--line")[0] == 2


@pytest.mark.parametrize("kind", ["cron", "systemd", "launchd", "prompt"])
def test_the_lines_name_this_program_and_its_journal(kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capfd, "reminders", kind, "--journal", "/tmp/my jobs.json")
    assert status == 0
    assert "due" in out
    assert "my jobs.json" in out
