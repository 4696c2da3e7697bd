"""What a crash report says and does not say, where it is put, and that telling of a crash never fails."""

from __future__ import annotations

import errno
import getpass
import os
import re
import socket
import stat
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.worker import WorkerFailed

from afterview import crash
from afterview.crash import MOST_REPORTS, tell, write_report
from afterview.crash_report import Circumstances, report
from afterview.journal.errors import NotSavedError, not_saved
from afterview.journal.journal import Journal

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
SECRET = "Xantippe"


def caught(make: Any, *given: object) -> BaseException:
    """Return what calling `make` raises, with its traceback."""
    try:
        make(*given)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what was asked for
        return error
    raise AssertionError("it did not fail")


def raise_it(error: BaseException) -> None:
    raise error


def said(error: BaseException, around: Circumstances | None = None) -> str:
    return report(error, around or Circumstances(), NOW)


words = st.text(max_size=20).map(lambda rest: f"{SECRET}{rest}")
errors = st.recursive(
    st.builds(
        lambda kind, text: kind(text),
        st.sampled_from([ValueError, KeyError, NotSavedError, RuntimeError, OSError, SystemExit]),
        words,
    )
    | st.builds(lambda text, path: FileNotFoundError(errno.ENOENT, text, path), words, words)
    | st.builds(lambda text: UnicodeDecodeError("utf-8", text.encode(errors="replace"), 0, 1, text), words),
    lambda inner: (
        st.builds(
            lambda text, many: ExceptionGroup(text, many),
            words,
            st.lists(inner.filter(lambda each: isinstance(each, Exception)), min_size=1, max_size=3),
        )
        | st.builds(lambda text, cause: _caused(text, cause), words, inner)
    ),
    max_leaves=4,
)


def _caused(text: str, cause: BaseException) -> BaseException:
    error = RuntimeError(text)
    error.add_note(text)
    error.__cause__ = cause
    return error


@given(errors)
def test_no_word_of_an_error_is_in_its_report(error: BaseException) -> None:
    text = said(caught(raise_it, error))
    assert SECRET not in text
    assert type(error).__name__ in text


def test_neither_paths_nor_names_nor_values_are_in_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / SECRET
    home.mkdir()
    code = home / f"{SECRET}_hooks.py"
    code.write_text(
        f"def {SECRET}(value):\n"
        f"    '{SECRET}'\n"
        f"    class {SECRET}Error(Exception): pass\n"
        f"    raise {SECRET}Error(value)\n"
    )
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.setenv("TERM", f"{SECRET}\x1b]0;")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(sys, "argv", [SECRET])
    hooks = __import__(f"{SECRET}_hooks")
    text = said(caught(getattr(hooks, SECRET), SECRET))
    assert SECRET not in text
    assert "(another module), line 4" in text
    assert "/" not in text
    assert "\\" not in text
    for personal in (getpass.getuser(), socket.gethostname()):
        facts = text.partition("(another module)")[0].replace("afterview", "")
        assert not re.search(rf"\b{re.escape(personal)}\b", facts)


def test_it_says_what_failed_and_where_in_the_code(tmp_path: Path) -> None:
    broken = tmp_path / "journal.json"
    broken.write_bytes(b"{")
    lines = said(caught(Journal.open, broken)).splitlines()
    assert "afterview.journal.errors.BrokenJournalError" in lines
    place = r"  afterview\.journal\.storage\.SafeStorage\.load, line \d+"
    assert any(re.fullmatch(place, line) for line in lines)
    # `from None` hides the first error from those who read the message: here it may help, and tells nothing.
    assert "while handling afterview.journal.layout.LayoutError" in lines


def test_it_names_the_number_of_a_system_error_and_what_made_a_worker_fail() -> None:
    full = OSError(errno.ENOSPC, SECRET, SECRET)
    failed = WorkerFailed(caught(raise_it, not_saved(SECRET, full)))
    text = said(failed)
    assert "textual.worker.WorkerFailed\n\ncaused by afterview.journal.errors.NotSavedError" in text
    assert "builtins.OSError (ENOSPC)" in said(full)


def test_an_endless_recursion_or_chain_makes_a_short_report() -> None:
    def deeper(depth: int) -> None:
        deeper(depth + 1)

    text = said(caught(deeper, 0))
    assert "more calls)" in text
    assert len(text.splitlines()) < 100
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert len(said(one).splitlines()) < 40


def test_it_is_for_its_owner_alone_and_the_oldest_make_room(nobodys_files: Path) -> None:
    umask = os.umask(0)
    try:
        paths = [write_report(ValueError(), Circumstances()) for _ in range(MOST_REPORTS + 5)]
    finally:
        os.umask(umask)
    folder = nobodys_files / "data" / "afterview" / "crashes"
    assert sorted(folder.iterdir()) == [path for path in paths if path][-MOST_REPORTS:]
    if sys.platform != "win32":
        modes = {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)}
        assert modes == {0o700}
        assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}


def test_without_the_data_folder_it_goes_to_the_temporary_one_if_that_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = write_report(ValueError(), Circumstances())
    assert path is not None
    assert path.parent.parent == tmp_path
    path.unlink()
    path.parent.chmod(0o777)  # as another account would have made it, to read along
    assert write_report(ValueError(), Circumstances()) is None


@pytest.mark.parametrize("part", ["report", "_write"])
def test_telling_of_a_crash_never_fails(
    part: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError(SECRET)

    monkeypatch.setattr(crash, part, fail)
    tell(ValueError(SECRET), Circumstances())
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("No report could be written.")
    assert SECRET not in line


def test_a_broken_journal_or_a_closed_standard_error_does_not_hinder_it(
    nobodys_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = cast("Journal", SimpleNamespace())
    monkeypatch.setattr(sys, "stderr", None)
    tell(ValueError(), Circumstances(journal=broken))
    assert len(list((nobodys_files / "data" / "afterview" / "crashes").iterdir())) == 1


def test_control_codes_in_the_way_to_the_report_stay_off_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "\x1b]0;owned\x07\u202e"))
    tell(ValueError(), Circumstances())
    line = capsys.readouterr().err
    assert line.rstrip("\n").isprintable()
    assert "There is a report, with nothing personal in it: " in line
