"""The agenda: what to do now, over all applications and interviews, as a wise friend would say it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from afterview.civil import day_of, days_after, say_clock, say_day_and_time, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.agenda_entry import SOON, AgendaEntry, entry_of, urgency
from afterview.playbook.checklist import STEPS
from afterview.playbook.quiet import quiet
from afterview.playbook.shape import Item, Situation, Standing, State, StepStatus
from afterview.playbook.step import Step
from afterview.playbook.step_1_reflect import REFLECT
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.applications import Status
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.settings import Waits
from afterview.text import capitalized

_AHEAD_DAYS = 7
"""Interviews of so many days to come are shown (A.6)."""
_STILL_DAYS = 7
"""After so many days without a new application, or with one only planned, that is said (1.7, A.6)."""

_OF_INTERVIEW = {
    standing: tuple(step for step in STEPS if not step.of_application and standing in step.asks_while)
    for standing in Standing
}
_OF_APPLICATION = {
    standing: tuple(step for step in STEPS if step.of_application and standing in step.asks_while)
    for standing in Standing
}
_ONCE_PER_PERSON = frozenset(step.number for step in STEPS if step.asks_once_per_person)


def agenda(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> tuple[AgendaEntry, ...]:
    """Return everything to be done at `now`, what is lost by waiting first (playbook A.1, A.2).

    The order is the same for the same facts. What would do no more good is left out.
    """
    silent = {each.application: each.days for each in quiet(hunt, now, zone, waits)}
    entries: list[AgendaEntry] = []
    for application in hunt.applications.values():
        base = Situation(hunt, application, None, now, zone, waits, in_full=False)
        if application.id in silent:
            entries.append(_silent(base, silent[application.id]))
        else:
            entries.extend(_of_application(base))
    entries.extend(_keep_applying(hunt, now, zone, waits))
    entries.sort(key=urgency)
    return tuple(_one_touch_each(entries))


def _of_application(base: Situation) -> Iterator[AgendaEntry]:
    application, now = base.application, base.now
    standing = base.standing
    of_interview, of_application = _OF_INTERVIEW[standing], _OF_APPLICATION[standing]
    for held in application.rounds:
        at = _at(base, held)
        yield from _of_steps(at, of_interview)
        if application.is_closed or held.is_over(now):
            continue
        if held.starts is None:
            if base.taken_instead is None:
                yield from _without_time(at, held)
        elif held.starts < now + timedelta(days=_AHEAD_DAYS):
            yield _interview(at, held, held.starts)
    latest = application.latest_round(now)
    if latest is None:
        yield from _of_steps(base, tuple(step for step in of_interview if step is FOLLOW_UP))
        yield from _planned(base)
    yield from _of_steps(_at(base, latest), of_application)


def _at(base: Situation, interview: Interview | None) -> Situation:
    return Situation(
        base.hunt, base.application, interview, base.now, base.zone, base.waits, in_full=base.in_full
    )


def _of_steps(situation: Situation, steps: tuple[Step, ...]) -> Iterator[AgendaEntry]:
    for step in steps:
        if step.of_next_round and _is_last(situation):
            continue  # it is the same as that of the round before
        status = step.judge(situation)
        items = [item for item in status.items if item.counts and item.asks]
        is_of_offer = situation.standing is Standing.OFFERED or step is FOLLOW_UP
        each_apart = step.asks_for_each_person or (situation.standing.has_offer and is_of_offer)
        if each_apart and items:
            yield from (_of_item(situation, status, item) for item in items)
        elif status.asks:
            yield _of_whole(situation, status)


def _is_last(situation: Situation) -> bool:
    held = situation.interview
    return held is None or situation.application.round_after(held) is None


def _of_item(situation: Situation, status: StepStatus, item: Item) -> AgendaEntry:
    return entry_of(
        situation,
        status.step,
        item.todo or item.label,
        item.state,
        item.reason or status.reason,
        item.act,
        opens=item.opens,
        due=item.due,
        item=item.key,
        person=item.person,
    )


def _of_whole(situation: Situation, status: StepStatus) -> AgendaEntry:
    return entry_of(
        situation,
        status.step,
        status.todo or status.name,
        status.state,
        status.reason,
        status.act,
        opens=status.opens,
        due=status.due,
    )


def _without_time(situation: Situation, held: Interview) -> Iterator[AgendaEntry]:
    """Yield the one thing that an interview without a time asks for: that it gets one."""
    begins, now = held.begins, situation.now
    if begins is not None and begins >= now + timedelta(days=_AHEAD_DAYS):
        return
    is_soon = begins is not None and begins - now <= SOON
    known = f"{capitalized(situation.when(held))}. " if held.when else ""
    or_held = "" if begins is not None else ", or say that it has been"
    yield entry_of(
        situation,
        REFLECT.number,
        "When is the interview?" if begins is None else f"Interview {situation.when(held)}",
        State.DUE if is_soon else State.OPEN,
        f"{known}Give it its time once you know it{or_held}.",
        Act(ActKind.SET_TIME, held.id),
        opens=held.created,
        due=held.ends if is_soon else None,
        item="time",
    )


def _interview(situation: Situation, held: Interview, starts: datetime) -> AgendaEntry:
    now, zone = situation.now, situation.zone
    is_today = day_of(starts, zone) == situation.today
    at = say_clock(starts, zone) if is_today else say_day_and_time(starts, zone, now)
    kind = f", {held.kind}" if held.kind else ""
    is_soon = starts - now <= SOON
    ask = "Two things to ask there: where a note reaches them best, and when they will decide."
    return entry_of(
        situation,
        THANK_YOU.number,
        f"Interview {at}{kind}",
        State.DUE if is_soon else State.OPEN,
        ask,
        Act(ActKind.SEE_BRIEF, held.id),
        due=max(starts, now),
        item="interview",
    )


def _planned(base: Situation) -> Iterator[AgendaEntry]:
    """Yield what to do about an application long planned and never sent (A.6)."""
    application = base.application
    saved = [each.counted_from(base.zone) for each in application.events]
    if application.status is not Status.PLANNED or not saved or base.taken_instead is not None:
        return
    act = Act(ActKind.MARK_APPLIED, application.id)
    by = application.apply_by
    if by is not None and by >= base.today:
        due = start_of_day(days_after(by, 1), base.zone)
        is_soon = due - base.now <= SOON
        yield entry_of(
            base,
            REFLECT.number,
            f"Apply by {base.day(by)}",
            State.DUE if is_soon else State.OPEN,
            "After that day they take no more applications.",
            act,
            opens=start_of_day(max(saved), base.zone),
            due=due,
            item="apply by",
        )
        return
    if by is not None:
        over = start_of_day(days_after(by, 1), base.zone)
        reason = f"They wanted it by {base.day(by)}. Ask whether they still take it, or let it go."
        what = f"Send it late, or let it go: closed {base.day(by)}"
        yield entry_of(base, REFLECT.number, what, State.OPEN, reason, act, opens=over, item="planned")
        return
    opens = start_of_day(days_after(max(saved), _STILL_DAYS), base.zone)
    if opens <= base.now:
        reason = f"You planned it {base.day(max(saved))}. Send it, or let it go."
        yield entry_of(base, REFLECT.number, "Send the application", State.OPEN, reason, act, item="planned")


def _silent(base: Situation, days: int) -> AgendaEntry:
    """Return the offer to close an application that has been silent for long (5.7)."""
    rounds = base.application.rounds
    reason = f"Nothing has been heard for {days} days. It can be reopened at any time."
    act = Act(ActKind.RECORD_OUTCOME, base.application.id)
    at = _at(base, rounds[-1] if rounds else None)
    return entry_of(at, FOLLOW_UP.number, "Close as “no answer”?", State.OPEN, reason, act, item="silent")


def _keep_applying(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Iterator[AgendaEntry]:
    """Yield the reminder to send another application, after a week without (1.7, A.6)."""
    applications = list(hunt.applications.values())
    if not applications:
        return
    latest = max(applications, key=lambda each: (each.applied_on or date.min, each.id))
    base = Situation(hunt, latest, latest.rounds[-1] if latest.rounds else None, now, zone, waits)
    days = base.tallies.sent_days
    taken = (each.outcome.counted_from(zone) for each in base.tallies.taken if each.outcome is not None)
    if not days or days_after(days[-1], _STILL_DAYS) > base.today or max(taken, default=date.min) >= days[-1]:
        return
    last = base.day(days[-1])
    reason = f"The last application went out {last}. Waiting goes better with other irons in the fire."
    act = Act(ActKind.ADD_APPLICATION)
    entry = entry_of(
        base, REFLECT.number, "Send another application", State.OPEN, reason, act, item="keep_applying"
    )
    yield msgspec.structs.replace(entry, where="")


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
