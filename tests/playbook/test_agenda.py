"""The agenda: what is in it, how often, and in which order."""

from __future__ import annotations

from datetime import datetime

from afterview.cli.agenda import due_table, everything_due
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.playbook.agenda_lines import as_lines
from afterview.playbook.offered import told_of
from afterview.playbook.quiet import quiet
from afterview.playbook.shape import State, word_of
from afterview.records.applications import Application, Event, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import Skip
from afterview.records.people import Tie, Touch
from afterview.settings import Waits
from support.builders import (
    BERLIN,
    application,
    day,
    event,
    hunt,
    interview,
    note,
    person,
    promise,
    situation,
    states,
    step,
    utc,
    wall,
)
from support.long_hunt import NOW as LONG_HUNT_NOW
from support.long_hunt import long_hunt

NOW = wall("2026-11-25T09:00")
NO_4 = Skip(step=4, reason="nobody I know there", at=NOW)
NO_3 = Skip(step=3, reason="not needed", at=NOW)
NO_1 = Skip(step=1, reason="done on paper", at=NOW)
REJECTED = (event(EventKind.REJECTED, "2026-11-24"),)


def _due(of: Hunt, now: datetime = NOW) -> tuple[AgendaEntry, ...]:
    return agenda(of, now, BERLIN, Waits())


def _brief(entries: tuple[AgendaEntry, ...]) -> list[tuple[str, int, str]]:
    return [(each.company, each.step, each.what) for each in entries]


def test_a_planned_application_gives_the_network_only() -> None:
    app = application(events=(event(EventKind.SAVED, "2026-11-20"),))
    tied = person("p1", "Jo Park", ties=(Tie(company="acme"),))
    assert _brief(_due(hunt([app]))) == [("Acme", 4, "Who do you know there?")]  # playbook 4.3
    (entry,) = _due(hunt([app], [tied]))
    assert (entry.what, entry.who, entry.person) == ("Ask Jo Park for a good word", "Jo Park", "p1")
    assert entry.interview is None


def test_references_are_asked_for_once_an_interview_is_over() -> None:
    people = [person("p1", "Maria", is_reference=True), person("p2", "Len", is_reference=True)]
    app = application(interviews=(interview(starts="2026-12-01T10:00", who=["p3"]),))
    assert _brief(_due(hunt([app], people))) == [
        ("Acme", 2, "Interview Tue 1 Dec 10:00"),  # playbook A.6
        ("Acme", 4, "Who do you know there?"),
    ]
    after = wall("2026-12-01T11:00")
    told = ("Acme", 3, "Let Maria and Len know to expect a call")  # playbook 3.1: one entry names them all
    assert told in _brief(_due(hunt([app], people), after))


def test_a_second_round_ahead_is_prepared_for() -> None:
    rounds = (
        interview(skips=(NO_1, Skip(step=2, reason="by hand", at=NOW))),
        interview("i2", "2026-12-01T10:00", round=2),
    )
    of = hunt([application(interviews=rounds, skips=(NO_3, NO_4))])
    assert _brief(_due(of)) == [
        ("Acme", 2, "Interview Tue 1 Dec 10:00"),
        ("Acme", 6, "Prepare for round 2"),  # playbook 6.1
    ]
    assert _due(of, wall("2026-12-01T12:00"))[0].what == "Reflect on round 2"  # A.2: it has begun


def test_called_off_interviews_are_left_out() -> None:
    off = interview(who=["p1"], cancelled_at=utc("2026-11-19T09:00"))
    of = hunt([application(interviews=(off,), skips=(NO_3, NO_4))])
    assert _due(of) == ()


def test_application_steps_come_once_for_all_rounds() -> None:
    rounds = (interview(who=["p1"]), interview("i2", "2026-11-23T10:00", round=2, who=["p1"]))
    of = hunt([application(interviews=rounds)], [person("p1", is_reference=True)])
    steps = [each.step for each in _due(of)]
    assert [steps.count(number) for number in (3, 4)] == [1, 1]
    assert [steps.count(number) for number in (1, 2)] == [1, 2]  # A.2: the next round is over
    assert next(each for each in _due(of) if each.step == 3).interview == "i2"


