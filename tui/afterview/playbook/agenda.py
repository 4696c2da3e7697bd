"""The agenda: what to do now, over all applications and interviews, as a wise friend would say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from afterview.civil import day_of, days_after, say_clock, say_day_and_time, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.checklist import STEPS
from afterview.playbook.quiet import quiet
from afterview.playbook.shape import Item, Situation, Standing, State, StepStatus
from afterview.playbook.step import Step
from afterview.playbook.step_1_reflect import REFLECT
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.playbook.step_7_turned_down import TURNED_DOWN
from afterview.records.applications import Status
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.settings import Waits
from afterview.text import capitalized

_AHEAD_DAYS = 7
"""Interviews of so many days to come are shown (A.6)."""
_STILL_DAYS = 7
"""After so many days without a new application, or with one only planned, that is said (1.7, A.6)."""
_SOON = timedelta(hours=24)
_ROUND = re.compile(r"\bround [0-9]")
_OWED_FOR = timedelta(days=7)
_LATE_FOR = timedelta(days=3)
_OPEN_FOR = timedelta(days=21)

_OF_INTERVIEW = {
    standing: tuple(step for step in STEPS if not step.of_application and standing in step.asks_while)
    for standing in Standing
}
_OF_APPLICATION = {
    standing: tuple(step for step in STEPS if step.of_application and standing in step.asks_while)
    for standing in Standing
}
_RANKS = {step.number: step.agenda_rank for step in STEPS}
_ONCE_PER_PERSON = frozenset(step.number for step in STEPS if step.asks_once_per_person)
_OWED = frozenset((FOLLOW_UP.number, TURNED_DOWN.number))
"""The steps in which somebody owes somebody an answer."""


class Group(StrEnum):
    """What is lost by waiting, the most first (A.1)."""

    TODAY = "today"
    """Today's interviews, and what closes today."""
    SOON = "soon"
    """What closes within a day."""
    OWED = "owed"
    """What they owe me or I owe them, since a few days."""
    LATE = "late"
    """What became late in the last days."""
    OPEN = "open"
    """What can be done."""
    OLDER = "older"
    """What has long been late, or possible."""


_ORDER = {group: index for index, group in enumerate(Group)}


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
    where: str = ""
    """Which application or round it is about, so that it can be understood alone (A.4); "": none."""
    group: Group = Group.OPEN


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
    entries.sort(key=_urgency)
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
    return _entry(
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
    return _entry(
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
    is_soon = begins is not None and begins - now <= _SOON
    known = f"{capitalized(situation.when(held))}. " if held.when else ""
    or_held = "" if begins is not None else ", or say that it has been"
    yield _entry(
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
    is_soon = starts - now <= _SOON
    ask = "Two things to ask there: where a note reaches them best, and when they will decide."
    return _entry(
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
        is_soon = due - base.now <= _SOON
        yield _entry(
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
        yield _entry(base, REFLECT.number, what, State.OPEN, reason, act, opens=over, item="planned")
        return
    opens = start_of_day(days_after(max(saved), _STILL_DAYS), base.zone)
    if opens <= base.now:
        reason = f"You planned it {base.day(max(saved))}. Send it, or let it go."
        yield _entry(base, REFLECT.number, "Send the application", State.OPEN, reason, act, item="planned")


def _silent(base: Situation, days: int) -> AgendaEntry:
    """Return the offer to close an application that has been silent for long (5.7)."""
    rounds = base.application.rounds
    reason = f"Nothing has been heard for {days} days. It can be reopened at any time."
    act = Act(ActKind.RECORD_OUTCOME, base.application.id)
    at = _at(base, rounds[-1] if rounds else None)
    return _entry(at, FOLLOW_UP.number, "Close as “no answer”?", State.OPEN, reason, act, item="silent")


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
    entry = _entry(
        base, REFLECT.number, "Send another application", State.OPEN, reason, act, item="keep_applying"
    )
    yield msgspec.structs.replace(entry, where="")


def _entry(
    situation: Situation,
    step: int,
    what: str,
    state: State,
    reason: str,
    act: Act | None,
    *,
    opens: datetime | None = None,
    due: datetime | None = None,
    item: str | None = None,
    person: str | None = None,
) -> AgendaEntry:
    interview = situation.interview
    return AgendaEntry(
        application=situation.application.id,
        company=situation.application.company,
        interview=interview.id if interview else None,
        step=step,
        what=what,
        who=situation.name_of(person) if person else None,
        person=person,
        state=state,
        opens=opens,
        due=due,
        reason=reason,
        act=act,
        item=item,
        where=where(situation, step, what),
        group=_group(situation, step, opens, due),
    )


def where(situation: Situation, step: int, what: str = "") -> str:
    """Return the company, with the role and the round where there are several of them (A.4).

    What names a round itself, or is about the whole, as an offer is, needs none beside it.
    """
    application, held = situation.application, situation.interview
    parts = [application.company]
    if application.role and len(situation.tallies.at_company(application.company)) > 1:
        parts.append(application.role)
    names_none = STEPS[step - 1].of_application or situation.standing.has_offer
    if held is not None and len(application.rounds) > 1 and not names_none and not _ROUND.search(what):
        parts.append(f"round {held.round}")
    return ", ".join(parts)


def _group(situation: Situation, step: int, opens: datetime | None, due: datetime | None) -> Group:
    now, zone = situation.now, situation.zone
    is_offer = step == FOLLOW_UP.number and situation.standing is Standing.OFFERED
    if is_offer and (due is None or due < now):
        return Group.OWED  # for as long as they have no answer
    if due is not None:
        if due < now:
            return Group.LATE if now - due <= _LATE_FOR else Group.OLDER
        if day_of(due - timedelta(microseconds=1), zone) <= situation.today:
            return Group.TODAY
        if due - now <= _SOON:
            return Group.SOON
    if opens is not None:
        if step in _OWED and _is_owed(situation):
            return Group.OWED if now - opens <= _OWED_FOR else Group.OPEN
        if due is None and now - opens > _OPEN_FOR:
            return Group.OLDER
    return Group.OPEN


def _is_owed(situation: Situation) -> bool:
    """Return whether they have met me, or told me a day: else silence is no debt."""
    if situation.standing is Standing.ACCEPTED:
        return False  # they have my answer
    promise = situation.application.promised
    return situation.interview is not None or (promise is not None and promise.on is not None)


_Key = tuple[int, float, int, bool, float, str, str, str]


def _urgency(entry: AgendaEntry) -> _Key:
    """Sort by group; in it what closes first, or became late last, then by what fades soonest."""
    is_over = entry.group in (Group.LATE, Group.OLDER)
    seconds = entry.due.timestamp() * (-1 if is_over else 1) if entry.due else float("inf")
    return (
        _ORDER[entry.group],
        seconds,
        _RANKS[entry.step],
        entry.interview is None,  # where they have met me, asking leads furthest
        -entry.opens.timestamp() if entry.opens else 0.0,
        entry.company.casefold(),
        entry.application,
        entry.interview or "",
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
