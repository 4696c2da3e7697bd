"""What would be practised now, and why: weakest first, expanding before an interview, else spaced."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.practice.before_interview import due_before
from afterview.practice.evidence import Evidence
from afterview.practice.in_sight import SIGHT_DAYS, in_sight
from afterview.practice.plan import LIKELY, SESSION, Plan, plan
from afterview.practice.spacing import due_by_spacing
from afterview.practice.wording import say_head, say_nothing_due, say_waiting
from afterview.questions.memory import remembered
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from afterview.records.reflections import Recall, Went
from support.builders import BERLIN, application, event, interview, utc, wall
from support.hunt_strategies import hunts
from support.practice_hunts import asked, coming, held, hunt_of

A, H, G, E = Recall.AGAIN, Recall.HARD, Recall.GOOD, Recall.EASY
SHARD, FAIL, WHY = "How would you shard a table?", "Tell me about a failure.", "Why do you want to work here?"

OFF = interview("i9", "2026-11-20T10:00", cancelled_at=utc("2026-11-08T10:00"))
ON = interview("i9", "2026-11-20T10:00")
LEFT = (event(EventKind.WITHDRAWN, "2026-11-08"),)


def texts(found: Plan) -> list[str]:
    return [each.known.text for each in found.due]


def test_the_weak_ones_come_by_themselves_and_the_weakest_first() -> None:
    of = hunt_of(
        held(asked("q1", FAIL, Went.WEAK), asked("q2", SHARD, Went.BLANKED), asked("q3", WHY, Went.OK))
    )
    found = plan(of, wall("2026-11-05T09:00"), BERLIN)
    assert texts(found) == [SHARD, FAIL]
    assert [each.reason for each in found.due] == ["it went badly at Company a1"] * 2
    assert found.seen is None


def test_a_question_without_an_answer_asks_for_one() -> None:
    of = hunt_of(held(asked("q1", FAIL, better="")))
    (due,) = plan(of, wall("2026-11-05T09:00"), BERLIN).due
    assert due.needs_answer
    assert due.why == "it went badly at Company a1; there is no answer yet"


def test_what_came_well_comes_back_later_and_later() -> None:
    done: list[tuple[str, Recall]] = [("2026-11-05T18:00", G)]
    gaps = []
    for _ in range(4):
        of = hunt_of(held(asked("q1", FAIL, Went.WEAK, *done)))
        found = plan(of, wall(f"{done[-1][0]}"), BERLIN)
        assert found.due == ()
        assert found.next_on is not None
        gaps.append((found.next_on - date.fromisoformat(done[-1][0][:10])).days)
        done.append((f"{found.next_on}T18:00", G))
    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1]


def test_what_did_not_come_is_due_the_next_day() -> None:
    of = hunt_of(held(asked("q1", FAIL, Went.WEAK, ("2026-11-05T18:00", G), ("2026-11-20T18:00", A))))
    assert plan(of, wall("2026-11-20T19:00"), BERLIN).due == ()
    (due,) = plan(of, wall("2026-11-21T07:00"), BERLIN).due
    assert due.reason == "it did not come the last time"


def test_the_same_history_gives_the_same_day() -> None:
    row = [
        Evidence(wall(f"2026-11-{day:02}T18:00"), recall, False) for day, recall in ((2, H), (4, G), (9, G))
    ]
    assert due_by_spacing(row, BERLIN) == due_by_spacing(row, BERLIN) == date(2026, 11, 28)


def test_with_an_interview_in_sight_what_is_likely_there_is_due_weakest_first() -> None:
    of = hunt_of(
        held(asked("q1", WHY, Went.STRONG), asked("q2", FAIL, Went.WEAK), asked("q3", SHARD, Went.BLANKED)),
        coming("2026-11-16T10:00"),
    )
    now = wall("2026-11-09T09:00")
    found = plan(of, now, BERLIN)
    assert texts(found) == [SHARD, FAIL, WHY]
    assert say_head(found, now, BERLIN) == "3 questions likely to come: Borealis, round 1, Mon 16 Nov 10:00."
    assert (
        say_waiting(found, now, BERLIN) == "3 questions to practise for Borealis, round 1, Mon 16 Nov 10:00"
    )


@pytest.mark.parametrize(
    ("done", "due"),
    [
        ([], "2026-11-10"),
        ([("2026-11-10", G)], "2026-11-11"),
        ([("2026-11-10", G), ("2026-11-11", G)], "2026-11-13"),
        ([("2026-11-10", G), ("2026-11-11", G), ("2026-11-13", G)], "2026-11-17"),
        ([("2026-11-10", E)], "2026-11-12"),
        ([("2026-11-10", E), ("2026-11-12", A)], "2026-11-13"),
        ([("2026-11-10", H), ("2026-11-11", H)], "2026-11-12"),
        ([("2026-11-10", E), ("2026-11-12", E), ("2026-11-18", E)], "2026-11-19"),  # the day before
        ([("2026-10-10", E)], "2026-11-10"),  # for another interview
    ],
)
def test_the_days_left_are_shared_out_and_the_day_before_has_everything(
    done: list[tuple[str, Recall]], due: str
) -> None:
    of = hunt_of(
        held(asked("q1", FAIL, Went.WEAK, *((f"{day}T18:00", recall) for day, recall in done))),
        coming("2026-11-20T10:00"),
    )
    now = wall(f"{max(done[-1][0], '2026-11-10') if done else '2026-11-10'}T20:00")
    seen = in_sight(of, now, BERLIN)
    assert seen is not None
    assert due_before(remembered(of)[0], seen, now, BERLIN) == date.fromisoformat(due)


def test_the_evening_before_everything_likely_is_practised_in_one_sitting() -> None:
    words = [
        "sharding",
        "caching",
        "testing",
        "hiring",
        "mentoring",
        "estimating",
        "deploying",
        "monitoring",
        "budgeting",
        "pairing",
    ]
    of = hunt_of(
        held(*(asked(f"q{at}", f"How do you go about {word}?") for at, word in enumerate(words))),
        coming("2026-11-20T10:00"),
    )
    early, eve = wall("2026-11-12T19:00"), wall("2026-11-19T19:00")
    assert len(plan(of, early, BERLIN).session) == SESSION
    assert len(plan(of, eve, BERLIN).session) == len(words) <= LIKELY
    assert say_head(plan(of, eve, BERLIN), eve, BERLIN) == (
        "Everything likely for tomorrow: 10 questions. Borealis, round 1, tomorrow 10:00."
    )


def test_what_was_practised_on_the_eve_has_had_its_turn() -> None:
    questions = (
        asked("q1", FAIL, Went.WEAK, ("2026-11-19T18:00", G)),
        asked("q2", SHARD, Went.WEAK, ("2026-11-19T18:00", A)),
    )
    of = hunt_of(held(*questions), coming("2026-11-20T10:00"))
    assert plan(of, wall("2026-11-19T19:00"), BERLIN).due == ()
    assert texts(plan(of, wall("2026-11-20T07:00"), BERLIN)) == [SHARD]


@pytest.mark.parametrize(
    ("app", "is_seen"),
    [
        (coming("2026-11-20T10:00"), True),
        (coming("2026-12-20T10:00"), False),
        (coming("2026-11-08T10:00"), False),
        (application("a9", interviews=(OFF,)), False),
        (application("a9", interviews=(ON,), events=LEFT), False),
    ],
)
def test_which_interview_is_in_sight(app: object, is_seen: bool) -> None:
    seen = in_sight(hunt_of(app), wall("2026-11-09T09:00"), BERLIN)  # type: ignore[arg-type]  # a table
    assert (seen is not None) == is_seen


def test_nobody_is_nagged_where_no_interview_is_in_sight() -> None:
    of = hunt_of(held(asked("q1", FAIL, Went.WEAK)))
    now = wall("2026-11-05T09:00")
    assert say_waiting(plan(of, now, BERLIN), now, BERLIN) == ""
    assert say_head(plan(of, now, BERLIN), now, BERLIN).startswith("1 question to practise. No interview")


def test_an_empty_hunt_says_what_will_come_here() -> None:
    now = wall("2026-11-05T09:00")
    assert say_nothing_due(plan(Hunt(), now, BERLIN), now, BERLIN).startswith("Nothing to practise.")


@given(hunts(), st.integers(-30, 30))
def test_any_hunt_has_one_plan_each_question_once_and_none_ahead(of: Hunt, days: int) -> None:
    now = utc("2026-11-20T12:00") + timedelta(days=days)
    found = plan(of, now, BERLIN)
    assert found == plan(of, now, BERLIN)
    ids = [each.known.id for each in found.due]
    assert len(ids) == len(set(ids))
    assert all(each.on <= now.date() + timedelta(days=1) and each.reason for each in found.due)
    assert set(found.session) <= set(found.due)
    if found.seen is not None:
        assert 0 <= found.seen.days_left <= SIGHT_DAYS


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(Recall)), min_size=1, max_size=12))
def test_a_better_recall_never_brings_it_back_sooner(row: list[tuple[int, Recall]]) -> None:
    start = wall("2026-09-01T18:00")
    told = [
        Evidence(start + timedelta(days=sum(gap for gap, _ in row[: at + 1])), recall, False)
        for at, (_, recall) in enumerate(row)
    ]
    dues = [due_by_spacing([*told[:-1], Evidence(told[-1].at, recall, False)], BERLIN) for recall in Recall]
    assert dues == sorted(dues)
    assert dues[0] > told[-1].at.date()
