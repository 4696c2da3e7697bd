"""Steps 3 and 4: references told, people asked, and the honest "nobody"."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.step_4_network import NOBODY
from afterview.records.applications import Ask, EventKind, Told
from afterview.records.interviews import Skip
from afterview.records.people import Person, Tie, TieKind, Touch
from support.builders import (
    application,
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

NOW = wall("2026-11-22T09:00")
RECENT = Touch(id="t1", at=utc("2026-11-01T09:00"))
MARIA = person("p1", "Maria Ortiz", is_reference=True, touches=(RECENT,))
LEN = person("p2", "Len Roy", is_reference=True)


def test_each_reference_is_told_once() -> None:
    told = (Told(person="p1", at=wall("2026-11-21T10:00")),)
    app = application(told=told, interviews=(interview(), interview("i2", "2026-12-01T09:00", round=2)))
    for which in ("i1", "i2"):  # one for the application: the same on all rounds
        status = step(3, situation(hunt([app], [MARIA, LEN]), NOW, which))
        assert states(status) == {"p1": "done", "p2": "open"}  # playbook 3.1, 3.2
        assert status.act == Act(ActKind.MARK_TOLD, "a1", "p2")
        assert status.todo == "Let Len Roy know to expect a call"


@pytest.mark.parametrize("now", ["2026-11-01T09:00", "2026-11-20T14:30", "2026-11-22T09:00"])
def test_it_is_never_locked_before_the_interview(now: str) -> None:
    of = hunt([application(interviews=(interview(),))], [MARIA])
    assert step(3, situation(of, wall(now))).state == "open"


def test_no_references_is_open_with_the_reason() -> None:
    status = step(3, situation(hunt([application(interviews=(interview(),))]), NOW))
    assert (status.state, status.act) == ("open", Act(ActKind.ADD_REFERENCE))
    assert "empty" in status.reason


@pytest.mark.parametrize(
    ("last", "overdue"),
    [("2026-05-26T09:00", False), ("2026-05-25T09:00", True), (None, True)],  # 180 days, and 181
)
def test_long_silence_asks_for_a_catch_up(last: str | None, overdue: bool) -> None:
    touches = (Touch(id="t", at=wall(last)),) if last else ()
    who = person("p1", "Maria Ortiz", is_reference=True, touches=touches)
    line = item(step(3, situation(hunt([application()], [who]), NOW, "a1")), "p1")
    assert line.label == ("Maria Ortiz · catch up" if overdue else "Maria Ortiz")  # playbook 3.3
    assert ("catch up" in line.reason) is overdue


def test_being_told_for_another_application_is_speaking_and_is_counted() -> None:
    others = [
        application(f"a{n}", "Other", told=(Told(person="p2", at=wall("2026-11-10T10:00")),))
        for n in range(2, 5)
    ]
    line = item(step(3, situation(hunt([application(), *others], [LEN]), NOW, "a1")), "p2")
    assert (line.state, line.label) == ("open", "Len Roy")
    assert "You last spoke Tue 10 Nov." in line.reason
    assert "Named 3 times in 90 days" in line.reason  # playbook 3.5


def test_the_outcome_is_reported_back() -> None:
    told = Told(person="p1", at=wall("2026-11-10T10:00"))
    app = application(told=(told,), events=(event(EventKind.REJECTED, "2026-11-21"),))
    status = step(3, situation(hunt([app], [MARIA]), NOW, "a1"))
    assert status.asks
    assert status.todo == "Let Maria Ortiz know how it ended"
    assert item(status, "p1").act == Act(ActKind.MARK_REPORTED, "a1", "p1")  # playbook 3.5
    done = application(told=(replace(told, outcome_at=NOW),), events=app.events)
    assert step(3, situation(hunt([done], [MARIA]), NOW, "a1")).state == "done"


def test_closed_locks_what_is_left_of_3_and_4() -> None:
    app = application(events=(event(EventKind.REJECTED, "2026-11-21"),), interviews=(interview(),))
    at = situation(hunt([app], [MARIA, _tied("p3")]), NOW)
    for number in (3, 4):
        assert step(number, at).state == "locked"
        assert step(number, at).reason


def _tied(key: str, company: str = "Acme") -> Person:
    return person(key, f"Name of {key}", ties=(Tie(company=company, kind=TieKind.HIGH_UP),))


@pytest.mark.parametrize(
    "fields",
    [{}, {"events": (event(EventKind.SAVED, "2026-11-01"),)}, {"interviews": (interview(),)}],
)
def test_the_network_is_open_from_a_planned_application_on(fields: dict[str, Any]) -> None:
    status = step(4, situation(hunt([application(**fields)]), NOW, "a1"))
    assert status.state == "open"  # playbook 4.3
    assert NOBODY in status.reason  # playbook 4.5
    assert status.act == Act(ActKind.ADD_CONTACT, "a1")


def test_nobody_i_know_there_skips_it() -> None:
    skip = Skip(step=4, reason="nobody I know there", at=NOW)
    status = step(4, situation(hunt([application(skips=(skip,))]), NOW, "a1"))
    assert (status.state, status.reason) == ("skipped", "nobody I know there")  # playbook 4.5
    assert status.act == Act(ActKind.UNSKIP, "a1", step=4)


@pytest.mark.parametrize(
    ("ask", "state", "words"),
    [
        # playbook 4.2
        (None, "open", ""),
        (Ask(person="p3", note="met at a fair"), "open", ""),
        (Ask(person="p3", asked_at=NOW), "done", "Asked"),
        (Ask(person="p3", asked_at=NOW, agreed_at=NOW), "done", "Said yes"),
        (Ask(person="p3", asked_at=NOW, declined_at=NOW), "done", "Would rather not"),
        (Ask(person="p3", asked_at=NOW, agreed_at=NOW, done_at=NOW), "done", "Put in a good word"),
    ],
)
def test_what_came_of_asking(ask: Ask | None, state: str, words: str) -> None:
    app = application(company=" acme  GmbH", asks=(ask,) if ask else ())
    people = [_tied("p3", "ACME gmbh "), _tied("p4", "Other")]  # playbook 4.1: spellings of one company
    status = step(4, situation(hunt([app], people), NOW, "a1"))
    assert states(status) == {"p3": state}
    assert status.state == state
    assert item(status, "p3").label == "Name of p3 · high up"
    assert item(status, "p3").reason.startswith(words)


def test_every_person_tied_must_be_asked() -> None:
    asked = (Ask(person="p3", asked_at=NOW),)
    people = [_tied("p3"), _tied("p4")]
    assert step(4, situation(hunt([application(asks=asked)], people), NOW, "a1")).state == "open"
    skip = Skip(step=4, item="p4", reason="we fell out", at=NOW)
    done = application(asks=asked, skips=(skip,))
    assert step(4, situation(hunt([done], people), NOW, "a1")).state == "done"


def test_who_prefers_not_to_be_named_is_set_aside() -> None:  # playbook 3.1
    aside = person("p1", "Maria Ortiz", is_reference=True, prefers_not_named=True)
    app = application(interviews=(interview(),))
    status = step(3, situation(hunt([app], [aside, LEN]), NOW))
    assert states(status) == {"p2": "open", "p1": "locked"}  # and stands last
    line = item(status, "p1")
    assert line.label == "Maria Ortiz · prefers not to be named"
    assert (line.counts, line.asks, status.todo) == (False, False, "Let Len Roy know to expect a call")
    told = application(interviews=(interview(),), told=(Told(person="p2", at=NOW),))
    assert step(3, situation(hunt([told], [aside, LEN]), NOW)).state == "done"
    alone = step(3, situation(hunt([app], [aside]), NOW))
    assert (alone.state, alone.act) == ("open", Act(ActKind.ADD_REFERENCE))
    assert alone.reason.startswith("Everyone on your list prefers not to be named.")


def test_nobody_asks_who_was_to_ask_the_questions_for_a_good_word() -> None:  # playbook 4.1
    held = interview(who=("p1",), cancelled_at=NOW)
    of = hunt([application(interviews=(held,))], [person("p1", "Tessa Brandt", company="Acme")])
    status = step(4, situation(of, NOW, "a1"))
    assert not status.items
    assert NOBODY in status.reason
