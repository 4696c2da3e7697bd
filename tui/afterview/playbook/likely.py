"""The questions most likely to be asked next, each with the best answer so far (playbook 6.5)."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.playbook.tallies import company_key
from afterview.questions.memory import Remembered, Standing, remembered, together
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.text import folded

_MOST = 8


class LikelyQuestion(msgspec.Struct, frozen=True):
    """A question that has been asked, and may be asked again."""

    id: str
    """Id of the question as it was first asked."""
    text: str
    times: int
    """How often it was asked, in all interviews."""
    companies: tuple[str, ...]
    """Where, the latest first."""
    best_answer: str
    standing: Standing | None


def likely_questions(
    hunt: Hunt, application: Application, interview: Interview, before: datetime
) -> tuple[LikelyQuestion, ...]:
    """Return the questions of interviews that started before `before`, the likeliest first, at most eight."""
    return tuple(map(_of, by_likelihood(hunt, application, interview, before)[:_MOST]))


def by_likelihood(
    hunt: Hunt, application: Application, interview: Interview, before: datetime
) -> list[Remembered]:
    """Return every question that was asked before `before` in another interview, the likeliest first.

    What was asked often, at this company, or in this kind of round is likely; a weak one is worth more care.
    """
    held = {each.id: each for other in hunt.applications.values() for each in other.rounds}
    known = []
    for each in remembered(hunt):
        earlier = [
            time
            for time in each.asked
            if (time.at is None or time.at < before) and time.interview != interview.id
        ]
        if earlier:
            known.append(together(earlier))
    here, kind = company_key(application.company), folded(interview.kind)

    def likelihood(each: Remembered) -> float:
        kinds = (folded(held[time.interview].kind) for time in each.asked if time.interview in held)
        return (
            min(each.times, 5)
            + any(company_key(time.company) == here for time in each.asked)
            + (bool(kind) and kind in kinds)
            + 0.5 * (each.standing is not None)
        )

    return sorted(known, key=lambda each: (-likelihood(each), -each.last_at, each.id))


def _of(known: Remembered) -> LikelyQuestion:
    return LikelyQuestion(
        id=known.id,
        text=known.latest.question.text,
        times=known.times,
        companies=tuple(dict.fromkeys(each.company for each in reversed(known.asked))),
        best_answer=known.best_answer,
        standing=known.standing,
    )
