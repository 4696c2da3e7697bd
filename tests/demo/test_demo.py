"""The made-up job hunt: whole at any moment, and telling everything that there is to see."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.civil import in_zone
from afterview.demo.build import build_demo, story
from afterview.demo.moments import Moments
from afterview.demo.samples import SAMPLE_NOW, SAMPLE_ZONE, sample
from afterview.journal.journal import Journal
from afterview.playbook.agenda import agenda
from afterview.playbook.checklist import checklist
from afterview.playbook.shape import Situation, State
from afterview.records.applications import Application, Status
from afterview.records.hunt import Hunt
from afterview.records.json_schema import schema
from afterview.settings import Waits
from support.searching import tried
from support.times import ends as ends_of
from support.times import starts as starts_of

DATA = Path(__file__).parents[2] / "data"

NOWS = [
    datetime.fromisoformat(SAMPLE_NOW),
    datetime(2026, 11, 23, 0, 5, tzinfo=UTC),  # a Monday night
    datetime(2026, 11, 22, 3, 30, tzinfo=UTC),  # a Sunday night
    datetime(2026, 11, 28, 18, 0, tzinfo=UTC),  # a Saturday evening
    datetime(2026, 3, 29, 1, 30, tzinfo=UTC),  # the clocks of Europe have just gone on
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # the clocks of Europe are about to go back
    datetime(2027, 3, 14, 8, 0, 59, 999_999, tzinfo=UTC),  # those of America go on
    datetime(2028, 2, 29, 12, 0, tzinfo=UTC),
    datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
]
SOME_NOW_AND_ALL_WHEN_SLOW = [*NOWS[:2], *(pytest.param(each, marks=pytest.mark.slow) for each in NOWS[2:])]
ZONES = [
    "Europe/Berlin",
    "America/Los_Angeles",
    "Pacific/Auckland",
    "Asia/Kolkata",
    "UTC",
    "Pacific/Kiritimati",
]


def hunt_at(folder: Path, now: datetime, zone: str) -> Hunt:
    """Return the made-up hunt around `now`."""
    return build_demo(folder / "journal.json", now, zone).hunt


def at_company(hunt: Hunt, name: str) -> Application:
    """Return the application at the company whose name begins so."""
    (found,) = (each for each in hunt.applications.values() if each.company.startswith(name))
    return found


def check(hunt: Hunt, now: datetime, zone: str) -> None:
    """Check that the hunt shows what the demo promises to show."""
    applications = hunt.applications.values()
    assert len(applications) >= 12
    assert {each.status for each in applications} == set(Status)
    every = agenda(hunt, now, zone, Waits())
    seen = {(each.company, each.step, each.state) for each in every}
    names = {(each.company, each.step): each.who for each in every}

    # A thank-you window that is open right now, with one of two notes sent.
    assert ("Lindqvist Data", 2, State.OPEN) in seen
    assert names["Lindqvist Data", 2] == "Tomasz Zielinski"
    # One that is late.
    assert ("Harbor & Pine", 2, State.LATE) in seen
    assert names["Harbor & Pine", 2] == "Raj Venkataraman"
    # A promised day that has passed, and a rejection to answer.
    okafor = at_company(hunt, "Okafor")
    asked = checklist(Situation(hunt, okafor, okafor.rounds[-1], now, zone))[4]
    assert asked.state is State.OPEN  # on a working morning it is asked for as well (5.8)
    assert ("Meridian Maps", 7, State.OPEN) in seen
    # A second round, with something prepared and something left to do; a good word before applying.
    assert any(company == "Tanaka Robotics" and step == 6 for company, step, _ in seen)
    assert ("Castellan Energy", 4, State.OPEN) in seen

    lindqvist, tanaka = at_company(hunt, "Lindqvist"), at_company(hunt, "Tanaka")
    latest = lindqvist.rounds[-1]
    assert timedelta(hours=4) <= now - ends_of(latest) < timedelta(hours=4, minutes=6)
    fifth = checklist(Situation(hunt, lindqvist, latest, now, zone))[4]
    assert fifth.state is State.LOCKED
    assert fifth.opens is not None
    assert fifth.opens > now
    assert starts_of(tanaka.rounds[-1]) > now
    assert tanaka.rounds[-1].preparation


@pytest.mark.parametrize("now", SOME_NOW_AND_ALL_WHEN_SLOW)
def test_the_demo_shows_everything_at_any_moment(tmp_path: Path, now: datetime) -> None:
    for number, zone in enumerate(ZONES):
        folder = tmp_path / str(number)
        folder.mkdir()
        check(hunt_at(folder, now, zone), now, zone)


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
    zone=st.sampled_from(ZONES),
)
@tried(15)
def test_the_demo_shows_everything_at_moments_that_nobody_chose(
    tmp_path_factory: pytest.TempPathFactory, now: datetime, zone: str
) -> None:
    aware = now.replace(tzinfo=UTC)
    check(hunt_at(tmp_path_factory.mktemp("demo"), aware, zone), aware, zone)


@pytest.mark.parametrize("now", SOME_NOW_AND_ALL_WHEN_SLOW)
def test_nothing_in_the_story_was_written_in_the_future(now: datetime) -> None:
    for zone in ZONES:
        assert max(line.at for line in story(now, zone)) <= now


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_interviews_are_at_working_hours(tmp_path: Path, hour: int) -> None:
    hunt = hunt_at(tmp_path, datetime(2026, 11, 22, hour, 30, tzinfo=UTC), "Europe/Berlin")
    for application in hunt.applications.values():
        for held in application.rounds:
            starts, ends = in_zone(starts_of(held), held.zone), in_zone(ends_of(held), held.zone)
            assert 8 <= starts.hour <= ends.hour < 18, application.company


def test_an_office_is_at_work_at_any_hour() -> None:
    for quarter in range(4 * 24):
        now = datetime(2026, 7, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
        held = Moments(now, "Europe/Berlin").ended_today(4, 75)
        assert 9 <= in_zone(held.starts, held.zone).hour <= in_zone(held.ends, held.zone).hour < 18


def test_the_same_moment_always_tells_the_same_hunt(tmp_path: Path) -> None:
    now = datetime(2026, 11, 24, 15, tzinfo=UTC)
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    for file in files:
        build_demo(file, now, "Europe/Berlin")
    assert files[0].read_bytes() == files[1].read_bytes()


def test_addresses_are_made_up(tmp_path: Path) -> None:
    text = " ".join(line.text for line in story(NOWS[0], SAMPLE_ZONE))
    hosts = re.findall(r"(?:https?://|@)([\w.-]+\.[a-z]+)", text)
    assert len(hosts) > 30
    assert all(host.endswith(".example") for host in hosts)


def test_the_first_undo_does_not_take_the_story_back(tmp_path: Path) -> None:
    journal = build_demo(tmp_path / "journal.json", NOWS[0], SAMPLE_ZONE)
    applications = len(journal.hunt.applications)
    assert journal.undo() is not None
    assert len(journal.hunt.applications) == applications
    done = journal.done()
    assert len(done) > 100, "it was told line by line"
    assert done[0].at < NOWS[0] - timedelta(days=60)
    assert done[-2].at <= NOWS[0]


def test_the_sample_is_the_demo_at_its_moment() -> None:
    assert (DATA / "sample.json").read_bytes() == sample(), "write it anew: python -m afterview.demo"
    assert len(Journal.open(DATA / "sample.json").hunt.applications) >= 12


def test_the_schema_is_that_of_the_records() -> None:
    assert (DATA / "journal.schema.json").read_bytes() == schema(), "write it anew: python -m afterview.demo"
