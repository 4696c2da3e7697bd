"""A text has the room that it needs, however soon one takes the place of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Static

from support.driving import STORY, driving

TALLER = "one\ntwo"


@pytest.mark.parametrize(("keys", "of"), [((), "#notice"), (("z",), "#quiet-note")])
async def test_a_screen_that_is_laid_out_between_two_texts_has_room_for_the_second(
    tmp_path: Path, keys: tuple[str, ...], of: str
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "Borealis; SRE; applied 2 jun") as app:
        await app.press(*keys)
        text = app.app.screen.query_one(of, Static)
        text.display = True
        await app.settle()
        text.update("one")
        for each in text.ancestors_with_self[1:-1]:  # as after any change beside it
            assert isinstance(each, Widget)
            each._clear_arrangement_cache()
        app.app.screen._refresh_layout()
        text.update(TALLER)
        await app.settle()
        assert text.content_size.height == 2
