"""How it ended, in one place: what is to do after a no, an offer or a yes, and what there is to know."""

from __future__ import annotations

import pytest

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.ending import Ending, EndingLine, ending
from afterview.playbook.offered import THANKED
from afterview.records.applications import Application, Event, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.people import Touch
from afterview.records.reflections import Reflection
from support.builders import application, day, event, hunt, interview, person, situation, wall

NOW = wall("2026-12-04T09:00")
PEOPLE = [person("p1", "Dana Lee"), person("p2", "Maria Ortiz", is_reference=True)]
TOLD = (Told(person="p2", at=wall("2026-11-21T10:00")),)


def _app(*events: Event, key: str = "a1", **fields: object) -> Application:
    held = interview(
        f"i{key}", who=["p1"], reflection=Reflection(confidence=7, liked="they pair on everything")
    )
    return Application(
        id=key,
        company=str(fields.pop("company", "Acme")),
        role="Dev",
        interviews=(held,),
        told=TOLD,
        events=events,
    )


def _ended(of: Hunt, key: str = "a1") -> Ending:
    return ending(situation(of, NOW, key))


def _section(found: Ending, title: str) -> tuple[EndingLine, ...]:
    return next(each.lines for each in found.sections if each.title == title)


def test_a_no_has_all_in_one_place() -> None:  # playbook 7.1 to 7.4, 8.1, 8.2, 3.5, 1.8
    found = _ended(hunt([_app(event(EventKind.REJECTED, "2026-12-03"))], PEOPLE))
    assert found.title == "Acme · Dev · turned down, Thu 3 Dec"
    assert [each.title for each in found.sections] == [
        "A gracious reply",
        "Connect on LinkedIn",
        "Keep in touch",
        "Tell your references, with thanks",
        "Another role there later",
        "How it felt on the day",
    ]
    (reply,) = _section(found, "A gracious reply")
    assert reply.act == Act(ActKind.MARK_REPLY_SENT, "a1", "p1")
    (touch,) = _section(found, "Keep in touch")
    assert touch.text == "Dana Lee · Sat 2 Jan 2027"
    (reference,) = _section(found, "Tell your references, with thanks")
    assert reference.act == Act(ActKind.MARK_REPORTED, "a1", "p2")
    (felt,) = _section(found, "How it felt on the day")
    assert felt.text == "Round 1, Fri 20 Nov: 7 of 10"
    assert found.figures == ""  # too few are decided to mean something (7.3)


@pytest.mark.parametrize("outcome", [EventKind.REJECTED, EventKind.NO_ANSWER, EventKind.ACCEPTED])
def test_what_a_title_says_is_not_said_again_on_the_lines_below_it(outcome: EventKind) -> None:
    found = _ended(hunt([_app(event(outcome, "2026-12-03"))], PEOPLE))
    assert found.sections
    for section in found.sections:
        assert all(section.title.casefold() not in each.text.casefold() for each in section.lines)
        assert all(each.text for each in section.lines)


def test_own_figures_are_said_from_eight_decisions_on() -> None:  # playbook 7.3
    no = event(EventKind.REJECTED, "2026-12-03")
    of = hunt([_app(no, key=f"a{number}") for number in range(1, 9)], PEOPLE)
    assert "8 said no" in _ended(of).figures


def test_a_later_role_there_is_shown_and_another_can_be_added() -> None:  # playbook 7.4
    later = application("a2", role="Lead", after="a1", events=(event(EventKind.APPLIED, "2026-12-04"),))
    found = _ended(hunt([_app(event(EventKind.REJECTED, "2026-12-03")), later], PEOPLE))
    there, another = _section(found, "Another role there later")
    assert (there.text, there.note) == ("Lead", "Applied.")
    assert another.act == Act(ActKind.ADD_APPLICATION, item="Acme")


def test_an_offer_is_weighed_answered_and_told() -> None:
    offer = Event(id="e1", kind=EventKind.OFFER, on=day("2026-12-03"), answer_by=day("2026-12-10"))
    waiting = _app(key="a2", company="Borealis")
    found = _ended(hunt([_app(offer), waiting], PEOPLE))
    assert [each.text for each in _section(found, "Your answer")] == [
        "Accept it · by Thu 10 Dec",
        "Decline it · by Thu 10 Dec",
    ]
    (weighed,) = _section(found, "Compare")
    assert weighed.text == "Acme · Dev · salary not noted · answer by Thu 10 Dec"
    assert weighed.note == "What you liked: they pair on everything"
    (thanks,) = _section(found, "Thank them")
    assert thanks.act == Act(ActKind.LOG_TOUCH, person="p1", item=THANKED)
    (other,) = _section(found, "Tell the others who wait")
    assert (other.text, other.state) == ("Borealis", "open")


def test_without_a_day_to_answer_it_is_asked_for() -> None:
    found = _ended(hunt([_app(event(EventKind.OFFER, "2026-12-03"))], PEOPLE))
    first = _section(found, "Your answer")[0]
    assert first.act == Act(ActKind.RECORD_OUTCOME, "a1", item="offer, answer by ")


def test_thanks_that_were_given_are_done() -> None:
    thanked = [person("p1", "Dana Lee", touches=(Touch(id="t1", at=wall("2026-12-03T18:00")),)), PEOPLE[1]]
    found = _ended(hunt([_app(event(EventKind.OFFER, "2026-12-03"))], thanked))
    assert [each.state for each in _section(found, "Thank them")] == ["done"]


def test_a_yes_withdraws_from_the_others() -> None:
    waiting = _app(key="a2", company="Borealis")
    found = _ended(hunt([_app(event(EventKind.ACCEPTED, "2026-12-03")), waiting], PEOPLE))
    (other,) = _section(found, "Withdraw from the others")
    assert other.act == Act(ActKind.RECORD_OUTCOME, "a2", item="withdrawn")


def test_what_is_not_decided_asks_what_they_said() -> None:
    found = _ended(hunt([_app()], PEOPLE))
    assert [each.text for each in _section(found, "What did they say?")] == [
        "They said no",
        "They made an offer",
        "They never answered",
        "You withdrew",
    ]
