"""The backups in the app: how much each holds, and going back to one."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from afterview import journal_words
from afterview.app.screens.backups import BackupsScreen
from afterview.app.screens.main import MainScreen
from afterview.journal.backups import Backup, Backups
from afterview.journal.migrations import CURRENT
from support.driving import Driven, driving, write_journal

STORY = ("Acme; Engineer; applied 10 nov", "Borealis; SRE", "interview acme phone 14:00-15:00 with Dana Lee")


@asynccontextmanager
async def listing(
    path: Path, size: tuple[int, int] = (120, 40), *, waits_for_disk: bool = True
) -> AsyncIterator[Driven]:
    """Open the app and its backups on the journal at `path`."""
    async with driving(path, size=size) as app:
        app.waits_for_disk = waits_for_disk
        await app.press("B")
        await app.until(lambda: backups(app)._backups is not None)
        yield app


def backups(app: Driven) -> BackupsScreen:
    screen = app.app.screen
    assert isinstance(screen, BackupsScreen)
    return screen


def shown(app: Driven) -> list[str]:
    return [str(option.prompt) for option in backups(app).listing.options]


def foot(app: Driven) -> str:
    return str(backups(app)._foot)


def companies(app: Driven) -> list[str]:
    return [each.company for each in app.hunt.applications.values()]


async def test_going_back_says_what_came_back_and_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with listing(path) as app:
        await app.until(lambda: len(shown(app)) == 2 and all("people" in each for each in shown(app)))
        newest, oldest = shown(app)
        assert newest.split()[0] == "2"
        assert "2 applications, 0 people" in newest
        assert oldest.split()[0] == "1"
        assert "1 application, 0 people" in oldest
        assert "bytes" in oldest
        await app.press("down", "enter")
        await app.until(lambda: not isinstance(app.app.screen, BackupsScreen))
        assert "Go back to change 1, saved " in app.screen
        assert "Then: 1 application, 0 people" in app.screen
        assert "Now:  2 applications, 1 person" in app.screen
        await app.press("n")
        assert companies(app) == ["Acme", "Borealis"]
        await app.press("enter")
        await app.until(lambda: not isinstance(app.app.screen, BackupsScreen))
        await app.press("y")
        await app.until(lambda: isinstance(app.app.screen, BackupsScreen) and "Went back" in foot(app))
        assert foot(app).startswith("Went back to change 1, saved ")
        assert foot(app).endswith(": 1 application, 0 people. u undoes it.")
        assert companies(app) == ["Acme"]
        await app.until(lambda: len(shown(app)) == 3 and "2 applications, 1 person" in shown(app)[0])
        await app.press("u")
        await app.until(lambda: companies(app) == ["Acme", "Borealis"])
        await app.press("escape")
        assert isinstance(app.app.screen, MainScreen)
        assert len(app.app.main.workspace.timeline.shown) == 2


async def test_one_is_made_by_a_key(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with listing(path) as app:
        assert "There are no backups yet" in app.screen
        await app.press("m")
        await app.until(lambda: "nothing to keep" in foot(app))
        write_journal(path, STORY[0])
        await app.until(lambda: bool(app.app.session.hunt.applications))
        await app.press("m")
        await app.until(lambda: len(shown(app)) == 1 and "1 application" in shown(app)[0])
        assert foot(app) == "Kept: the journal as it is now, change 1."
        assert [each.revision for each in Backups(path).all()] == [1]


async def test_damaged_ones_and_those_of_a_later_version_are_said_so(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    newest, oldest = Backups(path).all()
    newest.path.write_bytes(b"{")
    later = oldest.path.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99')
    oldest.path.write_bytes(later)
    async with listing(path) as app:
        await app.until(lambda: "damaged" in shown(app)[0] and "of a later version" in shown(app)[1])
        assert all(each.startswith("!") for each in shown(app))
        await app.press("enter")
        assert foot(app) == "That backup is damaged: choose another one."
        await app.press("down", "enter")
        assert "install the newest one" in foot(app)
        assert companies(app) == ["Acme", "Borealis"]


async def test_keys_work_while_the_backups_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    go_on, real = threading.Event(), journal_words.say_backup

    def slowly(backup: Backup) -> str:
        assert go_on.wait(60)
        return real(backup)

    monkeypatch.setattr("afterview.app.screens.backups.say_backup", slowly)
    try:
        async with listing(path, (40, 12), waits_for_disk=False) as app:
            assert all("…" in each for each in shown(app))
            await app.press("down")
            assert backups(app).listing.highlighted == 1
            go_on.set()
            await app.until(lambda: all("people" in each for each in shown(app)))
            assert backups(app).listing.highlighted == 1
            assert "1 application, 0 people" in app.screen
    finally:
        go_on.set()


async def test_a_backup_that_failed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, STORY[0])
    async with driving(path) as app:
        app.app.session.journal.backups.problem = "The backup was not made: the disk is full."
        await app.press("B")
        await app.until(lambda: "The backup was not made: the disk is full." in app.screen)
