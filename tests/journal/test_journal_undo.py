"""Undo and redo: each is a commit, with a sentence, and outlives the program."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from afterview.clock import FixedClock
from afterview.journal.journal import Journal
from afterview.records.hunt import Change
from support.samples import T, add, everything, filled, redo_sentence, remove


def roles(journal: Journal) -> dict[str, str]:
    return {key: each.role for key, each in journal.hunt.applications.items()}


def test_back_and_forth_with_sentences(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    add(journal, "a1", "two")
    remove(journal, "a1")
    assert (journal.undo_sentence, redo_sentence(journal)) == ("removed a1", None)
    assert journal.undo() == "removed a1"
    assert roles(journal) == {"a1": "two"}
    assert journal.undo() == "set a1 two"
    assert (journal.undo_sentence, redo_sentence(journal)) == ("set a1 one", "set a1 two")
    assert roles(Journal.open(journal.path)) == {"a1": "one"}
    assert journal.redo() == "set a1 two"
    assert journal.redo() == "removed a1"
    assert journal.redo() is None
    assert roles(Journal.open(journal.path)) == {}
    assert journal.revision == 7


def test_a_new_change_forgets_what_was_ahead(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    journal.undo()
    add(journal, "a2", "two")
    assert journal.redo() is None
    assert roles(journal) == {"a2": "two"}


def test_changes_of_one_merge_key_undo_as_one(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    for text in ("t", "tw", "two"):
        add(journal, "a1", text, merge_key="role a1")
    add(journal, "a2", "x", merge_key="role a2")
    assert journal.undo() == "set a2 x"
    assert journal.undo() == "set a1 two"
    assert roles(journal) == {"a1": "one"}
    assert journal.redo() == "set a1 two"
    assert roles(journal) == {"a1": "two"}
    # After an undo or redo, typing on is a change of its own.
    add(journal, "a1", "three", merge_key="role a1")
    journal.undo()
    assert roles(journal) == {"a1": "two"}


def test_typing_around_a_change_of_another_window_is_not_joined(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one", merge_key="role")
    add(Journal.open(journal.path), "a1", "theirs")
    add(journal, "a1", "mine", merge_key="role")
    assert journal.undo() == "set a1 mine"
    assert roles(journal) == {"a1": "theirs"}
    assert journal.undo() == "set a1 theirs"
    assert roles(journal) == {"a1": "one"}


def test_typing_after_a_while_is_a_change_of_its_own(tmp_path: Path) -> None:
    clock = FixedClock(T)
    journal = Journal.open(tmp_path / "journal.json", clock=clock)
    for minutes, role in ((0, "one"), (4, "two"), (6, "three")):
        clock.advance(timedelta(minutes=minutes))
        add(journal, "a1", role, merge_key="role")
    assert journal.undo() == "set a1 three"
    assert roles(journal) == {"a1": "two"}
    assert journal.undo() == "set a1 two"
    assert roles(journal) == {}


def test_windows_share_one_past(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    other = Journal.open(journal.path)
    add(other, "a1", "theirs")
    assert journal.undo() == "set a1 theirs"
    assert other.undo() == "set a1 one"
    assert journal.redo() == "set a1 one"
    assert other.redo() == "set a1 theirs"
    assert roles(journal) == {"a1": "one"}
    journal.refresh()
    assert roles(journal) == roles(other) == {"a1": "theirs"}


def test_undo_and_redo_survive_the_program(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "one")
    add(journal, "a1", "two")
    journal.close()
    again = Journal.open(path)
    assert (again.undo_sentence, redo_sentence(again)) == ("set a1 two", None)
    assert again.undo() == "set a1 two"
    third = Journal.open(path)
    assert (third.undo_sentence, redo_sentence(third)) == ("set a1 one", "set a1 two")
    assert third.redo() == "set a1 two"
    assert roles(third) == {"a1": "two"}


def test_what_was_deleted_comes_back_in_its_place_with_all_that_it_held(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    document = json.loads(path.read_text("utf-8"))
    document["applications"]["1"]["future"] = {"x": [1]}
    document["applications"]["1"]["interviews"][0]["mood"] = "odd"
    path.write_text(json.dumps(document), "utf-8")
    journal = Journal.open(path)
    add(journal, "a2")
    before = path.read_bytes()
    journal.commit(lambda hunt: Change("removed Acme", {"a1": None}))
    assert journal.undo() == "removed Acme"
    assert list(journal.hunt.applications) == list(Journal.open(path).hunt.applications) == ["a1", "a2"]
    restored = json.loads(path.read_text("utf-8"))
    expected = json.loads(before)
    assert restored["applications"] == expected["applications"]


def test_a_place_taken_meanwhile_is_not_taken_back(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1")
    journal.close()
    remove(journal, "a1")
    add(journal, "a2")
    journal.restore(journal.backups.all()[-1])
    assert set(journal.hunt.applications) == {"a1"}
    assert list(journal.contents.table("applications").numbers.values()) == [2]
    assert everything(Journal.open(journal.path).hunt) == everything(journal.hunt)
