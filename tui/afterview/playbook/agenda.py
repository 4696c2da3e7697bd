"""The agenda: what can be done now, over all applications and interviews, most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from afterview.playbook.acts import Act
from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import Item, Situation, State, StepStatus
from afterview.playbook.step import Stage, Step
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.settings import Waits

_OF_INTERVIEW = tuple(step for step in STEPS if not step.of_application)
_OF_APPLICATION = {
    stage: tuple(step for step in STEPS if step.of_application and stage in step.asks_at) for stage in Stage
}
_RANKS = {step.number: step.agenda_rank for step in STEPS}
_ONCE_PER_PERSON = frozenset(step.number for step in STEPS if step.asks_once_per_person)


class AgendaEntry(msgspec.Struct, frozen=True, gc=False):
    """One thing to do now."""

    application: str
    company: str
    interview: str | None
    """Id of the interview that it belongs to; for steps of the application, of its latest round."""
    step: int
    what: str
    who: str | None
    """The person's name."""
    person: str | None
    """The person's id."""
    state: State
    opens: datetime | None
    due: datetime | None
    reason: str
    act: Act | None
    item: str | None = None
    """Key of the step's item that it is about; None: the step as a whole."""


def agenda(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> tuple[AgendaEntry, ...]:
    """Return everything that is open, due or late at `now`, the most urgent first.

    Late comes first, and of that the freshest; then what is due, then what has a due time, the
    nearest first; then the rest. The order is the same for the same facts.
    """
    entries = [
        entry
        for application in hunt.applications.values()
        for entry in _of_application(Situation(hunt, application, None, now, zone, waits))
    ]
    entries.sort(key=_urgency)
    return tuple(_one_touch_each(entries))


def _of_application(base: Situation) -> Iterator[AgendaEntry]:
    application, now = base.application, base.now
    rounds = application.rounds
    for held in rounds:
        yield from _of_steps(_at(base, held), _OF_INTERVIEW)
    begun = [held for held in rounds if held.starts <= now]
    if not rounds:
        yield from _of_steps(base, _OF_APPLICATION[Stage.WITHOUT_INTERVIEW])
    elif begun:
        yield from _of_steps(_at(base, begun[-1]), _OF_APPLICATION[Stage.INTERVIEWED])
    else:
        yield from _of_steps(_at(base, rounds[0]), _OF_APPLICATION[Stage.BEFORE_THE_FIRST])


def _at(base: Situation, interview: Interview | None) -> Situation:
    return Situation(base.hunt, base.application, interview, base.now, base.zone, base.waits)


def _of_steps(situation: Situation, steps: tuple[Step, ...]) -> Iterator[AgendaEntry]:
    outcome = situation.application.outcome
    decided, over = outcome is not None, situation.application.is_closed
    for step in steps:
        # Asked first because it is cheap: in a long hunt most applications are over.
        if (over and not step.after_the_end) or not (decided or step.before_the_outcome):
            continue
        status = step.judge(situation)
        if not status.state.is_actionable:
            continue
        items = [item for item in status.items if item.counts and item.state.is_actionable]
        if step.asks_for_each_person and items:
            yield from (_of_item(situation, status, item) for item in items)
        else:
            yield _of_whole(situation, status)


def _of_item(situation: Situation, status: StepStatus, item: Item) -> AgendaEntry:
    application: Application = situation.application
    return AgendaEntry(
        application=application.id,
        company=application.company,
        interview=situation.interview.id if situation.interview else None,
        step=status.step,
        what=item.todo or item.label,
        who=situation.name_of(item.person) if item.person else None,
        person=item.person,
        state=item.state,
        opens=item.opens,
        due=item.due,
        reason=item.reason or status.reason,
        act=item.act,
        item=item.key,
    )


def _of_whole(situation: Situation, status: StepStatus) -> AgendaEntry:
    return AgendaEntry(
        application=situation.application.id,
        company=situation.application.company,
        interview=situation.interview.id if situation.interview else None,
        step=status.step,
        what=status.todo or status.name,
        who=None,
        person=None,
        state=status.state,
        opens=status.opens,
        due=status.due,
        reason=status.reason,
        act=status.act,
    )


_Key = tuple[int, float, int, str, str, str, str, str]


def _urgency(entry: AgendaEntry) -> _Key:
    """Sort late by freshness, then due and open by due time, then what has none."""
    seconds = entry.due.timestamp() if entry.due else 0.0
    if entry.state is State.LATE:
        rank, seconds = 0, -seconds
    elif entry.state is State.DUE:
        rank = 1
    else:
        rank = 2 if entry.due else 3
    return (
        rank,
        seconds,
        _RANKS[entry.step],
        entry.company.casefold(),
        entry.application,
        entry.interview or "",
        entry.person or "",
        entry.what,
    )


def _one_touch_each(entries: list[AgendaEntry]) -> Iterator[AgendaEntry]:
    """Ask for the same thing once: a person may have been met at several companies."""
    seen: set[tuple[int, str | None, str]] = set()
    for entry in entries:
        if entry.step in _ONCE_PER_PERSON:
            key = (entry.step, entry.person, entry.what)
            if key in seen:
                continue
            seen.add(key)
        yield entry
