"""One declaration a command: ids, keys, and a person's own keymap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.binding import Binding
from textual.widget import Widget

import afterview.app as app_package
from afterview.app.app import AfterviewApp
from afterview.app.commands import COMMANDS, GROUPS, Command, Place, bindings, is_key, keymap_problems
from afterview.app.commands.keymap import UNSENDABLE
from afterview.app.screens.main import MainScreen
from afterview.settings import Settings
from support.driving import driving


def _ours() -> Iterator[type[Widget]]:
    """Return every screen and widget class of the app, all of its modules having been imported."""
    for module in walk_packages(app_package.__path__, "afterview.app."):
        import_module(module.name)
    waiting: list[type[Widget]] = [Widget]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("afterview."):
            yield kind


def _own(kind: type[Widget]) -> list[Binding]:
    """Return the bindings that a class declares itself."""
    return [each for each in vars(kind).get("BINDINGS", ()) if isinstance(each, Binding)]


def _keys(command: Command) -> list[str]:
    return [key for key in command.keys.split(",") if key]


def test_each_command_has_a_key_or_a_letter_and_no_letter_leads_to_two_places() -> None:
    assert all(each.keys or each.letter for each in COMMANDS)
    letters = Counter(each.letter for each in COMMANDS if each.letter)
    assert letters["g"] == 0  # the top of the pane
    assert max(letters.values()) == 1


def test_ids_are_unique_and_every_group_is_shown() -> None:
    assert max(Counter(each.id for each in COMMANDS).values()) == 1
    assert {each.group for each in COMMANDS if Place.MAIN in each.places} == set(GROUPS)


def test_a_key_means_one_thing_in_a_place() -> None:
    for place in Place:
        keys = Counter(key for each in COMMANDS if each.works_in(place) for key in _keys(each))
        assert max(keys.values(), default=0) <= 1, (place, keys.most_common(1))


def test_the_key_that_adds_adds_on_every_screen_or_does_nothing() -> None:
    assert [each.id for each in COMMANDS if "a" in _keys(each)] == ["add.application"]


def test_on_a_question_of_the_debrief_no_letter_records_anything() -> None:
    marks = [each for each in COMMANDS if each.action.startswith("mark(")]
    assert "".join(each.keys for each in marks) == "12345678"


def test_every_binding_of_the_app_comes_from_the_table() -> None:
    declared = {place: bindings(place) for place in Place}
    used: set[Place] = set()
    for kind in _ours():
        assert len(_own(kind)) == len(vars(kind).get("BINDINGS", ())), kind
        if own := _own(kind):
            places = [place for place, found in declared.items() if found == own]
            assert len(places) == 1, kind
            used.update(places)
    assert used == set(Place)


def test_every_command_has_its_action_in_all_of_its_places() -> None:
    for kind in _ours():
        for binding in _own(kind):
            name = binding.action.partition("(")[0].removeprefix("screen.").removeprefix("app.")
            assert any(hasattr(each, f"action_{name}") for each in (kind, MainScreen, AfterviewApp)), (
                binding.id
            )


def test_no_command_hangs_on_a_key_that_terminals_do_not_send() -> None:
    for command in COMMANDS:
        keys = _keys(command)
        assert all(is_key(key) for key in keys), command.id
        assert not any(key in UNSENDABLE or key.startswith("alt+") for key in keys), command.id


def test_every_command_can_be_given_another_key() -> None:
    # faults: the keymap's own ids are refused
    for command in COMMANDS:
        assert keymap_problems({command.id: "f9"}) == []


async def test_a_sentence_names_a_persons_own_key(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", settings=Settings(keys={"undo": "v"})) as app:
        await app.press("a")
        await app.type("Acme; Engineer")
        await app.press("enter")
        await app.until(lambda: "v undoes it." in app.screen)
        await app.press("B")
        await app.until(lambda: "v undo" in app.screen)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"fly": "f"}, "no command 'fly'"),
        ({"undo": "zz"}, "'zz' is not a key"),
        ({"undo": "ctrl+h"}, "do not send 'ctrl+h'"),
        ({"undo": "n"}, "'n' belongs to 'next'"),
        ({"undo": "v", "redo": "v"}, "'v' belongs to 'undo'"),
        ({"undo": "t"}, "'t' belongs to 'timeline.today'"),
        ({"timeline.today": "u"}, "'u' belongs to 'undo'"),
    ],
)
def test_a_keymap_that_cannot_work_is_explained(keys: dict[str, str], words: str) -> None:
    (problem,) = keymap_problems(keys)
    assert words in problem


def test_a_command_that_there_was_once_does_no_harm_in_a_keymap() -> None:
    assert keymap_problems({"list.top": "0"}) == []


def test_keys_may_be_swapped() -> None:
    assert keymap_problems({"order": "z", "quiet": "s"}) == []


async def test_a_persons_own_key_works_and_the_built_in_one_no_more(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", settings=Settings(keys={"add.application": "v"})) as app:
        await app.press("a")
        assert not app.app.main.query_one("#quick-add").display
        await app.press("v")
        assert app.app.main.query_one("#quick-add").display


async def test_the_list_of_all_that_is_due_leads_there(tmp_path: Path) -> None:
    lines = (
        "Acme; Engineer; applied 1 nov",
        "interview acme phone 23 nov 10:00 with Ana Ruiz",
        "Borealis; SRE; applied 2 nov",
        "interview borealis phone 22 nov 10:00 with Bo Lind",
    )
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("d")
        assert "Ana Ruiz" in app.screen
        assert "Bo Lind" in app.screen
        await app.press("space", "down", "enter")
        await app.until(lambda: app.app.screen is app.app.main)
        entry = (await app.app.main.workspace.agenda.entries())[1]
        assert app.app.main.workspace.at.application == entry.application
        assert app.app.main.workspace.checklist.list.has_focus
