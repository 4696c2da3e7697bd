"""Places that cannot be read or written: said in one line, nothing false, and what was written is kept."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from afterview.journal.journal import Journal
from support.commands import journal, run

pytestmark = pytest.mark.slow

Shell = pytest.CaptureFixture[str]


@pytest.mark.parametrize("words", [("undo",), ("redo",), ("history",), ("history", "back", "1")])
def test_a_history_that_cannot_be_read_is_said(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    run(capfd, "add", "Acme")
    run(capfd, "add", "Beta")
    before = journal().read_bytes()
    _unreadable(monkeypatch, "journal.json.history")
    status, out, err = run(capfd, *words)
    assert (status, out) == (2, "")
    assert "I could not read" in err
    assert err.count("\n") == 1
    assert journal().read_bytes() == before
    assert run(capfd, "add", "Gamma")[0] == 0
    assert "Gamma" in run(capfd, "list")[1]


@pytest.mark.parametrize("words", [("backup",), ("restore", "1"), ("restore", "--recover")])
def test_backups_that_cannot_be_listed_are_said(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    run(capfd, "add", "Acme")
    if "--recover" in words:
        journal().write_bytes(journal().read_bytes()[:200])

    def refuse(_: object) -> None:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    monkeypatch.setattr(os, "scandir", refuse)
    status, out, err = run(capfd, *words)
    assert (status, out) == (2, "")
    assert "I could not read" in err


def test_rescued_lines_that_cannot_be_looked_for_are_said(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capfd, "add", "Acme")
    lstat = Path.lstat

    def fail(itself: Path) -> os.stat_result:
        if ".rescue" in itself.name:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return lstat(itself)

    monkeypatch.setattr(Path, "lstat", fail)
    status, out, err = run(capfd, "restore", "--rescued")
    assert (status, out) == (2, "")
    assert "I could not read" in err
    status, out, err = run(capfd, "list")
    assert status == 0
    assert "Acme" in out
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [("add", "Beta; Engineer"), ("add", "-")])
def test_a_line_on_a_full_disk_is_kept_where_there_is_room(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    # faults: the journal is on a full disk; add
    run(capfd, "add", "Acme")
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdin", _Lines("# mine\nBeta; Engineer\nGamma\n"))
        patch.setattr(os, "open", _full(journal().parent, os.open, but=journal().parent / "data"))
        status, out, err = run(capfd, *words)
    assert (status, out) == (2, "")
    assert "the disk is full" in err
    assert "The line is kept in" in err
    assert "afterview restore --rescued" in err
    assert ("line 2: " in err) is (words[1] == "-")
    assert err.count("\n") == 1
    assert "Beta" not in run(capfd, "list")[1]
    status, out, _ = run(capfd, "restore", "--rescued")
    assert status == 0
    assert "Beta" in run(capfd, "list")[1]
    assert "There is nothing to bring back" in run(capfd, "restore", "--rescued")[1]


def test_a_line_that_no_place_takes_is_not_said_to_be_kept(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capfd, "add", "Acme")
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", _full(Path("/"), os.open))
        status, out, err = run(capfd, "add", "Beta")
    assert (status, out) == (2, "")
    assert "The line is not kept anywhere." in err


def test_reading_needs_no_place_for_temporary_files(capfd: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    # faults: every temporary folder is full; due, list
    run(capfd, "add", "Acme; Engineer; interview tomorrow 10am")

    def none() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.gettempdir", none)
        said = [run(capfd, words) for words in ("list", "due", "where", "history")]
        rescued = run(capfd, "restore", "--rescued")
    assert [(status, bool(out), err) for status, out, err in said] == [(0, True, "")] * 4
    assert "There is nothing to bring back" in rescued[1]


def test_a_file_system_that_refuses_rights_takes_a_save(
    capfd: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    # faults: chmod refused by the file system
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fchmod", refuse)
        patch.setattr(os, "chmod", refuse)
        said = [run(capfd, "add", name) for name in ("Acme", "Beta")]
    assert [(status, err) for status, _, err in said] == [(0, ""), (0, "")]
    assert len(Journal.open(journal()).done()) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="strace is a program of Linux")
@pytest.mark.parametrize("error", ["EIO", "ESTALE"])
def test_the_real_shell_says_that_the_history_could_not_be_read(tmp_path: Path, error: str) -> None:
    path = tmp_path / "journal.json"
    program = [sys.executable, "-m", "afterview", "--journal", str(path)]
    subprocess.run([*program, "add", "Acme"], check=True, capture_output=True)
    history = path.with_name("journal.json.history")
    history.write_bytes(history.read_bytes() * 2)
    strace = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(history)]
    inject = ["-e", f"inject=read:error={error}:when=1+"]
    try:
        done = subprocess.run([*strace, *inject, *program, "undo"], capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("there is no strace")
    if "ptrace" in done.stderr.casefold() and "afterview:" not in done.stderr:
        pytest.skip("strace may not be used here")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("afterview: I could not read ")
    assert done.stderr.count("\n") == 1


class _Lines:
    def __init__(self, text: str) -> None:
        from io import BytesIO, TextIOWrapper

        self._file = TextIOWrapper(BytesIO(text.encode()), "utf-8")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __iter__(self) -> Any:
        return iter(self._file)


def _unreadable(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    real = Path.open

    def fail(itself: Path, *more: Any, **named: Any) -> Any:
        if itself.name == name:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(itself, *more, **named)

    monkeypatch.setattr(Path, "open", fail)


def _full(folder: Path, real: Callable[..., int], but: Path | None = None) -> Callable[..., int]:
    def call(path: Any, flags: int, *more: Any, **named: Any) -> int:
        place = Path(os.fsdecode(path))
        is_in = place.is_relative_to(folder) and not (but is not None and place.is_relative_to(but))
        if flags & os.O_EXCL and is_in and place.suffix != ".lock":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, flags, *more, **named)

    return call
