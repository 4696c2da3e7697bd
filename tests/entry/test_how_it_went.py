"""How an answer went is understood behind the question, in words as people say them (playbook 1.2)."""

from __future__ import annotations

import pytest

from afterview.records.reflections import Question
from support.hunt_by_lines import acme


def asked(line: str) -> Question:
    telling = acme()
    telling.tell(f"question acme {line}")
    return telling.app("Acme").rounds[-1].reflection.questions[-1]


@pytest.mark.parametrize(
    ("line", "text", "went"),
    [
        ("How would you shard this? I blanked", "How would you shard this?", "blanked"),
        ("How do you handle conflict - i blanked", "How do you handle conflict", "blanked"),
        ("Explain CAP – no idea", "Explain CAP", "blanked"),
        ("Why us? nailed it", "Why us?", "strong"),
        ("Why us, went really well", "Why us", "strong"),
        ("Why Rust? Not great", "Why Rust?", "weak"),
        ("Why Rust? not too bad", "Why Rust?", "ok"),
        ("Describe a conflict (I rambled)", "Describe a conflict", "weak"),
        ("Why us? ! I totally froze", "Why us?", "blanked"),
    ],
)
def test_it_is_no_part_of_the_question(line: str, text: str, went: str) -> None:
    question = asked(line)
    assert (question.text, question.went) == (text, went)


@pytest.mark.parametrize(
    "line",
    [
        "Tell me about a project, one that went well",
        "Tell me about a time you messed up",
        "What makes a team good, bad or great",
        "What would you do if you froze",
        "Why did your last project fail, and what went well?",
        "Which is weak? the first or the second",
    ],
)
def test_what_they_asked_stays_what_they_asked(line: str) -> None:
    question = asked(line)
    assert (question.text, question.went) == (line, None)


@pytest.mark.parametrize(
    ("line", "answer", "went"),
    [
        ("Tell me of a failure. I blanked on the second half", "I blanked on the second half", "blanked"),
        ("What comes first? I said the impact, then the cost", "I said the impact, then the cost", None),
    ],
)
def test_what_more_is_said_of_the_answer_is_kept_with_it(line: str, answer: str, went: str | None) -> None:
    question = asked(line)
    assert (question.answer, question.went) == (answer, went)
