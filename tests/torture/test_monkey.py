"""The monkey itself: it plays, and it notices what is amiss."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from afterview.app.autosave import Autosave
from afterview.app.file_sync.sync import FileSync
from afterview.app.panes.reflection import ReflectionPane
from afterview.app.screens.main import MainScreen
from afterview.app.timeline.timeline import Timeline
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt
from support.driving import STORY, driving

from . import monkey_eyes as eyes
from .monkey import monkey_loop

pytestmark = pytest.mark.slow


def test_some_hundred_keys_lose_nothing(tmp_path: Path) -> None:
    tally = monkey_loop(tmp_path, 300, seed=3)
    assert (tally.lost, tally.notes) == (0, [])
    assert tally.tried >= 300


def test_the_same_seed_presses_the_same_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(screen: MainScreen, start: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(MainScreen, "action_quick_add", broken)  # every seed comes to it, whatever the keys
    found = []
    for time in ("first", "second"):
        (tmp_path / time).mkdir()
        found.append(monkey_loop(tmp_path / time, 400, seed=2).notes[0])
    assert "ZeroDivisionError" in found[0]
    assert found[0].split("before it")[1] == found[1].split("before it")[1]


async def test_an_app_that_does_not_show_a_lane_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = Timeline.show

    def without_lanes(timeline: Timeline, hunt: Hunt, *more: object) -> None:
        show(timeline, Hunt(), *more)  # type: ignore[arg-type]  # passed on as it came

    async with driving(tmp_path / "journal.json", *STORY) as app:
        assert [*eyes.unlike(app.app, app.path)] == []
        monkeypatch.setattr(Timeline, "show", without_lanes)
        app.app.main.show_all()
        assert [*eyes.unlike(app.app, app.path)] == ["the timeline lacks a lane"]


async def test_an_app_that_does_not_follow_its_file_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def blind(sync: FileSync) -> None:
        return None

    async with driving(tmp_path / "journal.json", *STORY) as app:
        monkeypatch.setattr(FileSync, "look", blind)
        key, application = next(iter(app.hunt.applications.items()))
        gone = replace(application, interviews=())
        Journal.open(app.path).commit(lambda _: Change("changed beside it", {key: gone}))
        amiss = [*eyes.unlike(app.app, app.path)]
        assert "the hunt in memory is not the one in the file" in amiss
        assert "a reflection is shown of a round that is not there" in amiss


async def test_a_reflection_that_says_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        monkeypatch.setattr(ReflectionPane, "show", lambda *_: None)
        key, application = next(iter(app.hunt.applications.items()))
        interview = application.interviews[0]
        written = replace(interview, reflection=replace(interview.reflection, liked="the people"))
        new = replace(application, interviews=(written,))
        Journal.open(app.path).commit(lambda _: Change("wrote beside it", {key: new}))
        await app.until(lambda: app.app.session.hunt == app.hunt)
        assert [*eyes.unlike(app.app, app.path)] == ["the reflection says something else than the file"]


async def test_a_text_that_is_said_to_be_saved_and_is_not_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def forgetful(autosave: Autosave, path: Path, text: str) -> None:
        return None

    async with driving(tmp_path / "journal.json", *STORY) as app:
        monkeypatch.setattr(Autosave, "_save", forgetful)
        await app.press("W", "enter")
        await app.type("well")
        title = app.app.main.workspace.reflection
        await app.until(lambda: "✓ saved" in str(title.border_title))
        assert [*eyes.not_acknowledged(app.app, app.path)] == ["it says saved, and 'well' is not in the file"]


def test_a_file_that_is_not_sound_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_text("{")
    assert [*eyes.unsound(path)]
