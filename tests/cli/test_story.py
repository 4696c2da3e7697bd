"""A whole story told from the shell with `--now`, and its eight steps as time goes by."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from afterview.cli.program import program

# The interview is on Tuesday 24 November 2026 from 14:00 to 15:30 in Berlin.
LINES = (
    ("2026-11-23T09:00", "Acme; Backend Engineer; applied yesterday; https://acme.example/jobs/7; #remote"),
    (
        "2026-11-23T09:10",
        "interview acme onsite tue 14:00-15:30 Europe/Berlin "
        "with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    ),
    ("2026-11-23T09:20", "reference Maria Ortiz <maria@ortiz.example>"),
)


class Story:
    """The shell at a moment that the story sets."""

    def __init__(self) -> None:
        self.now = ""

    def run(self, *arguments: str) -> str:
        """Return what `afterview` prints at that moment."""
        result = CliRunner().invoke(program, ["--now", self.now, *arguments], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.stdout

    def at(self, now: str, *lines: str) -> None:
        """Set the moment, and record the lines then."""
        self.now = now
        for line in lines:
            assert self.run("add", line).strip()

    def step(self, number: int) -> Any:
        """Return a step of the interview as `steps --json` shows it."""
        return json.loads(self.run("steps", "acme#1", "--json"))[number - 1]

    def state(self, number: int) -> Any:
        """Return the state of a step."""
        return self.step(number)["state"]

    def items(self, number: int) -> dict[str, str]:
        """Return the states of a step's items by their label."""
        return {item["label"]: item["state"] for item in self.step(number)["items"]}


@pytest.fixture
def story() -> Story:
    """Return the story up to the evening before the interview."""
    told = Story()
    for now, line in LINES:
        told.at(now, line)
    return told


def test_thank_you_notes(story: Story) -> None:
    # playbook 2.1, 2.2
    story.at("2026-11-24T17:30")
    assert story.state(2) == "locked"
    assert story.step(2)["opens"] == "2026-11-24T18:30:00+01:00"
    assert story.step(2)["reason"]
    story.at("2026-11-24T19:30")
    assert story.state(2) == "open"
    assert story.step(2)["due"] == "2026-11-25T15:30:00+01:00"
    story.at("2026-11-24T20:00", "sent acme dana")
    assert sorted(story.items(2).values()) == ["done", "open"]
    story.at("2026-11-25T14:30")
    assert story.state(2) == "due"
    story.at("2026-11-25T16:30")
    assert story.state(2) == "late"
    story.at("2026-11-25T16:40", "sent acme sam by letter")
    assert story.state(2) == "done"
    story.at("2026-12-25T16:40", "takeback acme 2 sam")
    assert story.state(2) == "late"


def test_reflecting(story: Story) -> None:
    # playbook 1.1 to 1.4, 1.8
    story.at("2026-11-24T15:00")
    assert story.state(1) == "locked"
    story.at(
        "2026-11-24T16:00",
        "question acme How would you shard this? ! blanked",
        "well acme I drew before I talked.",
        "badly acme I filled the silence.",
        "habit acme jittery 3",
        "habit acme fast 2",
    )
    assert story.state(1) in ("open", "due")
    story.at("2026-11-24T19:00")
    assert story.state(1) == "late"
    story.at("2026-11-24T19:05", "habit acme questions 4")
    assert story.state(1) == "done"


def test_references_and_the_network(story: Story) -> None:
    # playbook 3.1, 4.2, 4.5
    story.at("2026-11-23T11:00", "skip acme 4 nobody I know there")
    assert story.state(4) == "skipped"
    assert "nobody I know there" in story.step(4)["reason"]
    story.at("2026-11-23T12:00", "unskip acme 4", "contact acme Jo Park works there")
    assert story.state(4) == "open"
    story.at("2026-11-23T12:10", "asked acme Jo Park", "agreed acme Jo Park", "vouched acme Jo Park")
    assert story.state(4) == "done"
    story.at("2026-11-24T20:00")
    assert story.state(3) == "open"
    story.at("2026-11-24T20:10", "told acme Maria Ortiz")
    assert story.state(3) == "done"


def test_the_promise_locks_and_opens(story: Story) -> None:
    # playbook 5.2, 5.4, 5.5
    story.at("2026-11-24T18:00", "promise acme a week")
    assert story.state(5) == "locked"
    assert "1 Dec" in story.step(5)["reason"]
    assert story.step(5)["opens"] == "2026-12-02T00:00:00+01:00"
    story.at("2026-12-01T23:59")
    assert story.state(5) == "locked"
    story.at("2026-12-02T00:00")
    assert story.state(5) == "open"
    story.at("2026-12-02T10:00", "followup acme called, left a message")
    assert story.state(5) == "locked"
    story.at("2026-12-09T10:00")
    assert story.state(5) == "open"
    story.at("2026-12-09T10:10", "followup acme emailed, no answer")
    assert story.state(5) == "done"


def test_a_second_round(story: Story) -> None:
    # playbook 6.1, 6.3, 5.6
    story.at("2026-11-24T18:00", "promise acme a week")
    assert story.state(6) == "locked"
    story.at("2026-11-27T10:00", "interview acme round 2 onsite 2026-12-03 10:00-11:00 with Dana Lee")
    assert story.state(6) in ("open", "due")
    assert story.step(6)["due"] == "2026-12-03T10:00:00+01:00"
    assert story.state(5) == "done"
    story.at(
        "2026-11-28T10:00", "topic acme The load test", "research acme Their talk", "ask acme Who decides?"
    )
    assert "open" not in {state for label, state in story.items(6).items() if "people" not in label.lower()}


def test_turned_down(story: Story) -> None:
    # playbook 7.1, 7.2, 8.1
    story.at("2026-11-26T10:00")
    assert story.state(7) == "locked"
    assert story.state(8) == "locked"
    story.at("2026-11-27T10:00", "outcome acme rejected")
    assert story.state(7) == "open"
    assert story.state(8) == "open"
    story.at(
        "2026-11-27T11:00",
        "replied acme dana",
        "replied acme sam",
        "connected Dana Lee",
        "touch Dana Lee coffee",
    )
    assert story.state(7) == "done"
    assert story.run("list").count("rejected") == 1


def test_what_is_due_follows_the_story(story: Story) -> None:
    story.at("2026-11-24T20:00", "sent acme dana")
    entries = json.loads(story.run("due", "--json"))
    assert (entries[0]["who"], entries[0]["group"]) == ("Sam Wu", "soon")  # playbook A.1
    reflection = next(each for each in entries if each["step"] == 1)
    assert reflection["state"] == "late"  # nothing was written down before the notes opened
    assert [each["who"] for each in entries if each["step"] == 2] == ["Sam Wu"]
