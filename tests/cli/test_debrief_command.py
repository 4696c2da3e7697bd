"""`afterview debrief`: a reflection leaves as Markdown, is written in any editor, and comes back."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from support.commands import journal, run

LINES = (
    "Acme; Backend Engineer; applied 10 nov",
    "interview acme onsite 19 nov 14:00 with Dana Lee",
    "well acme I was calm",
    "question acme Why do you want to leave ! weak",
)


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    for line in LINES:
        assert run(capfd, "add", line)[0] == 0
    return capfd


def _editor(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let the editor be a program of that Python code, whose path and name hold blanks."""
    program = folder / "my editor.py"
    program.write_text(
        f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n{script}\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} {shlex.quote(str(program))}")


def _left() -> list[Path]:
    return list((journal().parent / f"{journal().name}.writing").glob("*.md"))


def test_it_is_printed_and_read_back_as_it_was(told: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = run(told, "debrief", "acme")
    assert status == 0
    assert "## What went well\n\nI was calm\n" in out
    file = tmp_path / "debrief.md"
    file.write_text(out, "utf-8")
    assert run(told, "debrief", "acme", "--read", str(file)) == (0, "Nothing was changed.\n", "")


def test_it_is_written_in_my_own_editor(
    told: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(monkeypatch, tmp_path, "path.write_text(text.replace('calm', 'calm\\nand early'), 'utf-8')")
    status, out, err = run(told, "debrief", "acme", "--edit")
    assert (status, err, _left()) == (0, "", [])
    assert out.startswith("Wrote down the debrief")
    assert "I was calm\nand early\n" in run(told, "debrief", "acme")[1]


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("path.write_text(text.replace('calm', 'early')); sys.exit(3)", "status 3"),
        ("path.write_bytes(b'\\xff\\xfe\\xff early')", "not UTF-8"),
        ("path.write_text('## What went well\\n' + 'early' * 30_000)", "long"),
    ],
)
def test_where_it_does_not_come_back_it_is_kept_and_nothing_recorded(
    told: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    says: str,
) -> None:
    before = journal().read_bytes()
    _editor(monkeypatch, tmp_path, script)
    status, out, err = run(told, "debrief", "acme", "--edit")
    (left,) = _left()
    assert (status, out, len(err.strip().splitlines())) == (2, "", 1)
    assert says in err
    assert str(left) in err
    assert b"early" in left.read_bytes()
    assert journal().read_bytes() == before


def test_what_has_no_place_is_told_and_the_document_kept(
    told: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(monkeypatch, tmp_path, "path.write_text(text.replace('## What I liked there', '## Weather'))")
    status, _, err = run(told, "debrief", "acme", "--edit")
    (left,) = _left()
    assert status == 0
    assert "“What I liked there” is missing" in err
    assert str(left) in err
    assert "## Weather" in run(told, "debrief", "acme")[1].replace("\\", "")


def test_what_an_editor_that_does_not_wait_saves_later_is_not_lost(
    told: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(monkeypatch, tmp_path, "")
    status, out, err = run(told, "debrief", "acme", "--edit")
    (left,) = _left()
    assert (status, out) == (0, "Nothing was changed.\n")
    assert f"{left}: --read records it" in err
    left.write_text(left.read_text("utf-8").replace("I was calm", "I was early"), "utf-8")
    assert run(told, "debrief", "acme", "--read", str(left))[0] == 0
    assert "I was early" in run(told, "debrief", "acme")[1]


@pytest.mark.parametrize(
    "script",
    [
        "new = path.with_suffix('.new'); new.write_text(text.replace('calm', 'early')); new.replace(path)",
        "path.write_text(text.replace('calm', 'early'), 'utf-16')",
    ],
)
def test_an_editor_may_write_a_file_of_its_own_and_in_utf_16(
    told: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    _editor(monkeypatch, tmp_path, script)
    status, _, err = run(told, "debrief", "acme", "--edit")
    assert (status, err, _left()) == (0, "", [])
    assert "I was early\n" in run(told, "debrief", "acme")[1]


@pytest.mark.parametrize("editor", ["/nowhere/at/all", "vi 'unfinished"])
def test_an_editor_that_is_not_there_is_told(
    told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    status, _, err = run(told, "debrief", "acme", "--edit")
    assert (status, _left()) == (2, [])
    assert "VISUAL" in err


OWN = "# Nordwind\n\n## Went well\nCalm\n## Questions\n- Why us?\n## Confidence\n7\n"


def test_headings_of_ones_own_are_read(told: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text(OWN, "utf-8")
    status, out, err = run(told, "debrief", "acme", "--read", str(file))
    assert (status, err) == (0, "")
    assert out.startswith("Wrote down the debrief")
    printed = run(told, "debrief", "acme")[1]
    assert "## What went well\n\nCalm\n" in printed
    assert "### Why us?" in printed
    assert "\n7\n" in printed


def test_what_has_no_place_is_told_before_anything_is_recorded(
    told: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "notes.md"
    file.write_text(OWN + "## Salary\n72k\n## Weather\nRain\n", "utf-8")
    before = journal().read_bytes()
    monkeypatch.setattr(sys, "stdin", None)
    status, out, err = run(told, "debrief", "acme", "--read", str(file))
    assert (status, out) == (2, "")
    assert "“## Salary” is no heading" in err
    assert "nothing was recorded: put that right in the file, or say --anyway" in err
    assert journal().read_bytes() == before
    assert run(told, "debrief", "acme", "--read", str(file), "--anyway")[0] == 0
    assert "72k" in run(told, "debrief", "acme")[1]
