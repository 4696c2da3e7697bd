"""Looking back at an interview: texts, questions, habits, confidence (playbook 1.1 to 1.4, 1.8)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_text,
    find_interview,
    put_interview,
    required_name,
    round_name,
)
from afterview.records.hunt import Change, Hunt
from afterview.records.reflections import HABITS, TEXTS, HabitRating, Question, Reflection, Went
from afterview.text import shortened

MARKS = ("ready", "went", "count_on", "interesting")
"""What is noted of a question by a key of its own."""


def set_reflection_text(hunt: Hunt, interview_id: str, field: str, text: str) -> Change:
    """Return the change that sets one text field. Made for saving as one types: such changes undo as one.

    The change is empty where the text is the same already.
    """
    if field not in TEXTS:
        raise ChangeError(f"A reflection has no part called {field}.")
    application, interview = find_interview(hunt, interview_id)
    text = checked_text(text, "The text")
    sentence = f"wrote down {TEXTS[field]} ({round_name(application, interview)})"
    before = interview.reflection
    after = replace(before, **{field: text})
    merge_key = f"reflection:{interview_id}:{field}"
    if after == before:
        return Change(sentence, merge_key=merge_key)
    return put_interview(sentence, application, replace(interview, reflection=after), merge_key)


def append_reflection_text(hunt: Hunt, interview_id: str, field: str, text: str) -> Change:
    """Return the change that adds `text` as a new line at the end of one text field."""
    if field not in TEXTS:
        raise ChangeError(f"A reflection has no part called {field}.")
    application, interview = find_interview(hunt, interview_id)
    text = text.strip()
    if not text:
        raise ChangeError("There is nothing to write down.")
    before = getattr(interview.reflection, field).rstrip("\n")
    whole = checked_text(f"{before}\n{text}" if before else text, "The text")
    sentence = f"added to {TEXTS[field]} ({round_name(application, interview)})"
    changed = replace(interview.reflection, **{field: whole})
    return put_interview(sentence, application, replace(interview, reflection=changed))


def set_question(hunt: Hunt, interview_id: str, question: Question) -> Change:
    """Return the change that adds a question, or puts it in the place of the one with its id."""
    application, interview = find_interview(hunt, interview_id)
    for part in (question.text, question.answer, question.better):
        checked_text(part, "The text")
    if not (question.text.strip() or question.answer.strip() or question.better.strip()):
        raise ChangeError("The question is missing.")
    reflection = interview.reflection
    old = next((each for each in reflection.questions if each.id == question.id), None)
    name = round_name(application, interview)
    asked = shortened(" ".join(question.text.split()), 60)
    which = f"the question “{asked}” ({name})" if asked else f"a question ({name})"
    sentence = f"added {which}" if old is None else f"changed {which}"
    merge_key = f"question:{interview_id}:{question.id}"
    if old == question:
        return Change(sentence, merge_key=merge_key)
    if old is None:
        questions = (*reflection.questions, question)
    else:
        questions = tuple(question if each is old else each for each in reflection.questions)
    changed = replace(interview, reflection=replace(reflection, questions=questions))
    return put_interview(sentence, application, changed, merge_key)


def mark_question(
    hunt: Hunt, interview_id: str, question_id: str, mark: str, value: bool | Went | None
) -> Change:
    """Return the change that sets one mark of a question, and leaves all else of it as it is now."""
    if mark not in MARKS:
        raise ChangeError(f"A question has no mark called {mark}.")
    _, interview = find_interview(hunt, interview_id)
    old = next((each for each in interview.reflection.questions if each.id == question_id), None)
    if old is None:
        raise ChangeError("That question is not in the journal any more.")
    return set_question(hunt, interview_id, replace(old, **{mark: value}))


def set_habit(hunt: Hunt, interview_id: str, habit: str, rating: int | None) -> Change:
    """Return the change that rates a habit from 1 (badly) to 5 (well); None takes the rating away.

    A habit of one's own is added by rating it; it is asked after from then on (playbook 1.3).
    """
    application, interview = find_interview(hunt, interview_id)
    if habit not in {each.habit for each in interview.reflection.habits}:
        habit = required_name(" ".join(habit.split()), "The name of the habit")
    if rating is not None and not 1 <= rating <= 5:
        raise ChangeError("A habit is rated from 1 (badly) to 5 (well).")
    reflection = interview.reflection
    ratings = tuple(each for each in reflection.habits if each.habit != habit)
    if rating is not None:
        ratings = (*ratings, HabitRating(habit=habit, rating=rating))
        order = {each: at for at, each in enumerate(HABITS)}
        ratings = tuple(sorted(ratings, key=lambda each: order.get(each.habit, len(order))))
    return put_interview(
        f"rated the habit “{habit}” ({round_name(application, interview)})",
        application,
        replace(interview, reflection=replace(reflection, habits=ratings)),
    )


def set_confidence(hunt: Hunt, interview_id: str, value: int | None, *, now: datetime) -> Change:
    """Return the change that sets how confident I am, 1 to 10 (playbook 1.8); None takes it away."""
    application, interview = find_interview(hunt, interview_id)
    if value is not None and not 1 <= value <= 10:
        raise ChangeError("Confidence is a number from 1 to 10.")
    if not interview.may_have_begun(now):
        raise ChangeError("How an interview went cannot lie in the future: record it once it has happened.")
    changed: Reflection = replace(
        interview.reflection, confidence=value, confidence_at=None if value is None else now
    )
    return put_interview(
        f"set my confidence ({round_name(application, interview)})",
        application,
        replace(interview, reflection=changed),
    )
