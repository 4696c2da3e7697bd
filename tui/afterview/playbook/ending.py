"""How an application ended, in one place: what is to be done about a no, an offer, or a yes, and with whom.

Playbook 7.1 to 7.4, 8.1, 8.2, 3.5, 1.8. Most of it are the items of steps 3, 5, 7 and 8, put together. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.checklist import STEPS
from afterview.playbook.offered import knows_of_it, told_of, who_waits
from afterview.playbook.shape import Item, Situation, Standing, State
from afterview.playbook.step import Step
from afterview.playbook.step_3_references import REFERENCES
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.playbook.step_7_turned_down import TURNED_DOWN
from afterview.playbook.step_8_stay_in_contact import CONNECT, STAY_IN_CONTACT, TO_CONNECT, TO_TOUCH, TOUCH
from afterview.records.applications import Application, EventKind
from afterview.records.when import say_without_time
from afterview.text import capitalized


class EndingLine(msgspec.Struct, frozen=True):
    """One thing about the end: to do, done, not yet, or (without a state) only to know."""

    text: str
    note: str = ""
    state: State | None = None
    act: Act | None = None


class EndingSection(msgspec.Struct, frozen=True):
    """Lines that belong together."""

    title: str
    lines: tuple[EndingLine, ...]


class Ending(msgspec.Struct, frozen=True):
    """All about how an application ended, the most pressing first."""

    application: str
    title: str
    """What was decided: "Acme · turned down, Thu 3 Dec"."""
    sections: tuple[EndingSection, ...]
    figures: str
    """The own figures of the hunt in a line; "" where too few are decided to mean something (7.3)."""


_SAID = {
    EventKind.REJECTED: "turned down",
    EventKind.OFFER: "an offer",
    EventKind.ACCEPTED: "offer accepted",
    EventKind.DECLINED: "offer declined",
    EventKind.WITHDRAWN: "you withdrew",
    EventKind.NO_ANSWER: "closed without an answer",
}


def ending(situation: Situation) -> Ending:
    """Return what there is to do and to know about the end of the application."""
    application, outcome = situation.application, situation.application.outcome
    company = " · ".join(filter(None, (application.company, application.role)))
    said = _SAID[outcome.kind] if outcome is not None else "not decided yet"
    if outcome is not None and outcome.on is not None:
        said = f"{said}, {situation.day(outcome.on)}"
    sections = (EndingSection(title, tuple(lines)) for title, lines in _sections(situation))
    return Ending(
        application=application.id,
        title=f"{company} · {said}",
        sections=tuple(each for each in sections if each.lines),
        figures=situation.tallies.figures.say() if outcome is not None else "",
    )


def step_after(outcome: EventKind) -> int:
    """Return the number of the step in which an outcome is dealt with first."""
    first = {EventKind.OFFER: FOLLOW_UP, EventKind.REJECTED: TURNED_DOWN}
    return first.get(outcome, STAY_IN_CONTACT).number


def is_asked(situation: Situation) -> bool:
    """Return whether anything is asked for now that it is decided: after a no by strangers, nothing is."""
    outcome = situation.application.outcome
    if outcome is not None and outcome.kind is not EventKind.REJECTED:
        return True
    steps = (each for each in STEPS if each.of_application and situation.standing in each.asks_while)
    return any(each.judge(situation).asks for each in steps)


_Lines = Iterator[EndingLine]


def _sections(situation: Situation) -> Iterator[tuple[str, _Lines]]:
    outcome = situation.application.outcome
    if outcome is None:
        yield "What did they say?", _answers(situation)
        return
    if outcome.kind is EventKind.OFFER:
        yield "Your answer", _answer_to_offer(situation)
        yield "Compare", _offers(situation)
        yield "Thank them", _thanks(situation)
        yield "Tell your references", _references(situation)
        yield "Tell the others who wait", _others(situation)
        yield "How it felt on the day", _confidence(situation)
        return
    if outcome.kind is EventKind.ACCEPTED:
        yield "Your answer", _said_yes(situation)
        yield "Thank them", _thanks(situation)
        yield "Tell your references, with thanks", _references(situation)
        yield "Withdraw from the others", _withdraw(situation)
        yield "Stay in contact", _items(situation, STAY_IN_CONTACT, CONNECT.key)
        yield "How it felt on the day", _confidence(situation)
        return
    if outcome.kind is EventKind.REJECTED:
        yield "A gracious reply", _items(situation, TURNED_DOWN)
    yield capitalized(TO_CONNECT), _items(situation, STAY_IN_CONTACT, CONNECT.key, TO_CONNECT)
    yield capitalized(TO_TOUCH), _items(situation, STAY_IN_CONTACT, TOUCH.key, TO_TOUCH)
    yield "Tell your references, with thanks", _references(situation)
    yield "Another role there later", _later(situation)
    yield "How it felt on the day", _confidence(situation)


def _items(situation: Situation, step: Step, key: str = "", title: str = "") -> _Lines:
    """Yield the items of a step, or of a part of it; what the title above them says is not said again."""
    status = step.judge(situation)
    for item in status.items:
        if not key or item.key.rpartition(":")[0] == key:
            yield _line(item, title)
    if not status.items and step is TURNED_DOWN:
        yield EndingLine("Add whom to answer", status.reason, status.state, status.act)


def _line(item: Item, title: str) -> EndingLine:
    text = item.label.replace(f" · {title}", "", 1) if title else item.label
    is_open = item.asks or not item.state.is_actionable  # else it may be done, and nothing waits for it
    return EndingLine(text, item.reason, item.state if is_open else None, item.act)


def _references(situation: Situation) -> _Lines:
    told = {each.person: each for each in situation.application.told}
    note = "They spoke, or would have spoken, for you: tell them how it ended, with thanks."
    if situation.standing is Standing.OFFERED:
        note = "They helped you get it: tell them of the offer, with thanks."
    for item in REFERENCES.judge(situation).items:
        if item.key not in told:
            continue
        name = situation.name_of(item.key)
        heard = told[item.key].outcome_at
        news = "of the offer" if situation.standing is Standing.OFFERED else "how it ended"
        if heard is not None and situation.application.has_heard(told[item.key], situation.zone):
            yield EndingLine(name, f"Heard {news} {situation.moment(heard)}.", State.DONE, item.act)
        else:
            act = Act(ActKind.MARK_REPORTED, situation.application.id, item.key)
            yield EndingLine(name, note, State.OPEN, act)


def _answers(situation: Situation) -> _Lines:
    for what, said, note in (
        ("rejected", "They said no", "Record it, and see what is left to do."),
        ("offer", "They made an offer", "With the day by which they need your answer, if they named one."),
        ("no answer", "They never answered", "It can be reopened at any time."),
        ("withdrawn", "You withdrew", ""),
    ):
        item = "offer, answer by " if what == "offer" else what
        act = Act(ActKind.RECORD_OUTCOME, situation.application.id, item=item)
        yield EndingLine(said, note, State.OPEN, act)


def _answer_to_offer(situation: Situation) -> _Lines:
    application, outcome = situation.application, situation.application.outcome
    offer = next((item for item in FOLLOW_UP.judge(_last(situation)).items if item.key == "offer"), None)
    by = outcome.answer_by if outcome is not None else None
    if by is None:
        act = Act(ActKind.RECORD_OUTCOME, application.id, item="offer, answer by ")
        note = "Ask until when they need your answer, and write the day down."
        yield EndingLine("Until when do they need it?", note, State.OPEN, act)
    state = offer.state if offer is not None else State.OPEN
    until = f" · by {situation.day(by)}" if by is not None else ""
    is_over = state is State.LATE
    if is_over and offer is not None:
        until = f" · was due by {situation.day(by)}" if by is not None else ""
    for word, item, note in (
        ("Accept it", "accepted", offer.reason if is_over and offer is not None else "Say yes in writing."),
        ("Decline it", "declined", "Say no kindly, and soon: others wait for it."),
    ):
        act = Act(ActKind.RECORD_OUTCOME, application.id, item=item)
        yield EndingLine(f"{word}{until}", note, state, act)
    if is_over:
        act = Act(ActKind.RECORD_OUTCOME, application.id, item="rejected")
        note = "They let it lapse, or gave the place to somebody else."
        yield EndingLine("They took it back", note, State.OPEN, act)


def _said_yes(situation: Situation) -> _Lines:
    """Yield the line of the yes that goes out in writing."""
    for item in FOLLOW_UP.judge(_last(situation)).items:
        if item.key == "yes":
            yield EndingLine(item.label, item.reason, item.state, item.act if item.asks else None)


def _last(situation: Situation) -> Situation:
    """Return the situation of the last round: the deadline of an offer stands there."""
    rounds = situation.application.rounds
    return msgspec.structs.replace(situation, interview=rounds[-1] if rounds else None)


def _offers(situation: Situation) -> _Lines:
    """Yield a line for each offer on the table, with what there is to weigh."""
    offered = [
        each
        for each in situation.hunt.applications.values()
        if each.outcome is not None and each.outcome.kind is EventKind.OFFER
    ]
    for application in offered:
        by = application.outcome.answer_by if application.outcome is not None else None
        known = (
            application.role,
            application.salary or _as_pay(application) or "salary not noted",
            application.location,
            f"answer by {situation.day(by)}" if by else "no day to answer by",
        )
        notes = [held.reflection.liked for held in application.rounds if held.reflection.liked]
        liked = " ".join(notes[-1].split()) if notes else ""
        note = f"What you liked: {liked}" if liked else "Nothing is noted of what you liked there."
        text = f"{application.company} · {' · '.join(filter(None, known))}"
        yield EndingLine(text, note, None, Act(ActKind.SEE_APPLICATION, application.id))


def _as_pay(application: Application) -> str:
    """Return what was noted last with the offer, where it names an amount."""
    offers = (each for each in application.events if each.kind is EventKind.OFFER)
    notes = [" ".join(each.note.split()) for each in offers]
    return next((note for note in reversed(notes) if any(each.isdigit() for each in note)), "")


def _thanks(situation: Situation) -> _Lines:
    for item in FOLLOW_UP.judge(_last(situation)).items:
        if item.key.startswith("thanks:") and item.person is not None:
            act = item.act if item.state is State.OPEN else None
            yield EndingLine(situation.name_of(item.person), item.reason, item.state, act)


def _waiting(situation: Situation) -> Iterator[Application]:
    """Yield the other applications that are under way, with an interview or an offer."""
    for application in situation.hunt.applications.values():
        is_other = application.id != situation.application.id
        if is_other and not application.is_closed and (application.rounds or application.applied_on):
            yield application


def _others(situation: Situation) -> _Lines:
    told = told_of(situation.application.company)
    for application in who_waits(situation):
        if knows_of_it(situation, application):
            yield EndingLine(application.company, "They know.", State.DONE)
        else:
            act = Act(ActKind.ADD_NOTE, application.id, item=told)
            note = "Tell them that you have an offer to answer, and when: as news, not as a threat."
            yield EndingLine(application.company, note, State.OPEN, act)


def _withdraw(situation: Situation) -> _Lines:
    for application in _waiting(situation):
        is_offer = application.outcome is not None
        act = Act(ActKind.RECORD_OUTCOME, application.id, item="declined" if is_offer else "withdrawn")
        label = " · ".join(filter(None, (application.company, application.role)))
        yield EndingLine(label, "You took another job: let them know, and record it.", State.OPEN, act)


def _later(situation: Situation) -> _Lines:
    """Yield the later applications there, and the way to one more (7.4)."""
    application = situation.application
    for each in situation.hunt.applications.values():
        if each.after == application.id:
            said, see = f"{each.status.value.capitalize()}.", Act(ActKind.SEE_APPLICATION, each.id)
            yield EndingLine(each.role or each.company, said, State.DONE, see)
    act = Act(ActKind.ADD_APPLICATION, item=application.company)
    yield EndingLine(
        "Add one when you see it", "The company stays a possibility: it is linked to this one.", None, act
    )


def _confidence(situation: Situation) -> _Lines:
    """Yield how each round felt on the day (1.8)."""
    for held in situation.application.rounds:
        felt = held.reflection.confidence
        if felt is not None and not situation.is_off(held):
            day = held.day(situation.zone)
            when = say_without_time(held, situation.today) if day is None else situation.day(day)
            yield EndingLine(f"Round {held.round}, {when}: {felt} of 10")
