"""Saving as one types: in order, once each, and again after a failure."""

from __future__ import annotations

import asyncio

from afterview.app.autosave import AutoSave, SaveReport, SaveState


class Disk:
    """A place to save to, that can be full."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, str]] = []
        self.full = False
        self.reports: list[SaveReport] = []

    async def save(self, key: str, text: str) -> None:
        await asyncio.sleep(0)
        if self.full:
            raise OSError("the disk is full")
        self.kept.append((key, text))

    def autosave(self, pause: float = 0.0, retry: float = 0.0) -> AutoSave[str]:
        return AutoSave(self.save, self.reports.append, (OSError,), pause, retry)


async def until_saved(disk: Disk, count: int) -> None:
    while len(disk.kept) < count:
        await asyncio.sleep(0)


async def test_only_the_last_text_of_a_burst_is_saved() -> None:
    disk = Disk()
    saving = disk.autosave()
    for end in range(1, 6):
        saving.note("a", "Hello"[:end])
    await until_saved(disk, 1)
    assert disk.kept == [("a", "Hello")]
    assert saving.pending == {}


async def test_flush_saves_at_once_and_says_so() -> None:
    disk = Disk()
    saving = disk.autosave(pause=3600)
    saving.note("a", "one")
    saving.note("b", "two")
    assert await saving.flush()
    assert disk.kept == [("a", "one"), ("b", "two")]
    assert disk.reports[-1] == SaveReport(SaveState.SAVED)


async def test_a_failed_save_keeps_the_text_says_why_and_tries_again() -> None:
    disk = Disk()
    disk.full = True
    saving = disk.autosave(pause=3600)
    saving.note("a", "precious")
    assert not await saving.flush()
    assert saving.pending == {"a": "precious"}
    assert disk.reports[-1] == SaveReport(SaveState.FAILED, "the disk is full")
    disk.full = False
    await until_saved(disk, 1)
    assert disk.kept == [("a", "precious")]


async def test_what_is_typed_during_a_save_is_saved_after_it() -> None:
    disk = Disk()
    saving = disk.autosave(pause=3600)
    saving.note("a", "first")
    flushing = asyncio.ensure_future(saving.flush())
    await asyncio.sleep(0)
    saving.note("a", "first and more")
    await flushing
    assert disk.kept[-1] == ("a", "first and more")
    assert saving.pending == {}