def test_people_one_by_one() -> None:
    app = application(events=REJECTED, interviews=(interview(who=["p1", "p2"], skips=(NO_1,)),))
    of = hunt([app], [person("p1", "Dana Lee"), person("p2", "Sam Wu")])
    assert _brief(_due(of)) == [
        ("Acme", 7, "Reply to Dana Lee"),  # playbook 7.2
        ("Acme", 7, "Reply to Sam Wu"),
        ("Acme", 8, "Connect with Dana Lee"),  # playbook 8.1
        ("Acme", 8, "Connect with Sam Wu"),
    ]


def test_one_person_met_twice_is_touched_once() -> None:
    met = [
        application(
            key, company, events=REJECTED, interviews=(interview(f"i{key}", who=["p1"], skips=(NO_1,)),)
        )
        for key, company in (("a1", "Acme"), ("a2", "Borealis"))
    ]
    of = hunt(met, [person("p1", "Dana Lee", connected_at=NOW)])
    later = wall("2026-12-26T09:00")
    assert [each.what for each in _due(of, later) if each.step == 8] == ["Get in touch with Dana Lee"]


def test_a_rejection_without_an_interview_asks_nothing() -> None:
    assert _due(hunt([application(events=REJECTED)])) == ()


def _thanked_late(key: str, company: str, starts: str, **fields: object) -> Application:
    held = interview(f"i{key}", starts, who=["p1"], skips=(NO_1,), **fields)
    return application(key, company, interviews=(held,), skips=(NO_3, NO_4))


def test_what_is_lost_by_waiting_comes_first() -> None:
    promised = interview(
        "ie",
        "2026-11-10T09:00",
        skips=(NO_1,),
        who=["p1"],
        letters=(note("p1", "2026-11-10T15:00"),),
        promise=promise("2026-11-24", "2026-11-10T10:00"),
    )
    of = hunt(
        [
            application("f", "Figwort", events=(event(EventKind.SAVED, "2026-11-24"),)),
            application("e", "Elm", interviews=(promised,), skips=(NO_3, NO_4)),
            _thanked_late("d", "Dogwood", "2026-11-25T05:00"),
            _thanked_late("c", "Cedar", "2026-11-24T11:00"),
            _thanked_late("a", "Alder", "2026-11-18T13:00"),
            _thanked_late("b", "Birch", "2026-11-22T12:00"),
            _thanked_late("h", "Hazel", "2026-11-26T08:00"),
            _thanked_late("g", "Gorse", "2026-11-25T17:00"),
        ],
        [person("p1", "Dana Lee")],
    )
    assert [(each.company, each.what, each.group.value) for each in _due(of)] == [
        ("Cedar", "Thank Dana Lee", "today"),  # playbook A.1
        ("Gorse", "Interview 17:00", "today"),
        ("Dogwood", "Thank Dana Lee", "soon"),
        ("Hazel", "Interview Thu 26 Nov 08:00", "soon"),
        ("Elm", "Ask where things stand", "owed"),
        ("Birch", "Thank Dana Lee", "late"),
        ("Figwort", "Who do you know there?", "open"),
        ("Alder", "Thank Dana Lee", "older"),
    ]
    backwards = Hunt(dict(reversed(list(of.applications.items()))), of.people)
    assert _due(backwards) == _due(of)


def test_what_can_do_no_more_good_is_not_asked_for_and_says_so() -> None:
    long_ago = interview("i1", "2026-11-09T10:00", who=["p1"])
    of = hunt([application(interviews=(long_ago,), skips=(NO_3, NO_4))], [person("p1", "Dana Lee")])
    assert [each.step for each in _due(of)] == [5]  # playbook A.2
    judged = [step(number, situation(of, NOW)) for number in (1, 2)]
    assert [word_of(each) for each in judged] == ["missed", "missed"]
    assert [each.state for each in judged] == [State.LATE, State.LATE]  # it can still be done
    assert judged[1].reason == "That is more than a week ago: a friendly follow-up serves better now."


def test_after_a_no_only_what_serves_later_is_asked_for() -> None:
    rounds = (interview(who=["p1"]), interview("i2", "2026-11-27T10:00", round=2, who=["p2"]))
    told = (Told(person="p3", at=wall("2026-11-21T10:00")),)
    of = hunt(
        [application(events=REJECTED, interviews=rounds, told=told)],
        [person("p1", "Dana Lee"), person("p2", "Sam Wu"), person("p3", "Maria", is_reference=True)],
    )
    assert _brief(_due(of)) == [
        ("Acme", 7, "Reply to Dana Lee"),
        ("Acme", 3, "Let Maria know how it ended"),
        ("Acme", 8, "Connect with Dana Lee"),  # Sam's round is off: we never met
    ]
    assert step(2, situation(of, NOW, "i2")).reason.startswith("It was decided before this round")
    words = [word_of(step(number, situation(of, NOW))) for number in (1, 2, 4, 5, 6)]
    assert words == ["not needed"] * 5


