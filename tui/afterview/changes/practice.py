"""Practising a question: how the answer came, and the answer that is to be practised (playbook 1.5)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import checked_text, put_application, with_interview
from afterview.records.applications import Application
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Practice, Question, Recall
from afterview.records.words import short

_SAID = {
    Recall.AGAIN: "it did not come",
    Recall.HARD: "it came hard",
    Recall.GOOD: "it came well",
    Recall.EASY: "it came easily",
}


def practise(
    hunt: Hunt, question: str, recall: Recall, *, at: datetime, new_id: IdSource, tried: str = ""
) -> Change:
    """Return the change that records how the answer to a question came, and what was tried before it.

    Without `tried` that is what was typed in practice and not rated yet. Raises ChangeError.
    """
    checked_text(tried, "What you tried")
    application, interview, old = _found(hunt, question)
    done = Practice(id=new_id("k"), at=at, recall=recall, tried=tried.strip() or old.trying.strip())
    sentence = f"practised “{short(old.text)}”: {_SAID[recall]}"
    return _put(sentence, application, interview, replace(old, practised=(*old.practised, done), trying=""))


def write_best_answer(hunt: Hunt, question: str, text: str) -> Change:
    """Return the change that writes the answer to give from now on. Raises ChangeError."""
    checked_text(text, "The answer")
    application, interview, old = _found(hunt, question)
    if not text.strip():
        raise ChangeError("The answer is missing.")
    sentence = f"wrote an answer to “{short(old.text)}”"
    return _put(sentence, application, interview, replace(old, better=text.strip()))


def _found(hunt: Hunt, question: str) -> tuple[Application, Interview, Question]:
    for application in hunt.applications.values():
        for interview in application.interviews:
            for each in interview.reflection.questions:
                if each.id == question:
                    return application, interview, each
    raise ChangeError("That question is not in the journal any more.")


def _put(sentence: str, application: Application, interview: Interview, question: Question) -> Change:
    reflection = interview.reflection
    questions = tuple(question if each.id == question.id else each for each in reflection.questions)
    changed = replace(interview, reflection=replace(reflection, questions=questions))
    return put_application(sentence, with_interview(application, changed))
