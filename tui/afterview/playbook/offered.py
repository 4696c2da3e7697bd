"""What an offer asks for: its answer, thanks, and news for those who wait (playbook A.1). Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from afterview.civil import day_of, days_after, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, Standing, State, Unasked, faded, timed
from afterview.playbook.tallies import company_key
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt

_FADES_DAYS = 14
THANKED = "thanked them for the offer"
"""How a contact is logged that thanks for an offer."""
SAID_YES = "said yes in writing"
"""The note by which it is known that my yes was put in writing."""
_WHY_ANSWER = "They have made you an offer, and wait for your answer."
_WHY_WITHDRAW = "Let them know kindly, and soon: others wait for the place. Then record it."
_WHY_THANK = "A line of thanks for the offer, whatever you decide."
_WHY_THANK_AFTER = "A line of thanks for the offer is the first thing that a new colleague reads from you."
_WHY_TELL = "Tell them that you have an offer to answer, and when: as news, not as a threat."
_WHY_YES = "What is in writing holds: say yes to what was agreed, with the pay and the day you begin."


def told_of(company: str) -> str:
    """Return the note by which another company is known to have heard of an offer from that one."""
    return f"told them of the offer from {company}"


def thanked_at(situation: Situation, who: str) -> datetime | None:
    """Return when somebody and I were last in touch since the offer; None: they were not thanked for it."""
    outcome, zone = situation.application.outcome, situation.zone
    if outcome is None:
        return None
    offers = [each for each in situation.application.events if each.kind is EventKind.OFFER]
    since = (offers[-1] if offers else outcome).counted_from(zone)
    touches = situation.people[who].touches
    return max((each.at for each in touches if day_of(each.at, zone) >= since), default=None)


def who_waits(situation: Situation) -> tuple[Application, ...]:
    """Return the other applications under way with which I have had an interview, or will: they may hurry."""
    return tuple(each for each in situation.hunt.kept(_under_way) if each.id != situation.application.id)


def _under_way(hunt: Hunt) -> tuple[Application, ...]:
    return tuple(each for each in hunt.applications.values() if each.rounds and each.outcome is None)


def knows_of_it(situation: Situation, other: Application) -> bool:
    """Return whether that company has been told of the offer."""
    return told_of(situation.application.company) in other.notes


def withdrawal(situation: Situation) -> Iterator[Item]:
    """Yield the item that asks me to withdraw, where I took another job while this one was under way."""
    taken, application = situation.taken_instead, situation.application
    is_waiting = application.outcome is None and (application.is_sent or application.rounds)
    if taken is None or taken.outcome is None or not is_waiting:
        return
    opens = start_of_day(taken.outcome.counted_from(situation.zone), situation.zone)
    todo = f"Withdraw, as you took {_job_at(taken)}"
    why = _WHY_WITHDRAW
    if company_key(taken.company) == company_key(application.company):
        why = "They know that you took the other job there: record that you are out of this one."
    act = Act(ActKind.RECORD_OUTCOME, application.id, item="withdrawn")
    yield Item("withdraw", "Withdraw with thanks", State.OPEN, why, opens, act=act, todo=todo, why=why)


def _job_at(taken: Application) -> str:
    return f"the job at {taken.company}"


def of_offer(situation: Situation) -> Iterator[Item]:
    """Yield the items of an offer that waits for its answer, or has my yes; none where there is none."""
    outcome = situation.application.outcome
    if situation.standing is Standing.ACCEPTED and outcome is not None:
        yield from _of_yes(situation, start_of_day(outcome.counted_from(situation.zone), situation.zone))
    if situation.standing is not Standing.OFFERED or outcome is None:
        return
    opens = start_of_day(outcome.counted_from(situation.zone), situation.zone)
    yield _answer(situation, opens)
    if situation.taken_instead is not None:
        return  # to decline it is all that is left
    unasked = Unasked.MISSED if faded(situation.now, opens, _FADES_DAYS) else None
    yield from _thanks(situation, opens, _WHY_THANK, unasked)
    waiting = who_waits(situation)
    left = [each for each in waiting if not knows_of_it(situation, each)]
    names = ", ".join(dict.fromkeys(each.company for each in left or waiting))
    todo, act = f"Tell {names} that you have an offer", Act(ActKind.SEE_ENDING, situation.application.id)
    if left:
        yield Item(
            "others", todo, State.OPEN, _WHY_TELL, opens, act=act, todo=todo, why=_WHY_TELL, unasked=unasked
        )
    elif waiting:
        yield Item("others", todo, State.DONE, "They know of the offer.", opens, act=act)


def _of_yes(situation: Situation, opens: datetime) -> Iterator[Item]:
    """Yield what a yes leaves to do: to say it in writing, and thanks; two weeks on, nobody asks for it."""
    act = Act(ActKind.ADD_NOTE, situation.application.id, item=SAID_YES)
    todo = "Say yes in writing"
    unasked = Unasked.MISSED if faded(situation.now, opens, _FADES_DAYS) else None
    if SAID_YES in situation.application.notes.casefold():
        yield Item("yes", todo, State.DONE, "It is in writing.", opens, act=act)
    else:
        yield Item(
            "yes", todo, State.OPEN, _WHY_YES, opens, act=act, todo=todo, why=_WHY_YES, unasked=unasked
        )
    yield from _thanks(situation, opens, _WHY_THANK_AFTER, unasked)


def _thanks(situation: Situation, opens: datetime, why: str, unasked: Unasked | None) -> Iterator[Item]:
    """Yield an item for each who interviewed me: to thank them for the offer."""
    for who in situation.interviewers:
        key, todo = f"thanks:{who}", f"Thank {situation.name_of(who)} for the offer"
        act, thanked = Act(ActKind.LOG_TOUCH, person=who, item=THANKED), thanked_at(situation, who)
        if thanked is not None:
            said = f"In touch {situation.moment(thanked)}."
            yield Item(key, todo, State.DONE, said, opens, person=who, act=act)
        else:
            yield Item(key, todo, State.OPEN, why, opens, None, who, act, todo=todo, why=why, unasked=unasked)


def _answer(situation: Situation, opens: datetime) -> Item:
    """Return the item that asks me to answer it."""
    outcome = situation.application.outcome
    assert outcome is not None
    by = outcome.answer_by
    due = max(start_of_day(days_after(by, 1), situation.zone), opens) if by is not None else None
    state = timed(situation.now, opens, due)
    label, todo, said = "Answer their offer", "Answer the offer", None
    reason = "Ask until when they need your answer, and give it in good time."
    if by is not None:
        label, todo = f"{label} · by {situation.day(by)}", f"{todo} by {situation.day(by)}"
        reason = f"They need your answer by {situation.day(by)}."
    if state is State.LATE:
        reason = "That day is over: answer now, or ask kindly whether the offer still stands."
    if situation.taken_instead is not None:
        said, todo = "declined", f"Decline the offer, as you took {_job_at(situation.taken_instead)}"
        reason = "Say no kindly, and soon: others wait for it."
    act = Act(ActKind.RECORD_OUTCOME, situation.application.id, item=said)
    why = reason if situation.taken_instead is not None else _WHY_ANSWER
    if state is State.LOCKED:
        reason += situation.doubt(outcome.counted_from(situation.zone))
    return Item("offer", label, state, reason, opens, due, act=act, todo=todo, why=why)
