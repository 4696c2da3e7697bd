"""What shows over time, and the brief before a later round."""

from __future__ import annotations

import pytest

from afterview.playbook.brief import brief
from afterview.playbook.earlier_rounds import Standing
from afterview.playbook.lessons import lessons
from afterview.playbook.tallies import tally
from afterview.records.applications import EventKind, Told
from afterview.records.interviews import Interviewer, PrepKind, PrepNote
from afterview.records.reflections import HabitRating, Question, Reflection, Went
from support.builders import BERLIN, application, day, event, hunt, interview, person, situation, utc, wall

QUESTIONS = (
    Question(id="q1", text="How would you shard [this]?", went=Went.BLANKED, better="By customer"),
    Question(id="q2", text="Tell me of a failure", went=Went.STRONG, answer="The outage", count_on=True),
    Question(id="q3", text="Why us?", went=Went.OK, ready=True),
    Question(id="q4", text="Salary?", ready=False),
    Question(id="q5", text="Hobbies?", ready=False, went=Went.STRONG),
)
FIRST = interview(
    who=["p1"],
    reflection=Reflection(
        went_well="Calm",
        went_badly="Rushed",
        questions=QUESTIONS,
        asked_them="How do you deploy?",
        talked_about="Sailing",
        habits=(HabitRating(habit="talking too fast", rating=2),),
    ),
)
OTHER = interview(
    "i9",
    "2026-11-10T10:00",
    reflection=Reflection(
        went_badly="Froze",
        habits=(HabitRating(habit="talking too fast", rating=1), HabitRating(habit="humming", rating=3)),
    ),
)
SECOND = interview(
    "i2",
    "2026-12-01T10:00",
    round=2,
    zone="America/New_York",
    link="https://meet.example/x",
    interviewers=(Interviewer(person="p1"), Interviewer(person="p2"), Interviewer(person="p3")),
    preparation=(
        PrepNote(id="n1", kind=PrepKind.QUESTION, text="How do you deploy"),
        PrepNote(id="n2", kind=PrepKind.TOPIC, text="The migration"),
    ),
)
HUNT = hunt(
    [
        application(interviews=(FIRST, SECOND), role="SRE"),
        application("a2", "Borealis", interviews=(OTHER,), events=(event(EventKind.REJECTED, "2026-11-12"),)),
        application("a3", "Corvid", events=(event(EventKind.APPLIED, "2026-11-12"),)),
        application("a4", "Dune", events=(event(EventKind.SAVED, "2026-11-12"),)),
    ],
    [person("p1", "Dana Lee"), person("p2", "Sam Wu", title="CTO"), person("p3", "Kim")],
)
NOW = wall("2026-11-25T09:00")


def test_work_on_and_count_on_come_from_everywhere_newest_first() -> None:
    found = lessons(HUNT, NOW, BERLIN)
    assert [(each.text, each.advice) for each in found.work_on] == [  # playbook 1.5
        ("Rushed", ""),
        ("How would you shard [this]?", "By customer"),
        ("Salary?", ""),
        ("Talking too fast", "rated 2 of 5 the last time"),
        ("Froze", ""),
    ]
    assert [(each.text, each.advice) for each in found.count_on] == [  # playbook 1.4
        ("Calm", ""),
        ("Tell me of a failure", "The outage"),
    ]
    assert (found.work_on[-1].company, found.work_on[-1].on) == ("Borealis", day("2026-11-10"))


def test_what_is_likely_again_and_went_badly_is_to_be_worked_on() -> None:
    asked = Question(id="q1", text="Why us?", went=Went.WEAK, count_on=True)
    found = lessons(
        hunt([application(interviews=(interview(reflection=Reflection(questions=(asked,))),))]), NOW, BERLIN
    )
    assert ([each.text for each in found.work_on], found.count_on) == (["Why us?"], ())  # playbook 1.5


def test_a_point_that_i_did_not_get_to_elsewhere_stands_in_the_brief() -> None:
    told = interview("i7", "2026-11-11T10:00", reflection=Reflection(missed_points="The pilot"))
    elsewhere = application("a7", "Elm School", interviews=(told,))
    here = application(interviews=(interview("i8", "2026-12-01T10:00"),))
    found = brief(situation(hunt([here, elsewhere]), NOW, "i8"))
    assert [(each.text, each.company) for each in found.lessons.unsaid] == [
        ("The pilot", "Elm School")
    ]  # 2.5, 6.5


def test_only_earlier_interviews_teach() -> None:
    found = lessons(HUNT, wall("2026-11-15T09:00"), BERLIN)
    assert [each.text for each in found.work_on] == ["Froze", "Talking too fast"]


@pytest.mark.parametrize(("days", "count"), [(90, 2), (10, 1), (5, 0)])
def test_how_often_a_reference_was_named(days: int, count: int) -> None:
    told = [
        application(f"a{n}", told=(Told(person="p1", at=wall(at)),))
        for n, at in enumerate(("2026-11-18T09:00", "2026-10-18T09:00", "2026-01-18T09:00"))
    ]
    assert tally(hunt(told)).times_named("p1", NOW, days) == count  # playbook 3.5


def test_plain_figures() -> None:
    found = tally(HUNT).figures
    assert (found.sent, found.interviewed, found.rejected, found.offers, found.waiting) == (3, 2, 1, 0, 2)
    assert found.say() == ""  # playbook 7.3: one decision is no perspective


@pytest.mark.parametrize(
    ("decisions", "said"),
    [
        (7, ""),
        (8, "So far: 9 applications sent, 0 led to an interview, 1 offer, 7 said no, 1 still open."),
    ],
)
def test_own_figures_are_told_from_eight_decisions_on(decisions: int, said: str) -> None:
    kinds = [EventKind.OFFER, *[EventKind.REJECTED] * (decisions - 1)]
    decided = [
        application(f"a{n}", events=(event(EventKind.APPLIED, "2026-11-01"), event(kind, "2026-11-12", 2)))
        for n, kind in enumerate(kinds)
    ]
    waiting = application("a", events=(event(EventKind.APPLIED, "2026-11-01"),))
    found = tally(hunt([*decided, waiting])).figures
    assert (found.decided, found.say()) == (decisions, said)  # playbook 7.3


def test_the_brief_holds_it_all() -> None:
    page = brief(situation(HUNT, NOW, "i2"))
    assert (page.here, page.there) == ("Tue 1 Dec 16:00", "Tue 1 Dec 10:00")  # playbook 6.5
    assert page.link == "https://meet.example/x"
    assert [(each.name, each.standing) for each in page.room] == [
        ("Dana Lee", Standing.MET),  # playbook 6.4
        ("Sam Wu", Standing.NEW),
        ("Kim", Standing.UNKNOWN),
    ]
    (earlier,) = page.earlier
    assert (earlier.talked_about, earlier.asked_them, earlier.people) == (  # playbook 6.2
        "Sailing",
        "How do you deploy?",
        ("Dana Lee",),
    )
    assert earlier.questions == QUESTIONS
    assert [(each.verdict.value, each.of) for each in page.topics] == [  # playbook 6.3
        ("repeat", "How do you deploy?"),
        ("new", None),
    ]
    assert page.lessons == lessons(HUNT, NOW, BERLIN)


def test_the_first_round_has_nothing_before_it_and_one_clock() -> None:
    page = brief(situation(HUNT, utc("2026-11-19T09:00"), "i1"))
    assert (page.earlier, page.topics, page.there) == ((), (), "")
    with pytest.raises(ValueError, match="needs an interview"):
        brief(situation(HUNT, NOW, "a3"))
