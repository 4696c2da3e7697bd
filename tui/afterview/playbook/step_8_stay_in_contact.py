"""Step 8: stay in contact (playbook 8.1 to 8.4)."""

from __future__ import annotations

from datetime import date

from afterview.civil import day_of, days_after, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, Standing, State, StepStatus, Unasked, timed
from afterview.playbook.step import Fact, Part, Step
from afterview.playbook.tallies import agent_of, ties_to
from afterview.records.applications import Application, Event, EventKind, Status
from afterview.records.letters import Letter
from afterview.records.people import Person
from afterview.settings import Waits

TOUCH_WINDOW_DAYS = 7
"""A touch is due by the end of this many days from its date on: nobody counts the hours."""

CONNECT = Part("connect", Fact.CONNECTED, of_person=True)
TOUCH = Part("touch", Fact.TOUCH, of_person=True)
TO_CONNECT = "connect on LinkedIn"
TO_TOUCH = "keep in touch"

_DECIDING = frozenset({Status.APPLIED, Status.INTERVIEWING, Status.OFFER})
_TOO_EARLY = "Wait until it is decided: an invitation now can look like pressure."


class StayInContact(Step):
    """LinkedIn from the outcome on (8.1), then a touch now and then (8.2): never done by contact alone."""

    number = 8
    name = "Stay in contact"
    aliases = ("contact",)
    agenda_rank = 80
    asks_while = frozenset({Standing.CLOSED, Standing.ACCEPTED})
    asks_for_each_person = True
    asks_once_per_person = True
    parts = (CONNECT, TOUCH)
    why = (
        "People change jobs and remember who was good to talk to. Connect once it is decided, write now and "
        "then, and until then keep your other options open."
    )

    def judge(self, situation: Situation) -> StepStatus:
        """Return the state: to connect with each interviewer, and a next touch for each person."""
        outcome = situation.application.outcome
        items = (
            *(self._connect(situation, who, outcome) for who in situation.interviewers),
            *(self._touch(situation, who, outcome) for who in people_to_keep(situation)),
        )
        accepted = outcome is not None and outcome.kind is EventKind.ACCEPTED
        state: State | None = State.DONE if accepted else None
        if outcome is None or not items:
            state = state or State.LOCKED
        act: Act | None = None
        if state is State.LOCKED:
            act = (
                Act(ActKind.RECORD_OUTCOME, situation.application.id)
                if outcome is None
                else Act(ActKind.ADD_CONTACT, situation.application.id)
            )
        moments = [item.opens for item in items if item.counts and item.state is State.LOCKED and item.opens]
        late = [item.due for item in items if item.counts and item.state.is_actionable and item.due]
        waiting = not any(item.counts and item.state.is_actionable for item in items)
        return self.conclude(
            situation,
            items,
            state=state,
            reasons={
                State.LOCKED: _why_locked(outcome, bool(items), bool(moments)),
                State.DONE: "You took the job: you will see them at work." if accepted else "",
                State.OPEN: "It is decided: stay in contact with the people you met.",
            },
            opens=min(moments, default=None) if waiting else None,
            due=min(late, default=None),
            act=act,
        )

    def _connect(self, situation: Situation, who: str, outcome: Event | None) -> Item:
        key, name = CONNECT.key_for(who), situation.name_of(who)
        label = f"{name} · {TO_CONNECT}"
        person = situation.people.get(who)
        if person is not None and person.connected_at is not None:
            reason = f"Connected {situation.moment(person.connected_at)}."
            return Item(key, label, State.DONE, reason, person=who, act=self.take_back(situation, key))
        act, todo = Act(ActKind.MARK_CONNECTED, person=who), f"Connect with {name}"
        why_not = _TOO_EARLY if outcome is None else _why_not_yet(situation, who, outcome)
        if outcome is None or why_not:
            return Item(key, label, State.LOCKED, why_not, person=who, act=act, todo=todo)
        reason = "It is decided: an invitation with a friendly line is welcome. Record here that you sent it."
        opens = start_of_day(outcome.counted_from(situation.zone), situation.zone)
        if outcome.kind is not EventKind.ACCEPTED:
            return Item(key, label, State.OPEN, reason, opens, None, who, act, todo=todo)
        reason, unasked = "You took the job: connect whenever you like.", Unasked.ANY_TIME
        return Item(
            key, label, State.OPEN, reason, opens, None, who, act, counts=False, todo=todo, unasked=unasked
        )

    def _touch(self, situation: Situation, who: str, outcome: Event | None) -> Item:
        key, name = TOUCH.key_for(who), situation.name_of(who)
        act, todo = Act(ActKind.LOG_TOUCH, person=who), f"Get in touch with {name}"
        counts, reason, on, doubt = True, "", None, ""
        if outcome is None:
            reason = "Begins once it is decided."
        elif outcome.kind is EventKind.OFFER:
            reason = "Their offer is waiting for your answer: you are in touch anyway."
        elif outcome.kind is EventKind.ACCEPTED:
            counts, reason = False, "You took the job: you will see them at work."
        else:
            person = situation.people.get(who)
            on = next_touch(person, outcome.counted_from(situation.zone), situation.waits, situation.zone)
            doubt = _doubt(situation, person, outcome)
            reason = "You set no further contact for them."
        label = f"{name} · {TO_TOUCH}"
        if on is None:
            return Item(key, label, State.LOCKED, reason, person=who, act=act, counts=counts, todo=todo)
        opens = start_of_day(on, situation.zone)
        due = start_of_day(days_after(on, TOUCH_WINDOW_DAYS), situation.zone)
        state = timed(situation.now, opens, due)
        said = situation.day(on)
        reasons = {
            State.LOCKED: f"Next time: {said}.{doubt}",
            State.LATE: f"You meant to write {said}. Do it now.",
        }
        reason = reasons.get(state, "Time for a few friendly lines, with nothing asked.")
        return Item(key, f"{label} · {said}", state, reason, opens, due, who, act, todo=todo)


