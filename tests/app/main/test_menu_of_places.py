"""The menu of places: the same letters from every screen on which nothing is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.commands import COMMANDS
from afterview.app.details.listing import Listing
from afterview.app.screens.people import PeopleScreen
from support.driving import STORY, Driven, driving

FROM = ("d", "e", "P", "H", "B", "ctrl+t", *(f"g {each.letter}" for each in COMMANDS if each.letter))


async def leads_to_people(app: Driven) -> None:
    """Hold that the menu opens here, and that its letter for the people leads to them and nowhere else."""
    await app.press("g")
    assert "The top of this" in app.screen
    await app.press("p")
    await app.until(lambda: isinstance(app.app.screen, PeopleScreen))
    assert len(app.app.screen_stack) == 2
    await app.press("escape")
    assert app.app.screen is app.app.main


@pytest.mark.slow
async def test_g_opens_the_same_menu_on_every_screen_that_is_not_typed_in(tmp_path: Path) -> None:
    lines = (*STORY, "question acme Why us? ! weak", "outcome acme offer")
    async with driving(tmp_path / "journal.json", *lines) as app:
        for keys in FROM:
            await app.press(*keys.split())
            await app.until(lambda: "Reading" not in app.screen)
            if keys in ("g f", "g o", "g w", "g l"):  # what one types in, or picks from, first
                await app.press("escape")
            await leads_to_people(app)


async def test_g_leads_out_of_what_lies_above_another_screen_and_of_a_filter(tmp_path: Path) -> None:
    lines = (*STORY, "question acme Why us? ! weak", "question acme Where do you see us in a year?")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("g", "q")
        await app.press("slash", "w", "h", "y", "enter", "enter")
        await app.until(lambda: "asked once" in app.screen)
        await leads_to_people(app)
        await app.press("L", "g", "w")
        await app.until(lambda: "went well" in app.screen)


async def test_g_is_a_letter_where_one_types(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("e", "e", "g")
        assert "Acmeg" in app.screen


async def test_gg_goes_to_the_top_of_a_list_and_stays_on_its_screen(tmp_path: Path) -> None:
    people = (f"person Some Body{number:02}" for number in range(30))
    async with driving(tmp_path / "journal.json", *STORY, *people) as app:
        await app.press("P", "G")
        last = app.app.screen.query_one(Listing).chosen
        await app.press("g", "g")
        assert isinstance(app.app.screen, PeopleScreen)
        assert app.app.screen.query_one(Listing).chosen != last
