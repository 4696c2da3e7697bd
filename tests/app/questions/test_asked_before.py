"""A question that was asked before shows that as it is added, and in the reflection."""

from __future__ import annotations

from pathlib import Path

from afterview.journal.journal import Journal
from afterview.questions.memory import remembered
from support.driving import driving

LINES = (
    "Acme; Backend Engineer; applied 10 nov",
    "Borealis; SRE; applied 10 nov",
    "interview acme 20 nov 10:00",
    "interview borealis 14:00-15:00",
    "question acme What is your greatest weakness? ! weak; better: I plan too finely",
    "question acme Tell me about a conflict with a coworker.",
)


async def test_a_question_that_was_asked_before_shows_the_answer_written_then(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24)) as app:
        await app.press("a")
        await app.type("question borealis weaknesses?")
        await app.until(lambda: "Asked once before, at Acme, work on." in app.screen)  # playbook 1.5
        assert "I plan too finely" in app.screen
        await app.press("enter", "g", "r")
        await app.until(
            lambda: "Asked before at Acme (went badly). Best answer: I plan too finely" in app.screen
        )


async def test_one_that_may_be_the_same_is_asked_about_once_it_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *LINES, size=(120, 40)) as app:
        await app.press("a")
        await app.type("question borealis How do you deal with conflict at work?")
        await app.until(lambda: "The same as “Tell me about a conflict with a coworker.”?" in app.screen)
        await app.press("enter")
        await app.until(lambda: "Is that the same question in other words?" in app.screen)
        await app.until(lambda: app.app.screen.focused is not None)
        await app.press("y")
        await app.until(lambda: "Joined" in app.said())
    assert [each.times for each in remembered(Journal.open(path).hunt)] == [2, 1]
