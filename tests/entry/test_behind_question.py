"""What stands behind the `;` of a question is read as its own part (playbook 1.2)."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import HuntByLines


@pytest.fixture
def told() -> HuntByLines:
    telling = HuntByLines()
    telling.tell("St Bride Hospital; Pharmacist")
    telling.tell("interview St Bride yesterday 2pm with Helen Carmody")
    return telling


@pytest.mark.parametrize(
    ("line", "text", "went", "answer", "is_hers"),
    [
        (
            "Tell me why you left; went well; asked by Helen Carmody",
            "Tell me why you left",
            "strong",
            "",
            True,
        ),
        ("Cut the budget by 5%? went badly; from Helen", "Cut the budget by 5%?", "weak", "", True),
        ("Why us; I said the team; okay; Helen asked", "Why us", "ok", "I said the team", True),
        ("Why? ; answer: a team; went well", "Why?", "strong", "a team", False),
        ("Compare trees; graphs; and heaps", "Compare trees; graphs; and heaps", None, "", False),
    ],
)
def test_what_stands_behind_a_question_is_no_part_of_it(
    told: HuntByLines, line: str, text: str, went: str | None, answer: str, *, is_hers: bool
) -> None:
    told.tell(f"question St Bride {line}")
    question = told.app("St Bride Hospital").rounds[-1].reflection.questions[-1]
    assert (question.text, question.went and question.went.value, question.answer) == (text, went, answer)
    assert (question.asked_by is not None) is is_hers


def test_a_confidence_behind_a_question_is_that_of_the_interview(told: HuntByLines) -> None:
    told.tell("question St Bride Why us; not ready; confidence 6 of 10")
    reflection = told.app("St Bride Hospital").rounds[-1].reflection
    assert (reflection.questions[-1].text, reflection.questions[-1].ready) == ("Why us", False)
    assert reflection.confidence == 6
