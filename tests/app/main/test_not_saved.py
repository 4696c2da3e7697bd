"""What cannot be saved is said, kept aside, saved when it can be, and never a trap."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview.journal.errors import NotSavedError
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt
from support.driving import Driven, driving

STORY = ("Acme; Engineer; applied 10 nov", "interview acme phone 14:00-15:00 with Dana Lee")


def full_disk(_: Callable[[Hunt], Change]) -> Change:
    raise NotSavedError("The disk is full: make room.")


async def type_on_a_full_disk(app: Driven, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.app.session.journal, "commit", full_disk)
    await app.press("W", "enter")
    await app.type("Kept calm")
    await app.press("escape")
    await app.until(lambda: app.app.autosave.rescued is not None)


async def test_it_is_said_kept_aside_and_saved_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY) as app:
        await type_on_a_full_disk(app, monkeypatch)
        await app.until(lambda: "Not saved: The disk is full" in app.said())
        assert "✗ not saved" in app.screen
        assert "Kept calm" in app.screen
        rescue = app.app.autosave.rescued
        assert rescue is not None
        assert "Kept calm" in json.dumps(json.loads(rescue.read_text(encoding="utf-8")))
        monkeypatch.undo()
        assert await app.app.autosave.flush()
        await app.until(lambda: "Saved after all" in app.said() and "✓ saved after all" in app.screen)
        assert "Not saved" not in app.screen
        (kept,) = Journal.open(path).hunt.applications.values()
        assert kept.interviews[0].reflection.went_well == "Kept calm"
        assert not rescue.exists()


async def test_that_it_fails_again_takes_the_place_of_that_it_was_saved_after_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        for _ in range(2):
            await type_on_a_full_disk(app, monkeypatch)
            await app.until(lambda: app.said().startswith("Not saved: The disk is full"))
            monkeypatch.undo()
            assert await app.app.autosave.flush()
            await app.until(lambda: app.said().startswith("Saved after all"))


async def test_leaving_is_refused_once_with_the_place_and_then_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await type_on_a_full_disk(app, monkeypatch)
        await app.press("q")
        await app.until(lambda: "is kept in" in app.said())
        assert not app.has_ended
        await app.pilot.press("q")
        await app.until(lambda: app.has_ended)
    rescue = app.app.autosave.rescued
    assert rescue is not None
    assert rescue.exists()
