"""Step 8: LinkedIn after the outcome, and touches from time to time."""

from __future__ import annotations

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.people_overview import people_overview
from afterview.playbook.shape import StepStatus
from afterview.playbook.step_8_stay_in_contact import next_touch
from afterview.records.applications import Ask, EventKind
from afterview.records.people import Person, Tie, TieKind, Touch
from afterview.settings import Waits
from support.builders import (
    BERLIN,
    application,
    day,
    event,
    hunt,
    interview,
    item,
    person,
    situation,
    states,
    step,
    utc,
    wall,
)

OUT = "2026-12-03"


def _judged(kind: EventKind | None, now: str, who: Person, zone: str = BERLIN) -> StepStatus:
    events = (event(kind, OUT),) if kind else ()
    of = hunt([application(events=events, interviews=(interview(who=["p1"]),))], [who])
    return step(8, situation(of, wall(now, zone), zone=zone))


def _met(**fields: object) -> Person:
    return person("p1", "Dana Lee", **fields)


def test_linkedin_is_locked_until_it_is_decided() -> None:
    status = _judged(None, "2027-06-01T09:00", _met())
    assert status.state == "locked"  # playbook 8.1
    assert "decided" in item(status, "connect:p1").reason
    assert "other options open" in status.reason  # playbook 8.3
    assert item(status, "connect:p1").act == Act(ActKind.MARK_CONNECTED, person="p1")


@pytest.mark.parametrize(
    ("kind", "connect", "touch", "whole"),
    [
        (EventKind.REJECTED, "open", "locked", "open"),  # playbook 8.1
        (EventKind.NO_ANSWER, "open", "locked", "open"),  # playbook 8.4
        (EventKind.WITHDRAWN, "open", "locked", "open"),
        (EventKind.DECLINED, "open", "locked", "open"),
        (EventKind.OFFER, "locked", "locked", "locked"),  # playbook 8.1: it is being weighed
        (EventKind.ACCEPTED, "open", "locked", "done"),  # playbook 8.4
        (EventKind.REOPENED, "locked", "locked", "locked"),
    ],
)
def test_what_each_outcome_opens(kind: EventKind, connect: str, touch: str, whole: str) -> None:
    status = _judged(kind, "2026-12-04T09:00", _met())
    assert states(status) == {"connect:p1": connect, "touch:p1": touch}
    assert status.state == whole


@pytest.mark.parametrize("kind", [EventKind.REJECTED, EventKind.REOPENED, None])
def test_connected_stays_connected_and_is_never_done_by_it(kind: EventKind | None) -> None:
    status = _judged(kind, "2026-12-04T09:00", _met(connected_at=utc("2026-12-03T12:00")))
    assert states(status)["connect:p1"] == "done"
    assert status.state == "locked"
    assert status.reason


@pytest.mark.parametrize(
    ("touches", "own", "on"),
    [
        # playbook 8.2: 30, 60, 90 days after the outcome, then every quarter, from the last contact
        ((), None, "2027-01-02"),
        (("2026-11-25",), None, "2027-01-02"),  # before the outcome: sets nothing
        (("2027-01-02",), None, "2027-02-01"),
        (("2026-12-10",), None, "2027-01-09"),
        (("2027-01-02", "2027-02-01"), None, "2027-03-03"),
        (("2027-03-03", "2027-02-01", "2027-01-02"), None, "2027-06-02"),
        (("2027-01-02", "2027-02-01", "2027-03-03", "2027-06-02"), None, "2027-09-01"),
        ((), 10, "2026-12-13"),
        (("2026-12-20",), 10, "2026-12-30"),
        ((), 0, None),
    ],
)
def test_the_next_touch(touches: tuple[str, ...], own: int | None, on: str | None) -> None:
    logged = tuple(Touch(id=f"t{each}", at=wall(f"{each}T12:00")) for each in touches)
    who = _met(touches=logged, touch_every_days=own)
    assert next_touch(who, day(OUT), Waits(), BERLIN) == (day(on) if on else None)


