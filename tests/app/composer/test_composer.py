"""A letter is written where its step stands: from the material to the note that is sent, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.screen import Screen

from afterview.app.app import AfterviewApp
from afterview.app.screens.composer import Composer
from support.composing import LATER, TOLD, composer, notes, open_note, text
from support.driving import NOW, driving

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


@SIZES
async def test_enter_on_an_interviewer_opens_a_draft_of_what_was_talked_about(  # playbook 2.4, 1.6
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        assert "Hello Dana," in text(app)
        assert "one database to one a tenant" in text(app)
        assert "Hello Dana," in app.screen
        assert "Thank-you note to Dana Lee" in app.screen
        assert notes(app) == {}, "a draft that nobody touched is not recorded"


@SIZES
async def test_the_note_is_marked_as_sent_without_a_letter_by_a_key_beside_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        person = next(each.id for each in app.hunt.people.values() if each.name == "Dana Lee")
        app.app.main.workspace.go_to_pane("checklist")
        app.app.main.workspace.checklist.choose(2, person)
        await app.settle()
        assert "enter write the letter   M mark as done" in app.screen
        await app.press("M")
        await app.until(lambda: "Dana Lee" in notes(app))
        assert notes(app)["Dana Lee"].sent_at == LATER


@SIZES
async def test_a_piece_is_put_in_and_out_and_the_letter_follows(  # playbook 2.5
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        first = text(app)
        assert "load test" in first
        await app.press("f2")
        at = next(i for i, each in enumerate(composer(app).writing.material) if "load test" in each.text)
        await app.press(*["down"] * at, "space")
        assert "load test" not in text(app)
        await app.press("space")
        assert text(app) == first
        await app.press("ctrl+z")
        assert "load test" not in text(app)
        assert not composer(app).writing.material[at].used, "the material goes with what undo brings back"


async def test_what_was_edited_is_put_together_anew_only_after_a_question(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.type("My own words. ")
        mine = text(app)
        await app.press("f2", "space")
        await app.until(lambda: "You have edited this letter" in app.screen)
        await app.press("k")
        assert text(app) == mine
        await app.press("space", "a")
        assert "My own words" not in text(app)
        await app.press("ctrl+z")
        assert text(app) == mine


@SIZES
async def test_every_letter_typed_is_in_the_journal_and_there_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        await app.type("Oh, and one thing more. ")
        written = text(app)
        await app.until(lambda: bool(notes(app)) and notes(app)["Dana Lee"].body == written)
        assert notes(app)["Dana Lee"].sent_at is None
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        await open_note(app)
        assert text(app) == written
        await app.press("escape")
        await open_note(app, "Sam Wu")
        assert "one thing more" not in text(app)
        assert "old code" in text(app)


async def test_undo_takes_a_letter_back_that_was_begun(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.type("abc")
        await app.press("escape")
        await app.until(lambda: "Dana Lee" in notes(app))
        await app.press("u")
        await app.until(lambda: notes(app) == {})


@SIZES
async def test_a_finding_is_shown_with_its_reason_and_put_right(  # playbook 2.8, 2.10
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        editor = composer(app).letter_pane.editor
        editor.load_text(text(app).replace("Hello Dana", "Hello Danna") + "\nKim")
        await app.until(lambda: any(each.code == "name_misspelt" for each in editor.findings))
        await app.press("f4")
        await app.until(lambda: "On record the name is Dana Lee" in app.screen)
        await app.press("f7")
        assert "Hello Dana," in text(app)
        await app.until(lambda: not editor.findings)


@SIZES
async def test_a_note_that_was_sent_is_recorded_and_undone(  # playbook 2.1
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        written = text(app)
        await app.press("ctrl+o", "s")
        await app.until(lambda: "How was it sent?" in app.screen)
        assert "not yet" not in app.screen, "that was said already"
        await app.press("e")
        await app.until(lambda: app.app.screen is app.app.main)
        sent = notes(app)["Dana Lee"]
        assert (sent.sent_at, sent.body) == (LATER, written)
        assert "note to Dana Lee" in app.said()
        await app.press("u")
        await app.until(lambda: notes(app) == {})


async def test_too_early_it_says_when_it_opens_and_takes_a_second_key(tmp_path: Path) -> None:  # playbook 2.2
    async with driving(tmp_path / "journal.json", *TOLD, now=NOW) as app:
        await open_note(app)
        assert "too early: opens" in app.screen
        await app.press("ctrl+o")
        await app.until(lambda: "All the same" in app.screen)
        await app.press("enter")
        assert isinstance(app.app.screen, Composer), "enter waits"
        await app.press("ctrl+o")
        await app.until(lambda: "All the same" in app.screen)
        await app.press("y", "s")
        await app.until(lambda: "How was it sent?" in app.screen)
        await app.press("e")
        await app.until(lambda: "Dana Lee" in notes(app))


async def test_what_is_added_lands_in_the_reflection_and_in_the_letter(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.press("f2", "f6", "p")
        await app.type("that I run a book club")
        await app.press("enter")
        await app.until(lambda: "book club" in text(app))
        (application,) = app.hunt.applications.values()
        missed = application.interviews[0].reflection.missed_points
        assert missed == "the load test that I wrote\nthat I run a book club"


@pytest.mark.parametrize("pane", ["f2", "f4"])
async def test_a_sentence_typed_beside_the_letter_goes_into_it(tmp_path: Path, pane: str) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        before = app.hunt
        await app.press(pane)
        assert "f1 help" in app.screen
        await app.hurry(*"agby?qKumary")
        assert isinstance(app.app.screen, Composer)
        assert "agby?qKumary" in text(app)
        assert app.hunt.people == before.people
        await app.press("f1")
        await app.until(lambda: "what do you want to do?" in app.screen)


async def test_one_goes_on_writing_before_the_closing_and_signs_below_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.type(" It was a good hour.")
        assert " It was a good hour.\n\nKind regards," in text(app)
        await app.press("ctrl+home")
        assert composer(app).letter_pane.editor.cursor_location == (0, 0)
        await app.press("ctrl+end")
        editor = composer(app).letter_pane.editor
        assert editor.cursor_location == editor.document.end
        await app.until(lambda: any(each.code == "signature_missing" for each in editor.findings))
        codes = [each.code for each in editor.findings]
        await app.press("f4", "home", *["down"] * codes.index("signature_missing"), "enter")
        await app.type("Megan Price")
        assert text(app).endswith("\n\nKind regards,\nMegan Price")


@SIZES
async def test_the_letter_is_folded_before_it_is_first_drawn(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    frames: list[set[str]] = []
    display = AfterviewApp._display

    def watched(self: AfterviewApp, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(screen, Composer):
            strips = screen._compositor.render_strips()
            frames.append({word for strip in strips for word in strip.text.split()})
        display(self, screen, renderable)

    monkeypatch.setattr(AfterviewApp, "_display", watched)
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        words = set(text(app).split())
        assert frames
        assert words <= frames[0], "no word is cut off at the side"
