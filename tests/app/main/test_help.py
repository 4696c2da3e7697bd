"""The help, which is the palette too: everything is found by what a person would type, and done by enter."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.commands import COMMANDS, Place
from afterview.app.legend import signs
from afterview.app.panes.wording import ICONS
from afterview.app.screens.backups import BackupsScreen
from afterview.app.screens.help import HelpScreen
from afterview.app.screens.help_topics import search, topics
from afterview.app.timeline.marks import SHAPES
from afterview.entry.verbs.registry import VERBS
from support.driving import STORY, Driven, driving

ALL = topics({each.id for each in COMMANDS if Place.MAIN in each.places})


def first(words: str) -> str:
    """Return the id of the command, or the name of the verb, that is found first."""
    found = search(ALL, words)
    assert found, words
    return found[0].command.id if found[0].command else found[0].name


def test_every_command_sign_and_verb_is_in_it() -> None:
    assert {each.command.id for each in ALL if each.command} == {each.id for each in COMMANDS}
    assert {each.name for each in ALL if each.start is not None} == {each.name for each in VERBS}
    assert {each.character for each in signs()} >= {
        *ICONS.values(),
        *(each.character for each in SHAPES.values()),
    }


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("delete", "details"),
        ("remove", "details"),
        ("undo mistake", "undo"),
        ("i made a mistake", "undo"),
        ("revert", "undo"),
        ("quit", "quit"),
        ("exit", "quit"),
        ("search", "filter"),
        ("find", "filter"),
        ("dark", "theme"),
        ("dark mode", "theme"),
        ("color", "theme"),
        ("shortcuts", "help"),
        ("sort", "order"),
        ("contacts", "people"),
        ("restore a backup", "backups"),
        ("new job", "add.application"),
        ("reschedule", "move"),
        ("thank-you note", "sent"),
        ("deleting", "details"),
        ("backps", "backups"),
        ("ctrl+t", "theme"),
        ("delete an application", "details"),
        ("change a tag", "details"),
        ("pdf", "export"),
        ("negotiate", "ending"),
        ("notifications", "agenda"),
        ("snooze", "checklist.skip"),
    ],
)
def test_a_command_is_found_by_what_a_person_calls_it(words: str, command: str) -> None:
    # faults: help does not find “hist”, “quiet”, “copy”
    assert first(words) == command


@pytest.mark.parametrize(
    ("words", "sign"), [("what does the flag mean", "⚑"), ("star", "★"), ("what is this diamond", "◇")]
)
def test_a_sign_is_found_by_what_it_looks_like(words: str, sign: str) -> None:
    assert sign in [each.left for each in search(topics(()), words)]


async def test_enter_does_it_here(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark")
        await app.type("dark mode")
        await app.press("enter")
        await app.until(lambda: type(app.app.screen).__name__ == "ThemesScreen")


async def test_what_works_here_stands_first_with_all_signs_after_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("L", "question_mark")
        lines = [line.strip(" │") for line in app.screen.splitlines()]
        assert "Here" in lines
        assert any("Skip the line" in line for line in lines)
        await app.press(*["pagedown"] * 2)
        assert "Signs: timeline" in app.screen


async def test_enter_begins_the_line_of_a_verb(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark")
        await app.type("reschedule")
        assert "For example: move acme to fri 11:00" in app.screen
        await app.press("enter")
        await app.until(lambda: app.app.main.quick_add.is_open)
        assert app.app.main.quick_add.line.value == "move here "


async def test_what_works_elsewhere_is_led_to(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark")
        await app.type("skip the line")
        assert "x: Skip the line, with a reason." in app.screen
        assert "Works in the checklist; L leads there." in app.screen
        await app.press("enter")
        await app.until(lambda: app.app.main.workspace.pane == "checklist")


async def test_from_another_screen_it_leads_to_every_place_of_the_menu(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("P", "question_mark")
        await app.type("backups")
        assert "g b leads there" in app.screen
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, BackupsScreen))
        assert len(app.app.screen_stack) == 2


async def test_nothing_like_it_is_said(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark", *"zzzz")
        assert "Nothing in the help is like that." in app.screen
        await app.press("enter", "escape")
        assert app.app.screen is app.app.main


async def test_on_another_screen_it_has_the_commands_of_that(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "person Jo Fox") as app:
        await app.press("P", "question_mark")
        await app.type("delete")
        await app.press("enter")
        await app.until(lambda: type(app.app.screen).__name__ == "ConfirmScreen")
        assert "Delete" in app.screen


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (200, 60)])
async def test_it_is_usable_in_every_window(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await app.press("question_mark")
        await app.type("undo")
        assert isinstance(app.app.screen, HelpScreen)
        assert foot(app).endswith("esc close")
        assert "Undo the last" in app.screen


def foot(app: Driven) -> str:
    """Return the line of keys."""
    return next(line for line in reversed(app.screen.splitlines()) if "esc close" in line).strip(" │")


async def test_a_sign_that_is_found_says_where_it_means_that(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark")
        await app.type("sign")
        await app.until(lambda: "timeline: an interview to come" in app.screen)
