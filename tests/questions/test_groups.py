"""Which of many questions are the same: whatever their order, and as I joined and parted them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.changes.errors import ChangeError
from afterview.changes.questions import join, part
from afterview.questions.groups import Wording, grouped
from afterview.questions.memory import Asked, Standing, asked, best, find, remembered, standing
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question, Reflection, Went
from questions.measure import SEEN
from support.labelled_pairs import pairs_of

KNOWN = sorted({each for pair in pairs_of(SEEN) for each in (pair.one, pair.other)})
START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def hunt_of(*questions: Question) -> Hunt:
    """Return a hunt in which each question was asked in an interview of its own, day by day."""
    rounds = tuple(
        Interview(
            id=f"i{at}",
            round=at + 1,
            zone="UTC",
            starts=START + timedelta(days=at),
            reflection=Reflection(questions=(each,)),
        )
        for at, each in enumerate(questions)
    )
    return Hunt({"a1": Application(id="a1", company="Acme", interviews=rounds)})


def texts_together(hunt: Hunt) -> set[frozenset[str]]:
    return {frozenset(time.question.text for time in each.asked) for each in remembered(hunt)}


def kept(hunt: Hunt) -> list[tuple[str, str, str, str]]:
    """Return all that must never be lost of the questions."""
    return [(q.id, q.text, q.answer, q.better) for q in (each.question for each in asked(hunt))]


some_texts = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=12)


@given(some_texts, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order(texts: list[str], chance: random.Random) -> None:
    wordings = [Wording(f"q{at}", text) for at, text in enumerate(texts)]
    mixed = list(wordings)
    chance.shuffle(mixed)
    assert grouped(wordings) == grouped(mixed)


steps = st.lists(st.tuples(st.booleans(), st.integers(0, 7), st.integers(0, 7)), max_size=12)


@given(st.lists(st.sampled_from(KNOWN), min_size=2, max_size=8), steps)
def test_joining_and_parting_lose_no_answer_and_win(
    texts: list[str], doings: Sequence[tuple[bool, int, int]]
) -> None:
    questions = [
        Question(id=f"q{at}", text=text, answer=f"said {at}", better=f"better {at}")
        for at, text in enumerate(texts)
    ]
    hunt = hunt_of(*questions)
    before = kept(hunt)
    for is_joined, one, other in doings:
        a, b = f"q{one % len(texts)}", f"q{other % len(texts)}"
        try:
            change = join(hunt, a, b) if is_joined else part(hunt, a, [b])
        except ChangeError:
            continue
        hunt = hunt.with_change(change)
        found = find(remembered(hunt), a)
        assert found is not None
        are_together = any(time.question.id == b for time in found.asked)
        assert are_together is is_joined
    assert kept(hunt) == before
    assert sorted(time.question.id for each in remembered(hunt) for time in each.asked) == sorted(
        each.id for each in questions
    )


def test_what_was_joined_by_hand_stays_so_when_more_comes() -> None:
    one, other = Question(id="q1", text="Tell me about sharding."), Question(id="q2", text="Why us?")
    hunt = hunt_of(one, other)
    hunt = hunt.with_change(join(hunt, "q1", "q2"))
    questions = [each.question for each in asked(hunt)]
    more = hunt_of(*questions, Question(id="q3", text="What made you apply here?"))
    assert len(remembered(more)) == 1


def test_the_same_words_can_be_parted_too() -> None:
    hunt = hunt_of(Question(id="q1", text="Why?"), Question(id="q2", text="Why?"))
    assert len(remembered(hunt)) == 1
    hunt = hunt.with_change(part(hunt, "q1", ["q2"]))
    assert len(remembered(hunt)) == 2
    hunt = hunt.with_change(join(hunt, "q2", "q1"))
    assert len(remembered(hunt)) == 1


def test_a_question_that_is_gone_can_be_neither_joined_nor_parted() -> None:
    hunt = hunt_of(Question(id="q1", text="Why us?"))
    with pytest.raises(ChangeError, match="not in the journal"):
        join(hunt, "q1", "q9")
    with pytest.raises(ChangeError, match="stands alone"):
        part(hunt, "q1", [])


def _times(*questions: Question) -> list[Asked]:
    return asked(hunt_of(*questions))


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [  # playbook 1.4, 1.5: the earliest first
        ([{"answer": "a", "went": Went.OK}], "a"),
        ([{"answer": "a", "went": Went.STRONG}, {"answer": "b", "went": Went.WEAK}], "a"),
        ([{"better": "b", "went": Went.WEAK}, {"answer": "a", "went": Went.STRONG}], "a"),
        ([{"answer": "a", "went": Went.STRONG}, {"better": "b", "went": Went.WEAK}], "b"),
        ([{"better": "b"}, {"went": Went.STRONG}], "b"),
        ([{"answer": "a", "went": Went.OK}, {"answer": "c", "went": Went.BLANKED}], "a"),
        ([{}, {"answer": "  "}], ""),
    ],
)
def test_the_best_answer_is_the_last_that_was_made_better_or_went_well(
    questions: list[dict[str, object]], wanted: str
) -> None:
    times = _times(*(Question(id=f"q{at}", text="Why?", **each) for at, each in enumerate(questions)))  # type: ignore[arg-type]  # fields by name
    assert best(times)[0] == wanted


STRONG, FAIR, WEAK, BLANK = Went.STRONG, Went.OK, Went.WEAK, Went.BLANKED


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        ([{"went": WEAK}], Standing.WORK_ON),
        ([{"went": BLANK}], Standing.WORK_ON),
        ([{"ready": False}], Standing.WORK_ON),
        ([{"ready": False, "went": STRONG}], None),
        ([{"went": STRONG}], None),
        ([{"went": STRONG, "count_on": True}], Standing.COUNT_ON),
        ([{"went": WEAK}, {"went": STRONG}], Standing.COUNT_ON),
        ([{"went": STRONG}, {"went": WEAK}], Standing.WORK_ON),
        ([{"went": STRONG, "count_on": True}, {"went": FAIR}], Standing.COUNT_ON),
        ([{"went": WEAK}, {"went": FAIR}], None),
        ([{"went": WEAK}, {}], Standing.WORK_ON),
        ([{}], None),
    ],
)
def test_what_to_count_on_and_what_to_work_on(
    questions: list[dict[str, object]], wanted: Standing | None
) -> None:  # playbook 1.4, 1.5
    times = _times(*(Question(id=f"q{at}", text="Why?", **each) for at, each in enumerate(questions)))  # type: ignore[arg-type]  # fields by name
    assert standing(times) is wanted
