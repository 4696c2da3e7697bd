"""A file of a later version can be read: nothing of it is changed, and nothing of what lies beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from afterview.journal.errors import NewerJournalError
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT
from support.samples import add, everything, filled

ACTS: dict[str, Callable[[Journal], object]] = {
    "commit": lambda journal: add(journal, "a1", "other"),
    "commit_story": lambda journal: journal.commit_story(()),
    "undo": lambda journal: journal.undo(),
    "redo": lambda journal: journal.redo(),
    "go back": lambda journal: journal.go_back("h1"),
    "restore": lambda journal: journal.restore(journal.backups.all()[-1]),
}


def by_a_later_version(path: Path) -> bytes:
    path.write_bytes(path.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99'))
    return path.read_bytes()


@pytest.mark.parametrize("with_history", [True, False], ids=["with its history", "without"])
@pytest.mark.parametrize("act", ACTS)
def test_nothing_is_recorded_in_it(tmp_path: Path, act: str, with_history: bool) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    add(journal, "a2", "two")
    journal.undo()
    journal.close()
    before = everything(journal.hunt)
    history = path.with_name("journal.json.history")
    if not with_history:
        history.unlink()
    content = by_a_later_version(path)
    again = Journal.open(path)
    assert everything(again.hunt) == before
    with pytest.raises(NewerJournalError, match="install the newest afterview to change it"):
        ACTS[act](again)
    assert path.read_bytes() == content
    assert history.exists() == with_history
    assert everything(again.hunt) == before


def test_its_history_is_not_shortened_by_one_who_may_not_know_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    add(Journal.open(path), "a1", "one")
    by_a_later_version(path)
    history = path.with_name("journal.json.history")
    content = history.read_bytes() + b"of a later version\n"
    history.write_bytes(content)
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", 10)
    journal = Journal.open(path)
    journal.close()
    assert history.read_bytes() == content
    assert journal.backups.problem == ""
    assert journal.backups.all()[0].path.read_bytes() == path.read_bytes()
