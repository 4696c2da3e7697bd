"""What was begun and not entered is kept while it is there, and offered at the next start."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from afterview.app.details.browse import DetailsScreen
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.field_row import FieldRow
from afterview.app.details.form import EditScreen
from afterview.app.panes.quick_add import QuickAddBar
from afterview.changes.deleting import delete
from afterview.journal.drafts import Drafts, DraftsFile, FormDraft, LineDraft, TextDraft
from afterview.journal.journal import Journal
from afterview.records.path import application_path, interview_path, reflection_path
from support.driving import NOW, Driven, driving, write_journal
from support.quick_journal import STORY, ZONE

YESTERDAY = NOW - timedelta(days=1)


def leave(path: Path, begun: Drafts) -> Path:
    """Leave unfinished input as a window does that has ended."""
    file = DraftsFile(path)
    file.keep(begun, YESTERDAY)
    file.close()
    assert file.path is not None
    return file.path


def ids(path: Path) -> tuple[str, str]:
    """The application's id and its interview's."""
    (application,) = Journal.open(path).hunt.applications.values()
    return application.id, application.interviews[0].id


def bar(app: Driven) -> QuickAddBar:
    return app.app.main.quick_add


async def offered(app: Driven) -> None:
    await app.until(lambda: app.app.drafts.is_offered)
    await app.settle()


async def test_a_line_is_kept_while_it_is_written_and_gone_when_it_is_entered(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    kept = tmp_path / "journal.json.unfinished.json"
    async with driving(path, *STORY) as app:
        await offered(app)
        await app.press("m")
        await app.settle()
        assert not app.app.drafts.see()  # the app's own beginning of a line is nothing typed
        await app.type("a we")
        await app.until(lambda: kept.exists() and "promise here a we" in kept.read_text(encoding="utf-8"))
        await app.type("ek")
        await app.press("enter")
        await app.until(lambda: not bar(app).is_open)
        await app.until(lambda: not kept.exists())


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_a_line_is_offered_where_it_was_begun_until_it_is_entered_or_given_up(
    tmp_path: Path, key: str
) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    application, interview = ids(path)
    write_journal(path, "Borealis; SRE; applied yesterday", "interview borealis onsite tomorrow 9:00")
    kept = leave(path, Drafts(LineDraft("question here Why us?", application, interview)))
    async with driving(path) as app:
        await offered(app)
        assert "Begun Mon 23 Nov 16:00 and not entered. Enter records it, escape gives it up." in app.screen
        assert bar(app).line.value == "question here Why us?"
        assert "here is Acme" in app.screen
        assert kept.exists()
        await app.press(key)
        await app.until(lambda: not bar(app).is_open)
        await app.until(lambda: not kept.exists())
        questions = app.hunt.applications[application].interviews[0].reflection.questions
        assert [each.text for each in questions] == (["Why us?"] if key == "enter" else [])


async def test_what_is_said_of_an_old_line_goes_when_it_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    leave(path, Drafts(LineDraft("note acme x")))
    async with driving(path) as app:
        await offered(app)
        await app.type("y")
        await app.until(lambda: "not entered" not in app.screen)
        assert "note: xy" in app.screen


async def test_a_form_is_opened_again_with_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    application, _ = ids(path)
    before = {"role": "Engineer", "notes": "none"}
    kept = leave(
        path,
        Drafts(form=FormDraft({"role": "SRE", "notes": "a\nb"}, before, application_path(application))),
    )
    async with driving(path) as app:
        await offered(app)
        form = app.app.screen
        assert isinstance(form, EditScreen)
        rows = {row.field.key: row for row in form.query(FieldRow)}
        assert rows["notes"].typed == "a\nb"
        said = str(form.query_one("#said", Static).content)
        assert said.startswith("Begun Mon 23 Nov 16:00 and not saved. Changed elsewhere since: Notes.")
        await app.press("ctrl+o")
        await app.until(lambda: "Save mine" in app.screen)  # the notes were changed since
        await app.press("m")
        await app.until(lambda: isinstance(app.app.screen, DetailsScreen))
        await app.until(lambda: not kept.exists())
        assert app.hunt.applications[application].role == "SRE"
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)


async def test_a_form_that_is_given_up_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    kept = tmp_path / "journal.json.unfinished.json"
    async with driving(path, *STORY) as app:
        await offered(app)
        await app.press("e")
        await app.until(lambda: isinstance(app.app.screen, DetailsScreen))
        await app.press("e")
        await app.until(lambda: isinstance(app.app.screen, EditScreen))
        app.app.screen.query_one(Input).value = "Borealis"
        await app.until(lambda: kept.exists() and "Borealis" in kept.read_text(encoding="utf-8"))
        await app.press("escape")
        await app.until(lambda: isinstance(app.app.screen, ConfirmScreen))
        await app.press("y")
        await app.until(lambda: isinstance(app.app.screen, DetailsScreen))
        await app.until(lambda: not kept.exists())


@pytest.mark.parametrize("throw", [False, True])
async def test_what_has_no_place_any_more_is_shown_and_kept_until_it_is_thrown_away(
    tmp_path: Path, throw: bool
) -> None:
    path = tmp_path / "journal.json"
    journal = write_journal(path, *STORY)
    application, interview = ids(path)
    begun = Drafts(
        LineDraft("question here Why us?", application, interview),
        FormDraft({"place": "their [office]"}, {}, interview_path(application, interview), "round 1 at Acme"),
        (TextDraft("What went well", "All of it."),),
    )
    kept = leave(path, begun)
    journal.commit(lambda hunt: delete(hunt, application_path(application), ZONE))
    async with driving(path) as app:
        await app.until(lambda: isinstance(app.app.screen, ConfirmScreen))
        await app.until(lambda: "round 1 at Acme: place:" in app.screen)
        for text in ("not there any more", "question here Why us?", "their [office]", "All of it."):
            assert text in app.screen
        await app.press("y" if throw else "enter")
        await offered(app)
        assert not bar(app).is_open
        if throw:
            await app.until(lambda: not kept.exists())
        else:
            await app.app.drafts.look()
            assert "their [office]" in kept.read_text(encoding="utf-8")


async def test_a_text_whose_question_was_deleted_meanwhile_holds_up_no_other_and_is_kept(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.json"
    async with driving(path, *STORY, "question acme Why us?") as app:
        await offered(app)
        main = app.app.main
        main.autosave.pause = 3600
        application, interview = ids(path)
        question = main.session.hunt.applications[application].interviews[0].reflection.questions[0]
        main.workspace.reflection.write(question.id)
        await app.type("Because.")
        await app.settle()
        main.autosave.typed(reflection_path(application, interview, "went_well"), "Calm.", "")
        ref = (*interview_path(application, interview), "reflection", "questions", question.id)
        Journal.open(path).commit(lambda hunt: delete(hunt, ref, ZONE))
        assert await main.autosave.flush()
        assert app.hunt.applications[application].interviews[0].reflection.went_well == "Calm."
        (conflict,) = app.hunt.conflicts.values()
        assert conflict.other == "Because."
        assert not main.autosave.refused


async def test_pasted_lines_that_wait_to_be_mended_are_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    waiting = "interview nowhere phone fri 10:00\noutcome acme perhaps"
    async with driving(path, *STORY) as app:
        await offered(app)
        await app.press("colon")
        await app.type(f"Borealis; SRE; applied yesterday\n{waiting}")
        await app.press("enter")
        begun = app.app.main.begun
        assert begun is not None
        assert begun[0] is not None
        assert begun[0].text == waiting
    leave(path, Drafts(line=LineDraft(waiting)))
    async with driving(path) as app:
        await offered(app)
        assert bar(app).line.value == waiting.split("\n")[0]
        await app.press(*["backspace"] * 40)
        await app.type("note acme they pair on everything")
        await app.press("enter")
        assert bar(app).line.value == waiting.split("\n")[1]
