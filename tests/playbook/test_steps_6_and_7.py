"""Steps 6 and 7: something new for the next round, and a kind answer to a no."""

from __future__ import annotations

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import word_of
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import PrepKind, PrepNote, Skip
from afterview.records.letters import LetterKind
from afterview.records.people import Tie, TieKind
from afterview.records.reflections import Question, Reflection
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

READY = tuple(PrepNote(id=f"n{kind.value}", kind=kind, text=f"My {kind.value}") for kind in PrepKind)
PEOPLE = [person("p1", "Dana Lee"), person("p2", "Sam Wu", title="CTO")]


def _two(prep: tuple[PrepNote, ...] = (), created: str | None = "2026-11-24T09:00") -> Hunt:
    first = interview(
        who=["p1"], reflection=Reflection(questions=(Question(id="q1", text="Why Acme at all?"),))
    )
    second = interview(
        "i2",
        "2026-12-01T10:00",
        round=2,
        who=["p1", "p2", "p9"],
        preparation=prep,
        created=wall(created) if created else None,
    )
    return hunt([application(interviews=(second, first))], PEOPLE)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-20T14:59", "locked"),  # playbook 6.1
        ("2026-11-20T15:00", "open"),  # recorded on the 24th, says a clock that has been set back since
        ("2026-11-24T08:59", "open"),
        ("2026-11-24T09:00", "open"),
        ("2026-11-30T09:59", "open"),
        ("2026-11-30T10:00", "due"),  # a day before: the last quarter would be longer
        ("2026-12-01T10:00", "due"),
        ("2026-12-01T10:01", "late"),
    ],
)
def test_open_from_the_appointment_until_the_round(now: str, state: str) -> None:
    status = step(6, situation(_two(), wall(now)))
    assert (status.state, status.due) == (state, wall("2026-12-01T10:00"))
    assert status.act == Act(ActKind.ADD_TOPIC, "i2")


@pytest.mark.parametrize("created", [None, "2026-11-01T09:00"])
def test_it_never_opens_before_this_interview_ends(created: str | None) -> None:
    status = step(6, situation(_two(created=created), wall("2026-11-20T14:59")))
    assert (status.state, status.opens) == ("locked", wall("2026-11-20T15:00"))


def test_a_round_recorded_after_it_began_is_late_and_opens_no_later_than_due() -> None:
    status = step(6, situation(_two(created="2026-12-05T09:00"), wall("2026-12-05T09:00")))
    assert status.state == "late"
    assert status.opens == status.due


def test_it_is_reached_from_the_round_that_it_is_for() -> None:
    seen = [step(6, situation(_two(), wall("2026-11-25T09:00"), which)) for which in ("i1", "i2")]
    assert seen[0] == seen[1]  # playbook 6.1
    assert {each.act.owner for each in seen[0].items if each.act} == {"i2"}


def test_a_round_that_has_begun_is_missed_and_can_still_be_noted() -> None:
    before, after = (step(6, situation(_two(), wall(f"2026-12-01T{at}"))) for at in ("09:59", "10:00"))
    assert (before.asks, word_of(before)) == (True, "due")  # playbook 6.1
    assert (after.asks, word_of(after)) == (False, "missed")
    assert after.act is not None


def test_the_only_round_waits_for_a_next_one() -> None:
    of = hunt([application(interviews=(interview(),))])
    status = step(6, situation(of, wall("2026-11-25T09:00")))
    assert (status.state, status.opens) == ("locked", None)  # playbook 6.1
    assert status.reason == "Opens when a next round is scheduled."
    assert status.act == Act(ActKind.ADD_INTERVIEW, "a1")


@pytest.mark.parametrize(
    ("count", "state"),
    [(0, "open"), (1, "open"), (2, "open"), (3, "done")],  # playbook 6.3: topic, research, question
)
def test_the_facts_are_in_the_next_rounds_preparation(count: int, state: str) -> None:
    status = step(6, situation(_two(READY[:count]), wall("2026-11-25T09:00")))
    assert status.state == state
    parts = ("topic", "research", "question")
    assert [states(status)[part] for part in parts] == ["done"] * count + ["open"] * (3 - count)


def test_a_repeat_is_pointed_out() -> None:
    prep = (PrepNote(id="n1", kind=PrepKind.TOPIC, text="why Acme, at all"),)
    line = item(step(6, situation(_two(prep), wall("2026-11-25T09:00"))), "topic")
    assert "Why Acme at all?" in line.reason  # playbook 6.3


def test_who_is_met_before_who_is_new_and_who_is_not_on_record() -> None:
    line = item(step(6, situation(_two(), wall("2026-11-25T09:00"))), "people")
    assert "Dana Lee (met before), Sam Wu (new), someone unknown" in line.label  # playbook 6.4
    assert not line.counts


