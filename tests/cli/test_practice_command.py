"""`afterview practice`: what now and why, how it came, the answer to give; bad input is told in a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.commands import journal, run

LINES = (
    ("2026-11-02T08:00Z", "Acme; Engineer; applied 2026-10-20"),
    ("2026-11-02T08:00Z", "interview acme phone 2026-11-02 10:00-11:00 with Dana Lee"),
    ("2026-11-02T12:00Z", "question acme How would you shard this table? ! blanked, by Dana"),
    ("2026-11-02T12:00Z", "question acme Why us? ! weak; better: because of the maps"),
)


class Shell:
    """`afterview`, at a time."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def ok(self, now: str, *arguments: str) -> str:
        status, out, err = run(self._capfd, "--now", now, *arguments)
        assert (status, err) == (0, ""), err
        return out

    def fails(self, now: str, *arguments: str) -> str:
        status, out, err = run(self._capfd, "--now", now, *arguments)
        assert (status, out, err.count("\n")) == (2, "", 1)
        return err

    def json(self, now: str, *arguments: str) -> Any:
        return json.loads(self.ok(now, *arguments, "--json"))


@pytest.fixture
def shell(capfd: pytest.CaptureFixture[str]) -> Shell:
    found = Shell(capfd)
    for now, line in LINES:
        found.ok(now, "add", line)
    return found


NOW = "2026-11-05T09:00Z"


def test_it_lists_what_to_practise_and_why(shell: Shell) -> None:
    first, second = shell.json(NOW, "practice")
    assert first["text"] == "How would you shard this table?"
    assert (first["needs_answer"], first["standing"], first["interview"]) == (True, "work on", None)
    assert first["reason"] == "it went badly at Acme; there is no answer yet"
    assert second["best_answer"] == "because of the maps"
    assert second["due"] <= "2026-11-05"
    page = shell.ok(NOW, "practice")
    assert "2 questions to practise. No interview is in sight" in page
    assert first["id"] in page


def test_an_answer_is_written_and_a_rating_moves_the_question_on(shell: Shell) -> None:
    shard = shell.json(NOW, "practice")[0]["id"]
    assert "Wrote an answer to “How would you shard this table?”" in shell.ok(
        NOW, "practice", "answer", shard, "By", "customer"
    )
    said = shell.ok(NOW, "practice", "rate", shard, "3", "--tried", "by tenant")
    assert said == "Practised “How would you shard this table?”: it came well. 1 more to practise now.\n"
    (left,) = shell.json(NOW, "practice")
    assert left["text"] == "Why us?"
    shell.ok(NOW, "undo")
    first = shell.json(NOW, "practice")[0]
    assert (first["id"], first["practised"], first["best_answer"]) == (shard, [], "By customer")


def test_a_question_can_be_named_word_by_word_and_a_rating_in_words(shell: Shell) -> None:
    shell.ok(NOW, "practice", "rate", "why us?", "again")
    assert [each["text"] for each in shell.json(NOW, "practice")] == ["How would you shard this table?"]
    again = {each["text"]: each for each in shell.json("2026-11-06T09:00Z", "practice")}["Why us?"]
    assert again["reason"] == "it did not come the last time"
    assert [each["rating"] for each in again["practised"]] == ["again"]


def test_some_words_that_only_one_question_has_name_it(shell: Shell) -> None:
    assert "How would you shard" in shell.ok(NOW, "practice", "answer", "shard this", "By customer.")
    before = journal().read_bytes()
    told = shell.fails(NOW, "practice", "rate", "s", "2")
    assert "“s” is in 2 questions: “How would you shard this table?”, “Why us?”. Write more" in told
    assert journal().read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("rate", "why us?", "5"), "“5” is no rating: write 1 (again), 2 (hard), 3 (good) or 4 (easy)"),
        (("rate", "why us?", "0"), "is no rating"),
        (("rate", "why us?", "-1"), "No such option"),
        (("rate", "why us?", ""), "is no rating"),
        (("rate", "why us?", "2.5"), "is no rating"),
        (("rate", "qnobody", "2"), "There is no question “qnobody”"),
        (("rate", "why us?", "2", "--tried", "x" * 20_001), "characters long"),
        (("answer", "why us?", "  "), "The answer is missing."),
        (("answer", "why us?", "x" * 20_001), "characters long"),
    ],
)
def test_what_cannot_be_recorded_is_told_in_a_line(
    shell: Shell, arguments: tuple[str, ...], words: str
) -> None:
    before = journal().read_bytes()
    assert words in shell.fails(NOW, "practice", *arguments)
    assert journal().read_bytes() == before


def test_due_counts_it_only_while_an_interview_is_in_sight(shell: Shell) -> None:
    assert "practise" not in shell.ok(NOW, "due")
    shell.ok(NOW, "add", "Borealis; SRE; applied 2026-10-20")
    shell.ok(NOW, "add", "interview borealis onsite 2026-11-12 10:00-11:00")
    line = "2 questions to practise for Borealis, round 1, Thu 12 Nov 10:00: afterview practice"
    assert shell.ok(NOW, "due").splitlines()[-1] == line
    assert "Everything likely for tomorrow: 2 questions." in shell.ok("2026-11-11T19:00Z", "practice")


def test_a_new_journal_says_what_will_come(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fresh = ("--journal", str(tmp_path / "new.json"))
    assert Shell(capfd).ok(NOW, *fresh, "practice").startswith("Nothing to practise.")
    assert Shell(capfd).json(NOW, *fresh, "practice") == []
