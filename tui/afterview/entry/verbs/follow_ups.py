"""`promise`, `followup`: when I would hear, and asking how it stands (playbook 5)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from afterview.changes.follow_ups import add_follow_up, set_promise
from afterview.civil import add_working_days, day_of
from afterview.dates.amounts import Unit, number_of, unit_of
from afterview.dates.days import DateLean, plus_months
from afterview.dates.parts import last_day_of_part
from afterview.dates.pieces import shifted
from afterview.dates.reader import moment_of, read_when
from afterview.entry.judging import advice_against, judged
from afterview.entry.named_days import named_day
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Target, take_round, the_application, the_round
from afterview.entry.verbs.common import day_said, frame_of, not_before_end, pull_moment, when_or_none
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.applications import Application
from afterview.records.interviews import FollowUpResult, Interview
from afterview.text import Unclear, folded, one_of, shortened

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


_CHANNEL = {
    name: re.compile(rf"(?:i\s+)?(?:{one_of(words)})(?:\s+them)?(?=$|[\s,;:.])", re.IGNORECASE | re.ASCII)
    for name, words in _CHANNELS.items()
}
_RESULT = {
    result: re.compile(rf"(?:but\s+|and\s+)?(?:{one_of(words)})(?=$|[\s,;:.])", re.IGNORECASE | re.ASCII)
    for result, words in _RESULTS.items()
}


_UNKNOWN = frozenset(
    ("unknown", "not known", "?", "nothing", "none", "they did not say", "didn't say", "not said", "no idea")
)
_BY_TONIGHT = frozenset(
    (
        "eod",
        "by eod",
        "cob",
        "close of business",
        "end of day",
        "by end of day",
        "the end of the day",
        "tonight",
    )
)
_BY_WHEN = re.compile(
    r"(?:(?:to\s+)?(?:answer|reply|hear)\s+)?(?:by|on|until|before|(?:within|in|over|during)"
    r"(?:\s+the\s+(?:next|coming)(?=\s+(?:[0-9]|few|couple|two|three|four|five|six)))?)\s+",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?:(?:[0-9]{1,2}|one|two|three)\s*(?:-|–|to|or)\s*)?(?P<n>[0-9]{1,3}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a\s+)?couple\s+of|(?:a\s+)?few)(?=\s))\s*"
    r"(?P<working>(?:working|business|week)\s*-?\s*)?(?P<u>days?|d|weeks?|wks?|w|months?|mths?)",
    re.IGNORECASE | re.ASCII,
)
"""A length of time; of a range, as in "5 to 7 working days", the longer one."""


def _read_promise(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    application, interview = round_or_none(target, scene, Prefer.ANY)
    if not rest:
        raise Unclear("What did they say? Write: a week, in 10 days, by fri, 27 nov, or unknown.")
    on = _of_this_year(read_promise(rest, said_on(interview, scene), scene), rest, interview, scene)
    owner = interview.id if interview else application.id
    change = set_promise(scene.hunt, owner, on, words=rest, zone=scene.zone, now=scene.now)
    said = "they did not say when" if on is None else f"an answer by {scene.day(on)}"
    label = label_of(application, interview, scene)
    return Meaning(f"{label} · promised: {said}", change, warned_of_year(on, scene))


def round_or_none(target: Target, scene: Scene, prefer: Prefer) -> tuple[Application, Interview | None]:
    """Return the round meant; the application, where none is on record (playbook 5.8)."""
    has_begun = any(held.has_begun(scene.now) for each in target.applications for held in each.rounds)
    has_round = any(each.rounds for each in target.applications) and (has_begun or prefer is not Prefer.PAST)
    if target.names_round or has_round:
        return the_round(target, scene, prefer)
    return the_application(target, scene), None


def label_of(application: Application, interview: Interview | None, scene: Scene) -> str:
    """Name the round, or the application that has none."""
    return scene.round_label(application, interview) if interview else scene.application_label(application)


def warned_of_year(on: date | None, scene: Scene) -> str:
    """Return what to ask of a day that is too far ahead to be meant; nothing of any other."""
    far = on is not None and (on - scene.today).days > _FAR_DAYS
    return f"{scene.day(on)} is far away: is that the year?" if on is not None and far else ""


def _of_this_year(on: date | None, said: str, interview: Interview | None, scene: Scene) -> date | None:
    """Return a day that was promised and has gone by since, where it was taken for that of next year."""
    held = interview.day(scene.zone) if interview else None
    if on is None or held is None or (on - scene.today).days <= _FAR_DAYS or str(on.year) in said:
        return on
    before = plus_months(on, -12)
    return before if held <= before < scene.today else on


def said_on(interview: Interview | None, scene: Scene) -> date:
    """Return the day on which it was said when they would answer (playbook 5.1).

    That is the interview's own, or today once that is more than a day past, and before it.
    """
    held = (interview.day(scene.zone) if interview else None) or scene.today
    return held if 0 <= (scene.today - held).days <= 1 else scene.today


def read_promise(text: str, held: date, scene: Scene) -> date | None:
    """Return the last day of the promised wait; None for "unknown".

    Lengths of time count from `held`, the civil day on which it was said; weekdays from today.
    """
    text = _END_OF_DAY.sub("", text.strip(" ."))
    if folded(text) in _UNKNOWN:
        return None
    if folded(text) in _BY_TONIGHT:
        return scene.today
    text = re.sub(r"\b(?:a|one) fortnight\b", "2 weeks", text, flags=re.IGNORECASE)
    text = _ENDS.sub(lambda match: f"end of the {_END_WORDS[match['short'].lower()]}", text)
    if (
        day := named_day(
            re.sub(r"^(?:by|until|till|on|at|around)\s+", "", text, flags=re.IGNORECASE), scene.today
        )
    ) is not None:
        return day
    lead = _BY_WHEN.match(text)
    bare = text[lead.end() :] if lead else text
    count = _COUNT.fullmatch(bare)
    if count is not None:
        number, unit = number_of(count["n"]), unit_of(count["u"])
        if count["working"] and unit is Unit.DAY:
            return add_working_days(held, number)
        return shifted(held, number, unit)
    part = last_day_of_part(bare, scene.today)
    if part is not None:
        return part
    frame = replace(frame_of(scene, since=held), has_clock=False)
    when = read_when(_CLOCK.sub("", bare), frame, DateLean.FUTURE)
    if when is None:
        raise Unclear(
            f"I do not understand “{shortened(text)}”: write a week, in 10 days, by fri, 27 nov, or unknown."
        )
    return day_said(when, scene)


_END_OF_DAY = re.compile(
    r"(?:(?:by|before|until|at)\s+)?(?:the\s+)?(?:eod|c\.?o\.?b\.?|(?:close|end)\s+of\s+(?:the\s+)?(?:business|play|day|work(?:ing\s+day)?))"
    r"[,\s]+(?:on\s+|of\s+)?(?=\S)",
    re.IGNORECASE,
)
"""The end of a day that is named behind it: "by close of business on Friday"."""
_FAR_DAYS = 183
"""Nobody answers, or asks for an answer, so far ahead: a day of the past is meant, or another year."""
_ENDS = re.compile(r"\b(?P<short>eow|eom)\b", re.IGNORECASE)
_END_WORDS = {"eow": "week", "eom": "month"}
_CLOCK = re.compile(
    r"[,\s]+(?:at\s+)?(?:[0-9]{1,2}(?::[0-9]{2}\s*(?:am|pm)?|\s*(?:am|pm))|noon|midday|lunchtime)$",
    re.IGNORECASE,
)
"""A time of day at the end: a promise is for a day."""


def _read_followup(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    application, interview = round_or_none(target, scene, Prefer.PAST)
    rest, moment = pull_moment(rest, scene, strict=False)
    channel, result, notes = "", FollowUpResult.NO_ANSWER, list[str]()
    on = "" if moment.at == scene.now else f", {day_of(moment.at, scene.zone)}"
    _check_done(rest, application.company, on)
    for part in re.split(r"[,;]", rest):
        left = part.strip()
        while left:
            day = when_or_none(left, scene)
            if day is not None and moment.at == scene.now:
                moment = moment_of(day, frame_of(scene))
                break
            how: tuple[str | None, str] = _begins("" if channel else left, _CHANNEL.items())
            if how[0] is not None:
                channel, left = how[0], how[1]
                continue
            came: tuple[FollowUpResult | None, str] = _begins(left, _RESULT.items())
            if came[0] is None:
                notes.append(left)
                break
            result, left = came[0], came[1]
    at = not_before_end(moment, interview) if interview is not None else moment.at
    warning = ""
    if interview or application.promised or application.follow_ups:  # else no wait is known to be cut short
        warning = advice_against(judged(scene, scene.hunt, application, interview, FOLLOW_UP, moment.latest))
    note = ", ".join(notes)
    change = add_follow_up(
        scene.hunt,
        interview.id if interview else application.id,
        at=at,
        channel=channel,
        result=result,
        note=note,
        override=bool(warning),
        now=scene.now,
        new_id=scene.new_id,
    )
    said = [
        f"{label_of(application, interview, scene)} · follow-up",
        channel,
        result.value,
        shortened(note),
        scene.moment(at),
    ]
    return Meaning(" · ".join(filter(None, said)), change, warning)


_ASKED = re.compile(
    r"(?:(?:and|i|we|just|finally|then|also|again|but)\s+)*(?:asked|asking|followed up|chased|nudged|"
    r"checked in|pinged|reached out|contacted|got in touch|tried|wrote|sent|dm'?d|whatsapped|spoke|"
    r"talked|met|reminded|enquired|inquired|second|2nd|first|1st|via|by|through|on|at|with|now|done)\b",
    re.IGNORECASE,
)
"""What says, beside the channels and what came of it, that one has asked."""


def _check_done(said: str, company: str, on: str) -> None:
    """Raise Unclear for words that do not tell of having asked: "will call", "not yet"."""
    first = re.split(r"[,;]", said)[0].strip()
    known = [pattern for patterns in (_CHANNEL, _RESULT) for pattern in patterns.values()]
    if first and not _ASKED.match(first) and not any(pattern.match(first) for pattern in known):
        raise Unclear(
            f"“{shortened(first)}” does not say that you asked: write how and what came of it, "
            f"such as “followup {company} called, left a message{on}”."
        )
    hour = re.search(r"\bat ([0-9]{1,2})$", first)
    if hour is not None:
        raise Unclear(f"At what time? Write “{first}:00”.")


def _begins(text: str, patterns: Iterable[tuple[_K, re.Pattern[str]]]) -> tuple[_K | None, str]:
    for key, pattern in patterns:
        match = pattern.match(text)
        if match is not None:
            return key, text[match.end() :].strip(" ,;:.")
    return None, text


PROMISED = Verb(
    "promise",
    "promise acme a week",
    "when they said I would hear: a week, in 10 days, by fri, 27 nov, or unknown",
    _read_promise,
    aliases=("promised",),
    slots=(Slot.TARGET, Slot.WORD),
    words=("a week", "in 10 days", "by ", "unknown"),
)
FOLLOWED_UP = Verb(
    "followup",
    "followup acme called, left a message",
    "that I asked how it stands: called or emailed; spoke, left a message or no answer",
    _read_followup,
    aliases=("follow-up",),
    slots=(Slot.TARGET, Slot.WORD),
    words=("called, ", "emailed, ", "called, left a message", "called, spoke", "emailed, no answer"),
)
