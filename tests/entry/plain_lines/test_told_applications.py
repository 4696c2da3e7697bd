"""Applications in plain words: what belongs to the job's name, and on which day it was."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "company", "role"),
    [
        (
            "Applied to Harcourt LLP for Senior Associate, Employment Law, on 24 November",
            "Harcourt LLP",
            "Senior Associate, Employment Law",
        ),
        (
            "Applied to the University of Leeds (Research Fellow, Soil Microbiology)",
            "University of Leeds",
            "Research Fellow, Soil Microbiology",
        ),
        ("ocado - warehouse operative (nights), applied tues", "ocado", "warehouse operative (nights)"),
        ("Applied for Nurse (Band 6) at Royal Infirmary", "Royal Infirmary", "Nurse (Band 6)"),
        ("Engineer II, Search at Yelp - applied", "Yelp", "Engineer II, Search"),
        (
            "Postdoc, Computational Neuroscience, at EMBL — submitted 22/11",
            "EMBL",
            "Postdoc, Computational Neuroscience",
        ),
        ("Saved for later: Head Chef at The Gilded Pear.", "The Gilded Pear", "Head Chef"),
        (
            "A recruiter submitted me to Siemens for Principal Engineer, Power",
            "Siemens",
            "Principal Engineer, Power",
        ),
    ],
)
def test_the_field_behind_a_job_is_part_of_its_name(line: str, company: str, role: str) -> None:
    assert read(line).preview.startswith(f"New application: {company} · {role} · ")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Applied at Costa for barista (long shot)", "“Costa; barista (long shot); applied today”"),
        (
            "Store Manager, Tesco, Riverside Centre, applied today",
            "“Riverside Centre; Store Manager, Tesco; applied",
        ),
        ("applied for a job at a bakery", "Which bakery is it?"),
        ("sent CV to jobs@initech.example for QA tester", "“Initech; QA tester; applied today”"),
        ("Otto Lang (Corvid, engineer)", "“person Otto Lang at Corvid Systems”"),
    ],
)
def test_what_only_the_user_knows_of_a_job_is_asked(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    "words",
    ["over the weekend", "the other day", "in early November", "last month", "at the start of the week"],
)
def test_a_day_that_is_told_vaguely_is_not_made_up(words: str) -> None:
    assert (
        f"Initech · cook · applied ({words}; the day is not known)"
        in read(f"applied to Initech {words} as cook").preview
    )


@pytest.mark.parametrize(
    ("line", "preview"),
    [
        (
            "Trainee Solicitor, Farrow Pike; application form completed and sent on Sunday.",
            "Farrow Pike · Trainee Solicitor · applied Sun 22 Nov",
        ),
        ("Barista, Costa; applied yesterday", "Costa · Barista · applied Wed 25 Nov"),
        (
            "Trainee Solicitor; Farrow Pike; applied Sunday",
            "Farrow Pike · Trainee Solicitor · applied Sun 22 Nov",
        ),
        ("Initech; cook; application sent on Monday", "Initech · cook · applied Mon 23 Nov"),
    ],
)
def test_parts_that_are_sentences_are_read_as_such(line: str, preview: str) -> None:
    assert read(line).preview == f"New application: {preview}"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Initech; cook; yesterday", "“Initech; cook; applied yesterday”"),
        ("Initech; cook; closes next Sunday", "“Initech; cook; closes 2026-11-29”"),
        ("Initech; we had a nice chat", "“note: we had a nice chat”"),
        ("cook; applied Sunday", "“COMPANY; cook; applied 2026-11-22”"),
    ],
)
def test_parts_that_can_be_several_things_are_asked_about(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("ooh, Target are hiring a Shift Lead – saving it, haven't applied", "Target; Shift Lead; saved"),
        ("Put down Zeiss as interesting – Optical Engineer – not applied", "Zeiss; Optical Engineer; saved"),
        ("last friday's application, forgot to log it: Charité, nurse", "Charité; nurse; applied 2026-11-20"),
        ("appl. sent 25.11. – Sr. Data Engineer, Bosch", "Bosch; Sr. Data Engineer; applied 2026-11-25"),
        (
            "applied in Flutterwave on Monday itself, for Payments Analyst",
            "Flutterwave; Payments Analyst; applied 2026-11-23",
        ),
        ("applied to BUT as a baker today", "BUT; baker; applied 2026-11-26"),
    ],
)
def test_words_around_an_application_are_no_part_of_it(line: str, recorded: str) -> None:
    assert read(line).lines == (recorded,)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Nurse at Charité, deadline is Friday but applied on Monday", "“Charité; Nurse; applied 2026-11-23"),
        (
            "Applied to Bright, Okafor & Daughters as Trainee Solicitor today",
            "“Bright, Okafor & Daughters; Trainee Solicitor; applied",
        ),
    ],
)  # fmt: skip
def test_the_day_of_applying_is_the_one_beside_the_verb_and_partners_are_one_firm(
    line: str, offered: str
) -> None:
    assert read(line).change is None
    assert offered in read(line).problem
