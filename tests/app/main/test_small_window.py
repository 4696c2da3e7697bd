"""A window that is made too small, and larger again: the text goes on, and no key does what nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.composing import LATER
from support.driving import NOW, STORY, driving

SMALL = [(20, 5), (120, 5), (20, 40)]


@pytest.mark.parametrize("size", SMALL)
async def test_the_editor_has_the_keys_again(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("W", "enter")
        await app.type("It went ")
        await app.pilot.resize_terminal(*size)
        await app.settle()
        assert "at least 40" in app.screen.replace("\n", " ")
        await app.press("u", "a", "P")
        assert app.app.screen is app.app.main
        assert not app.app.main.quick_add.is_open
        await app.pilot.resize_terminal(120, 40)
        await app.settle()
        editor = app.app.main.workspace.reflection.editor
        await app.until(lambda: app.app.focused is editor)
        await app.type("well.")
        assert editor.text == "It went well."
        await app.press("escape")
        (kept,) = app.hunt.applications.values()
        assert kept.interviews[0].reflection.went_well == "It went well."


@pytest.mark.parametrize("size", SMALL)
async def test_the_line_and_the_lists_have_them_again(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        for key in ("L", "W", "T", "a"):
            await app.press(key)
            had = app.app.focused
            await app.pilot.resize_terminal(*size)
            await app.settle()
            await app.pilot.resize_terminal(120, 40)
            await app.settle()
            await app.until(lambda: app.app.focused is had)  # noqa: B023 - awaited at once


async def test_one_can_leave(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(30, 8)) as app:
        await app.press("q")
        await app.until(lambda: app.has_ended)


async def test_what_is_due_stands_below_a_short_timeline_and_gives_way_to_a_long_one(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, "Acme; Engineer; applied 2026-11-05", size=(80, 24)) as app:
        await app.until(lambda: "─ Due · " in app.screen)
        assert "Ask where things stand · Acme" in app.screen
        await app.press("2")  # a pane has the window for itself
        assert "─ Due · " not in app.screen
    many = [f"Company {n}; Engineer; applied 2026-11-05" for n in range(12)]
    async with driving(path, *many, size=(80, 24)) as app:
        await app.until(lambda: "Company 11" in app.screen)
        assert "─ Due · " not in app.screen


LONG = "Maximiliana Hohenlohe-Schillingsfürst-Waldenburg-Wolfegg-Waldsee"
MET = f"interview acme onsite 14:00-15:00 with {LONG} <max@acme.example>, Sam Wu, Dana Lee, Ada King"


@pytest.mark.parametrize("size", [(60, 30), (80, 30), (120, 40), (200, 60)])
async def test_a_line_of_the_checklist_runs_on_while_rows_are_free(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", STORY[0], MET, size=size, now=LATER) as app:
        await app.press("L", "2")
        pane = app.app.main.workspace.checklist
        assert any("Waldsee" in line for line in pane._prompts)
        assert not [line for line in pane._prompts if "…" in line]
        assert not pane.list.max_scroll_y


async def test_what_is_said_below_the_checklist_takes_only_rows_that_the_list_leaves(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(60, 24), now=NOW) as app:
        pane = app.app.main.workspace.checklist
        await app.press("L", "home")
        begins, heights = pane.list.region, set()
        for _ in range(len(pane.lines)):
            said = pane.query_one("#step-detail")
            heights.add(said.size.height)
            words = "\n".join(app.screen.splitlines()[said.region.y : said.region.bottom])
            assert "…" not in words or pane.list.virtual_size.height == pane.list.size.height
            assert pane.list.region.offset == begins.offset
            assert not pane.list.max_scroll_y
            await app.press("down")
        assert len(heights) > 1


async def test_what_is_said_of_a_lane_runs_on_where_no_lane_needs_the_row(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, STORY[0], MET, "Borealis; Dev", size=(80, 24), now=NOW) as app:
        assert "Waldsee" in app.screen
        assert "Ada King" in app.screen.replace("\n", " ")
    many = [f"Company {n}; Engineer" for n in range(16)]
    async with driving(path, *many, size=(80, 24), now=NOW) as app:
        rows = app.screen.splitlines()
        assert any(row.startswith("  Acme  Reflect") and "…" in row for row in rows)
