"""No disk takes anything: neither the journal's nor the others where it could be kept for the time being."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from afterview.journal.rescue import rescue_files
from support.driving import driving
from support.failing_disk import FailingDisk
from support.quick_journal import STORY, went_well
from support.saving_app import NEVER, SavingApp


@pytest_asyncio.fixture
async def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SavingApp]:
    """The app with the editor open, and every place that it could write to on one disk."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    disk = FailingDisk(tmp_path)
    with ExitStack() as below:
        async with driving(tmp_path / "journal.json", *STORY) as driven:
            await driven.until(lambda: driven.app.drafts.is_offered)
            below.enter_context(disk.below(driven.app.session.journal))
            saving = SavingApp(driven, disk)
            await saving.open_editor()
            saving.autosave.retry = NEVER
            yield saving


async def fail_but_for_the_rescue(app: SavingApp) -> Path:
    app.disk.arm(5, errno.EIO)
    assert not await app.type("b")
    rescue = app.autosave.rescued
    assert rescue is not None
    return rescue


async def test_that_it_is_kept_nowhere_is_said_and_leaving_is_refused_once(app: SavingApp) -> None:
    # faults: no temporary folder either; the app stays
    app.disk.break_down(errno.EROFS)
    assert not await app.type("b")
    assert "Kept in" not in app.said[-1]
    await app.app.press("escape", "q")
    await app.app.until(lambda: "could not be saved and is only on the screen" in app.app.said())
    assert not app.app.has_ended
    await app.app.pilot.press("q")
    await app.app.until(lambda: app.app.has_ended)
    words = app.autosave.save_after_all()
    assert words.endswith("Nor could it be kept elsewhere. This is what you typed last: ab")


async def test_an_old_rescue_file_goes_too_when_all_is_saved(app: SavingApp) -> None:
    await fail_but_for_the_rescue(app)
    app.disk.break_down(errno.EIO)
    assert not await app.type("c")
    assert app.autosave.rescued is None
    app.disk.mend()
    assert await app.type("d")
    assert went_well(app.app.path) == "abcd"
    assert rescue_files(app.app.path) == ()


async def test_what_an_old_rescue_file_does_not_hold_is_not_said_to_be_in_it(app: SavingApp) -> None:
    rescue = await fail_but_for_the_rescue(app)
    app.autosave.pause = NEVER
    await app.app.pilot.press("c")
    await app.app.until(lambda: "abc" in app.autosave.pending.values())
    app.disk.break_down(errno.EIO)
    words = app.autosave.save_after_all()
    assert str(rescue) not in words
    assert words.endswith("This is what you typed last: abc")


async def test_what_is_seen_only_at_the_end_is_tried_though_others_failed_before(app: SavingApp) -> None:
    await fail_but_for_the_rescue(app)
    app.disk.mend()
    (place,) = app.autosave.pending
    app.autosave.take_in(place, "abc", "a")
    assert app.autosave.save_after_all() == ""
    assert went_well(app.app.path) == "abc"


async def test_the_mark_stays_as_long_as_it_is_not_saved(app: SavingApp) -> None:
    app.disk.break_down(errno.EIO)
    assert not await app.type("b")
    app.app.app.main.show_all()  # as with each minute, and with whatever another window does
    await app.app.settle()
    assert "✗ not saved" in app.app.screen
