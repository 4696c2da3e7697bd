"""An interview whose time is not set, or not known any more: nothing is counted from what nobody knows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from afterview.patterns.funnel import funnel
from afterview.patterns.held import interviews_held
from afterview.playbook.acts import ActKind
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry, Group
from afterview.playbook.agenda_lines import as_lines
from afterview.playbook.brief import brief
from afterview.playbook.quiet import quiet, silent
from afterview.playbook.shape import Stage, State, StepStatus, Unasked
from afterview.records.applications import Application, EventKind, Status
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUpResult, Interview
from afterview.records.reflections import Reflection
from afterview.records.when import say_without_time
from afterview.settings import Waits
from support.builders import application, event, follow_up, interview, person, promise, situation, step, wall
from support.builders import hunt as hunt_of

NOW = wall("2026-11-24T16:00")
WAITS = Waits()
FRIDAY = date(2026, 12, 4)


def undated(key: str = "i1", **fields: Any) -> Interview:
    known = {"on": fields.pop("on", None), "when": fields.pop("when", ""), "held": fields.pop("held", False)}
    fields.setdefault("created", wall("2026-11-24T10:00"))
    return replace(interview(key, **fields), starts=None, **known)


def acme(*rounds: Interview, **fields: Any) -> Hunt:
    applied = (event(EventKind.APPLIED, "2026-11-10"),)
    return hunt_of(
        [application(interviews=rounds, events=fields.pop("events", applied), **fields)],
        [person("p1", "Dana Lee")],
    )


def judged(hunt: Hunt, number: int, now: datetime = NOW, which: str = "i1") -> StepStatus:
    return step(number, situation(hunt, now, which))


def asked(hunt: Hunt, now: datetime = NOW) -> list[AgendaEntry]:
    about = ("send another application",)
    entries = agenda(hunt, now, "Europe/Berlin", WAITS)
    return [
        each
        for each in entries
        if each.interview and each.step in (1, 2, 5, 6) and each.what.lower() not in about
    ]


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "date not set"),
        ({"held": True}, "day not known"),
        ({"when": "in October"}, "some time in October"),
        ({"on": FRIDAY}, "Fri 4 Dec, time not set"),
        ({"on": date(2026, 11, 20)}, "Fri 20 Nov, time not known"),
    ],
)
def test_when_it_is_is_said_in_words(known: dict[str, Any], words: str) -> None:
    assert say_without_time(undated(**known), date(2026, 11, 24)) == words


@pytest.mark.parametrize("number", [1, 2, 5])
def test_until_it_has_been_each_step_says_that_the_time_is_not_set(
    number: int,
) -> None:  # playbook 1.1, 2.2, 5.2
    status = judged(acme(undated(who=["p1"])), number)
    assert (status.state, status.opens, status.due) == (State.LOCKED, None, None)
    assert status.reason == "The time is not set: this opens once the interview has been."
    assert judged(acme(undated()), number, NOW + timedelta(days=400)).state is State.LOCKED


@pytest.mark.parametrize("number", [1, 2])
def test_of_a_day_without_a_time_they_open_when_it_is_over(number: int) -> None:
    hunt = acme(undated(who=["p1"], on=FRIDAY))
    before = judged(hunt, number, wall("2026-12-04T23:59"))
    assert (before.state, before.opens) == (State.LOCKED, wall("2026-12-05T00:00"))
    assert before.reason == "The time is not set: this opens when Fri 4 Dec is over."
    after = judged(hunt, number, wall("2026-12-05T00:00"))
    assert (after.state, after.due) == (State.OPEN, None)


@pytest.mark.parametrize("number", [1, 2])
def test_once_it_has_been_they_are_open_without_a_due_time_and_never_late(number: int) -> None:
    hunt = acme(undated(who=["p1"], held=True))
    for days in (0, 1, 30, 4000):
        status = judged(hunt, number, NOW + timedelta(days=days))
        assert (status.state, status.opens, status.due) == (State.OPEN, None, None)
        assert status.unasked is Unasked.ANY_TIME


def test_what_is_known_by_its_day_fades_as_all_does() -> None:  # playbook A.2
    hunt = acme(undated(who=["p1"], on=date(2026, 11, 20)))
    assert {each.step for each in asked(hunt, wall("2026-11-22T10:00"))} == {1, 2}
    assert not {each.step for each in asked(hunt, wall("2026-12-20T10:00"))} & {1, 2}


def test_a_follow_up_counts_from_the_day_or_from_nothing() -> None:  # playbook 5.3
    by_day = judged(acme(undated(on=date(2026, 11, 20))), 5)
    assert by_day.opens == wall("2026-11-28T00:00")
    unknown = judged(acme(undated(held=True)), 5)
    assert (unknown.state, unknown.opens, unknown.unasked) == (State.OPEN, None, Unasked.ANY_TIME)
    assert "not known when it was" in unknown.reason


def test_a_promised_day_counts_without_it() -> None:  # playbook 5.1, 5.2
    hunt = acme(undated(held=True, promise=promise("2026-11-27")))
    status = judged(hunt, 5)
    assert (status.state, status.opens) == (State.LOCKED, wall("2026-11-28T00:00"))


def test_a_second_follow_up_counts_from_the_first() -> None:  # playbook 5.4
    hunt = acme(undated(held=True, follow_ups=(follow_up("2026-11-20T10:00"),)))
    assert judged(hunt, 5).opens == wall("2026-11-27T00:00")
    spoke = acme(undated(held=True, follow_ups=(follow_up("2026-11-20T10:00", FollowUpResult.SPOKE),)))
    assert judged(spoke, 5).state is State.OPEN


def test_one_to_come_is_prepared_for_without_a_due_time() -> None:  # playbook 6.1
    hunt = acme(interview(), undated("i2", round=2, when="in December"))
    status = judged(hunt, 6)
    assert (status.state, status.due) == (State.OPEN, None)
    assert status.reason == "Round 2: some time in December. Bring something new."
    assert judged(hunt, 6, which="i2").reason == status.reason
    has_been = acme(interview(), undated("i2", round=2, held=True))
    assert judged(has_been, 6).unasked is Unasked.MISSED


def test_a_day_without_a_time_is_prepared_for_until_it_begins_and_never_late() -> None:
    hunt = acme(interview(), undated("i2", round=2, on=FRIDAY))
    assert judged(hunt, 6).due == wall("2026-12-04T00:00")
    for at in ("2026-12-03T20:00", "2026-12-04T12:00"):
        assert judged(hunt, 6, wall(at)).state is State.DUE
    assert judged(hunt, 6, wall("2026-12-05T08:00")).unasked is Unasked.MISSED


def test_a_round_to_come_without_a_date_is_their_answer() -> None:  # playbook 5.6
    status = judged(acme(interview(), undated("i2", round=2)), 5)
    assert "Round 2 is scheduled" in status.reason


def test_steps_that_belong_to_the_application_do_not_need_a_time() -> None:
    hunt = acme(undated(who=["p1"]), events=(event(EventKind.REJECTED, "2026-11-23"),))
    for number in (3, 4, 7, 8):
        assert judged(hunt, number) == judged(hunt, number, which="a1")
    assert situation(acme(undated()), NOW).stage is Stage.BEFORE_THE_FIRST
    assert situation(acme(undated(held=True)), NOW).stage is Stage.INTERVIEWED


def test_it_is_off_once_the_application_is_closed() -> None:  # playbook A.2
    closed = (event(EventKind.APPLIED, "2026-11-10"), event(EventKind.REJECTED, "2026-11-23", 2))
    assert "decided before this round" in judged(acme(undated(), events=closed), 1).reason
    assert judged(acme(undated(held=True), events=closed), 1).state is State.OPEN
    assert not [each for each in asked(acme(undated(), events=closed)) if each.item == "time"]


def test_the_agenda_asks_for_its_time_as_one_thing_and_never_nags() -> None:  # playbook A.3, A.6
    (entry,) = asked(acme(undated()))
    assert (entry.what, entry.due, entry.group) == ("When is the interview?", None, Group.OPEN)
    assert entry.act is not None
    assert entry.act.kind is ActKind.SET_TIME
    (later,) = asked(acme(undated()), NOW + timedelta(days=30))
    assert later.group is Group.OLDER
    assert asked(acme(undated(held=True))) == []
    assert asked(acme(undated(on=date(2027, 3, 1)))) == []
    (near,) = asked(acme(undated(on=date(2026, 11, 27))))
    assert (near.what, near.due) == ("Interview Fri 27 Nov, time not set", None)
    (today,) = asked(acme(undated(on=date(2026, 11, 24))))
    assert (today.group, today.state) == (Group.TODAY, State.DUE)


def test_what_several_companies_are_asked_alike_is_one_line() -> None:  # playbook A.3
    hunt = hunt_of([application(f"a{n}", f"Company {n}", interviews=(undated(f"i{n}"),)) for n in range(12)])
    lines = [
        each for each in as_lines(agenda(hunt, NOW, "Europe/Berlin", WAITS)) if each.first.item == "time"
    ]
    assert len(lines) == 1


def test_it_counts_as_interviewing_and_is_quiet_from_when_it_was_recorded() -> None:  # playbook 5.7
    hunt = acme(undated(), events=(event(EventKind.APPLIED, "2026-01-10"),))
    assert hunt.applications["a1"].status is Status.INTERVIEWING
    assert quiet(hunt, NOW, "Europe/Berlin", WAITS) == ()
    assert len(quiet(hunt, NOW + timedelta(days=200), "Europe/Berlin", WAITS)) == 1


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_one_with_a_day_is_quiet_from_that_day_on(zone: str) -> None:  # playbook 5.7
    hunt = acme(undated(on=date(2026, 11, 20)), events=(event(EventKind.APPLIED, "2026-01-10"),))
    ((since, days),) = ((each.since, each.days) for each in silent(hunt, NOW, zone))
    assert (since, days) == (date(2026, 11, 20), 4)


def test_only_what_has_been_is_counted_as_held() -> None:
    to_come, has_been = acme(undated()), acme(undated(held=True))
    assert interviews_held(to_come, NOW) == ()
    assert len(interviews_held(has_been, NOW)) == 1
    counts = [
        [each.count for each in funnel(each, NOW, "Europe/Berlin").stages][:2] for each in (to_come, has_been)
    ]
    assert counts == [[1, 0], [1, 1]]


def test_the_brief_says_when_in_words_and_keeps_what_was_learnt() -> None:  # playbook 1.5, 6.5
    first = undated(
        "i1", round=1, held=True, reflection=Reflection(went_badly="I talked too fast", talked_about="queues")
    )
    hunt = acme(first, undated("i2", round=2, when="in January 2027"))
    page = brief(situation(hunt, NOW, "i2"))
    assert (page.here, page.starts, page.ends) == ("some time in January 2027", None, None)
    assert [(each.on, each.talked_about) for each in page.earlier] == [(None, "queues")]
    assert [(each.text, each.on) for each in page.lessons.work_on] == [("I talked too fast", None)]


def numbers(*rounds: Interview) -> list[str]:
    return [each.id for each in Application(id="a1", company="Acme", interviews=rounds).numbered().rounds]


def test_rounds_without_a_day_stand_by_their_number() -> None:  # playbook B.1
    third, first = interview("i3", "2026-11-27T10:00", round=3), interview("i1", "2026-11-20T10:00", round=1)
    assert numbers(third, undated("i2", round=2), first) == ["i1", "i2", "i3"]
    assert numbers(undated("x", round=2), replace(first, round=2)) == ["i1", "x"]
    stored = Application(id="a1", company="Acme", interviews=(undated("x", round=1), replace(first, round=1)))
    assert [(each.id, each.round) for each in stored.numbered().rounds] == [("i1", 1), ("x", 2)]
    assert stored.numbered().numbered() == stored.numbered()


def test_days_are_those_of_the_zone_that_it_was_made_in() -> None:
    held = replace(undated(on=FRIDAY), zone="Pacific/Kiritimati")
    assert held.begins == datetime(2026, 12, 3, 10, tzinfo=UTC)
    assert held.ends == datetime(2026, 12, 4, 10, tzinfo=UTC)
