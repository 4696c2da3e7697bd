"""Every question that was asked, on the screen: found, opened, answered, joined and parted."""

from __future__ import annotations

from pathlib import Path

from afterview.journal.journal import Journal
from afterview.questions.memory import Remembered, remembered
from support.driving import Driven, driving

LINES = (
    "Acme; Backend Engineer; applied 10 nov",
    "interview acme onsite 14:00-15:00 with Dana Lee",
    "question acme Tell me about yourself. ! ok, by Dana; answer: Ten years of storage.",
    "question acme Can you tell me a bit about yourself? ! strong",
    "question acme Tell me about a conflict with a coworker. ! weak",
    "question acme How do you deal with conflict at work?",
    "question acme How would you shard this table? ! blanked, not ready",
)


async def opened(app: Driven) -> None:
    """Go to the questions by the menu of places."""
    await app.press("g", "q")
    await app.until(lambda: "all 4" in app.screen)


def known(path: Path) -> list[Remembered]:
    return list(remembered(Journal.open(path).hunt))


async def test_a_question_is_found_and_its_answer_made_better(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *LINES, size=(80, 24)) as app:
        await opened(app)
        assert "2 × count on  Tell me about yourself." in app.screen  # playbook 1.4, 1.5
        assert "Best answer: Ten years of storage." in app.screen
        await app.press("f")
        await app.until(lambda: "Tell me about yourself." not in app.screen)
        assert "work on   How would you shard this table?" in app.screen
        await app.press("f", "f", "f", "slash")
        await app.type("storage")
        await app.until(lambda: "shard" not in app.screen)
        await app.press("enter", "enter")
        await app.until(lambda: "asked twice" in app.screen)
        assert "round 1, Dana Lee  went all right" in app.screen
        assert "“Can you tell me a bit about yourself?”" in app.screen
        await app.press("enter")
        await app.type(" Then a team of five.")
        await app.press("escape", "escape")
        await app.until(lambda: "Best answer: Ten years of storage. Then a team of five." in app.screen)
    question = known(path)[0]
    assert question.best_answer == "Ten years of storage. Then a team of five."  # playbook 1.2
    assert [each.question.answer for each in question.asked] == ["Ten years of storage.", ""]


async def test_what_may_be_the_same_is_asked_once(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *LINES, size=(120, 40)) as app:
        await opened(app)
        await app.press("slash")
        await app.type("coworker")
        await app.press("enter")
        await app.until(lambda: "The same as “How do you deal with conflict at work?”?" in app.screen)
        await app.press("x")
        await app.until(lambda: "The same as" not in app.screen)
        assert len(known(path)) == 4
        await app.press("s")
        await app.until(lambda: "The same as …" in app.screen)
        await app.press("1")
        await app.until(lambda: "Joined “Tell me about a conflict" in app.screen)
        assert [each.times for each in known(path)] == [2, 2, 1]
        await app.press("u")
        await app.until(lambda: "Undone: joined" in app.screen)
        assert [each.times for each in known(path)] == [2, 1, 1, 1]


async def test_one_time_is_parted_from_the_others_and_rated(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *LINES, size=(80, 24)) as app:
        await opened(app)
        await app.press("enter")
        await app.until(lambda: "asked twice" in app.screen)
        await app.press("x")
        await app.until(lambda: "asked once" in app.screen)
        assert [each.times for each in known(path)] == [1, 1, 1, 1, 1]
        await app.press("r")
        await app.until(lambda: "I blanked" in app.screen)
        await app.press("b")
        await app.until(lambda: "work on" in app.screen)
        await app.press("escape")
        await app.until(lambda: "all 5" in app.screen)


async def test_without_a_question_the_screen_says_how_to_keep_one(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", size=(80, 24)) as app:
        await app.press("g", "q")
        await app.until(lambda: "After an interview Q on the main screen keeps" in app.screen)
        await app.press("s", "x", "f", "enter", "escape")
        await app.until(lambda: app.app.screen is app.app.main)
