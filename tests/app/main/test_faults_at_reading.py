"""The journal cannot be read for a while: the app goes on, says so, and loses nothing that is typed."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from support.quick_journal import went_well, write_journal
from support.saving_app import saving_app

pytestmark = pytest.mark.slow

EVERYTHING: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("error", "calls"), [(errno.EIO, ("read",)), (errno.EACCES, ("stat",)), (errno.EIO, EVERYTHING)]
)
async def test_what_another_window_wrote_cannot_be_read(
    tmp_path: Path, error: int, calls: tuple[str, ...]
) -> None:
    async with saving_app(tmp_path) as app:
        await app.open_editor()
        main = app.app.app.main
        app.disk.break_down(error, *calls)
        with app.disk.looked_into():
            write_journal(app.app.path, "Borealis; SRE; applied yesterday")
        await app.app.until(lambda: "I could not read journal.json" in main.notice.words)
        assert "What is here stays" in main.notice.words
        assert not await app.type("b")
        assert app.text == "ab"
        app.disk.mend()
        await app.app.until(lambda: not main.notice.display)
        await app.app.until(lambda: not app.autosave.pending)
        await app.app.until(lambda: "Borealis" in app.app.screen and "✓ saved" in app.app.screen)
        assert went_well(app.app.path) == "ab"
        assert len(app.app.hunt.applications) == 2


async def test_screens_open_and_close_all_the_same(tmp_path: Path) -> None:
    async with saving_app(tmp_path) as app:
        main = app.app.app.main
        app.disk.break_down(errno.EIO)
        for key in ("H", "B", "P", "u", "e"):
            await app.app.press(key)
            await app.app.press("escape")
        await app.app.until(lambda: app.app.app.screen is main and main.notice.display)
        app.disk.mend()
        await app.app.until(lambda: not main.notice.display)
    assert app.app.app.failure is None
