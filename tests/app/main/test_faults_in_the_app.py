"""Every system call of a save fails beneath the open app: it says so, keeps what was typed, and saves later."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from saving_app import saving_app


@pytest.mark.parametrize(("error", "for_good"), [(errno.EIO, False), (errno.ENOSPC, True)])
async def test_whatever_fails(tmp_path: Path, error: int, for_good: bool) -> None:
    async with saving_app(tmp_path) as app:
        number, struck = 0, "first"
        while struck:
            struck = await app.hit(number, error, for_good=for_good)
            print(number, struck)
            number += 1
