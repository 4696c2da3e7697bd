"""`afterview ending`: what is left to do about how it ended, with the lines that record it."""

from __future__ import annotations

import json

import pytest

from support.commands import run

LINES = (
    "Acme; Data Engineer; applied 2026-11-01",
    "interview acme onsite 2026-11-20 14:00-15:00 with Dana Lee <dana@acme.example>",
    "reference Maria Ortiz",
    "told acme Maria Ortiz",
    "outcome acme rejected 2026-11-22",
)


def test_each_line_has_what_records_it(capfd: pytest.CaptureFixture[str]) -> None:  # playbook 7, 8.1, 3.5
    for line in LINES:
        assert run(capfd, "add", line)[0] == 0, line
    status, out, err = run(capfd, "ending", "acme")
    assert (status, err) == (0, "")
    assert out.startswith(
        "Acme · Data Engineer · turned down, Sun 22 Nov\n\nA gracious reply\n  o Dana Lee\n"
    )
    for line in ("replied Acme Dana Lee", "connected Dana Lee", "reported Acme Maria Ortiz"):
        assert f'afterview add "{line}"' in out
        assert run(capfd, "add", line)[0] == 0, line
    told = json.loads(run(capfd, "ending", "acme", "--json")[1])
    assert told["figures"] == ""
    reply = told["sections"][0]["lines"][0]
    assert (reply["text"], reply["state"], reply["line"]) == ("Dana Lee", "done", None)


def test_an_unknown_company_is_a_clear_line(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "ending", "nobody")
    assert (status, out) == (2, "")
    assert err
