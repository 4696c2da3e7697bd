"""The watcher sees every change of the file and of its folder, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview.app.file_sync import watcher
from afterview.app.file_sync.watcher import Watcher, look_at


class Watched:
    """A watched file, and how often each change was told."""

    def __init__(self, path: Path) -> None:
        self.file = self.folder = 0
        self.watcher = Watcher(path, self._file, self._folder)

    def _file(self) -> None:
        self.file += 1

    def _folder(self) -> None:
        self.folder += 1

    async def tells_of(self, change: Callable[[], object]) -> None:
        """Change the file, and wait until that is told: in pieces, where it is looked at in between."""
        told = self.file
        change()
        await self.until(lambda: self.file > told)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something to be told."""
        while not holds():
            await asyncio.sleep(0.005)


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watcher, "LOOK_EVERY", 0.001)


async def test_it_tells_of_the_start_and_of_each_change(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "journal.json", tmp_path / "journal.json"
    real.parent.mkdir()
    real.write_text("one")
    link.symlink_to(real)
    watched = Watched(link)
    watched.watcher.start()
    try:
        async with asyncio.timeout(30):
            await watched.until(lambda: (watched.file, watched.folder) == (1, 1))
            await watched.tells_of(lambda: real.write_text("longer"))
            new = real.with_name("new")
            new.write_text("longer")
            folder = watched.folder
            await watched.tells_of(lambda: new.replace(real))  # as sync clients do
            await watched.until(lambda: watched.folder > folder)
            await watched.tells_of(real.unlink)
            await watched.tells_of(lambda: real.write_text("back"))
    finally:
        watched.watcher.stop()


async def test_a_hung_disk_hangs_nothing_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    answer = threading.Event()

    def hang(path: Path) -> watcher.Look:
        answer.wait(30)
        return look_at(path)

    monkeypatch.setattr(watcher, "look_at", hang)
    watched = Watched(tmp_path / "journal.json")
    watched.watcher.start()
    try:
        async with asyncio.timeout(30):
            await watched.until(lambda: watched.watcher.unanswered_for > 0)
            assert watched.file == 0
            answer.set()
            await watched.until(lambda: watched.file == 1)
            await watched.until(lambda: watched.watcher.unanswered_for == 0)
    finally:
        answer.set()
        watched.watcher.stop()


@pytest.mark.parametrize("name", ["gone", "gone/too", "file/below", "a" * 300])
def test_what_is_not_there_looks_like_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    assert isinstance(look_at(tmp_path / name), int)
