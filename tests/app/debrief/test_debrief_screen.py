"""The debrief: one part at a time, each in a key or a line, and nothing typed is lost (playbook step 1)."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest
from textual.events import Paste

from afterview.app.debrief import editor
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.form import EditScreen
from afterview.app.screens.debrief import DebriefScreen
from afterview.app.screens.help import HelpScreen
from afterview.own_editor import Sheet
from afterview.records.interviews import Interview
from afterview.records.reflections import HABITS, Went
from support.driving import STORY, Driven, driving

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


async def open_debrief(app: Driven) -> DebriefScreen:
    """Go to the debrief by the menu of places."""
    await app.press("g", "w")
    await app.until(lambda: isinstance(app.app.screen, DebriefScreen))
    screen = app.app.screen
    assert isinstance(screen, DebriefScreen)
    await app.settle()
    return screen


def held(app: Driven) -> Interview:
    (application,) = app.hunt.applications.values()
    return application.rounds[0]


def use_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    """Let the editor be a program of that Python code."""
    program = tmp_path / "my editor.py"
    program.write_text(
        f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text('utf-8')\n{script}\n"
    )
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} {shlex.quote(str(program))}")

    def edit(_: object, paper: Sheet, command: list[str]) -> None:
        paper.edit(command)  # a headless app has no terminal to give away

    monkeypatch.setattr(editor, "edit", edit)


@SIZES
async def test_it_leads_from_part_to_part_and_keeps_all_of_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await open_debrief(app)
        assert "What went well" in app.screen
        assert "1 of 11 · thank-you notes open in 2 h" in app.screen  # playbook 1.8
        await app.type("Calm")
        await app.press("tab")
        assert "What did not go well" in app.screen
        await app.type("Rushed")
        await app.press("tab")
        await app.type("Why us? ! weak, not ready")
        await app.press("enter")
        await app.until(lambda: len(held(app).reflection.questions) == 1)
        await app.type("What is your notice?")  # in the same line
        await app.press("enter")
        await app.until(lambda: len(held(app).reflection.questions) == 2)
        await app.press("escape", "4", "8")
        await app.until(lambda: held(app).reflection.questions[1].count_on)
        assert "● likely again: count on it" in app.screen
        await app.press("tab", "2", "4", "5")
        await app.until(lambda: len(held(app).reflection.habits) == 3)
        await app.press("tab")
        assert "What you talked about with Dana Lee" in app.screen
        await app.type("Sailing")
        await app.press("f2")
        await app.until(lambda: "at a glance" in app.screen)
        await app.press("b")
        await app.until(lambda: "How confident do you feel about it?" in app.screen)
        await app.press("7", "escape")
        await app.until(lambda: held(app).reflection.confidence == 7)
        reflection = held(app).reflection
        assert (reflection.went_well, reflection.went_badly) == ("Calm", "Rushed")  # playbook 1.1
        one, two = reflection.questions
        assert (one.text, one.went, one.ready) == ("Why us?", Went.WEAK, False)  # playbook 1.2
        assert (two.went, two.count_on) == (Went.STRONG, True)  # playbook 1.4
        assert [(each.habit, each.rating) for each in reflection.habits] == list(  # playbook 1.3
            zip(HABITS, (2, 4, 5), strict=True)
        )
        assert held(app).interviewers[0].talked_about == "Sailing"  # playbook 2.4


async def test_a_list_of_questions_is_pasted_as_questions_of_this_interview(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await open_debrief(app)
        await app.press("f2", "3")
        app.app.post_message(
            Paste("1. Why us?\n- Tell me about yourself ! weak, by Dana\nquestion here Salary?\n")
        )
        await app.until(lambda: "3 lines pasted: 3 understood" in app.screen)
        await app.press("enter")
        await app.until(lambda: len(held(app).reflection.questions) == 3)
        asked = held(app).reflection.questions
        assert [each.text for each in asked] == ["Why us?", "Tell me about yourself", "Salary?"]
        await app.until(lambda: "went badly · asked by Dana Lee" in app.screen)


async def test_the_latest_question_is_in_sight_and_no_key_is_named_that_is_a_letter_there(
    tmp_path: Path,
) -> None:
    questions = [f"question acme Question {each}?" for each in range(7)]
    async with driving(tmp_path / "journal.json", *STORY, *questions, size=(80, 24)) as app:
        await open_debrief(app)
        await app.press("f2", "3", "Q")
        await app.type("And what is the eighth?")
        await app.press("enter")
        await app.until(lambda: "“And what is the eighth?”" in app.screen)
        assert "Added the question “And what is the eighth?” (Acme, round 1)." in app.screen
        assert "undoes it" not in app.screen


@pytest.mark.parametrize("key", ["tab", "enter"])
async def test_who_has_no_more_questions_goes_on_from_the_line_as_it_is(tmp_path: Path, key: str) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await open_debrief(app)
        await app.press("tab", "tab")
        await app.until(lambda: "enter go on" in app.screen)
        await app.type("Why")
        await app.until(lambda: "enter record it" in app.screen)
        await app.press("backspace", "backspace", "backspace", key)
        await app.until(lambda: "How was each this time?" in app.screen)
        assert not held(app).reflection.questions


@pytest.mark.slow
async def test_no_key_that_moves_records(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "question acme Why us?") as app:
        await open_debrief(app)
        before = app.hunt
        for _ in range(10):
            await app.press("tab", "down", "up", "end", "home", "pagedown")
        await app.press(*["shift+tab"] * 10)
        assert app.hunt == before


async def test_a_digit_goes_on_to_the_next_habit_and_going_down_by_hand_skips_none(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        screen = await open_debrief(app)
        screen.go_to("habits")
        await app.settle()
        await app.press("4", "down", "2", "3", "down")
        await app.until(lambda: len(held(app).reflection.habits) == 3)
        assert [each.rating for each in held(app).reflection.habits] == [4, 2, 3]
        await app.press("1")
        await app.until(lambda: held(app).reflection.habits[2].rating == 1)  # the last line is the end


async def test_a_question_that_was_asked_before_says_so_with_the_best_answer(tmp_path: Path) -> None:
    before = (
        "Elm; Engineer; applied 2026-10-20",
        "interview elm phone 2026-11-02 10:00-11:00 with Kit Roe",
        "question elm Why us? ! weak; better: because of the maps",
    )
    async with driving(tmp_path / "journal.json", *before, *STORY, "question acme Why us?") as app:
        screen = await open_debrief(app)
        screen.go_to("questions")
        await app.until(
            lambda: "Asked before at Elm (went badly). Best answer: because of the maps" in app.screen
        )
        await app.press("enter")
        await app.until(lambda: "What could a better answer have been?" in app.screen)
        assert "Best answer: because of the maps" in app.screen  # playbook 1.5


async def test_up_leads_to_the_question_that_is_to_be_mended_and_never_makes_another(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        screen = await open_debrief(app)
        screen.go_to("questions")
        await app.settle()
        await app.type("Why nursing? weak")
        await app.press("enter")
        await app.until(lambda: "goes to those above; there e mends one" in app.screen)
        assert "here here" not in app.screen
        await app.press("up", "4")
        await app.until(lambda: held(app).reflection.questions[0].went is Went.STRONG)
        await app.press("e")
        await app.until(lambda: isinstance(app.app.screen, EditScreen))
        assert len(held(app).reflection.questions) == 1


async def test_a_habit_of_my_own_is_added_and_a_better_answer_written(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "question acme Why us?") as app:
        screen = await open_debrief(app)
        screen.go_to("habits")
        await app.settle()
        await app.press("h")
        await app.type("saying um 2")
        await app.press("enter")
        await app.until(lambda: "Saying um" in app.screen)
        assert [(each.habit, each.rating) for each in held(app).reflection.habits] == [("saying um", 2)]
        screen.go_to("questions")
        await app.settle()
        await app.press("enter")
        await app.until(lambda: "What could a better answer have been?" in app.screen)
        await app.type("Their data")
        await app.press("escape")
        await app.until(lambda: held(app).reflection.questions[0].better == "Their data")  # playbook 1.2
        assert isinstance(app.app.screen, DebriefScreen)


async def test_it_is_opened_by_a_key_in_step_1(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        app.app.main.workspace.go_to_pane("checklist")
        app.app.main.workspace.checklist.choose(1)
        await app.settle()
        assert "r debrief" in app.screen
        await app.press("r")
        await app.until(lambda: isinstance(app.app.screen, DebriefScreen))


async def test_where_no_interview_has_begun_it_says_so(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", "Acme; Dev; applied 1 nov") as app:
        await app.press("g", "w")
        await app.until(lambda: "No interview here has begun yet" in app.screen)


@pytest.mark.parametrize(
    ("script", "says", "kept"),
    [
        ("path.write_text(text.replace('Calm', 'Serene'))", "Wrote down the debrief", False),
        ("path.write_text(text.replace('Calm', 'Serene')); sys.exit(1)", "status 1", True),
        ("path.write_text(text.replace('## What I liked there', ''))", "is missing: it stays", True),
    ],
)
async def test_it_is_written_in_an_editor_of_my_own_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, says: str, kept: bool
) -> None:
    use_editor(monkeypatch, tmp_path, script)
    async with driving(tmp_path / "journal.json", *STORY, "well acme Calm") as app:
        await open_debrief(app)
        await app.press("f4")
        await app.until(lambda: says in " ".join(app.screen.replace("│", " ").split()))
        assert held(app).reflection.went_well == ("Serene" if "Serene" in script and not kept else "Calm")
        assert bool(list(tmp_path.glob("journal.json.writing/*.md"))) is kept


async def test_an_editor_with_a_window_of_its_own_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_editor(monkeypatch, tmp_path, "")
    async with driving(tmp_path / "journal.json", *STORY, "well acme Calm") as app:
        await open_debrief(app)
        await app.press("f4")
        await app.until(lambda: "Your editor ended at once" in app.screen)
        (left,) = tmp_path.glob("journal.json.writing/*.md")
        left.write_text(left.read_text("utf-8").replace("Calm", "Serene"), "utf-8")
        asks = app.app.screen
        assert isinstance(asks, ConfirmScreen)
        await app.until(lambda: asks.takes_keys)
        await app.press("enter")
        await app.until(lambda: "Wrote down the debrief" in app.screen)
        assert held(app).reflection.went_well == "Serene"
        assert not left.exists()


async def test_a_question_is_mended_and_deleted_where_it_stands(tmp_path: Path) -> None:
    async with driving(
        tmp_path / "journal.json", *STORY, "question acme Why is there a gapp?", size=(80, 24)
    ) as app:
        screen = await open_debrief(app)
        screen.go_to("questions")
        await app.settle()
        assert "e edit" in app.screen
        await app.press("e")
        await app.until(lambda: isinstance(app.app.screen, EditScreen))
        await app.press("ctrl+u")
        await app.type("Why a gap?")
        await app.press("ctrl+o")
        await app.until(lambda: [each.text for each in held(app).reflection.questions] == ["Why a gap?"])
        assert app.app.screen is screen
        await app.press("d")
        await app.until(lambda: not held(app).reflection.questions)
        assert "u undoes it" in app.screen
        await app.press("question_mark")
        await app.until(lambda: isinstance(app.app.screen, HelpScreen))


async def test_a_line_that_is_given_up_in_another_part_leaves_the_keys_to_that_part(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        screen = await open_debrief(app)
        await app.press("f2", "3")
        await app.type("Why us?")
        await app.press("f2", "1")
        assert "What would you do the same way again?" in app.screen
        await app.pilot.click(screen.quick_add.line)
        await app.press("escape")
        await app.type("delays")
        await app.until(lambda: held(app).reflection.went_well == "delays")
