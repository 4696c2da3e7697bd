"""The people screen: who fits, what is known of the chosen one, and what can be done from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from afterview.app.details.browse import DetailsScreen
from afterview.app.screens.composer import Composer
from afterview.app.screens.people import PeopleScreen
from afterview.demo.build import build_demo
from support.driving import NOW, STORY, ZONE, Driven, driving

LINES = (
    *STORY,
    "reference Maria Ortiz",
    "told acme Maria Ortiz",
    "contact acme Jo Park works there",
)
SIZES = [(80, 24), (120, 40)]


def screen(app: Driven) -> PeopleScreen:
    found = app.app.screen
    assert isinstance(found, PeopleScreen)
    return found


async def open_people(app: Driven, *keys: str) -> None:
    await app.press("P")
    await app.until(lambda: "[everybody 4]" in app.screen)
    if keys:
        await app.press(*keys)
        await app.settle()


def names(app: Driven) -> list[str]:
    return [each.text.split(" · ")[0] for each in screen(app).lines()]


@pytest.mark.parametrize("size", SIZES)
async def test_everybody_has_a_row_and_the_chosen_one_a_page(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=size) as app:
        await open_people(app)
        assert names(app) == ["Dana Lee", "Jo Park", "Maria Ortiz", "Sam Wu"]
        assert "interviewed me" in app.screen
        assert "interview, round 1" in app.screen
        await app.press("j", "j")
        await app.settle()
        assert "Told about Acme" in app.screen  # playbook 3.1
        assert "Named once in the last 90 days." in app.screen  # playbook 3.5


async def test_words_and_a_role_narrow_them(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24)) as app:
        await open_people(app, "r", "r")
        assert names(app) == ["Maria Ortiz"]
        assert "[references 1]" in app.screen
        await app.press("r", "r", "slash", *"acme", "enter")
        await app.until(lambda: app.app.screen.focused is screen(app).listing)
        assert len(names(app)) == 4
        await app.press("slash", *" jo")
        await app.settle()
        assert names(app) == ["Jo Park"]
        await app.press("escape", "escape")
        await app.settle()
        assert app.app.screen.query_one(Input).value == ""


async def test_being_in_touch_is_logged_there(tmp_path: Path) -> None:  # playbook 8.2, 3.3
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24)) as app:
        await open_people(app, "slash", *"maria", "enter", "c")
        await app.until(lambda: "touch Maria Ortiz" in app.screen)
        await app.type("lunch")
        await app.press("enter")
        await app.until(lambda: "in touch: lunch" in app.screen)
        assert "u undoes it" in app.screen
        await app.press("u")
        await app.until(lambda: "in touch: lunch" not in app.screen)


async def test_the_letter_that_is_next_is_written_there(tmp_path: Path) -> None:  # playbook 4.2
    async with driving(tmp_path / "journal.json", *LINES, size=(120, 40)) as app:
        await open_people(app, "j", "w")
        await app.until(lambda: isinstance(app.app.screen, Composer))
        assert "Jo Park" in app.screen
        assert "Request for a good word to Jo Park" in app.screen
        await app.press("escape")
        await app.until(lambda: isinstance(app.app.screen, PeopleScreen))


async def test_a_person_is_looked_at_deleted_and_brought_back(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24)) as app:
        await open_people(app, "slash", *"dana", "enter", "enter")
        await app.until(lambda: isinstance(app.app.screen, DetailsScreen))
        await app.press("d", "y")
        await app.until(lambda: len(app.hunt.people) == 3)
        await app.press("u", "escape")
        await app.until(lambda: isinstance(app.app.screen, PeopleScreen))
        await app.until(lambda: len(app.hunt.people) == 4 and names(app) == ["Dana Lee"])


async def test_somebody_is_added_there(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24)) as app:
        await open_people(app, "p")
        await app.type("Ada Moss at Borealis")
        await app.press("enter")
        await app.until(lambda: "[everybody 5]" in app.screen)
        assert "Ada Moss" in app.screen


async def test_names_are_text(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "person [/b]Eve [red]", size=(120, 40)) as app:
        await app.press("P")
        await app.until(lambda: "[/b]Eve [red]" in app.screen)


async def test_a_company_has_the_cells_that_no_name_needs(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    build_demo(path, NOW, ZONE)
    async with driving(path, size=(120, 40), now=NOW) as app:
        await app.press("P")
        await app.until(lambda: "Joost Bakker" in app.screen)
        listed = next(row for row in app.screen.splitlines() if "Joost Bakker" in row)
        assert "Silverline Logistics" in listed
