"""Of a fact whose day alone is known no time is shown anywhere, and a time that was said stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.commands import run

TOLD = (
    "Acme; Engineer; applied 1 nov",
    "interview acme phone 19 nov 17:00-17:30 with Dana Lee",
    "touch dana coffee 20 nov",
    "touch dana call 22 nov 14:30",
    "sent acme dana 20 nov",
    "followup acme called 20 nov, left a message anyway",
    "reference Maria Ortiz",
    "told acme maria 21 nov",
    "contact acme Jo Park",
    "asked acme Jo Park 21 nov anyway",
    "agreed acme Jo Park yesterday",
    "connected dana 21 nov anyway",
)
PRESENT = "10:00"
"""The time of day at which all of it is recorded."""


def test_only_the_day_is_shown_of_what_has_no_time(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for line in TOLD:
        status, out, err = run(capfd, "add", line)
        assert (status, PRESENT in out) == (0, False), (out, err)
    shown = [
        run(capfd, *words)[1]
        for words in (("people", "dana"), ("people", "maria"), ("people", "jo"), ("show", "acme"))
    ]
    assert all(PRESENT not in each for each in shown)
    assert "Fri 20 Nov  " in shown[0]
    assert "Sun 22 Nov 14:30" in shown[0]
    assert "sent Fri 20 Nov" in shown[3]
    assert "asked Sat 21 Nov · said yes Sun 22 Nov" in shown[3]
    run(capfd, "export", "markdown", "--to", str(tmp_path / "notes"))
    notes = "".join(each.read_text("utf-8") for each in (tmp_path / "notes").rglob("*.md"))
    assert "20 Nov" in notes
    assert PRESENT not in notes


def test_a_day_alone_stays_one_as_it_is_edited_and_a_time_is_kept(capfd: pytest.CaptureFixture[str]) -> None:
    for line in TOLD[:5]:
        run(capfd, "add", line)
    run(capfd, "edit", "Dana Lee", "coffee", "at=21 nov 2026")
    run(capfd, "edit", "Dana Lee", "call", "at=22 nov 2026 9:15")
    shown = run(capfd, "people", "dana")[1]
    assert "Sat 21 Nov  " in shown
    assert "Sun 22 Nov 09:15" in shown
    assert "12:00" not in shown


def test_a_day_to_pretend_is_an_hour_of_it(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "add", "person Dana Lee")
    run(capfd, "--now", "20 nov", "add", "touch dana coffee")
    assert re.search(r"Fri 20 Nov [0-2]\d:", run(capfd, "people", "dana")[1])
