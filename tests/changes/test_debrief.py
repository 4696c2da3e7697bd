"""A debrief that comes back from an editor: what was changed there is recorded, and nothing else."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.changes.debrief import keep_debrief
from afterview.changes.reflections import set_habit, set_reflection_text
from afterview.debrief.document import Debrief, debrief_of, own_habits
from afterview.records.hunt import Hunt
from afterview.records.reflections import HABITS, HabitRating, Question, Reflection, Went
from support.builders import application, hunt, interview, person, wall

QUESTION = Question(id="q1", text="Why us?")
HELD = interview(who=["p1"], reflection=Reflection(went_well="Calm", liked="The team", questions=(QUESTION,)))
HUNT = hunt([application(interviews=(HELD,))], [person("p1", "Dana Lee")])
NOW = wall("2026-11-20T18:00")
BEFORE = debrief_of(HELD)


def _kept(after: Debrief, on: Hunt = HUNT) -> Hunt:
    numbers = iter(range(100))
    change = keep_debrief(on, "i1", BEFORE, after, now=NOW, new_id=lambda kind: f"{kind}{next(numbers)}")
    return on.with_change(change)


def _reflection(of: Hunt) -> Reflection:
    found = of.find_interview("i1")
    assert found is not None
    return found[1].reflection


AFTER = Debrief(
    replace(
        BEFORE.reflection,
        went_well="Calm, and on time",
        questions=(replace(QUESTION, went=Went.WEAK), Question(id="q2", text="Notice?")),
        habits=(HabitRating(habit="humming", rating=2),),
        confidence=7,
    ),
    (("p1", "Sailing"),),
)


def test_all_that_was_changed_is_one_change() -> None:
    after = _kept(AFTER)
    found = after.find_interview("i1")
    assert found is not None
    held = found[1]
    assert replace(held.reflection, confidence_at=None) == AFTER.reflection  # playbook 1.1 to 1.3
    assert held.reflection.confidence_at == NOW  # playbook 1.8
    assert held.interviewers[0].talked_about == "Sailing"  # playbook 2.4


def test_nothing_changed_is_no_change() -> None:
    assert _kept(BEFORE) == HUNT


def test_what_another_window_wrote_meanwhile_stays_and_both_texts_are_kept() -> None:
    elsewhere = HUNT.with_change(set_reflection_text(HUNT, "i1", "liked", "The office"))
    elsewhere = elsewhere.with_change(set_reflection_text(elsewhere, "i1", "went_well", "Early"))
    after = _kept(AFTER, elsewhere)
    assert (_reflection(after).liked, _reflection(after).went_well) == ("The office", "Early")
    assert [each.other for each in after.conflicts.values()] == ["Calm, and on time"]


def test_a_habit_of_my_own_is_added_by_rating_it_and_asked_after_from_then_on() -> None:
    after = HUNT.with_change(set_habit(HUNT, "i1", "  humming  loudly ", 2))
    after = after.with_change(set_habit(after, "i1", HABITS[2], 4))
    assert [(each.habit, each.rating) for each in _reflection(after).habits] == [  # playbook 1.3
        (HABITS[2], 4),
        ("humming loudly", 2),
    ]
    assert own_habits(after) == (*HABITS, "humming loudly")
