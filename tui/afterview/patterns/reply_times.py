"""How long answers take, and how long one has been silent beside that: the person's own silence curve.

Two waits are told apart: from applying to the first answer, and from an interview to the next word. An answer
is an invitation, an offer, a no, or whatever else they wrote. When an invitation came is not recorded: it is
taken to have come when its interview was written down, or at the latest when that was held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from math import ceil

import msgspec

from afterview.civil import day_of
from afterview.patterns.enough import ENOUGH, what_is_missing
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Reply
from afterview.text import say_count


class WaitKind(StrEnum):
    """What is waited after."""

    AFTER_APPLYING = "after applying"
    AFTER_AN_INTERVIEW = "after an interview"


class Silent(msgspec.Struct, frozen=True):
    """Somebody who has not answered yet."""

    application: str
    company: str
    interview: str | None
    """Id of the interview after which it is waited; None after applying."""
    since: date
    days: int
    """Civil days from then until today."""
    answered_sooner: float | None
    """Share, from 0 to 1, of the answers that took at most so long; None with fewer than five answers."""

    @property
    def beside_answers(self) -> str:
        """Say how long that is beside the answers that came; "" where there are too few."""
        if self.answered_sooner is None:
            return ""
        if self.answered_sooner >= 1:
            return "longer than any answer took"
        if self.answered_sooner <= 0:
            return "no answer came so soon"
        return f"{round(self.answered_sooner * 100)} % of answers came by then"


class ReplyTimes(msgspec.Struct, frozen=True):
    """All waits of one kind."""

    kind: WaitKind
    answered_after_days: tuple[int, ...]
    """For each answer that came, after how many civil days, the quickest first."""
    half_within_days: int | None
    """Half of the answers came within so many days; None with fewer than five."""
    nine_tenths_within_days: int | None
    """Nine in ten came within so many days; None with fewer than five."""
    still_silent: tuple[Silent, ...]
    """Those that have not answered, the longest silence first."""
    closed_without_an_answer: int
    """Those that I closed as “no answer”: they never answered, and are in none of the figures above."""
    missing: str | None = None

    def say(self) -> str:
        """Say it in a sentence: of those that got an answer, and how many did not."""
        answers, silent, closed = (
            len(self.answered_after_days),
            len(self.still_silent),
            self.closed_without_an_answer,
        )
        counts = (
            (f"{silent} still {'waits' if silent == 1 else 'wait'}", silent),
            (f"{closed} {'was' if closed == 1 else 'were'} closed without one", closed),
        )
        rest = ", ".join(words for words, count in counts if count)
        tail = f" {rest}." if rest else ""
        if self.half_within_days is None or self.nine_tenths_within_days is None:
            return f"{self.missing}{tail}"
        what = "applications" if self.kind is WaitKind.AFTER_APPLYING else "interviews"
        half = say_count(self.half_within_days, "day")
        return (
            f"Of your {answers} {what} that got an answer, half got it within {half}, "
            f"nine in ten within {self.nine_tenths_within_days}.{tail}"
        )

    def say_of(self, silent: Silent) -> str:
        """Say how long that silence is beside the answers that came."""
        said = f"silent for {say_count(silent.days, 'day')}" if silent.days else "silent since today"
        return f"{said}: {silent.beside_answers}" if silent.beside_answers else said

    def curve(self, days: int) -> float:
        """Return the share of the answers that had come after so many days: 0 where there is none."""
        answers = self.answered_after_days
        return sum(each <= days for each in answers) / len(answers) if answers else 0.0


def reply_times(hunt: Hunt, now: datetime, zone: str) -> tuple[ReplyTimes, ReplyTimes]:
    """Return the waits after applying and those after an interview, as they stand at `now`."""
    waits = [each for application in hunt.applications.values() for each in _waits(application, now, zone)]
    return _told(WaitKind.AFTER_APPLYING, waits), _told(WaitKind.AFTER_AN_INTERVIEW, waits)


class _Wait(msgspec.Struct, frozen=True):
    kind: WaitKind
    application: Application
    interview: str | None
    since: date
    today: date
    answered: date | None

    @property
    def days(self) -> int:
        return ((self.answered or self.today) - self.since).days


def _told(kind: WaitKind, waits: list[_Wait]) -> ReplyTimes:
    waits = [each for each in waits if each.kind is kind]
    took = tuple(sorted(each.days for each in waits if each.answered is not None))
    told = len(took) >= ENOUGH
    silent, closed = list[Silent](), 0
    for each in waits:
        outcome = each.application.outcome
        if each.answered is not None:
            continue
        if outcome is None:
            sooner = round(sum(days <= each.days for days in took) / len(took), 2) if told else None
            of = each.application
            silent.append(Silent(of.id, of.company, each.interview, each.since, each.days, sooner))
        else:
            closed += outcome.kind is EventKind.NO_ANSWER
    return ReplyTimes(
        kind,
        took,
        took[ceil(len(took) / 2) - 1] if told else None,
        took[ceil(len(took) * 0.9) - 1] if told else None,
        tuple(sorted(silent, key=lambda each: (each.since, each.company.casefold(), each.application))),
        closed,
        what_is_missing(len(took), "Answers"),
    )


def _waits(application: Application, now: datetime, zone: str) -> Iterator[_Wait]:
    today = day_of(now, zone)
    rounds = application.rounds
    answers = (each.on for each in application.events if each.kind in _ANSWERS)
    wrote = (day_of(each.at, zone) for each in _replies(application))
    said = [on for on in (*answers, *wrote) if on is not None and on <= today]
    applied = application.applied_on
    if applied is not None and applied <= today:
        invited = (_invited(each, zone) for each in rounds)
        first = min([*said, *(each for each in invited if each is not None)], default=None)
        if first is None or first >= applied:  # else they came to me first: nobody waited
            answered = first if first is not None and first <= today else None
            yield _Wait(WaitKind.AFTER_APPLYING, application, None, applied, today, answered)
    for at, held in enumerate(rounds):
        since = held.last_day(zone)
        if since is None or not held.is_over(now):
            continue
        nexts = [day for each in rounds[at + 1 : at + 2] if (day := _invited(each, zone)) and day <= today]
        if nexts and nexts[0] < since:  # the rounds were agreed together: nobody waited
            continue
        first = min([*nexts, *(each for each in said if each >= since)], default=None)
        yield _Wait(WaitKind.AFTER_AN_INTERVIEW, application, held.id, since, today, first)


def _replies(application: Application) -> Iterator[Reply]:
    """Yield what they wrote or said in between: that is a word from them, too."""
    yield from application.replies
    for each in application.interviews:
        yield from each.replies


_ANSWERS = frozenset({EventKind.OFFER, EventKind.ACCEPTED, EventKind.DECLINED, EventKind.REJECTED})
"""What the company said, beside an invitation; what I accepted or declined was offered by then."""


def _invited(interview: Interview, zone: str) -> date | None:
    known = (interview.begins, interview.created if interview.begins or not interview.held else None)
    return min((day_of(each, zone) for each in known if each is not None), default=None)
