"""A question across three interviews at two companies: asked, practised, brought along, counted on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.commands import run


def test_a_question_that_went_badly_is_practised_brought_along_and_then_counted_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def at(now: str, *arguments: str) -> str:
        status, out, err = run(capfd, "--now", now, *arguments)
        assert (status, err) == (0, ""), err
        return out

    def read(now: str, *arguments: str) -> Any:
        return json.loads(at(now, *arguments, "--json"))

    def only(found: list[dict[str, Any]]) -> dict[str, Any]:
        (one,) = (each for each in found if "shard" in each["text"].casefold())
        return one

    # Round one at Acme: it goes badly, and there is no answer yet.
    at("2026-11-01T09:00Z", "add", "Acme; Engineer; applied 2026-10-20")
    at("2026-11-01T09:00Z", "add", "interview acme phone 2026-11-02 10:00-11:00")
    at("2026-11-02T12:00Z", "add", "question acme How would you shard this table? ! blanked")
    due = only(read("2026-11-03T09:00Z", "practice"))
    assert (due["standing"], due["needs_answer"]) == ("work on", True)  # playbook 1.5

    # It gets an answer, and is practised as the second interview comes near, at Borealis.
    at("2026-11-03T09:00Z", "add", "Borealis; SRE; applied 2026-10-25")
    at("2026-11-03T09:00Z", "add", "interview borealis phone 2026-11-10 10:00-11:00")
    at("2026-11-03T09:00Z", "practice", "answer", due["id"], "By customer: it is how they leave.")
    at("2026-11-03T09:00Z", "practice", "rate", due["id"], "hard")
    assert only(read("2026-11-04T09:00Z", "practice"))["reason"] == "it came hard the last time"
    at("2026-11-04T09:00Z", "practice", "rate", due["id"], "good")
    assert "Everything likely for tomorrow" in at("2026-11-09T19:00Z", "practice")
    at("2026-11-09T19:00Z", "practice", "rate", due["id"], "good")
    assert read("2026-11-09T19:30Z", "practice") == []

    # There it is asked in other words, and goes well.
    at("2026-11-10T12:00Z", "add", "question borealis Shard this table: how would you do it? ! strong")
    known = only(read("2026-11-11T09:00Z", "questions"))
    assert (known["times"], known["standing"]) == (2, "count on")  # playbook 1.4
    assert known["best_answer"] == "By customer: it is how they leave."

    # It is in the brief of the third interview, with its answer.
    at("2026-11-11T09:00Z", "add", "interview borealis onsite 2026-11-20 10:00-11:00")
    brief = read("2026-11-19T19:00Z", "brief", "borealis#2")
    likely = only(brief["likely"])
    assert (likely["best_answer"], likely["standing"]) == ("By customer: it is how they leave.", "count on")
    assert [each["text"] for each in brief["count_on"]] == ["Shard this table: how would you do it?"]
    assert brief["work_on"] == []
