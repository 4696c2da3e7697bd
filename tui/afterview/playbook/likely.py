"""The questions most likely to be asked next, each with the best answer so far (playbook 6.5)."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.playbook.tallies import company_key
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question, Went
from afterview.text import folded

_MOST = 8
_GOOD = (Went.STRONG, Went.OK, None, Went.WEAK, Went.BLANKED)


class LikelyQuestion(msgspec.Struct, frozen=True):
    """A question that has been asked, and may be asked again."""

    text: str
    times: int
    """How often it was asked, in all interviews."""
    companies: tuple[str, ...]
    """Where, the latest first."""
    best_answer: str
    standing: str | None
    """ "count on", "work on" or None, as in the latest interview that it was asked in."""


class _Asked(msgspec.Struct, frozen=True):
    at: datetime
    company: str
    kind: str
    question: Question


def likely_questions(
    hunt: Hunt, application: Application, interview: Interview, before: datetime
) -> tuple[LikelyQuestion, ...]:
    """Return the questions of all interviews that ended by `before`, the likeliest first, at most eight.

    What was asked often, at this company, or in this kind of round is likely; a weak one is worth more care.
    """
    groups: dict[tuple[str, ...], list[_Asked]] = {}
    for each in hunt.applications.values():
        for held in each.rounds:
            if held.ends <= before and held.id != interview.id:
                for question in held.reflection.questions:
                    if key := _key(question.text):
                        asked = _Asked(held.starts, each.company, held.kind, question)
                        groups.setdefault(key, []).append(asked)
    ranked = sorted(
        (sorted(group, key=lambda asked: asked.at, reverse=True) for group in groups.values()),
        key=lambda group: (-_likelihood(group, application, interview), -group[0].at.timestamp()),
    )
    return tuple(_of(group) for group in ranked[:_MOST])


def _key(text: str) -> tuple[str, ...]:
    return tuple("".join(char if char.isalnum() else " " for char in folded(text)).split())


def _likelihood(group: list[_Asked], application: Application, interview: Interview) -> float:
    here = company_key(application.company)
    kind = folded(interview.kind)
    return (
        min(len(group), 5)
        + any(company_key(each.company) == here for each in group)
        + (bool(kind) and any(folded(each.kind) == kind for each in group))
        + 0.5 * (_standing(group) == "work on")
        + 0.5 * (_standing(group) == "count on")
    )


def _standing(group: list[_Asked]) -> str | None:
    latest = group[0].question
    if latest.count_on:
        return "count on"
    is_weak = latest.went in (Went.WEAK, Went.BLANKED) or (
        latest.ready is False and latest.went is not Went.STRONG
    )
    return "work on" if is_weak else None


def _of(group: list[_Asked]) -> LikelyQuestion:
    return LikelyQuestion(
        text=group[0].question.text,
        times=len(group),
        companies=tuple(dict.fromkeys(each.company for each in group)),
        best_answer=_best_answer(group),
        standing=_standing(group),
    )


def _best_answer(group: list[_Asked]) -> str:
    """Return the latest better answer that was written; else the answer that went best."""
    better = next((each.question.better for each in group if each.question.better.strip()), "")
    if better:
        return better
    given = [each.question for each in group if each.question.answer.strip()]
    return min(given, key=lambda question: _GOOD.index(question.went)).answer if given else ""
