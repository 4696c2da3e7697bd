"""What recurs, on the screen: reached by a letter, readable in a small window, side by side in a large."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.builders import utc
from support.driving import driving

NOW = utc("2026-11-27T12:00")
SAMPLE = Path(__file__).parents[3] / "data" / "sample.json"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "journal.json"))


async def test_in_a_small_window_the_patterns_are_read_from_top_to_end(journal: Path) -> None:
    async with driving(journal, size=(80, 24), now=NOW) as app:
        await app.press("g", "a")
        await app.until(lambda: "worse lately: 2.3 after 3" in app.screen)  # playbook 1.3
        assert "✗ turned down" not in app.screen
        await app.press("space")
        await app.until(lambda: "✗ turned down" in app.screen)  # playbook 1.8
        assert "Rated interviews that are decided so far: 3." in app.screen
        await app.press("G")
        await app.until(lambda: "0.5 a week over the last four weeks" in app.screen)
        assert "Okafor Analytics   17 days  longer than any answer took" in app.screen
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)


async def test_a_larger_window_shows_more_at_once_and_lines_do_not_break(journal: Path) -> None:
    async with driving(journal, size=(120, 40), now=NOW) as app:
        await app.press("g", "a")
        await app.until(lambda: "85 %  2 still here" in app.screen)
        assert "worse lately: 2.3 after 3 " in app.screen
        assert "Bluefin Health    7 days  45 % of answers came by then" in app.screen
        assert "interviewed  ████" in app.screen
        await app.pilot.resize_terminal(200, 60)
        await app.until(lambda: "0.5 a week over the last four" in app.screen)
        assert "Explain the global interpreter lock to my mother." in app.screen


async def test_a_new_journal_says_what_will_be_here(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", size=(80, 24)) as app:
        await app.press("g", "a")
        await app.until(lambda: "Nothing to look back on yet." in app.screen)
