"""Step 2: windows over the clock changes, one note each, and missing addresses."""

from __future__ import annotations

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.records.applications import EventKind
from afterview.records.interviews import Skip
from afterview.records.people import Channel, Person
from support.builders import (
    application,
    event,
    hunt,
    interview,
    item,
    note,
    person,
    situation,
    states,
    step,
    utc,
    wall,
)

DANA = person("p1", "Dana Lee", channel=Channel.EMAIL, email="dana@acme.example")


@pytest.mark.parametrize(
    ("starts", "zone", "opens", "due"),
    [
        # playbook 2.2: real hours, also where the clock jumps
        ("2026-11-20T14:00", "Europe/Berlin", "2026-11-20T17:00", "2026-11-21T14:00"),
        ("2026-10-24T20:00", "Europe/Berlin", "2026-10-24T22:00", "2026-10-25T19:00"),  # autumn
        ("2026-03-28T20:00", "Europe/Berlin", "2026-03-28T23:00", "2026-03-29T20:00"),  # spring
        ("2026-11-01T00:30", "America/New_York", "2026-11-01T08:30", "2026-11-02T05:30"),
        ("2026-04-05T01:00", "Australia/Lord_Howe", "2026-04-04T18:00", "2026-04-05T15:00"),
        ("2026-12-31T23:30", "Asia/Kathmandu", "2026-12-31T21:45", "2027-01-01T18:45"),
    ],
)
def test_the_window_is_in_real_hours(starts: str, zone: str, opens: str, due: str) -> None:
    of = hunt([application(interviews=(interview(starts=starts, zone=zone, who=["p1"]),))], [DANA])
    for mine in (zone, "UTC", "Pacific/Kiritimati"):
        status = step(2, situation(of, utc(opens), zone=mine))
        assert (status.opens, status.due, status.state) == (utc(opens), utc(due), "open")
        assert (item(status, "p1").opens, item(status, "p1").due) == (utc(opens), utc(due))


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-20T12:00", "locked"),
        ("2026-11-20T17:59", "locked"),  # playbook 2.2
        ("2026-11-20T18:00", "open"),
        ("2026-11-21T09:44", "open"),
        ("2026-11-21T09:45", "due"),  # the last quarter of 21 hours
        ("2026-11-21T15:00", "due"),
        ("2026-11-21T15:01", "late"),
        ("2027-11-21T15:01", "late"),
    ],
)
def test_states_over_time(now: str, state: str) -> None:
    of = hunt([application(interviews=(interview(who=["p1"]),))], [DANA])
    status = step(2, situation(of, wall(now)))
    assert (status.state, item(status, "p1").state) == (state, state)
    assert status.reason
    assert status.act == Act(ActKind.MARK_NOTE_SENT, "i1", "p1")


def test_locked_says_from_when() -> None:
    of = hunt([application(interviews=(interview(who=["p1"]),))], [DANA])
    status = step(2, situation(of, wall("2026-11-20T15:30")))
    assert status.reason == "Give it a few hours: send from 18:00."


def test_each_interviewer_has_their_own_state() -> None:
    people = [DANA, person("p2", "Sam Wu")]
    sent = (note("p1", "2026-11-20T19:00"), note("p2"))
    one = interview(who=["p1", "p2", "p1"], letters=sent)
    status = step(2, situation(hunt([application(interviews=(one,))], people), wall("2026-11-20T20:00")))
    assert states(status) == {"p1": "done", "p2": "open"}  # playbook 2.1; a draft is not sent
    assert status.state == "open"
    assert item(status, "p1").act == Act(ActKind.TAKE_BACK, "i1", step=2, item="p1")
    assert status.act == Act(ActKind.MARK_NOTE_SENT, "i1", "p2")
    skip = Skip(step=2, item="p2", reason="left the company", at=utc("2026-11-20T20:00"))
    one = interview(who=["p1", "p2"], letters=sent, skips=(skip,))
    status = step(2, situation(hunt([application(interviews=(one,))], people), wall("2026-11-20T20:00")))
    assert states(status) == {"p1": "done", "p2": "skipped"}
    assert status.state == "done"
    assert item(status, "p2").reason == "left the company"


