"""The file is changed, replaced, copied, broken or taken away by others while the app is open."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.content import Content
from textual.widgets import Input

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.messages import ChangeWanted
from afterview.app.screens.conflicts import ConflictsScreen
from afterview.journal.journal import Journal
from afterview.journal.merge_files import merge_file
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from support.driving import STORY, Driven, driving, write_journal

pytestmark = pytest.mark.slow

MANY = tuple(f"Company {n:02}; Engineer; applied 3 nov" for n in range(40))
SYNCTHING = "journal.sync-conflict-20261124-150000-ABCDEFG.json"


def named(hunt: Hunt, company: str) -> Application:
    return next(each for each in hunt.applications.values() if each.company == company)


def edit(path: Path, company: str = "Acme", **fields: str) -> None:
    def make(hunt: Hunt) -> Change:
        application = replace(named(hunt, company), **fields)
        return Change(f"edited {company}", {application.id: application})

    Journal.open(path).commit(make)


def put(path: Path, content: bytes) -> None:
    """Replace a file as a sync client does."""
    new = path.with_name("incoming")
    new.write_bytes(content)
    os.replace(new, path)  # noqa: PTH105 - as they do


async def question(app: Driven) -> ConfirmScreen:
    await app.until(lambda: isinstance(app.app.screen, ConfirmScreen) and app.app.screen.takes_keys)
    assert isinstance(app.app.screen, ConfirmScreen)
    return app.app.screen


def sees(app: Driven, company: str) -> Callable[[], bool]:
    return lambda: any(each.company == company for each in app.app.session.hunt.applications.values())


# Seen, and not in the way


async def test_a_line_that_is_half_typed_stays_with_its_preview(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("person Kim Roe at Acme")
        line = app.app.main.query_one("#quick-line", Input)
        await app.press("left", "left")
        before = (
            line.value,
            line.cursor_position,
            [row for row in app.screen.splitlines() if "Kim Roe" in row],
        )
        write_journal(app.path, "Borealis; SRE; applied yesterday")
        await app.until(sees(app, "Borealis"))
        await app.settle()
        assert line.has_focus
        assert before == (
            line.value,
            line.cursor_position,
            [row for row in app.screen.splitlines() if "Kim Roe" in row],
        )


async def test_a_filter_an_order_a_cursor_and_scrolled_lists_stay(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, *MANY, size=(120, 30)) as app:
        main = app.app.main
        await app.press("s", "s", "slash", *"company", "enter", *["down"] * 25)
        timeline, chosen = main.workspace.timeline, main.workspace.timeline.chosen
        order, top = timeline.order, timeline.scroll_offset.y
        assert top > 0
        await app.press("L", "down", "down", "down")
        step = main.workspace.checklist.chosen
        main.workspace.checklist.list.scroll_to(y=2, animate=False, immediate=True)
        seen = main.workspace.checklist.list.scroll_offset.y
        write_journal(app.path, "Zeta; Engineer; applied 3 nov", "note Company 07: moved to spring")
        await app.until(sees(app, "Zeta"))
        await app.settle()
        assert (timeline.model.filter, timeline.order, timeline.chosen) == ("company", order, chosen)
        assert timeline.scroll_offset.y == top
        assert main.workspace.checklist.chosen is not None
        assert step is not None
        assert main.workspace.checklist.chosen.id == step.id
        assert main.workspace.checklist.list.scroll_offset.y == seen
        assert main.workspace.checklist.list.has_focus


async def test_the_cursor_in_the_reflection_stays_by_its_part(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(120, 24)) as app:
        parts = app.app.main.workspace.reflection.list
        await app.press("W", *["down"] * 6)
        chosen, top = app.app.main.workspace.reflection.chosen, parts.scroll_offset.y
        write_journal(app.path, "question acme Why us?", "well acme calm")
        await app.until(lambda: "Why us?" in app.screen or "calm" in app.screen)
        await app.settle()
        assert chosen is not None
        assert app.app.main.workspace.reflection.chosen is not None
        assert app.app.main.workspace.reflection.chosen.id == chosen.id
        assert parts.scroll_offset.y >= top


async def test_an_open_question_and_the_help_stay(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("question_mark", *"undo")
        screen = app.app.screen
        write_journal(app.path, "Borealis; SRE; applied yesterday")
        await app.until(sees(app, "Borealis"))
        assert app.app.screen is screen
        assert screen.query_one(Input).value == "undo"


async def test_an_application_that_is_deleted_elsewhere_goes(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "Borealis; SRE; applied 3 nov") as app:
        acme = named(app.hunt, "Acme").id
        app.app.main.workspace.go_to(acme, None)
        Journal.open(app.path).commit(lambda hunt: Change("deleted", {acme: None}))
        await app.until(lambda: not sees(app, "Acme")())
        await app.until(lambda: "Checklist · Borealis" in app.screen)


# Replaced


async def test_what_was_replaced_is_asked_about_and_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY, "Borealis; SRE; applied 3 nov")
    old = path.read_bytes()
    async with driving(path) as app:
        edit(path, notes="new here")
        edit(path, "Borealis", notes="new there")
        await app.until(lambda: named(app.app.session.hunt, "Borealis").notes == "new there")
        put(path, old)
        await question(app)
        assert "replaced by another program" in app.screen
        assert "2 applications that you had are not in it as they were." in app.screen
        await app.press("left", "enter")
        await app.until(lambda: named(app.hunt, "Acme").notes == "new here")
        assert named(app.hunt, "Borealis").notes == "new there"
        await app.until(lambda: "Brought back 2 applications. u undoes it." in app.said())
        await app.until(lambda: not list(path.with_name("journal.json.backups").glob("replaced-*")))
        await app.press("u")
        await app.until(lambda: named(app.hunt, "Acme").notes == "")


async def test_it_is_left_as_it_is_where_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    old = path.read_bytes()
    async with driving(path) as app:
        edit(path, notes="new here")
        await app.until(lambda: named(app.app.session.hunt, "Acme").notes == "new here")
        put(path, old)
        await question(app)
        await app.press("enter")
        await app.until(lambda: "Left as it is" in app.said())
        assert path.read_bytes() == old
        (kept,) = path.with_name("journal.json.backups").glob("replaced-*.json")
        assert kept.name in app.said()
        assert named(Journal.open(kept).hunt, "Acme").notes == "new here"
        merge_file(Journal.open(path), kept)
        await app.until(lambda: named(app.app.session.hunt, "Acme").notes == "new here")


async def test_it_waits_until_nothing_is_typed(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    old = path.read_bytes()
    async with driving(path) as app:
        edit(path, notes="new here")
        await app.until(lambda: named(app.app.session.hunt, "Acme").notes == "new here")
        await app.press("W", "enter", "H", "i")
        put(path, old)
        await app.until(lambda: "≠ the journal was replaced: C" in app.said())
        await app.type(" there")
        assert app.app.main.workspace.reflection.editor.has_focus
        await app.until(lambda: named(app.hunt, "Acme").interviews[0].reflection.went_well == "Hi there")
        await app.press("escape")
        await question(app)
        await app.press("y")
        await app.until(lambda: named(app.hunt, "Acme").notes == "new here")
        assert named(app.hunt, "Acme").interviews[0].reflection.went_well == "Hi there"


async def test_a_save_that_meets_the_replaced_file_first_is_asked_about_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    old = path.read_bytes()
    async with driving(path) as app:
        edit(path, notes="new here")
        await app.until(lambda: named(app.app.session.hunt, "Acme").notes == "new here")
        put(path, old)
        await app.app.session.commit(
            lambda hunt: Change(
                "edited", {key: replace(each, url="x") for key, each in hunt.applications.items()}
            )
        )
        await question(app)
        await app.press("y")
        await app.until(
            lambda: (named(app.hunt, "Acme").notes, named(app.hunt, "Acme").url) == ("new here", "x")
        )


async def test_a_replaced_file_that_has_everything_is_one_calm_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path) as app:
        copy = tmp_path / "another computer" / "journal.json"
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes())
        edit(copy, role="Platform Engineer")
        put(path, copy.read_bytes())
        await app.until(lambda: "All that you had is in it." in app.said())
        assert named(app.app.session.hunt, "Acme").role == "Platform Engineer"
        assert app.app.screen is app.app.main


# Copies beside it


def conflict_copy(path: Path, name: str = SYNCTHING, **fields: str) -> Path:
    """Put a copy beside the journal in which another computer has changed something."""
    copy = path.with_name(name)
    shutil.copy(path, copy)
    shutil.copy(path.with_name(path.name + ".history"), copy.with_name(copy.name + ".history"))
    edit(copy, **fields)
    shutil.rmtree(copy.with_name(copy.name + ".backups"))
    copy.with_name(copy.name + ".history").unlink()
    return copy


@pytest.mark.parametrize("when", ["at start", "later"])
async def test_a_copy_is_offered_for_merging(tmp_path: Path, when: str) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    copy = conflict_copy(path, url="https://theirs.example") if when == "at start" else None
    async with driving(path) as app:
        copy = copy or conflict_copy(path, url="https://theirs.example")
        await question(app)
        assert "Syncthing has put a second copy of the journal beside it. Merge it?" in app.screen
        assert "differs in 1 application" in app.screen
        await app.press("y")
        await app.until(lambda: named(app.hunt, "Acme").url == "https://theirs.example")
        await app.until(lambda: not copy.exists())
        assert "Merged: took over 1 application. u undoes it." in app.said()
        assert list(path.with_name("journal.json.backups").glob("merged-*"))
        await app.press("u")
        await app.until(lambda: named(app.hunt, "Acme").url == "")


async def test_what_both_copies_changed_is_led_to(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    conflict_copy(path, notes="theirs")
    edit(path, notes="ours")
    async with driving(path) as app:
        await question(app)
        assert "1 thing is different in both" in app.screen
        await app.press("y")
        await app.until(lambda: isinstance(app.app.screen, ConflictsScreen))
        await app.until(lambda: "Acme, notes" in app.screen)
        await app.press("b")
        await app.until(lambda: named(app.hunt, "Acme").notes == "ours\ntheirs")


async def test_later_asks_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    copy = conflict_copy(path, notes="theirs")
    async with driving(path) as app:
        await question(app)
        await app.press("escape")
        write_journal(path, "Borealis; SRE; applied 3 nov")
        await app.until(sees(app, "Borealis"))
        await app.until(lambda: "≠" not in app.said())
        assert app.app.screen is app.app.main
        assert copy.exists()
    async with driving(path) as app:
        await question(app)


async def test_a_copy_without_anything_new_is_put_away_without_a_question(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    copy, own = path.with_name(SYNCTHING), path.with_name("journal (1).json")
    for each in (copy, own):
        shutil.copy(path, each)
    async with driving(path) as app:
        await app.until(lambda: "It had nothing new" in app.said())
        assert not copy.exists()
        assert own.exists(), "one that a person may have made is left alone"
        assert app.app.screen is app.app.main


# Gone, and broken


MARKED = b"<<<<<<< HEAD\n"


@pytest.mark.parametrize("bad", [None, b"", MARKED, b"half"])
async def test_a_file_that_is_not_whole_is_said_once_and_taken_over_when_it_is(
    tmp_path: Path, bad: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    good = path.read_bytes()
    async with driving(path) as app:
        main = app.app.main
        said: list[str] = []
        update = main.notice.update

        def counted(content: Content) -> None:
            said.append(content.plain)
            update(content)

        monkeypatch.setattr(main.notice, "update", counted)
        if bad is None:
            path.unlink()
        else:
            put(path, good[: len(good) // 2] if bad == b"half" else bad + good if bad else b"")
        await app.until(lambda: "What is here stays" in app.screen)
        assert "journal.json" in main.notice.words
        assert "Acme" in app.screen
        await app.press("W", "enter", *"Kept")
        await app.until(lambda: "✗ not saved" in app.screen)
        assert main.workspace.reflection.editor.text == "Kept"
        await app.press("escape")
        await app.press("T")
        main.post_message(ChangeWanted(lambda hunt: Change("edited", dict.fromkeys(hunt.applications))))
        await app.settle()
        assert sees(app, "Acme")()
        assert not path.exists() or path.read_bytes() != good
        put(path, good)
        await app.until(lambda: not main.notice.display)
        await app.until(lambda: named(app.hunt, "Acme").interviews[0].reflection.went_well == "Kept")
        assert len(said) == 2, "once said, once taken back"


async def test_a_file_that_is_gone_for_a_moment_is_not_worth_a_word(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path) as app:
        app.app.main.file_sync.stop()
        good = path.read_bytes()
        path.unlink()
        await app.app.main.file_sync.look()
        put(path, good)
        await app.app.main.file_sync.look()
        await app.until(lambda: not app.app.main.notice.display)
        assert app.app.main.notice.words == ""


async def test_a_file_of_a_later_version_can_be_read_and_says_so(tmp_path: Path) -> None:
    from afterview.journal.migrations import CURRENT

    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    async with driving(path) as app:
        put(path, path.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99'))
        await app.until(lambda: "install the newest afterview" in app.screen)
        assert "Acme" in app.screen
