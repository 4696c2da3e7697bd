"""How a step's items become its verdict: skips, the state of the whole, and what enter does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from afterview.playbook.shape import Act, Item, Situation, State, Step, StepStatus, gather
from afterview.records.applications import Application
from afterview.records.interviews import Skip

SETTLED = (State.DONE, State.SKIPPED)


def target_of(step: Step, situation: Situation) -> str:
    """Return the id that a quick-add line about the step names: the interview's or the application's."""
    if step.of_application or situation.interview is None:
        return situation.application.id
    return situation.interview.id


def skip_of(step: Step, situation: Situation, item: str | None = None) -> Skip | None:
    """Return the skip of the step, or of one item of it, if I skipped it."""
    if step.of_application:
        skips = situation.application.skips
    else:
        skips = situation.interview.skips if situation.interview else ()
    found = [each for each in skips if each.step == step.number and each.item == item]
    return found[-1] if found else None


def unskip(step: Step, situation: Situation, item: str | None = None) -> Act:
    """Return the act that takes back the skip of one item; without one, of the step with all its items."""
    line = f"unskip {target_of(step, situation)} {step.number}"
    return Act(f"{line} {item}" if item else line, ready=True)


def take_back(step: Step, situation: Situation, item: str) -> Act:
    """Return the act that takes back what was recorded for one item."""
    return Act(f"takeback {target_of(step, situation)} {step.number} {item}", ready=True)


def interviewers_of(application: Application) -> tuple[str, ...]:
    """Return the ids of everyone who interviewed me there, over all rounds, each once."""
    return tuple(dict.fromkeys(who.person for held in application.rounds for who in held.interviewers))


def without_interview(step: Step, situation: Situation) -> StepStatus | None:
    """Return the verdict of a step that needs an interview where there is none, else None."""
    if situation.interview is None:
        reason = "There is no interview yet: this begins with one."
        return conclude(
            step, situation, state=State.LOCKED, reasons={State.LOCKED: reason}, act=Act("interview here ")
        )
    if situation.interview.cancelled_at is not None:
        reason = "This interview was called off: there is nothing to do."
        return conclude(
            step, situation, state=State.LOCKED, reasons={State.LOCKED: reason}, act=Act(opens="interview")
        )
    return None


def conclude(
    step: Step,
    situation: Situation,
    items: Iterable[Item] = (),
    *,
    state: State | None = None,
    reasons: Mapping[State, str] | None = None,
    opens: datetime | None = None,
    due: datetime | None = None,
    act: Act | None = None,
    todo: str = "",
) -> StepStatus:
    """Return the step's status.

    `state` is the state of the whole where the items do not decide it. `reasons` gives the whole's
    reason for each state; without one, the first item in that state lends its own. A skip of the
    whole step covers everything that is not done.
    """
    judged = tuple(_with_skip(step, situation, item) for item in items)
    overall = gather(judged) if state is None else state
    reason = (reasons or {}).get(overall) or _lent(judged, overall)
    skip = skip_of(step, situation)
    if skip is not None and overall is not State.DONE:
        overall, reason = State.SKIPPED, skip.reason or "Skipped."
        judged = tuple(_covered(item, reason, unskip(step, situation)) for item in judged)
    return StepStatus(
        step=step.number,
        name=step.name,
        state=overall,
        reason=reason,
        opens=opens,
        due=due,
        items=judged,
        act=_act_of_whole(step, situation, overall, judged, act),
        todo=todo,
    )


def _with_skip(step: Step, situation: Situation, item: Item) -> Item:
    skip = skip_of(step, situation, item.key)
    if skip is None or item.state is State.DONE:
        return item
    return _covered(item, skip.reason or "Skipped.", unskip(step, situation, item.key))


def _covered(item: Item, reason: str, act: Act) -> Item:
    if item.state in SETTLED:
        return item
    return replace(item, state=State.SKIPPED, reason=reason, act=act)


def _lent(items: tuple[Item, ...], state: State) -> str:
    counting = (item.reason for item in items if item.state is state and item.counts and item.reason)
    return next(counting, "")


def _act_of_whole(
    step: Step, situation: Situation, state: State, items: tuple[Item, ...], act: Act | None
) -> Act | None:
    if state is State.SKIPPED:
        return unskip(step, situation)
    if state is State.DONE:
        return act or Act(f"takeback here {step.number} ")
    if act is not None:
        return act
    pressing = [item.act for item in items if item.counts and item.state is state and item.act]
    return pressing[0] if pressing else Act(f"skip here {step.number} ")
