"""Step 5: the promised day in the person's own zone, two follow-ups, and what settles it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterview.changes.take_back import take_back
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.quiet import quiet
from afterview.records.applications import Event, EventKind
from afterview.records.interviews import FollowUp, FollowUpResult, Promise, Skip
from afterview.settings import Waits
from support.builders import (
    BERLIN,
    application,
    day,
    event,
    follow_up,
    hunt,
    interview,
    item,
    promise,
    situation,
    states,
    step,
    utc,
    wall,
)


@pytest.mark.parametrize(
    ("zone", "on", "opens"),
    [
        # playbook 5.2: the civil day ends in my own zone, whatever the interview's was
        ("Europe/Berlin", "2026-11-27", "2026-11-27T23:00"),
        ("America/Los_Angeles", "2026-11-27", "2026-11-28T08:00"),
        ("Pacific/Kiritimati", "2026-11-27", "2026-11-27T10:00"),
        ("Asia/Kathmandu", "2026-11-27", "2026-11-27T18:15"),
        ("Europe/Berlin", "2027-03-27", "2027-03-27T23:00"),  # the day before the clock jumps on
        ("Europe/Berlin", "2027-03-28", "2027-03-28T22:00"),  # that day has 23 hours
        ("America/Sao_Paulo", "2027-02-20", "2027-02-21T03:00"),
        ("Africa/Cairo", "2027-04-29", "2027-04-29T22:00"),  # the next day begins at 01:00 there
    ],
)
def test_locked_until_the_promised_day_has_ended(zone: str, on: str, opens: str) -> None:
    of = hunt([application(interviews=(interview(promise=promise(on)),))])
    moment = utc(opens)
    assert step(5, situation(of, moment, zone=zone)).state == "open"
    early = step(5, situation(of, moment - timedelta(seconds=1), zone=zone))
    assert (early.state, early.opens, early.due) == ("locked", moment, None)


def test_the_reason_names_the_day() -> None:
    of = hunt([application(interviews=(interview(promise=promise("2026-11-27")),))])
    status = step(5, situation(of, wall("2026-11-27T23:59")))
    assert status.reason == "They said Fri 27 Nov. Wait until that day is over."
    status = step(5, situation(of, wall("2026-11-28T00:00")))
    assert status.state == "open"
    assert status.act == Act(ActKind.LOG_FOLLOW_UP, "i1")


@pytest.mark.parametrize("said", [None, promise(None)])
@pytest.mark.parametrize(
    ("starts", "opens"),
    [
        ("2026-11-20T14:00", "2026-11-27T15:00"),
        ("2026-10-20T14:00", "2026-10-27T15:00"),  # the same time of day, over the clock change
        ("2027-03-24T14:00", "2027-03-31T15:00"),
    ],
)
def test_not_known_waits_seven_days(said: Promise | None, starts: str, opens: str) -> None:
    of = hunt([application(interviews=(interview(starts=starts, promise=said),))])
    status = step(5, situation(of, wall(starts)))
    assert (status.state, status.opens) == ("locked", wall(opens))  # playbook 5.3
    assert "Ask in the thank-you note" in status.reason
    assert step(5, situation(of, wall(opens))).state == "open"
    assert states(status)["promise"] == ("done" if said else "locked")


def test_the_promise_is_asked_for_after_the_interview_and_never_holds_it_up() -> None:
    of = hunt([application(interviews=(interview(),))])
    line = item(step(5, situation(of, wall("2026-11-20T15:00"))), "promise")
    assert (line.state, line.counts) == ("open", False)  # playbook 5.1
    assert line.act == Act(ActKind.RECORD_PROMISE, "i1")


@pytest.mark.parametrize(
    ("first", "opens"),
    [
        # playbook 5.4: working days, from the start of the day
        ("2026-11-30T16:00", "2026-12-07T00:00"),  # a Monday
        ("2026-12-04T16:00", "2026-12-11T00:00"),  # a Friday
        ("2026-12-05T16:00", "2026-12-11T00:00"),  # a Saturday
        ("2027-03-24T09:00", "2027-03-31T00:00"),  # over the clock change
    ],
)
def test_a_second_follow_up_waits_five_working_days(first: str, opens: str) -> None:
    one = interview(promise=promise("2026-11-27"), follow_ups=(follow_up(first),))
    of = hunt([application(interviews=(one,))])
    status = step(5, situation(of, wall(first)))
    assert (status.state, status.opens) == ("locked", wall(opens))
    assert states(status) == {"promise": "done", "first": "done", "second": "locked"}
    assert step(5, situation(of, wall(opens))).state == "open"


@pytest.mark.parametrize("result", [FollowUpResult.MESSAGE, FollowUpResult.NO_ANSWER])
def test_two_without_an_answer_and_it_rests(result: FollowUpResult) -> None:
    made = (follow_up("2026-11-30T10:00", result), follow_up("2026-12-07T10:00", result))
    of = hunt([application(interviews=(interview(promise=promise("2026-11-27"), follow_ups=made),))])
    status = step(5, situation(of, wall("2027-02-01T10:00")))
    assert status.state == "done"  # playbook 5.5
    assert "let it rest" in status.reason
    assert Act(ActKind.LOG_FOLLOW_UP, "i1") not in [each.act for each in status.items]


@pytest.mark.parametrize(
    ("made", "said", "state"),
    [
        # a follow-up that reached them asks what they said, until that is recorded (5.8)
        ((follow_up("2026-11-30T10:00", FollowUpResult.SPOKE),), promise("2026-11-27"), "open"),
        (
            (follow_up("2026-11-30T10:00", FollowUpResult.SPOKE),),
            promise(None, "2026-11-30T10:05"),
            "done",
        ),
        (
            (follow_up("2026-11-30T10:00", FollowUpResult.SPOKE),),
            promise("2026-12-18", "2026-11-30T10:05"),
            "locked",
        ),
        (
            (follow_up("2026-11-30T10:00"), follow_up("2026-12-07T10:00")),
            promise("2026-12-09", "2026-12-08T10:00"),
            "open",
        ),
        # "they did not say" is no answer: it must not open a third
        (
            (follow_up("2026-11-30T10:00"), follow_up("2026-12-07T10:00")),
            promise(None, "2026-12-08T10:00"),
            "done",
        ),
    ],
)
def test_a_new_promise_is_an_answer(made: tuple[FollowUp, ...], said: Promise, state: str) -> None:
    of = hunt([application(interviews=(interview(promise=said, follow_ups=made),))])
    assert step(5, situation(of, wall("2026-12-10T10:00"))).state == state


@pytest.mark.parametrize("kind", [EventKind.REJECTED, EventKind.NO_ANSWER])
def test_any_reply_settles_it(kind: EventKind) -> None:
    of = hunt([application(interviews=(interview(),), events=(event(kind, "2026-11-24"),))])
    status = step(5, situation(of, wall("2026-12-10T10:00")))
    assert status.state == "done"  # playbook 5.6
    assert status.reason


def test_a_next_round_settles_it_and_a_called_off_one_does_not() -> None:
    later = interview("i2", "2026-12-15T10:00", round=2)
    of = hunt([application(interviews=(interview(), later))])
    assert step(5, situation(of, wall("2026-12-10T10:00"))).state == "done"  # playbook 5.6
    off = interview("i2", "2026-12-15T10:00", round=2, cancelled_at=utc("2026-12-01T10:00"))
    of = hunt([application(interviews=(interview(), off))])
    assert step(5, situation(of, wall("2026-12-10T10:00"))).state == "open"


def test_reopening_opens_it_again() -> None:
    events = (event(EventKind.NO_ANSWER, "2026-12-01"), event(EventKind.REOPENED, "2026-12-02", 2))
    of = hunt([application(interviews=(interview(),), events=events)])
    assert step(5, situation(of, wall("2026-12-10T10:00"))).state == "open"  # playbook 5.7


def test_follow_ups_can_be_skipped_one_by_one() -> None:
    skip = Skip(step=5, item="first", reason="they asked not to be called", at=utc("2026-11-21T10:00"))
    of = hunt([application(interviews=(interview(skips=(skip,)),))])
    for now in ("2026-11-21T12:00", "2026-12-10T10:00"):
        assert step(5, situation(of, wall(now))).state == "skipped"
    second = Skip(step=5, item="second", reason="enough", at=utc("2026-12-01T10:00"))
    one = interview(follow_ups=(follow_up("2026-11-30T10:00"),), skips=(second,))
    assert (
        step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-01T12:00"))).state == "done"
    )


def test_may_is_not_should() -> None:
    of = hunt([application(interviews=(interview(promise=promise("2026-11-27")),))])
    saturday, monday = (step(5, situation(of, wall(f"2026-11-{at}"))) for at in ("28T10:00", "30T09:00"))
    assert (saturday.state, saturday.asks) == ("open", False)  # playbook 5.8
    assert "Mon 30 Nov 09:00 is a good time" in saturday.reason
    assert (monday.state, monday.asks) == ("open", True)


def test_an_application_without_an_interview_can_be_followed_up() -> None:
    applied = (event(EventKind.APPLIED, "2026-11-02"),)
    of = hunt([application(events=applied)])
    before, after = (step(5, situation(of, wall(f"2026-11-{at}T09:00"), "a1")) for at in ("15", "16"))
    assert (before.state, after.state) == ("locked", "open")  # playbook 5.8
    assert after.act == Act(ActKind.LOG_FOLLOW_UP, "a1")
    told = application(events=applied, promise=promise("2026-11-20", "2026-11-10T10:00"))
    assert step(5, situation(hunt([told]), wall("2026-11-19T09:00"), "a1")).reason == (
        "They said Fri 20 Nov. Wait until that day is over."
    )


def test_an_offer_is_answered_by_its_day() -> None:
    rounds = (interview(), interview("i2", "2026-11-23T10:00", round=2))
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-11-24"), answer_by=day("2026-11-27"))
    of = hunt([application(events=(offer,), interviews=rounds)])
    status = step(5, situation(of, wall("2026-11-27T12:00"), "i2"))
    assert (status.state, status.due, status.asks) == ("due", wall("2026-11-28T00:00"), True)
    assert status.reason == "They need your answer by Fri 27 Nov."
    assert not step(5, situation(of, wall("2026-11-27T12:00"), "i1")).asks  # once, with the last round


def test_what_is_on_record_of_an_application_without_an_interview_is_no_silence() -> (
    None
):  # playbook 5.7, 5.8
    applied = (event(EventKind.APPLIED, "2026-10-01"),)
    of = hunt(
        [
            application("a1", "Silent", events=applied),
            application("a2", "Promised", events=applied, promise=promise("2026-12-10", "2026-10-02T10:00")),
            application("a3", "Said so", events=applied, promise=promise(None, "2026-11-20T10:00")),
            application("a4", "Asked", events=applied, follow_ups=(follow_up("2026-11-20T10:00"),)),
        ]
    )
    found = quiet(of, wall("2026-11-26T09:00"), BERLIN, Waits())
    assert [each.company for each in found] == ["Silent"]


def test_two_follow_ups_without_an_answer_are_enough_without_an_interview_too() -> None:  # playbook 5.5, 5.8
    applied = (event(EventKind.APPLIED, "2026-10-01"),)
    asked = (follow_up("2026-11-02T10:00"), follow_up("2026-11-12T10:00"))
    of = hunt([application(events=applied, follow_ups=asked)])
    status = step(5, situation(of, wall("2026-11-26T09:00"), "a1"))
    assert (status.state, status.asks) == ("done", False)
    assert item(status, "second").act == Act(ActKind.TAKE_BACK, "a1", step=5, item="second")
    change = take_back(of, "a1", None, 5, "second")
    assert change.applications["a1"] == application(events=applied, follow_ups=asked[:1])


def test_what_it_is_worth_fits_an_offer_a_named_day_and_none() -> None:
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-11-24"))
    offered = hunt([application(events=(offer,), interviews=(interview(),))])
    assert "wait for your answer" in step(5, situation(offered, wall("2026-11-25T10:00"))).why
    named = hunt([application(interviews=(interview(promise=promise("2026-11-27")),))])
    assert "told you when" in step(5, situation(named, wall("2026-11-25T10:00"))).why
    silent = hunt([application(interviews=(interview(),))])
    assert "did not say when" in step(5, situation(silent, wall("2026-11-25T10:00"))).why


def test_a_promised_day_may_slip_by_the_working_days_of_grace() -> None:  # playbook 5.8
    of = hunt([application(interviews=(interview(promise=promise("2026-11-27")),))])

    def asks(now: str, grace: int) -> tuple[str, bool]:
        status = step(5, situation(of, wall(now), reply_grace_working_days=grace))
        return status.state, status.asks

    assert asks("2026-11-30T10:00", 0) == ("open", True)
    assert asks("2026-11-30T10:00", 1) == ("open", False)  # it may be made
    assert asks("2026-12-01T10:00", 1) == ("open", True)
