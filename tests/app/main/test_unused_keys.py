"""No key passes without a word: what it was pressed for is done, or it is said which key does it."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.settings import Settings
from support.driving import STORY, Driven, driving


async def said_of(app: Driven, key: str) -> str:
    await app.press(key)
    return " ".join(app.said().split())


@pytest.mark.parametrize("pane", ["T", "L", "W"])
async def test_in_every_pane_a_key_of_other_programs_names_the_one_that_does_it(
    tmp_path: Path, pane: str
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        before = app.hunt
        await app.press(pane)
        for key in ("delete", "D", "f2"):
            assert await said_of(app, key) == (
                f"{key} does nothing here. e: show all that is recorded here, to edit or delete."
            )
        assert (await said_of(app, "insert")).startswith("insert does nothing here. a: add an application")
        assert "nothing to save" in await said_of(app, "ctrl+s")
        assert await said_of(app, "f7") == "f7 does nothing here; ? shows what does."
        assert app.hunt == before


async def test_a_key_of_another_pane_says_where_it_works_and_one_that_has_its_time_when(
    tmp_path: Path,
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        assert await said_of(app, "M") == (
            "M does nothing here. In the checklist: record that it was done, without writing a letter here."
        )
        assert await said_of(app, "space") == "space does nothing here. enter: go to its checklist."
        await app.press("L")
        assert await said_of(app, "t") == (
            "t does nothing here just now. At its time: take back what is recorded there, "
            "or that it was skipped."
        )


async def test_ctrl_z_undoes_but_not_while_a_line_is_typed(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("colon", "note acme they pair on everything")
        await app.press("colon", "b")
        assert "does nothing here" in await said_of(app, "ctrl+z")
        assert "they pair" in next(iter(app.hunt.applications.values())).notes
        await app.press("escape")
        assert "Undone" in await said_of(app, "ctrl+z")
        assert next(iter(app.hunt.applications.values())).notes == ""
        assert "Redone" in await said_of(app, "ctrl+y")


@pytest.mark.parametrize("keys", ["d", "e", "P", "H", "B", "g n", "g comma"])
async def test_screens_above_say_it_too_for_a_moment(tmp_path: Path, keys: str) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press(*keys.split(), "f7")
        assert "f7 does nothing here" in app.screen
        await app.press("f2")
        assert "f2 does nothing here" in app.screen


async def test_a_persons_own_keys_are_named_and_what_failed_stays(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, settings=Settings(keys={"details": "v"})) as app:
        assert "v: show all" in await said_of(app, "delete")
        app.app.main.say("The disk is full.", failed=True)
        assert await said_of(app, "delete") == "The disk is full."


async def test_the_next_key_that_does_something_ends_what_was_said_of_one_that_did_nothing(
    tmp_path: Path,
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        assert "does nothing here" in await said_of(app, "delete")
        await app.press("L")
        await app.settle()
        assert "does nothing here" not in app.screen
        await app.press("delete", "x")
        await app.settle()
        assert "does nothing here" not in app.screen
        await app.press("escape", "u")
        await app.until(lambda: "Undone" in app.screen)
        await app.press("T", "down")
        assert "Undone" in app.screen


async def test_on_a_screen_too_the_next_key_ends_what_was_said_of_one_that_did_nothing(
    tmp_path: Path,
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("e")
        await app.press("f7")
        await app.until(lambda: "f7 does nothing here" in app.screen)
        await app.press("down")
        await app.settle()
        assert "f7 does nothing here" not in app.screen
