"""Taking back a fact by the step and the item under which the checklist shows it."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.changes import contact, follow_ups, letters, network, references, second_round
from afterview.changes.errors import ChangeError
from afterview.changes.lookup import find_application, find_interview, put_application, put_interview
from afterview.records.applications import OUTCOMES, Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, PrepKind
from afterview.records.reflections import HABITS


def take_back(
    hunt: Hunt, application_id: str, interview_id: str | None, step: int, item: str | None = None
) -> Change:
    """Return the change that takes back what `item` of `step` stands for.

    `item` is the item's key on the checklist, such as a person's id. Without one: step 5 takes back the
    last follow-up, else the promise; step 7 the outcome. The steps 1, 2, 5 and 6 need the interview.
    Raises ChangeError where there is nothing to take back.
    """
    application = find_application(hunt, application_id)
    if step in (1, 2, 5, 6):
        if interview_id is None:
            raise ChangeError(f"Step {step} belongs to an interview, and none is meant here.")
        application, interview = find_interview(hunt, interview_id)
        return _of_interview(hunt, application, interview, step, item)
    if step == 7 and (item is None or item == "outcome"):
        return take_back_outcome(hunt, application_id)
    if item is None:
        raise ChangeError("Say about whom: write the person's name after the step.")
    if step == 3:
        return references.take_back_told(hunt, application_id, item)
    if step == 4:
        return network.take_back_ask(hunt, application_id, item)
    if step == 7:
        return letters.take_back_reply(hunt, application_id, item)
    if step == 8:
        kind, _, person = item.rpartition(":")
        if kind == "touch":
            return contact.remove_last_touch(hunt, person)
        return contact.take_back_connected(hunt, person)
    raise ChangeError("There are eight steps: write a number from 1 to 8.")


def take_back_outcome(hunt: Hunt, application_id: str) -> Change:
    """Return the change that removes the outcome that stands, as if it had never been recorded."""
    application = find_application(hunt, application_id)
    standing = application.outcome
    if standing is None or standing.kind not in OUTCOMES:
        raise ChangeError(f"{application.company} has no outcome to take back.")
    events = tuple(each for each in application.events if each.id != standing.id)
    return put_application(
        f"took back the outcome of {application.company} ({standing.kind.value})",
        replace(application, events=events),
    )


def _of_interview(
    hunt: Hunt, application: Application, interview: Interview, step: int, item: str | None
) -> Change:
    if step == 1:
        return _reflection_part(application, interview, item)
    if step == 2:
        if item is None:
            raise ChangeError("Say to whom: write the person's name after the step.")
        return letters.take_back_note(hunt, interview.id, item)
    if step == 5:
        return _follow_up_part(hunt, application, interview, item)
    kinds = [each for each in PrepKind if item is None or each.value == item]
    notes = [each for each in interview.preparation if each.kind in kinds]
    if not notes:
        raise ChangeError("There is no such preparation to take back.")
    return second_round.remove_preparation(hunt, interview.id, notes[-1].id)


def _follow_up_part(hunt: Hunt, application: Application, interview: Interview, item: str | None) -> Change:
    if item == "outcome":
        return take_back_outcome(hunt, application.id)
    if item != "promise" and interview.follow_ups:
        last = max(interview.follow_ups, key=lambda each: each.at)
        return follow_ups.remove_follow_up(hunt, interview.id, last.id)
    if item in (None, "promise") and interview.promise is not None:
        return put_interview(
            f"took back what {application.company} promised", application, replace(interview, promise=None)
        )
    what = "promise" if item == "promise" else "follow-up"
    raise ChangeError(f"There is no {what} to take back for {application.company}.")


def _reflection_part(application: Application, interview: Interview, item: str | None) -> Change:
    reflection = interview.reflection
    if item == "confidence" and reflection.confidence is not None:
        changed = replace(reflection, confidence=None, confidence_at=None)
    elif item == "habits" and any(each.habit in HABITS for each in reflection.habits):
        changed = replace(reflection, habits=())
    else:
        raise ChangeError("What was written down is changed in the reflection, not taken back here.")
    return put_interview(
        f"took back {'my confidence' if item == 'confidence' else 'the habits'} ({application.company})",
        application,
        replace(interview, reflection=changed),
    )
