"""Plain sentences by the kind of thing that they can be taken for and are not."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Corvid: interview 3 Dec 11:15, Jo Blake, by Teams", "Jo Blake"),
        ("interview with Corvid fri 3pm with Mrs. Anna Keller", "Anna Keller"),
        ("Acme onsite friday 9:00 with Sam Rivers", "Sam Rivers"),
        ("The contact in HERE Technologies is Bill Lumbergh", "Bill Lumbergh"),
        ("My contact at Acme is Grace Oduya", "Grace Oduya"),
    ],
)
def test_an_unknown_surname_makes_a_new_person(line: str, name: str) -> None:
    assert read(line).news == (f"new person: {name}",)


def test_a_surname_in_small_letters_is_asked_about() -> None:
    meant = read("corvid interview fri 3pm w jo blake")
    assert meant.change is None
    assert "Who is “Jo Blake”?" in meant.problem


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("omg basalt said i can have until friday to decide", "Fri 27 Nov"),
        ("basalt wants answer by 1 dec", "Tue 1 Dec"),
        ("Basalt: answer due 30 Nov", "Mon 30 Nov"),
        ("Basalt gave me a week to decide", "Thu 3 Dec"),
        ("Basalt offer expires 1 dec", "Tue 1 Dec"),
    ],
)
def test_the_day_of_my_answer_to_an_open_offer_is_its_deadline(line: str, day: str) -> None:
    assert f"offer · today · answer by {day}" in read(line).preview


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Basalt decision by Monday", "“outcome Basalt Security offer, answer by Monday”"),
        ("Acme wants an answer by 1 dec", "“outcome Acme offer, answer by 2026-12-01”"),
    ],
)
def test_whose_answer_it_is_is_asked_where_that_is_not_sure(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    "line",
    [
        "thanked Dana Lee for Tuesday's interview",
        "I have sent a thank-you letter to Dana Lee for last week's interview at Acme.",
        "sent Dana Lee a thank-you for the chat on Tuesday",
    ],
)
def test_the_day_of_what_is_thanked_for_is_not_when_the_note_was_sent(line: str) -> None:
    assert read(line).preview.endswith("sent (letter) · now" if "letter" in line else "sent (email) · now")


def test_a_thank_you_for_a_day_without_an_interview_is_asked_about() -> None:
    meant = read("thanked Anna Berg for Tuesday's interview")
    assert meant.change is None
    assert "“sent Basalt Security Anna Berg”" in meant.problem


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "Corvid interview yesterday 2pm w Lena Fox went well",
            "interview Corvid Systems 2026-11-25 14:00 with Lena Fox note: went well",
        ),
        (
            "Interview at Corvid on monday at 9:00, it went badly",
            "interview Corvid Systems 2026-11-23 09:00 note: went badly",
        ),
        ("Borealis interview went well", "note Borealis Borealis interview went well"),
    ],
)
def test_an_interview_told_with_its_time_is_recorded_and_how_it_went_is_its_note(
    line: str, lines: str
) -> None:
    assert read(line).lines == (lines,)


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("corvid interview 27 nov 1500", "interview Corvid Systems 2026-11-27 15:00"),
        ("Tomorrow at 16h30 I have interview in Corvid", "interview Corvid Systems 2026-11-27 16:30"),
        (
            "I have send application to Vandelay for job of Import Manager",
            "Vandelay; Import Manager; applied today",
        ),
        (
            "Met Karen Bloom, recruiter at Corvid",
            "contact Corvid Systems Karen Bloom (recruiter) works there",
        ),
        ("I retire my candidature from Borealis", "outcome Borealis withdrawn"),
        ("BASALT OFFER DECLINED", "outcome Basalt Security declined"),
        ("emailed maria to let her know acme will call her as a reference", "told Acme Maria Ortiz"),
        (
            "I have asked Peter Novak, my former manager, to be a reference and he agreed.",
            "reference Peter Novak relation: my former manager",
        ),
    ],
)
def test_it_is_read_as_it_was_meant(line: str, became: str) -> None:
    assert read(line).lines == (became,)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("borealis interview thurs 1030", "“interview Borealis 2026-12-03 10:30”"),
        ("Acme offer declined", "“outcome Acme declined”"),
        (
            "Got my application in at the council (Leeds City Council), housing officer",
            "“Leeds City Council; housing officer; applied today; note: at council”",
        ),
        (
            "Corvid phone screen Tuesday 10:00 gazpacho",
            "“interview Corvid Systems phone screen 2026-12-01 10:00 note: gazpacho”",
        ),
        (
            "Corvid: Nina Falk used to work there",
            "“note Corvid Systems Nina Falk used to work there”",
        ),
    ],
)
def test_the_line_that_is_offered_keeps_what_was_typed(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


def test_an_invitation_is_no_application() -> None:
    meant = read(
        "Invitation: Interview Site Reliability Engineer @ Borealis, Thu 26 Nov 2026 11:00 - 12:00 (CET)"
    )
    assert "applied" not in meant.problem


def test_the_beginning_of_a_company_names_it() -> None:
    assert read("person Karen Bloom at Corvid title: recruiter").preview.endswith("at Corvid Systems")


@pytest.mark.parametrize(
    "line",
    [
        "Acme passed me on to the next round",
        "Borealis have passed me through to the final",
        "Acme passed my application on to another team",
        "Acme passed on my CV to another team",
    ],
)
def test_being_passed_on_is_no_rejection(line: str) -> None:
    assert "rejected" not in " ".join((*read(line).lines, read(line).preview))


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Borealis did not reject me", "“note Borealis did not reject me”"),
        ("gave Borealis a reference", "“note Borealis gave Borealis a reference”"),
        ("borealis start time now 9.30", "“move Borealis to 09:30”"),
        ("confident about borealis", "“note Borealis confident about borealis”"),
        (
            "Borealis: what would you do in your first 90 days?",
            "“question Borealis what would you do in your first 90 days?”",
        ),
        ("Borealis asked me to bring a portfolio", "“note Borealis asked me to bring a portfolio”"),
        ("touch Bea Lindqvist lunch", "“person Bea Lindqvist”"),
    ],
)
def test_the_line_that_is_offered_is_about_what_was_typed(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem
