"""Step 1: look back while it is fresh, and keep applying (playbook 1.1 to 1.8)."""

from __future__ import annotations

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.shape import Item, Situation, State, StepStatus, Unasked, any_time, faded, timed_after
from afterview.playbook.step import Fact, InterviewStep, Part
from afterview.playbook.step_2_thank import note_window
from afterview.records.interviews import Interview
from afterview.records.reflections import HABITS

_FADES_DAYS = 14
"""After so many days, or after the next round, looking back is not asked for any more (A.2)."""
_NO_HASTE = "Still worth writing down: whatever you remember helps next time."


class Reflect(InterviewStep):
    """Opens when the interview ends; due when the thank-you notes open (1.8)."""

    number = 1
    name = "Reflect"
    agenda_rank = 20
    parts = tuple(
        Part(key, Fact.REFLECTION)
        for key in ("went_well", "went_badly", "questions", "habits", "confidence", "keep_applying")
    )
    why = (
        "What you remember tonight is gone next week. An hour of honest notes makes the next interview "
        "easier, and gives your thank-you notes something real to say."
    )

    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the state: four parts to write, and two that are shown and never hold it up."""
        opens, (due, _) = interview.ends, note_window(interview, situation.waits)
        state = timed_after(interview, situation.now, opens, due)
        write = Act(ActKind.WRITE_REFLECTION, interview.id)
        waits = interview.starts is None and state is State.LOCKED
        no_note = situation.application.is_closed
        later = situation.application.round_after(interview)
        is_missed = faded(situation.now, opens, _FADES_DAYS) or (later and later.is_over(situation.now))
        reasons = {
            State.LOCKED: _when_over(situation, interview, "Opens when the interview ends"),
            State.OPEN: _NO_HASTE,
            State.DUE: _NO_HASTE,
            State.LATE: _NO_HASTE,
        }
        if due is not None:
            by = situation.moment(due)
            reasons[State.OPEN] = f"Write it down while it is fresh, by {by}."
            if not no_note:
                reasons[State.DUE] = f"Write it down before the notes go out at {by}."

        def part(key: str, label: str, is_done: bool) -> Item:
            own = State.DONE if is_done else state
            return Item(key, label, own, reasons.get(own, ""), opens, due, act=write)

        reflection = interview.reflection
        rated = len({each.habit for each in reflection.habits} & set(HABITS))
        asked = len(reflection.questions)
        items = (
            part("went_well", "What went well", bool(reflection.went_well.strip())),
            part("went_badly", "What did not go well", bool(reflection.went_badly.strip())),
            part("questions", f"Questions they asked · {asked} noted", asked > 0),
            part("habits", f"Habits · {rated} of {len(HABITS)} rated", rated == len(HABITS)),
            _confidence(situation, interview),
            _keep_applying(situation, interview),
        )
        return self.conclude(
            situation,
            items,
            reasons=reasons,
            opens=opens,
            due=due,
            act=Act(ActKind.SET_TIME, interview.id) if waits else write,
            todo=f"Reflect on round {interview.round}{_left(items)}",
            unasked=Unasked.MISSED if is_missed and not no_note else any_time(interview, state),
        )


def _left(items: tuple[Item, ...]) -> str:
    """Name what is still to be written where that is less than half."""
    left = [_LEFT[item.key] for item in items if item.counts and item.state is not State.DONE]
    return f": {', '.join(left)}" if 0 < len(left) <= len(_LEFT) // 2 else ""


_LEFT = {
    "went_well": "what went well",
    "went_badly": "what did not go well",
    "questions": "their questions",
    "habits": "your habits",
}


def _confidence(situation: Situation, interview: Interview) -> Item:
    write = Act(ActKind.WRITE_REFLECTION, interview.id)
    figure = interview.reflection.confidence
    if figure is not None:
        return Item("confidence", f"Confidence · {figure} of 10", State.DONE, act=write, counts=False)
    state = timed_after(interview, situation.now, interview.ends, None)
    if state is State.LOCKED:
        reason = _when_over(situation, interview, "Ask yourself when it is over")
    else:
        reason = "From 1 to 10, on the day: you can compare it with the outcome later."
    return Item("confidence", "Confidence", state, reason, interview.ends, act=write, counts=False)


def sent_since(situation: Situation, interview: Interview) -> int:
    """Count the other applications sent since the civil day on which `interview` ended (1.7, 8.3).

    Where nobody knows that day, none is counted: those of today are.
    """
    first = interview.last_day(situation.zone) or situation.today
    return situation.tallies.sent_between(first, situation.today, but=situation.application)


def _keep_applying(situation: Situation, interview: Interview) -> Item:
    state, count = timed_after(interview, situation.now, interview.ends, None), 0
    if state is State.LOCKED:
        reason = _when_over(situation, interview, "Counted from the interview on")
    else:
        count = sent_since(situation, interview)
        state = State.DONE if count else State.OPEN
        reason = "" if count else "Waiting goes better with other irons in the fire: send one more."
    return Item(
        "keep_applying",
        f"Keep applying · {count} sent since",
        state,
        reason,
        interview.ends,
        act=Act(ActKind.ADD_APPLICATION),
        counts=False,
    )


def _when_over(situation: Situation, interview: Interview, what: str) -> str:
    if interview.starts is None or interview.ends is None:
        return situation.not_set(interview)
    return f"{what}: {situation.moment(interview.ends)}."


REFLECT = Reflect()