def test_an_offer_asks_for_an_answer_by_its_day_for_thanks_and_for_telling_who_waits() -> None:
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-11-24"), answer_by=day("2026-11-25"))
    rounds = (interview(who=["p1"]), interview("i2", "2026-11-23T10:00", round=2, who=["p1"]))
    told = (Told(person="p3", at=wall("2026-11-20T10:00")),)
    met = interview("i3", "2026-11-20T10:00", skips=(NO_1,), promise=promise("2026-11-28"))
    known = [
        person("p1", "Dana Lee"),
        person("p3", "Maria", is_reference=True),
        person("p4", "Ben Hall", is_reference=True),
    ]
    of = [
        application(events=(offer,), interviews=rounds, told=told),
        application("a2", "Birch", interviews=(met,), skips=(NO_3, NO_4)),
        application("a3", "Cedar", events=(event(EventKind.APPLIED, "2026-11-23"),), skips=(NO_3, NO_4)),
    ]
    due = [each for each in _due(hunt(of, known)) if each.application == "a1"]
    assert [(each.what, each.group.value) for each in due] == [
        ("Answer the offer by Wed 25 Nov", "today"),
        ("Thank Dana Lee for the offer", "owed"),
        ("Tell Birch that you have an offer", "owed"),
        ("Tell Maria of the offer", "open"),
    ]


def test_what_an_offer_asks_for_is_done_once_it_was_done() -> None:
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-11-24"))
    thanked = Touch(id="t1", at=wall("2026-11-24T12:00"))
    told = (Told(person="p3", at=wall("2026-11-20T10:00"), outcome_at=wall("2026-11-24T12:00")),)
    known = [person("p1", "Dana Lee", touches=(thanked,)), person("p3", "Maria", is_reference=True)]
    of = [
        application(events=(offer,), interviews=(interview(who=["p1"]),), told=told),
        application("a2", "Birch", interviews=(interview("i3"),), notes=told_of("Acme")),
    ]
    here = situation(hunt(of, known), NOW)
    assert states(step(5, here))["thanks:p1"] == states(step(5, here))["others"] == "done"
    assert states(step(3, here))["p3"] == "done"


def test_a_line_can_be_understood_alone() -> None:
    two = [
        application("a1", "Acme", role="Data Engineer", events=(event(EventKind.SAVED, "2026-11-24"),)),
        application("a2", "Acme", role="Architect", events=(event(EventKind.SAVED, "2026-11-24"),)),
        application("a3", "Birch", role="Architect", events=(event(EventKind.SAVED, "2026-11-24"),)),
    ]
    assert [each.where for each in _due(hunt(two))] == [  # playbook A.4
        "Acme, Data Engineer",
        "Acme, Architect",
        "Birch",
    ]
    rounds = (interview(skips=(NO_1,)), interview("i2", "2026-11-24T10:00", round=2, who=["p1"]))
    of = hunt([application(interviews=rounds, skips=(NO_3, NO_4))], [person("p1", "Dana Lee")])
    assert _due(of)[0].where == "Acme, round 2"


def test_one_line_for_each_person_and_each_thing() -> None:
    planned = [
        application(f"a{number}", f"Firm {number}", events=(event(EventKind.SAVED, "2026-11-24"),))
        for number in range(5)
    ]
    met = application("b", "Acme", events=REJECTED, interviews=(interview(who=["p1"]),))
    lines = as_lines(_due(hunt([*planned, met], [person("p1", "Dana Lee")])))
    assert [(line.what, line.where) for line in lines] == [  # playbook A.3
        ("Reply to Dana Lee, connect with them", "Acme"),
        ("Who do you know there?", "Firm 0; Firm 1 and 3 more"),
    ]


