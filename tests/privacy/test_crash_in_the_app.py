"""A crash of the real app in a real terminal: one plain line, a report, nothing typed is lost."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from afterview.app.screens.main import MainScreen
from afterview.app.workarounds.quiet_failing import TerminalInputError
from support import broken_program
from support.broken_program import SECRET, SecretiveError, fail
from support.driving import NOW, driving, write_journal
from support.real_terminal import RealTerminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is not to be had"),
]

PROGRAM = broken_program.__file__
LINES = (
    f"{SECRET} Ltd; Engineer; applied 10 nov",
    f"interview {SECRET} phone 14:00-15:00 with {SECRET} Lee <{SECRET}@acme.example>",
)
_BACK_FROM_THE_APP = b"\x1b[?1049l"


def broken_app(part: str, journal: Path, home: Path) -> RealTerminal:
    write_journal(journal, *LINES)
    return RealTerminal(
        part,
        *("--journal", str(journal), "--now", NOW.isoformat()),
        home=home,
        program=(sys.executable, PROGRAM),
    )


def reports(home: Path) -> list[Path]:
    return sorted((home / "data" / "afterview" / "crashes").iterdir())


def said_after(app: RealTerminal) -> str:
    """What the terminal was sent once the app had left its screen."""
    return bytes(app.output).rpartition(_BACK_FROM_THE_APP)[2].decode()


def plain_lines(said: str) -> list[str]:
    without_codes = re.sub(r"\x1b\[[0-9;?<>=]*[a-zA-Z]", "", said)
    return [line for line in without_codes.replace("\r", "").split("\n") if line.strip()]


def check_report(report: Path, said: str) -> str:
    assert str(report) in said
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700
    text = report.read_text(encoding="utf-8")
    assert SECRET.casefold() not in text.casefold()
    assert str(Path.home()) not in text
    assert os.sep not in text
    assert "broken_program" not in text
    return text


@pytest.mark.parametrize(
    ("part", "keys", "used"),
    [
        ("a key", {"n next": "ns"}, "next order"),
        ("a worker", {"n next": "Q", "question here": "Why us?\r"}, "add.question"),
        ("the start", {}, "-"),
    ],
)
def test_an_error_ends_the_app_with_one_plain_line_and_a_report(
    nobodys_files: Path, tmp_path: Path, part: str, keys: dict[str, str], used: str
) -> None:
    with broken_app(part, tmp_path / "journal.json", tmp_path) as app:
        for seen, typed in keys.items():
            app.wait_for(seen)
            app.type(typed)
        assert app.wait_for_end() == 1
        said = said_after(app)
    (line,) = plain_lines(said)
    assert line.startswith(
        "afterview: Something went wrong, because of a mistake in the program. What was saved is"
    )
    assert SECRET not in said
    (report,) = reports(nobodys_files)
    text = check_report(report, said)
    assert re.search(rf"^used last +{used}$", text, re.M)
    assert "caused by builtins.KeyError" in text


def test_what_was_typed_and_not_saved_is_saved_by_a_crash(nobodys_files: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    with broken_app("typing", journal, tmp_path) as app:
        type_into_the_reflection(app, "Kept calm!")
        assert app.wait_for_end() == 1
        (line,) = plain_lines(said_after(app))
    assert "could not be saved" not in line
    (application,) = json.loads(journal.read_text(encoding="utf-8"))["applications"].values()
    assert application["interviews"][0]["reflection"]["went_well"] == "Kept calm!"
    (report,) = reports(nobodys_files)
    assert re.search(r"^interviews +1$", report.read_text(encoding="utf-8"), re.M)


def test_what_cannot_be_saved_at_a_crash_is_kept_aside_and_said(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    with broken_app("typing and saving", journal, tmp_path) as app:
        type_into_the_reflection(app, "Kept calm!")
        assert app.wait_for_end() == 1
        (line,) = plain_lines(said_after(app))
    rescue = tmp_path / "journal.json.rescue.json"
    assert f"is kept in {rescue}. It is offered at the next start; afterview restore --rescued" in line
    assert "Kept calm!" in rescue.read_text(encoding="utf-8")


def type_into_the_reflection(app: RealTerminal, text: str) -> None:
    app.wait_for("n next")
    app.keys("W")
    app.wait_for("━ Reflection")
    app.keys("enter")
    app.wait_for("next part")
    app.type(text)


def test_an_error_that_nobody_waits_for_is_not_printed_and_is_reported_at_the_end(
    nobodys_files: Path, tmp_path: Path
) -> None:
    with broken_app("something aside", tmp_path / "journal.json", tmp_path) as app:
        app.wait_for("n next")
        app.keys("s")
        app.wait_for("Ordered.")
        app.keys("q")
        assert app.wait_for_end() == 1
        said = said_after(app)
    assert len(plain_lines(said)) == 1
    (report,) = reports(nobodys_files)
    check_report(report, said)


async def test_tests_of_the_app_still_get_the_error_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(MainScreen, "action_order", fail)
    with pytest.raises(SecretiveError):
        async with driving(tmp_path / "journal.json", *LINES) as app:
            await app.press("s")
    assert SECRET not in "".join(capfd.readouterr())


async def test_a_terminal_that_cannot_be_read_ends_the_app_as_a_failure(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES) as app:
        app.app.panic("what Textual would print")
    assert isinstance(app.app.failure, TerminalInputError)


def test_a_command_that_fails_says_one_line_too(nobodys_files: Path, tmp_path: Path) -> None:
    done = broken_command(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert SECRET not in line
    (report,) = reports(nobodys_files)
    text = check_report(report, line)
    assert re.search(r"^command +due$", text, re.M)
    assert re.search(r"^people +1$", text, re.M)
    assert re.search(r"^  afterview\.cli\.commands\.everyday\.due, line \d+$", text, re.M)


def test_developers_may_see_the_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERVIEW_DEBUG", "1")
    done = broken_command(tmp_path)
    assert done.returncode == 1
    assert "Traceback (most recent call last)" in done.stderr
    assert SECRET in done.stderr
    assert done.stderr.splitlines()[-1].startswith("afterview: Something went wrong")


def broken_command(tmp_path: Path) -> subprocess.CompletedProcess[str]:
    write_journal(tmp_path / "journal.json", *LINES)
    return subprocess.run(
        [sys.executable, PROGRAM, "a command", "due", "--journal", str(tmp_path / "journal.json")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
