"""A workbook in the app: what its columns are, and each of its sheets that holds a list."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from textual import events

from afterview.app.screens.mapping import MappingScreen
from support.driving import driving


def workbook(path: Path, *names: str) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = names[0]
    for name in names:
        sheet = book[name] if name in book.sheetnames else book.create_sheet(name)
        sheet.append(["Company", "Role", "Status"])
        sheet.append([f"{name} Works", "Engineer", "Applied"])
    book.save(path)
    return path


async def test_one_sheet_after_the_other_is_taken_over_and_leaving_keeps_what_was(tmp_path: Path) -> None:
    path = workbook(tmp_path / "jobs.xlsx", "Now", "Old", "Older")
    async with driving(tmp_path / "journal.json", size=(80, 24)) as app:
        app.app.post_message(events.Paste(str(path)))
        await app.until(lambda: isinstance(app.app.screen, MappingScreen) and "+ Now Works" in app.screen)
        assert "left out: “Old” (a list, too)" in app.screen
        assert "w takes the next one." in app.screen
        await app.press("t")
        await app.until(lambda: "+ Old Works" in app.screen)
        await app.press("t")
        await app.until(lambda: "+ Older Works" in app.screen)
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        assert {each.company for each in app.hunt.applications.values()} == {"Now Works", "Old Works"}
        assert app.said().count("Imported 1 application") == 2
