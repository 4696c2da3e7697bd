"""A follow-up is asked for in the morning of a working day, and rests over nights and weekends (5.8)."""

from __future__ import annotations

from datetime import datetime

import pytest

from afterview.cli.agenda import next_opening
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.records.hunt import Hunt
from afterview.records.people import Tie, TieKind
from afterview.settings import Waits
from support.builders import (
    application,
    follow_up,
    hunt,
    interview,
    item,
    person,
    promise,
    situation,
    step,
    wall,
)

ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu")


def _asked(of: Hunt, now: datetime, zone: str) -> list[AgendaEntry]:
    return [each for each in agenda(of, now, zone, Waits()) if each.step == 5]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("on", "at", "is_asked"),
    [
        ("2026-11-25", "2026-11-26T08:59", False),  # a Thursday
        ("2026-11-25", "2026-11-26T09:00", True),
        ("2026-11-25", "2026-11-26T20:00", True),
        ("2026-11-25", "2026-11-27T02:00", False),  # nobody is asked at night
        ("2026-11-25", "2026-11-27T09:00", True),
        ("2026-11-25", "2026-11-28T11:00", False),  # nor on a Saturday, though it has been asked for since
        ("2026-11-25", "2026-11-29T11:00", False),
        ("2026-11-25", "2026-11-30T09:00", True),
        ("2026-11-27", "2026-11-28T00:00", False),  # a Friday: the weekend is left to them
        ("2026-11-27", "2026-11-30T09:00", True),
        ("2026-10-30", "2026-11-02T09:00", True),  # the clock of New York was changed on that Sunday
        ("2026-10-30", "2026-11-02T08:59", False),
        ("2026-12-24", "2026-12-25T10:00", False),  # on Christmas Day nobody is asked
        ("2026-12-24", "2026-12-28T09:00", True),
        ("2026-12-29", "2027-01-01T10:00", False),
        ("2026-12-31", "2027-01-04T09:00", True),
        ("2026-09-25", "2026-09-28T08:59", False),  # and that of Auckland on this one
        ("2026-09-25", "2026-09-28T09:00", True),
    ],
)
def test_it_is_asked_for_when_people_are_at_work(zone: str, on: str, at: str, is_asked: bool) -> None:
    one = interview(starts="2026-09-01T14:00", zone=zone, promise=promise(on, "2026-09-01T15:00"))
    of = hunt([application(interviews=(one,))])
    now = wall(at, zone)
    assert bool(_asked(of, now, zone)) is is_asked  # playbook 5.8
    assert step(5, situation(of, now, zone=zone)).state == "open"  # it may be made at any of these times


@pytest.mark.parametrize(
    ("at", "comes"),
    [
        ("2026-11-20T16:00", "2026-11-30T09:00"),  # what opens on a Saturday is spoken of for the Monday
        ("2026-11-28T11:00", "2026-11-30T09:00"),
        ("2026-11-30T08:00", "2026-11-30T09:00"),
        ("2026-12-01T03:00", "2026-12-01T09:00"),
    ],
)
def test_what_comes_next_names_the_hour_at_which_it_is_asked_for(at: str, comes: str) -> None:
    of = hunt([application(interviews=(interview(promise=promise("2026-11-27")),))])
    coming = next_opening(of, wall(at), "Europe/Berlin", Waits(thank_you_opens_hours=0))
    assert coming is not None
    assert (coming.step, coming.opens) == ("Follow up", wall(comes))


def test_the_reason_names_the_next_good_hour() -> None:
    of = hunt([application(interviews=(interview(promise=promise("2026-11-25")),))])
    line = item(step(5, situation(of, wall("2026-11-28T11:00"))), "first")
    assert line.reason.endswith("Mon 30 Nov 09:00 is a good time.")


def test_an_agency_in_between_is_who_is_asked() -> None:
    agent = person("p1", "Jane Roe", ties=(Tie(company="Acme", kind=TieKind.AGENT),))
    made = (follow_up("2026-11-30T10:00"),)
    for follow_ups, todo in (
        ((), "Ask Jane Roe where things stand"),
        (made, "Ask Jane Roe again where things stand"),
    ):
        one = interview(promise=promise("2026-11-27"), follow_ups=follow_ups)
        of = hunt([application(interviews=(one,))], [agent])
        (entry,) = _asked(of, wall("2026-12-08T10:00"), "Europe/Berlin")
        assert entry.what == todo
        assert "Jane Roe" in entry.reason


def test_a_third_that_was_insisted_on_stands_in_the_log() -> None:  # playbook 5.4, 5.5
    days = ("2026-11-30T10:00", "2026-12-07T10:00", "2026-12-09T10:00")
    one = interview(promise=promise("2026-11-27"), follow_ups=tuple(follow_up(each) for each in days))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-10T10:00")))
    third = item(status, "further")
    assert (third.label, third.reason) == ("Third follow-up", "Wed 9 Dec 10:00 · no answer")
    assert third.act is not None
