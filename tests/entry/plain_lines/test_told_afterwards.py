"""What is told once it is over: interviews without a time, papers on their way, people who moved on."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("had my interview at Corvid on Monday", "Mon 23 Nov, time not known"),
        ("interviewed at Corvid yesterday", "Wed 25 Nov, time not known"),
    ],
)
def test_an_interview_that_has_been_is_recorded_though_no_time_is_said(line: str, recorded: str) -> None:
    assert read(line).preview == f"Corvid Systems · round 1 · {recorded}"


@pytest.mark.parametrize(
    "line",
    [
        "I have an interview on Monday at Corvid",
        "was told the interview at Corvid is today",
        "had to miss the Corvid interview on Monday",
        "had an interview scheduled at Corvid on Monday",
        "had interview prep for Corvid yesterday",
        "had a call from Corvid yesterday",
        "Had my interview at Corvid this morning",
        "had the interview at Corvid on 5 December",
    ],
)
def test_an_interview_that_may_not_have_been_is_asked_about(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Lukas Meier left us for Corvid", "Lukas Meier"),
        ("turns out Lukas Meier from my old office is now at Corvid", "Lukas Meier"),
        ("Lukas Meier got a job at Corvid last year", "Lukas Meier"),
        ("Corvid – Lukas Meier is an engineer there", "Lukas Meier"),
    ],
)
def test_who_works_somewhere_now_is_a_contact_there(line: str, name: str) -> None:
    assert read(line).lines[-1].startswith(f"contact Corvid Systems {name}")


@pytest.mark.parametrize(
    "line",
    ["coffee w/ Jo Park, good chat", "Jo Park and I had lunch today", "Rang Jo Park; we chatted for an hour"],
)
def test_a_meeting_that_was_good_has_been(line: str) -> None:
    assert read(line).lines[0].startswith("touch Jo Park ")


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("Sent Lidl my CV today as a baker", "Lidl · baker · applied today"),
        ("application to Deloitte (tax trainee) is finally in!", "Deloitte · tax trainee · applied today"),
        ("Applied – Cleveland Clinic, ICU nurse – today", "Cleveland Clinic · ICU nurse · applied today"),
    ],
)
def test_what_stands_around_a_company_is_no_part_of_its_name(line: str, recorded: str) -> None:
    assert read(line).preview == f"New application: {recorded}"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (
            "Applied to three-person startup Lumen as a data analyst today",
            "“Lumen; data analyst; applied 2026-11-26; note: three-person startup”",
        ),
        (
            "Got my application in to Kerry Group just before the deadline, quality technician",
            "“Kerry Group; quality technician; applied today; note: just before the deadline”",
        ),
    ],
)
def test_small_words_around_a_company_are_offered_as_a_note(line: str, offered: str) -> None:
    assert offered in read(line).problem


@pytest.mark.parametrize(
    "line",
    [
        "Borealis told me they still want me to come on Monday",
        "Corvid: they said they'd let me know, still nothing",
        "Tue Tran says Corvid is still hiring",
        "a message from Corvid is still unread",
        "the recruiter at Acme was rejected",
        "threw my hat in frustration",
        "Jo Park left for Berlin",
        "Jo Park went to Acme for lunch",
        "Dana Lee was thanked by Sam Wu",
        "Sam Wu was not thanked",
        "it's a no from me to Acme",
        "sent my landlord the form",
        "application for a visa submitted today",
    ],
)
def test_what_only_sounds_like_it_is_nothing_of_the_kind(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("interview with Corvid's Ngozi Adeyemi-Clarke, Teams, 1 December 15:30", "Ngozi Adeyemi-Clarke"),
        ("Dec 2, 3:15 PM – Corvid interview, Aleksandra Wójcik & Tue Tran", "Aleksandra Wójcik, Tue Tran"),
        ("Corvid call 1 Dec 12:15, the caller will be Johan van der Merwe", "Johan van der Merwe"),
        ("I was on Zoom with Corvid on Tuesday at 10, it was Jens Oberholz asking", "Jens Oberholz"),
        ("Basalt interview Monday 7 Dec 10:00, Anna Berg plus Piotr Zając", "Anna Berg, Piotr Zając"),
        ("Corvid call 3 Dec 14:00 hosted by Ingrid von Habsburg", "Ingrid von Habsburg"),
    ],
)
def test_who_is_new_is_met_however_they_are_named_beside_an_interview(line: str, people: str) -> None:
    assert f" with {people}" in read(line).lines[-1]


def test_a_thank_you_that_somebody_got_from_me_is_sent() -> None:
    assert read("Anna Berg from Basalt got her thank-you card from me this morning").lines == (
        "sent Basalt Security Anna Berg handwritten 2026-11-26",
    )
    assert read("Danke-Mail to Anna Lund of Borealis is sent").lines == ("sent Borealis Anna Lund",)


def test_a_weekday_before_a_date_is_nobodys_name() -> None:
    assert read("Borealis onsite moved to Tue 8 Dec 9:30").lines == ("move Borealis to 2026-12-08 09:30",)


def test_a_day_that_they_cannot_do_moves_the_interview_to_the_one_behind_it() -> None:
    assert read("Borealis can't make the 30th, so it's now 3 Dec at 9 am").lines == (
        "move Borealis to 2026-12-03 09:00",
    )


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (
            "After the onsite on the 30th, Borealis said, they'll get back to me by 7 December",
            "“promise Borealis by 7 December”",
        ),
        (
            "Borealis isn't cancelled after all, only pushed back to Tue 8 Dec 9:30",
            "“move Borealis to 2026-12-08 09:30”",
        ),
    ],
)
def test_what_is_told_around_a_fact_leaves_its_line_to_be_offered(line: str, offered: str) -> None:
    assert read(line).change is None
    assert offered in read(line).problem


@pytest.mark.parametrize(
    "line", ["I can't do Monday, Tuesday 10:00 Borealis", "Borealis: I can't do the 30th, 3 Dec 9:00"]
)
def test_a_day_that_i_cannot_do_moves_nothing(line: str) -> None:
    assert read(line).change is None