def people_to_keep(situation: Situation) -> tuple[str, ...]:
    """Return who interviewed me, helped, stood in between, or was written to; else who is known there.

    Who was to interview me, and never met me nor heard from me, is nobody to keep in touch with.
    """
    application = situation.application
    helped = (each.person for each in application.asks if each.agreed_at or each.done_at)
    helped = (who for who in helped if who in situation.people)
    wrote = (each.id for each in situation.tallies.touched.get(application.id, ()))
    agent = agent_of(situation.hunt, application.company)
    between = (agent.id,) if agent is not None else ()
    found = tuple(dict.fromkeys((*situation.interviewers, *helped, *wrote, *between)))
    return found or tuple(who for who in situation.known_there if _know_of_me(situation, who))


def _know_of_me(situation: Situation, who: str) -> bool:
    """Return whether we have met or been in contact, or I know them there without an interview."""
    person, hunt = situation.people[who], situation.hunt
    if person.touches or person.connected_at or person.touch_on:
        return True
    to_interview = [
        application
        for application in hunt.applications.values()
        if any(each.person == who for held in application.interviews for each in held.interviewers)
    ]
    letters = (each for application in to_interview for each in _letters_of(application))
    return (
        not to_interview
        or bool(ties_to(person, situation.application.company))
        or any(each.person == who and each.sent_at is not None for each in letters)
    )


def _letters_of(application: Application) -> tuple[Letter, ...]:
    return (*application.letters, *(each for held in application.interviews for each in held.letters))


def next_touch(person: Person | None, outcome_on: date, waits: Waits, zone: str) -> date | None:
    """Return the civil day of the next touch; None if the person is never to be reminded of (8.2).

    A day that was set holds until the next contact. Else, without a contact since the outcome it is the
    first of `waits.touch_days` after it. Any contact sets it anew: from that day on, the gap to the next of
    `touch_days`, and a quarter after the last.
    """
    if person is not None and person.touch_on is not None:
        return person.touch_on
    since = _touched_since(person, outcome_on, zone)
    base = since[-1] if since else outcome_on
    own = person.touch_every_days if person else None
    if own is not None:
        return days_after(base, own) if own > 0 else None
    days = sorted(waits.touch_days)
    gaps = [day - before for before, day in zip([0, *days], days, strict=False)]
    gap = gaps[len(since)] if len(since) < len(gaps) else waits.touch_then_every_days
    return days_after(base, max(gap, 1))


def _touched_since(person: Person | None, outcome_on: date, zone: str) -> list[date]:
    """Return the days of the contacts from the outcome on, in order."""
    days = (day_of(each.at, zone) for each in (person.touches if person else ()))
    return sorted(day for day in days if day >= outcome_on)


def _doubt(situation: Situation, person: Person | None, outcome: Event) -> str:
    """Say what the next date is counted from, where that cannot be right."""
    decided = outcome.counted_from(situation.zone)
    since = _touched_since(person, decided, situation.zone)
    base = since[-1] if since else decided
    doubt = situation.doubt(base)
    what = "You were in touch" if since else "It was decided"
    return f" {what} {situation.day(base)}.{doubt}" if doubt else ""


def _why_not_yet(situation: Situation, who: str, outcome: Event) -> str:
    """Return why it is still too early to connect, though this application is decided (8.1)."""
    if outcome.kind is EventKind.OFFER:
        return "You are weighing their offer: wait until you have answered it."
    tallies = situation.tallies
    own = (situation.application, *tallies.met.get(who, ()))
    theirs = (each for met in own for each in tallies.at_company(met.company))
    if any(each.status in _DECIDING for each in theirs):
        return "They are still deciding on another application of yours: wait until that is over."
    return ""


def _why_locked(outcome: Event | None, anyone: bool, has_next: bool) -> str:
    if outcome is None:
        return "Opens once it is decided. Until then, keep your other options open."
    if outcome.kind is EventKind.OFFER:
        return "Opens once you have answered their offer."
    if not anyone:
        return "Nobody from there is on record. Add whom you would like to stay in contact with."
    if has_next:
        return "You are in contact. Nothing to do until the next date."
    return "No further contact is planned."


STAY_IN_CONTACT = StayInContact()
