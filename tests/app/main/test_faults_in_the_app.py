"""The system calls of a save fail beneath the open app: it says so, keeps what was typed, and saves later."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from saving_app import saving_app


@pytest.mark.parametrize(("error", "for_good"), [(errno.EIO, False), (errno.ENOSPC, True)])
async def test_a_reflection_outlives_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    async with saving_app(tmp_path) as app:
        await app.open_editor()
        for number in range(0, 36, 3):
            assert await app.hit(number, error, for_good=for_good)


@pytest.mark.parametrize(("error", "for_good"), [(errno.ENOSPC, False), (errno.EIO, True)])
async def test_a_line_outlives_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    async with saving_app(tmp_path) as app:
        for number in range(1, 36, 3):
            assert await app.hit_line(f"Company {number}; SRE", number, error, for_good=for_good)