@pytest.mark.parametrize("zone", [BERLIN, "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe"])
def test_a_touch_opens_on_its_day_and_is_due_a_week_on(zone: str) -> None:
    who = _met(connected_at=utc("2026-12-03T12:00"))
    for now, state in (
        ("2027-01-01T23:59", "locked"),
        ("2027-01-02T00:00", "open"),
        ("2027-01-08T12:00", "due"),
        ("2027-01-09T00:00", "due"),
        ("2027-01-09T00:01", "late"),
    ):
        status = _judged(EventKind.REJECTED, now, who, zone)
        assert (item(status, "touch:p1").state, status.state) == (state, state)
        assert item(status, "touch:p1").opens == wall("2027-01-02T00:00", zone)


def test_a_logged_contact_sets_it_anew() -> None:
    touched = _met(
        connected_at=utc("2026-12-03T12:00"), touches=(Touch(id="t1", at=wall("2027-01-05T12:00")),)
    )
    status = _judged(EventKind.REJECTED, "2027-01-20T09:00", touched)
    assert (status.state, status.opens) == ("locked", wall("2027-02-04T00:00"))


def test_who_helped_is_kept_in_touch_with_as_well() -> None:
    asks = (
        Ask(person="p5", done_at=utc("2026-11-10T09:00")),
        Ask(person="p6", asked_at=utc("2026-11-10T09:00")),
    )
    app = application(asks=asks, events=(event(EventKind.REJECTED, OUT),))
    status = step(8, situation(hunt([app], [person("p5"), person("p6")]), wall("2026-12-04T09:00"), "a1"))
    assert states(status) == {"touch:p5": "locked"}


def test_nobody_to_stay_in_contact_with() -> None:
    app = application(events=(event(EventKind.REJECTED, OUT),))
    status = step(8, situation(hunt([app]), wall("2026-12-04T09:00"), "a1"))
    assert (status.state, status.act) == ("locked", Act(ActKind.ADD_CONTACT, "a1"))
    assert status.reason


def test_who_stood_in_between_is_kept_in_touch_with_and_passes_the_reply_on() -> None:  # playbook 8.2
    agent = person("p9", "Jane Roe", ties=(Tie(company="Acme", kind=TieKind.AGENT),))
    no = event(EventKind.REJECTED, "2026-12-01")
    of = hunt(
        [application(interviews=(interview(who=["p1"]),), events=(no,))], [person("p1", "Dana Lee"), agent]
    )
    at = situation(of, wall("2026-12-02T10:00"))
    assert [each.key for each in step(8, at).items] == ["connect:p1", "touch:p1", "touch:p9"]
    assert [each.label for each in step(7, at).items] == ["Dana Lee · through Jane Roe"]


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({}, []),  # we never met, and never wrote
        ({"touches": (Touch(id="t1", at=wall("2026-12-02T12:00")),)}, ["touch:p1"]),
        ({"touch_on": day("2027-01-10")}, ["touch:p1"]),
        ({"ties": (Tie(company="Acme", kind=TieKind.WORKS_THERE),)}, ["touch:p1"]),
    ],
)
def test_who_was_to_interview_me_and_never_did_is_kept_only_if_we_were_in_contact(
    fields: dict[str, object], kept: list[str]
) -> None:  # playbook 8.2
    ahead = interview(starts="2026-12-10T14:00", who=["p1"])
    of = hunt([application(interviews=(ahead,), events=(event(EventKind.WITHDRAWN, OUT),))], [_met(**fields)])
    assert list(states(step(8, situation(of, wall("2026-12-04T09:00"))))) == kept
    (shown,) = people_overview(of, wall("2026-12-04T09:00"), BERLIN, Waits())
    assert (shown.next_touch is not None) == bool(kept)
