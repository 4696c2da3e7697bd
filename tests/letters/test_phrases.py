"""Notes as they were typed, made to stand within a sentence of a letter."""

from __future__ import annotations

import pytest

from afterview.letters.phrases import is_phrase, phrase, point, question


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
