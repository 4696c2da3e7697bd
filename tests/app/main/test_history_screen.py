"""The history in the app: what was done and when, and back to any point of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest

from afterview.app.screens.history import HistoryScreen
from afterview.app.screens.history_lines import line, rows_of, with_days
from afterview.app.screens.main import MainScreen
from afterview.clock import FixedClock
from afterview.journal.edits import Edit
from afterview.journal.errors import NotSavedError
from afterview.journal.history import Entry, EntryKind
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from support.driving import NOW, ZONE, Driven, driving, write_journal

STORY = ("Acme; Engineer; applied 10 nov", "Borealis; SRE", "Corvid; Data Engineer")


def story(path: Path, *sentences: str, start: datetime = NOW - timedelta(days=1, hours=1)) -> Journal:
    """Write a journal in which these were done, an hour after each other."""
    clock = FixedClock(start)
    journal = Journal.open(path, clock=clock)
    for number, sentence in enumerate(sentences):
        record = Application(id=f"a{number}", company=sentence)
        journal.commit(partial(_added, record))
        clock.advance(timedelta(hours=1))
    return journal


def _added(record: Application, _: Hunt) -> Change:
    return Change(record.company, {record.id: record})


@asynccontextmanager
async def looking_back(path: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Driven]:
    """Open the app and its history on the journal at `path`."""
    async with driving(path, size=size) as app:
        await app.press("H")
        await read(app)
        yield app


async def read(app: Driven) -> None:
    """Wait until the history has been read and shown."""
    await app.until(
        lambda: (
            isinstance(app.app.screen, HistoryScreen)
            and app.app.screen._contents is app.app.session.journal.contents
        )
    )
    await app.settle()


def history(app: Driven) -> HistoryScreen:
    screen = app.app.screen
    assert isinstance(screen, HistoryScreen)
    return screen


def shown(app: Driven) -> list[str]:
    """Return the lines of the list, without the spaces at their ends."""
    listing = history(app).listing
    return [str(option.prompt).strip() for option in listing.options]


def chosen(app: Driven) -> str:
    listing = history(app).listing
    assert listing.highlighted_option is not None
    return str(listing.highlighted_option.prompt)


def foot(app: Driven) -> str:
    return str(history(app)._foot)


def companies(app: Driven) -> list[str]:
    return [each.company for each in app.hunt.applications.values()]


async def go_back(app: Driven, *keys: str) -> None:
    """Choose by keys, and answer the question with yes."""
    await app.press(*keys, "enter")
    await app.until(lambda: not isinstance(app.app.screen, HistoryScreen))
    await app.press("y")
    await app.until(lambda: isinstance(app.app.screen, HistoryScreen))
    await app.until(lambda: "Went back" in foot(app))
    await read(app)


async def test_what_was_done_is_listed_by_day_with_the_newest_first(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    story(path, "one [b]thing[/b]", "two", start=NOW - timedelta(hours=16, minutes=30))
    async with looking_back(path) as app:
        assert shown(app)[0] == "Today, Tue 24 Nov"
        assert shown(app)[1].startswith("▸ 00:30   Two")
        assert shown(app)[1].endswith("now")
        assert shown(app)[2] == "Yesterday, Mon 23 Nov"
        assert shown(app)[3] == "23:30   One [b]thing[/b]"
        assert "Two" in chosen(app)
        assert "Yesterday, Mon 23 Nov" in app.screen


async def test_back_to_a_point_says_what_that_takes_and_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    story(path, "one", "two", "three")
    async with looking_back(path) as app:
        await app.press("down", "down", "enter")
        await app.until(lambda: not isinstance(app.app.screen, HistoryScreen))
        assert "Go back to how it was after “one”?" in app.screen
        assert "Mon 23 Nov 15:00" in app.screen
        assert "It takes back 2 later changes." in app.screen
        assert "u undoes it." in app.screen
        await app.press("n")
        assert companies(app) == ["one", "two", "three"]
        await go_back(app)
        assert companies(app) == ["one"]
        assert foot(app) == "Went back to Mon 23 Nov 15:00, after “one”. u undoes it."
        assert "Went back to Mon 23 Nov 15:00" in chosen(app)
        await app.press("u")
        await app.until(lambda: "Undone: went back" in foot(app))
        assert companies(app) == ["one", "two", "three"]
        await read(app)
        assert "Three" in chosen(app)
        assert "undone" in shown(app)[2]
        await app.press("U")
        await app.until(lambda: "Redone: went back" in foot(app))
        assert companies(app) == ["one"]
        await app.press("escape")
        assert isinstance(app.app.screen, MainScreen)
        assert app.app.main.workspace.timeline.shown == ("a0",)


async def test_undone_changes_are_told_by_shape_and_can_be_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = story(path, "one", "two")
    journal.undo()
    async with looking_back(path) as app:
        above, undone, here = shown(app)[1:4]
        assert "↶ Undid: two" in above
        assert "× Two" in undone
        assert undone.endswith("undone")
        assert "One" in here
        assert here.endswith("now")
        assert "One" in chosen(app)
        await app.press("enter")
        assert foot(app) == "That is how it is now."
        await app.press("up", "enter")
        await app.until(lambda: "It brings back 1 change that was undone since." in app.screen)
        await app.press("y")
        await app.until(lambda: companies(app) == ["one", "two"])


async def test_nothing_done_yet(tmp_path: Path) -> None:
    async with looking_back(tmp_path / "journal.json") as app:
        assert "Nothing was done yet." in app.screen
        await app.press("down", "enter", "u")
        await app.until(lambda: foot(app) == "There is nothing to undo.")
        await app.press("q")
        assert isinstance(app.app.screen, MainScreen)


async def test_words_are_found_in_what_was_written_too(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, "Dunmore; Accountant", "note dunmore they use Oracle Fusion", "Borealis; SRE")
    async with looking_back(path, size=(80, 24)) as app:
        await app.press("slash", *"oracle", "enter")
        await app.settle()
        assert [each for each in shown(app) if "Dunmore" in each] == shown(app)[1:]
        assert "Oracle Fusion" in foot(app)


async def test_it_is_filtered_by_words(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    story(path, "made some tea", "made some soup", "ate the soup", start=NOW - timedelta(days=40))
    async with looking_back(path) as app:
        await app.press("slash")
        await app.type("soup some made")
        assert [each for each in shown(app) if "made some" in each.casefold() or "ate" in each] == [
            shown(app)[1]
        ]
        assert "Made some soup" in shown(app)[1]
        await app.press("u")
        assert "Nothing here has “soup some madeu”." in app.screen
        await app.press("escape")
        assert len(shown(app)) == 4
        await app.press("slash")
        await app.type("made some tea")
        await app.press("enter", "enter")
        await app.until(lambda: "It takes back 2 later changes." in app.screen)
        await app.press("n", "escape", "escape")
        assert isinstance(app.app.screen, MainScreen)


async def test_what_is_done_elsewhere_appears_and_what_was_done_outside_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    story(path, "one").close()
    path.write_bytes(path.read_bytes().replace(b'"one"', b'"two"'))
    async with looking_back(path) as app:
        assert "≠ The file was changed outside afterview" in chosen(app)
        assert "applications, two, company: was “one”, now “two”" in app.screen
        await app.press("u")
        await app.until(lambda: companies(app) == ["one"])
        await read(app)
        await app.press("up")
        before = chosen(app)
        assert "× The file was changed outside" in before
        story(path, "from elsewhere")
        await app.until(lambda: any("From elsewhere" in each for each in shown(app)))
        assert chosen(app) == before, "the cursor stays on what it was on"
        await app.pilot.resize_terminal(80, 24)
        await app.until(lambda: len(chosen(app)) < 80)
        assert chosen(app)[:30] == before[:30]


async def test_what_a_field_was_and_is_now_is_said_of_its_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = story(path, "Acme", "Borealis")
    (old,) = (each for each in journal.hunt.applications.values() if each.company == "Acme")
    for notes in ("slow", "quick"):
        new = msgspec.structs.replace(old, notes=notes)
        journal.commit(partial(_added, new))
    async with looking_back(path) as app:
        assert "notes: was “slow”, now “quick”" in foot(app)


async def test_a_refusal_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    story(path, "one", "two")

    def full_disk(change: str, moment: str) -> Change:
        raise NotSavedError("The disk is full: make room.")

    async with looking_back(path, (80, 24)) as app:
        monkeypatch.setattr(app.app.session.journal, "go_back", full_disk)
        await app.press("down", "enter")
        await app.until(lambda: not isinstance(app.app.screen, HistoryScreen))
        await app.press("y")
        await app.until(lambda: "The disk is full: make room." in app.screen)


async def test_what_was_being_typed_is_saved_before_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, STORY[0], "interview acme phone 14:00-15:00 with Dana Lee")
    async with driving(path) as app:
        await app.press("W", "enter")
        await app.type("calm")
        app.app.main.action_open("history")
        await read(app)
        assert "went well" in chosen(app).casefold()


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_every_line_fits_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "journal.json"
    journal = story(path, "a very long sentence " * 20, "שלום 🌲 漢字" * 30, "[b]\x1b[31m")
    journal.undo()
    async with looking_back(path, size) as app:
        listing = history(app).listing
        assert listing.virtual_size.height == listing.option_count
        assert any("undone" in each for each in shown(app)) == (size[0] > 50)
        assert "\x1b" not in app.screen
        await app.press("down", "down")
        assert history(app).room >= min(size[0] - 18, 110)


async def test_thousands_are_made_as_one_comes_to_them(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    made = [
        (Change(f"step {number}", {"a1": Application(id="a1", company=str(number))}), NOW)
        for number in range(1500)
    ]
    Journal.open(path).commit_story(made)
    async with looking_back(path, (80, 40)) as app:
        listing = history(app).listing
        assert listing.option_count < 400
        await app.press(*["pagedown"] * 8)
        assert listing.highlighted is not None
        assert 200 < listing.highlighted < listing.option_count < 1000
        await app.press("G")
        assert listing.option_count == 1501
        assert "Step 0" in chosen(app)
        await app.press("down", "g", "g", "up")
        assert "Step 1499" in chosen(app)


def edit(number: int, at: datetime, kind: EntryKind = EntryKind.CHANGE, *, undone: bool = False) -> Edit:
    return Edit((Entry(id=f"h{number}", at=at, kind=kind, sentence=f"step {number}", patch={}),), undone)


def test_days_are_those_of_the_persons_zone_across_the_change_of_the_clocks() -> None:
    edits = [
        edit(1, datetime(2025, 10, 25, 21, 59, tzinfo=UTC)),
        edit(2, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        edit(3, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        edit(4, datetime(2026, 10, 25, 23, 0, tzinfo=UTC)),
    ]
    rows = with_days(rows_of(edits, ZONE, NOW), "")
    assert [(each.day, each.clock) for each in rows] == [
        ("Mon 26 Oct", ""),
        ("Mon 26 Oct", "00:00"),
        ("Sun 25 Oct", ""),
        ("Sun 25 Oct", "02:30"),
        ("Sun 25 Oct", "02:30"),
        ("Sat 25 Oct 2025", ""),
        ("Sat 25 Oct 2025", "23:59"),
    ]


def test_each_kind_has_a_mark_of_its_own() -> None:
    kinds = [edit(number, NOW, kind) for number, kind in enumerate(EntryKind)]
    kinds.insert(0, edit(9, NOW, undone=True))
    marks = [line(each, 60).plain[8] for each in rows_of(kinds, ZONE, NOW)]
    assert len(set(marks)) == len(kinds)
