"""A sentence whose company stands apart from it, and who of a company it is that does something."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Corvid: they turned me down", ("outcome Corvid Systems rejected",)),
        ("they said no (Corvid)", ("outcome Corvid Systems rejected",)),
        ("northwind traders = a no from them", ("outcome Northwind Traders rejected",)),
        ("told them I'm out – Corvid", ("outcome Corvid Systems withdrawn",)),
        ("Corvid: sent a nudge by email", ("followup Corvid Systems emailed",)),
        ("reminded them about my application (Corvid)", ("followup Corvid Systems asked",)),
        ("Corvid: Nina Falk works there", ("contact Corvid Systems Nina Falk works there",)),
        ("Corvid: they let me know by 4 Dec", ("promise Corvid Systems by 4 Dec",)),
    ],
)
def test_a_company_that_stands_apart_is_the_one_of_which_it_is_told(
    line: str, lines: tuple[str, ...]
) -> None:
    assert read(line).lines == lines


@pytest.mark.parametrize(
    "line",
    [
        "HR of Corvid wrote: still reviewing",
        "the recruiter at Corvid says nothing is decided",
        "Corvid's hiring manager mailed back, no decision yet",
    ],
)
def test_who_of_a_company_answers_is_the_company(line: str) -> None:
    assert read(line).lines[0].startswith("heard Corvid Systems ")


@pytest.mark.parametrize(
    "line",
    [
        "Corvid: a friend got rejected",
        "Borealis: they rejected my friend",
        "Northwind Traders: their recruiter rejected the salary idea",
        "Corvid: I think they said no",
        "Corvid – if they say no, fine",
        "Corvid: they offered me a coffee",
        "Acme: they thanked me",
        "no word from them yet (Corvid)",
        "Corvid wrote nothing yet",
        "Corvid: should I chase them?",
    ],
)
def test_what_is_no_fact_becomes_none_when_the_company_stands_apart(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Corvid: they use Python", "they use Python"),
        ("Corvid: the office used to be a mill", "the office used to be a mill"),
        (
            "HR of Corvid says parking is behind the building",
            "HR of Corvid says parking is behind the building",
        ),
    ],
)
def test_what_is_told_of_a_company_stays_a_note_with_every_word(line: str, note: str) -> None:
    assert read(line).preview.endswith(f"note: {note}")


@pytest.mark.parametrize(
    "line",
    [
        "interview at Corvid 10 Dec 10:00, panel: Uwe Klose, Ayşe Yılmaz",
        "interview at Corvid 10 Dec 10:00 – interviewers: Uwe Klose, Ayşe Yılmaz",
        "interview at Corvid 10 Dec 10:00, Uwe Klose and Ayşe Yılmaz on the panel",
        "interview at Corvid 10 Dec 10:00, Uwe Klose and Ayşe Yılmaz will be on the call",
    ],
)
def test_who_is_on_the_panel_interviews(line: str) -> None:
    assert read(line).news == ("new person: Uwe Klose", "new person: Ayşe Yılmaz")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("telephonic interview with Corvid tomorrow 10:00", "phone"),
        ("F2F round at Corvid tomorrow 10:00", "onsite"),
        ("VC with Corvid tomorrow 10:00", "video"),
        ("walk-in interview at Corvid tomorrow 10:00", "walk-in"),
    ],
)
def test_a_kind_of_interview_has_many_names(line: str, kind: str) -> None:
    assert f"Corvid Systems · {kind}, round 1" in read(line).preview


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        (
            "Application form of Flutterwave submitted today - DevOps engineer",
            "Flutterwave · DevOps engineer · applied today",
        ),
        (
            "Have done application for Junior Electrician post in Dangote Cement today",
            "Dangote Cement · Junior Electrician · applied today",
        ),
        (
            "threw my hat in at Allegro for platform engineer today",
            "Allegro · platform engineer · applied today",
        ),
        (
            "Lift mechanic, Schindler. Application filled in & sent off just now.",
            "Schindler · Lift mechanic · applied today",
        ),
        ("I'm after applying to Ryanair as a steward", "Ryanair · steward · applied today"),
        (
            "emailed my resume to Webb for the bookkeeper position about an hour ago",
            "Webb · bookkeeper · applied today",
        ),
        (
            "Bolton Trust - Band 5 Physiotherapist - applied via NHS Jobs today",
            "Bolton Trust · Band 5 Physiotherapist · applied today · via NHS Jobs",
        ),
    ],
)
def test_that_an_application_was_sent_is_said_in_many_ways(line: str, recorded: str) -> None:
    assert read(line).preview == f"New application: {recorded}"


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Anna Lund emailed, Monday's interview at Borealis is cancelled", "cancel Borealis#2"),
        ("Dana Lee wrote that Acme rejected me", "outcome Acme rejected"),
        (
            "Dana Lee called: second interview at Acme on 3 Dec at 10:00",
            "interview Acme round 2 2026-12-03 10:00",
        ),
    ],
)
def test_who_told_a_piece_of_news_stands_in_the_note_beside_it(line: str, first: str) -> None:
    told = read(line).lines
    assert told[0] == first
    assert told[1].startswith("note ")
    assert told[1].endswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Dana Lee said that Acme might reject me",
        "Dana Lee told me that Acme offered Sam Wu a job",
        "Tue Tran said Corvid rejected him",
        "Dana Lee called, no answer",
    ],
)
def test_what_somebody_tells_of_others_or_as_a_guess_is_no_news_of_mine(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("nudging Corvid again, no answer as ever", "“followup Corvid Systems no answer”"),
        ("another prod at Corvid, zilch", "“followup Corvid Systems asked”"),
        ("expect word from Corvid by Dec 5", "“promise Corvid Systems by Dec 5”"),
    ],
)
def test_what_is_offered_first_is_of_the_kind_that_the_line_is(line: str, offered: str) -> None:
    assert read(line).problem.partition("write ")[2].startswith(offered)
