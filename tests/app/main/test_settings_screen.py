"""The settings in the app: seen, changed, and kept in their file with its comments."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from afterview.app.screens.settings import SettingsScreen
from afterview.config import load_settings
from afterview.settings import declared
from support.driving import STORY, Driven, driving


def config() -> Path:
    return Path(os.environ["AFTERVIEW_CONFIG"])


async def open_settings(app: Driven) -> None:
    await app.press("g", ",")
    await app.until(lambda: isinstance(app.app.screen, SettingsScreen) and "Kept as" in app.screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_setting_is_there_with_its_value_and_what_it_is(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await open_settings(app)
        rows = [str(each.prompt) for each in app.app.screen.query_one("#settings-list").options]  # type: ignore[attr-defined]  # a LineList
        assert [row.split("  ")[0].strip() for row in rows] == [each.label for each in declared()]
        assert "Your own time zone" in app.screen
        await app.press("slash", *"silence", "enter")
        assert "Counts as quiet after" in app.screen
        assert "45 days" in app.screen
        assert "as waits.quiet_days" in " ".join(app.screen.split())


async def test_the_own_name_is_kept_and_signs_from_now_on(tmp_path: Path) -> None:
    config().write_text('# mine\ntheme = "nord"  # calm\n')
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await open_settings(app)
        await app.press("slash", *"signed", "enter", "enter")
        await app.type("Kim Roe")
        await app.press("enter")
        await app.until(lambda: "Your name: now Kim Roe." in app.screen)
        assert app.app.session.settings.name == "Kim Roe"
        assert config().read_text().startswith('# mine\ntheme = "nord"  # calm\n')
        assert load_settings().name == "Kim Roe"
        await app.press("backspace")
        await app.until(lambda: "the built-in value again" in app.screen)
        assert load_settings().name == ""


async def test_what_does_not_go_is_said_and_changes_nothing(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await open_settings(app)
        await app.press("slash", *"quiet", "enter", "enter", "ctrl+u", *"soon", "enter")
        await app.until(lambda: "whole number" in app.screen)
        assert not config().exists()
        await app.press("escape", "escape", "escape")
        assert app.app.screen is app.app.main


async def test_a_theme_is_kept_or_says_why_not(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("ctrl+t", "down", "enter")
        await app.until(lambda: "stays so" in app.said())
        assert load_settings().theme == "afterview-light"
        config().unlink()
        config().mkdir()
        await app.press("ctrl+t", "up", "enter")
        await app.until(lambda: str(config()) in app.said() and "until you leave" in app.said())


async def test_a_theme_is_known_however_it_is_written_and_one_that_is_not_is_refused(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await open_settings(app)
        await app.press("slash", *"looks", "enter", "enter", "ctrl+u", *"Sepia", "enter")
        await app.until(lambda: "No theme is called “Sepia”" in app.screen)
        assert not config().exists()
        await app.press("ctrl+u", *"Afterview", "minus", *"Light", "enter")
        await app.until(lambda: "Theme: now Afterview light." in app.screen)
        assert load_settings().theme == "afterview-light"


async def test_a_custom_is_one_yes_or_no_that_enter_turns_over(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await open_settings(app)
        await app.press("slash", *"customary", "enter", "enter")
        await app.until(lambda: "Thank-you notes are customary: now no." in app.screen)
        await app.press("enter")
        await app.until(lambda: "Thank-you notes are customary: now yes." in app.screen)


async def test_a_key_is_given_to_a_command_by_its_name_and_a_number_with_its_unit(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await open_settings(app)
        await app.press("slash", *"keys", "enter", "enter")
        await app.type("next due = v")
        await app.press("enter")
        await app.until(lambda: "Key of “Next due”: now v." in app.screen)
        assert load_settings().keys == {"next": "v"}
        await app.press("slash", *"quiet", "enter", "enter", "ctrl+u")
        await app.type("1 days")
        await app.press("enter")
        await app.until(lambda: "Counts as quiet after: now 1 day." in app.screen)
        assert load_settings().waits.quiet_days == 1
        await app.press("enter", "ctrl+u")
        await app.type("2 day")
        await app.press("enter")
        await app.until(lambda: "Counts as quiet after: now 2 days." in app.screen)
