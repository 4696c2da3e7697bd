"""Taking back a fact by the step and the item under which the checklist shows it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from afterview.changes import follow_ups, interviews, letters, network, people, replies
from afterview.changes.errors import ChangeError
from afterview.changes.lookup import find_application, find_interview, put_application, put_interview
from afterview.changes.skips import the_step, unskip
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.step import Fact
from afterview.records.applications import OUTCOMES, Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, PrepKind
from afterview.records.path import Path, walk
from afterview.records.reflections import HABITS


class Recorded(msgspec.Struct, frozen=True):
    """Where a fact is recorded."""

    hunt: Hunt
    application: str
    interview: str | None
    item: str | None
    """Key of the step's item that shows it; None: no item was named."""

    @property
    def round(self) -> str:
        """Return the id of the interview that it belongs to. Raises ChangeError where none is meant."""
        if self.interview is None:
            raise ChangeError("This belongs to an interview, and none is meant here.")
        return self.interview

    @property
    def person(self) -> str:
        """Return the id of the person whom the item is about. Raises ChangeError where none is meant."""
        if self.item is None:
            raise ChangeError("About whom? Write the person's name after the step.")
        return self.item.rpartition(":")[2]


def take_back(
    hunt: Hunt, application_id: str, interview_id: str | None, step: int, item: str | None = None
) -> Change:
    """Return the change that takes back what `item` of `step` stands for.

    `item` is the item's key on the checklist, such as a person's id. Without one: step 5 takes back the
    last follow-up or answer of theirs, else the promise; step 7 the outcome. A step of one
    interview needs that interview. Raises ChangeError where there is nothing to take back.
    """
    fact = the_step(step).fact_of(item)
    if fact is None:
        raise ChangeError(f"There is nothing of that kind to take back in step {step}.")
    return _TAKERS[fact](Recorded(hunt, application_id, interview_id, item))


def recorded_at(hunt: Hunt, act: Act) -> Path | None:
    """Return the path of the record that an act would take away, or change; None: there is none."""
    held = hunt.find_interview(act.owner or "")
    application = held[0].id if held is not None else act.owner or ""
    try:
        if act.kind is ActKind.UNSKIP:
            change = unskip(hunt, act.owner or "", act.step or 0, item=act.item)
        else:
            change = take_back(
                hunt, application, held[1].id if held is not None else None, act.step or 0, act.item
            )
    except ChangeError:
        return None
    for table, known, changed in (
        ("applications", hunt.applications, change.applications),
        ("people", hunt.people, change.people),
    ):
        for key, new in changed.items():
            left = dict(walk(new, (table, key))) if new is not None else {}
            taken = [path for path, part in walk(known[key], (table, key)) if left.get(path) != part]
            return taken[-1] if taken else (table, key)  # what holds a record comes before it
    return None


def _outcome(at: Recorded) -> Change:
    application = find_application(at.hunt, at.application)
    standing = application.outcome
    if standing is None or standing.kind not in OUTCOMES:
        raise ChangeError(f"{application.company} has no outcome to take back.")
    events = tuple(each for each in application.events if each.id != standing.id)
    return put_application(
        f"took back the outcome of {application.company} ({standing.kind.value})",
        replace(application, events=events),
    )


def _note(at: Recorded) -> Change:
    if at.item is None:
        raise ChangeError("To whom? Write the person's name after the step.")
    return letters.take_back_note(at.hunt, at.round, at.person)


def _preparation(at: Recorded) -> Change:
    _, interview = find_interview(at.hunt, at.round)
    kinds = [each for each in PrepKind if at.item in (None, each.value)]
    notes = [each for each in interview.preparation if each.kind in kinds]
    if not notes:
        raise ChangeError("There is no such preparation to take back.")
    return interviews.remove_preparation(at.hunt, interview.id, notes[-1].id)


def _waiting(at: Recorded) -> tuple[Application, Application | Interview]:
    if at.interview is None:
        application = find_application(at.hunt, at.application)
        if not application.rounds:
            return application, application
    return find_interview(at.hunt, at.round)


def _follow_up(at: Recorded) -> Change:
    application, waiting = _waiting(at)
    last_at = max((each.at for each in waiting.follow_ups), default=None)
    if at.item is None and any(last_at is None or each.at > last_at for each in waiting.replies):
        return _reply(at)
    if waiting.follow_ups:
        last = max(waiting.follow_ups, key=lambda each: each.at)
        return follow_ups.remove_follow_up(at.hunt, waiting.id, last.id)
    if at.item is None and waiting.promise is not None:
        return _promise(at)
    raise ChangeError(f"There is no follow-up to take back for {application.company}.")


def _promise(at: Recorded) -> Change:
    application, waiting = _waiting(at)
    if waiting.promised != waiting.promise:
        return _reply(at)  # the day that holds is one that they have named in an answer
    if waiting.promise is None:
        raise ChangeError(f"There is no promise to take back for {application.company}.")
    sentence = f"took back what {application.company} promised"
    if isinstance(waiting, Interview):
        return put_interview(sentence, application, replace(waiting, promise=None))
    return put_application(sentence, replace(waiting, promise=None))


def _reply(at: Recorded) -> Change:
    application, waiting = _waiting(at)
    if not waiting.replies:
        raise ChangeError(f"No answer of {application.company} is recorded that could be taken back.")
    last = max(waiting.replies, key=lambda each: each.at)
    return replies.remove_reply(at.hunt, waiting.id, last.id)


def _reflection(at: Recorded) -> Change:
    application, interview = find_interview(at.hunt, at.round)
    reflection = interview.reflection
    if at.item == "confidence" and reflection.confidence is not None:
        what, changed = "my confidence", replace(reflection, confidence=None, confidence_at=None)
    elif at.item == "habits" and any(each.habit in HABITS for each in reflection.habits):
        what, changed = "the habits", replace(reflection, habits=())
    else:
        raise ChangeError("What was written down is changed in the reflection, not taken back here.")
    return put_interview(
        f"took back {what} ({application.company})", application, replace(interview, reflection=changed)
    )


_TAKERS: dict[Fact, Callable[[Recorded], Change]] = {
    Fact.REFLECTION: _reflection,
    Fact.NOTE_SENT: _note,
    Fact.REFERENCE_TOLD: lambda at: network.take_back_told(at.hunt, at.application, at.person),
    Fact.GOOD_WORD_ASKED: lambda at: network.take_back_ask(at.hunt, at.application, at.person),
    Fact.PROMISE: _promise,
    Fact.FOLLOW_UP: _follow_up,
    Fact.REPLY: _reply,
    Fact.PREPARATION: _preparation,
    Fact.OUTCOME: _outcome,
    Fact.REPLY_SENT: lambda at: letters.take_back_reply(at.hunt, at.application, at.person),
    Fact.CONNECTED: lambda at: people.take_back_connected(at.hunt, at.person),
    Fact.TOUCH: lambda at: people.remove_last_touch(at.hunt, at.person),
}
