"""Notes as they were typed, made to stand within a sentence of a letter."""

from __future__ import annotations

import pytest

from afterview.letters.calling import called_by
from afterview.letters.phrases import (
    Stands,
    answer,
    is_phrase,
    liked,
    phrase,
    point,
    question,
    reason,
    stands,
)
from afterview.letters.relation import Knows, relation


@pytest.mark.parametrize(
    ("note", "said", "whether"),
    [
        ("How they shard by tenant.", "how you shard by tenant", True),
        ("Dana's way of sharding", "your way of sharding", True),
        ("her dislike of ORMs", "your dislike of ORMs", True),
        ("how she runs the night shift", "how you run the night shift", True),
        ("Why does she keep the quiet hour?", "the question “Why do you keep the quiet hour?”", True),
        ("Why do they use Rust?", "the question “Why do you use Rust?”", True),
        ("My thesis?", "my thesis", True),
        ("Migration!", "migration", True),
        ("Kubernetes", "Kubernetes", True),
        ("Datenbankmigration und warum sie dauert", "Datenbankmigration und warum sie dauert", True),
        ("the rota, and why nobody wants it", "the rota, and why nobody wants it", False),
        ("Everyone eats lunch together.", "everyone eats lunch together", False),
        (
            "Sam said that the team doubles. Budget is there.",
            "Sam said that the team doubles. Budget is there",
            False,
        ),
        ("Lunch. Then the roadmap.", "Lunch. Then the roadmap", False),
        ("東京の話", "東京の話", True),
        ("", "", True),
        ("?", "", True),
    ],
)
def test_a_note_within_a_sentence(note: str, said: str, whether: bool) -> None:
    assert phrase(note, "Dana Lee") == said
    assert is_phrase(said) is whether


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Led the migration of 40 services", "I led the migration of 40 services"),
        ("Taught the new starters", "I taught the new starters"),
        ("I speak Polish.", "I speak Polish"),
        ("three years on a stroke unit", "three years on a stroke unit"),
        ("red", "red"),
        ("Related work at a hospital", "Related work at a hospital"),
        ("I wanted to say: pupils first!", "pupils first"),
        ("forgot to mention that I speak Polish", "I speak Polish"),
        ("Rewrote the rota", "I rewrote the rota"),
    ],
)
def test_a_point_is_said_of_myself(note: str, said: str) -> None:
    assert point(note, "Dana Lee") == said


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ("what is your biggest weakness", "What is your biggest weakness?"),
        ("Tell me about a conflict.", "Tell me about a conflict"),
        ("How would you move a tenant?", "How would you move a tenant?"),
        ("", ""),
    ],
)
def test_a_question_is_quoted(typed: str, quoted: str) -> None:
    assert question(typed) == quoted


@pytest.mark.parametrize(
    ("note", "alone", "said"),
    [
        ("I liked his idea of pairing", True, "I liked your idea of pairing"),
        ("I told her about the mill", True, "I told you about the mill"),
        ("She's built the ward up from nothing", True, "you have built the ward up from nothing"),
        ("he's proud of the rota", True, "you're proud of the rota"),
        ("We talked about Anna and her twins", True, "we talked about Anna and her twins"),
        ("he told me about her work", True, "he told me about her work"),
        ("She asked about pay", False, "she asked about pay"),
        ("how they hire", False, "how you hire"),
        ("Dana asked about pay", False, "you asked about pay"),
    ],
)
def test_what_is_noted_about_somebody_is_said_to_them(note: str, alone: bool, said: str) -> None:
    assert phrase(note, "Dana Lee", alone=alone) == said


def test_a_name_that_is_a_word_is_not_taken_for_the_name() -> None:
    assert phrase("Will they move to the new depot", "Will Stone") == (
        "the question “Will you move to the new depot?”"
    )
    assert phrase("the plan Will drew", "Will Stone") == "the plan you drew"


@pytest.mark.parametrize(
    ("note", "where"),
    [
        ("the new menu", Stands.WITHIN),
        ("how you shard by tenant", Stands.WITHIN),
        ("the question “Why do you hire?”", Stands.WITHIN),
        ("the on-call rota: one week in six", Stands.AT_END),
        ("the rota, and why nobody wants it", Stands.AT_END),
        ("you asked why I left", Stands.ALONE),
        ("I liked your idea of pairing", Stands.ALONE),
        ("Handover at the bedside", Stands.BEHIND_COLON),
        ("your father built the first workshop", Stands.BEHIND_COLON),
        ("the apprentices. We both started at sixteen", Stands.BEHIND_COLON),
        ("Die Betreuung der Referendare", Stands.BEHIND_COLON),
        ("なぜ数学を教えるのか", Stands.BEHIND_COLON),
    ],
)
def test_where_a_note_can_stand(note: str, where: Stands) -> None:
    assert stands(note) is where


def test_what_the_letter_says_itself_is_not_said_twice() -> None:
    assert liked("I really liked that nobody eats alone.", "") == "nobody eats alone"
    assert answer("I should have said that I know SQL.") == "I know SQL"
    assert reason("because a move costs customers") == (True, "a move costs customers")
    assert reason("it hides mistakes.") == (True, "it hides mistakes")
    assert reason("Trust") == (False, "Trust")


@pytest.mark.parametrize(
    ("note", "how", "said"),
    [
        ("my manager at Beta", Knows.AS, "my manager at Beta"),
        ("Former boss at Beta", Knows.AS, "my former boss at Beta"),
        ("CTO at Beta", Knows.AS, "my CTO at Beta"),
        ("She was my tutor.", Knows.SENTENCE, "you were my tutor"),
        ("managed me at Beta", Knows.SENTENCE, "you managed me at Beta"),
        ("worked together at Rosso", Knows.SENTENCE, "we worked together at Rosso"),
        ("met at PyCon", Knows.SENTENCE, "we met at PyCon"),
        ("We ran the night shift", Knows.SENTENCE, "we ran the night shift"),
        ("Beta, 2019 to 2022", Knows.BEHIND_COLON, "Beta, 2019 to 2022"),
    ],
)
def test_how_somebody_knows_me_is_said_as_fits(note: str, how: Knows, said: str) -> None:  # playbook 3.4
    assert relation(note, "Maria Ortiz") == (how, said)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Dana Lee", "Dana"),
        ("Dr Lee", "Dr Lee"),
        ("Frau Dr. Eva Weiß", "Frau Dr. Weiß"),
        ("Lee, Dana", "Dana"),
        ("Dana Lee, PhD", "Dana"),
        ("J. Moss", "J. Moss"),
        ("Robert “Bob” Hall", "Bob"),
        ("Dana (she/her) Lee", "Dana"),
        ("山田 太郎", "山田 太郎"),
        ("Fr", "Fr"),
        ("", ""),
    ],
)
def test_what_a_letter_calls_somebody(name: str, called: str) -> None:
    assert called_by(name) == called
