"""`afterview questions`: every question ever asked, what is most like one, joining and parting."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.commands import journal, run

LEAVING = "Why do you want to leave your current job?"
ALSO_LEAVING = "What made you start looking for a new job?"
SHARDS = "How would you shard a table?"


class Shell:
    """`afterview`, whose commands must work."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def ok(self, *arguments: str) -> str:
        status, out, err = run(self._capfd, *arguments)
        assert (status, err) == (0, "")
        return out

    def no(self, *arguments: str) -> str:
        before = journal().read_bytes()
        status, out, err = run(self._capfd, *arguments)
        assert (status, out) == (2, "")
        assert journal().read_bytes() == before
        return err

    def json(self, *arguments: str) -> Any:
        return json.loads(self.ok(*arguments, "--json"))


@pytest.fixture
def shell(capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capfd)


@pytest.fixture
def asked(shell: Shell) -> Shell:
    """Return a shell with two interviews, in which three questions were asked."""
    for line in (
        "Acme; Writer; applied 2 nov",
        "Borealis; Editor; applied 2 nov",
        "interview acme 10 nov 9:00 with Dana Lee",
        "interview borealis 17 nov 9:00",
        f"question acme {LEAVING} ! weak, by Dana; answer: because; better: to write more",
        f"question borealis {ALSO_LEAVING} ! strong",
        f"question borealis {SHARDS} ! blanked",
    ):
        shell.ok("add", line)
    return shell


def test_the_same_question_in_other_words_is_one(asked: Shell) -> None:  # playbook 1.2
    leaving, shards = asked.json("questions")
    assert leaving["text"] == LEAVING
    assert leaving["times"] == 2
    assert [each["went"] for each in leaving["asked"]] == ["weak", "strong"]
    assert [each["company"] for each in leaving["asked"]] == ["Acme", "Borealis"]
    assert leaving["asked"][0]["asked_by"] == "Dana Lee"
    assert leaving["asked"][0]["at"] == "2026-11-10T09:00:00+01:00"
    assert leaving["best_answer"] == "to write more"
    assert leaving["standing"] == "count on"  # playbook 1.4, 1.5
    assert (shards["standing"], shards["best_answer"]) == ("work on", None)
    assert asked.ok("questions").splitlines()[0].startswith("2 ×  count on  Borealis, Tue 17 Nov")


def test_the_nearest_known_question_comes_first(asked: Shell) -> None:
    found = asked.json("questions", "like", "Why", "are you leaving?")
    assert found[0]["text"] == LEAVING
    assert (found[0]["same"], found[1]["same"]) == ("yes", "no")
    assert found[0]["score"] > found[1]["score"]
    assert asked.ok("questions", "like", "Why are you leaving?").startswith("the same  count on")
    assert asked.json("questions", "--json", "like", "Why are you leaving?") == found


def test_what_is_parted_stays_apart_and_what_is_joined_together(asked: Shell) -> None:
    asked.ok("questions", "part", LEAVING, ALSO_LEAVING)
    assert [each["times"] for each in asked.json("questions")] == [1, 1, 1]
    asked.ok("undo")
    assert [each["times"] for each in asked.json("questions")] == [2, 1]
    leaving, shards = asked.json("questions")
    said = asked.ok("questions", "join", leaving["id"], shards["id"])
    assert said.startswith("Joined “Why do you want to leave")
    (one,) = asked.json("questions")
    assert one["times"] == 3


def test_a_question_is_joined_with_another_one_only(asked: Shell) -> None:
    assert "one and the same question" in asked.no("questions", "join", SHARDS, SHARDS)
    assert "parted from itself" in asked.no("questions", "part", SHARDS, SHARDS)
    assert "There is no question “q0”" in asked.no("questions", "join", "q0", SHARDS)
    asked.ok("questions", "join", SHARDS, LEAVING)
    assert "already" in asked.no("questions", "join", LEAVING, SHARDS)


@pytest.mark.parametrize("text", ["x", "🦆", "why " * 1_250, "\x1b[31m why \x07", "'''", "?!"])
def test_any_text_can_be_looked_for(asked: Shell, text: str) -> None:
    assert {each["same"] for each in asked.json("questions", "like", text)} == {"no"}


def test_looking_for_nothing_says_what_to_write(asked: Shell) -> None:
    assert "after like" in asked.no("questions", "like", "  ")


def test_without_a_question_it_says_how_to_record_one(shell: Shell) -> None:
    assert shell.ok("questions").startswith("No question is recorded yet.")
    assert shell.json("questions") == []
    assert shell.json("questions", "like", "Why us?") == []
