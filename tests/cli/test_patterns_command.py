"""`afterview patterns`: what recurs, for people and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.commands import run

SAMPLE = ("--journal", "data/sample.json", "--now", "2026-11-27T12:00Z")


class Shell:
    """`afterview`, whose commands must work."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def ok(self, *arguments: str) -> str:
        status, out, err = run(self._capfd, *arguments)
        assert (status, err) == (0, "")
        return out

    def json(self, *arguments: str) -> Any:
        return json.loads(self.ok(*arguments, "--json"))


@pytest.fixture
def shell(capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capfd)


def test_it_shows_plots_and_says_what_they_mean(shell: Shell) -> None:
    page = shell.ok("patterns", *SAMPLE)
    assert "talking too fast        ▂▅▅▆▆▅▃▆▆▃▃▃▅  worse lately: 2.3 after 3" in page  # playbook 1.3
    assert "half got it within 8 days, nine in ten within 13. 2 still wait." in page
    assert "Quarry Bank     silent for 60 days: longer than any answer took" in page
    assert "Rated interviews that are decided so far: 3." in page  # playbook 1.8


def test_its_json_has_null_and_what_is_missing_below_five(shell: Shell) -> None:
    found = shell.json("patterns", *SAMPLE)
    assert found["confidence"]["average_when_it_ended"] is None
    assert found["confidence"]["missing"]
    assert found["reply_times"][0]["half_within_days"] == 8
    assert found["reply_times"][0]["missing"] is None


def test_a_new_journal_gets_a_helpful_line_and_whole_json(shell: Shell) -> None:
    assert shell.ok("patterns").startswith("Nothing to look back on yet.")
    found = shell.json("patterns")
    assert [each["missing"] is not None for each in found["habits"]] == [True, True, True]
    assert found["themes"]["strengths"] == []


def test_texts_with_brackets_and_codes_are_shown_as_text(shell: Shell, tmp_path: Path) -> None:
    journal = ("--journal", str(tmp_path / "journal.json"))
    for at, day in enumerate(("2026-11-20", "2026-11-23")):
        shell.ok(*journal, "--now", f"{day}T15:00Z", "add", f"[b]co{at}; Writer; applied 2026-11-02")
        shell.ok(*journal, "--now", f"{day}T15:00Z", "add", f"interview [b]co{at} {day} 9:00")
        shell.ok(*journal, "--now", f"{day}T15:00Z", "add", f"badly [b]co{at} [/b] sharding {{0}}")
    page = shell.ok(*journal, "--now", "2026-11-27T12:00Z", "patterns")
    assert "sharding: in 2 of 2 interviews" in page
    assert "[/b] sharding {0} ([b]co1, Mon 23 Nov)" in page
    assert shell.json(*journal, "--now", "2026-11-27T12:00Z", "patterns")["interviews"] == 2
