"""Drafts: a private file for each window, found again by the next one and by nobody else."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from afterview.journal import sidecar
from afterview.journal.drafts import Drafts, DraftsFile, FormDraft, LineDraft, TextDraft
from afterview.journal.errors import NotSavedError

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
LINE = Drafts(LineDraft("note acme [b] \x1b é🙂", "a1", "i1"))
ALL = Drafts(
    LINE.line,
    FormDraft({"role": "SRE\nand more"}, {"role": ""}, ("applications", "a1"), "Acme"),
    (TextDraft("What went well", "calm"),),
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the data folder and the one for temporary files somewhere of this test's."""
    away = tmp_path_factory.mktemp("away")
    monkeypatch.setenv("XDG_DATA_HOME", str(away / "data"))
    (away / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(away / "tmp"))


def left_behind(journal: Path, begun: Drafts) -> Path:
    """Leave a file as a window does that has ended."""
    file = DraftsFile(journal)
    file.keep(begun, NOW)
    file.close()
    assert file.path is not None
    return file.path


def test_what_was_kept_is_found_whole_by_the_next_window_alone(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    path = left_behind(journal, ALL)
    assert path == tmp_path / "journal.json.unfinished.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or os.name == "nt"
    first, second = DraftsFile(journal), DraftsFile(journal)
    assert first.take() == ALL
    assert first.saved == NOW
    assert second.take().is_empty  # it is the first one's now
    first.close()
    assert second.take() == ALL
    second.keep(Drafts(), NOW)
    assert not path.exists()
    assert DraftsFile(journal).take().is_empty


def test_nothing_is_written_where_nothing_was_begun(tmp_path: Path) -> None:
    file = DraftsFile(tmp_path / "journal.json")
    assert file.take().is_empty
    file.keep(Drafts(), NOW)
    assert list(tmp_path.iterdir()) == []


def test_two_windows_keep_their_own_and_neither_takes_the_other_one_s(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    first, second = DraftsFile(journal), DraftsFile(journal)
    first.keep(LINE, NOW)
    second.keep(ALL, NOW)
    assert first.path != second.path
    assert DraftsFile(journal).take().is_empty
    first.keep(Drafts(), NOW)
    first.keep(LINE, NOW)
    assert first.path != second.path
    first.close()
    second.close()
    third, fourth = DraftsFile(journal), DraftsFile(journal)
    assert [third.take(), fourth.take()] == [LINE, ALL]


def test_a_new_window_never_writes_over_what_an_old_one_left(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    path = left_behind(journal, ALL)
    busy = DraftsFile(journal)
    busy.keep(LINE, NOW)
    assert busy.path != path
    assert DraftsFile(journal).take() == ALL


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_what_a_killed_window_left_is_free(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    code = (
        "import os, signal, sys; from pathlib import Path; from datetime import datetime, UTC;"
        "from afterview.journal.drafts import *;"
        "DraftsFile(Path(sys.argv[1])).keep(Drafts(LineDraft('note')), datetime.now(UTC));"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(journal)], check=False)
    assert DraftsFile(journal).take() == Drafts(LineDraft("note"))


def refuse_below(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let every new file in those folders fail."""
    real = os.open

    def refuse(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & os.O_CREAT and any(Path(path).parent == each for each in folders):
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refuse)


def test_another_place_where_the_first_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = tmp_path / "journal.json"
    beside, data, temporary = sidecar.places(journal, "unfinished")
    file = DraftsFile(journal)
    file.keep(LINE, NOW)
    with monkeypatch.context() as patch:
        refuse_below(patch, beside.parent)
        file.keep(ALL, NOW)
        assert file.path == data
        assert not beside.exists()
    with monkeypatch.context() as patch:
        refuse_below(patch, beside.parent, data.parent)
        file.keep(LINE, NOW)
        assert file.path == temporary
        assert stat.S_IMODE(temporary.parent.stat().st_mode) == 0o700 or os.name == "nt"
    with monkeypatch.context() as patch:
        refuse_below(patch, beside.parent, data.parent, temporary.parent)
        with pytest.raises(NotSavedError, match="only be read"):
            file.keep(ALL, NOW)
    assert DraftsFile(journal).take().is_empty  # the window lives, and holds on to what it has
    file.close()
    assert DraftsFile(journal).take() == LINE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"app":"afterview","unfinished":2,"saved":"2026-11-24T15:00:00Z","begun":{}}',
        b'{"app":"other","unfinished":1,"saved":"2026-11-24T15:00:00Z","begun":{}}',
        b'{"app":"afterview","unfinished":1,"saved":"2026-11-24T15:00:00Z","begun":{"line":3}}',
    ],
)
def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, content: bytes) -> None:
    journal = tmp_path / "journal.json"
    odd = tmp_path / "journal.json.unfinished.json"
    odd.write_bytes(content)
    file = DraftsFile(journal)
    assert file.take().is_empty
    file.keep(LINE, NOW)
    file.keep(Drafts(), NOW)
    assert odd.read_bytes() == content


A, P, ROUND = ("applications", "a1"), ("people", "p1"), ("applications", "a1", "interviews", "i1")


@pytest.mark.parametrize(
    ("names", "path"),
    [
        ({"kind": "application", "application": "a1"}, A),
        ({"kind": "person", "person": "p1"}, P),
        ({"kind": "interview", "application": "a1", "interview": "i1"}, ROUND),
        ({"kind": "request", "application": "a1", "person": "p1"}, (*A, "asks", "p1")),
        ({"kind": "contact", "person": "p1", "key": "t1"}, (*P, "touches", "t1")),
        ({"kind": "tie", "person": "p1", "key": "works there:Acme"}, (*P, "ties", '["Acme",null]')),
        ({"kind": "tie", "person": "p1", "key": "high up:A: b"}, (*P, "ties", '["A: b","high up"]')),
        ({"kind": "skip", "application": "a1", "key": "8:connect:p1"}, (*A, "skips", '[8,"connect:p1"]')),
        ({"kind": "skip", "application": "a1", "interview": "i1", "key": "1"}, (*ROUND, "skips", "[1,null]")),
        ({"kind": "promise", "application": "a1", "interview": "i1"}, (*ROUND, "promise")),
        (
            {"kind": "question", "application": "a1", "interview": "i1", "key": "q1"},
            (*ROUND, "reflection", "questions", "q1"),
        ),
    ],
)
def test_a_form_of_an_older_version_leads_to_its_record(names: dict[str, str], path: tuple[str, ...]) -> None:
    assert FormDraft({"note": "x"}, **names).where == path  # type: ignore[arg-type]  # all of them are texts
