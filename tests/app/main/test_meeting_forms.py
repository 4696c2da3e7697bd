"""An edit form that is open while another window changes the same thing; and the lists above the panes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from afterview.app.details.form import EditScreen
from afterview.app.details.listing import Listing
from afterview.app.list_filter import ListFilter
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from support.driving import STORY, Driven, driving

pytestmark = pytest.mark.slow


def acme(hunt: Hunt) -> Application:
    return next(each for each in hunt.applications.values() if each.company.startswith("Acme"))


def edit_elsewhere(path: Path, **fields: str) -> None:
    def make(hunt: Hunt) -> Change:
        application = replace(acme(hunt), **fields)
        return Change("edited elsewhere", {application.id: application})

    Journal.open(path).commit(make)


async def open_form(app: Driven) -> EditScreen:
    await app.press("e")
    await app.until(lambda: app.app.screen is not app.app.main)
    await app.press("enter")
    await app.until(lambda: isinstance(app.app.screen, EditScreen))
    screen = app.app.screen
    assert isinstance(screen, EditScreen)
    return screen


async def type_into(app: Driven, form: EditScreen, field: str, text: str) -> None:
    row = next(row for row in form._rows if row.field.key == field)
    form.set_focus(row.editor)
    row.put(text)
    await app.settle()


def typed(form: EditScreen, field: str) -> str:
    return next(row.typed for row in form._rows if row.field.key == field)


async def test_fields_in_which_nothing_was_typed_take_over(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        form = await open_form(app)
        await type_into(app, form, "salary", "80k")
        focused = form.focused
        edit_elsewhere(app.path, role="Staff Engineer", notes="theirs [b]")
        await app.until(lambda: typed(form, "role") == "Staff Engineer")
        assert typed(form, "notes") == "theirs [b]"
        assert typed(form, "salary") == "80k"
        assert form.focused is focused
        await app.press("ctrl+o")
        await app.until(lambda: not isinstance(app.app.screen, EditScreen))
        kept = acme(app.hunt)
        assert (kept.role, kept.salary, kept.notes) == ("Staff Engineer", "80k", "theirs [b]")


@pytest.mark.parametrize(
    ("key", "notes"), [("m", "mine"), ("t", "theirs [b]"), ("b", "theirs [b]\nmine"), ("l", None)]
)
async def test_a_field_that_both_have_changed_is_asked_about(
    tmp_path: Path, key: str, notes: str | None
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        form = await open_form(app)
        await type_into(app, form, "notes", "mine")
        await type_into(app, form, "salary", "80k")
        edit_elsewhere(app.path, notes="theirs [b]")
        await app.until(lambda: "≠ recorded now: theirs [b]" in app.screen)
        await app.press("ctrl+o")
        await app.until(lambda: "Changed in another window meanwhile" in app.screen)
        assert acme(app.hunt).notes == "theirs [b]"
        await app.press(key)
        if notes is None:
            await app.until(lambda: app.app.screen is form)
            assert typed(form, "notes") == "mine"
            assert acme(app.hunt).notes == "theirs [b]"
            return
        await app.until(lambda: not isinstance(app.app.screen, EditScreen) and acme(app.hunt).notes == notes)
        assert acme(app.hunt).salary == "80k"


async def test_what_changes_between_the_question_and_the_answer_is_asked_about_too(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        form = await open_form(app)
        await type_into(app, form, "role", "mine")
        edit_elsewhere(app.path, role="theirs")
        await app.press("ctrl+o")
        await app.until(lambda: "theirs" in app.screen and "Save mine" in app.screen)
        edit_elsewhere(app.path, role="theirs, later")
        await app.press("m")
        await app.until(lambda: "theirs, later" in app.screen and "Save mine" in app.screen)
        assert acme(app.hunt).role == "theirs, later"
        await app.press("m")
        await app.until(lambda: acme(app.hunt).role == "mine")


async def test_the_same_typed_in_both_is_fine(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        form = await open_form(app)
        await type_into(app, form, "role", "same")
        edit_elsewhere(app.path, role="same", salary="1")
        await app.until(lambda: typed(form, "salary") == "1")
        await app.press("ctrl+o")
        await app.until(lambda: not isinstance(app.app.screen, EditScreen))
        assert (acme(app.hunt).role, acme(app.hunt).salary) == ("same", "1")


async def test_a_thing_that_was_deleted_leaves_what_was_typed_on_the_screen(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        form = await open_form(app)
        await type_into(app, form, "role", "typed for long")
        Journal.open(app.path).commit(lambda hunt: Change("deleted", {acme(hunt).id: None}))
        await app.until(lambda: "deleted in another window" in app.screen)
        await app.press("ctrl+o")
        assert app.app.screen is form
        assert typed(form, "role") == "typed for long"
        assert "deleted" in app.screen
        Journal.open(app.path).undo()
        await app.until(lambda: "It is there again." in app.screen)
        await app.press("ctrl+o")
        await app.until(lambda: acme(app.hunt).role == "typed for long")


async def test_the_open_list_follows_and_keeps_its_cursor(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("e")
        await app.until(lambda: app.app.screen is not app.app.main)
        listing = app.app.screen.query_one(Listing)
        await app.press("down", "down")
        before = listing.chosen
        edit_elsewhere(app.path, notes="what another window wrote", company="Acme Ltd")
        await app.until(lambda: "what another window wrote" in app.screen)
        assert listing.chosen == before
        assert listing.has_focus


def commit(path: Path, make: Callable[[Hunt], Change]) -> None:
    Journal.open(path).commit(make)


async def test_the_people_follow_under_their_filter(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("P")
        await app.until(lambda: app.app.screen is not app.app.main)
        await app.press("slash", "w", "u")
        await app.until(lambda: "Dana Lee" not in app.screen)

        def rename(hunt: Hunt) -> Change:
            people = {key: replace(each, title="CTO") for key, each in hunt.people.items()}
            return Change("renamed", people=people)

        commit(app.path, rename)
        await app.until(lambda: "CTO · Acme" in app.screen)
        assert "Dana Lee" not in app.screen
        assert app.app.screen.query_one(ListFilter).has_focus
