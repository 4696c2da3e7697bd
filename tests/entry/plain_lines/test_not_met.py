"""Who is named beside an interview and is not met there is no interviewer (playbook 1.1)."""

from __future__ import annotations

import pytest

from .corpus import read


def assert_met(line: str, met: str) -> None:
    """Assert that a line records nobody else, or asks and offers a line with nobody else."""
    meant = read(line)
    told = meant.lines[-1] if meant.change else meant.problem.partition("“interview ")[2].partition("”")[0]
    people = told.partition(" note: ")[0].partition(" with ")[2]
    assert (people, "“interview " in meant.problem or meant.change is not None) == (met, True), meant


@pytest.mark.parametrize(
    "line",
    [
        "recruiter Tom Baines booked my phone interview w Corvid tmrw 11:15, interviewer is Leila Haddad",
        "Tom Baines set up an interview for me with Leila Haddad at Corvid tomorrow 11:15",
        "Tom Baines from HR confirmed my interview at Corvid tomorrow 11:15 with Leila Haddad",
        "Tom Baines (recruiter) has arranged a call with Leila Haddad at Corvid tomorrow 11:15",
        "Tom Baines called to arrange an interview at Corvid tomorrow 11:15 with Leila Haddad",
        "Tom Baines invited me to an interview at Corvid tomorrow 11:15 with Leila Haddad",
        "phone interview at Corvid tomorrow 11:15 with Leila Haddad, booked by Tom Baines",
        "phone interview at Corvid tomorrow 11:15 with Leila Haddad, arranged by recruiter Tom Baines",
        "phone interview at Corvid tomorrow 11:15 with Leila Haddad via Tom Baines",
        "interview at Corvid tomorrow 11:15 with Leila Haddad, Tom Baines will set up the call",
        "Tom Baines told me the interview at Corvid is tomorrow 11:15 with Leila Haddad",
        "Tom Baines referred me, interview at Corvid tomorrow 11:15 with Leila Haddad",
        "interview at Corvid tomorrow 11:15 with Leila Haddad, Tom Baines told me",
        "interview at Corvid tomorrow 11:15 with Leila Haddad, who works for Tom Baines",
        "interview at Corvid tomorrow 11:15 with Leila Haddad, contact for questions: Tom Baines",
        "interview at Corvid tomorrow 11:15 with Leila Haddad, through my recruiter Tom Baines",
    ],
)
def test_who_arranged_it_is_not_met(line: str) -> None:
    assert_met(line, "Leila Haddad")


def test_who_alone_is_named_and_arranged_it_is_not_met_either() -> None:
    assert_met("Tom Baines set up an interview with Corvid tomorrow 11:15", "")


@pytest.mark.parametrize(
    "line",
    [
        "interview with Tom Baines confirmed for tomorrow 10:00 at Corvid",
        "I have booked an interview with Tom Baines at Corvid tomorrow 10:00",
        "Tom Baines invited me to an interview with Corvid tomorrow 10:00",
        "Tom Baines's interviewing me at Corvid tomorrow 10:00",
    ],
)
def test_who_is_met_still_is(line: str) -> None:
    assert read(line).lines == ("interview Corvid Systems 2026-11-27 10:00 with Tom Baines",)


@pytest.mark.parametrize(
    ("said", "met"),
    [
        ("Anna Lund's boss, Henrik Dahl", "Henrik Dahl"),
        ("Henrik Dahl, Anna Lund's manager", "Henrik Dahl"),
        ("Henrik Dahl and Anna Lund's deputy", "Henrik Dahl"),
        ("Anna Lund’s replacement, Henrik Dahl", "Henrik Dahl"),
        ("Anna Lund's boss", ""),
        ("Sam Wu's manager", ""),
    ],
)
@pytest.mark.parametrize(
    "opening", ["phone interview at Corvid with {}, 2 Dec 08:00", "interview with {} at Corvid 2 Dec 08:00"]
)
def test_a_name_in_the_possessive_is_nobody_who_is_met(opening: str, said: str, met: str) -> None:
    assert_met(opening.format(said), met)


@pytest.mark.parametrize(
    "said",
    [
        "Dana can't, so with Jo Park",
        "with Jo Park, Dana Lee is on leave",
        "with Jo Park, Dana Lee won't be there",
    ],
)
def test_who_will_not_be_there_is_not_met(said: str) -> None:
    meant = read(f"Acme third round interview 16 Dec 4pm by video, {said}")
    assert meant.change is None
    assert "with Jo Park" in meant.problem
    assert "with Dana" not in meant.problem.split(" and “note")[0]


@pytest.mark.parametrize(
    "said", ["Dana's on holiday", "without Dana Lee", "as Dana Lee has left", "Dana dropped out"]
)
def test_who_is_away_or_has_gone_is_not_met(said: str) -> None:
    assert_met(f"Acme third round interview 16 Dec 4pm with Jo Park, {said}", "Jo Park")
