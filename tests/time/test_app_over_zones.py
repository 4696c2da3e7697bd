"""The app while the clock is set back, the laptop travels, and at the ends of time."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from textual._time import get_time as textual_time

from afterview.app.agenda import Agenda
from afterview.app.session import Session
from afterview.civil import from_wall
from afterview.clock import FixedClock
from afterview.journal.journal import Journal
from afterview.playbook.shape import State
from afterview.records.hunt import Hunt
from afterview.settings import Settings
from support.driving import NOW, Driven, driving, write_journal

pytestmark = pytest.mark.slow

BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"
STORY = (
    "Acme; Backend Engineer; applied last tue",
    "interview acme onsite today 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    "promise acme by fri",
)
SATURDAY = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
"""Half past midnight in Berlin, when the promised Friday is over there; Friday evening in New York."""
MONDAY = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)
"""Half past nine in Berlin, where people are at work; night in New York (playbook 5.8)."""


class Laptop:
    """What says in which zone it is."""

    def __init__(self, zone: str | None = BERLIN) -> None:
        """Begin there."""
        self.zone = zone

    def __call__(self) -> str | None:
        """Return the zone."""
        return self.zone


async def tick(app: Driven) -> None:
    """Let the five seconds pass after which the countdowns move."""
    app.app.main.tick()
    await app.settle()


def states(app: Driven) -> dict[int, State]:
    """Return the states on the checklist, by step."""
    return {line.status.step: line.status.state for line in app.app.main.workspace.checklist.lines}


# The clock set back


async def test_all_goes_on_when_the_clock_is_set_back(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("L")
        assert "opens in 2 h" in app.screen
        await app.press("W", "enter")
        await app.type("typed before")
        for by in (timedelta(minutes=1), timedelta(days=365)):
            app.clock.instant = NOW - by
            await tick(app)
        assert app.app.main.workspace.reflection.editor.text == "typed before"
        await app.type(", typed after")
        await app.until(lambda: _went_well(app.hunt) == "typed before, typed after")
        await app.press("escape")
        assert "✓ saved" in app.screen
        # Every pane shows it as it is at that time, and what is recorded is recorded.
        await app.line("a", "Borealis; SRE; applied today")
        await app.until(lambda: len(app.hunt.applications) == 2)
        await app.until(lambda: len(app.app.main.workspace.timeline.shown) == 2)
        await app.press("u")
        await app.until(lambda: len(app.hunt.applications) == 1)
        await app.press("n", "d", "escape")
        assert app.app.main.workspace.timeline.shown
        # And on again: the countdown moves both ways.
        app.clock.instant = NOW + timedelta(minutes=30)
        await tick(app)
        await app.press("L")
        assert "opens in 1 h 30 min" in app.screen


async def test_a_countdown_grows_and_what_was_late_is_not_when_the_clock_goes_back(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, now=NOW) as app:
        app.clock.instant = NOW + timedelta(days=2)
        await tick(app)
        await app.press("L")
        assert states(app)[2] is State.LATE
        await app.until(lambda: " late" in app.said())
        app.clock.instant = NOW + timedelta(minutes=90)
        await tick(app)
        assert states(app)[2] is State.LOCKED
        await app.until(lambda: "left" in app.said())
        assert "late" not in app.screen


def _went_well(hunt: Hunt) -> str:
    return next(iter(hunt.applications.values())).interviews[0].reflection.went_well


# The zone changed in flight


async def test_the_app_follows_the_laptop_and_says_so_in_a_line(tmp_path: Path) -> None:
    laptop = Laptop()
    async with driving(tmp_path / "journal.json", *STORY, find_zone=laptop) as app:
        app.clock.instant = SATURDAY
        await tick(app)
        await app.press("L")
        # playbook 5.2: in Berlin the promised day is over
        assert states(app)[5] is State.OPEN
        await app.until(lambda: "Acme" in app.said())
        laptop.zone = NEW_YORK
        await tick(app)
        assert app.said() == "Your time zone is now America/New_York."
        # Where I am now it is still Friday: so wait until it is over here.
        assert states(app)[5] is State.LOCKED
        assert "opens Sat 28 Nov" in app.screen
        app.clock.instant = from_wall(date(2026, 11, 28), 0, 0, NEW_YORK)
        await tick(app)
        assert states(app)[5] is State.OPEN
        # The interview keeps the clock that it was agreed by.
        (held,) = next(iter(app.hunt.applications.values())).interviews
        assert (held.zone, held.starts) == (BERLIN, datetime(2026, 11, 24, 13, tzinfo=UTC))
        await app.press("e")
        await app.until(lambda: f"14:00 in {BERLIN}" in app.screen)


async def test_what_is_written_after_the_flight_is_read_where_i_am(tmp_path: Path) -> None:
    laptop = Laptop()
    async with driving(tmp_path / "journal.json", *STORY, now=NOW, find_zone=laptop) as app:
        await app.press("i")
        await app.type("phone tomorrow 9:00 with Sam Wu")
        await app.until(lambda: "Wed 25 Nov 09:00–10:00" in app.screen)
        laptop.zone = TOKYO  # while the line is being written
        await tick(app)
        await app.type(" 30m")
        # It is past midnight there already.
        await app.until(lambda: "Thu 26 Nov 09:00–09:30" in app.screen)
        await app.press("enter")
        await app.until(lambda: len(next(iter(app.hunt.applications.values())).interviews) == 2)
        held = next(iter(app.hunt.applications.values())).interviews[-1]
        assert (held.zone, held.starts) == (TOKYO, datetime(2026, 11, 26, 0, tzinfo=UTC))


async def test_it_is_said_once_what_is_on_top_has_been_left(tmp_path: Path) -> None:
    laptop = Laptop()
    async with driving(tmp_path / "journal.json", *STORY, find_zone=laptop) as app:
        await app.press("question_mark")
        await app.until(lambda: app.app.screen is not app.app.main)
        laptop.zone = NEW_YORK
        await tick(app)
        assert app.app.session.zone == BERLIN
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        await tick(app)
        assert app.said() == "Your time zone is now America/New_York."


async def test_a_zone_that_cannot_be_found_for_a_while_changes_nothing(tmp_path: Path) -> None:
    laptop = Laptop()
    async with driving(tmp_path / "journal.json", *STORY, find_zone=laptop) as app:
        laptop.zone = None
        await tick(app)
        assert app.app.session.zone == BERLIN
        assert "zone" not in app.said()


async def test_a_zone_that_is_set_is_never_asked_for(tmp_path: Path) -> None:
    def nobody_asks() -> str | None:
        raise AssertionError

    path = tmp_path / "journal.json"
    for session in (
        Session(path, FixedClock(NOW), Settings(zone=TOKYO), find_zone=nobody_asks),
        Session(path, FixedClock(NOW), Settings(zone=BERLIN), TOKYO, nobody_asks),  # given: comes first
    ):
        await session.open()
        assert session.zone == TOKYO
        assert session.follow_zone() is None


async def test_a_computer_without_a_zone_is_in_utc_until_it_has_one(tmp_path: Path) -> None:
    laptop = Laptop(None)
    session = Session(tmp_path / "journal.json", FixedClock(NOW), Settings(), find_zone=laptop)
    await session.open()
    assert (session.zone, session.follow_zone()) == ("UTC", None)
    laptop.zone = TOKYO
    assert (session.follow_zone(), session.zone, session.follow_zone()) == (TOKYO, TOKYO, None)


@pytest.mark.parametrize("applications", [1, 40])
async def test_the_agenda_is_made_anew_for_another_zone(tmp_path: Path, applications: int) -> None:
    path, laptop = tmp_path / "journal.json", Laptop()
    write_journal(path, *STORY, *(f"Company {number}; Engineer" for number in range(1, applications)))
    session = Session(path, FixedClock(MONDAY), Settings(), find_zone=laptop)
    await session.open()
    agenda = Agenda(session)
    assert agenda.takes_long is (applications > 25)
    assert 5 in {each.step for each in await agenda.entries()}
    laptop.zone = NEW_YORK
    assert session.follow_zone() == NEW_YORK
    assert 5 not in {each.step for each in await agenda.entries()}  # in the same minute, of the same hunt


# The ends of time


@pytest.mark.parametrize(
    ("now", "zone"),
    [
        ("1970-01-01T12:00:00", "Etc/GMT+12"),
        ("2200-12-31T05:00:00", "Pacific/Kiritimati"),
    ],
)
async def test_every_pane_is_shown_at_odd_times(tmp_path: Path, now: str, zone: str) -> None:
    instant = datetime.fromisoformat(now).replace(tzinfo=UTC)
    path = tmp_path / "journal.json"
    lines = (
        "Acme; Engineer; applied today",
        f"interview acme {instant - timedelta(hours=5):%Y-%m-%dT%H:%M}Z 60m",
    )
    recorded = lines if instant.year > 1970 else lines[:1]
    async with driving(path, *recorded, now=instant, find_zone=Laptop(zone)) as app:
        await app.pilot.press("L", "T", "plus", "less_than_sign", "t", "n")
        for by in (timedelta(hours=-3), timedelta(minutes=90)):
            app.clock.instant = instant + by
            await tick(app)
        await app.line("a", "Borealis; SRE; applied today")
        await app.until(lambda: len(app.hunt.applications) == 2)
        assert "Acme" in app.screen


async def test_a_file_that_reaches_to_the_ends_of_the_calendar_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)
    journal = json.loads(path.read_text(encoding="utf-8"))
    acme = journal["applications"]["1"]
    acme["created"] = "0001-01-01T00:00:00Z"
    acme["events"][0]["on"] = "0001-01-01"
    acme["interviews"][0]["promise"] = {"said_at": "9999-12-31T23:59:59Z", "on": "9999-12-31"}
    acme["interviews"][0]["follow_ups"] = [{"id": "f1", "at": "9999-12-31T23:59:59Z"}]
    acme["interviews"][0]["letters"] = [
        {"id": "l1", "kind": "thank-you", "person": "p1", "sent_at": "9999-12-31T23:59:59Z"}
    ]
    path.write_text(json.dumps(journal), encoding="utf-8")
    async with driving(path, find_zone=Laptop("Pacific/Kiritimati")) as app:
        await app.press("h", "l", "2")
        assert states(app)[1] is State.OPEN
        await app.press("e")
        await app.until(lambda: "9999" in app.screen)


def test_what_another_window_writes_is_seen_whatever_its_clock_says(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY[:1])
    first = Journal.open(path)
    write_journal(path, "Borealis; SRE; applied today", now=NOW - timedelta(days=365))
    assert first.refresh()
    assert len(first.hunt.applications) == 2


async def test_timers_go_by_a_clock_that_is_never_set() -> None:
    """What is typed is saved after a pause, and the countdowns move, whatever the time of day becomes."""
    clocks = (time.monotonic, time.perf_counter)
    for source in (asyncio.get_running_loop().time, textual_time):
        before = [clock() for clock in clocks]
        now = source()
        after = [clock() for clock in clocks]
        assert any(early <= now <= late for early, late in zip(before, after, strict=True))
    for name in ("monotonic", "perf_counter"):
        assert time.get_clock_info(name).monotonic
