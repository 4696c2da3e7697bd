"""`followup` and `outcome`: asking how it stands, and how it ended (playbook 5.4 to 5.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from afterview.changes.follow_ups import add_follow_up
from afterview.changes.outcomes import set_outcome
from afterview.dates.days import DateLean
from afterview.dates.reader import pull_when
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_application, the_round
from afterview.entry.verbs.common import (
    advice_against,
    day_said,
    frame_of,
    judged,
    not_before_end,
    pull_moment,
)
from afterview.entry.verbs.shape import Reading, Slot, Verb
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.applications import EventKind
from afterview.records.interviews import FollowUpResult
from afterview.text import Unclear, shortened

_K = TypeVar("_K")

_CHANNELS = {
    "phone": ("called", "call", "phoned", "phone", "rang", "by phone"),
    "email": ("emailed", "e-mailed", "mailed", "email", "e-mail", "wrote", "by email"),
    "message": ("texted", "text", "messaged", "messaged them", "linkedin", "on linkedin", "via linkedin"),
    "letter": ("letter", "by letter"),
    "in person": ("visited", "in person", "dropped by"),
}
_RESULTS = {
    FollowUpResult.MESSAGE: (
        "left a message",
        "left message",
        "left voicemail",
        "left a voicemail",
        "voicemail",
    ),
    FollowUpResult.SPOKE: (
        "spoke",
        "spoke to them",
        "we spoke",
        "talked",
        "they answered",
        "answered",
        "got through",
    ),
    FollowUpResult.NO_ANSWER: ("no answer", "no reply", "nobody answered", "no one answered", "not answered"),
}
_OUTCOMES = {
    EventKind.OFFER: ("offer", "offered", "an offer", "job offer"),
    EventKind.ACCEPTED: ("accepted", "accept", "took it"),
    EventKind.DECLINED: ("declined", "decline", "turned it down"),
    EventKind.REJECTED: ("rejected", "rejection", "turned down", "turned me down", "no"),
    EventKind.WITHDRAWN: ("withdrawn", "withdrew", "withdraw"),
    EventKind.NO_ANSWER: ("no answer", "no reply", "silence", "ghosted", "unanswered"),
    EventKind.REOPENED: ("reopened", "reopen", "open", "open again"),
}


def _pattern(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(words, key=len, reverse=True))


_CHANNEL = {
    name: re.compile(rf"(?:i\s+)?(?:{_pattern(words)})(?:\s+them)?(?=$|[\s,;:.])", re.IGNORECASE | re.ASCII)
    for name, words in _CHANNELS.items()
}
_RESULT = {
    result: re.compile(rf"(?:but\s+|and\s+)?(?:{_pattern(words)})(?=$|[\s,;:.])", re.IGNORECASE | re.ASCII)
    for result, words in _RESULTS.items()
}


def _read_followup(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    rest, moment = pull_moment(rest, scene, strict=False)
    channel, result, notes = "", FollowUpResult.NO_ANSWER, list[str]()
    for part in re.split(r"[,;]", rest):
        left = part.strip()
        while left:
            how: tuple[str | None, str] = _begins("" if channel else left, _CHANNEL.items())
            if how[0] is not None:
                channel, left = how[0], how[1]
                continue
            came: tuple[FollowUpResult | None, str] = _begins(left, _RESULT.items())
            if came[0] is None:
                notes.append(left)
                break
            result, left = came[0], came[1]
    at = not_before_end(moment, interview)
    warning = advice_against(judged(scene, scene.hunt, application, interview, FOLLOW_UP, moment.latest))
    note = ", ".join(notes)
    change = add_follow_up(
        scene.hunt,
        interview.id,
        at=at,
        channel=channel,
        result=result,
        note=note,
        override=bool(warning),
        now=scene.now,
        new_id=scene.new_id,
    )
    said = [
        f"{scene.round_label(application, interview)} · follow-up",
        channel,
        result.value,
        shortened(note),
        scene.moment(at),
    ]
    return Reading(" · ".join(filter(None, said)), change, warning)


def _begins(text: str, patterns: Iterable[tuple[_K, re.Pattern[str]]]) -> tuple[_K | None, str]:
    for key, pattern in patterns:
        match = pattern.match(text)
        if match is not None:
            return key, text[match.end() :].strip(" ,;:.")
    return None, text


def _read_outcome(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    rest, when = pull_when(rest, frame_of(scene), DateLean.PAST, strict=False)
    pairs = [(word, kind) for kind, words in _OUTCOMES.items() for word in words]
    low = " ".join(rest.lower().split())
    fitting = [(word, kind) for word, kind in pairs if re.match(rf"{re.escape(word)}(?=$|[\s,;:.])", low)]
    if not fitting:
        known = ", ".join(kind.value for kind in _OUTCOMES)
        said = f"I do not understand “{shortened(rest)}”. " if rest else ""
        raise Unclear(f"{said}How did it end? Write one of: {known}.")
    word, kind = max(fitting, key=lambda pair: len(pair[0]))
    note = rest[len(word) :].strip(" ,;:.")
    reopening = kind is EventKind.REOPENED
    application = the_application(target, scene, lambda each: int(reopening and each.outcome is None))
    on = day_said(when, scene)
    change = set_outcome(
        scene.hunt,
        application.id,
        kind,
        on=on,
        today=scene.today,
        note=note,
        now=scene.now,
        new_id=scene.new_id,
    )
    said_all = [f"{scene.application_label(application)} · {kind.value}", scene.day(on), shortened(note)]
    return Reading(" · ".join(filter(None, said_all)), change)


VERBS = (
    Verb(
        "followup",
        "followup acme called, left a message",
        "that I asked how it stands: called or emailed; spoke, left a message or no answer",
        _read_followup,
        aliases=("follow-up", "followed"),
        slots=(Slot.TARGET, Slot.WORD),
        words=("called, ", "emailed, ", "called, left a message", "called, spoke", "emailed, no answer"),
    ),
    Verb(
        "outcome",
        "outcome acme rejected",
        "how it ended: offer, accepted, declined, rejected, withdrawn, no answer, or reopened",
        _read_outcome,
        slots=(Slot.TARGET, Slot.WORD),
        words=tuple(kind.value for kind in _OUTCOMES),
    ),
)
