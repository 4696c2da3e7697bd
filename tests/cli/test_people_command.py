"""`afterview people`: everybody, one of them with all that happened, and JSON."""

from __future__ import annotations

import json

import pytest

from support.commands import run

LINES = (
    "Acme; Data Engineer; applied 2026-11-01",
    "interview acme onsite 2026-11-20 14:00-15:00 with Dana Lee <dana@acme.example>",
    "reference Maria Ortiz <maria@ortiz.example>",
    "told acme Maria Ortiz",
    "contact acme Jo Park works there",
)


@pytest.fixture
def _told(capfd: pytest.CaptureFixture[str]) -> None:
    for line in LINES:
        assert run(capfd, "add", line)[0] == 0, line


@pytest.mark.usefixtures("_told")
def test_everybody_has_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "people")
    assert (status, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()] == [
        "NAME",
        "Dana Lee",
        "Jo Park",
        "Maria Ortiz",
    ]
    assert "interviewer" in out.splitlines()[1]
    assert run(capfd, "people", "--role", "reference")[1].startswith("Maria Ortiz")
    assert run(capfd, "people", "nobody at all")[1] == "Nobody fits that.\n"


@pytest.mark.usefixtures("_told")
def test_of_one_that_is_looked_for_all_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    out = run(capfd, "people", "dana")[1]
    assert "Dana Lee · Acme · interviewer" in out
    assert "Acme: interviewed me" in out
    assert "Fri 20 Nov 14:00  Acme  interview, round 1, onsite" in out


@pytest.mark.usefixtures("_told")
def test_json_has_what_the_readme_says(capfd: pytest.CaptureFixture[str]) -> None:
    dana, jo, maria = json.loads(run(capfd, "people", "--json")[1])
    assert dana["applications"][0]["how"] == "interviewed me"
    assert dana["last_touch"] == "2026-11-20T14:00:00+01:00"
    assert (jo["roles"], jo["last_touch"], jo["reference"]) == (["contact"], None, None)
    assert maria["reference"]["named_lately"] == 1
    assert maria["reference"]["told"][0]["report_owed"] is False
    assert maria["next_touch"] == "2027-05-23"


def test_an_empty_journal_says_how_to_begin(capfd: pytest.CaptureFixture[str]) -> None:
    assert 'afterview add "person' in run(capfd, "people")[1]