def test_a_called_off_next_round_locks_it() -> None:
    off = interview("i2", "2026-12-01T10:00", round=2, cancelled_at=utc("2026-11-25T09:00"))
    of = hunt([application(interviews=(interview(), off))])
    assert step(6, situation(of, wall("2026-11-26T09:00"))).state == "locked"


REJECTED = (event(EventKind.REJECTED, "2026-12-03"),)
APPLIED = (event(EventKind.APPLIED, "2026-11-03"),)


@pytest.mark.parametrize("kind", [None, *(each for each in EventKind if each is not EventKind.REJECTED)])
def test_step_7_is_locked_without_a_rejection(kind: EventKind | None) -> None:
    events = (event(kind, "2026-12-03"),) if kind else ()
    of = hunt([application(events=events, interviews=(interview(who=["p1"]),))], PEOPLE)
    status = step(7, situation(of, wall("2026-12-04T09:00")))
    assert status.state == "locked"  # playbook 7.1
    assert status.reason


def test_a_reply_to_each_interviewer_of_any_round() -> None:
    rounds = (interview(who=["p1"]), interview("i2", "2026-12-01T10:00", round=2, who=["p1", "p2"]))
    draft = note("p2", None, LetterKind.REJECTION_REPLY)
    sent = note("p1", "2026-12-04T09:00", LetterKind.REJECTION_REPLY)
    app = application(events=REJECTED, interviews=rounds, letters=(draft, sent))
    for which in ("i1", "i2"):
        status = step(7, situation(hunt([app], PEOPLE), wall("2026-12-04T10:00"), which))
        assert states(status) == {"p1": "done", "p2": "open"}  # playbook 7.2
        assert status.act == Act(ActKind.MARK_REPLY_SENT, "a1", "p2")
        assert status.reason == "Thank them for the chance, and say what you liked there."
    noes = [application(f"a{n}", f"Co {n}", events=(*APPLIED, *REJECTED)) for n in range(2, 9)]
    status = step(7, situation(hunt([app, *noes], PEOPLE), wall("2026-12-04T10:00")))
    assert "8 said no" in status.reason  # playbook 7.3: my own figures, once they say something
    skip = Skip(step=7, item="p2", reason="left", at=utc("2026-12-04T10:00"))
    app = application(events=REJECTED, interviews=rounds, letters=(sent,), skips=(skip,))
    assert step(7, situation(hunt([app], PEOPLE), wall("2026-12-04T10:00"))).state == "done"


def test_a_rejection_by_nobody_known() -> None:
    status = step(7, situation(hunt([application(events=REJECTED)]), wall("2026-12-04T10:00"), "a1"))
    assert (status.state, status.act) == ("open", Act(ActKind.ADD_CONTACT, "a1"))
    of = hunt([application(events=REJECTED, interviews=(interview(),))])
    status = step(7, situation(of, wall("2026-12-04T10:00")))
    assert (status.state, status.act) == ("open", Act(ActKind.ADD_INTERVIEWER, "a1"))


def test_where_nobody_met_me_it_is_who_was_to_or_whom_i_know_there() -> None:  # playbook 7.2
    ahead = interview(starts="2026-12-08T10:00", who=("p1",))
    known = person("p9", "Owen Clarke", ties=(Tie(company="Acme", kind=TieKind.WORKS_THERE),))
    of = hunt([application(events=REJECTED, interviews=(ahead,))], [person("p1"), known])
    assert [each.key for each in step(7, situation(of, wall("2026-12-04T10:00"))).items] == ["p1"]
    of = hunt([application(events=REJECTED)], [known])
    (reply,) = step(7, situation(of, wall("2026-12-04T10:00"), "a1")).items
    assert reply.act == Act(ActKind.MARK_REPLY_SENT, "a1", "p9")
    (touch,) = step(8, situation(of, wall("2026-12-04T10:00"), "a1")).items
    assert touch.key == "touch:p9"


def test_an_agency_that_passed_a_no_on_is_answered_though_nobody_met_me() -> None:  # playbook 7.2
    agent = person("p9", "Jane Roe", ties=(Tie(company="Acme", kind=TieKind.AGENT),))
    boss = person("p8", "Ben Ito", ties=(Tie(company="Acme", kind=TieKind.HIGH_UP),))
    no = event(EventKind.REJECTED, "2026-12-01")
    status = step(
        7, situation(hunt([application(events=(no,))], [boss, agent]), wall("2026-12-02T10:00"), "a1")
    )
    assert [each.label for each in status.items if each.asks] == ["Jane Roe"]
    status = step(7, situation(hunt([application(events=(no,))], [boss]), wall("2026-12-02T10:00"), "a1"))
    assert not [each for each in status.items if each.asks]
