"""What would be practised now, and why: for the interview in sight, else by spaced repetition."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from afterview.civil import day_of, days_after
from afterview.playbook.likely import by_likelihood
from afterview.practice.before_interview import due_before
from afterview.practice.evidence import evidence, practices
from afterview.practice.in_sight import InSight, in_sight
from afterview.questions.memory import Remembered, Standing, remembered
from afterview.records.hunt import Hunt
from afterview.records.reflections import Recall
from afterview.text import say_times

LIKELY = 12
"""So many of the likeliest questions are practised for an interview."""

SESSION = 8
"""So many questions take five minutes."""


class Due(msgspec.Struct, frozen=True):
    """A question to practise."""

    known: Remembered
    on: date
    """The civil day on which it is due, in the person's own zone; that may have been before today."""
    reason: str
    """Why now, in a few words."""

    @property
    def question(self) -> str:
        """Return the id of the question to which practice is recorded: as it was asked last."""
        return self.known.latest.question.id

    @property
    def why(self) -> str:
        """Return the reason, and whether an answer is to be written first."""
        return f"{self.reason}; there is no answer yet" if self.needs_answer else self.reason

    @property
    def needs_answer(self) -> bool:
        """Return whether there is no answer yet to practise: it is written first."""
        return not self.known.best_answer.strip()


class Plan(msgspec.Struct, frozen=True):
    """What is to be practised."""

    due: tuple[Due, ...]
    """Now, weakest first."""
    seen: InSight | None
    """The interview that it is for; None: none is in sight, and repetition is spaced."""
    next_on: date | None
    """The civil day on which something more is due, where nothing is now."""

    @property
    def session(self) -> tuple[Due, ...]:
        """Return what is practised in one sitting: five minutes, or all that is likely just before."""
        return self.due if self.seen is not None and self.seen.is_near else self.due[:SESSION]


def plan(hunt: Hunt, now: datetime, zone: str) -> Plan:
    """Return what is to be practised at `now`; civil days are those of `zone`."""
    seen = in_sight(hunt, now, zone)
    return _by_spacing(hunt, now, zone) if seen is None else _for_interview(hunt, seen, now, zone)


def _for_interview(hunt: Hunt, seen: InSight, now: datetime, zone: str) -> Plan:
    today = day_of(now, zone)
    likely = by_likelihood(hunt, seen.application, seen.interview, now)[:LIKELY]
    found = [Due(each, due_before(each, seen, now, zone), _why(each, seen)) for each in likely]
    due = [each for each in found if each.on <= today]
    order = {each.id: at for at, each in enumerate(likely)}
    due.sort(key=lambda each: (_strength(each.known, now), order[each.known.id]))
    day = days_after(today, seen.days_left)
    later = [each.on for each in found if today < each.on <= day]
    return Plan(tuple(due), seen, min(later, default=None))


def _by_spacing(hunt: Hunt, now: datetime, zone: str) -> Plan:
    from afterview.practice.spacing import due_by_spacing

    today, found = day_of(now, zone), []
    for known in remembered(hunt):
        if known.standing is not Standing.WORK_ON and not practices(known):
            continue
        told = evidence(known, now)
        on = due_by_spacing(told, zone) if told else today
        found.append(Due(known, on, _why(known, None)))
    due = sorted(
        (each for each in found if each.on <= today),
        key=lambda each: (_strength(each.known, now), each.on, each.known.text, each.known.id),
    )
    return Plan(tuple(due), None, min((each.on for each in found if each.on > today), default=None))


_STRENGTHS = {Recall.AGAIN: 0, Recall.HARD: 1, Recall.GOOD: 3, Recall.EASY: 4}


def _strength(known: Remembered, now: datetime) -> int:
    """Return how strong the answer is, by the last time that it was given; 2 where nothing is known."""
    told = evidence(known, now)
    return _STRENGTHS[told[-1].recall] if told else 2


def _why(known: Remembered, seen: InSight | None) -> str:
    done = practices(known)
    if done and done[-1].at.timestamp() > known.last_at:
        last = done[-1].recall
        if last in (Recall.AGAIN, Recall.HARD):
            return "it came hard the last time" if last is Recall.HARD else "it did not come the last time"
    elif known.standing is Standing.WORK_ON:
        return f"it went badly at {known.latest.company}"
    if seen is None:
        return "it is time again"
    here = [each for each in known.asked if each.application == seen.application.id]
    if here:
        return f"they asked it in round {here[-1].round}"
    return f"asked {say_times(known.times)}" if known.times > 1 else f"asked at {known.latest.company}"
