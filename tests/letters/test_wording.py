"""Wording: what presses, brags or blames is found, and honest sentences are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters.labelled import KEPT, UNSEEN, labelled
from letters.measure import RULES, Tally, is_found, report
from letters.polite import polite_sentences

HONEST = (Path(__file__).parent / "honest.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("check", RULES)
def test_most_of_it_is_found_and_hardly_an_honest_sentence(check: str) -> None:  # playbook 2.8
    tally = Tally(check, labelled())
    assert tally.precision >= 0.95, [each["text"] for each in tally.false_alarms]
    assert tally.recall >= 0.65


@pytest.mark.parametrize("check", RULES)
def test_sentences_that_nothing_was_learned_from_are_told_apart_as_well(check: str) -> None:  # playbook 2.8
    tally = Tally(check, labelled(UNSEEN))
    assert tally.precision >= 0.9, [each["text"] for each in tally.false_alarms]
    assert tally.recall >= 0.65


@pytest.mark.parametrize("check", RULES)
def test_sentences_of_a_clean_letter_are_left_alone(check: str) -> None:
    assert [each for each in HONEST if is_found(check, each)] == []


@pytest.mark.parametrize("check", RULES)
def test_what_people_write_politely_is_left_alone(check: str) -> None:
    assert [each for each in polite_sentences(1_000) if is_found(check, each)] == []


@pytest.mark.parametrize(
    "pair",
    [
        ("When I join, I will rebuild the pipeline.", "If I were to join, I would rebuild the pipeline."),
        ("I can't wait to start working with you!", "I hope to have the chance to work with you."),
        ("Our roadmap looks ambitious.", "At Beta our roadmap was ambitious, too."),
        ("Thank you for choosing me.", "Thank you for choosing such a quiet room."),
        ("I need an answer by Friday.", "Could you tell me when I might expect an answer?"),
        ("I'm the perfect candidate for this role.", "I hope that I am the right candidate for this role."),
        ("I am looking forward to joining the team.", "I am looking forward to hearing from you."),
    ],
    ids=lambda pair: pair[0],
)
def test_certainty_is_told_from_hope_and_you_from_me(pair: tuple[str, str]) -> None:
    assert [is_found("presumptuous", each) for each in pair] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "I can’t wait to start working with you!",
        "I CAN'T WAIT TO START WORKING WITH YOU",
        "I cant wait to get started",
    ],
)
def test_how_it_is_typed_makes_no_difference(text: str) -> None:
    text = text.replace("cant", "can't")
    assert is_found("presumptuous", text)


def test_what_they_said_is_not_held_against_the_writer() -> None:
    assert not is_found("presumptuous", "You said “our team needs you to start in May”, and I smiled.")


def test_the_report_names_each_check() -> None:
    assert [line.split()[0] for line in report(KEPT, misses=False) if "precision" in line] == list(RULES)
