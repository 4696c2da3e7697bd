"""Practice, by keys: think or type, look, say how it came. A first answer is asked for; all is taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.records.reflections import Practice, Question
from support.builders import wall
from support.driving import Driven, driving

LINES = (
    "Acme; Engineer; applied 2026-10-20",
    "interview acme phone 2026-11-02 10:00-11:00 with Dana Lee",
    "question acme How would you shard [this] table? ! blanked, by Dana",
    "question acme Why us? ! weak; better: because of the maps",
    "question acme What is your weakness? ! weak; better: estimates, and how I mend them",
)
NOW = wall("2026-11-05T09:00")


def questions(app: Driven) -> dict[str, Question]:
    return {
        each.text: each
        for application in app.hunt.applications.values()
        for interview in application.interviews
        for each in interview.reflection.questions
    }


def practised(app: Driven) -> list[tuple[str, Practice]]:
    return [(text, each) for text, question in questions(app).items() for each in question.practised]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_sitting_goes_from_the_first_answer_to_the_end(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=size, now=NOW) as app:
        await app.press("g", "l")
        # The weakest has no answer yet: it is asked for first, and rated as every other.
        await app.until(lambda: "There is no answer yet" in app.screen)
        assert "How would you shard [this] table?" in app.screen
        assert "3 to go" in app.screen
        await app.press("enter")
        await app.type("By customer")
        await app.press("ctrl+o")
        await app.until(lambda: "How did it come?" in app.screen and "By customer" in app.screen)
        await app.press("1")
        await app.until(lambda: "What is your weakness?" in app.screen)
        await app.press("n")  # later
        await app.until(lambda: "Why us?" in app.screen)
        assert "because of the maps" not in app.screen
        assert "How did it come?" not in app.screen
        await app.press("t")
        await app.type("I like maps")
        await app.press("escape")
        await app.until(lambda: "because of the maps" in app.screen)
        assert "I like maps" in app.screen
        for words in ("1 it did not come", "2 it came hard", "3 it came well", "4 it came easily"):
            assert words in app.screen
        await app.press("3")
        await app.until(lambda: "2 to go" in app.screen and "How would you shard" in app.screen)
        assert "By customer" not in app.screen
        await app.press("enter")
        await app.until(lambda: "By customer" in app.screen)
        await app.press("2")
        await app.until(lambda: "the last one" in app.screen)
        await app.press("enter", "4")
        await app.until(lambda: "4 answers: 2 came well, 1 came hard, 1 did not come." in app.screen)
        assert questions(app)["How would you shard [this] table?"].better == "By customer"
        done = {text: (each.recall.value, each.tried) for text, each in practised(app)}
        assert done["Why us?"] == ("good", "I like maps")
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)


async def test_how_it_came_can_be_taken_back_and_what_did_not_come_is_asked_once_more(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES[:2], *LINES[3:], size=(80, 24), now=NOW) as app:
        await app.press("g", "l")
        await app.until(lambda: "2 to go" in app.screen)
        first = "Why us?" if "Why us?" in app.screen else "What is your weakness?"
        await app.press("enter", "1")
        await app.until(lambda: f"“{first}”: it did not come" in app.screen)
        await app.press("u")
        await app.until(lambda: first in app.screen and "How did it come?" in app.screen)
        assert practised(app) == []
        await app.press("4", "enter", "3")
        await app.until(lambda: "2 answers: 2 came well." in app.screen)
        assert len(practised(app)) == 2


async def test_an_answer_is_made_better_and_no_other_key_records_anything(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES[:2], LINES[3], size=(80, 24), now=NOW) as app:
        before = app.path.read_bytes()
        await app.press("g", "l")
        await app.until(lambda: "Why us?" in app.screen)
        await app.press("1", "2", "3", "4", "e", "u")
        assert app.path.read_bytes() == before
        await app.press("enter", "e")
        await app.type(", and you")
        await app.press("ctrl+o")
        await app.until(lambda: "How did it come?" in app.screen)
        assert questions(app)["Why us?"].better == "because of the maps, and you"


async def test_it_begins_from_the_questions_and_from_the_brief(tmp_path: Path) -> None:
    coming = ("Borealis; SRE; applied 2026-10-20", "interview borealis onsite 2026-11-12 10:00-11:00")
    async with driving(
        tmp_path / "journal.json", *LINES[:2], LINES[3], *coming, size=(80, 24), now=NOW
    ) as app:
        for place, what in (("q", "Questions"), ("i", "When and where")):
            await app.press("g", place)
            await app.until(lambda what=what: what in app.screen)  # type: ignore[misc]  # bound as it is now
            await app.press("l")
            await app.until(lambda: "1 question likely to come" in app.screen)
            await app.press("escape", "escape")
            await app.until(lambda: app.app.screen is app.app.main)


async def test_what_is_due_counts_it_while_an_interview_is_in_sight(tmp_path: Path) -> None:
    coming = ("Borealis; SRE; applied 2026-10-20", "interview borealis onsite 2026-11-12 10:00-11:00")
    async with driving(tmp_path / "journal.json", *LINES, *coming, size=(120, 40), now=NOW) as app:
        await app.press("d")
        await app.until(lambda: "3 questions to practise for Borealis, round 1" in app.screen)
        assert "Thu 12 Nov 10:00: g l" in app.screen


async def test_without_anything_to_practise_it_says_what_will_come(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", size=(80, 24), now=NOW) as app:
        await app.press("d")
        assert "practise" not in app.screen
        await app.press("escape", "g", "l")
        await app.until(lambda: "come here by themselves" in app.screen)


async def test_a_question_whose_answer_is_not_written_now_either_is_rated_all_the_same(
    tmp_path: Path,
) -> None:
    async with driving(tmp_path / "journal.json", *LINES[:3], now=NOW) as app:
        await app.press("g", "l")
        await app.until(lambda: "There is no answer yet" in app.screen)
        await app.press("enter", "escape")
        await app.until(lambda: "How did it come?" in app.screen)
        await app.press("2")
        await app.until(lambda: "1 answer: 1 came hard." in app.screen)


async def test_a_question_without_an_answer_has_the_keys_of_every_other(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, now=NOW) as app:
        before = questions(app)
        await app.press("g", "l")
        await app.until(lambda: "There is no answer yet" in app.screen)
        await app.press("n")
        await app.until(lambda: "There is no answer yet" not in app.screen)
        await app.press("escape")
        await app.until(lambda: "Timeline" in app.screen)
        assert questions(app) == before


async def test_a_try_that_is_not_rated_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *LINES[:2], LINES[3], now=NOW) as app:
        await app.press("g", "l")
        await app.until(lambda: "Why us?" in app.screen)
        await app.press("t")
        await app.type("I like maps")
    async with driving(path, now=NOW) as app:
        await app.press("g", "l")
        await app.until(lambda: "Why us?" in app.screen)
        await app.press("enter")
        await app.until(lambda: "What you tried" in app.screen)
        assert "I like maps" in app.screen
        await app.press("3")
        await app.until(lambda: "1 answer: 1 came well." in app.screen)
        assert [(each.tried) for _, each in practised(app)] == ["I like maps"]
        assert questions(app)["Why us?"].trying == ""
