"""Every moment that the playbook names and that is to come: what opens when, and by when it is due.

The agenda says what to do now; this says what will be, for a calendar that looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from afterview.civil import days_after, start_of_day
from afterview.exports.request import Request
from afterview.playbook.agenda_entry import where
from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import Item, Situation, StepStatus, Unasked
from afterview.playbook.step import Step
from afterview.playbook.step_1_reflect import REFLECT
from afterview.playbook.step_4_network import NETWORK
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.applications import Status

_OF_INTERVIEW = tuple(step for step in STEPS if not step.of_application)
_OF_APPLICATION = tuple(step for step in STEPS if step.of_application and step is not NETWORK)
"""Whom one knows there can be asked at any time: it has no moment."""


class DueMoment(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is to be done from one instant on, or by another, or both."""

    uid: str
    """The same for the same thing, whatever becomes of it."""
    situation: Situation
    step: Step
    what: str
    opens: datetime
    """That by which it is due, where it can be done at any time before."""
    due: datetime | None
    reason: str = ""
    """Why, where it is not the step that says so: in words of its own."""

    @property
    def title(self) -> str:
        """Say what, and for whom: "Acme: Thank Dana Lee"."""
        return f"{where(self.situation, self.step.number, self.what)}: {self.what}"

    @property
    def why(self) -> str:
        """Say why it is done then, in words that stay true whenever they are read."""
        return self.reason or self.step.why_in(self.situation)


def due_moments(request: Request) -> tuple[DueMoment, ...]:
    """Return what is still to be done, by application; what is asked once of a person is there once."""
    found: dict[str, DueMoment] = {}
    for moment in _all(request):
        known = found.get(moment.uid)
        if known is None or moment.opens < known.opens:
            found[moment.uid] = moment
    return tuple(found.values())


def _all(request: Request) -> Iterator[DueMoment]:
    for application in request.hunt.applications.values():
        base = Situation(request.hunt, application, None, request.now, request.zone, request.waits)
        for held in application.interviews:
            at = msgspec.structs.replace(base, interview=held)
            yield from _of_steps(at, _OF_INTERVIEW)
        latest = application.latest_round(request.now)
        if latest is None:
            yield from _of_steps(base, (FOLLOW_UP,))
        at = msgspec.structs.replace(base, interview=latest)
        yield from _of_steps(at, _OF_APPLICATION)
        yield from _apply_by(base)


def _apply_by(base: Situation) -> Iterator[DueMoment]:
    """Yield the day on which an application has to be sent at the latest."""
    application = base.application
    by = application.apply_by
    if by is None or application.status is not Status.PLANNED:
        return
    yield DueMoment(
        uid=f"{application.id}-apply-by",
        situation=base,
        step=REFLECT,
        what="Send the application",
        opens=start_of_day(by, base.zone),
        due=start_of_day(days_after(by, 1), base.zone),
        reason="After that day they take no more applications.",
    )


def _of_steps(situation: Situation, steps: tuple[Step, ...]) -> Iterator[DueMoment]:
    for step in steps:
        status = step.judge(situation)
        held = situation.interview
        if step.of_next_round and held is not None and situation.application.round_after(held) is None:
            continue  # it is the same as that of the round before
        items = [each for each in status.items if each.counts]
        if items and (step.asks_for_each_person or step is FOLLOW_UP):
            found = [_moment(situation, step, each, each.key) for each in items]
        else:
            found = [_moment(situation, step, status, "")]
        yield from (each for each in found if each is not None)


def _moment(situation: Situation, step: Step, of: StepStatus | Item, key: str) -> DueMoment | None:
    if of.state.is_settled or of.unasked in (Unasked.NOT_NEEDED, Unasked.MISSED):
        return None
    opens = of.comes_up or of.due
    if opens is None:
        return None  # it can be done at any time, or nobody knows yet when
    named = of.label if isinstance(of, Item) else of.name
    return DueMoment(
        uid=_uid(situation, step, key),
        situation=situation,
        step=step,
        what=of.todo or named,
        opens=opens,
        due=of.due,
        reason=of.why if isinstance(of, Item) else "",
    )


def _uid(situation: Situation, step: Step, key: str) -> str:
    if step.asks_once_per_person and key:
        return f"{key}-{step.number}"
    held = situation.interview
    owner = "" if step.of_application or held is None else f"{held.id}-"
    return f"{situation.application.id}-{owner}{step.number}-{key or 'all'}"
