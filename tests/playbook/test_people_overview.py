"""Everybody at a glance: roles, connections, the last contact and the next, what references know."""

from __future__ import annotations

from datetime import date

import pytest

from afterview.changes.people import add_touch
from afterview.playbook.people_overview import Overview, Role, people_overview
from afterview.playbook.people_words import about_reference
from afterview.records.applications import Ask, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interviewer, Skip
from afterview.records.people import Tie, TieKind, Touch
from afterview.settings import Waits
from support.builders import BERLIN, application, event, hunt, interview, note, person, wall

NOW = wall("2026-11-26T10:00")


def overview(of: Hunt) -> dict[str, Overview]:
    return {each.person.id: each for each in people_overview(of, NOW, BERLIN, Waits())}


def _rejected() -> Hunt:
    held = interview(
        interviewers=(Interviewer(person="p1", talked_about="caching"),),
        letters=(note("p1", "2026-11-20T19:00"),),
    )
    app = application(interviews=(held,), events=(event(EventKind.REJECTED, "2026-11-24"),))
    return hunt([app], [person("p1", "Dana Lee", company="Acme")])


def test_a_person_can_be_all_three() -> None:  # playbook B.3
    who = person("p1", "Dana Lee", is_reference=True, ties=(Tie(company="Borealis", kind=TieKind.HIGH_UP),))
    of = hunt([application(interviews=(interview(who=("p1",)),)), application("a2", "Borealis")], [who])
    found = overview(of)["p1"]
    assert found.roles == (Role.INTERVIEWER, Role.REFERENCE, Role.CONTACT)
    assert [(each.company, each.how) for each in found.connections] == [
        ("Acme", "interviewed me"),
        ("Borealis", "high up"),
    ]


def test_who_works_there_is_known_there_and_an_interviewer_is_not_asked_for_a_word() -> None:  # B.3, 4.1
    of = hunt(
        [application(interviews=(interview(who=("p1",)),))],
        [person("p1", "Dana Lee", company="Acme"), person("p2", "Jo Park", company="acme ")],
    )
    found = overview(of)
    assert [each.how for each in found["p2"].connections] == ["works there"]
    assert [each.how for each in found["p1"].connections] == ["interviewed me"]
    assert found["p2"].roles == (Role.CONTACT,)


def test_a_curly_apostrophe_makes_no_other_company() -> None:  # playbook 4.1
    of = hunt([application(company="O'Neil")], [person("p1", "Jo Park", company="O’Neil")])
    assert [each.how for each in overview(of)["p1"].connections] == ["works there"]


def test_the_story_has_interviews_letters_and_touches_the_newest_first() -> None:
    of = _rejected()
    touched = person("p1", "Dana Lee", touches=(Touch(id="t1", at=wall("2026-11-25T12:00"), how="coffee"),))
    found = overview(Hunt(of.applications, {"p1": touched}))["p1"]
    assert [each.what for each in found.story] == [
        "in touch: coffee",
        "thank-you note sent",
        "interview, round 1: caching",
    ]
    assert found.last is not None
    assert (found.last.what, found.letters_sent, found.drafts) == ("in touch: coffee", 1, 0)


def test_an_interview_to_come_is_in_the_story_and_no_contact_yet() -> None:
    of = hunt([application(interviews=(interview(starts="2026-12-01T10:00", who=("p1",)),))], [person("p1")])
    found = overview(of)["p1"]
    assert (len(found.story), found.last) == (1, None)


def test_the_next_touch_is_that_of_step_8_and_a_touch_moves_it() -> None:  # playbook 8.2
    of = _rejected()
    assert overview(of)["p1"].next_touch == date(2026, 12, 24)
    touched = person("p1", "Dana Lee", touches=(Touch(id="t1", at=wall("2026-11-25T12:00")),))
    assert overview(Hunt(of.applications, {"p1": touched}))["p1"].next_touch == date(2026, 12, 25)
    on = date(2027, 1, 15)
    planned = Hunt(of.applications, {"p1": person("p1", "Dana Lee", touch_on=on)})
    assert overview(planned)["p1"].next_touch == on
    logged = add_touch(planned, "p1", at=NOW, now=NOW, new_id=lambda kind: f"{kind}9")
    assert overview(planned.with_change(logged))["p1"].next_touch == date(2026, 12, 26)
    never = person("p1", "Dana Lee", touch_every_days=0)
    assert overview(Hunt(of.applications, {"p1": never}))["p1"].next_touch is None


def test_those_with_whom_it_is_time_to_be_in_touch_come_first() -> None:
    of = hunt(
        [application()],
        [person("p1", "Ada"), person("p2", "Zoe", is_reference=True)],  # never spoken to: catch up now
    )
    assert list(overview(of)) == ["p2", "p1"]
    assert overview(of)["p2"].is_due(date(2026, 11, 26))  # playbook 3.3


def test_what_is_known_of_a_reference() -> None:  # playbook 3.1, 3.3, 3.5
    told = (Told(person="p1", at=wall("2026-11-10T10:00")),)
    skip = Skip(step=3, item="p1", reason="would rather not", at=wall("2026-11-01T10:00"))
    of = hunt(
        [
            application(told=told, events=(event(EventKind.REJECTED, "2026-11-24"),)),
            application("a2", "Borealis", told=told),
            application("a3", "Corvid", skips=(skip,)),
        ],
        [person("p1", "Maria Ortiz", is_reference=True)],
    )
    reference = overview(of)["p1"].reference
    assert reference is not None
    assert (reference.named_lately, reference.catch_up, reference.set_aside_for) == (2, False, ("Corvid",))
    assert [(each.company, each.is_owed) for each in reference.told] == [("Acme", True), ("Borealis", False)]
    assert list(about_reference(reference, BERLIN, NOW)) == [
        "Would rather not be named for Corvid.",
        "Last spoken to Tue 10 Nov.",
        "Named twice in the last 90 days.",
        "Told about Acme Tue 10 Nov; has not heard how it ended.",
        "Told about Borealis Tue 10 Nov.",
    ]


@pytest.mark.parametrize(
    ("words", "role", "fits"),
    [
        (["dana"], None, True),
        (["acme", "interviewer"], None, True),
        (["high"], None, False),
        ([], Role.REFERENCE, False),
        ([], Role.INTERVIEWER, True),
    ],
)
def test_words_and_a_role_narrow_it(words: list[str], role: Role | None, fits: bool) -> None:
    assert overview(_rejected())["p1"].fits(words, role) is fits


def test_a_request_for_a_word_is_a_connection() -> None:  # playbook 4.2
    ask = Ask(person="p1", asked_at=wall("2026-11-20T10:00"), agreed_at=wall("2026-11-21T10:00"))
    found = overview(hunt([application(asks=(ask,))], [person("p1")]))["p1"]
    assert [each.what for each in found.story] == [
        "said yes to putting in a word",
        "asked to put in a good word",
    ]
    assert [each.how for each in found.connections] == ["asked for a good word"]


def test_who_is_still_to_interview_me_has_not_done_so() -> None:
    def how(of: Hunt) -> list[str]:
        return [each.how for each in overview(of)["p1"].connections]

    ahead = interview(starts="2026-12-01T14:00", who=("p1",))
    who = person("p1", "Dana Lee")
    assert how(hunt([application(interviews=(ahead,))], [who])) == ["will interview me"]
    over = event(EventKind.REJECTED, "2026-11-25")
    of = hunt([application(interviews=(ahead,), events=(over,))], [who])
    assert how(of) == []  # playbook A.2
    assert [each.what for each in overview(of)["p1"].story] == [
        "interview, round 1, which did not take place"
    ]


def test_a_contact_is_found_by_the_company_of_the_tie() -> None:  # playbook 4.1
    ben = person("p1", "Ben Ito", ties=(Tie(company="Kauri", kind=TieKind.HIGH_UP),))
    (found,) = people_overview(hunt([], [ben]), NOW, BERLIN, Waits())
    assert (found.companies, found.fits(["kauri"])) == ("Kauri", True)


def test_who_prefers_not_to_be_named_is_not_pressed_to_catch_up() -> None:  # playbook 3.1, 3.3
    aside = person("p1", "Ann Hale", is_reference=True, prefers_not_named=True)
    (found,) = people_overview(hunt([], [aside]), NOW, BERLIN, Waits())
    assert found.reference is not None
    assert (found.reference.catch_up, found.next_touch) == (False, None)
    assert list(about_reference(found.reference, BERLIN, NOW)) == [
        "Prefers not to be named: set aside for every application.",
        "No contact on record yet.",
        "Not named in the last 90 days.",
    ]
