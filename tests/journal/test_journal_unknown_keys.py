"""What a later version wrote, or a person added by hand, is kept at every depth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change
from support.samples import add, filled


def planted(path: Path) -> Any:
    """A journal in which every object has an unknown key; return its document."""
    filled(path)
    document = json.loads(path.read_text("utf-8"))
    _plant(document)
    document["holidays"] = {"1": {"x": 1}}
    document["note"] = ["a list", {"is": "no table"}]
    del document["x-new"], document["people"]["x-new"], document["applications"]["x-new"]
    del document["meta"]["x-new"]
    path.write_text(json.dumps(document), "utf-8")
    return document


def _plant(value: Any) -> None:
    if isinstance(value, dict):
        for each in value.values():
            _plant(each)
        value["x-new"] = {"deep": [1, 2.5, None, "é"]}
    elif isinstance(value, list):
        for each in value:
            _plant(each)


def edit(application: Application) -> Application:
    """Touch every level, turn lists round, and take some elements out."""
    interview = application.interviews[0]
    changed = msgspec.structs.replace(
        interview,
        place="elsewhere",
        interviewers=tuple(reversed(interview.interviewers)),
        reflection=msgspec.structs.replace(
            interview.reflection,
            went_well="all of it",
            questions=(msgspec.structs.replace(interview.reflection.questions[0], answer="so"),),
        ),
        follow_ups=(),
    )
    return msgspec.structs.replace(application, role="SRE", interviews=(changed,))


def test_unknown_keys_survive_at_every_depth(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    expected = planted(path)
    journal = Journal.open(path)
    journal.commit(lambda hunt: Change("edited", {"a1": edit(hunt.applications["a1"])}))
    application = expected["applications"]["1"]
    application["role"] = "SRE"
    interview = application["interviews"][0]
    interview["place"] = "elsewhere"
    interview["interviewers"].reverse()
    interview["reflection"]["went_well"] = "all of it"
    interview["reflection"]["questions"][0]["answer"] = "so"
    del interview["follow_ups"]
    found = json.loads(path.read_text("utf-8"))
    for name in ("revision", "change", "digest", "before"):
        assert found["meta"]["1"].pop(name) != expected["meta"]["1"].pop(name)
    assert found == expected
    # Undo brings the follow-up back with what was unknown in it.
    journal.undo()
    back = json.loads(path.read_text("utf-8"))["applications"]["1"]["interviews"][0]
    assert back["follow_ups"][0]["x-new"] == {"deep": [1, 2.5, None, "é"]}


def test_unknown_keys_of_an_otherwise_empty_record_survive(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    document = {
        "meta": {"1": {"app": "afterview", "schema": 1}},
        "applications": {
            "7": {
                "id": "a1",
                "company": "Acme",
                "interviews": [
                    {
                        "id": "i1",
                        "round": 1,
                        "starts": "2026-11-23T14:30:00+01:00",
                        "zone": "UTC",
                        "reflection": {"x": 1},
                    }
                ],
            }
        },
    }
    path.write_text(json.dumps(document), "utf-8")
    journal = Journal.open(path)
    record = msgspec.structs.replace(journal.hunt.applications["a1"], role="SRE")
    journal.commit(lambda hunt: Change("edited", {"a1": record}))
    interview = json.loads(path.read_text("utf-8"))["applications"]["7"]["interviews"][0]
    assert interview["reflection"] == {"x": 1}
    assert interview["starts"] == "2026-11-23T13:30:00Z"


def test_ties_are_told_apart_by_company_and_kind_even_where_the_kind_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    document = json.loads(path.read_text("utf-8"))
    ties = document["people"]["1"]["ties"]
    assert [each.get("kind") for each in ties] == ["high up", None]
    ties[0]["x"], ties[1]["x"] = "first", "second"
    path.write_text(json.dumps(document), "utf-8")
    journal = Journal.open(path)
    record = journal.hunt.people["p1"]
    turned = msgspec.structs.replace(record, ties=tuple(reversed(record.ties)))
    journal.commit(lambda hunt: Change("turned", people={"p1": turned}))
    ties = json.loads(path.read_text("utf-8"))["people"]["1"]["ties"]
    assert [(each.get("kind"), each["x"]) for each in ties] == [(None, "second"), ("high up", "first")]


def test_documents_that_are_not_touched_keep_their_very_bytes(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    odd = '{"id":"a1",   "company" : "Acm\\u00e9",\n\n "n":1.10, "big": 12345678901234567890123}'
    path.write_text(
        '{"meta": {"1": {"app": "afterview", "schema": 1, "revision": 41}}, "applications": {"3": '
        + odd
        + "}}"
    )
    journal = Journal.open(path)
    add(journal, "a2")
    assert odd in path.read_text("utf-8")
    assert (journal.revision, list(journal.hunt.applications)) == (42, ["a1", "a2"])
