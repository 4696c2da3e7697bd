"""Habits from interview to interview, and how it felt beside what came of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.patterns.confidence import CameOfIt, came_of, confidence
from afterview.patterns.enough import Direction
from afterview.patterns.habits import habits
from afterview.patterns.held import Held, interviews_held
from afterview.records.applications import EventKind
from afterview.records.interviews import Interview
from afterview.records.reflections import HabitRating, Reflection
from support.builders import BERLIN, application, event, hunt, interview, utc

NOW = utc("2026-11-27T12:00")


def rated(*ratings: int) -> tuple[Held, ...]:
    """Return an interview for each rating of how fast I talked, the earliest first."""
    rounds = [
        interview(
            f"i{at}",
            f"2026-11-{at + 1:02}T10:00",
            reflection=Reflection(habits=(HabitRating(habit="talking too fast", rating=rating),)),
        )
        for at, rating in enumerate(ratings)
    ]
    return interviews_held(hunt([application(interviews=tuple(rounds))]), NOW)


@pytest.mark.parametrize(
    ("ratings", "direction"),
    [
        ((1, 2, 4, 4, 5), Direction.UP),
        ((5, 5, 2, 1, 2), Direction.DOWN),
        ((3, 3, 3, 3, 3), Direction.LEVEL),
        ((3, 3, 3, 3, 4), Direction.LEVEL),
    ],
)
def test_a_habit_is_followed_over_time(ratings: tuple[int, ...], direction: Direction) -> None:
    trend = {each.habit: each for each in habits(rated(*ratings), BERLIN)}["talking too fast"]
    assert [point.rating for point in trend.points] == list(ratings)  # playbook 1.3
    assert (trend.direction, trend.missing) == (direction, None)


@given(st.lists(st.integers(1, 5), max_size=4))
def test_with_fewer_than_five_ratings_it_says_what_is_missing(ratings: list[int]) -> None:
    trend = habits(rated(*ratings), BERLIN)[1]
    assert (trend.before, trend.lately, trend.direction) == (None, None, None)
    assert f"Interviews rated so far: {len(ratings)}." in (trend.missing or "")


def test_the_three_habits_are_there_before_any_is_rated_and_own_ones_after_them() -> None:
    held = interview(reflection=Reflection(habits=(HabitRating(habit="humming", rating=3),)))
    names = [each.habit for each in habits(((application(), held),), BERLIN)]
    assert names == ["jittery or fidgeting", "talking too fast", "asked enough questions", "humming"]


def test_interviews_to_come_or_called_off_are_left_out() -> None:
    rounds = (
        interview("i1", "2026-11-20T10:00"),
        interview("i2", "2026-11-28T10:00"),
        interview("i3", "2026-11-10T10:00", cancelled_at=utc("2026-11-09T10:00")),
    )
    assert [each.id for _, each in interviews_held(hunt([application(interviews=rounds)]), NOW)] == ["i1"]


@pytest.mark.parametrize(
    ("kind", "came"),
    [
        (None, CameOfIt.WAITING),
        (EventKind.OFFER, CameOfIt.WENT_ON),
        (EventKind.DECLINED, CameOfIt.WENT_ON),
        (EventKind.REJECTED, CameOfIt.TURNED_DOWN),
        (EventKind.NO_ANSWER, CameOfIt.NO_ANSWER),
        (EventKind.WITHDRAWN, CameOfIt.WITHDREW),
    ],
)
def test_what_came_of_an_interview(kind: EventKind | None, came: CameOfIt) -> None:
    first, second = interview(), interview("i2", "2026-11-24T10:00", round=2)
    events = (event(kind, "2026-11-26"),) if kind else ()
    of = application(interviews=(first, second), events=events)
    assert came_of(of, first, NOW, BERLIN) is CameOfIt.WENT_ON
    assert came_of(of, second, NOW, BERLIN) is came


def felt(*pairs: tuple[int, EventKind | None]) -> tuple[Held, ...]:
    found = []
    for at, (how, kind) in enumerate(pairs):
        held: Interview = interview(f"i{at}", reflection=Reflection(confidence=how))
        events = (event(kind, "2026-11-26"),) if kind else ()
        found.append((application(f"a{at}", interviews=(held,), events=events), held))
    return tuple(found)


def test_confidence_stands_beside_the_outcome() -> None:
    yes, no = EventKind.OFFER, EventKind.REJECTED
    found = confidence(felt((8, yes), (9, yes), (4, no), (5, no), (3, EventKind.NO_ANSWER)), NOW, BERLIN)
    assert (found.average_when_it_went_on, found.average_when_it_ended) == (8.5, 4.0)  # playbook 1.8
    assert found.say() == "You felt 8.5 on average where it went on, 4 where it ended."


def test_one_interview_is_no_average_to_compare_with() -> None:
    no, offer = EventKind.REJECTED, EventKind.OFFER
    found = confidence(felt((7, no), (8, no), (6, no), (7, no), (3, offer)), NOW, BERLIN)
    assert found.say() == (
        "On average 3 where it went on (1), 7 where it ended (4): one side has too few to compare."
    )


def test_what_is_not_decided_is_shown_and_compared_with_nothing() -> None:
    found = confidence(felt((8, EventKind.OFFER), (2, None), (3, None), (4, None), (5, None)), NOW, BERLIN)
    assert len(found.points) == 5
    assert found.average_when_it_went_on is None
    assert (
        found.say() == "Rated interviews that are decided so far: 1. From 5 on, more can be read into them."
    )
    only_good = confidence(felt(*[(8, EventKind.OFFER)] * 6), NOW, BERLIN)
    assert only_good.say() == "No interview that you rated has ended yet: there is nothing to compare with."
