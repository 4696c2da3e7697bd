"""What a step declares of itself, and how its items become its verdict.

Everything that the program asks about a step stands in the step: the agenda, skips, taking back and the
quick-add language need to know nothing more than that it is in the list (`checklist.STEPS`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import ClassVar

import msgspec
from msgspec.structs import replace

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, Stage, Standing, State, StepStatus, Unasked, gather
from afterview.records.interviews import Interview, Skip


class Fact(Enum):
    """A kind of recorded fact that can be taken back."""

    REFLECTION = auto()
    NOTE_SENT = auto()
    REFERENCE_TOLD = auto()
    GOOD_WORD_ASKED = auto()
    PROMISE = auto()
    FOLLOW_UP = auto()
    REPLY = auto()
    PREPARATION = auto()
    OUTCOME = auto()
    REPLY_SENT = auto()
    CONNECTED = auto()
    TOUCH = auto()


class Part(msgspec.Struct, frozen=True):
    """A kind of item that a step has."""

    key: str = ""
    """The item's key; of a person's item, what stands before the person ("connect" in "connect:p1")."""
    fact: Fact | None = None
    """What is taken back under it, if anything can be."""
    of_person: bool = False
    """Whether there is one for each person, with the person's id in its key."""

    def key_for(self, person: str) -> str:
        """Return the key of the item about that person."""
        return f"{self.key}:{person}" if self.key else person


class Step(ABC):
    """One step of the playbook: what it is, when it asks, what it consists of, and its verdict.

    It is pure: the same facts and the same `now` always give the same answer.
    """

    number: ClassVar[int]
    name: ClassVar[str]
    aliases: ClassVar[tuple[str, ...]] = ()
    """Other words for it, in lower case, each a single one."""
    why: ClassVar[str]
    """Why the step is worth doing, in a sentence or two, in our own words."""

    of_application: ClassVar[bool] = True
    """Whether it belongs to the application and so shows on all of its rounds; else to one interview."""
    of_next_round: ClassVar[bool] = False
    """Whether what is recorded for it belongs to the round to come."""

    agenda_rank: ClassVar[int]
    """Which of two equally urgent things comes first, the lower: someone waits, or it fades soonest."""
    asks_beside_a_job: ClassVar[bool] = False
    """Whether it still asks for something where I have taken another job meanwhile."""
    asks_while: ClassVar[frozenset[Standing]] = frozenset({Standing.UNDECIDED})
    """While what is decided, or not, it can ask for something."""
    asks_at: ClassVar[frozenset[Stage]] = frozenset(Stage)
    """At which stages of the interviews it can ask for something while nothing is decided."""
    asks_for_each_person: ClassVar[bool] = False
    """Whether the agenda has one entry for each of its people, not one for the step."""
    asks_once_per_person: ClassVar[bool] = False
    """Whether the same thing with the same person is asked for once, at however many companies."""

    parts: ClassVar[tuple[Part, ...]]
    whole: ClassVar[Fact | None] = None
    """What is taken back where no item is named; None: what the first part has."""
    page: ClassVar[ActKind | None] = None
    """What shows all about the step, once it is not locked: a page of its own; None: its items do."""
    also_taken_back: ClassVar[Mapping[str, Fact]] = {}
    """What can be taken back by a word, though no item stands for it."""

    @abstractmethod
    def judge(self, situation: Situation) -> StepStatus:
        """Return the step's state and items in that situation."""

    # Its items, and what was recorded under them

    def part_of(self, key: str) -> Part | None:
        """Return what kind of item has that key."""
        prefix = key.rpartition(":")[0]
        return next((each for each in self.parts if each.key == (prefix if each.of_person else key)), None)

    def fact_of(self, key: str | None) -> Fact | None:
        """Return what is taken back under that key, or without one; None where nothing can be."""
        if key is None:
            return self.whole or self.parts[0].fact
        part = self.part_of(key)
        return part.fact if part is not None and part.fact is not None else self.also_taken_back.get(key)

    # Skipping and taking back

    def owner_in(self, situation: Situation) -> str:
        """Return the id of what it belongs to: the application or the interview."""
        if self.of_application or situation.interview is None:
            return situation.application.id
        return situation.interview.id

    def skip_of(self, situation: Situation, key: str | None = None) -> Skip | None:
        """Return the skip of the step, or of one item of it, if I skipped it."""
        found = [each for each in self._skips_in(situation) if each.item == key]
        return found[-1] if found else None

    def _skips_in(self, situation: Situation) -> tuple[Skip, ...]:
        interview = situation.interview
        owner = situation.application if self.of_application or interview is None else interview
        if not owner.skips:
            return ()
        return tuple(each for each in owner.skips if each.step == self.number)

    def skip(self, situation: Situation, key: str | None = None) -> Act:
        """Return the act that skips the step, or one item of it; the reason is still to be said."""
        return Act(ActKind.SKIP, self.owner_in(situation), step=self.number, item=key)

    def unskip(self, situation: Situation, key: str | None = None) -> Act:
        """Return the act that takes back the skip of one item, or of the step with all its items."""
        return Act(ActKind.UNSKIP, self.owner_in(situation), step=self.number, item=key)

    def take_back(self, situation: Situation, key: str | None = None) -> Act:
        """Return the act that takes back what was recorded for one item, or for one still to be named."""
        return Act(ActKind.TAKE_BACK, self.owner_in(situation), step=self.number, item=key)

    # The verdict

    def why_in(self, situation: Situation) -> str:  # noqa: ARG002
        """Say why it is worth doing, as things are, in words that stay true whenever they are read."""
        return self.why

    def conclude(
        self,
        situation: Situation,
        items: Iterable[Item] = (),
        *,
        state: State | None = None,
        reasons: Mapping[State, str] | None = None,
        opens: datetime | None = None,
        due: datetime | None = None,
        act: Act | None = None,
        todo: str = "",
        unasked: Unasked | None = None,
    ) -> StepStatus:
        """Return the step's status.

        `state` is the state of the whole where the items do not decide it. `reasons` gives the whole's
        reason for each state; without one, the first item in that state lends its own. A skip of the
        whole step covers everything that is not done. `unasked` says of everything in it why it is not
        asked for, where the items do not say so themselves.
        """
        judged = tuple(items)
        why = unasked or self._why_unasked(situation)
        if why is not None:
            judged = tuple(
                item if item.state.is_settled or item.unasked is not None else replace(item, unasked=why)
                for item in judged
            )
        if self._skips_in(situation):
            judged = tuple(self._with_skip(situation, item) for item in judged)
        overall = gather(judged) if state is None else state
        reason = (reasons or {}).get(overall) or _lent(judged, overall)
        taken = situation.taken_instead if not self.asks_beside_a_job else None
        if taken is not None and overall.is_actionable:
            reason = f"You took the job at {taken.company}."
        skip = self.skip_of(situation)
        if skip is not None and overall is not State.DONE:
            overall, reason = State.SKIPPED, skip.reason or "Skipped."
            judged = tuple(_covered(item, reason, self.unskip(situation)) for item in judged)
        return StepStatus(
            step=self.number,
            name=self.name,
            state=overall,
            reason=reason,
            opens=opens,
            due=due,
            items=judged,
            act=self._act_of_whole(situation, overall, judged, act),
            todo=todo,
            why=self.why_in(situation),
            unasked=_of_whole(judged, overall, unasked if overall is State.DONE else why),
        )

    def _why_unasked(self, situation: Situation) -> Unasked | None:
        standing = situation.standing
        if not self.asks_beside_a_job and situation.taken_instead is not None:
            return Unasked.NOT_NEEDED
        if standing not in self.asks_while:
            return Unasked.NOT_NEEDED if standing > min(self.asks_while) else Unasked.NOT_YET
        if standing is Standing.UNDECIDED and situation.stage not in self.asks_at:
            return Unasked.NOT_YET
        return None

    def _with_skip(self, situation: Situation, item: Item) -> Item:
        skip = self.skip_of(situation, item.key)
        if skip is None or item.state is State.DONE:
            return item
        return _covered(item, skip.reason or "Skipped.", self.unskip(situation, item.key))

    def _act_of_whole(
        self, situation: Situation, state: State, items: tuple[Item, ...], act: Act | None
    ) -> Act | None:
        if state is State.SKIPPED:
            return self.unskip(situation)
        if state is State.DONE:
            return act or self.take_back(situation)
        if act is not None:
            return act
        pressing = [item.act for item in items if item.counts and item.state is state and item.act]
        return pressing[0] if pressing else self.skip(situation)


