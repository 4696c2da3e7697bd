"""Two windows write the same text: nothing is overwritten, nothing lost, and the hands are not disturbed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from afterview.changes.reflections import mark_question, set_question, set_reflection_text
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Conflict, Hunt
from afterview.records.reflections import Reflection
from support.driving import STORY, Driven, driving

pytestmark = pytest.mark.slow

QUESTION = "question acme Why us?"


def elsewhere(path: Path, make: Callable[[Hunt], Change]) -> None:
    """Change the journal from another window."""
    Journal.open(path).commit(make)


def round_of(hunt: Hunt) -> str:
    return next(iter(hunt.applications.values())).interviews[0].id


def write_elsewhere(path: Path, text: str, field: str = "went_well") -> None:
    elsewhere(path, lambda hunt: set_reflection_text(hunt, round_of(hunt), field, text))


def reflection(app: Driven) -> Reflection:
    return next(iter(app.hunt.applications.values())).interviews[0].reflection


def conflicts(app: Driven) -> list[Conflict]:
    return list(app.hunt.conflicts.values())


def meet(app: Driven, theirs: str, mine: str) -> None:
    """Let another window write there, and type here before this window has seen it."""
    write_elsewhere(app.path, theirs)
    app.app.main.workspace.reflection.editor.insert(mine)


async def write(app: Driven, text: str = "") -> None:
    """Open the first text of the reflection, and type."""
    await app.press("W", "enter")
    if text:
        await app.type(text)


async def test_an_editor_in_which_nothing_was_typed_takes_over(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        editor = app.app.main.workspace.reflection.editor
        await write(app, "I drew before I talked")
        await app.until(lambda: reflection(app).went_well == "I drew before I talked")
        await app.press("home", "right", "right")
        write_elsewhere(app.path, "First I drew before I talked\nand more")
        await app.until(lambda: editor.text == "First I drew before I talked\nand more")
        assert editor.has_focus
        assert editor.text.split("\n")[0][editor.cursor_location[1] :] == "drew before I talked"
        await app.press("x")
        await app.until(lambda: "xdrew" in reflection(app).went_well)
        await app.press("ctrl+z")
        assert editor.text == "First I drew before I talked\nand more"
        await app.press("ctrl+z")
        assert editor.text == "I drew before I talked"
        await app.press("ctrl+y")
        assert editor.text == "First I drew before I talked\nand more"
        await app.until(lambda: reflection(app).went_well == editor.text)
        assert not conflicts(app)


async def test_both_texts_are_kept_and_typing_goes_on(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        editor = app.app.main.workspace.reflection.editor
        await write(app)
        meet(app, "theirs", "mine")
        await app.until(lambda: [each.other for each in conflicts(app)] == ["mine"])
        assert reflection(app).went_well == "theirs"
        await app.until(lambda: "≠ changed in another window too" in app.screen)
        assert editor.has_focus
        await app.type(" goes on")
        await app.until(lambda: [each.other for each in conflicts(app)] == ["mine goes on"])
        assert editor.text == "mine goes on"
        assert reflection(app).went_well == "theirs"
        assert "1 to decide: C" in app.said()
        write_elsewhere(app.path, "theirs, too")
        await app.until(
            lambda: app.app.session.hunt.conflicts != {} and reflection(app).went_well == "theirs, too"
        )
        assert editor.text == "mine goes on"


@pytest.mark.parametrize(
    ("key", "text", "left"),
    [
        ("m", "mine", 0),
        ("t", "theirs", 0),
        ("b", "theirs\nmine", 0),
        ("l", "theirs", 1),
        ("escape", "theirs", 1),
    ],
)
@pytest.mark.parametrize("leave", ["escape", "tab"])
async def test_leaving_asks_which_text_is_to_stay(
    tmp_path: Path, key: str, text: str, left: int, leave: str
) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await write(app)
        meet(app, "theirs", "mine")
        await app.until(lambda: bool(conflicts(app)))
        await app.press(leave)
        await app.until(lambda: asks(app))
        assert "Acme, round 1, what went well" in app.screen
        assert "mine" in app.screen
        assert "theirs" in app.screen
        await app.press(key)
        await app.until(lambda: app.app.screen is app.app.main)
        await app.until(lambda: len(conflicts(app)) == left and reflection(app).went_well == text)
        await app.until(lambda: app.app.main.workspace.reflection.is_writing == (leave == "tab"))
        assert app.app.main.workspace.reflection.editor.has_focus == (leave == "tab")
        if not left:
            Journal.open(app.path).undo()
            await app.until(lambda: len(app.app.session.hunt.conflicts) == 1)


def asks(app: Driven) -> bool:
    return getattr(app.app.screen, "takes_keys", False) and "theirs" in app.screen.casefold()


async def test_the_same_text_in_both_is_fine(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await write(app)
        meet(app, "same", "same")
        await app.until(lambda: app.app.main.workspace.reflection.editor.base == "same")
        await app.press("escape")
        assert app.app.screen is app.app.main
        assert reflection(app).went_well == "same"
        assert not conflicts(app)


async def test_typing_taken_back_lets_the_other_text_in(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        editor = app.app.main.workspace.reflection.editor
        await write(app)
        meet(app, "theirs", "my")
        await app.until(lambda: bool(conflicts(app)))
        await app.press("backspace", "backspace")
        await app.until(lambda: editor.text == "theirs")
        assert not conflicts(app)
        assert "changed in another window" not in app.screen


async def test_other_fields_meet_without_a_word(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await write(app)
        write_elsewhere(app.path, "theirs", "went_badly")
        await app.pilot.press("m", "i", "n", "e")
        await app.until(lambda: (reflection(app).went_well, reflection(app).went_badly) == ("mine", "theirs"))
        assert not conflicts(app)


async def test_a_round_that_is_deleted_under_the_editor_does_not_end_the_writing(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "Borealis; SRE; applied 2 nov") as app:
        main = app.app.main
        (acme,) = (each for each in app.hunt.applications.values() if each.company == "Acme")
        main.workspace.go_to(acme.id, None)
        await write(app, "Calm")
        await app.until(
            lambda: app.app.session.hunt.applications[acme.id].interviews[0].reflection.went_well == "Calm"
        )
        elsewhere(app.path, lambda hunt: Change("deleted Acme", {acme.id: None}))
        await app.until(lambda: "≠ deleted in another window" in app.screen)
        await app.type("er now")
        await app.until(lambda: [each.other for each in conflicts(app)] == ["Calmer now"])
        assert main.workspace.reflection.editor.has_focus
        await app.press("escape")
        await app.until(lambda: getattr(app.app.screen, "takes_keys", False))
        assert "deleted" in app.screen
        assert "Calmer now" in app.screen
        await app.press("l")
        await app.until(lambda: app.app.screen is main)
        assert "Borealis" in app.screen
        Journal.open(app.path).undo()  # what was kept beside it
        Journal.open(app.path).undo()
        await app.until(lambda: acme.id in app.app.session.hunt.applications)


async def test_a_mark_changes_that_mark_alone(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, QUESTION) as app:
        main = app.app.main
        question = reflection(app).questions[0]
        main.set_focus(main.workspace.reflection.list)
        main.workspace.reflection.list.highlighted = 2
        await app.settle()
        app.app.main.file_sync.stop()  # the screen has not followed yet
        elsewhere(app.path, lambda hunt: mark_question(hunt, round_of(hunt), question.id, "ready", True))
        await app.press("space", "c")
        await app.until(lambda: reflection(app).questions[0].count_on)
        assert reflection(app).questions[0].ready


async def test_a_better_answer_meets_another_one(tmp_path: Path) -> None:
    from msgspec.structs import replace

    async with driving(tmp_path / "journal.json", *STORY, QUESTION) as app:
        main = app.app.main
        question = reflection(app).questions[0]
        main.workspace.reflection.list.highlighted = 2
        await app.press("W", "enter")
        better = replace(question, better="theirs", ready=True)
        elsewhere(app.path, lambda hunt: set_question(hunt, round_of(hunt), better))
        main.workspace.reflection.editor.insert("mine")
        await app.until(lambda: bool(conflicts(app)))
        assert reflection(app).questions == (better,)
        await app.press("escape")
        await app.until(lambda: asks(app))
        assert "the question “Why us?”, a better one" in app.screen
        await app.press("m")
        await app.until(lambda: reflection(app).questions == (replace(better, better="mine"),))
