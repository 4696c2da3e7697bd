"""Whether a letter should go out now, and the change that records that it did (playbook 2.2, 5.5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from afterview.changes.letters import keep_letter, send_kept
from afterview.changes.lookup import joined
from afterview.entry.judging import advice_against, judged
from afterview.entry.scene import Scene
from afterview.letters.occasion import Occasion
from afterview.playbook.shape import Item, State, StepStatus
from afterview.playbook.step import Step
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.playbook.step_7_turned_down import TURNED_DOWN
from afterview.records.hunt import Change
from afterview.records.letters import LetterKind
from afterview.records.people import Channel

_STEPS: Mapping[LetterKind, Step] = {
    LetterKind.THANK_YOU: THANK_YOU,
    LetterKind.FOLLOW_UP: FOLLOW_UP,
    LetterKind.SECOND_FOLLOW_UP: FOLLOW_UP,
    LetterKind.REJECTION_REPLY: TURNED_DOWN,
}


def advice_against_sending(occasion: Occasion, scene: Scene) -> str:
    """Return why the playbook advises against sending it now; "" where it does not."""
    status = _status(occasion, scene)
    if status is None:
        return ""
    person = _item(occasion, status)
    advice = advice_against(status, person.key if person else None)
    return "" if status.state is State.DONE and person is not None else advice


def window(occasion: Occasion, scene: Scene) -> tuple[datetime | None, datetime | None]:
    """Return from when and until when it should go out, as far as the playbook says so."""
    status = _status(occasion, scene)
    if status is None:
        return None, None
    found = _item(occasion, status) or status
    return found.opens, found.due


def keep_as_sent(
    occasion: Occasion, scene: Scene, letter_id: str, *, text: str, subject: str, channel: Channel | None
) -> Change:
    """Return the change that keeps the letter and records that it went out now. Raises ChangeError."""
    assert occasion.person is not None
    hunt, kind, person = scene.hunt, occasion.shape.kind, occasion.person.id
    owner = occasion.interview.id if occasion.interview else occasion.application.id
    now, new_id = scene.now, scene.new_id
    kept = keep_letter(
        hunt,
        kind,
        owner,
        person,
        text=text,
        subject=subject,
        channel=channel,
        letter_id=letter_id,
        now=now,
        new_id=new_id,
    )
    sent = send_kept(
        hunt.with_change(kept),
        kind,
        owner,
        person,
        at=now,
        channel=channel,
        override=bool(advice_against_sending(occasion, scene)),
        now=now,
        new_id=new_id,
    )
    return joined(sent.sentence, kept, sent)


def _status(occasion: Occasion, scene: Scene) -> StepStatus | None:
    step = _STEPS.get(occasion.shape.kind)
    if step is None or (step is FOLLOW_UP and occasion.interview is None):
        return None
    return judged(scene, scene.hunt, occasion.application, occasion.interview, step, scene.now)


def _item(occasion: Occasion, status: StepStatus) -> Item | None:
    """Return the person's own line of the step, where the step has one for each."""
    if status.step == FOLLOW_UP.number or occasion.person is None:
        return None
    return next((each for each in status.items if each.key == occasion.person.id), None)
