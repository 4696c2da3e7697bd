"""The interviews that a sheet tells of become rounds: with the day that it has, and no other."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from msgspec.structs import replace

from afterview.exports.request import Request
from afterview.exports.sheet import sheet
from afterview.imports.reading import read_all
from afterview.imports.rounds import rounds_once
from afterview.imports.shape import plan_shape
from afterview.imports.source import Source
from afterview.imports.storing import change_of
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_lines import as_lines
from afterview.records.applications import Application, EventKind, Status
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Interviewer
from afterview.settings import Waits
from support.builders import application, event, interview, person
from support.builders import hunt as hunt_of
from support.sheets import KNOWN, NOW, plan_of

HEAD = "Company,Role,Status,Date Applied"


def rounds_of(content: str) -> list[tuple[str, date | None, datetime | None, bool]]:
    """Return of each round its kind, its day, when it starts, and whether it has been."""
    (found,) = plan_of(content).applications
    return [(each.kind, each.on, each.starts, each.held) for each in rounds_once(found.rounds)]


def stored(content: str | bytes, hunt: Hunt | None = None) -> Hunt:
    ids = count(0 if hunt is None else 1000)
    hunt = Hunt() if hunt is None else hunt
    data = content.encode() if isinstance(content, str) else content
    plan, unreadable = read_all([Source("jobs.csv", data)], replace(KNOWN, hunt=hunt))
    assert not unreadable
    return hunt.with_change(
        change_of(plan, hunt, NOW, "Europe/Berlin", lambda prefix: f"{prefix}{next(ids)}")
    )


def only(hunt: Hunt) -> Application:
    (found,) = hunt.applications.values()
    return found


@pytest.mark.parametrize(
    "status",
    [
        "Interviewing",
        "Phone screen",
        "Interview scheduled",
        "Onsite interview",
        "Telefoninterview",
        "2nd round",
    ],
)
def test_a_status_tells_of_a_round_without_a_day(status: str) -> None:
    ((_, on, starts, held),) = rounds_of(f"{HEAD}\nAcme,Engineer,{status},2026-10-01\n")
    assert (on, starts, held) == (None, None, False)


@pytest.mark.parametrize("status", ["Interviewed", "Phone screen done", "Interview completed"])
def test_a_status_can_say_that_it_has_been(status: str) -> None:
    ((_, on, starts, held),) = rounds_of(f"{HEAD}\nAcme,Engineer,{status},2026-10-01\n")
    assert (on, starts, held) == (None, None, True)


@pytest.mark.parametrize("status", ["Applied", "Rejected", "Wishlist", "Rejected after 2 weeks"])
def test_other_statuses_tell_of_none(status: str) -> None:
    assert rounds_of(f"{HEAD}\nAcme,Engineer,{status},2026-10-01\n") == []


def test_after_which_interview_it_ended_is_a_round_that_has_been() -> None:
    ((_, on, starts, held),) = rounds_of(f"{HEAD}\nAcme,Engineer,Rejected after interview,2026-10-01\n")
    assert (on, starts, held) == (None, None, True)


@pytest.mark.parametrize(
    ("cell", "starts"),
    [
        ("2026-12-04", None),
        ("4 Dec 2026", None),
        ("2026-12-04 14:30", datetime(2026, 12, 4, 13, 30, tzinfo=UTC)),
        ("2026-12-04 2:30 PM", datetime(2026, 12, 4, 13, 30, tzinfo=UTC)),
        ("2026-12-04 00:00:00", None),
    ],
)
def test_an_interview_date_is_a_day_and_a_time_only_where_the_cell_has_one(
    cell: str, starts: datetime | None
) -> None:
    (found,) = rounds_of(f"{HEAD},Interview date\nAcme,Engineer,Phone screen,2026-10-01,{cell}\n")
    assert found[1:] == (date(2026, 12, 4), starts, False)


def test_columns_of_stages_are_rounds() -> None:
    head = "Company,Role,Applied,Phone Screen,Onsite,Offer,Rejected"
    found = rounds_of(f"{head}\nAcme,Dev,2026-10-01,2026-10-08,2026-10-20,,2026-11-01\n")
    assert [each[1:] for each in found] == [
        (date(2026, 10, 8), None, False),
        (date(2026, 10, 20), None, False),
    ]
    assert [each[1:] for each in rounds_of(f"{head}\nAcme,Dev,2026-10-01,x,x,x,\n")] == [
        (None, None, True)
    ] * 2
    assert rounds_of(f"{head}\nAcme,Dev,2026-10-01,,no,,\n") == []


def test_what_is_stored_is_counted_from_nothing_and_asks_for_one_thing() -> None:
    rows = "".join(f"Company {at},Engineer,Phone screen,\n" for at in range(30))
    hunt = stored(f"{HEAD}\n{rows}")
    assert {each.status for each in hunt.applications.values()} == {Status.INTERVIEWING}
    (held,) = next(iter(hunt.applications.values())).rounds
    assert (held.kind, held.starts, held.on, held.held) == ("phone", None, None, False)
    entries = agenda(hunt, NOW, "Europe/Berlin", Waits())
    asked = [each for each in as_lines(entries) if each.first.interview]
    assert [each.first.item for each in asked if each.first.step in (1, 2, 5, 6) and each.first.item] == [
        "time"
    ]


def test_the_same_sheet_again_brings_no_round_twice_and_a_later_one_its_day() -> None:
    first = f"{HEAD},Interview date\nAcme,Engineer,Phone screen,2026-10-01,\n"
    hunt = stored(first)
    assert stored(first, hunt) == hunt
    (before,) = only(hunt).interviews
    later = stored(first.replace("2026-10-01,", "2026-10-01,2026-12-04"), hunt)
    (after,) = only(later).interviews
    assert (after.id, after.on) == (before.id, date(2026, 12, 4))


def test_the_plan_says_so_as_json() -> None:
    shape: Any = plan_shape(plan_of(f"{HEAD}\nAcme,Engineer,Phone screen,2026-10-01\n"))
    assert shape["applications"][0]["rounds"] == [
        {"kind": "phone", "starts": None, "on": None, "when": "", "held": False, "people": []}
    ]


FULL = hunt_of(
    [
        application(
            "a1",
            "Acme",
            role="Writer, senior",
            location="Berlin",
            tags=("go", "remote"),
            events=(event(EventKind.APPLIED, "2026-10-01", 1), event(EventKind.OFFER, "2026-11-20", 2)),
            interviews=(
                interview("i1", "2026-10-08T10:00", round=1, kind="phone; first", who=["p1"], minutes=45),
                interview("i2", "2026-10-20T14:00", round=2, zone="America/New_York", who=["p1", "p2"]),
                Interview(id="i3", round=3, kind="onsite", on=date(2026, 12, 4), zone="Europe/Berlin"),
                Interview(id="i4", round=4, when="in January 2027", zone="Europe/Berlin"),
                replace(interview("i5", "2026-11-02T09:00", round=9), cancelled_at=NOW),
            ),
        ),
        application(
            "a2",
            "Borealis",
            interviews=(Interview(id="i6", round=1, held=True, zone="Europe/Berlin"),),
            events=(event(EventKind.APPLIED, "2026-10-02", 1),),
        ),
        application("a3", "Corvid", events=(event(EventKind.SAVED, "2026-10-02", 1),)),
    ],
    [person("p1", "Dana Lee", company="Acme"), person("p2", "Sam Wu", company="Acme")],
)  # fmt: skip


def told(hunt: Hunt) -> list[object]:
    """Return what a sheet can know of each application."""

    def names(who: tuple[Interviewer, ...]) -> list[str]:
        return [hunt.people[each.person].name for each in who]

    return [
        (
            each.company, each.role, each.status, each.location, each.tags,
            [(one.kind, one.on) for one in each.events_in_order],
            [
                (held.round, held.kind, held.starts, held.on, held.when, held.held)
                + (names(held.interviewers),)
                + ((held.minutes, held.zone) if held.starts else (60, ""))
                for held in each.rounds
            ],
            [bool(held.cancelled_at) for held in each.interviews].count(True),
        )
        for each in hunt.applications.values()
    ]  # fmt: skip


def test_our_own_sheet_brings_the_same_applications_into_an_empty_journal() -> None:
    made = sheet(Request(hunt=FULL, now=NOW, zone="Europe/Berlin"))
    back = stored(made)
    assert sorted(map(str, told(back))) == sorted(map(str, told(FULL)))
    assert {each.name for each in back.people.values()} == {"Dana Lee", "Sam Wu"}
    assert sheet(Request(hunt=back, now=NOW, zone="Europe/Berlin")) == made
    assert stored(made, back) == back


def test_a_sheet_from_before_there_were_rounds_in_it_is_read_by_its_history() -> None:
    old = (
        "Company,Role,Status,Saved,Applied,First interview,Interviews,Offer,Closed,History\n"
        'Acme,,interviewing,,2026-10-01,2026-10-08,2,,,"2026-10-01 applied; '
        "2026-10-08 interview 1, phone with Dana Lee; 2026-12-04 interview 2 (to come); "
        '2026-10-09 thank-you note sent"\n'
    )
    found = only(stored(old))
    assert [(each.round, each.kind, each.on) for each in found.rounds] == [
        (1, "phone", date(2026, 10, 8)),
        (2, "", date(2026, 12, 4)),
    ]
    assert found.notes == "2026-10-09 thank-you note sent"
