"""Joining questions that are the same in other words, and parting those that are not (playbook 1.5).

Only what I said about them is changed: no question, and no answer, is ever lost by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.questions.memory import Remembered, find, remembered
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.reflections import Question
from afterview.records.words import short

_GONE = "That question is not in the journal any more."


def join(hunt: Hunt, one: str, other: str) -> Change:
    """Return the change that makes two questions the same for good, with all that is the same as either.

    Where they were parted before, that is taken back. Raises ChangeError.
    """
    here, there = _of(hunt, one), _of(hunt, other)
    first, second = _question(here, one), _question(there, other)
    if first.id == second.id:
        raise ChangeError("That is one and the same question: name two to join.")
    if other in first.same_as or one in second.same_as:
        raise ChangeError("You have joined these two already.")
    ours, theirs = _ids(here), _ids(there)
    parted = set() if ours == theirs else {(a, b) for a in ours for b in theirs}
    parted |= {(one, other)}

    def put(question: Question) -> Question:
        gone = {b for a, b in parted if a == question.id} | {a for a, b in parted if b == question.id}
        same_as = (*question.same_as, other) if question.id == one else question.same_as
        return replace(
            question,
            same_as=same_as,
            not_same_as=tuple(each for each in question.not_same_as if each not in gone),
        )

    return _changed(hunt, f"joined “{short(first.text)}” with “{short(second.text)}”", put)


def part(hunt: Hunt, one: str, others: Iterable[str]) -> Change:
    """Return the change that parts a question from others for good. Raises ChangeError.

    What was joined with it by hand goes with it, unless that is joined with one of the others as well.
    """
    here = _of(hunt, one)
    first = _question(here, one)
    away = tuple(dict.fromkeys(others))
    named = [_question(_of(hunt, each), each) for each in away]
    if one in away:
        raise ChangeError("A question can't be parted from itself: name two.")
    if not away:
        raise ChangeError("This question stands alone: there is nothing to part it from.")
    if all(
        each in first.not_same_as or one in question.not_same_as
        for each, question in zip(away, named, strict=True)
    ):
        raise ChangeError("You have parted these already.")
    cut = _joined_with(hunt, away, without=one)

    def put(question: Question) -> Question:
        if question.id == one:
            kept = tuple(each for each in question.same_as if each not in cut)
            parted = tuple(dict.fromkeys((*question.not_same_as, *away)))
            return replace(question, same_as=kept, not_same_as=parted)
        if question.id in cut:
            return replace(question, same_as=tuple(each for each in question.same_as if each != one))
        return question

    return _changed(hunt, f"parted “{short(first.text)}” from “{short(named[0].text)}”", put)


def _of(hunt: Hunt, question: str) -> Remembered:
    found = find(remembered(hunt), question)
    if found is None:
        raise ChangeError(_GONE)
    return found


def _ids(known: Remembered) -> set[str]:
    return {each.question.id for each in known.asked}


def _question(known: Remembered, id: str) -> Question:  # noqa: A002
    return next(each.question for each in known.asked if each.question.id == id)


def _joined_with(hunt: Hunt, start: Iterable[str], without: str) -> set[str]:
    """Return what hangs together with `start` by what was joined by hand, leaving one question out."""
    links: dict[str, set[str]] = {}
    for known in remembered(hunt):
        for each in known.asked:
            for other in each.question.same_as:
                links.setdefault(each.question.id, set()).add(other)
                links.setdefault(other, set()).add(each.question.id)
    found, todo = set(start), list(start)
    while todo:
        new = links.get(todo.pop(), set()) - found - {without}
        found |= new
        todo += new
    return found


def _changed(hunt: Hunt, sentence: str, put: Callable[[Question], Question]) -> Change:
    after = {each.id: _put(each, put) for each in hunt.applications.values()}
    changed = {name: each for name, each in after.items() if each != hunt.applications[name]}
    return Change(sentence, applications=changed)


def _put(application: Application, put: Callable[[Question], Question]) -> Application:
    rounds = tuple(
        replace(
            each,
            reflection=replace(each.reflection, questions=tuple(map(put, each.reflection.questions))),
        )
        for each in application.interviews
    )
    return replace(application, interviews=rounds)
