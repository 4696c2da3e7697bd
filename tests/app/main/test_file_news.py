"""What the app says of the file itself: that it can only be read, and that it is not what was saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.screens.main import MainScreen
from afterview.journal.drafts import Drafts, DraftsFile, LineDraft
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT
from afterview.records.applications import Application
from afterview.records.hunt import Change
from support.driving import NOW, Driven, driving, write_journal

STORY = ("Acme; Engineer; applied 10 nov", "interview acme phone 14:00-15:00 with Dana Lee")
MARK = "read only: written by a later afterview"


def by_a_later_version(path: Path) -> bytes:
    """Make the journal one of a later version; return what is in the file then."""
    path.write_bytes(path.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99'))
    return path.read_bytes()


def changed_outside(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new))


async def test_a_later_versions_journal_is_shown_marked_and_never_written(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    before = by_a_later_version(path)
    async with driving(path) as app:
        assert f"Timeline · {MARK}" in app.screen
        await app.until(lambda: "install the newest afterview to change it" in app.said())
        assert "Acme" in app.screen
        app.app.main.next_bar.done_saying()
        assert app.said().startswith("read only · Next ")
        for key in ("a", "u", "z"):
            await app.press(key)
            await app.until(lambda: "can be read only" in app.said())
            app.app.main.next_bar.done_saying()
            assert not app.app.main.query_one("#quick-add").display
            assert isinstance(app.app.screen, MainScreen)
        await app.press("W", "enter")
        await app.until(lambda: "can be read only" in app.said())
        assert not app.app.main.workspace.reflection.is_writing
        app.app.main.next_bar.done_saying()
        await app.press("L", "x")
        await app.until(lambda: "can be read only" in app.said())
        await app.press("H")
        await app.until(lambda: "Recorded" in app.screen or "Added the application" in app.screen)
        await app.press("down", "enter")
        await app.until(lambda: "can be read only" in app.screen)
        await app.press("escape", "e")
        assert "Everything about this application" in app.screen
    assert path.read_bytes() == before


async def test_nothing_typed_is_lost_where_the_file_becomes_a_later_versions(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path) as app:
        await app.press("W", "enter")
        await app.type("calm")
        await app.press("escape")
        await app.until(lambda: "calm" in path.read_text("utf-8"))
        await app.press("enter")
        before = by_a_later_version(path)
        await app.until(lambda: MARK in app.screen)
        await app.type(" kept")
        await app.press("escape")
        await app.until(lambda: "Not saved: " in app.said())
        assert "can be read only" in app.said()
        assert "calm kept" in app.screen
        rescued = app.app.autosave.rescued
        assert rescued is not None
        assert "calm kept" in rescued.read_text("utf-8")
        assert path.read_bytes() == before
        # The newest version has been installed, so to say: it is recorded after all.
        path.write_bytes(before.replace(b'"schema": 99', b'"schema": %d' % CURRENT))
        await app.until(lambda: MARK not in app.screen)
        assert await app.app.autosave.flush()
        (kept,) = Journal.open(path).hunt.applications.values()
        assert kept.interviews[0].reflection.went_well == "calm kept"


async def test_what_waits_to_be_entered_or_brought_back_waits_on(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = write_journal(path, *STORY)
    added = Change("added Corvid", {"a9": Application(id="a9", company="Corvid")})
    rescued, file = journal.rescue([lambda hunt: added]), DraftsFile(path)
    file.keep(Drafts(LineDraft("Borealis; SRE")), NOW)
    file.close()
    assert file.path is not None
    waiting = rescued.read_bytes(), file.path.read_bytes()
    content = path.read_bytes()
    by_a_later_version(path)
    async with driving(path) as app:
        await app.until(lambda: "install the newest afterview" in app.said())
        assert isinstance(app.app.screen, MainScreen)
        await app.press("q")
    assert (rescued.read_bytes(), file.path.read_bytes()) == waiting
    path.write_bytes(content)
    async with driving(path) as app:
        await app.until(lambda: "Added Corvid" in app.screen)
        await app.press("y")
        await app.until(lambda: "Borealis; SRE" in app.screen)


async def test_a_line_that_cannot_be_recorded_stays_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path, size=(80, 24)) as app:
        await app.press("a")
        await app.type("Borealis")
        by_a_later_version(path)
        await app.press("enter")
        await app.until(lambda: "was written by a later version" in app.screen)
        assert "Borealis" in app.screen


async def test_a_file_that_was_changed_outside_is_told_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY).close()
    changed_outside(path, b'"Acme"', b'"Acne"')
    async with driving(path) as app:
        await app.until(lambda: "changed outside afterview, or damaged: 2 records differ" in app.said())
        assert app.said().endswith("H shows it, u undoes it.")
        app.app.main.next_bar.done_saying()
        await app.app.main.file_sync.look()
        await app.settle()
        assert "changed outside" not in app.said()
        await app.press("u")
        await app.until(lambda: "Undone: the file was changed outside afterview." in app.said())
        (application,) = app.hunt.applications.values()
        assert application.company == "Acme"


async def test_it_is_told_while_the_app_runs_and_anew_for_another_change(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)

    async def told(app: Driven) -> None:
        await app.until(lambda: "changed outside" in app.said())
        app.app.main.next_bar.done_saying()

    async with driving(path) as app:
        assert "changed outside" not in app.said()
        changed_outside(path, b'"Acme"', b'"Acne"')
        await told(app)
        changed_outside(path, b'"Dana Lee"', b'"Dora Lee"')
        await told(app)
        await app.line("a", "Borealis")
        await app.until(lambda: len(app.hunt.applications) == 2)
        await app.app.main.file_sync.look()
        await app.settle()
        assert "changed outside" not in app.said()


@pytest.mark.parametrize("size", [(40, 12)])
async def test_a_long_line_at_the_foot_can_be_read_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path, size=size) as app:
        words = "The disk of this computer is full, so that nothing could be saved: free some space, and try."
        app.app.main.say(words, failed=True)
        await app.settle()
        assert words.split()[-1] in app.screen
        app.app.main.next_bar.done_saying()
        await app.settle()
        assert app.app.main.next_bar.size.height == 1
