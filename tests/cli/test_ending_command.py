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


def test_whom_to_answer_is_added_by_a_line_that_works_anywhere(capfd: pytest.CaptureFixture[str]) -> None:
    for line in ("Tui Labs; Designer; applied 2026-11-01", "outcome tui rejected 2026-11-22"):
        assert run(capfd, "add", line)[0] == 0, line
    assert 'afterview add "contact Tui Labs …"' in run(capfd, "ending", "tui")[1]


def test_an_offer_is_followed_from_its_day_to_a_yes(capfd: pytest.CaptureFixture[str]) -> None:
    def said(*words: str, now: str) -> str:
        status, out, err = run(capfd, *words, "--now", now)
        assert (status, err) == (0, ""), err
        return out

    for line in (
        *LINES[:4],
        "Beta; Engineer; applied 2026-11-02",
        "interview beta 2026-11-19 10:00-11:00 with Sam Wu",
        "outcome acme offer 85k, answer by 30 nov",
        "outcome acme offer longer to think, answer by 4 dec",
    ):
        said("add", line, now="2026-11-25 10:00")
    weighed = said("ending", "acme", now="2026-11-25 10:00")
    assert "Acme · Data Engineer · 85k" in weighed  # a later day to answer by takes no figure away
    assert "They took it back" not in weighed
    assert "told Maria Ortiz of the offer" in said("add", "reported acme maria", now="2026-11-26 10:00")
    assert "Heard of the offer Thu 26 Nov 10:00." in said("ending", "acme", now="2026-11-27 10:00")
    late = said("ending", "acme", now="2026-12-05 10:00")
    assert "Accept it · was due by Fri 4 Dec" in late
    assert "ask kindly whether the offer still stands" in late
    assert 'afterview add "outcome Acme rejected"' in late
    said("add", "outcome acme accepted", now="2026-12-05 11:00")
    found = said("due", now="2026-12-07 11:00")
    assert "Withdraw, as you took the job at Acme" in found
    assert "Let Maria Ortiz know how it ended" in found  # who knows of the offer alone hears the rest, too
    said("add", "reported acme maria", now="2026-12-07 12:00")
    assert "Maria" not in said("due", now="2026-12-07 12:00")
