"""Saying that a step, or one item of it, does not apply, and why; and taking that back."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_text,
    find_application,
    find_interview,
    put_application,
    put_interview,
    round_name,
)
from afterview.playbook.checklist import STEPS
from afterview.playbook.step import Step
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Skip


def skip(
    hunt: Hunt, owner_id: str, step: int, reason: str, *, item: str | None = None, now: datetime
) -> Change:
    """Return the change that skips a step, or the item of that key, with a reason.

    `owner_id` is an application or an interview. A step of the application is skipped for the whole of
    it, even where an interview is given. Raises ChangeError without a reason.
    """
    reason = checked_text(reason, "The reason").strip()
    if not reason:
        raise ChangeError("Skipping takes a reason: a few words will do.")
    name, skips = _skips(hunt, owner_id, step)
    entry = Skip(step=step, item=item, reason=reason, at=now)
    kept = tuple(each for each in skips if (each.step, each.item) != (step, item))
    what = f"step {step}" if item is None else f"a part of step {step}"
    return _stored(hunt, owner_id, step, (*kept, entry), f"skipped {what} for {name}")


def unskip(hunt: Hunt, owner_id: str, step: int, *, item: str | None = None) -> Change:
    """Return the change that takes a skip back: that of the item, else of the step and all its items."""
    name, skips = _skips(hunt, owner_id, step)
    kept = tuple(each for each in skips if each.step != step or (item is not None and each.item != item))
    if len(kept) == len(skips):
        raise ChangeError(f"Nothing of step {step} is skipped for {name}.")
    return _stored(hunt, owner_id, step, kept, f"took back skipping step {step} for {name}")


def the_step(number: int) -> Step:
    """Return the step of that number. Raises ChangeError where there is none."""
    if not 1 <= number <= len(STEPS):
        raise ChangeError(f"There is no step {number}: write a number from 1 to {len(STEPS)}.")
    return STEPS[number - 1]


def _is_of_application(hunt: Hunt, owner_id: str, step: int) -> bool:
    application = hunt.applications.get(owner_id)
    return the_step(step).of_application or (application is not None and not application.rounds)


def _skips(hunt: Hunt, owner_id: str, step: int) -> tuple[str, tuple[Skip, ...]]:
    if _is_of_application(hunt, owner_id, step):
        found = hunt.find_interview(owner_id)
        application = found[0] if found else find_application(hunt, owner_id)
        return application.company, application.skips
    application, interview = find_interview(hunt, owner_id)
    return round_name(application, interview), interview.skips


def _stored(hunt: Hunt, owner_id: str, step: int, skips: tuple[Skip, ...], sentence: str) -> Change:
    if _is_of_application(hunt, owner_id, step):
        found = hunt.find_interview(owner_id)
        application = found[0] if found else find_application(hunt, owner_id)
        return put_application(sentence, replace(application, skips=skips))
    application, interview = find_interview(hunt, owner_id)
    return put_interview(sentence, application, replace(interview, skips=skips))
