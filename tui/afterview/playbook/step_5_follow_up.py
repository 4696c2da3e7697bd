"""Step 5: keep to their timeline, then ask, twice at most (playbook 5.1 to 5.6)."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from afterview.civil import add_working_days, day_of, days_after, from_wall, in_zone, start_of_day
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, State, StepStatus, timed
from afterview.playbook.step import Fact, InterviewStep, Part
from afterview.records.applications import EventKind
from afterview.records.interviews import FollowUp, FollowUpResult, Interview

MOST = 2
"""How many follow-ups are offered; another takes an explicit override (5.5)."""

_ASK_WHEN = "Ask in the thank-you note when to expect an answer."


class FollowUpStep(InterviewStep):
    """Locked until the promised day has ended in the person's own zone (5.2); never late."""

    number = 5
    name = "Follow up"
    aliases = ("followup", "follow-up", "timeline")
    agenda_rank = 10
    parts = (
        Part("promise", Fact.PROMISE),
        Part("first", Fact.FOLLOW_UP),
        Part("second", Fact.FOLLOW_UP),
    )
    whole = Fact.FOLLOW_UP
    also_taken_back: ClassVar = {"outcome": Fact.OUTCOME}
    why = (
        "They told you when they would answer: keep to it. Once that day has gone by, a friendly question is "
        "fair, and a second one a week later. After that, silence is an answer of its own kind."
    )

    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the state: what was promised, and a first and a second follow-up."""
        settled = _settled(situation, interview)
        items = (self._promise(situation, interview, settled), *self._asked(situation, interview, settled))
        state = State.DONE if settled else None
        waiting = next((item for item in items if item.counts and not item.state.is_settled), None)
        return self.conclude(
            situation,
            items,
            state=state,
            reasons={State.DONE: settled},
            opens=waiting.opens if waiting else None,
            todo="Ask again how it stands" if live_follow_ups(interview) else "Ask how it stands",
        )

    def _promise(self, situation: Situation, interview: Interview, settled: str) -> Item:
        promise = interview.promise
        if promise is not None:
            said = situation.day(promise.on) if promise.on else "they did not say"
            reason = "" if promise.on else _ASK_WHEN
            return Item(
                "promise",
                f"Promised · {said}",
                State.DONE,
                reason,
                act=self.take_back(situation, "promise"),
                counts=False,
            )
        state, reason = timed(situation.now, interview.ends, None), f"Not recorded. {_ASK_WHEN}"
        if settled:
            state, reason = State.LOCKED, f"Not needed any more. {settled}"
        elif state is State.LOCKED:
            reason = f"Ask at the end of the interview: {situation.moment(interview.ends)}."
        return Item(
            "promise",
            "When will they answer?",
            state,
            reason,
            None if settled else interview.ends,
            act=Act(ActKind.RECORD_PROMISE, interview.id),
            counts=False,
        )

    def _asked(self, situation: Situation, interview: Interview, settled: str) -> tuple[Item, Item]:
        made = live_follow_ups(interview)
        skipped = not made and self.skip_of(situation, "first") is not None
        moments = (first_opens(situation, interview), second_opens(situation, interview))
        ask = Act(ActKind.LOG_FOLLOW_UP, interview.id)
        items = []
        for index, key in enumerate(("first", "second")):
            label = f"{key.capitalize()} follow-up"
            if index < len(made):
                last = index == len(made) - 1
                act = self.take_back(situation, key if last else None)
                items.append(Item(key, label, State.DONE, _told(situation, made[index]), act=act))
                continue
            opens = moments[index]
            if settled:
                reason = f"Not needed. {settled}"
                items.append(Item(key, label, State.LOCKED, reason, act=ask, counts=False))
            elif index > len(made) and skipped:
                reason = "You skipped the first one."
                items.append(Item(key, label, State.LOCKED, reason, act=ask, counts=False))
            elif index > len(made) or opens is None:
                days = situation.waits.second_follow_up_working_days
                reason = f"Opens {days} working days after the first, if there is no answer."
                items.append(Item(key, label, State.LOCKED, reason, act=ask))
            else:
                own = timed(situation.now, opens, None)
                reason = self._why_now(situation, interview, own, opens)
                items.append(Item(key, label, own, reason, opens, act=ask))
        return items[0], items[1]

    def _why_now(self, situation: Situation, interview: Interview, state: State, opens: datetime) -> str:
        made, promise = live_follow_ups(interview), interview.promise
        if made:
            last = day_of(made[-1].at, situation.zone)
            asked = situation.day(last)
            if state is State.LOCKED:
                until = situation.day(day_of(opens, situation.zone))
                return f"You asked {asked}. Give them until {until}.{situation.doubt(last)}"
            return f"You asked {asked} and heard nothing: ask once more, and then let it rest."
        if promise is not None and promise.on is not None:
            said = f"They said {situation.day(promise.on)}"
            if state is State.LOCKED:
                return f"{said}. Wait until that day is over."
            return f"{said}, and that day is over. Ask kindly how it stands."
        known = "They did not say when" if promise is not None else "It is not recorded when they will answer"
        if state is State.LOCKED:
            return f"{known}. {_ASK_WHEN} Otherwise wait until {situation.moment(opens)}."
        return f"{known}, and you have waited long enough. Ask kindly how it stands."


def live_follow_ups(interview: Interview) -> tuple[FollowUp, ...]:
    """Return the follow-ups that count: those since a day was last promised, oldest first.

    "They did not say" is not an answer, so it starts no new count: else it would offer a third.
    """
    made = sorted(interview.follow_ups, key=lambda each: each.at)
    promise = interview.promise
    if promise is None or promise.on is None:
        return tuple(made)
    return tuple(each for each in made if each.at > promise.said_at)


def first_opens(situation: Situation, interview: Interview) -> datetime:
    """Return the instant from which a first follow-up is fair (5.2, 5.3)."""
    promise = interview.promise
    if promise is not None and promise.on is not None:
        return max(start_of_day(days_after(promise.on, 1), situation.zone), interview.ends)
    wall = in_zone(interview.ends, situation.zone)
    day = days_after(day_of(interview.ends, situation.zone), max(situation.waits.reply_unknown_days, 0))
    return max(from_wall(day, wall.hour, wall.minute, situation.zone), interview.ends)


def second_opens(situation: Situation, interview: Interview) -> datetime | None:
    """Return the instant from which a second follow-up is fair; None without a first (5.4)."""
    made = live_follow_ups(interview)
    if not made:
        return None
    days = situation.waits.second_follow_up_working_days
    day = add_working_days(day_of(made[0].at, situation.zone), days)
    return max(start_of_day(day, situation.zone), first_opens(situation, interview))


def _settled(situation: Situation, interview: Interview) -> str:
    """Return why nothing more is to be asked; empty while something is (5.5, 5.6)."""
    outcome = situation.application.outcome
    if outcome is not None:
        if outcome.kind is EventKind.NO_ANSWER:
            return "You closed it as “no answer”."
        return f"It is answered: {outcome.kind.value}, {situation.day(outcome.on)}."
    later = situation.application.round_after(interview)
    if later is not None:
        return f"Round {later.round} is scheduled: that is their answer."
    made = live_follow_ups(interview)
    spoke = [each for each in made if each.result is FollowUpResult.SPOKE]
    if spoke:
        return f"You spoke {situation.day(day_of(spoke[-1].at, situation.zone))}. Record what they promised."
    if len(made) >= MOST:
        return "You asked twice and heard nothing: let it rest."
    return ""


def _told(situation: Situation, made: FollowUp) -> str:
    parts = (situation.moment(made.at), made.channel, made.result.value)
    return " · ".join(part for part in parts if part)


FOLLOW_UP = FollowUpStep()
