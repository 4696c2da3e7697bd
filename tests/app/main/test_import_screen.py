"""Invitations in the app: pasted or named, looked at, answered, stored with one change."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from afterview.app.screens.importing import ImportScreen
from support.driving import Driven, driving

FILES = Path(__file__).parents[3] / "data" / "imports"
NORTHWIND = "Northwind; Backend Engineer; applied 3 nov"


async def paste(app: Driven, text: str) -> None:
    app.app.post_message(events.Paste(text))
    await app.settle()


async def shown(app: Driven, words: str) -> None:
    await app.until(lambda: isinstance(app.app.screen, ImportScreen) and words in app.screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_pasted_invitation_is_shown_and_stored_once_that_is_said(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", NORTHWIND, size=size) as app:
        await paste(app, (FILES / "google.ics").read_text("utf-8"))
        await shown(app, "1 interview to import")
        assert "Thu 3 Dec 14:00 to 14:45" in app.screen
        assert "Northwind · Backend Engineer" in app.screen
        assert "with Dana Lee" in app.screen
        assert "Sam Fox, probably the coordinator" in app.screen
        assert next(iter(app.hunt.applications.values())).interviews == ()
        await app.press("t")
        await app.until(lambda: app.app.screen is app.app.main)
        (application,) = app.hunt.applications.values()
        assert len(application.interviews) == 1
        assert "Added the interview at Northwind" in app.said()
        await app.press("u")
        await app.until(lambda: next(iter(app.hunt.applications.values())).interviews == ())


async def test_a_dropped_path_is_taken_for_the_file_and_what_is_open_is_asked(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", NORTHWIND, size=(80, 24)) as app:
        await paste(app, f"'{FILES / 'goodtime.ics'}'")
        await shown(app, "0 interviews to import · 1 question first")
        await app.press("enter")
        await app.until(lambda: "Which application is it for?" in app.screen)
        assert "A new application at Wingtip" in app.screen
        await app.press("n")
        await app.until(lambda: "A new application at which company?" in app.screen)
        await app.press("enter")
        await shown(app, "1 interview to import")
        assert "Wingtip (new)" in app.screen
        await app.press("t")
        await app.until(lambda: app.app.screen is app.app.main)
        assert {each.company for each in app.hunt.applications.values()} == {"Northwind", "Wingtip"}
        assert {each.name for each in app.hunt.people.values()} == {"Dana Lee", "Max Roe"}


async def test_each_can_be_left_out_and_leaving_stores_nothing(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", NORTHWIND, size=(80, 24)) as app:
        before = app.path.read_bytes()
        await app.press("g", "f")
        await app.until(lambda: "Which file?" in app.screen)
        await app.type(str(FILES / "google.eml"))
        await app.press("enter")
        await shown(app, "1 interview to import")
        await app.press("space")
        await shown(app, "0 interviews to import")
        await app.press("space")
        await shown(app, "1 interview to import")
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        assert app.path.read_bytes() == before


async def test_what_cannot_be_read_is_said_at_the_foot(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", NORTHWIND, size=(80, 24)) as app:
        await app.press("g", "f")
        await app.until(lambda: "Which file?" in app.screen)
        await app.type("/dev/null/not-there.ics")
        await app.press("enter")
        await app.until(lambda: "I can't read" in app.said())
