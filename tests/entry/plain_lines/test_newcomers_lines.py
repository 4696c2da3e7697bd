"""Lines of people who have just begun: how a note went out, what is for later, what is to go."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("I sent Dana a thank you letter by email", "by email"),
        ("I emailed Dana my thank you letter", "by email"),
        ("thanked Dana with a card by post", "by letter"),
        ("sent Dana my thank-you letter through LinkedIn", "other"),
        ("texted Dana a thank you card", "other"),
        ("posted my thank you card to Dana", "by letter"),
        ("emailed Dana a handwritten thank you card", "handwritten"),
        ("sent Dana a thank you letter", "by letter"),
        ("sent Dana a thank you card", "handwritten"),
    ],
)
def test_a_note_went_out_by_the_way_that_is_named_then_by_the_verb_then_by_what_it_was(
    line: str, how: str
) -> None:
    # playbook 2.2
    assert read(line).lines[0] == f"sent Acme Dana Lee {how}"


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Save Greenhill Academy for later; Year 5 teacher; closing date 11 December", "Greenhill Academy"),
        ("Saved Greenhill Academy for later; Year 5 teacher; saved", "Greenhill Academy"),
        ("Keep Greenhill Academy for later; Year 5 teacher", "Greenhill Academy"),
        ("Greenhill Academy for later; Year 5 teacher; saved", "Greenhill Academy"),
        ("bookmarked Greenhill Academy; Year 5 teacher", "Greenhill Academy"),
        ("Keep Britain Tidy; officer; saved", "Keep Britain Tidy"),
        ("Save The Children; fundraiser; saved", "Save The Children"),
        ("Save Britain's Heritage; officer; applied today", "Save Britain's Heritage"),
        ("add Save Greenhill Academy; Year 5 teacher", "Save Greenhill Academy"),
    ],
)
def test_what_says_that_a_job_is_saved_is_no_part_of_the_company(line: str, company: str) -> None:
    assert read(line).preview.startswith(f"New application: {company} · ")


def test_a_company_that_may_be_called_save_is_asked_about_with_both_lines() -> None:
    meant = read("Save Greenhill Academy; Year 5 teacher")
    assert meant.change is None
    assert "“Greenhill Academy; Year 5 teacher”" in meant.problem
    assert "“add Save Greenhill Academy; Year 5 teacher”" in meant.problem


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("delete Corvid Systems", '“afterview remove "Corvid Systems"”'),
        ("remove the Corvid application, I put it in by mistake", '“afterview remove "Corvid Systems"”'),
        ("please get rid of acme", '“afterview remove "Acme"”'),
        ("erase Sam Wu", '“afterview remove "Sam Wu"”'),
        ("delete my note on Acme", "“afterview remove --help”"),
        ("Delete Acorn Nursery", "“afterview remove --help”"),
    ],
)
def test_who_asks_to_delete_something_is_told_the_keys_and_the_command(line: str, command: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert "press e, then d" in meant.problem
    assert command in meant.problem


def test_what_is_asked_of_a_company_is_not_deleted_here() -> None:
    assert "press e" not in read("remove me from Acme's list").problem


POSTING = "https://www.greenhillacademy.org.uk/vacancies/12"


@pytest.mark.parametrize(
    "line",
    [
        f"Year 5 teacher at Greenhill Academy, closing 11 December, {POSTING}",
        f"Save Greenhill Academy for later, Year 5 teacher, closing date 11 December, {POSTING}",
    ],
)
def test_the_company_is_the_one_that_is_named_and_not_the_address(line: str) -> None:
    became = f"Greenhill Academy; Year 5 teacher; saved; apply by 2026-12-11; {POSTING}"
    assert read(line).lines == (became,)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (POSTING, f"“COMPANY; ROLE; saved; {POSTING}”"),
        (f"I found a job as a teacher, {POSTING}", f"“COMPANY; teacher; saved; {POSTING}”"),
        ("https://www.initech.example/jobs/7", "“COMPANY; ROLE; saved; https://www.initech.example/jobs/7”"),
        ("https://careers.nhs.uk/jobs/7", "“COMPANY; ROLE; saved; https://careers.nhs.uk/jobs/7”"),
        ("https://acme.example/jobs/7", "“Acme; ROLE; saved; https://acme.example/jobs/7”"),
    ],
)
def test_an_address_is_not_taken_apart_for_a_name_that_nobody_has(line: str, offer: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offer in meant.problem


def test_an_address_that_has_the_company_as_a_part_of_its_own_names_it() -> None:
    url = "https://careers.initech.example/jobs/8812"
    assert read(url).lines == (f"Initech; saved; {url}",)


@pytest.mark.parametrize(
    "line",
    [
        "The interview on Tuesday is at their school office, 12 Oak Road",
        "interview at their office on Tuesday at 3pm",
        "The interview on Tuesday at 10 is at 12 Oak Road",
        "Their office is on Oak Road",
        "Dana's surname is Sharma",
        "Priya's surname is Sharma",
        "Her last name is Sharma",
    ],
)
def test_no_company_is_made_up_where_none_is_named(line: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert f"“note COMPANY {line}”" in meant.problem
    assert "; saved; note:" not in meant.problem
    assert meant.problem.count("; saved") == meant.problem.count("COMPANY; ROLE; saved")


def test_a_street_that_is_called_like_a_company_is_an_address() -> None:
    meant = read("Interview with Acme on Tuesday at 10, 12 Corvid Road")
    assert "“interview Acme 2026-12-01 10:00 note: 12 Corvid Road”" in meant.problem
