"""A sheet is looked at before it is taken over: its columns can be changed, and one undo takes all back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from support.driving import driving

JOBS = (
    "Firm,What I do there,Sent,Stage\n"
    "Acme,Engineer,3/4/2026,Phone screen\n"
    "Borealis,Analyst,5/6/2026,Ghosted\n"
    ",Nobody,,\n"
)


async def test_a_sheet_is_mapped_taken_over_and_undone(tmp_path: Path) -> None:
    (tmp_path / "my jobs.csv").write_text(JOBS)
    async with driving(tmp_path / "journal.json") as app:
        await app.press("g", "f")
        await app.type(f"'{tmp_path / 'my jobs.csv'}'")
        await app.press("enter")
        await app.until(lambda: "2 applications to add, 1 interview with them, 1 left out" in app.screen)
        await app.until(lambda: "nothing in it tells which. d says it." in app.screen)
        await app.press("d")
        await app.until(lambda: "Acme · Engineer (interviewing, applied 3 Apr 2026, phone" in app.screen)
        assert "phone interview, date not set)" in app.screen
        await app.press("d")
        await app.until(lambda: "Acme · Engineer (interviewing, applied 4 Mar 2026" in app.screen)
        await app.press("end", "enter")
        await app.until(lambda: "“Stage” is the" in app.screen)
        await app.press("n")
        await app.until(lambda: "Acme · Engineer (applied, applied 4 Mar 2026)" in app.screen)
        assert not app.hunt.applications
        await app.press("t")
        await app.until(lambda: "Imported 2 applications" in app.screen)
        assert [each.company for each in app.hunt.applications.values()] == ["Acme", "Borealis"]
        await app.press("u")
        await app.until(lambda: "Undone" in app.screen)
        assert not app.hunt.applications


async def test_what_is_no_sheet_is_told_and_nothing_is_stored(tmp_path: Path) -> None:
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n,,;")
    async with driving(tmp_path / "journal.json") as app:
        await app.press("g", "f")
        await app.type(str(tmp_path / "photo.csv"))
        await app.press("enter")
        await app.until(lambda: "It is a picture." in app.screen)
        await app.press("t", "escape")
        assert not app.hunt.applications


@pytest.mark.parametrize(
    "rows",
    [
        "Quill Group\tcredit controller\t2026-09-15\nDunmore Council\tfinance officer\t2026-10-20",
        "Quill Group\tcredit controller\t2026-09-15",
        "| Company | Role | Applied |\n|--|--|--|\n| Quill Group | credit controller | 2026-09-15 |",
        "<meta charset='utf-8'><table><tr><td>Company</td><td>Role</td><td>Date applied</td></tr>"
        "<tr><td>Quill Group</td><td>credit controller</td><td>2026-09-15</td></tr></table>",
    ],
)
@pytest.mark.parametrize("key", ["colon", pytest.param("", marks=pytest.mark.slow)])
async def test_rows_pasted_from_a_sheet_are_offered_as_one(tmp_path: Path, rows: str, key: str) -> None:
    async with driving(tmp_path / "journal.json") as app:
        if key:
            await app.press(key)
        app.app.post_message(events.Paste(rows))
        await app.until(lambda: "Import pasted text" in app.screen)
        await app.until(
            lambda: "Quill Group · credit controller (applied, applied 15 Sep 2026)" in app.screen
        )
        await app.press("t")
        await app.until(lambda: bool(app.hunt.applications))


async def test_two_cells_in_the_line_are_two_parts_of_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json") as app:
        await app.press("colon")
        app.app.post_message(events.Paste("note acme\tthey called"))
        await app.settle()
        assert app.app.main.quick_add.line.value == "note acme; they called"
