"""What they answered: it moves the promised day, or settles the follow-up, and can be taken back."""

from __future__ import annotations

import pytest

from afterview.changes.take_back import take_back
from afterview.playbook.quiet import quiet
from afterview.records.applications import EventKind
from afterview.records.interviews import FollowUpResult, Reply
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
    wall,
)


def reply(at: str, on: str | None = None, words: str = "they need more time") -> Reply:
    return Reply(id=f"h{at}", at=wall(at), words=words, on=day(on) if on else None)


def test_an_answer_with_a_day_moves_the_promise() -> None:  # playbook 5.6
    one = interview(promise=promise("2026-11-27"), replies=(reply("2026-11-27T16:00", "2026-12-04"),))
    of = hunt([application(interviews=(one,))])
    status = step(5, situation(of, wall("2026-11-30T10:00")))
    assert (status.state, status.opens) == ("locked", wall("2026-12-05T00:00"))
    assert status.reason == "They said Fri 4 Dec. Wait until that day is over."
    line = item(status, "reply")
    assert (line.label, line.reason, line.counts) == (
        "They answered · Fri 27 Nov",
        "“they need more time”",
        False,
    )
    change = take_back(of, "a1", "i1", 5, "reply")
    assert step(5, situation(of.with_change(change), wall("2026-11-30T10:00"))).state == "open"


def test_an_answer_without_a_day_settles_it_until_one_is_named() -> None:  # playbook 5.6, 5.8
    asked = (follow_up("2026-11-30T10:00"),)
    one = interview(promise=promise("2026-11-27"), follow_ups=asked, replies=(reply("2026-12-01T10:00"),))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-20T10:00")))
    assert (status.state, status.asks) == ("done", False)
    assert status.reason == "They answered Tue 1 Dec: let it rest for now."
    later = interview(
        promise=promise("2026-12-10", "2026-12-02T10:00"), follow_ups=asked, replies=one.replies
    )
    status = step(5, situation(hunt([application(interviews=(later,))]), wall("2026-12-14T10:00")))
    assert (status.state, states(status)["first"]) == ("open", "open")
    assert item(status, "first").label == "First follow-up since they answered"
    assert (
        item(status, "reply").reason
        == "“they need more time” You had asked: Mon 30 Nov 10:00 · no answer. That is settled."
    )


def test_what_was_asked_before_an_answer_counts_no_more() -> None:  # playbook 5.4
    made = (follow_up("2026-11-30T10:00"), follow_up("2026-12-07T10:00"))
    one = interview(follow_ups=made, replies=(reply("2026-12-08T10:00", "2026-12-15"),))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-17T10:00")))
    assert (status.state, status.asks) == ("open", True)


def test_what_they_said_when_they_were_spoken_to_can_be_an_answer() -> None:  # playbook 5.8
    spoke = (follow_up("2026-11-30T10:00", FollowUpResult.SPOKE),)
    one = interview(follow_ups=spoke, replies=(reply("2026-11-30T10:00", "2026-12-04"),))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-02T10:00")))
    assert (status.state, states(status)["promise"]) == ("locked", "done")


@pytest.mark.parametrize(("on", "days"), [(None, 50), ("2026-12-04", 47)])
def test_an_answer_is_no_silence(on: str | None, days: int) -> None:  # playbook 5.7
    applied = (event(EventKind.APPLIED, "2026-10-01"),)
    of = hunt([application(events=applied, replies=(reply("2026-12-01T10:00", on),))])
    assert quiet(of, wall("2027-01-10T09:00"), BERLIN, Waits()) == ()
    (found,) = quiet(of, wall("2027-01-20T09:00"), BERLIN, Waits())
    assert found.days == days


def test_an_application_without_an_interview_can_be_answered() -> None:  # playbook 5.6, 5.8
    applied = (event(EventKind.APPLIED, "2026-11-02"),)
    of = hunt([application(events=applied, replies=(reply("2026-11-10T10:00", "2026-12-01"),))])
    assert step(5, situation(of, wall("2026-11-20T09:00"), "a1")).state == "locked"
    assert step(5, situation(of, wall("2026-12-02T09:00"), "a1")).state == "open"
