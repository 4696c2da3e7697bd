"""One foot for every screen: what enter does first, the way out last, never cut without a mark."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.content import Content

from afterview.app.panes.key_bar import KeyBar
from support.driving import STORY, Driven, driving

SIZES = [(40, 12), (60, 20), (80, 24), (120, 40)]
SCREENS = [("d",), ("e",), ("e", "e"), ("P",), ("H",), ("B",), ("g",), ("ctrl+t",), ("question_mark",), ()]


@pytest.mark.parametrize("size", SIZES)
async def test_every_screen_has_the_same_foot(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "person Jo Fox", size=size) as app:
        for keys in SCREENS:
            await app.press(*keys)
            await app.until(lambda: "Reading" not in app.screen)
            assert_foot(app, keys)
            for _ in keys:
                await app.press("escape")
            assert app.app.screen is app.app.main


def assert_foot(app: Driven, keys: tuple[str, ...]) -> None:
    """Hold that the foot is there, begins with enter, ends with the way out, and says where it is cut."""
    bar = app.app.screen.query_one(KeyBar)
    assert isinstance(bar.content, Content)
    text = bar.content.plain
    assert text.startswith("enter "), (keys, text)
    assert text.split()[-1] in ("close", "leave", "back", "quit"), (keys, text)
    assert text in app.screen, (keys, text)
    hints = text.split("   ")
    enter = hints[0].removeprefix("enter ").removesuffix(" it")
    assert all(each.partition(" ")[2] != enter for each in hints[1:]), (keys, text)
    assert len(hints) == len(set(hints)), (keys, text)
    if keys and "g go to" in hints:  # what is done here comes before what leads away
        after = hints[hints.index("g go to") + 1 :]
        assert all(each == "…" or each.split()[-1] in ("help", "close") for each in after), (keys, text)
    shown = [
        each.binding for each in app.app.screen.active_bindings.values() if each.binding.show and each.enabled
    ]
    assert "…" in text or all(each.description.casefold() in text.casefold() for each in shown), (keys, text)
