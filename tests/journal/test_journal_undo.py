"""Undo and redo: each is a commit, with a sentence, and never overwrites what others did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from journal_samples import add, application, everything, filled, person, remove

from afterview.journal.errors import UndoRefusedError
from afterview.journal.journal import Journal
from afterview.journal.undo import Edit, UndoStack
from afterview.records.hunt import Change


def roles(journal: Journal) -> dict[str, str]:
    return {key: each.role for key, each in journal.hunt.applications.items()}


def test_back_and_forth_with_sentences(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    add(journal, "a1", "two")
    remove(journal, "a1")
    assert (journal.undo_sentence, journal.redo_sentence) == ("removed a1", None)
    assert journal.undo() == "removed a1"
    assert roles(journal) == {"a1": "two"}
    assert journal.undo() == "set a1 two"
    assert (journal.undo_sentence, journal.redo_sentence) == ("set a1 one", "set a1 two")
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


def test_typing_around_a_change_from_elsewhere_is_not_joined(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one", merge_key="role")
    add(Journal.open(journal.path), "a1", "theirs")
    add(journal, "a1", "mine", merge_key="role")
    assert journal.undo() == "set a1 mine"
    assert roles(journal) == {"a1": "theirs"}
    with pytest.raises(UndoRefusedError):
        journal.undo()


def test_undo_is_refused_where_it_would_overwrite(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    other = Journal.open(journal.path)
    add(other, "a1", "theirs")
    with pytest.raises(UndoRefusedError, match="I cannot undo “set a1 one”"):
        journal.undo()
    assert roles(journal) == roles(Journal.open(journal.path)) == {"a1": "theirs"}
    assert journal.undo_sentence == "set a1 one"
    other.undo()
    assert journal.undo() == "set a1 one"
    assert roles(journal) == {}
    add(other, "a1", "again")
    with pytest.raises(UndoRefusedError, match="I cannot redo"):
        journal.redo()
    assert roles(Journal.open(journal.path)) == {"a1": "again"}


def test_undo_leaves_what_others_did_to_other_records(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    add(Journal.open(journal.path), "a2", "theirs")
    assert journal.undo() == "set a1 one"
    assert roles(journal) == roles(Journal.open(journal.path)) == {"a2": "theirs"}


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
    remove(journal, "a1")
    add(Journal.open(journal.path), "a2")
    assert journal.undo() == "removed a1"
    assert set(journal.hunt.applications) == {"a1", "a2"}
    assert everything(Journal.open(journal.path).hunt) == everything(journal.hunt)


def test_stack_is_bounded_and_pure() -> None:
    stack = UndoStack(limit=3)
    edits = [Edit(Change(str(n)), Change(str(n), {"a": application("a", str(n))})) for n in range(5)]
    for each in edits:
        stack.record(each)
    seen = []
    while stack.behind:
        seen.append(stack.behind.sentence)
        stack.undone()
    assert seen == ["4", "3", "2"]
    assert stack.ahead is edits[2]


def test_joined_edits_go_back_to_the_first_and_on_to_the_last() -> None:
    stack = UndoStack()
    stack.record(Edit(Change("1", {"a": None}), Change("1", {"a": application("a", "x")}, merge_key="k")))
    second = Change("2", {"a": application("a", "y")}, {"p": person("p")}, "k")
    stack.record(Edit(Change("2", {"a": application("a", "x")}, {"p": None}), second))
    joined = stack.behind
    assert joined is not None
    assert (dict(joined.back.applications), dict(joined.back.people)) == ({"a": None}, {"p": None})
    assert dict(joined.on.applications) == {"a": application("a", "y")}
    assert joined.sentence == "2"
