"""Step 7: turned down, with grace (playbook 7.1 to 7.3)."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace

from afterview.civil import start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, Stage, Standing, State, StepStatus, Unasked, faded
from afterview.playbook.step import Fact, Part, Step
from afterview.playbook.tallies import agent_of
from afterview.records.applications import EventKind
from afterview.records.letters import LetterKind

_FADES_DAYS = 14
"""After so many days a reply would only surprise (A.2)."""


class TurnedDown(Step):
    """Locked until the outcome is a rejection; then one gracious reply each (7.1, 7.2)."""

    number = 7
    name = "Turned down"
    aliases = ("rejection",)
    agenda_rank = 40
    asks_while = frozenset({Standing.CLOSED})
    asks_for_each_person = True
    parts = (Part(fact=Fact.REPLY_SENT, of_person=True),)
    whole = Fact.OUTCOME
    page = ActKind.SEE_ENDING
    also_taken_back: ClassVar = {"outcome": Fact.OUTCOME}
    why = (
        "Most applications end in a no, for everyone. A kind reply costs a few lines, and people remember it "
        "when the next job there comes up."
    )

    def judge(self, situation: Situation) -> StepStatus:
        """Return the state: one item for each interviewer of any round; else for whom I know there."""
        application = situation.application
        outcome = application.outcome
        if outcome is None or outcome.kind is not EventKind.REJECTED:
            reason = "Nothing to do here unless they turn you down."
            return self.conclude(
                situation,
                state=State.LOCKED,
                reasons={State.LOCKED: reason},
                act=Act(ActKind.RECORD_OUTCOME, application.id),
                unasked=Unasked.NOT_YET if outcome is None else Unasked.NOT_NEEDED,
            )
        opens = start_of_day(outcome.counted_from(situation.zone), situation.zone)
        unasked = Unasked.MISSED if faded(situation.now, opens, _FADES_DAYS) else None
        agent = agent_of(situation.hunt, application.company)
        if situation.stage is Stage.WITHOUT_INTERVIEW and agent is None:
            unasked = Unasked.NOT_NEEDED
        whom = situation.interviewers or ((agent.id,) if agent is not None else situation.known_there)
        items = tuple(replace(self._reply(situation, who), opens=opens) for who in whom)
        plain = situation.tallies.figures.say()
        if items:
            reasons = {
                State.OPEN: f"Thank them for the chance, and say what you liked there. {plain}".rstrip(),
                State.DONE: f"Answered with grace: the door stays open. {plain}".rstrip(),
            }
            return self.conclude(situation, items, reasons=reasons, opens=opens, unasked=unasked)
        nobody = (
            "Nobody there spoke with you: no answer is needed. Add somebody to thank them all the same."
            if unasked is Unasked.NOT_NEEDED
            else "Nobody there is on record. Add whom to answer, or skip this."
        )
        return self.conclude(
            situation,
            state=State.OPEN,
            reasons={State.OPEN: f"{nobody} {plain}".rstrip()},
            act=Act(ActKind.ADD_INTERVIEWER if application.rounds else ActKind.ADD_CONTACT, application.id),
            todo="Answer the rejection",
            opens=opens,
            unasked=unasked,
        )

    def _reply(self, situation: Situation, who: str) -> Item:
        name, agent = situation.name_of(who), agent_of(situation.hunt, situation.application.company)
        letter = situation.application.letter_to(who, LetterKind.REJECTION_REPLY)
        if letter is not None and letter.sent_at is not None:
            sent = f"Sent {situation.moment(letter.sent_at)}."
            return Item(who, name, State.DONE, sent, person=who, act=self.take_back(situation, who))
        reason = "A few kind lines: thanks for the chance, and what you liked about the place."
        act = Act(ActKind.MARK_REPLY_SENT, situation.application.id, who)
        label = f"{name} · through {agent.name}" if agent is not None and agent.id != who else name
        return Item(who, label, State.OPEN, reason, person=who, act=act, todo=f"Reply to {name}")


TURNED_DOWN = TurnedDown()
