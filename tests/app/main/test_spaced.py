"""Lines of lists run on below their words, and the cursor's colour leaves the air about them free."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.content import Content

from afterview.app.line_list import LineList
from afterview.app.spaced import Spaced


class _Window(App[None]):
    def compose(self) -> ComposeResult:
        yield LineList(
            Spaced(Content("one two three four"), sign=Content("! "), below=1),
            Spaced(Content("five"), sign=Content("! ")),
            markup=False,
        )


async def test_a_long_line_runs_on_below_its_words_and_not_below_its_sign() -> None:
    async with _Window().run_test(size=(12, 8)) as pilot:
        rows = _rows(pilot.app.query_one(LineList))
        assert rows[:4] == ["! one two", "  three four", "", "! five"]


async def test_the_cursor_colours_the_words_and_not_the_air() -> None:
    async with _Window().run_test(size=(12, 8)) as pilot:
        listing = pilot.app.query_one(LineList)
        listing.highlighted = 0
        await pilot.pause()
        grounds = [{each.style and each.style.bgcolor for each in listing.render_line(y)} for y in range(4)]
        assert grounds[0] == grounds[1]
        assert grounds[0] != grounds[2]


async def test_what_is_copied_of_a_line_is_its_sign_and_its_words() -> None:
    async with _Window().run_test() as pilot:
        assert pilot.app.query_one(LineList).text_to_copy(0) == "! one two three four"


def _rows(listing: LineList) -> list[str]:
    return [listing.render_line(y).text.rstrip() for y in range(listing.size.height)]
