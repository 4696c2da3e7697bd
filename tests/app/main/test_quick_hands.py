"""Keys that come faster than the screens: none is lost, and none does what nobody wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen
from textual.style import Style
from textual.widgets import OptionList

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.list_filter import ListFilter
from afterview.app.screens.help import HelpScreen
from afterview.app.screens.listing import ListingScreen
from support.driving import STORY, driving
from support.slow import slow


def _spelt(line: str) -> list[str]:
    return ["space" if each == " " else each for each in line]


def _kinds(stack: list[Screen[object]]) -> list[str]:
    return [type(each).__name__ for each in stack[1:]]


async def test_a_line_typed_right_after_the_key_that_opens_the_bar_is_in_the_bar(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.hurry("a", *_spelt("Cinder; Tester; saved"))
        assert app.app.main.quick_add.line.value == "Cinder; Tester; saved"


async def test_what_is_pressed_right_after_a_line_is_pressed_after_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.hurry("a", *_spelt("Cinder; Tester; saved"), "enter", "i", *_spelt("phone"))
        await app.until(lambda: len(app.hunt.applications) == 2)
        bar = app.app.main.quick_add
        await app.until(lambda: bar.line.value == "interview here phone")


@pytest.mark.parametrize("keys", ["PPPP", "eu", *map(slow, ("ee", "HHH", "BBB", "ddd", "???"))])
async def test_a_key_held_down_opens_one_screen(tmp_path: Path, keys: str) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.hurry(*keys)
        kinds = _kinds(app.app.screen_stack)
        expected = {"P": "PeopleScreen", "e": "DetailsScreen", "H": "HistoryScreen", "B": "BackupsScreen"}
        expected |= {"d": "AgendaScreen", "?": "HelpScreen"}
        assert kinds == [expected[keys[0]], *(["EditScreen"] if keys == "ee" else [])]


async def test_keys_that_ask_come_to_one_question(tmp_path: Path) -> None:
    lines = ("Acme; Engineer; applied 10 nov", "person Jo Fox")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.hurry("P", "d", "d", "d")
        assert _kinds(app.app.screen_stack) == ["PeopleScreen", "ConfirmScreen"]
        await app.hurry("n", "n", "escape", "escape", "escape")
        assert _kinds(app.app.screen_stack) == []
        assert len(app.hunt.people) == 1


@pytest.mark.parametrize("key", ["H", "e", "ctrl+p", *map(slow, ("B", "P", "d", "question_mark"))])
async def test_a_screen_is_closed_before_it_is_seen(tmp_path: Path, key: str) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        for _ in range(2):
            await app.hurry(key, "escape", key, "down", "pagedown", "escape", "escape")
            assert app.app.screen is app.app.main


async def test_a_second_answer_finds_nothing_to_answer_to(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("P")
        answers: list[bool | None] = []
        question = ConfirmScreen("Sure?")
        await app.app.push_screen(question, answers.append)
        question.dismiss(True)
        question.dismiss(False)
        await app.settle()
        assert answers == [True]
        assert _kinds(app.app.screen_stack) == ["PeopleScreen"]


async def test_a_screen_below_a_question_leaves_when_that_is_answered(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        below, question = ConfirmScreen("First?"), ConfirmScreen("Second?")
        answers: list[bool | None] = []
        await app.app.push_screen(below, answers.append)
        await app.app.push_screen(question)
        below.dismiss(True)
        await app.settle()
        assert (_kinds(app.app.screen_stack), answers) == (["ConfirmScreen", "ConfirmScreen"], [])
        await app.press("y")
        assert (_kinds(app.app.screen_stack), answers) == ([], [True])


async def test_the_help_opens_once_above_any_screen(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.hurry("P", "ctrl+p", "ctrl+p")
        assert _kinds(app.app.screen_stack) == ["PeopleScreen", HelpScreen.__name__]


async def test_a_click_on_a_line_that_has_just_gone_does_nothing(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        steps = app.app.main.workspace.checklist.list
        click = events.Click(steps, 1, 1, 0, 0, 1, False, False, False, 1, 1)
        click._style = Style.from_meta({"option": 99}).rich_style
        steps.post_message(click)
        await app.settle()
        assert app.app.failure is None


async def test_a_list_without_room_has_no_pages(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(41, 13)) as app:
        listing = app.app.main.query_one("#parts", OptionList)
        assert not listing.scrollable_content_region
        listing.highlighted = 0
        await listing.run_action("page_down")
        await listing.run_action("page_up")


async def test_a_line_left_by_a_click_is_gone_on_with(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("a")
        await app.type("Cinder")
        await app.pilot.click("#timeline")
        bar = app.app.main.quick_add
        assert app.app.focused is not bar.line
        await app.press("i")
        assert (bar.line.value, app.app.focused) == ("Cinder", bar.line)
        await app.pilot.click("#timeline")
        await app.press("escape")
        assert (bar.line.value, app.app.focused) == ("Cinder", bar.line)
        await app.press("escape")
        assert not bar.is_open


@pytest.mark.parametrize("key", ["H", "B"])
async def test_what_is_read_when_its_screen_has_gone_is_not_shown(tmp_path: Path, key: str) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        for _ in range(3):
            await app.hurry(key)
            screen = app.app.screen
            assert isinstance(screen, ListingScreen)
            screen.reload()
            screen.dismiss()
            await app.settle()
            screen.fill()
            screen.say("too late")


async def test_a_line_seen_before_the_screen_went_is_kept(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("a")
        await app.type("Cinder")
        unfinished = app.app.drafts
        bar = app.app.main.quick_add
        await app.until(lambda: unfinished.is_offered and bar.line.value == "Cinder")
        unfinished.see()
        seen = unfinished._seen
        await bar.remove()
        unfinished._seen = seen  # whatever the look of every half second saw while it went
        unfinished.see()
        assert unfinished._seen.line is not None
        assert unfinished._seen.line.text == "Cinder"


async def test_the_people_filter_can_be_seen(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("P", "slash", "S", "a", "m")
        await app.until(lambda: app.app.screen.query_one(ListFilter).display)
        assert "Sam" in app.screen.split("Sam Wu")[0], "what is typed there is seen"


@pytest.mark.parametrize(("key", "screen"), [("alt+d", "AgendaScreen"), ("alt+shift+p", "PeopleScreen")])
async def test_escape_with_a_key_right_behind_it_is_both_though_terminals_send_alt(
    tmp_path: Path, key: str, screen: str
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon", key)
        assert not app.app.main.quick_add.is_open
        assert _kinds(app.app.screen_stack) == [screen]
