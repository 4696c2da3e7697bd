"""What could not be saved the last time is offered at the start, and brought back or left in peace."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from afterview.app.details.confirm import ConfirmScreen
from afterview.changes.concurrent_text import write_over
from afterview.journal.journal import Journal
from afterview.journal.rescue import rescue_files
from afterview.records.path import reflection_path
from support.driving import Driven, driving, write_journal
from support.quick_journal import STORY, went_well


def well(journal: Journal) -> tuple[str, ...]:
    """Return the path of what went well in the first round."""
    (application,) = journal.hunt.applications.values()
    return reflection_path(application.id, application.interviews[0].id, "went_well")


def rescue(path: Path) -> Path:
    """Leave a text as an app does that could not save it."""
    journal = write_journal(path, *STORY)
    return journal.rescue([partial(write_over, path=well(journal), text="Kept [b]calm.")])


async def asked(app: Driven, words: str) -> None:
    await app.until(lambda: isinstance(app.app.screen, ConfirmScreen) and words in app.screen)


async def test_it_is_said_what_it_is_and_brought_back_as_one_change(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    rescue(path)
    async with driving(path) as app:
        await asked(app, "could not be saved the last time")
        assert "· Wrote down what went well (Acme, round 1)" in app.screen
        await app.press("enter")
        await app.until(lambda: "u undoes it" in app.said())
        assert "Brought back what was not saved: wrote down what went well" in app.said()
        assert "Kept [b]calm." in app.screen
        assert went_well(path) == "Kept [b]calm."
        assert rescue_files(path) == ()
        await app.press("u")
        await app.until(lambda: "Undone" in app.said())
        assert went_well(path) == ""


async def test_later_leaves_it_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    kept = rescue(path)
    before = kept.read_bytes(), path.read_bytes()
    async with driving(path) as app:
        await asked(app, "could not be saved the last time")
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        await app.until(lambda: app.app.drafts.is_offered)
    assert (kept.read_bytes(), path.read_bytes()) == before


@pytest.mark.parametrize("throw", [False, True])
async def test_what_was_changed_since_is_named_shown_and_left(tmp_path: Path, throw: bool) -> None:
    path = tmp_path / "journal.json"
    kept = rescue(path)
    journal = Journal.open(path)
    journal.commit(partial(write_over, path=well(journal), text="Theirs."))
    async with driving(path) as app:
        await asked(app, "could not be saved the last time")
        await app.press("enter")
        await asked(app, "changed since")
        assert "Changed since: Acme." in app.screen
        assert "Kept [b]calm." in app.screen
        await app.press("y" if throw else "enter")
        await app.until(lambda: app.app.screen is app.app.main)
        await app.until(lambda: kept.exists() is not throw)
    assert went_well(path) == "Theirs."


async def test_it_stays_when_it_can_still_not_be_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    kept = rescue(path)
    async with driving(path) as app:
        await asked(app, "could not be saved the last time")
        path.chmod(0o400)
        monkeypatch.setattr("os.access", lambda *_, **__: False)  # as for a person who is not root
        await app.press("enter")
        await app.until(lambda: "offered again" in app.said())
        monkeypatch.undo()
    assert "Kept [b]calm." in json.dumps(json.loads(kept.read_text(encoding="utf-8")))


async def test_a_rescue_file_that_cannot_be_read_stands_in_nobody_s_way(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    odd = tmp_path / "journal.json.rescue.json"
    odd.write_bytes(b"{")
    async with driving(path) as app:
        await app.until(lambda: app.app.drafts.is_offered)
        assert app.app.screen is app.app.main
    assert odd.read_bytes() == b"{"
