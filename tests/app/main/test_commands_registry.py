"""One declaration a command: ids, keys, and a person's own keymap."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from afterview.app.commands import COMMANDS, GROUPS, is_key, keymap_problems
from afterview.app.screens.main import MainScreen
from afterview.settings import Settings
from support.driving import driving


def test_ids_and_keys_are_unique_and_every_group_is_shown() -> None:
    assert max(Counter(each.id for each in COMMANDS).values()) == 1
    keys = Counter(key for each in COMMANDS for key in each.keys.split(","))
    assert max(keys.values()) == 1
    assert {each.group for each in COMMANDS} == set(GROUPS)


def test_every_command_has_its_action() -> None:
    for command in COMMANDS:
        name = command.action.partition("(")[0]
        assert hasattr(MainScreen, f"action_{name}"), command.id


def test_no_command_hangs_on_a_key_that_terminals_do_not_send() -> None:
    unsendable = {"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+s", "ctrl+q"}
    for command in COMMANDS:
        keys = command.keys.split(",")
        assert all(is_key(key) for key in keys), command.id
        assert any(key not in unsendable and not key.startswith("alt+") for key in keys)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"fly": "f"}, "no command 'fly'"),
        ({"undo": "zz"}, "'zz' is not a key"),
        ({"undo": "ctrl+h"}, "do not send 'ctrl+h'"),
        ({"undo": "n"}, "'n' belongs to 'next'"),
        ({"undo": "v", "redo": "v"}, "'v' belongs to 'undo'"),
    ],
)
def test_a_keymap_that_cannot_work_is_explained(keys: dict[str, str], words: str) -> None:
    (problem,) = keymap_problems(keys)
    assert words in problem


def test_keys_may_be_swapped() -> None:
    assert keymap_problems({"undo": "n", "next": "u"}) == []


async def test_a_persons_own_key_works_and_the_built_in_one_no_more(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", settings=Settings(keys={"add.application": "v"})) as app:
        await app.press("a")
        assert not app.app.main.query_one("#quick-add").display
        await app.press("v")
        assert app.app.main.query_one("#quick-add").display


async def test_the_list_of_all_that_is_due_leads_there(tmp_path: Path) -> None:
    lines = (
        "Acme; Engineer; applied 1 nov",
        "interview acme phone 20 nov 10:00 with Ana Ruiz",
        "Borealis; SRE; applied 2 nov",
        "interview borealis phone 19 nov 10:00 with Bo Lind",
    )
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("d")
        assert "Ana Ruiz" in app.screen
        assert "Bo Lind" in app.screen
        await app.press("down", "enter")
        await app.until(lambda: app.app.screen is app.app.main)
        entry = (await app.app.main.workspace.agenda.entries())[1]
        assert app.app.main.workspace.at.application == entry.application
        assert app.app.main.workspace.checklist.list.has_focus
