"""The clock was ahead, and is set back: what it recorded then is dated later than now, and has happened."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.app.panes.wording import clock_words, countdown, detail
from afterview.app.timeline.arrange import Arranger, Order
from afterview.app.timeline.marks import lane_of
from afterview.app.timeline.words import mark_words, window_words
from afterview.cli.agenda import applications_table, due_table, next_opening, steps_table
from afterview.cli.json_output import due_shape, step_shape
from afterview.playbook.agenda import agenda
from afterview.playbook.brief import brief
from afterview.playbook.checklist import checklist
from afterview.playbook.lessons import lessons
from afterview.playbook.quiet import quiet
from afterview.playbook.shape import Item, Situation, State, StepStatus
from afterview.playbook.step_3_references import needs_catch_up
from afterview.records.applications import EventKind, Told
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Touch
from afterview.settings import Waits
from support.builders import (
    application,
    event,
    follow_up,
    hunt,
    interview,
    item,
    person,
    situation,
    step,
    wall,
)
from support.hunt_by_lines import AFTER, HuntByLines, acme
from support.searching import tried
from support.zone_strategies import moved_hunts

_YEAR, _DAY, _HOUR, _MINUTE = timedelta(365), timedelta(1), timedelta(hours=1), timedelta(minutes=1)
BACK = (_MINUTE, _HOUR, _DAY, _YEAR)
"""By how much the clock is set back."""

back = st.one_of(st.sampled_from(BACK), st.integers(0, 400 * 24 * 60).map(lambda count: count * _MINUTE))


@tried(20)
@given(moved_hunts(), st.integers(0, 90), back)
def test_nothing_goes_mad(drawn: tuple[Hunt, str, datetime], days: int, by: timedelta) -> None:
    of, zone, about = drawn
    right = about + days * _DAY
    now = right - by
    late = {
        (each.application, each.interview, each.step, each.item)
        for each in agenda(of, right, zone, Waits())
        if each.state is State.LATE
    }
    entries = agenda(of, now, zone, Waits())
    for each in entries:
        if each.state is State.LATE:  # only what was late before
            assert (
                each.step in (3, 4, 7, 8) or (each.application, each.interview, each.step, each.item) in late
            )
        assert "-" not in clock_words(each.opens, each.due, now, zone)
        assert due_shape(each, zone)["state"] == each.state.value
    assert due_table(entries, next_opening(of, now, zone, Waits()), zone, now, hunt_is_empty=False)
    assert applications_table(of, zone, now)
    quiet(of, now, zone, Waits())
    lessons(of, now, zone)
    for kept in of.applications.values():
        for held in kept.interviews:
            at = Situation(of, kept, held, now, zone)
            judged = checklist(at)
            assert steps_table(kept, held, judged, zone, now)
            assert brief(at).interview == held.id
            for status in judged:
                assert step_shape(status, zone)["state"] == status.state.value
                lines: tuple[StepStatus | Item, ...] = (status, *status.items)
                for line in lines:
                    assert "-" not in countdown(line, now, zone)
                    if line.state is State.LOCKED:  # never for ever without a word
                        assert line.reason
                    if line.state is State.LATE:
                        assert line.due is not None
                        assert line.due < now
                assert detail(status, None, now, zone) is not None
        lane = lane_of(kept, now, zone, Waits())
        assert all(mark_words(mark, kept, of.people, now, zone) for mark in lane.marks)
        assert all("-" not in window_words(each, now, zone).replace("thank-you", "") for each in lane.windows)
    for order in Order:
        assert len(Arranger().arrange(of.applications.values(), order, {}, now)) == len(of.applications)


def test_an_agenda_judged_before_the_clock_was_set_back_is_not_said_to_be_late() -> None:
    due = wall("2026-11-24T18:00")
    assert clock_words(None, due, due - 2 * _HOUR, "Europe/Berlin") == "2 h left"
    assert clock_words(None, due, due + 2 * _HOUR, "Europe/Berlin") == "2 h late"
    assert clock_words(due, None, due + 2 * _HOUR, "Europe/Berlin") == "since today"
    assert clock_words(due, None, due - 2 * _HOUR, "Europe/Berlin") == ""


# Step 5 goes by what came after what (playbook 5.4, 5.5)


def _first_and_second(telling: HuntByLines) -> list[str]:
    of = telling.hunt
    app, held = telling.app("Acme"), telling.round("Acme")
    status = step(5, Situation(of, app, held, telling.now, telling.zone))
    return [item(status, key).state.value for key in ("first", "second")]


@pytest.mark.parametrize("ahead", BACK)
def test_follow_ups_count_after_a_promise_that_a_fast_clock_recorded(ahead: timedelta) -> None:
    telling = acme()
    telling.now = AFTER + ahead
    telling.tell("promise acme 2026-11-27")
    telling.now = AFTER  # set back
    assert _first_and_second(telling) == ["locked", "locked"]
    for asked, states in (("2026-11-30T10:00", ["done", "locked"]), ("2026-12-07T10:00", ["done", "done"])):
        telling.now = wall(asked)
        telling.tell("followup acme called, left a message")
        assert _first_and_second(telling) == states
    telling.now = wall("2026-12-20T10:00")
    assert _first_and_second(telling) == ["done", "done"]  # and not a third one (5.5)
    assert telling.read("followup acme called").warning


@pytest.mark.parametrize("ahead", BACK)
def test_a_promise_comes_after_follow_ups_that_a_fast_clock_recorded(ahead: timedelta) -> None:
    telling = acme()
    telling.now = wall("2026-12-08T10:00") + ahead
    telling.hunt = telling.hunt.with_change(_insisted(telling, "followup acme called, left a message"))
    telling.hunt = telling.hunt.with_change(_insisted(telling, "followup acme called, no answer"))
    telling.now = wall("2026-12-08T10:00")  # set back, and they answer: you will hear by the 18th
    telling.tell("promise acme 2026-12-18")
    assert _first_and_second(telling) == ["locked", "locked"]
    telling.now = wall("2026-12-19T00:00")
    assert _first_and_second(telling) == ["open", "locked"]
    telling.tell("followup acme called")
    assert _first_and_second(telling) == ["done", "locked"]
    made = telling.round("Acme").follow_ups
    assert [each.at for each in made] == sorted(each.at for each in made)
    assert all(each.at <= telling.now for each in made)


def _insisted(telling: HuntByLines, line: str) -> Change:
    understood = telling.read(line, insist=True)
    assert understood.change is not None, understood.problem
    return understood.change


def test_a_follow_up_by_a_clock_a_year_ahead_says_why_the_second_waits() -> None:
    one = interview(follow_ups=(follow_up("2027-12-01T10:00"),))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-01T10:00")))
    assert status.state == "locked"
    assert status.reason == (
        "You asked Wed 1 Dec 2027. Give them until Wed 8 Dec 2027."
        " That day is still to come: correct its date."
    )
    # An hour ahead, or a flight to the west, is no reason to doubt it.
    one = interview(follow_ups=(follow_up("2026-12-02T00:30"),))
    status = step(5, situation(hunt([application(interviews=(one,))]), wall("2026-12-01T23:30")))
    assert status.reason == "You asked Wed 2 Dec. Give them until Wed 9 Dec."


# The other steps


@pytest.mark.parametrize("ahead", BACK)
def test_a_next_round_that_a_fast_clock_recorded_is_prepared_for_at_once(ahead: timedelta) -> None:
    now = wall("2026-11-24T09:00")
    later = interview("i2", "2026-12-01T10:00", round=2, created=now + ahead)
    of = hunt([application(interviews=(interview(), later))])
    status = step(6, situation(of, now))
    assert (status.state, status.due) == ("open", later.starts)  # playbook 6.1
    assert [each.step for each in agenda(of, now, "Europe/Berlin", Waits()) if each.step == 6] == [6]


def test_a_next_round_does_not_go_back_from_due_to_open() -> None:
    later = interview("i2", "2026-12-01T10:00", round=2, created=wall("2026-11-30T20:00"))
    of = hunt([application(interviews=(interview(), later))])
    for now, state in (
        ("2026-11-30T12:00", "open"),  # 22 hours ahead of it, and 8 before it was recorded, says the clock
        ("2026-11-30T20:00", "open"),
        ("2026-12-01T07:00", "due"),
    ):
        assert step(6, situation(of, wall(now))).state == state


@pytest.mark.parametrize("ahead", BACK)
def test_who_was_told_by_a_fast_clock_has_been_spoken_with(ahead: timedelta) -> None:
    now = wall("2026-11-24T09:00")
    who = person("p1", "Maria Ortiz", is_reference=True)
    of = hunt([application(told=(Told(person="p1", at=now + ahead),))], [who])
    at = situation(of, now, "a1")
    assert not needs_catch_up(at, "p1")  # playbook 3.3
    assert item(step(3, at), "p1").reason.endswith("You last spoke Tue 24 Nov.")


def test_a_contact_dated_next_year_says_what_the_next_one_is_counted_from() -> None:
    dana = person("p1", "Dana Lee", touches=(Touch(id="t1", at=wall("2027-11-24T09:00")),))
    app = application(interviews=(interview(who=["p1"]),), events=(event(EventKind.REJECTED, "2026-11-21"),))
    line = item(step(8, situation(hunt([app], [dana]), wall("2026-11-24T09:00"))), "touch:p1")
    assert line.reason == (
        "Next time: Fri 24 Dec 2027. You were in touch Wed 24 Nov 2027."
        " That day is still to come: correct its date."
    )
    app = application(interviews=(interview(who=["p1"]),), events=(event(EventKind.REJECTED, "2027-11-24"),))
    line = item(step(8, situation(hunt([app], [person("p1")]), wall("2026-11-24T09:00"))), "touch:p1")
    assert "It was decided Wed 24 Nov 2027." in line.reason


@pytest.mark.parametrize("ahead", [_DAY, _YEAR])
def test_what_i_hear_now_stands_though_what_stood_is_dated_later(ahead: timedelta) -> None:
    telling = acme()
    telling.now = AFTER + ahead
    telling.tell("outcome acme offer")
    telling.now = AFTER  # set back, or flown to the west
    telling.tell("outcome acme accepted")
    outcome = telling.app("Acme").outcome
    assert outcome is not None
    assert outcome.kind is EventKind.ACCEPTED
    telling.tell("outcome acme reopened")
    assert telling.app("Acme").outcome is None
    # What I say of a day that has passed is put where it belongs, as ever.
    telling.tell("outcome acme rejected", "outcome acme offer yesterday")
    outcome = telling.app("Acme").outcome
    assert outcome is not None
    assert outcome.kind is EventKind.REJECTED


@pytest.mark.parametrize("by", BACK)
def test_every_line_is_still_understood(by: timedelta) -> None:
    telling = acme()
    telling.tell(
        "reference Maria Ortiz",
        "promise acme by fri",
        "contact acme Jo Park works there",
        "asked acme Jo Park",
        "told acme Maria Ortiz",
    )
    telling.now = AFTER - by
    for line in (
        "sent acme dana",
        "promise acme a week",
        "followup acme called",
        "well acme calm",
        "question acme Why Acme? ! weak",
        "confidence acme 7",
        "agreed acme Jo Park",
        "touch Dana Lee coffee",
        "outcome acme rejected",
        "replied acme dana",
        "connected Dana Lee",
        "reported acme Maria Ortiz",
        "skip acme 4 nobody I know there",
        "takeback acme 3 Maria Ortiz",
        "interview acme next tue 14:00-15:00",
    ):
        understood = telling.read(line, insist=True)
        if understood.change is None:  # the interview has not been held, says the clock now
            assert by > _HOUR
            ahead = ("has not begun", "future", "lies before the interview")
            assert any(each in understood.problem for each in ahead), line
        else:
            telling.hunt = telling.hunt.with_change(understood.change)
    held: Interview = telling.round("Acme")
    assert checklist(Situation(telling.hunt, telling.app("Acme"), held, telling.now, telling.zone))