class InterviewStep(Step):
    """A step that belongs to one interview, and is locked without one."""

    of_application = False

    def judge(self, situation: Situation) -> StepStatus:
        """Return the step's state and items in that situation."""
        interview, unasked = situation.interview, Unasked.NOT_YET
        if interview is None:
            reason = "There is no interview yet: this begins with one."
            act = Act(ActKind.ADD_INTERVIEW, situation.application.id)
        elif interview.cancelled_at is not None:
            reason = "This interview was called off: there is nothing to do."
            act, unasked = Act(ActKind.SEE_INTERVIEW, interview.id), Unasked.NOT_NEEDED
        elif situation.is_off(interview):
            reason = "It was decided before this round: there is nothing to do."
            act, unasked = Act(ActKind.SEE_INTERVIEW, interview.id), Unasked.NOT_NEEDED
        else:
            return self.judge_round(situation, interview)
        return self.conclude(
            situation, state=State.LOCKED, reasons={State.LOCKED: reason}, act=act, unasked=unasked
        )

    @abstractmethod
    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the step's state and items for an interview that was not called off."""


def _covered(item: Item, reason: str, act: Act) -> Item:
    if item.state.is_settled:
        return item
    return replace(item, state=State.SKIPPED, reason=reason, act=act)


def _of_whole(items: tuple[Item, ...], state: State, why: Unasked | None) -> Unasked | None:
    """Return why the step is not asked for: for its own reason, or for that of the items in its state."""
    if state is State.SKIPPED or (state is State.DONE and any(item.counts for item in items)):
        return None
    if why is not None:
        return why
    reasons = [item.unasked for item in items if item.counts and item.state is state]
    return reasons[0] if reasons and None not in reasons else None


def _lent(items: tuple[Item, ...], state: State) -> str:
    counting = (item.reason for item in items if item.state is state and item.counts and item.reason)
    return next(counting, "")
