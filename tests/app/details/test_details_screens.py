"""The details screens, worked by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from afterview.app.details.browse import DetailsScreen
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.field_row import FieldRow, NameSuggester
from afterview.app.details.form import EditScreen
from afterview.app.details.listing import Listing
from afterview.app.panes.key_bar import KeyBar
from afterview.changes.errors import ChangeError
from afterview.journal.errors import JournalError
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Reply
from afterview.records.path import Path, application_path, find, interview_path, parts, person_path
from afterview.records.people import Touch
from afterview.records.schema import SCHEMA
from support.details_app import Bench, sample
from support.times import starts as starts_of

SIZES = [(80, 24), (120, 40), (40, 12)]
HOSTILE = "QA [contract] [/b] [@click=app.quit]x[/] \x1b[31m {0} %s مرحبا 🎉 " + "long " * 2000


async def _open(pilot: Pilot[None], choose: Path | None = None) -> DetailsScreen:
    app = pilot.app
    assert isinstance(app, Bench)
    screen = DetailsScreen(app.hunt, application_path("a1"), app.session, choose=choose)
    await app.push_screen(screen)
    await pilot.pause()
    return screen


def _row(screen: EditScreen, key: str) -> FieldRow:
    return next(each for each in screen.query(FieldRow) if each.field.key == key)


def _form(app: Bench) -> EditScreen:
    assert isinstance(app.screen, EditScreen)
    return app.screen


def _interview(hunt: Hunt) -> Interview:
    found = hunt.find_interview("i1")
    assert found is not None
    return found[1]


def _says(app: Bench) -> str:
    return str(app.screen.query_one("#said", Static).content)


@pytest.mark.parametrize("size", SIZES)
async def test_a_field_is_edited_by_keys(size: tuple[int, int]) -> None:
    app = Bench(sample())
    async with app.run_test(size=size) as pilot:
        await _open(pilot)
        await pilot.press("enter", "tab", "ctrl+u", *"SRE", "ctrl+o")
        await pilot.pause()
        assert app.hunt.applications["a1"].role == "SRE"
        assert isinstance(app.screen, DetailsScreen)
        assert _says(app) == "Edited Acme (Backend Engineer): role."
        await pilot.press("u")
        assert app.hunt.applications["a1"].role == "Backend Engineer"
        assert "Undone: edited Acme" in _says(app)


def _rows(screen: DetailsScreen) -> list[str]:
    return [str(each.prompt) for each in screen.query_one(Listing).options]


async def test_words_narrow_the_list_and_run_nothing() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await _open(pilot)
        await pilot.press("slash", *"round u")
        assert screen.query_one(Listing).chosen == interview_path("a1", "i1")
        assert not any("What happened" in each for each in _rows(screen))
        assert not app.before
        await pilot.press("o")
        assert "Nothing here has “round uo”." in str(screen.query_one("#nothing", Static).content)
        await pilot.press("escape")
        assert any("What happened" in each for each in _rows(screen))
        assert app.screen is screen


async def test_what_was_undone_stays_to_be_read_where_the_next_key_does_nothing() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DetailsScreen(app.hunt, application_path("a2"), app.session))
        await pilot.press("down", "d", "y")
        await pilot.pause()
        await pilot.press("u", "o")
        assert "Undone: " in _says(app)
        assert "No address" in _says(app)


async def test_each_record_is_one_stop_with_all_that_is_recorded_of_it() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await _open(pilot)
        listing = screen.query_one(Listing)
        assert "first line second line" in " ".join(str(listing.get_option_at_index(1).prompt).split())
        await pilot.press("down")
        assert listing.chosen == (*application_path("a1"), "events", "e1")
        await pilot.press("slash", *"calm", "enter")
        assert listing.chosen == interview_path("a1", "i1")


async def test_an_interview_is_called_off_and_is_on_again_by_keys_that_are_named() -> None:  # playbook B.1
    app = Bench(sample())
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await _open(pilot, interview_path("a1", "i1"))
        await pilot.pause()
        assert "X called off" in str(screen.query_one(KeyBar).content)
        await pilot.press("X")
        await pilot.pause()
        assert _interview(app.hunt).cancelled_at is not None
        assert "b on again" in str(screen.query_one(KeyBar).content)
        await pilot.press("b")
        await pilot.pause()
        assert _interview(app.hunt).cancelled_at is None
        await pilot.press("I")
        await pilot.pause()
        assert screen.met_wanted == "i1"


async def test_enter_goes_on_and_saves_at_the_last_field() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot, (*interview_path("a1", "i1"), "follow_ups", "f1"))
        await pilot.press("enter", "enter", "enter", "ctrl+u", *"spo", "enter", *"call on Monday", "enter")
        await pilot.pause()
        follow_up = _interview(app.hunt).follow_ups[0]
        assert (follow_up.result.value, follow_up.note) == ("spoke", "call on Monday")


async def test_several_lines_are_kept() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot, (*interview_path("a1", "i1"), "interviewers", "p1"))
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("end", "enter", *"hiking", "ctrl+o")
        await pilot.pause()
        assert _interview(app.hunt).interviewers[0].talked_about == "sharding\nhiking"


@pytest.mark.parametrize("size", SIZES)
async def test_a_bad_value_says_so_at_once_and_stays(size: tuple[int, int]) -> None:
    app = Bench(sample())
    async with app.run_test(size=size) as pilot:
        await _open(pilot, interview_path("a1", "i1"))
        await pilot.press("e", "tab", "tab", "ctrl+u", *"27 Nov")
        await pilot.pause()
        form = _form(app)
        row = _row(form, "starts")
        assert row.has_class("-bad")
        assert "27 Nov 2026 14:00" in str(row.query_one(".below", Static).content)
        await pilot.press("tab", "ctrl+o")
        await pilot.pause()
        assert app.screen is form
        assert row.typed == "27 Nov"
        assert row.editor.has_focus
        await pilot.press("end", *" 2026 9:30")
        await pilot.pause()
        assert str(row.query_one(".below", Static).content) == "→ 27 Nov 2026 09:30"
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert starts_of(_interview(app.hunt)).isoformat() == "2026-11-27T08:30:00+00:00"


async def test_a_failed_save_shows_why_and_loses_nothing() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await pilot.press("e", "ctrl+u", *"Nova")
        for failure in (JournalError("The disk is full."), ChangeError("It is gone [/b].")):
            app.failure = failure
            await pilot.press("ctrl+o")
            await pilot.pause()
            assert _says(app) == str(failure)
            assert _row(_form(app), "company").typed == "Nova"
        app.failure = None
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert app.hunt.applications["a1"].company == "Nova"


async def test_fields_that_go_together_badly_are_shown_at_the_field() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot, (*interview_path("a1", "i1"), "promise"))
        await pilot.press("e", "tab", "ctrl+u", *"1 Nov 2026", "ctrl+o")
        await pilot.pause()
        row = _row(_form(app), "on")
        assert row.has_class("-bad")
        assert "before the day" in str(row.query_one(".below", Static).content)


async def test_leaving_asks_once_when_something_would_be_lost() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        details = await _open(pilot)
        await pilot.press("e", "escape")
        assert app.screen is details
        await pilot.press("e", "ctrl+u", *"Nova", "escape")
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("escape")
        assert _row(_form(app), "company").typed == "Nova"
        await pilot.press("escape", "y")
        await pilot.pause()
        assert app.screen is details
        assert app.hunt.applications["a1"].company == "Acme"


@pytest.mark.parametrize("size", SIZES)
async def test_delete_tells_what_goes_with_it_and_is_undone(size: tuple[int, int]) -> None:
    app = Bench(sample())
    async with app.run_test(size=size) as pilot:
        await _open(pilot, interview_path("a1", "i1"))
        await pilot.press("d")
        text = "\n".join(str(each.content) for each in app.screen.query(Static))
        assert "Delete round 1 at Acme?" in text
        assert "2 questions" in text
        assert "u undoes it" in text
        await pilot.press("enter")
        assert app.hunt.find_interview("i1") is not None
        await pilot.press("d", "y")
        await pilot.pause()
        assert app.hunt.find_interview("i1") is None
        assert "Deleted round 1" in _says(app)
        await pilot.press("u")
        await pilot.pause()
        assert app.hunt == sample()


async def test_deleting_the_application_leaves_an_empty_screen_that_can_undo() -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await pilot.press("d", "y")
        await pilot.pause()
        assert "a1" not in app.hunt.applications
        assert app.screen.query_one("#nothing").display
        await pilot.press("e", "d", "y")  # nothing is chosen: nothing happens
        await pilot.press("u")
        await pilot.pause()
        assert "a1" in app.hunt.applications
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, DetailsScreen)


@pytest.mark.slow
async def test_every_line_opens_a_form_and_can_be_deleted() -> None:
    app = Bench(sample())
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await _open(pilot)
        paths = [each.path for each in screen.lines() if each.path is not None]
        editable = {kind for kind, each in SCHEMA.items() if each.fields}
        assert {type(find(app.hunt, each)) for each in paths} == editable - {Touch, Reply}
        for path in paths:
            screen.listing.choose(path)
            await pilot.press("e")
            _form(app)
            await pilot.press("escape", "d")
            assert isinstance(app.screen, ConfirmScreen)
            await pilot.press("n")


def _everything() -> Iterator[Path]:
    yield application_path("a1")
    yield person_path("p1")
    yield next(path for path, _ in parts(sample(HOSTILE).people["p4"], person_path("p4")))


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_are_shown_as_text(size: tuple[int, int]) -> None:
    app = Bench(sample(company=HOSTILE, name=HOSTILE))
    async with app.run_test(size=size) as pilot:
        screen = await _open(pilot)
        assert any("QA [contract] [/b]" in each.label for each in screen.lines())
        for path in _everything():
            screen.listing.choose(path)
            await pilot.press("e")
            await pilot.pause()
            assert any("[contract]" in each.typed for each in app.screen.query(FieldRow))
            await pilot.press("escape", "d")
            await pilot.pause()
            await pilot.press("escape")
        picture = app.export_screenshot(simplify=True)
        assert "\x1b" not in picture
        assert screen.query_one(Listing).option_count > 10


@pytest.mark.parametrize("size", SIZES)
async def test_the_field_in_focus_is_always_in_sight(size: tuple[int, int]) -> None:
    app = Bench(sample())
    async with app.run_test(size=size) as pilot:
        await _open(pilot, person_path("p1"))
        await pilot.press("e")
        for _ in range(14):
            await pilot.press("tab")
            await pilot.pause()
            focused = app.screen.focused
            assert isinstance(focused, Input | TextArea)
            assert app.screen.region.contains_region(focused.region.crop_size((10, 1)))
            assert app.screen.query_one(KeyBar).region.bottom <= size[1]


@pytest.mark.parametrize(
    ("typed", "below"),
    [
        ("tomorrow 2pm", "→ 26 Nov 2026 14:00"),
        ("tomorrow", "Write a day and a time"),
        ("31 nov 10:00", ""),
    ],
)
async def test_days_in_plain_words_show_what_is_understood(typed: str, below: str) -> None:
    app = Bench(sample())
    async with app.run_test(size=(80, 24)) as pilot:
        await _open(pilot, interview_path("a1", "i1"))
        await pilot.press("e")
        row = _row(_form(app), "starts")
        editor = row.editor
        assert isinstance(editor, Input)
        editor.value = typed
        await pilot.pause()
        assert below in str(row.query_one(".below", Static).content)
        assert row.has_class("-bad") == (not below.startswith("→"))


async def test_the_last_of_several_names_is_completed_from_those_who_are_near() -> None:
    near = NameSuggester(("Dana Lee", "Sam Wu", "Sandra Fox"), several=True)
    assert await near.get_suggestion("da") == "dana Lee"
    assert await near.get_suggestion("Dana Lee, sa") == "Dana Lee, sam Wu"
    assert await near.get_suggestion("Sam Wu, Sa") == "Sam Wu, Sandra Fox"
    assert await near.get_suggestion("Sam Wu, ") is None
    assert await NameSuggester(("Dana Lee",), several=False).get_suggestion("Sam, Da") is None
