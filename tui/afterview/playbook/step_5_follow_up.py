"""Step 5: keep to their timeline, then ask, twice at most (playbook 5.1 to 5.6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from afterview.civil import day_of
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.offered import of_offer, withdrawal
from afterview.playbook.shape import (
    Item,
    Situation,
    Standing,
    State,
    StepStatus,
    Unasked,
    faded,
    timed,
    timed_after,
)
from afterview.playbook.step import Fact, InterviewStep, Part
from afterview.playbook.tallies import agent_of
from afterview.playbook.when_to_follow_up import (
    Waiting,
    asked_from,
    first_opens,
    live_follow_ups,
    second_opens,
    waiting_since,
)
from afterview.records.applications import EventKind
from afterview.records.interviews import FollowUp, FollowUpResult, Interview, Reply

MOST = 2
"""How many follow-ups are offered; another takes an explicit override (5.5)."""

_SAID_FADES_DAYS = 14

_ASK = "where things stand"
_ASK_WHEN = "Ask in the thank-you note when to expect an answer."


class FollowUpStep(InterviewStep):
    """Locked until the promised day has ended in the person's own zone (5.2); never late."""

    number = 5
    name = "Follow up"
    aliases = ("followup", "follow-up", "timeline")
    agenda_rank = 10
    asks_while = frozenset({Standing.UNDECIDED, Standing.OFFERED, Standing.ACCEPTED})
    parts = (
        Part("reply", Fact.REPLY),
        Part("promise", Fact.PROMISE),
        Part("first", Fact.FOLLOW_UP),
        Part("second", Fact.FOLLOW_UP),
        Part("further", Fact.FOLLOW_UP),
        Part("withdraw"),
        Part("offer"),
        Part("yes"),
        Part("thanks", of_person=True),
        Part("others"),
    )
    whole = Fact.FOLLOW_UP
    asks_beside_a_job = True
    also_taken_back: ClassVar = {"outcome": Fact.OUTCOME}
    why = (
        "They told you when they would answer: keep to it. Once that day has gone by, a friendly question is "
        "fair, and a second one a week later. After that, silence is an answer of its own kind."
    )

    def why_in(self, situation: Situation) -> str:
        """Say it of an offer, of a day that they named, or of none."""
        if situation.standing is Standing.OFFERED:
            return "They have made you an offer, and wait for your answer."
        if situation.application.is_closed:
            return "It is decided: there is nothing more to ask them."
        promise = (situation.interview or situation.application).promised
        if promise is not None and promise.on is not None:
            return self.why
        return (
            "They did not say when they would answer. Once you have waited long enough, a kind question is "
            "fair, and a second one a week later. After that, silence is an answer of its own kind."
        )

    def judge(self, situation: Situation) -> StepStatus:
        """Return the state; that of the application itself while it has no interview (5.8)."""
        application = situation.application
        is_out = application.is_sent or application.outcome is not None
        if situation.interview is None and not application.rounds and is_out:
            return self._judge(situation, application)
        held = situation.interview
        if (
            held is not None
            and situation.standing is Standing.ACCEPTED
            and situation.is_off(held)
            and application.rounds[-1:] == (held,)
        ):
            return self._judge(situation, held)  # it did not take place, and the offer was made all the same
        return super().judge(situation)

    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the state: what was promised, and a first and a second follow-up."""
        return self._judge(situation, interview)

    def _judge(self, situation: Situation, waiting: Waiting) -> StepStatus:
        settled = _settled(situation, waiting)
        items = (
            *(() if _next_round(situation, waiting) else (*withdrawal(situation), *of_offer(situation))),
            *self._reply(situation, waiting),
            self._promise(situation, waiting, settled),
            *self._asked(situation, waiting, settled),
        )
        asks = [item for item in items if item.counts and not item.state.is_settled]
        made = live_follow_ups(waiting)
        first = asks[0] if asks else None
        return self.conclude(
            situation,
            items,
            state=State.DONE if settled and not asks else None,
            reasons={State.DONE: settled},
            opens=first.opens if first else None,
            due=first.due if first else None,
            todo=(first.todo if first else "") or f"Ask {_whom(situation)}{'again ' * bool(made)}{_ASK}",
            unasked=Unasked.NOT_NEEDED if settled and not asks else None,
        )

    def _reply(self, situation: Situation, waiting: Waiting) -> tuple[Item, ...]:
        """Return the line of what they answered last; none where they never did."""
        if not waiting.replies:
            return ()
        last = max(waiting.replies, key=lambda each: each.at)
        label = f"They answered · {situation.day(day_of(last.at, situation.zone))}"
        said = f"“{last.words}”" if last.words else ""
        asked = [each for each in waiting.follow_ups if each.at <= last.at]
        if asked:  # what comes after is the first follow-up of a new wait
            log = "; ".join(_told(situation, each) for each in sorted(asked, key=lambda each: each.at))
            said = f"{said} You had asked: {log}. That is settled.".lstrip()
        act = self.take_back(situation, "reply")
        return (Item("reply", label, State.DONE, said, act=act, counts=False),)

    def _promise(self, situation: Situation, waiting: Waiting, settled: str) -> Item:
        promise, since = waiting.promised, waiting_since(situation, waiting)
        record = Act(ActKind.RECORD_PROMISE, waiting.id)
        spoke = _spoke(waiting)
        if (
            spoke is not None
            and situation.standing is Standing.UNDECIDED
            and not _next_round(situation, waiting)
        ):
            day = situation.day(day_of(spoke.at, situation.zone))
            return Item(
                "promise",
                "What did they say?",
                State.OPEN,
                f"You spoke {day}. Record when they will answer now, or that they did not say.",
                min(spoke.at, situation.now),
                act=record,
                todo="Note what they said when you spoke",
                why="What they said when you spoke decides when a question is fair: record it.",
                unasked=Unasked.MISSED if faded(situation.now, spoke.at, _SAID_FADES_DAYS) else None,
            )
        if promise is not None:
            said = situation.day(promise.on) if promise.on else "they did not say"
            reason = "" if promise.on else _ask_when(waiting)
            return Item(
                "promise",
                f"Reply date · {said}",
                State.DONE,
                reason,
                act=self.take_back(situation, "promise"),
                counts=False,
            )
        state, reason = _state_since(situation, waiting, since), f"Not recorded. {_ask_when(waiting)}"
        is_answered = _answered(waiting) is not None and situation.standing is Standing.UNDECIDED
        if is_answered and not _next_round(situation, waiting):
            settled, reason = "", "They named no day when they answered. Record one once they do."
        if settled:
            state, reason = State.LOCKED, f"Not needed any more. {settled}"
        elif state is State.LOCKED:
            at = f": {situation.moment(since)}" if since is not None and _has_time(waiting) else ""
            reason = f"Ask at the end of the interview{at}."
        return Item(
            "promise",
            "When will they answer?",
            state,
            reason,
            None if settled else since,
            act=record,
            counts=False,
            unasked=Unasked.NOT_NEEDED if settled else None,
        )

    def _asked(self, situation: Situation, waiting: Waiting, settled: str) -> tuple[Item, ...]:
        made = live_follow_ups(waiting)
        skipped = not made and self.skip_of(situation, "first") is not None
        moments = (first_opens(situation, waiting), second_opens(situation, waiting))
        ask = Act(ActKind.LOG_FOLLOW_UP, waiting.id)
        items = []
        for index, key in enumerate(("first", "second")):
            label = f"{key.capitalize()} follow-up"
            if index == 0 and len(waiting.follow_ups) > len(made):
                label = f"{label} since they answered"
            if index < len(made):
                last = index == len(made) - 1  # the last one is what is taken back
                act = self.take_back(situation, key if last else None)
                items.append(Item(key, label, State.DONE, _told(situation, made[index]), act=act))
                continue
            opens = moments[index]
            if settled:
                reason = f"Not needed. {settled}"
                why = Unasked.NOT_NEEDED
                items.append(Item(key, label, State.LOCKED, reason, act=ask, counts=False, unasked=why))
            elif index > len(made) and skipped:
                reason = "You skipped the first one."
                items.append(Item(key, label, State.LOCKED, reason, act=ask, counts=False))
            elif index > len(made):
                days = situation.waits.second_follow_up_working_days
                reason = f"Opens {days} working days after the first, if there is no answer."
                items.append(Item(key, label, State.LOCKED, reason, act=ask))
            else:
                own = _state_since(situation, waiting, opens)
                reason, why = self._why_now(situation, waiting, own, opens), None
                should = asked_from(situation, waiting, opens) if opens is not None else None
                if own is State.OPEN and should is None:
                    why = Unasked.ANY_TIME
                elif own is State.OPEN and should is not None and situation.now < should:
                    reason, why = f"{reason} {situation.moment(should)} is a good time.", Unasked.NOT_YET
                items.append(Item(key, label, own, reason, opens, act=ask, unasked=why, asked_from=should))
        return (*items, *self._further(situation, made))

    def _further(self, situation: Situation, made: tuple[FollowUp, ...]) -> Iterator[Item]:
        """Yield the line of those that were insisted on; none where there are no more than two."""
        log = [_told(situation, each) for each in made[MOST:]]
        if log:
            label = "Third follow-up" if len(log) == 1 else f"{len(log)} further follow-ups"
            act = self.take_back(situation, "further")
            yield Item("further", label, State.DONE, "; ".join(log), act=act, counts=False)

    def _why_now(self, situation: Situation, waiting: Waiting, state: State, opens: datetime | None) -> str:
        made, promise, whom = live_follow_ups(waiting), waiting.promised, _whom(situation)
        if opens is None and isinstance(waiting, Interview):
            if state is State.LOCKED:
                return situation.not_set(waiting)
            return f"It is not known when it was: ask {whom}kindly once you have waited long enough."
        assert opens is not None
        if made:
            last = day_of(made[-1].at, situation.zone)
            asked = situation.day(last)
            if state is State.LOCKED:
                until = situation.day(day_of(opens, situation.zone))
                return f"You asked {asked}. Give them until {until}.{situation.doubt(last)}"
            return f"You asked {asked} and heard nothing: ask {whom}once more, and then let it rest."
        if promise is not None and promise.on is not None:
            said = f"They said {situation.day(promise.on)}"
            if state is State.LOCKED:
                return f"{said}. Wait until that day is over."
            return f"{said}, and that day is over. Ask {whom}kindly {_ASK}."
        known = "They did not say when" if promise is not None else "It is not recorded when they will answer"
        if state is State.LOCKED:
            return f"{known}. {_ask_when(waiting)} Otherwise wait until {situation.moment(opens)}."
        return f"{known}, and you have waited long enough. Ask {whom}kindly {_ASK}."


def _ask_when(waiting: Waiting) -> str:
    return _ASK_WHEN if isinstance(waiting, Interview) else "Ask whoever answers you when to expect it."


def _whom(situation: Situation) -> str:
    """Return who is asked, where that is an agency in between: a name and a blank; else nothing."""
    agent = agent_of(situation.hunt, situation.application.company)
    return f"{agent.name} " if agent is not None else ""


def _has_time(waiting: Waiting) -> bool:
    return not isinstance(waiting, Interview) or waiting.starts is not None


def _state_since(situation: Situation, waiting: Waiting, opens: datetime | None) -> State:
    """Return the state of what opens then; None: it is not known when, as the interview has no day."""
    if opens is None:
        return (
            timed_after(waiting, situation.now, None, None) if isinstance(waiting, Interview) else State.OPEN
        )
    return timed(situation.now, opens, None)


def _next_round(situation: Situation, waiting: Waiting) -> Interview | None:
    return situation.application.round_after(waiting) if isinstance(waiting, Interview) else None


def _spoke(waiting: Waiting) -> FollowUp | None:
    """Return the last time that they were spoken to, where what they said then is not recorded yet."""
    spoke = [each for each in live_follow_ups(waiting) if each.result is FollowUpResult.SPOKE]
    promise = waiting.promised
    if not spoke or (promise is not None and promise.said_at >= spoke[-1].at):
        return None
    return spoke[-1]


def _answered(waiting: Waiting) -> Reply | None:
    """Return their last answer, where it named no day and none was promised after it (5.6)."""
    last = max(waiting.replies, key=lambda each: each.at, default=None)
    promise = waiting.promised
    if last is None or last.on is not None:
        return None
    is_older = promise is not None and promise.on is not None and promise.said_at >= last.at
    return None if is_older else last


def _settled(situation: Situation, waiting: Waiting) -> str:
    """Return why nothing more is to be asked; empty while something is (5.5, 5.6)."""
    outcome = situation.application.outcome
    if outcome is not None:
        if outcome.kind is EventKind.NO_ANSWER:
            return "You closed it as “no answer”."
        when = "on a day that is not known" if outcome.on is None else situation.day(outcome.on)
        return f"Their answer: {outcome.kind.value}, {when}."
    taken = situation.taken_instead
    if taken is not None:
        return f"You took the job at {taken.company}."
    later = _next_round(situation, waiting)
    if later is not None:
        return f"Round {later.round} is scheduled: that is their answer."
    made = live_follow_ups(waiting)
    reply = _answered(waiting)
    if reply is not None and not made:
        return f"They answered {situation.day(day_of(reply.at, situation.zone))}: let it rest for now."
    spoke = [each for each in made if each.result is FollowUpResult.SPOKE]
    if spoke:
        return f"You spoke {situation.day(day_of(spoke[-1].at, situation.zone))}: let it rest for now."
    if len(made) >= MOST:
        return "You asked twice and heard nothing: let it rest."
    return ""


def _told(situation: Situation, made: FollowUp) -> str:
    parts = (situation.moment(made.at), made.channel, made.result.value)
    return " · ".join(part for part in parts if part)


FOLLOW_UP = FollowUpStep()
