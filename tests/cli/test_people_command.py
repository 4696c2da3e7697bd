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


def test_a_contact_has_the_company_and_the_tie(capfd: pytest.CaptureFixture[str]) -> None:  # playbook 4.1
    for line in (LINES[0], "contact acme Jane Roe agency", "contact acme Ben Ito high up"):
        assert run(capfd, "add", line)[0] == 0, line
    rows = run(capfd, "people")[1].splitlines()
    assert [" ".join(row.split()) for row in rows[1:]] == [
        "Ben Ito Acme contact (high up) never",
        "Jane Roe Acme contact (agency in between) never",
    ]


def test_a_reference_knows_of_an_offer_and_then_of_its_end(capfd: pytest.CaptureFixture[str]) -> None:
    for line, now in (
        *((line, "2026-11-25 10:00") for line in (*LINES, "outcome acme offer")),
        ("reported acme maria", "2026-11-26 10:00"),
    ):
        assert run(capfd, "add", line, "--now", now)[0] == 0, line

    def told(now: str) -> tuple[str, bool]:
        shown = run(capfd, "people", "maria", "--now", now)[1]
        (maria,) = json.loads(run(capfd, "people", "maria", "--json", "--now", now)[1])
        line = next(line.strip() for line in shown.splitlines() if "Told about Acme" in line)
        return line.partition("; ")[2], maria["reference"]["told"][0]["report_owed"]

    assert told("2026-11-27 10:00") == ("heard of the offer Thu 26 Nov.", False)
    assert run(capfd, "add", "outcome acme declined", "--now", "2026-11-28 10:00")[0] == 0
    owed = ("heard of the offer Thu 26 Nov; has not heard how it ended.", True)
    assert told("2026-11-28 11:00") == owed  # playbook 3.5
    assert run(capfd, "add", "reported acme maria", "--now", "2026-11-28 12:00")[0] == 0
    assert told("2026-11-28 13:00") == ("heard how it ended Sat 28 Nov.", False)
