"""Nothing typed into a letter is lost: on a full disk, in two windows, in a crash, too long to be kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from afterview.journal.errors import NotSavedError
from afterview.journal.journal import Journal
from afterview.records.base import TEXT_LIMIT
from afterview.records.hunt import Change, Hunt
from afterview.records.path import put
from support.composing import LATER, TOLD, composer, notes, open_note, text
from support.driving import driving


def full_disk(_: Callable[[Hunt], Change]) -> Change:
    raise NotSavedError("The disk is full: make room.")


async def test_on_a_full_disk_a_letter_is_kept_aside_and_saved_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        monkeypatch.setattr(app.app.session.journal, "commit", full_disk)
        await app.type("Mine alone. ")
        await app.until(lambda: app.app.autosave.rescued is not None)
        await app.until(lambda: "Not saved: The disk is full" in app.screen)
        rescue = app.app.autosave.rescued
        assert rescue is not None
        assert "Mine alone." in json.dumps(json.loads(rescue.read_text("utf-8")))
        monkeypatch.undo()
        assert await app.app.autosave.flush()
        assert notes(app)["Dana Lee"].body == text(app)


async def test_what_another_window_writes_to_the_same_letter_stays(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.type("First. ")
        await app.until(lambda: "Dana Lee" in notes(app))
        path = (*composer(app).writing.path, "body")
        Journal.open(app.path).commit(lambda hunt: put(hunt, path, "Theirs.", "wrote elsewhere"))
        await app.type("Mine. ")
        await app.until(lambda: [each.other for each in app.hunt.conflicts.values()] == [text(app)])
        assert notes(app)["Dana Lee"].body == "Theirs."
        await app.until(lambda: "changed in another window too" in app.screen)
        await app.press("ctrl+o")
        await app.until(lambda: "decide first" in app.screen)
        await app.press("escape")
        await app.until(lambda: "Theirs." in app.screen and "Mine." in app.screen)


async def test_a_letter_that_another_window_has_begun_is_not_written_over(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        writing = composer(app).writing
        other = writing.letter.path("lother")

        def begin(hunt: Hunt) -> Change:
            made = writing.record(hunt).applications[writing.letter.application]
            assert made is not None
            mine = made.interviews[0].letters[-1]
            return put(hunt, other, replace(mine, id="lother", body="Theirs."), "began it elsewhere")

        Journal.open(app.path).commit(begin)
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: app.app.screen is app.app.main)
        (application,) = app.hunt.applications.values()
        kept = {each.id: each for each in application.interviews[0].letters}
        assert kept["lother"].body == "Theirs."
        assert kept["lother"].sent_at is None
        assert kept[writing.id].sent_at == LATER


async def test_a_letter_without_end_is_told_and_kept_for_the_next_start(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.press("ctrl+home")
        composer(app).letter_pane.editor.insert("word " * (TEXT_LIMIT // 4))
        await app.until(lambda: "can be kept: shorten it" in " ".join(app.screen.split()))
        await app.until(lambda: bool(app.app.autosave.refused))
        await app.press("escape")
        app.app.drafts.see()
        (draft,) = app.app.drafts._seen.texts
        assert draft.text.startswith("word ")
        assert "Acme" in draft.what


async def test_in_a_crash_the_last_key_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *TOLD, now=LATER) as app:
        await open_note(app)
        editor = composer(app).letter_pane.editor
        await app.press("ctrl+home")
        with editor.prevent(editor.Changed):
            editor.insert("The last words. ")
        app.app.before_failing()
    assert app.app.leaving.finish() == ("", "")
    (application,) = Journal.open(path).hunt.applications.values()
    assert application.interviews[0].letters[0].body.startswith("The last words. ")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
async def test_a_text_of_any_script_is_typed_found_in_and_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        words = "שלום [b]Dana[/b] 👩‍💻 山田 When I join your team, we start. "
        await app.press("ctrl+home")
        await app.type(words)
        editor = composer(app).letter_pane.editor
        await app.until(lambda: any(each.code == "presumptuous" for each in editor.findings))
        await app.until(lambda: "Dana Lee" in notes(app))
        assert notes(app)["Dana Lee"].body.startswith(words)
