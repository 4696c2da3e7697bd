"""Files that are no sound journal: one clear line each, and not a byte of them is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from afterview.journal.errors import (
    BrokenJournalError,
    JournalError,
    NewerJournalError,
    UnreadableJournalError,
)
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT
from support.broken_journals import BROKEN, GOOD, MERGE, journal_of
from support.samples import add, filled, not_root


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_broken_file_is_one_line_and_is_left_alone(tmp_path: Path, case: str) -> None:
    content, words = BROKEN[case]
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    before = path.stat()
    with pytest.raises(BrokenJournalError) as caught:
        Journal.open(path)
    message = str(caught.value)
    assert words in message
    assert str(path) in message
    assert "--journal" in message
    assert message.isprintable()
    assert "`" not in message
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert [each.name for each in tmp_path.iterdir()] == ["journal.json"]


@pytest.mark.parametrize("length", range(0, len(GOOD), 7))
def test_every_truncation_is_broken(tmp_path: Path, length: int) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(GOOD[:length])
    with pytest.raises(BrokenJournalError):
        Journal.open(path)
    assert path.read_bytes() == GOOD[:length]


@pytest.mark.parametrize("schema", [CURRENT + 1, 99])
def test_newer_file_of_which_nothing_can_be_read_is_refused(tmp_path: Path, schema: int) -> None:
    path = tmp_path / "journal.json"
    content = journal_of({"shape": "unheard of"}, {"1": {"app": "afterview", "schema": schema}})
    path.write_bytes(content)
    with pytest.raises(NewerJournalError, match="later version of afterview"):
        Journal.open(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + GOOD, GOOD.replace(b", ", b",\r\n  "), b"\n\n" + GOOD + b"\n\n"],
    ids=["byte order mark", "windows line ends", "blank lines around"],
)
def test_foreign_but_sound_layout_is_read_and_written(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    journal = Journal.open(path)
    assert journal.hunt.applications["a1"].company == "Acme"
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableJournalError, match="is a folder"):
        Journal.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    os.mkfifo(path)
    with pytest.raises(UnreadableJournalError, match="not a regular file"):
        Journal.open(path)


def test_odd_paths(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (
        tmp_path / "file" / "journal.json",
        tmp_path / "loop",
        tmp_path / "a\0b",
        tmp_path / ("x" * 300),
    ):
        with pytest.raises(JournalError) as caught:
            Journal.open(path)
        assert str(caught.value).isprintable()


@not_root
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    path.chmod(0)
    with pytest.raises(UnreadableJournalError, match="not permitted"):
        Journal.open(path)


def test_unreadable_file_even_for_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    filled(path)

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableJournalError, match="not permitted"):
        Journal.open(path)


def test_file_that_breaks_while_open_is_told_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    hunt = journal.hunt
    good = path.read_bytes()
    for content in (b"", good[:-30], MERGE, journal_of({"1": {"id": 7}})):
        path.write_bytes(content)
        for act in (journal.refresh, lambda: add(journal, "a2"), journal.undo, journal.refresh):
            with pytest.raises(BrokenJournalError):
                act()
        assert path.read_bytes() == content
        assert journal.hunt is hunt
    path.write_bytes(good)
    journal.refresh()
    assert journal.hunt == hunt
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_file_that_vanishes_while_open_is_told_and_not_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    hunt = journal.hunt
    path.rename(tmp_path / "elsewhere.json")
    with pytest.raises(UnreadableJournalError, match="no longer there"):
        journal.refresh()
    with pytest.raises(UnreadableJournalError, match="no longer there"):
        add(journal, "a2")
    assert not path.exists()
    assert journal.hunt is hunt
    (tmp_path / "elsewhere.json").rename(path)
    add(journal, "a2")
