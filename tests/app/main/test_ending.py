"""The app is told to end: with anything open above the main screen, and with its signals crowded out."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import termios
from io import StringIO
from pathlib import Path
from typing import Any, cast

import pytest
from textual.app import App
from textual.css.query import NoMatches
from textual.worker import WorkerFailed

from afterview.app.shutdown import Shutdown
from afterview.app.workarounds.lasting_driver import LastingOutput
from afterview.journal.drafts import DraftsFile
from afterview.records.path import reflection_path
from support.driving import Driven, driving
from support.quick_journal import STORY, went_well


@pytest.mark.parametrize("above", [("e", "e"), ("question_mark",), ("ctrl+p",), ("z",)])
async def test_what_was_typed_is_saved_whatever_is_open(tmp_path: Path, above: tuple[str, ...]) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY, "Borealis; SRE; applied 1 jul 2026") as app:
        main = app.app.main
        for key in above:
            await app.press(key)
            await app.until(lambda: app.app.screen is not main)
        main.autosave.pause = main.autosave.at_the_latest = 3600
        application = next(iter(main.session.hunt.applications.values()))
        path_of_text = reflection_path(application.id, application.interviews[0].id, "went_well")
        main.autosave.typed(path_of_text, "Calm.", "")
        app.app.shutdown.end_soon(143)
        await app.until(lambda: app.has_ended)
    assert went_well(path) == "Calm."
    assert app.app.return_value == 143


async def test_a_line_being_recorded_is_recorded_and_not_kept_as_unfinished(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        await app.press("colon")
        await app.type("note acme they are moving")
        await app.until((tmp_path / "journal.json.unfinished.json").exists)
        app.app.simulate_key("enter")
        app.app.shutdown.end_soon(143)
        await app.until(lambda: app.has_ended)
    (application,) = app.hunt.applications.values()
    assert application.notes == "they are moving"
    assert DraftsFile(path).take().is_empty


async def break_down(path: Path, opened: list[Driven]) -> None:
    """Type into the reflection and begin a line, and then let something go wrong in the app itself."""
    async with driving(path, *STORY) as app:
        opened.append(app)
        main = app.app.main
        main.autosave.pause = main.autosave.at_the_latest = 3600
        await app.press("W", "enter")
        await app.type("Kept calm, whatever came.")
        await app.until(lambda: bool(main.autosave.pending))
        main.set_focus(main.workspace.timeline)
        await app.press("colon")
        await app.type("note acme they are moving")
        main.call_later(lambda: 1 // 0)
        await app.until(lambda: app.app._exception is not None)


async def test_what_is_on_the_screen_when_the_app_breaks_down_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    opened: list[Driven] = []
    with pytest.raises(ZeroDivisionError):
        await break_down(path, opened)
    main = opened[0].app.main
    assert went_well(path) == ""
    assert main.autosave.save_after_all() == ""
    assert went_well(path) == "Kept calm, whatever came."
    assert "will be offered at the next start" in opened[0].app.drafts.finish()
    line = DraftsFile(path).take().line
    assert line is not None
    assert line.text == "note acme they are moving"


class Stub:
    """As much of an app as is needed to be ended."""

    is_headless = False
    focused = None
    screen_stack = ()
    _driver = None

    def __init__(self) -> None:
        self.ended: list[int] = []
        self.saved = 0

    def exit(self, status: int) -> None:
        self.ended.append(status)

    async def save(self) -> None:
        self.saved += 1

    def ending(self) -> Shutdown:
        return Shutdown(cast("App[int]", self), self.save)


async def until_ended(stub: Stub) -> None:
    while not stub.ended:
        await asyncio.sleep(0)


@pytest.mark.skipif(sys.platform == "win32", reason="nobody sends signals there")
@pytest.mark.parametrize("as_on_windows", [False, True])
async def test_a_signal_is_heard_among_a_thousand_waiting_keys(
    monkeypatch: pytest.MonkeyPatch, as_on_windows: bool
) -> None:
    stub, loop = Stub(), asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGTERM)
    if as_on_windows:

        def not_here(*_: Any) -> None:
            raise NotImplementedError

        monkeypatch.setattr(loop, "add_signal_handler", not_here)
    try:
        stub.ending().listen((signal.SIGTERM,))
        for _ in range(2000):  # each is a byte in the pipe that wakes the loop, which takes some 280
            loop.call_soon_threadsafe(lambda: None)
        os.kill(os.getpid(), signal.SIGTERM)
        await until_ended(stub)
        assert (stub.ended, stub.saved) == ([143], 1)
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
        signal.signal(signal.SIGTERM, before)


async def test_the_first_reason_to_end_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    stub = Stub()
    ending = stub.ending()
    ending.end_soon(143)
    ending.end_soon(129)
    await until_ended(stub)
    await asyncio.sleep(0)
    assert (stub.ended, stub.saved) == ([143], 1)


async def test_a_save_that_breaks_down_does_not_keep_the_program_alive(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stub, told = Stub(), []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))

    async def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(stub, "save", broken)
    ending = stub.ending()
    ending.end_soon(143)
    await until_ended(stub)
    assert stub.ended == [143]


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind there")
async def test_a_terminal_that_went_without_a_signal_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    stub = Stub()
    ending = stub.ending()
    ending.listen(())

    def gone(_: int) -> list[Any]:
        raise termios.error(5, "Input/output error")

    monkeypatch.setattr(termios, "tcgetattr", gone)
    ending.look_at_terminal()
    await until_ended(stub)
    assert (stub.ended, stub.saved) == ([129], 1)


def test_output_goes_nowhere_once_the_terminal_has_gone() -> None:
    class Gone(StringIO):
        def write(self, _: str) -> int:
            raise OSError(5, "Input/output error")

        flush = write  # type: ignore[assignment]  # that it fails is all that matters

    told: list[bool] = []
    output = LastingOutput(Gone(), lambda: told.append(True))
    output.write("frame")
    assert told == [True]


@pytest.mark.parametrize(("error", "is_failure"), [(NoMatches("no pane"), False), (ValueError("bad"), True)])
async def test_work_that_comes_too_late_for_a_pane_is_no_failure(
    tmp_path: Path, error: Exception, is_failure: bool
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        pass
    for each in (error, WorkerFailed(error)):
        app.app._handle_exception(each)
        assert (app.app.failure is not None) is is_failure


async def test_a_pane_that_is_not_found_while_the_app_runs_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(NoMatches):
        async with driving(tmp_path / "journal.json", *STORY) as app:
            app.app._handle_exception(NoMatches("no pane"))
