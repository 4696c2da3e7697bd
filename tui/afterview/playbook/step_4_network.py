"""Step 4: ask people you know there for a good word (playbook 4.1 to 4.5)."""

from __future__ import annotations

from datetime import datetime

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, State, StepStatus
from afterview.playbook.step import Fact, Part, Step
from afterview.playbook.tallies import agent_of, company_key, ties_to
from afterview.records.applications import Ask
from afterview.records.people import TieKind

NOBODY = "nobody I know there"
"""The honest reason that skips this step (4.5)."""

_OVER = "It is decided: a good word comes too late for this one. Keep the contact for another time."


class Network(Step):
    """Open from a planned application on; done when everyone tied to the company was asked (4.2, 4.3)."""

    number = 4
    name = "Network"
    agenda_rank = 70
    asks_for_each_person = True
    parts = (Part(fact=Fact.GOOD_WORD_ASKED, of_person=True),)
    why = (
        "A word from someone inside is heard where an application is one of many. It works before you apply, "
        "too. Knowing nobody there is a fair answer."
    )

    def judge(self, situation: Situation) -> StepStatus:
        """Return the state: one item for each person tied to the company, or asked for this application."""
        application = situation.application
        asks = {each.person: each for each in application.asks}
        agent = agent_of(situation.hunt, application.company)
        known = situation.tallies.tied.get(company_key(application.company), ())
        tied = [person.id for person in known if person is not agent]
        closed = application.is_closed
        items = tuple(
            self._person(situation, who, asks.get(who), closed)
            for who in dict.fromkeys((*tied, *asks))
            if who in situation.people or _said(situation, asks.get(who))
        )
        if items:
            return self.conclude(
                situation,
                items,
                reasons={
                    State.LOCKED: _OVER,
                    State.OPEN: "Ask each of them to speak up for you.",
                    State.DONE: "Everyone you know there has been asked.",
                },
            )
        prompt = (
            f"Do you know anyone at {application.company}, or anyone who knows the interviewer? "
            f"Record them, or skip this: “{NOBODY}”."
        )
        return self.conclude(
            situation,
            state=State.LOCKED if closed else State.OPEN,
            reasons={State.LOCKED: _OVER, State.OPEN: prompt},
            act=Act(ActKind.ADD_CONTACT, application.id),
            todo="Who do you know there?",
        )

    def _person(self, situation: Situation, who: str, ask: Ask | None, closed: bool) -> Item:
        label = f"{situation.name_of(who)}{_ties(situation, who)}"
        said = _said(situation, ask)
        if said:
            return Item(who, label, State.DONE, said, person=who, act=self.take_back(situation, who))
        act = Act(ActKind.MARK_ASKED, situation.application.id, who)
        todo = f"Ask {situation.name_of(who)} for a good word"
        if closed:
            return Item(who, label, State.LOCKED, _OVER, person=who, act=act, todo=todo)
        reason = "Ask what they do and what they like about working there; then ask for a good word."
        return Item(who, label, State.OPEN, reason, person=who, act=act, todo=todo)


def _ties(situation: Situation, who: str) -> str:
    person = situation.people.get(who)
    company = situation.application.company
    kinds = dict.fromkeys(tie.kind.value for tie in ties_to(person, company))
    if not kinds and person is not None and company_key(person.company) == company_key(company):
        kinds = {TieKind.WORKS_THERE.value: None}
    return "".join(f" · {kind}" for kind in kinds)


def _said(situation: Situation, ask: Ask | None) -> str:
    if ask is None:
        return ""
    steps: tuple[tuple[datetime | None, str], ...] = (
        (ask.done_at, "Put in a good word"),
        (ask.declined_at, "Would rather not"),
        (ask.agreed_at, "Said yes"),
        (ask.asked_at, "Asked"),
    )
    return next((f"{words}, {situation.moment(at)}." for at, words in steps if at is not None), "")


NETWORK = Network()
