"""Step 6: bring something new to the next round (playbook 6.1, 6.3, 6.4)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.playbook.acts import Act, ActKind
from afterview.playbook.earlier_rounds import Standing, in_the_room, rounds_before
from afterview.playbook.shape import Item, Situation, State, StepStatus, Unasked, timed
from afterview.playbook.step import Fact, InterviewStep, Part
from afterview.records.interviews import Interview, PrepKind

_PARTS = (
    (PrepKind.TOPIC, ActKind.ADD_TOPIC, "New topics, or old ones taken further"),
    (PrepKind.RESEARCH, ActKind.ADD_RESEARCH, "More research on the company"),
    (PrepKind.QUESTION, ActKind.ADD_QUESTION, "Questions to ask them"),
)


class SecondRound(InterviewStep):
    """Locked until a later round is scheduled; due when that one starts (6.1)."""

    number = 6
    name = "Second round"
    aliases = ("second",)
    of_next_round = True
    agenda_rank = 50
    parts = (
        *(Part(kind.value, Fact.PREPARATION) for kind, _, _ in _PARTS),
        Part("people", Fact.PREPARATION),
    )
    why = (
        "They have heard your best stories once. Bring new ones, or take the old ones further, and do not "
        "count on meeting the same people."
    )

    def judge_round(self, situation: Situation, interview: Interview) -> StepStatus:
        """Return the state: what is prepared for the round after this interview."""
        later = situation.application.round_after(interview)
        if later is None:
            before = rounds_before(situation.application, interview)
            if not before:
                return self._no_later_round(situation)
            # The last round: what is prepared for it is reached from it as well as from the one before.
            return self.judge_round(replace(situation, interview=before[-1]), before[-1])
        closed = situation.application.is_closed
        state, opens, due = _window(situation, interview, later)
        reasons = _reasons(situation, interview, later, opens)
        if closed:
            state = State.LOCKED
            reasons[State.LOCKED] = "It is decided: there is no further round to prepare for."
        is_missed = later.has_begun(situation.now) if later.starts else later.is_over(situation.now)
        shown = (None, None) if closed else (opens, due)
        items = (
            *self._parts(situation, later, state, reasons, shown),
            _people(situation, later, state, reasons[state], shown[0]),
        )
        return self.conclude(
            situation,
            items,
            reasons=reasons,
            opens=shown[0],
            due=shown[1],
            todo=f"Prepare for round {later.round}",
            unasked=(Unasked.NOT_NEEDED if closed else Unasked.MISSED if is_missed else None),
        )

    def _no_later_round(self, situation: Situation) -> StepStatus:
        reason = "Opens when a next round is scheduled."
        if situation.application.is_closed:
            reason = "It is decided: there is no further round to prepare for."
        return self.conclude(
            situation,
            state=State.LOCKED,
            reasons={State.LOCKED: reason},
            act=Act(ActKind.ADD_INTERVIEW, situation.application.id),
            unasked=Unasked.NOT_NEEDED if situation.application.is_closed else Unasked.NOT_YET,
        )

    def _parts(
        self,
        situation: Situation,
        later: Interview,
        state: State,
        reasons: dict[State, str],
        shown: tuple[datetime | None, datetime | None],
    ) -> tuple[Item, ...]:
        old = _repeats(situation, later)
        items = []
        for kind, adding, label in _PARTS:
            notes = [note for note in later.preparation if note.kind is kind]
            again = next((old[note.id] for note in notes if note.id in old), None)
            reason = f"Came up before: “{again}”. Take it further." if again is not None else ""
            own = State.DONE if notes else state
            items.append(
                Item(
                    kind.value,
                    f"{label} · {len(notes)}" if notes else label,
                    own,
                    reason or ("" if notes else reasons[state]),
                    *shown,
                    act=Act(ActKind.SEE_BRIEF if notes else adding, later.id),
                )
            )
        return tuple(items)


def _window(
    situation: Situation, interview: Interview, later: Interview
) -> tuple[State, datetime | None, datetime | None]:
    """Return the state, and from when to when one can prepare; None: nobody knows that.

    A day without a time is prepared for until it begins, and never late.
    """
    now, due, ends = situation.now, later.begins, interview.ends
    scheduled = later.created or ends
    if due is None or ends is None or scheduled is None:
        opens = ends if scheduled is None or ends is None else max(ends, min(scheduled, now))
        return (State.OPEN if interview.is_over(now) else State.LOCKED), opens, due
    # What is dated later than now is on record all the same: only the clock was ahead then.
    was_ahead = scheduled > now
    opens = min(ends if was_ahead else max(ends, scheduled), due)
    state = timed(now, opens, due)
    if state is State.DUE and was_ahead and scheduled < due:
        state = State.OPEN  # as it will be, too, once that moment has come
    if state is State.LATE and later.starts is None:
        state = State.OPEN if later.is_over(now) else State.DUE
    return state, opens, due


def _reasons(
    situation: Situation, interview: Interview, later: Interview, opens: datetime | None
) -> dict[State, str]:
    name = f"Round {later.round}"
    locked = situation.not_set(interview)
    if interview.starts is not None and opens is not None:
        locked = f"Opens when this interview is over: {situation.moment(opens)}."
    if later.starts is None:
        said = f"{name}: {situation.when(later)}. Bring something new."
        if later.is_over(situation.now):
            said = f"{name} has been: what was not prepared is missed."
        return {State.LOCKED: locked, State.OPEN: said, State.DUE: said}
    start = situation.moment(later.starts)
    return {
        State.LOCKED: locked,
        State.OPEN: f"{name} starts {start}. Bring something new.",
        State.DUE: f"{name} starts {start}: it is close.",
        State.LATE: f"{name} began {start}: what was not prepared is missed.",
    }


def _repeats(situation: Situation, later: Interview) -> dict[str, str | None]:
    """Return the ids of the notes that repeat something, and the earlier words."""
    # Once it has begun, there is nothing to do about it.
    if not (situation.in_full and later.preparation and later.is_ahead(situation.now)):
        return {}
    from afterview.playbook.said_before import (
        judge_topics,  # with its tables, what takes longest of all steps
    )
    from afterview.topics.verdict import Verdict

    judged = judge_topics(situation.hunt, situation.application, later)
    return {each.note.id: each.of for each in judged if each.verdict is Verdict.REPEAT}


def _people(
    situation: Situation, later: Interview, state: State, reason: str, opens: datetime | None
) -> Item:
    room = in_the_room(situation.hunt, situation.application, later)
    if not room:
        return Item(
            "people",
            "Who will be there · nobody named yet",
            State.LOCKED if state is State.LOCKED else State.OPEN,
            reason if state is State.LOCKED else "Nobody is named yet. It may be someone new: ask who.",
            opens,
            act=Act(ActKind.SEE_INTERVIEW, later.id),
            counts=False,
        )
    names = ", ".join(
        f"{each.name} ({'met before' if each.standing is Standing.MET else 'new'})"
        if each.person in situation.people
        else each.name
        for each in room
    )
    return Item(
        "people",
        f"Who will be there · {names}",
        State.DONE,
        act=Act(ActKind.SEE_BRIEF, later.id),
        counts=False,
    )


SECOND_ROUND = SecondRound()
