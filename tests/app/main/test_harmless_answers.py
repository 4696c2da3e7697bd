"""A question whose one answer takes something away has the other one chosen: a second enter does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.form import EditScreen
from support.driving import STORY, driving


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("e", "d"), "y Delete"),
        (("P", "d"), "y Delete"),
        (("H", "down", "enter"), "y Go back"),
        (("B", "down", "enter"), "y Go back"),
    ],
)
async def test_enter_where_it_is_asked_changes_nothing(
    tmp_path: Path, keys: tuple[str, ...], words: str
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "note acme hello", size=(80, 24)) as app:
        before = app.hunt
        for key in keys:
            await app.press(key)
            await app.until(lambda: "Reading" not in app.screen)
        await app.until(lambda: isinstance(app.app.screen, ConfirmScreen))
        assert words in app.screen
        await app.press("enter")
        assert not isinstance(app.app.screen, ConfirmScreen)
        assert app.hunt == before


async def test_enter_goes_on_editing_what_is_not_saved(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("e", "e", "x", "escape")
        assert "y Leave" in app.screen
        await app.press("enter")
        assert isinstance(app.app.screen, EditScreen)
        assert "Acmex" in app.screen
