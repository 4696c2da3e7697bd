"""The disk is slow, or another program: what is typed meanwhile is kept, and nothing is done twice."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from afterview.app import key_queue
from afterview.app.app import AfterviewApp
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.journal.drafts import DraftsFile
from afterview.settings import Settings
from support.driving import NOW, STORY, ZONE, Driven, driving, press_at_once, write_journal


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_queue, "_PATIENCE", 0.2)


@contextmanager
def slow_saves(app: Driven) -> Iterator[Callable[[], None]]:
    """Let every save wait until the function that is handed out is called."""
    journal = app.app.session.journal
    commit: Callable[..., Any] = journal.commit
    go_on = threading.Event()

    def slowly(make: Any) -> Any:
        go_on.wait(30)
        return commit(make)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "commit", slowly)
        app.waits_for_disk = False
        try:
            yield go_on.set
        finally:
            go_on.set()
            app.waits_for_disk = True


def spelt(line: str) -> list[str]:
    return ["space" if each == " " else each for each in line]


async def entered(app: Driven, line: str) -> QuickAddBar:
    await app.press("colon")
    await app.type(line)
    press_at_once(app.app, ["enter"])
    await app.until(lambda: app.app.main.quick_add.is_recording)
    return app.app.main.quick_add


async def test_what_is_typed_while_a_line_is_recorded_stays(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        with slow_saves(app) as go_on:
            bar = await entered(app, "Cinder; Tester; saved")
            press_at_once(app.app, spelt("Beta; Coder; saved"))
            await app.until(lambda: bar.line.value.endswith("Beta; Coder; saved"))
            go_on()
            await app.until(lambda: len(app.hunt.applications) == 2)
        await app.until(lambda: bar.line.value == "Beta; Coder; saved")
        assert bar.is_open
        await app.press("enter")
        await app.until(lambda: len(app.hunt.applications) == 3)
        await app.until(lambda: not bar.is_open)


async def test_enter_once_more_records_nothing_twice(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        with slow_saves(app) as go_on:
            bar = await entered(app, "interview acme phone tomorrow 10:00")
            press_at_once(app.app, ["enter"])
            await app.settle()
            go_on()
            await app.until(lambda: not bar.is_open)
        await app.settle()
        assert [len(each.interviews) for each in app.hunt.applications.values()] == [2]


async def test_leaving_waits_for_the_line_that_is_being_recorded(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        with slow_saves(app) as go_on:
            await entered(app, "Cinder; Tester; saved")
            await app.app.main.action_leave()
            await app.settle()
            assert not app.has_ended
            go_on()
            await app.until(lambda: app.has_ended)
        assert len(app.hunt.applications) == 2
        assert DraftsFile(path).take().is_empty


async def test_a_line_typed_ahead_of_the_start_is_in_the_bar(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    session = Session(path, FixedClock(NOW), Settings(), ZONE)
    is_read, read = asyncio.Event(), session.open

    async def slowly() -> None:
        await is_read.wait()
        await read()

    app = AfterviewApp(session)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "open", slowly)
        patch.setattr(key_queue, "_PATIENCE", 60)  # however slow the start is here
        async with app.run_test() as pilot:
            press_at_once(app, ["a", *spelt("Cinder; Tester; saved")])
            await pilot.pause()
            is_read.set()
            driven = Driven(app, pilot, FixedClock(NOW), path)
            await app.main.shown.wait()
            await driven.until(lambda: app.main.quick_add.line.value == "Cinder; Tester; saved")


async def test_the_editor_goes_on_while_a_text_is_saved(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("W", "enter")
        await app.type("one")
        with slow_saves(app) as go_on:
            await app.press("tab")
            keys = [*"two", "enter", *"three", "backspace", "backspace", "left", "right"]
            press_at_once(app.app, keys)
            await app.until(lambda: app.app.main.workspace.reflection.editor.text.startswith("two\nthr"))
            go_on()
        await app.until(lambda: app.app.main.workspace.reflection.editor.text == "two\nthr")
        await app.press("escape")
        (kept,) = app.hunt.applications.values()
        assert kept.interviews[0].reflection.went_well == "one"
