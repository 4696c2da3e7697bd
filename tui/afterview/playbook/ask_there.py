"""The two things to ask there: where a note reaches each of them, and when they answer (playbook 2.12)."""

from __future__ import annotations

from afterview.playbook.shape import Situation
from afterview.playbook.step_2_thank import lacking_address
from afterview.records.interviews import Interview


def ask_there(situation: Situation, interview: Interview) -> tuple[str, str]:
    """Return the two questions, in words that can be said aloud; what is known already is said instead."""
    return _of_note(situation, interview), _of_answer(situation)


def _of_note(situation: Situation, interview: Interview) -> str:
    people = dict.fromkeys(each.person for each in interview.interviewers)
    if not people:
        return "“May I have your card, or your email address? I would like to send you a short note.”"
    lacking = [situation.name_of(who) for who in people if lacking_address(situation, who)]
    if not lacking:
        return "How a note reaches each of them is known: nothing to ask."
    asked = "“I would like to send you a short note. Does email suit you, or paper, and at which address?”"
    return asked if len(lacking) == len(people) else f"{asked} To ask: {', '.join(lacking)}."


def _of_answer(situation: Situation) -> str:
    promise = situation.application.promise
    if promise is not None and promise.on is not None and promise.on >= situation.today:
        return f"“Is {situation.day(promise.on)} still when I can expect to hear from you?”"
    return "“By when may I expect to hear from you?”"
