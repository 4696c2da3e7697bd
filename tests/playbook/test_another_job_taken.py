"""Once an offer is accepted, the other applications ask for one thing: to withdraw with thanks."""

from __future__ import annotations

from datetime import datetime

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.playbook.ending import ending
from afterview.playbook.offered import SAID_YES
from afterview.playbook.shape import word_of
from afterview.records.applications import Application, Event, EventKind
from afterview.records.interviews import Skip
from afterview.records.people import Person, Touch
from afterview.settings import Waits
from support.builders import BERLIN, application, event, hunt, interview, person, situation, step, wall

NOW = wall("2026-12-04T10:00")  # a Friday
TAKEN = application("a1", "Acme", events=(event(EventKind.ACCEPTED, "2026-12-03"),))
PEOPLE = [person("p1", "Dana Lee"), person("p2", "Maria Ortiz", is_reference=True)]
APPLIED = event(EventKind.APPLIED, "2026-11-01")


def _due(*others: Application, now: datetime = NOW) -> list[AgendaEntry]:
    """Return what is asked for beside the job that was taken."""
    found = agenda(hunt([TAKEN, *others], PEOPLE), now, BERLIN, Waits())
    return [each for each in found if each.application != TAKEN.id]


@pytest.mark.parametrize(
    "interviews",
    [
        (),
        (interview(who=["p1"]),),
        (interview(starts="2026-12-03T14:00", who=["p1"]),),  # notes are due, and nothing is written yet
        (interview("i1", who=["p1"]), interview("i2", starts="2026-12-02T14:00", round=2)),
    ],
)
def test_what_was_under_way_is_to_be_withdrawn(interviews: tuple[object, ...]) -> None:
    other = application("a2", "Borealis", events=(APPLIED,), interviews=interviews)
    (entry,) = _due(other)
    assert (entry.company, entry.what) == ("Borealis", "Withdraw, as you took the job at Acme")
    assert entry.act == Act(ActKind.RECORD_OUTCOME, "a2", item="withdrawn")
    assert "others wait for the place" in entry.reason


def test_an_interview_to_come_stays_in_sight_until_then() -> None:
    coming = interview(starts="2026-12-07T14:00", who=["p1"])
    found = _due(application("a2", "Borealis", events=(APPLIED,), interviews=(coming,)))
    assert [each.what for each in found] == [
        "Withdraw, as you took the job at Acme",
        "Interview Mon 7 Dec 14:00",
    ]


def test_another_offer_is_to_be_declined() -> None:
    offer = Event(id="e2", kind=EventKind.OFFER, on=wall("2026-12-02T09:00").date())
    other = application("a2", "Borealis", events=(APPLIED, offer), interviews=(interview(who=["p1"]),))
    (entry,) = _due(other)
    assert entry.what == "Decline the offer, as you took the job at Acme"
    assert entry.act == Act(ActKind.RECORD_OUTCOME, "a2", item="declined")


def test_what_was_never_sent_asks_for_nothing() -> None:
    saved = application("a2", "Borealis", events=(event(EventKind.SAVED, "2026-11-01"),))
    assert _due(saved) == []


def test_the_company_itself_need_not_be_told() -> None:
    (entry,) = _due(application("a2", "ACME", events=(APPLIED,)))
    assert entry.reason == "They know that you took the other job there: record that you are out of this one."


def test_it_is_said_in_the_checklist() -> None:
    held = interview(starts="2026-12-03T14:00", who=["p1"])
    other = application("a2", "Borealis", events=(APPLIED,), interviews=(held,))
    at = situation(hunt([TAKEN, other], PEOPLE), NOW)
    assert step(5, at).todo == "Withdraw, as you took the job at Acme"
    assert [item.reason for item in step(5, at).items if item.key == "first"] == [
        "Not needed. You took the job at Acme."
    ]
    assert {step(number, at).unasked for number in (1, 2, 3, 4)} == {"not needed"}


def test_a_new_search_later_on_is_asked_about_as_ever() -> None:
    new = application("a2", "Borealis", events=(event(EventKind.APPLIED, "2027-03-01"),))
    found = _due(new, now=wall("2027-03-17T10:00"))
    assert [each.what for each in found] == [
        "Ask where things stand",
        "Send another application",
        "Who do you know there?",
    ]


TITLES = ["Say yes in writing", "Thank Dana Lee for the offer"]


def _taken(**fields: object) -> Application:
    offer, yes = event(EventKind.OFFER, "2026-12-01"), event(EventKind.ACCEPTED, "2026-12-03", 2)
    values: dict[str, object] = {"events": (offer, yes), "interviews": (interview(who=["p1"]),), **fields}
    return application("a1", "Acme", **values)


def _asked(taken: Application, now: datetime = NOW, dana: Person = PEOPLE[0]) -> list[str]:
    return [each.what for each in agenda(hunt([taken], [dana]), now, BERLIN, Waits())]


def test_a_yes_goes_out_in_writing_and_with_thanks_in_the_first_two_weeks() -> None:
    assert _asked(_taken()) == TITLES
    assert _asked(_taken(), now=wall("2026-12-16T10:00")) == TITLES
    assert _asked(_taken(), now=wall("2026-12-18T10:00")) == []


def test_a_yes_to_an_offer_made_before_the_interview_asks_for_no_less_than_its_writing() -> None:
    ahead = interview(starts="2026-12-10T14:00", who=["p1"])
    assert _asked(_taken(interviews=(ahead,))) == TITLES[:1]  # Dana was never met
    second = interview("i2", starts="2026-12-10T14:00", round=2)
    assert _asked(_taken(interviews=(interview(who=["p1"]), second))) == TITLES
    assert _asked(_taken(interviews=())) == TITLES[:1]


def test_what_is_done_or_skipped_about_a_yes_is_not_asked_for_again() -> None:
    assert _asked(_taken(notes=f"the pay is 85k\n{SAID_YES}")) == TITLES[1:]
    thanked = person("p1", "Dana Lee", touches=(Touch(id="t1", at=wall("2026-12-02T12:00")),))
    assert _asked(_taken(), dana=thanked) == TITLES[:1]  # thanked for the offer, before the yes
    skips = tuple(Skip(step=5, item=each, reason="by phone", at=NOW) for each in ("yes", "thanks:p1"))
    assert _asked(_taken(interviews=(interview(who=["p1"], skips=skips),))) == []


def test_the_checklist_and_the_ending_say_the_same_of_a_yes() -> None:
    at = situation(hunt([_taken()], PEOPLE), NOW)
    assert [each.label for each in step(5, at).items if each.asks] == TITLES
    found = {each.title: each.lines for each in ending(at).sections}
    assert [each.text for each in (*found["Your answer"], *found["Thank them"])] == [TITLES[0], "Dana Lee"]
    assert step(8, at).state == "done"  # playbook 8.4
    assert [word_of(each) for each in step(8, at).items if each.key == "connect:p1"] == ["any time"]
    assert [each.state for each in found["Stay in contact"]] == [None]  # nothing waits for it


def test_a_yes_where_the_only_interview_was_called_off_still_asks_for_its_writing() -> None:
    off = interview(who=["p1"], cancelled_at=NOW)
    assert _asked(_taken(interviews=(off,))) == TITLES[:1]
    assert step(5, situation(hunt([_taken(interviews=(off,))], PEOPLE), NOW)).state is not None
