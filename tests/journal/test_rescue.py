"""A save that keeps failing: what was typed is still there, is kept elsewhere, and is saved in the end."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from afterview.app.autosave import Autosave
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.journal import files
from afterview.journal.check import check_file
from afterview.journal.errors import JournalError, NotSavedError
from afterview.journal.journal import Journal
from afterview.journal.rescue import rescue_files
from afterview.journal.sidecar import RESCUE, places
from afterview.records.hunt import Change, Hunt
from afterview.settings import Settings
from support.samples import (
    add,
    application,
    everything,
    filled,
    full_application,
    person,
    remove,
    set_application,
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the data folder and the one for temporary files somewhere of this test's."""
    away = tmp_path_factory.mktemp("away")
    monkeypatch.setenv("XDG_DATA_HOME", str(away / "data"))
    (away / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(away / "tmp"))


def put(key: str, role: str = "") -> Callable[[Hunt], Change]:
    return lambda hunt: set_application(application(key, role))


def both(hunt: Hunt) -> Change:
    return Change("told Dana", {"a2": application("a2"), "a1": None}, {"p2": person("p2")})


def fail_below(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let every new file in those folders fail, as on a full disk."""
    real = os.open

    def refuse(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & os.O_CREAT and any(Path(path).parent == each for each in folders):
            raise OSError(errno.ENOSPC, "full")
        return real(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refuse)


def test_rescue_is_a_journal_that_can_be_brought_back_as_one_change(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    before, content = everything(journal.hunt), path.read_bytes()
    kept = journal.rescue([both, put("a3", "x")])
    assert kept == tmp_path / "journal.json.rescue.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 or os.name == "nt"
    assert path.read_bytes() == content
    assert everything(journal.hunt) == before
    assert set(Journal.open(kept).hunt.applications) == {"a2", "a3"}
    assert not check_file(kept).is_broken
    fresh = Journal.open(path)
    assert rescue_files(path) == (kept,)
    change, left = fresh.bring_back(kept)
    assert left == ()
    assert "told Dana" in change.sentence
    assert set(fresh.hunt.applications) == {"a2", "a3"}
    assert set(fresh.hunt.people) == {"p1", "p2"}
    assert rescue_files(path) == ()
    fresh.undo()
    assert everything(fresh.hunt) == before


def test_what_was_changed_since_is_left_and_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    kept = journal.rescue([put("a1", "mine"), put("a2", "mine")])
    add(journal, "a1", "theirs")
    _, left = journal.bring_back(kept)
    assert left == ("a1",)
    assert {key: each.role for key, each in journal.hunt.applications.items()} == {
        "a1": "theirs",
        "a2": "mine",
    }
    assert kept.exists()
    remove(journal, "a1")
    assert journal.bring_back(kept)[1] == ("a1",)


def test_what_was_saved_after_all_is_not_made_twice(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    kept = journal.rescue([put("a2", "x")])
    add(journal, "a2", "x")
    change, left = journal.bring_back(kept)
    assert (journal.revision, left) == (2, ())
    assert set(change.applications) == set()
    assert not kept.exists()


def test_next_place_where_one_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    beside, data, temporary = places(path, RESCUE)
    with monkeypatch.context() as patch:
        fail_below(patch, beside.parent)
        assert journal.rescue([put("a2")]) == data
    with monkeypatch.context() as patch:
        fail_below(patch, beside.parent, data.parent)
        assert journal.rescue([put("a2"), put("a3")]) == temporary
    assert rescue_files(path) == (temporary,)  # the one before was written anew, not left behind
    assert stat.S_IMODE(temporary.parent.stat().st_mode) == 0o700 or os.name == "nt"
    with monkeypatch.context() as patch:
        fail_below(patch, beside.parent, data.parent, temporary.parent)
        with pytest.raises(NotSavedError, match="disk is full"):
            journal.rescue([put("a4")])
    assert set(Journal.open(temporary).hunt.applications) == {"a2", "a3"}
    journal.drop_rescue()
    assert rescue_files(path) == ()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights work otherwise there")
def test_a_folder_that_others_can_write_to_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    beside, data, temporary = places(path, RESCUE)
    temporary.parent.mkdir()
    temporary.parent.chmod(0o777)
    temporary.write_text("{}")
    assert rescue_files(path) == ()
    fail_below(monkeypatch, beside.parent, data.parent)
    with pytest.raises(NotSavedError):
        journal.rescue([put("a2")])
    assert temporary.read_text() == "{}"


def test_two_windows_keep_their_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    first, second = filled(path), Journal.open(path)
    one, two = first.rescue([put("a2")]), second.rescue([put("a3")])
    assert one != two
    assert first.rescue([put("a2", "more")]) == one
    assert rescue_files(path) == (one, two)
    first.drop_rescue()
    assert rescue_files(path) == (two,)


def test_folder_that_has_gone_is_not_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    journal = filled(folder / "journal.json")
    folder.rename(tmp_path / "pulled out")
    kept = journal.rescue([put("a2")])
    assert not folder.exists()
    assert set(Journal.open(kept).hunt.applications) == {"a2"}


@pytest.mark.parametrize("content", [b"", b"{}", b'{"rescued": 1}', None])
def test_rescue_file_that_is_none_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    journal = filled(tmp_path / "journal.json")
    odd = tmp_path / "odd.json"
    if content is not None:
        odd.write_bytes(content)
    with pytest.raises(JournalError) as caught:
        journal.bring_back(odd)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
async def test_typed_text_is_held_rescued_and_saved_when_the_fault_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: int
) -> None:
    """As the app saves: by its autosave, in a thread."""
    path = tmp_path / "journal.json"
    filled(path).commit(put("a2"))
    content = path.read_bytes()
    marks: list[str] = []
    session = Session(path, FixedClock(datetime(2026, 11, 24, tzinfo=UTC)), Settings(), "UTC")
    await session.open()
    journal, autosave = session.journal, Autosave(session, pause=60, retry=60)
    autosave.show = lambda words, _: marks.append(words)
    first, second = (("applications", key, "role") for key in ("a1", "a2"))
    real: Callable[..., Any] = getattr(os, name)

    def fault(target: Any, *more: Any, **named: Any) -> Any:
        if name == "open" and not more[0] & os.O_CREAT:
            return real(target, *more, **named)
        raise OSError(error, os.strerror(error))

    with monkeypatch.context() as patch:
        patch.setattr(os, name, fault)
        autosave.typed(first, "typed [b]", full_application().role)
        autosave.typed(second, "typed too", "")
        for _ in range(3):
            assert not await autosave.flush()
            assert autosave.pending == {first: "typed [b]", second: "typed too"}
    assert "could not save" in marks[-1]
    assert path.read_bytes() == content
    kept = journal.rescue([put(path[1], text) for path, text in autosave.pending.items()])
    assert Journal.open(kept).hunt.applications["a2"].role == "typed too"
    assert await autosave.flush()
    journal.drop_rescue()
    assert autosave.pending == {}
    saved = Journal.open(path).hunt.applications
    assert (saved["a1"].role, saved["a2"].role) == ("typed [b]", "typed too")
    assert rescue_files(path) == ()
    assert files.look(kept) is None


def test_records_of_every_kind_come_back_whole(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    kept = journal.rescue([lambda hunt: set_application(full_application())])
    journal.bring_back(kept)
    assert Journal.open(journal.path).hunt.applications["a1"] == full_application()


def refused(path: Path, **more: bool) -> None:
    raise OSError(errno.EIO, f"{path.name} cannot be removed")


def test_a_file_that_another_window_has_put_in_its_place_is_not_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = filled(tmp_path / "journal.json")
    mine = journal.rescue([lambda _: Change("one")])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        journal.drop_rescue()
    assert mine.exists()
    mine.unlink()  # brought back by another window, which then has to keep something of its own
    other = Journal.open(tmp_path / "journal.json").rescue([lambda _: Change("two")])
    assert other == mine
    journal.commit(lambda hunt: Change("closed", dict.fromkeys(hunt.applications)))
    assert other.exists()
