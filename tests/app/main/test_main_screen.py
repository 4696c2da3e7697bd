"""The main screen by keys: what goes in, what is on the screen, and what is in the file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from afterview.app.commands import COMMANDS
from afterview.app.details.listing import Listing
from afterview.app.panes.parts import Part
from afterview.journal.journal import Journal
from afterview.playbook.agenda_entry import Group
from afterview.playbook.checklist import STEPS
from afterview.records.applications import Application, Status
from afterview.records.letters import LetterKind
from afterview.records.reflections import Reflection, Went
from support.driving import NOW, STORY, Driven, driving, write_journal
from support.slow import slow

SIZES = [(80, 24), (120, 40), (200, 60)]
LATER = NOW + timedelta(hours=3)  # 19:00: the window of the notes is open


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_person_adds_an_application_and_an_interview_by_keys(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", size=size) as app:
        assert "a" in app.screen
        assert "application" in app.screen
        await app.line("a", "Acme; Backend Engineer; applied yesterday; #remote")
        await app.until(lambda: "u undoes it" in app.said())
        await app.line("i", "onsite 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)")
        await app.until(lambda: len(app.hunt.people) == 2)
        (application,) = app.hunt.applications.values()
        assert application.status is Status.INTERVIEWING
        assert application.tags == ("remote",)
        assert "Acme" in app.screen


@pytest.mark.parametrize("size", SIZES)
async def test_all_eight_steps_are_on_the_checklist(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await app.press("L")
        for number in range(1, 9):
            assert any(f" {number} " in line for line in app.screen.splitlines()), number


async def test_a_key_marks_a_note_as_sent_enter_shows_that_and_a_key_takes_it_back(
    tmp_path: Path,
) -> None:
    # playbook 2.1
    async with driving(tmp_path / "journal.json", *STORY) as app:
        app.clock.instant = LATER
        app.app.main.show_all()
        await app.press("L")
        app.app.main.workspace.checklist.choose(2, next(iter(app.hunt.people)))
        await app.until(lambda: "x skip" in app.screen)
        await app.press("M")
        await app.until(lambda: sent(app) == 1)
        assert "Dana Lee" in app.said()
        assert "t take back" in app.screen
        assert "x skip" not in app.screen
        await app.press("enter")
        await app.until(lambda: app.app.screen is not app.app.main)
        chosen_path = app.app.screen.query_one(Listing).chosen
        assert chosen_path is not None
        assert chosen_path[-2] == "letters"
        await app.press("escape")
        assert sent(app) == 1
        await app.press("t")
        await app.until(lambda: sent(app) == 0)
        await app.press("u")
        await app.until(lambda: sent(app) == 1)
        assert app.said().startswith("Undone: ")


async def test_a_note_sent_too_early_asks_first(tmp_path: Path) -> None:
    # playbook 2.2
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("L")
        app.app.main.workspace.checklist.choose(2, next(iter(app.hunt.people)))
        await app.press("M")
        await app.until(lambda: app.app.screen is not app.app.main)
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        assert sent(app) == 0
        await app.press("M")
        await app.until(lambda: app.app.screen is not app.app.main)
        await app.press("enter")  # enter means to wait
        await app.until(lambda: app.app.screen is app.app.main)
        assert sent(app) == 0
        await app.press("M")
        await app.until(lambda: app.app.screen is not app.app.main)
        await app.press("y")
        await app.until(lambda: sent(app) == 1)


async def test_the_quick_add_bar_previews_warns_and_stores_nothing_until_enter(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("sent acme dana")
        await app.settle()
        assert "Dana Lee" in app.screen
        assert sent(app) == 0
        await app.press("enter")
        assert "enter again" in app.screen
        assert sent(app) == 0
        await app.press("enter")
        await app.until(lambda: sent(app) == 1)


async def test_escape_closes_the_bar_and_stores_nothing(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("a")
        await app.type("Borealis; SRE")
        await app.press("escape")
        assert len(app.hunt.applications) == 1
        assert app.app.main.query_one("#timeline").has_focus


async def test_a_line_that_is_not_understood_stays_to_be_mended(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("m", "when the cows come home")
        box = app.app.main.query_one("#quick-line", Input)
        assert box.value == "promise here when the cows come home"
        assert box.has_focus


@pytest.mark.parametrize("size", SIZES)
async def test_a_reflection_is_saved_as_it_is_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    # playbook 1.1
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await app.press("W", "enter")
        await app.type("Calm [and] clear")
        await app.until(lambda: reflection(app).went_well == "Calm [and] clear")
        await app.press("tab")
        await app.type("Too fast")
        await app.press("escape")
        await app.until(lambda: reflection(app).went_badly == "Too fast")
        assert "saved" in app.screen


async def test_leaving_at_once_saves_what_was_just_typed(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        await app.press("W", "enter")
        await app.type("One more thing")
        await app.pilot.press("escape", "q")
        await app.until(lambda: app.has_ended)
    async with driving(path) as again:
        assert reflection(again).went_well == "One more thing"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_company_or_a_person_that_comes_into_being_is_marked(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await app.press("a")
        await app.type("Initech; Dev; applied today")
        assert "+ new company: Initech" in app.screen
        await app.press("escape", "i")
        await app.type("phone fri 10:00 with Yuki Sato")
        assert "+ new person: Yuki Sato" in app.screen
        assert "new company" not in app.screen


async def test_habits_questions_and_confidence_are_picked_in_words(tmp_path: Path) -> None:
    # playbook 1.2, 1.3, 1.4, 1.8
    async with driving(tmp_path / "journal.json", *STORY, "question acme Why us?") as app:
        await app.press("W")
        await go_to_part(app, "QUESTION")
        await app.press("space")
        assert "A strong answer to count on again" in app.screen
        await app.press("c")
        await app.until(lambda: reflection(app).questions[0].count_on)
        await app.press("space", "w")
        await app.until(lambda: reflection(app).questions[0].went is Went.WEAK)
        await go_to_part(app, "HABIT")
        await app.press("enter")
        assert "4    well" in app.screen
        await app.press("4")
        await app.until(lambda: [each.rating for each in reflection(app).habits] == [4])
        await app.until(lambda: "4 of 5 · well" in app.screen)
        await go_to_part(app, "CONFIDENCE")
        await app.press("space", "0")
        await app.until(lambda: reflection(app).confidence == 10)


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        "QUESTION",
        "HABIT",
        "CONFIDENCE",
    ],
)
async def test_no_key_that_leads_somewhere_records_anything(tmp_path: Path, part: str) -> None:
    # faults: a digit that changes the pane rates a habit
    async with driving(tmp_path / "journal.json", *STORY, "question acme Why us?") as app:
        before = reflection(app)
        for key in (*"12345678", "T", "L", "W", "g", "r", "b", "y", "0", "escape"):
            await app.press("W")
            await go_to_part(app, part)
            await app.press(key, "escape", "escape")
            assert reflection(app) == before, key


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_digit_goes_to_that_step_from_anywhere(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        for start in ("T", "L", "W"):
            for number in range(1, 9):
                await app.press(start, f"{number}")
                line = app.app.main.workspace.checklist.chosen
                assert line is not None
                assert line.status.step == number
                assert app.app.main.workspace.checklist.list.has_focus
                assert f"{number} {STEPS[number - 1].name}" in app.screen


async def test_g_offers_the_places_to_go_each_with_its_letter(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("g")
        for each in COMMANDS:
            if each.letter:
                assert f" {each.letter} " in app.screen
                assert each.name in app.screen
        await app.press("r")
        assert app.app.main.workspace.reflection.list.has_focus
        await app.press("g", "h")
        assert "History" in app.screen
        await app.press("escape", "g", "escape")
        assert app.app.screen is app.app.main


async def test_escape_leads_back_to_the_timeline(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        for start in ("L", "W", "5"):
            await app.press(start, "escape")
            assert app.app.main.workspace.timeline.has_focus


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)])
async def test_the_foot_says_first_what_enter_does_and_never_cuts_silently(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        for keys, words in (("T", "checklist"), ("1", "choose"), ("W", "write")):
            await app.press(keys)
            foot = app.screen.splitlines()[-1].strip()
            assert foot.startswith("enter")
            assert words in foot
            assert foot.endswith("quit")
            assert "? help" in foot or "…" in foot


async def test_n_goes_to_the_most_urgent_thing_and_on_from_there(tmp_path: Path) -> None:
    lines = (*STORY, "Borealis; SRE; applied 1 nov", "interview borealis phone 20 nov 10:00 with Ana Ruiz")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("n")
        first = (app.app.main.workspace.at.application, chosen(app))
        entry = (await app.app.main.workspace.agenda.entries())[0]
        assert first == (entry.application, (entry.step, entry.item))
        assert entry.group is Group.TODAY  # playbook A.1
        await app.press("n")
        second = (await app.app.main.workspace.agenda.entries())[1]
        assert (app.app.main.workspace.at.application, chosen(app)) == (
            second.application,
            (second.step, second.item),
        )


async def test_skipping_takes_a_reason_and_can_be_taken_back(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("L")
        app.app.main.workspace.checklist.choose(4)
        await app.line("x", "nobody I know there")
        await app.until(lambda: [each.reason for each in application(app).skips] == ["nobody I know there"])
        await app.press("L")
        app.app.main.workspace.checklist.choose(4)
        await app.press("enter")
        await app.until(lambda: "nobody I know there" in app.screen and app.app.screen is not app.app.main)
        await app.press("escape", "t")
        await app.until(lambda: application(app).skips == ())


async def test_the_filter_and_the_order_are_one_key_each(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "Borealis; SRE; applied 1 nov") as app:
        timeline = app.app.main.workspace.timeline
        await app.press("slash")
        await app.type("bor")
        await app.press("enter")
        assert [app.hunt.applications[each].company for each in timeline.shown] == ["Borealis"]
        await app.until(lambda: "Checklist · Borealis" in app.screen)
        await app.press("slash", "escape")
        assert len(timeline.shown) == 2
        before = timeline.order
        await app.press("s")
        assert timeline.order is not before


async def test_what_another_window_writes_shows_up_and_typed_text_stays(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        await app.press("W", "enter")
        await app.type("half a thought")
        write_journal(path, "Corvid; Data Engineer; applied yesterday")
        await app.until(lambda: len(app.app.main.workspace.timeline.shown) == 2)
        assert app.app.main.workspace.reflection.editor.text == "half a thought"
        assert app.app.main.workspace.reflection.editor.has_focus
        await app.press("escape")
        await app.until(lambda: reflection(app).went_well == "half a thought")
        assert len(app.hunt.applications) == 2


async def test_countdowns_move_while_one_looks(tmp_path: Path) -> None:
    # playbook 2.2
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("L")
        assert "opens in 2 h" in app.screen
        app.clock.advance(timedelta(minutes=90))
        app.app.main.tick()
        await app.settle()
        assert "opens in 30 min" in app.screen


@pytest.mark.parametrize(
    "name",
    [
        "[/b]",
        "مرحبا Ltd",
        slow("QA [contract]"),
        slow("[red]x"),
        slow("🏳️‍🌈 Co"),
        slow("a" * 280),
    ],
)
async def test_a_persons_text_is_only_ever_text(tmp_path: Path, name: str) -> None:
    async with driving(tmp_path / "journal.json", size=(120, 40)) as app:
        await app.line("a", f"{name}; Role {name}")
        await app.until(lambda: len(app.hunt.applications) == 1)
        assert application(app).company == name
        await app.press("L", "W", "T", "e")
        await app.until(lambda: app.app.screen is not app.app.main)
        await app.press("escape")


async def test_the_palette_offers_every_command(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("ctrl+p")
        await app.type("next due")
        await app.press("enter")
        await app.until(lambda: app.app.screen is app.app.main)
        assert app.app.main.workspace.checklist.list.has_focus


async def test_light_and_no_journal_lines_are_fine_without_colour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("ctrl+t", "down", "enter")
        assert not app.app.current_theme.dark
        await app.press("L")
        assert "▪ 2" in app.screen


def application(app: Driven) -> Application:
    return next(iter(app.hunt.applications.values()))


def reflection(app: Driven) -> Reflection:
    return application(app).interviews[0].reflection


def sent(app: Driven) -> int:
    return sum(
        each.sent_at is not None and each.kind is LetterKind.THANK_YOU
        for interview in application(app).interviews
        for each in interview.letters
    )


def chosen(app: Driven) -> tuple[int, str | None] | None:
    line = app.app.main.workspace.checklist.chosen
    return (line.status.step, line.item.key if line.item else None) if line else None


async def go_to_part(app: Driven, kind: str) -> None:
    pane = app.app.main.workspace.reflection
    for index, part in enumerate(pane.parts):
        if part.kind.name == kind:
            pane.list.highlighted = index
            break
    await app.settle()


async def test_textuals_own_quit_key_saves_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        await app.press("W", "enter")
        await app.pilot.press("H", "i", "ctrl+q")
        await app.until(lambda: app.has_ended)
    (kept,) = Journal.open(path).hunt.applications.values()
    assert kept.interviews[0].reflection.went_well == "Hi"


async def test_a_digit_where_there_are_dots_proposes_that_rating(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await app.press("W")
        await go_to_part(app, "CONFIDENCE")
        await app.press("7")
        await app.until(lambda: "How confident do you feel?" in app.screen)
        await app.press("enter")
        await app.until(lambda: reflection(app).confidence == 7)


async def test_tab_leads_from_a_text_to_every_part_in_turn_and_then_out(tmp_path: Path) -> None:
    question = "question acme How would you shard this?"
    async with driving(tmp_path / "journal.json", *STORY, question, size=(80, 24)) as app:
        pane = app.app.main.workspace.reflection
        await app.press("W", "home", "enter")
        seen = list[Part]()
        while pane.has_focus_within and len(seen) < len(pane.parts):
            assert pane.chosen is not None
            assert pane.editor.has_focus == (pane.chosen.kind.name in ("TEXT", "QUESTION"))
            seen.append(pane.chosen)
            await app.press("tab")
        assert seen == pane.parts
        assert pane.list.has_focus
        await app.press("shift+tab", "W", "end", "enter")
        for _ in pane.parts[3:]:
            await app.press("shift+tab")
        assert pane.chosen == pane.parts[2]
        assert pane.editor.has_focus


async def test_tab_leads_on_from_a_habit_that_was_rated_and_to_the_next_pane_elsewhere(
    tmp_path: Path,
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        pane = app.app.main.workspace.reflection
        await app.press("W", "home", "enter", "tab", "tab", "tab", "4", "enter", "tab")
        assert pane.chosen == pane.parts[4]
        assert pane.parts[3].rating == 4
        assert "tab next part" in app.screen
        await app.press("up", "tab")
        assert app.app.main.workspace.timeline.has_focus


async def test_enter_adds_the_first_application_where_there_is_none(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", size=(80, 24)) as app:
        assert "enter add the first application" in app.screen
        await app.press("enter")
        await app.type("Acme; Backend Engineer")
        await app.press("enter")
        await app.until(lambda: "enter go to its checklist" in app.screen)
