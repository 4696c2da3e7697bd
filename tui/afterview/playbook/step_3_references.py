"""Step 3: tell the references that they may be called (playbook 3.1 to 3.5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from afterview.civil import day_of, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, Stage, Standing, State, StepStatus, Unasked
from afterview.playbook.step import Fact, Part, Step
from afterview.playbook.tallies import tally
from afterview.records.applications import Told
from afterview.records.hunt import Hunt
from afterview.records.people import Person
from afterview.text import say_list

LATELY_DAYS = 90
"""Being named more often than seldom is looked for in this many days (3.5)."""
_OFTEN = 3

_OVER = "It is decided: nobody will call them about this one. Tell those who knew how it ended."


class References(Step):
    """Open from the start, and done when each reference was told (3.1, 3.2)."""

    number = 3
    name = "References"
    agenda_rank = 60
    asks_while = frozenset(Standing)
    asks_at = frozenset({Stage.INTERVIEWED})
    parts = (Part(fact=Fact.REFERENCE_TOLD, of_person=True),)
    why = (
        "Somebody who expects the call speaks better for you. They do this for several people: remind them "
        "who you are to them and what the job is about."
    )

    def judge(self, situation: Situation) -> StepStatus:
        """Return the state: one item for each reference, and for anyone else who was told."""
        told = {each.person: each for each in situation.application.told}
        listed = {person.id: person for person in situation.tallies.references}
        closed = situation.application.is_closed
        found = [
            self._reference(situation, who, told.get(who), closed) for who in dict.fromkeys((*listed, *told))
        ]
        items = tuple(sorted(found, key=lambda item: not item.counts))  # who is set aside comes last
        if not any(item.counts for item in items):
            return self._nobody(situation, closed, items)
        offered = situation.standing is Standing.OFFERED
        asked = [item.key for item in items if item.state is State.OPEN and item.unasked is None]
        waiting = say_list([situation.name_of(each) for each in asked])
        how = "how it ended" if closed else "of the offer" if offered else "to expect a call"
        return self.conclude(
            situation,
            items,
            reasons={
                State.LOCKED: _OVER,
                State.OPEN: (
                    f"Tell them {how}, with thanks."
                    if closed or (offered and asked)
                    else "There is an offer: nobody else needs to be told."
                    if offered
                    else "Let them know that they may be called, and what the job is."
                ),
                State.DONE: "Everyone knows that they may be called.",
            },
            todo=f"Let {waiting} know {how}" if waiting else "",
        )

    def _nobody(self, situation: Situation, closed: bool, aside: tuple[Item, ...]) -> StepStatus:
        nobody = "Your list of references is empty."
        if aside:
            nobody = "Everyone on your list prefers not to be named."
        return self.conclude(
            situation,
            aside,
            state=State.LOCKED if closed else State.OPEN,
            reasons={
                State.LOCKED: "It is decided: no reference is needed for this one.",
                State.OPEN: f"{nobody} Add someone who would speak for you.",
            },
            unasked=Unasked.NOT_NEEDED if situation.standing is not Standing.UNDECIDED else None,
            act=Act(ActKind.ADD_REFERENCE),
            todo="Add a reference",
        )

    def _reference(self, situation: Situation, who: str, told: Told | None, closed: bool) -> Item:
        unasked, todo = None, f"Let {situation.name_of(who)} know"
        offered = situation.standing is Standing.OFFERED
        known = situation.people.get(who)
        if told is None and known is not None and known.prefers_not_named:
            act = Act(ActKind.MARK_TOLD, situation.application.id, who)
            label = f"{situation.name_of(who)} · prefers not to be named"
            reason = "Set aside: they would rather not be named. Nothing is asked of them here."
            aside = Unasked.NOT_NEEDED
            return Item(who, label, State.LOCKED, reason, None, None, who, act, counts=False, unasked=aside)
        if told is None:
            state = State.LOCKED if closed else State.OPEN
            reason = "Nobody will call them about this one." if closed else _spoke(situation, who)
            act = Act(ActKind.MARK_TOLD, situation.application.id, who)
            unasked = Unasked.NOT_NEEDED if closed or offered else None
        else:
            state, act = State.DONE, self.take_back(situation, who)
            application = situation.application
            if application.outcome is None or application.has_heard(told, situation.zone):
                reason = f"Told {situation.moment(told.at)}. {_spoke(situation, who)}"
            else:
                news = "of the offer" if offered else "how it ended"
                reason = f"Told {situation.moment(told.at)}. Tell them {news}, with thanks."
                act = Act(ActKind.MARK_REPORTED, situation.application.id, who)
                if (closed or offered) and who in situation.people:
                    state, todo = State.OPEN, f"Tell {situation.name_of(who)} {news}"
        often = situation.tallies.times_named(who, situation.now, LATELY_DAYS)
        if often >= _OFTEN and not closed:
            reason = f"{reason} Named {often} times in {LATELY_DAYS} days: mind that it is not too much."
        label = (
            f"{situation.name_of(who)} · catch up"
            if needs_catch_up(situation, who)
            else situation.name_of(who)
        )
        outcome = situation.application.outcome
        opens = (
            start_of_day(outcome.counted_from(situation.zone), situation.zone)
            if outcome and state is State.OPEN
            else None
        )
        return Item(who, label, state, reason, opens, None, who, act, todo=todo, unasked=unasked)


def last_spoke(situation: Situation, who: str) -> datetime | None:
    """Return when we were last in contact, by any contact logged (3.3)."""
    return last_spoke_of(situation.hunt, who, situation.now)


def last_spoke_of(hunt: Hunt, who: str, now: datetime) -> datetime | None:
    """Return when somebody and I were last in contact, as far as step 3 counts it (3.3).

    A contact that is dated later than now has happened too, and the clock was ahead: it counts as now.
    """
    person: Person | None = hunt.people.get(who)
    touches = (touch.at for touch in person.touches) if person else ()
    moments = (*touches, *tally(hunt).spoken.get(who, ()))
    return max((min(each, now) for each in moments), default=None)


def needs_catch_up(situation: Situation, who: str) -> bool:
    """Return whether we have not spoken for too long, or never on record (3.3)."""
    last = last_spoke(situation, who)
    if last is None:
        return True
    days = situation.today - day_of(last, situation.zone)
    return days > timedelta(days=situation.waits.reference_catch_up_days)


def _spoke(situation: Situation, who: str) -> str:
    last = last_spoke(situation, who)
    if last is None:
        return "No contact on record yet: catch up first, whether or not anyone calls."
    day = situation.day(day_of(last, situation.zone))
    if needs_catch_up(situation, who):
        return f"You last spoke {day}. That is long ago: catch up, whether or not anyone calls."
    return f"You last spoke {day}."


REFERENCES = References()