@pytest.mark.parametrize(
    ("who", "label", "asks"),
    [
        # playbook 2.3
        (DANA, "Dana Lee · email", ""),
        (
            person("p1", "Sam Wu", channel=Channel.LETTER),
            "Sam Wu · letter · no address yet",
            "postal address",
        ),
        (person("p1", "Sam Wu", channel=Channel.LETTER, address="1 Way"), "Sam Wu · letter", ""),
        (
            person("p1", "Jo", channel=Channel.HANDWRITTEN),
            "Jo · handwritten · no address yet",
            "postal address",
        ),
        (person("p1", "Jo", channel=Channel.EMAIL), "Jo · email · no address yet", "email address"),
        (person("p1", "[b]Jo[/b]"), "[b]Jo[/b] · channel not known", "Is email best"),
        (person("p1", "Jo", channel=Channel.OTHER, channel_note="Signal"), "Jo · Signal", ""),
    ],
)
def test_a_missing_channel_or_address_is_said_with_a_question(who: Person, label: str, asks: str) -> None:
    of = hunt([application(interviews=(interview(who=["p1"]),))], [who])
    line = item(step(2, situation(of, wall("2026-11-20T19:00"))), "p1")
    assert line.label == label
    assert ("Ask:" in line.reason) is bool(asks)
    assert asks in line.reason


@pytest.mark.parametrize(
    ("channel", "label"),
    [(Channel.LETTER, "Sam Wu · letter"), (None, "Sam Wu"), (Channel.EMAIL, "Sam Wu · email")],
)
def test_nothing_is_missing_of_a_note_that_was_sent(channel: Channel | None, label: str) -> None:
    sent = (note("p1", "2026-11-20T19:00"),)
    of = hunt(
        [application(interviews=(interview(who=["p1"], letters=sent),))],
        [person("p1", "Sam Wu", channel=channel)],
    )
    assert item(step(2, situation(of, wall("2026-11-20T20:00"))), "p1").label == label


def test_nobody_on_record_asks_for_them_and_is_never_done_by_itself() -> None:
    of = hunt([application(interviews=(interview(),))])
    for now, state in (
        ("2026-11-20T15:30", "locked"),
        ("2026-11-20T19:00", "open"),
        ("2026-12-01T08:00", "late"),
    ):
        status = step(2, situation(of, wall(now)))
        assert status.state == state
        assert status.act == Act(ActKind.ADD_INTERVIEWER, "i1")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EventKind.REJECTED, "step 7"),
        (EventKind.WITHDRAWN, "step 8"),
        (EventKind.NO_ANSWER, "step 8"),
        (EventKind.ACCEPTED, "in person"),
    ],
)
def test_once_decided_it_is_not_relevant_and_says_what_is(kind: EventKind, words: str) -> None:
    events = (event(kind, "2026-11-21"),)
    of = hunt([application(events=events, interviews=(interview(who=["p1"]),))], [DANA])
    status = step(2, situation(of, wall("2026-11-25T09:00")))
    assert (status.state, status.opens, status.due) == ("locked", None, None)
    assert words in status.reason


def test_an_offer_does_not_close_it() -> None:
    events = (event(EventKind.OFFER, "2026-11-20"),)
    of = hunt([application(events=events, interviews=(interview(who=["p1"]),))], [DANA])
    assert step(2, situation(of, wall("2026-11-20T19:00"))).state == "open"


def test_own_waiting_times_are_kept_to() -> None:
    of = hunt([application(interviews=(interview(who=["p1"]),))], [DANA])
    at = situation(of, wall("2026-11-20T15:00"), thank_you_opens_hours=0, thank_you_due_hours=2)
    assert (step(2, at).state, step(2, at).due) == ("open", wall("2026-11-20T17:00"))
    odd = situation(of, wall("2026-11-20T15:00"), thank_you_opens_hours=9, thank_you_due_hours=2)
    assert step(2, odd).due == step(2, odd).opens == wall("2026-11-21T00:00")


@pytest.mark.parametrize("now", ["2026-11-20T19:00", "2026-11-21T14:00", "2026-12-20T09:00"])
def test_where_notes_are_not_customary_they_can_be_sent_and_are_never_asked_for(now: str) -> None:
    of = hunt([application(interviews=(interview(who=["p1"]),))], [DANA])
    status = step(2, situation(of, wall(now), thank_you_customary=False))
    assert (status.state, status.asks, status.due) == ("open", False, None)
    assert "not customary" in status.reason
    early = step(2, situation(of, wall("2026-11-20T15:30"), thank_you_customary=False))
    assert early.state == "locked"
