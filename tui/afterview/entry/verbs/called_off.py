"""`cancel`, `uncancel`: a round that does not take place, and one that does after all."""

from __future__ import annotations

import re

from afterview.changes.interviews import cancel_interview, reinstate_interview
from afterview.entry.scene import Scene
from afterview.entry.targets import coming_if_any, take_round, the_called_off, the_round
from afterview.entry.verbs.common import no_more
from afterview.entry.verbs.interviews import is_there_already, renumbered
from afterview.entry.verbs.verb import Meaning, Slot, Verb

_ITSELF = re.compile(r"^(?:(?:the|my|our)\s+)?(?:interview|appointment|meeting)$", re.IGNORECASE)


def _read_cancel(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    no_more(_ITSELF.sub("", rest))
    application, interview = the_round(target, scene, coming_if_any(target, scene))
    change = cancel_interview(scene.hunt, interview.id, now=scene.now)
    label = scene.round_label(application, interview)
    return Meaning(f"{label}, {scene.span_label(interview)} · called off", change)


def _read_uncancel(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    no_more(rest)
    application, interview = the_called_off(target, scene)
    change = reinstate_interview(scene.hunt, interview.id)
    stored = change.applications[application.id] or application
    back = stored.interview(interview.id) or interview
    said = [
        f"{scene.round_label(application, back)}, {scene.span_label(back)}",
        "takes place after all",
        renumbered(application, stored),
    ]
    return Meaning(" · ".join(filter(None, said)), change, is_there_already(application, back, scene))


CANCEL = Verb(
    "cancel", "cancel acme#2", "that an interview was called off", _read_cancel, slots=(Slot.TARGET,)
)
UNCANCEL = Verb(
    "uncancel",
    "uncancel acme#2",
    "that an interview that was called off takes place after all",
    _read_uncancel,
    aliases=("reinstate",),
    slots=(Slot.TARGET,),
)
VERBS = (CANCEL, UNCANCEL)
