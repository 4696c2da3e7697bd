"""The agenda: what is in it, how often, and in which order."""

from __future__ import annotations

from datetime import datetime

from afterview.playbook.agenda import AgendaEntry, agenda
from afterview.playbook.quiet import quiet
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import Skip
from afterview.records.people import Tie
from afterview.settings import Waits
from support.builders import BERLIN, application, event, hunt, interview, note, person, promise, utc, wall

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
    assert _brief(_due(hunt([app]))) == [("Acme", 4, "Think whom you know there")]  # playbook 4.3
    (entry,) = _due(hunt([app], [tied]))
    assert (entry.what, entry.who, entry.person) == ("Ask Jo Park for a good word", "Jo Park", "p1")
    assert entry.interview is None


def test_a_coming_interview_gives_references_and_network_only() -> None:
    people = [person("p1", "Maria", is_reference=True), person("p2", "Len", is_reference=True)]
    app = application(interviews=(interview(starts="2026-12-01T10:00", who=["p3"]),))
    assert _brief(_due(hunt([app], people))) == [
        ("Acme", 3, "Tell Maria and Len that they may be called"),  # one entry names them all
        ("Acme", 4, "Think whom you know there"),
    ]


def test_a_second_round_ahead_is_prepared_for() -> None:
    rounds = (
        interview(skips=(NO_1, Skip(step=2, reason="by hand", at=NOW))),
        interview("i2", "2026-12-01T10:00", round=2),
    )
    of = hunt([application(interviews=rounds, skips=(NO_3, NO_4))])
    assert _brief(_due(of)) == [("Acme", 6, "Prepare for round 2")]  # playbook 6.1
    assert _due(of)[0].interview == "i1"


def test_called_off_interviews_are_left_out() -> None:
    off = interview(who=["p1"], cancelled_at=utc("2026-11-19T09:00"))
    of = hunt([application(interviews=(off,), skips=(NO_3, NO_4))])
    assert _due(of) == ()


def test_application_steps_come_once_for_all_rounds() -> None:
    rounds = (interview(who=["p1"]), interview("i2", "2026-11-23T10:00", round=2, who=["p1"]))
    of = hunt([application(interviews=rounds)], [person("p1", is_reference=True)])
    steps = [each.step for each in _due(of)]
    assert [steps.count(number) for number in (3, 4)] == [1, 1]
    assert [steps.count(number) for number in (1, 2)] == [2, 2]
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


def test_late_first_the_freshest_first_then_due_then_open() -> None:
    quiet_skips = {"skips": (NO_3, NO_4)}

    def thanks(key: str, company: str, starts: str, **fields: object) -> Application:
        held = interview(f"i{key}", starts, who=["p1"], skips=(NO_1,), **fields)
        return application(key, company, interviews=(held,), **quiet_skips)

    asked = interview(
        "ie",
        "2026-11-10T09:00",
        skips=(NO_1,),
        who=["p1"],
        letters=(note("p1", "2026-11-10T15:00"),),
        promise=promise("2026-11-13", "2026-11-10T10:00"),
    )
    of = hunt(
        [
            application("f", "Figwort", events=(event(EventKind.SAVED, "2026-11-01"),)),
            application("e", "Elm", interviews=(asked,), **quiet_skips),
            thanks("d", "Dogwood", "2026-11-25T04:00"),
            thanks("c", "Cedar", "2026-11-24T11:00"),
            thanks("a", "Alder", "2026-11-18T13:00"),
            thanks("b", "Birch", "2026-11-23T12:00"),
        ],
        [person("p1", "Dana Lee")],
    )
    assert [(each.company, each.step, each.state.value) for each in _due(of)] == [
        ("Birch", 2, "late"),
        ("Alder", 2, "late"),
        ("Cedar", 2, "due"),
        ("Dogwood", 2, "open"),
        ("Elm", 5, "open"),
        ("Figwort", 4, "open"),
    ]
    backwards = Hunt(dict(reversed(list(of.applications.items()))), of.people)
    assert _due(backwards) == _due(of)


def test_the_same_urgency_goes_by_step_then_company() -> None:
    of = hunt(
        [
            application("a2", "Zinnia"),
            application("a1", "acacia"),
            application("a3", "Moss", interviews=(interview(starts="2026-12-01T10:00"),)),
        ],
        [person("p1", "Maria", is_reference=True)],
    )
    assert [(each.company, each.step) for each in _due(of)] == [
        ("Moss", 3),
        ("acacia", 4),
        ("Moss", 4),
        ("Zinnia", 4),
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
