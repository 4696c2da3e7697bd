"""A commit: some records, all or none, in one write."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import msgspec
import pendulum
import pytest
from tinydb import Query, TinyDB

from afterview.journal import files
from afterview.journal.codec import to_document
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from support.samples import (
    T,
    add,
    application,
    everything,
    filled,
    full_application,
    full_person,
    person,
    remove,
    set_application,
)


def test_missing_file_is_an_empty_hunt_and_reading_makes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "journal.json"
    journal = Journal.open(path)
    assert everything(journal.hunt) == ({}, {})
    assert (journal.revision, journal.refresh(), journal.undo(), journal.redo()) == (0, False, None, None)
    assert not path.parent.exists()
    add(journal, "a1")
    assert everything(Journal.open(path).hunt) == ({"a1": application()}, {})


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    again = Journal.open(path)
    assert again.hunt == journal.hunt
    assert again.hunt.applications["a1"] == full_application()
    assert again.hunt.people["p1"] == full_person()
    assert again.revision == journal.revision == 1


def test_documents_are_what_msgspec_would_write() -> None:
    for record in (full_application(), full_person(), application()):
        assert to_document(record) == msgspec.json.decode(msgspec.json.encode(record))


def test_stock_tinydb_opens_and_queries_the_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    with TinyDB(path, access_mode="r") as database:
        assert database.tables() == {"meta", "people", "applications"}
        found = database.table("applications").get(Query().company == "Acme")
        assert isinstance(found, dict)
        assert found["interviews"][0]["starts"] == "2026-11-23T14:30:00Z"
        assert found["events"][0]["on"] == "2026-11-20"
        meta = database.table("meta").get(doc_id=1)
        assert isinstance(meta, dict)
        assert set(meta) == {"app", "schema", "revision", "change", "before", "digest"}
        assert (meta["app"], meta["schema"], meta["revision"]) == ("afterview", CURRENT, 1)
    with TinyDB(path) as database:
        database.table("people").insert({"id": "p9", "name": "Jo Park"})
    assert journal.refresh()
    assert journal.hunt.people["p9"].name == "Jo Park"
    add(journal, "a2")
    assert set(Journal.open(path).hunt.people) == {"p1", "p9"}


def test_file_is_laid_out_for_people_and_a_change_is_a_small_difference(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    for number in range(2, 30):
        add(journal, f"a{number}")
    before = path.read_text("utf-8").splitlines()
    add(journal, "a17", "SRE")
    after = path.read_text("utf-8").splitlines()
    assert "Room [b]7[/b] 🙂 שלום" in "\n".join(after)
    changed = [each.split(":")[0].strip(' "') for each in set(after) ^ set(before)]
    assert len([each for each in changed if each.isdecimal()]) <= 4, "which changes led to it"
    assert sorted(each for each in changed if not each.isdecimal()) == ["change"] * 2 + ["digest"] * 2 + [
        "revision"
    ] * 2 + ["role"]
    remove(journal, "a17")
    assert [each for each in path.read_text("utf-8").splitlines() if "a17" in each] == []


def test_many_records_are_one_write_and_one_undo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = filled(tmp_path / "journal.json")
    calls: list[Path] = []
    replace = os.replace

    def count(source: Path, target: Path) -> None:
        calls.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", count)
    many = {f"b{n}": application(f"b{n}") for n in range(50)}
    journal.commit(lambda hunt: Change("all", {**many, "a1": None}, {"p1": None, "p2": person("p2")}))
    assert len(calls) == 1
    assert journal.revision == 2
    assert list(journal.hunt.applications) == list(many)
    assert list(journal.hunt.people) == ["p2"]
    assert journal.undo() == "all"
    assert everything(journal.hunt) == ({"a1": full_application()}, {"p1": full_person()})
    assert Journal.open(journal.path).hunt == journal.hunt


@pytest.mark.parametrize(
    "change",
    [
        Change("nothing"),
        Change("the same", {"a1": full_application()}),
        Change("nobody to remove", {"a9": None}, {"p9": None}),
    ],
    ids=lambda each: each.sentence,
)
def test_what_changes_nothing_writes_nothing(tmp_path: Path, change: Change) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    before = files.look(path)
    assert journal.commit(lambda hunt: change) is change
    assert files.look(path) == before
    assert (journal.revision, journal.undo_sentence) == (1, "began")


class OddError(Exception):
    pass


def _raise(hunt: Hunt) -> Change:
    raise OddError


def _naive(hunt: Hunt) -> Change:
    return set_application(msgspec.structs.replace(full_application(), created=datetime(2026, 1, 1)))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (_raise, OddError),
        (_naive, JournalError),
        (lambda hunt: Change("wrong key", {"a2": application("a3")}), ValueError),
        (lambda hunt: set_application(application("a2", "half \ud83d")), JournalError),
    ],
    ids=["make raises", "naive instant", "wrong key", "half a character"],
)
def test_failing_change_leaves_file_and_memory(tmp_path: Path, make: object, error: type[Exception]) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    hunt, content = journal.hunt, path.read_bytes()
    with pytest.raises(error) as caught:
        journal.commit(make)  # type: ignore[arg-type]  # the table holds functions of one type
    assert "\n" not in str(caught.value)
    assert journal.hunt is hunt
    assert path.read_bytes() == content
    assert journal.undo_sentence == "began"
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_commit_within_a_commit_is_refused(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    with pytest.raises(RuntimeError):
        journal.commit(lambda hunt: add(journal, "a2"))
    assert set(journal.hunt.applications) == {"a1"}


def test_instants_of_any_zone_and_library_are_kept_in_utc(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    wall = pendulum.instance(T).in_timezone("Asia/Kolkata")
    record = Application(id="a1", company="Acme", created=wall)
    journal.commit(lambda hunt: set_application(record))
    assert journal.hunt.applications["a1"].created == T
    assert '"created": "2026-11-23T14:30:00Z"' in path.read_text("utf-8")


def test_unchanged_records_stay_the_same_objects(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    first = journal.hunt.applications["a1"]
    add(journal, "a2")
    assert journal.hunt.applications["a1"] is first
    add(Journal.open(journal.path), "a3")
    assert journal.refresh()
    assert journal.hunt.applications["a1"] is first
    assert not journal.refresh()
