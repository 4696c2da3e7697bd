"""The app is told to end while a screen is coming up: it ends as it was told, and without a crash."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from support.conflicts import put_conflicts
from support.driving import STORY, driving, write_journal

pytestmark = pytest.mark.slow

OPENING = ("question_mark", "e", "H", "B", "C", "ctrl+p")


@pytest.mark.parametrize("key", OPENING)
async def test_the_app_can_end_while_a_screen_opens(tmp_path: Path, key: str) -> None:
    put_conflicts(write_journal(tmp_path / "first.json", *STORY).path)
    for moments in (0, 4, 15):
        path = tmp_path / f"{moments}.json"
        shutil.copy(tmp_path / "first.json", path)
        async with driving(path) as app:
            app.app.simulate_key(key)
            for _ in range(moments):
                await asyncio.sleep(0)
            app.app.shutdown.end_soon(143)
            async with asyncio.timeout(30):
                while not app.has_ended:
                    await asyncio.sleep(0.001)
        assert app.app.return_value == 143
