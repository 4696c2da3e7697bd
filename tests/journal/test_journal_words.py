"""What a change did, place by place: every place, with what was there and what is; and in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given

from afterview.journal.contents import Contents
from afterview.journal.journal import Journal
from afterview.journal.patches import difference
from afterview.journal_words import Difference, differences, say_difference, say_edit, say_outside
from afterview.records.path import MISSING, value_at
from support.document_strategies import journals
from support.samples import add, filled


def text(value: Any) -> bytes:
    return b"" if value is MISSING else msgspec.json.encode(value, order="sorted")


@given(journals, journals)
def test_every_place_is_told_with_what_was_there_and_what_is(old: Any, new: Any) -> None:
    patch = difference(old, new)
    told = [] if patch is None else list(differences(patch))
    assert bool(told) == (patch is not None)
    for each in told:
        if each.path[-1] == "order":
            assert sorted(each.old) == sorted(each.new)
            continue
        assert text(each.old) != text(each.new)
        assert text(value_at(old, each.path)) == text(each.old)
        assert text(value_at(new, each.path)) == text(each.new)
    assert len({each.path for each in told}) == len(told)


@given(journals, journals)
def test_any_of_it_can_be_said_on_one_line(old: Any, new: Any) -> None:
    patch = difference(old, new)
    for each in () if patch is None else differences(patch):
        said = say_difference(each, Contents())
        assert said.startswith(each.path[0])
        assert said.isprintable()


def change_by_hand(path: Path) -> None:
    """Change, by hand, what `filled` wrote."""
    tables = json.loads(path.read_text("utf-8"))
    (application,) = tables["applications"].values()
    (interview,) = application["interviews"]
    application["notes"] = "[b]new\x1b[0m"
    application["tags"] = ["go", "remote", "far"]
    interview["reflection"]["went_well"] = "the tour\nof the whole system"
    interview["reflection"]["questions"][0]["ready"] = True
    interview["follow_ups"] = []
    interview["preparation"].append({"id": "n2", "kind": "topic", "text": "stacks"})
    interview["interviewers"][0]["talked_about"] = "replicas"
    del interview["place"]
    tables["people"]["1"]["touch_every_days"] = 7
    tables["people"]["7"] = {"id": "p7", "name": "Ann Wu", "company": "Beta"}
    path.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")


def test_what_was_changed_by_hand_is_named_in_words(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path).close()
    change_by_hand(path)
    journal = Journal.open(path)
    edits = journal.done()
    assert say_outside(edits) == (
        "The journal was changed outside afterview, or damaged: 3 records differ from what was saved."
    )
    round_1 = "applications, Acme, interviews, round 1"
    reflection = f"{round_1}, reflection"
    assert sorted(say_edit(edits[-1], journal.contents)) == sorted(
        [
            "people, Dana Lee, touch every days: was 0, now 7",
            "people, Ann Wu: is new",
            f"{round_1}, place: was “Room [b]7[/b] 🙂 שלום”, now gone",
            f"{round_1}, interviewers, Dana Lee, talked about: was “sharding”, now “replicas”",
            f"{reflection}, went well: was “the tour⏎of the system”, now “the tour⏎of the whole system”",
            f"{reflection}, questions, How?, ready: was no, now yes",
            f"{round_1}, follow ups, phone: is gone",
            f"{round_1}, preparation, stacks: is new",
            "applications, Acme, notes: was not there, now “[b]new?[0m”",
            "applications, Acme, tags: was not there, now “far”",
            'applications, Acme, tags, order: was ["remote","go"], now ["go","remote"]',
        ]
    )


def test_of_two_long_texts_the_part_that_differs_is_shown() -> None:
    start = "word " * 30
    said = say_difference(Difference(("people", "p1", "note"), f"{start}old", f"{start}new"), Contents())
    assert said.endswith("old”, now “…d word word new”")


def test_one_record_and_none_known(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "one")
    assert "not known" in say_outside(journal.done())
    journal.close()
    path.write_bytes(path.read_bytes().replace(b'"one"', b'"two"'))
    assert ": 1 record differs from" in say_outside(Journal.open(path).done())
    assert "not known" in say_outside(())