def test_a_hunt_of_sixty_fits_on_a_screen() -> None:
    of = long_hunt()
    assert len(of.applications) == 60
    assert sum(len(each.interviews) for each in of.applications.values()) == 12
    entries = agenda(of, LONG_HUNT_NOW, BERLIN, Waits())
    table = due_table(entries, None, BERLIN, LONG_HUNT_NOW, hunt_is_empty=False).splitlines()
    assert len(table) <= 20  # playbook A.5
    assert "Thank Rosa Dahl" in table[0]
    assert "Thank Finn Ohm" in table[1]
    assert table[-1].endswith("afterview due --all")
    everything = everything_due(entries, None, BERLIN, LONG_HUNT_NOW, hunt_is_empty=False)
    assert len(everything.splitlines()) == len(entries)


def test_an_offer_is_never_forgotten() -> None:
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-10-01"))
    missed = Event(id="e2", kind=EventKind.OFFER, on=day("2026-10-01"), answer_by=day("2026-11-01"))
    of = hunt(
        [
            application("a1", "Acme", events=(offer,), interviews=(interview(starts="2026-09-20T10:00"),)),
            application("a2", "Beta", events=(missed,), interviews=(interview("i2", "2026-09-20T10:00"),)),
            application("a3", "Planned", events=(event(EventKind.SAVED, "2026-09-01", 3), offer)),
        ]
    )
    due = _due(of)
    assert [(each.where, each.what, each.group.value) for each in due] == [
        ("Beta", "Answer the offer by Sun 1 Nov", "owed"),  # playbook A.1
        ("Acme", "Answer the offer", "owed"),
        ("Planned", "Answer the offer", "owed"),
    ]


def test_asking_those_who_met_me_comes_before_asking_those_who_did_not_and_is_not_put_away() -> None:
    applied = (event(EventKind.APPLIED, "2026-10-24"),)
    skips = (NO_3, NO_4)
    said = promise("2026-11-24", "2026-10-21T10:00")
    met = interview(starts="2026-10-21T10:00", skips=(NO_1,))
    of = hunt(
        [
            application("a1", "Written to", events=applied, skips=skips),
            application("a2", "Met", events=applied, interviews=(met,), skips=skips),
            application(
                "a3",
                "Promised",
                events=applied,
                promise=said,
                skips=skips,
            ),
        ]
    )
    asked = [each for each in _due(of) if each.step == 5]
    assert [(each.company, each.group.value) for each in asked] == [
        ("Promised", "owed"),  # playbook A.1, 5.8: they told me a day, though nobody met me
        ("Met", "open"),
        ("Written to", "open"),
    ]


def test_a_line_names_its_round_once() -> None:  # playbook A.4
    rounds = (interview(who=["p1"]), interview("i2", "2026-11-27T10:00", round=2))
    of = hunt([application(interviews=rounds, skips=(NO_3, NO_4))], [person("p1", "Dana Lee")])
    assert [(each.where, each.what) for each in _due(of, wall("2026-11-21T10:00"))] == [
        ("Acme, round 1", "Thank Dana Lee"),
        ("Acme", "Reflect on round 1"),
        ("Acme, round 2", "Interview Fri 27 Nov 10:00"),
        ("Acme", "Prepare for round 2"),
    ]


def test_quiet_ones_are_suggested_and_nothing_is_concluded() -> None:
    applied = (event(EventKind.APPLIED, "2026-10-10"),)
    of = hunt(
        [
            application("a1", "Silent", events=applied),  # playbook 5.7: 46 days
            application("a2", "Just so", events=(event(EventKind.APPLIED, "2026-10-11"),)),
            application("a3", "Planned", events=(event(EventKind.SAVED, "2026-01-01"),)),
            application("a4", "Closed", events=(*applied, event(EventKind.NO_ANSWER, "2026-10-11", 2))),
            application("a5", "Talking", events=applied, interviews=(interview(),)),
            application("a6", "Older", events=(event(EventKind.APPLIED, "2026-06-01"),)),
            application(
                "a7",
                "Promised",
                events=applied,
                interviews=(interview(starts="2026-10-01T09:00", promise=promise("2026-12-24")),),
            ),
        ]
    )
    found = quiet(of, NOW, BERLIN, Waits())
    assert [(each.company, each.days) for each in found] == [("Older", 177), ("Silent", 46)]
    assert of.applications["a1"].outcome is None
    assert quiet(of, NOW, BERLIN, Waits(quiet_days=200)) == ()
