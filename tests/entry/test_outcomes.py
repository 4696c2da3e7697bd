"""How it ended, in a line: the day that it was, and by when an offer wants its answer (playbook 5.6, 6.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from support.hunt_by_lines import HuntByLines

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC)
"""Thursday, 16:00 in Berlin."""
FRIDAY, TODAY = date(2026, 11, 27), date(2026, 11, 26)


def told(*lines: str) -> HuntByLines:
    telling = HuntByLines(now=NOW)
    telling.tell("Acme; Dev; applied 2 weeks ago", *lines)
    return telling


@pytest.mark.parametrize(
    ("words", "by", "note"),
    [
        ("offer, answer by fri", FRIDAY, ""),
        ("offer by friday", FRIDAY, ""),
        ("offer until 27 nov", FRIDAY, ""),
        ("an offer, they want an answer by Friday", FRIDAY, ""),
        ("offered, 60k, reply by 1.12.", date(2026, 12, 1), "60k"),
        ("offer with a week to decide", date(2026, 12, 3), ""),
        ("offer, I have 10 days to think it over", date(2026, 12, 6), ""),
        ("offer, deadline 4 dec", date(2026, 12, 4), ""),
        ("offer, 70k, they gave me until Fri, 4 Dec, great team", date(2026, 12, 4), "70k, great team"),
        ("offer (expires on mon)", date(2026, 11, 30), ""),
        ("offer by Dana, we must respond before wed", date(2026, 12, 2), "by Dana"),
        ("offer", None, ""),
        ("offer by phone", None, "by phone"),
        ("offer, time to celebrate", None, "time to celebrate"),
    ],
)
def test_by_when_an_offer_wants_its_answer(words: str, by: date | None, note: str) -> None:
    telling = told(f"outcome acme {words}")
    outcome = telling.app("Acme").outcome
    assert outcome is not None
    assert (outcome.on, outcome.answer_by, outcome.note) == (TODAY, by, note)


def test_a_length_of_time_to_answer_counts_from_the_offer() -> None:
    telling = told("outcome acme offer mon, a week to decide")
    outcome = telling.app("Acme").outcome
    assert outcome is not None
    assert (outcome.on, outcome.answer_by) == (date(2026, 11, 23), date(2026, 11, 30))


def test_the_day_may_be_told_later() -> None:
    telling = told("outcome acme offer mon")
    telling.tell("outcome acme offer, answer by fri")
    (offer,) = [each for each in telling.app("Acme").events if each.kind.value == "offer"]
    assert (offer.on, offer.answer_by) == (date(2026, 11, 23), FRIDAY)


@pytest.mark.parametrize(
    ("words", "on", "note"),
    [
        ("rejected yesterday by email", date(2026, 11, 25), "by email"),
        ("offer 24 nov, 60k", date(2026, 11, 24), "60k"),
        ("rejected, they chose somebody else, on monday", date(2026, 11, 23), "they chose somebody else"),
        ("rejected by email", TODAY, "by email"),
    ],
)
def test_the_day_of_an_outcome_wherever_it_stands(words: str, on: date, note: str) -> None:
    outcome = told(f"outcome acme {words}").app("Acme").outcome
    assert outcome is not None
    assert (outcome.on, outcome.note) == (on, note)


@pytest.mark.parametrize("words", ["rejected 4 dec", "offer 3 jan", "offer, answer by 3 nov"])
def test_a_day_that_cannot_be_meant_is_asked_about(words: str) -> None:
    meant = told().read(f"outcome acme {words}")
    assert meant.change is None
    assert meant.warning.endswith(("is that the day?", "is that the year?"))


def test_of_any_other_outcome_a_day_to_come_is_no_deadline() -> None:
    assert "still to come" in told().read("outcome acme rejected tomorrow").problem
    outcome = told("outcome acme declined, they wanted me to start by january").app("Acme").outcome
    assert outcome is not None
    assert outcome.answer_by is None


@pytest.mark.parametrize(
    "line",
    [
        "outcome acme lapsed",
        "outcome acme offer lapsed",
        "outcome acme offer has expired",
        "outcome acme the offer was rescinded",
        "outcome acme offer withdrawn",
    ],
)
def test_an_offer_that_is_gone_asks_whose_doing_that_was(line: str) -> None:
    telling = told("outcome acme offer, answer by mon")
    assert "Who ended it?" in telling.read(line).problem


@pytest.mark.parametrize("line", ["Acme withdrew the offer", "Acme took back their offer"])
def test_an_offer_that_they_took_back_is_a_no(line: str) -> None:
    outcome = told("outcome acme offer, answer by mon", line).app("Acme").outcome
    assert outcome is not None
    assert outcome.kind == "rejected"
