"""Lines of people who have just begun: how a note went out, what is for later, what is to go."""

from __future__ import annotations

import pytest

from .test_found_in_trials import read


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
