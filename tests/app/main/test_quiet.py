"""Silence is suggested, never concluded."""

from __future__ import annotations

from pathlib import Path

from afterview.records.applications import Status
from support.driving import driving

SILENT = ("Acme; Engineer; applied 1 jul 2026", "Borealis; SRE; applied 2 aug 2026")
FRESH = "Corvid; Data Engineer; applied yesterday"


async def test_quiet_applications_are_closed_in_one_batch_that_can_be_undone(tmp_path: Path) -> None:
    # playbook 5.7
    async with driving(tmp_path / "journal.json", *SILENT, FRESH) as app:
        await app.press("z")
        await app.until(lambda: app.app.screen is not app.app.main)
        assert "[x] Acme · Engineer" in app.screen
        assert "146 days of silence" in app.screen
        await app.press("escape")
        assert [each.status for each in app.hunt.applications.values()] == [Status.APPLIED] * 3
        await app.press("z", "enter")
        closed = [Status.NO_ANSWER, Status.NO_ANSWER, Status.APPLIED]
        await app.until(lambda: [each.status for each in app.hunt.applications.values()] == closed)
        await app.press("u")
        await app.until(lambda: all(each.status is Status.APPLIED for each in app.hunt.applications.values()))


async def test_one_without_a_tick_stays_open_and_a_closed_one_is_reopened(tmp_path: Path) -> None:  # 5.7
    async with driving(tmp_path / "journal.json", *SILENT, size=(80, 24)) as app:
        await app.press("z", "asterisk")
        await app.settle()
        assert "keep waiting" in app.screen
        await app.press("space")
        await app.settle()
        assert "[x] Acme" in app.screen
        assert "[ ] Borealis" in app.screen
        await app.press("enter")
        await app.until(
            lambda: (
                [each.status for each in app.hunt.applications.values()] == [Status.NO_ANSWER, Status.APPLIED]
            )
        )
        await app.press(":")
        await app.type("outcome acme reopened")
        await app.press("enter")
        await app.until(lambda: all(each.status is Status.APPLIED for each in app.hunt.applications.values()))


async def test_any_other_that_waits_can_be_ticked_by_hand(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", FRESH, SILENT[0], size=(80, 24)) as app:
        await app.press("z")
        await app.until(lambda: "[ ] Corvid" in app.screen)
        assert "[x] Acme" in app.screen
        assert "Ticked: silent for more than 45 days" in app.screen
        await app.press("slash", *"corv", "enter", "space")
        await app.until(lambda: "[x] Corvid" in app.screen)
        assert "Acme" not in app.screen
        assert "close 2" in app.screen


async def test_where_nothing_waits_it_says_so(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", "Corvid; Data Engineer; applied today") as app:
        await app.press("z")
        await app.until(lambda: "none to close" in app.said())
