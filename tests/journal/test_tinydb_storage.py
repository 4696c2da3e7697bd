"""The storage beneath TinyDB's own calls: no aliases, nothing half done, several calls one write."""

from __future__ import annotations

import json
import os
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from afterview.journal.errors import NotSavedError
from afterview.journal.journal import Journal
from afterview.journal.migrations import migrate
from afterview.journal.storage import SafeStorage
from support.samples import add


def database(path: Path) -> tuple[TinyDB, SafeStorage]:
    storage = SafeStorage(path)
    return TinyDB(storage=lambda: storage), storage


def on_disk(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_ordinary_use(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    tiny, _ = database(path)
    assert tiny.tables() == set()
    assert not path.exists()
    table = tiny.table("t")
    assert table.insert_multiple({"n": n, "list": [n]} for n in range(12)) == list(range(1, 13))
    assert table.update({"x": True}, where("n") == 3) == [4]
    assert table.remove(where("n") > 9) == [11, 12]
    assert table.upsert({"n": 99}, where("n") == 99) == [13]  # TinyDB remembers
    assert [each["n"] for each in table.search(where("n") > 7)] == [8, 9, 99]
    tiny.table("u").insert({"é": None})
    tiny.drop_table("t")
    assert on_disk(path) == {"u": {"1": {"é": None}}}
    tiny.drop_tables()
    assert on_disk(path) == {}


def test_what_is_handed_out_is_nobodys(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    tiny, _ = database(path)
    tiny.insert({"list": [1]})
    found = tiny.get(doc_id=1)
    assert isinstance(found, dict)
    found["list"].append(2)
    tiny.all()[0]["list"].append(3)
    tiny.insert({"list": []})
    assert on_disk(path)["_default"]["1"] == {"list": [1]}


def test_updater_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    tiny, storage = database(path)
    tiny.insert_multiple([{"n": 1, "deep": [1]}, {"n": 0, "deep": [0]}])
    before = path.read_bytes()

    def divide(document: MutableMapping[str, Any]) -> None:
        document["deep"].append("half done")
        document["n"] = 10 / document["n"]

    with pytest.raises(ZeroDivisionError):
        tiny.update(divide)
    assert [each["deep"] for each in tiny.all()] == [[1], [0]]
    with storage.transaction():
        with pytest.raises(ZeroDivisionError):
            tiny.update(divide)
        tiny.insert({"n": 5})  # goes on all the same
    assert [each.get("deep") for each in tiny.all()] == [[1], [0], None]
    assert before != path.read_bytes()


def test_transaction_is_one_write_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "any.json"
    tiny, storage = database(path)
    replaced: list[Path] = []
    replace = os.replace

    def count(source: Path, target: Path) -> None:
        replaced.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", count)
    with storage.transaction():
        tiny.insert({"n": 1})
        tiny.table("u").insert({"n": 2})
        tiny.update({"m": 3})
        assert len(tiny.table("u")) == 1
        assert not path.exists()
    assert len(replaced) == 1

    def half_way() -> None:
        with storage.transaction():
            tiny.insert({"n": 4})
            raise KeyError

    with pytest.raises(KeyError):
        half_way()
    with storage.transaction():
        pass
    assert len(replaced) == 1
    assert on_disk(path) == {"_default": {"1": {"n": 1, "m": 3}}, "u": {"1": {"n": 2}}}


@pytest.mark.parametrize(
    "value", [float("nan"), [float("inf")], {"x": {"y": -float("inf")}}, "\udc80", object()]
)
def test_what_json_cannot_say_is_refused(tmp_path: Path, value: object) -> None:
    path = tmp_path / "any.json"
    tiny, _ = database(path)
    tiny.insert({"n": 1})
    before = path.read_bytes()
    with pytest.raises(NotSavedError):
        tiny.insert({"n": value})
    assert path.read_bytes() == before
    assert len(tiny) == 1


def test_true_is_not_one(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    tiny, _ = database(path)
    tiny.insert({"n": 1})
    tiny.update({"n": True})
    assert on_disk(path)["_default"]["1"]["n"] is True


def test_another_program_between_read_and_write(tmp_path: Path) -> None:
    path = tmp_path / "any.json"
    tiny, _ = database(path)
    other, _ = database(path)
    tiny.insert({"n": 1})

    def meanwhile(document: MutableMapping[str, Any]) -> None:
        other.insert({"n": 2})

    with pytest.raises(NotSavedError, match="changed by another program"):
        tiny.update(meanwhile)
    assert [each["n"] for each in tiny.all()] == [1, 2]


def test_older_file_is_migrated_in_memory_and_on_disk_with_the_first_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(tables: dict[str, dict[str, dict[str, Any]]]) -> None:
        for document in tables["applications"].values():
            document["company"] = document.pop("firm")

    monkeypatch.setattr("afterview.journal.reader.CURRENT", 2)
    monkeypatch.setattr("afterview.journal.meta.CURRENT", 2)
    monkeypatch.setattr(
        "afterview.journal.reader.migrate", lambda tables, version: migrate(tables, version, [rename])
    )
    path = tmp_path / "journal.json"
    meta = {"app": "afterview", "schema": 1, "revision": 5, "later": [1]}
    old = {"meta": {"1": meta}, "applications": {"1": {"id": "a1", "firm": "Acme"}}, "odd": [1, {"x": 2}]}
    path.write_text(json.dumps(old), "utf-8")
    before = path.read_bytes()
    journal = Journal.open(path)
    assert journal.hunt.applications["a1"].company == "Acme"
    assert path.read_bytes() == before
    add(journal, "a2")
    now = on_disk(path)["meta"]["1"]
    assert {key: now[key] for key in meta} == {"app": "afterview", "schema": 2, "revision": 6, "later": [1]}
    assert on_disk(path)["applications"]["1"] == {"id": "a1", "company": "Acme"}
    assert on_disk(path)["odd"] == [1, {"x": 2}]


def test_migrations_are_taken_from_the_files_version_on() -> None:
    def add_one(tables: dict[str, dict[str, dict[str, Any]]]) -> None:
        tables["t"]["1"]["n"] += 1

    def double(tables: dict[str, dict[str, dict[str, Any]]]) -> None:
        tables["t"]["1"]["n"] *= 2

    for version, expected in ((1, 8), (2, 6), (3, 3)):
        tables: dict[str, dict[str, dict[str, Any]]] = {"t": {"1": {"n": 3}}}
        assert migrate(tables, version, [add_one, double]) == 3
        assert tables["t"]["1"]["n"] == expected
