"""Step 1: windows, parts, and what never holds it up."""

from __future__ import annotations

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.records.applications import EventKind
from afterview.records.interviews import Skip
from afterview.records.reflections import HABITS, HabitRating, Question, Reflection
from support.builders import application, event, hunt, interview, item, situation, states, step, utc, wall

FULL = Reflection(
    went_well="The story about the outage",
    went_badly="I rushed",
    questions=(Question(id="q1", text="Why us?"),),
    habits=tuple(HabitRating(habit=habit, rating=3) for habit in HABITS),
)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-20T14:59", "locked"),  # playbook 1.1
        ("2026-11-20T15:00", "open"),
        ("2026-11-20T17:14", "open"),
        ("2026-11-20T17:15", "due"),  # the last quarter of three hours
        ("2026-11-20T18:00", "due"),  # playbook 1.8: at the moment itself it is not late
        ("2026-11-20T18:01", "late"),
        ("2027-03-01T12:00", "late"),
    ],
)
def test_the_window_is_the_waiting_time_of_step_2(now: str, state: str) -> None:
    status = step(1, situation(hunt([application(interviews=(interview(),))]), wall(now)))
    assert status.state == state
    assert (status.opens, status.due) == (wall("2026-11-20T15:00"), wall("2026-11-20T18:00"))
    assert status.act == Act(ActKind.WRITE_REFLECTION, "i1")


@pytest.mark.parametrize(
    ("reflection", "open_parts"),
    [
        (Reflection(), {"went_well", "went_badly", "questions", "habits"}),
        (Reflection(went_well="   "), {"went_well", "went_badly", "questions", "habits"}),
        (Reflection(went_well="a", went_badly="b"), {"questions", "habits"}),  # playbook 1.1
        (Reflection(questions=FULL.questions), {"went_well", "went_badly", "habits"}),  # playbook 1.2
        (Reflection(habits=FULL.habits[:2]), {"went_well", "went_badly", "questions", "habits"}),  # 1.3
        (Reflection(habits=FULL.habits), {"went_well", "went_badly", "questions"}),
        (FULL, set()),
    ],
)
def test_each_part_is_done_by_what_is_written(reflection: Reflection, open_parts: set[str]) -> None:
    of = hunt([application(interviews=(interview(reflection=reflection),))])
    status = step(1, situation(of, wall("2026-11-20T16:00")))
    assert {each.key for each in status.items if each.counts and each.state == "open"} == open_parts
    assert status.state == ("open" if open_parts else "done")


def test_a_part_can_be_skipped_and_so_can_the_whole() -> None:
    parts = tuple(
        Skip(step=1, item=key, reason="no time", at=utc("2026-11-20T16:00"))
        for key in ("went_well", "went_badly", "questions", "habits")
    )
    for skips, state in ((parts[:3], "open"), (parts, "skipped")):
        of = hunt([application(interviews=(interview(skips=skips),))])
        assert step(1, situation(of, wall("2026-11-20T16:00"))).state == state
    whole = Skip(step=1, reason="it was [only] a call", at=utc("2026-11-20T16:00"))
    of = hunt([application(interviews=(interview(skips=(whole,)),))])
    status = step(1, situation(of, wall("2026-11-20T12:00")))
    assert (status.state, status.reason) == ("skipped", "it was [only] a call")
    assert status.act == Act(ActKind.UNSKIP, "i1", step=1)


@pytest.mark.parametrize(
    ("sent_on", "zone", "count"),
    [
        ("2026-11-19", "Europe/Berlin", 0),
        ("2026-11-20", "Europe/Berlin", 1),  # playbook 1.7: the day of the interview counts
        ("2026-11-21", "Europe/Berlin", 1),
        ("2026-11-23", "Europe/Berlin", 0),  # not yet: it is the 22nd
        ("2026-11-20", "Pacific/Auckland", 0),  # there it ended on the 21st
        ("2026-11-21", "Pacific/Auckland", 1),
    ],
)
def test_keep_applying_counts_others_sent_since_that_day(sent_on: str, zone: str, count: int) -> None:
    own = application(events=(event(EventKind.APPLIED, "2026-11-21"),), interviews=(interview(),))
    other = application("a2", "Borealis", events=(event(EventKind.APPLIED, sent_on),))
    status = step(1, situation(hunt([own, other]), wall("2026-11-22T09:00", zone), zone=zone))
    part = item(status, "keep_applying")
    assert part.label == f"Keep applying · {count} sent since"
    assert part.state == ("done" if count else "open")
    assert not part.counts  # playbook 8.3: it never holds the step up


def test_it_stays_open_after_a_rejection() -> None:
    closed = application(events=(event(EventKind.REJECTED, "2026-11-21"),), interviews=(interview(),))
    assert step(1, situation(hunt([closed]), wall("2026-11-22T09:00"))).state == "late"


def test_confidence_is_shown_and_does_not_count() -> None:
    of = hunt([application(interviews=(interview(reflection=Reflection(confidence=7)),))])
    status = step(1, situation(of, wall("2026-11-20T16:00")))
    assert item(status, "confidence").label == "Confidence · 7 of 10"  # playbook 1.8
    assert states(status)["confidence"] == "done"
    assert status.state == "open"


def test_a_called_off_interview_asks_nothing() -> None:
    off = interview(cancelled_at=utc("2026-11-19T09:00"))
    at = situation(hunt([application(interviews=(off,))]), wall("2026-11-22T09:00"))
    assert [step(number, at).state for number in (1, 2, 5, 6)] == ["locked"] * 4


def test_what_little_is_left_is_named() -> None:  # playbook A.4
    written = Reflection(went_well="calm", went_badly="rambled", questions=(Question(id="q1", text="Why?"),))
    for reflection, todo in (
        (Reflection(), "Reflect on round 1"),
        (Reflection(went_well="calm"), "Reflect on round 1"),
        (written, "Reflect on round 1: your habits"),
    ):
        of = hunt([application(interviews=(interview(reflection=reflection),))])
        assert step(1, situation(of, wall("2026-11-20T19:00"))).todo == todo
