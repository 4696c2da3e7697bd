"""`heard`: what they answered, with the day until which they ask me to wait, if any (playbook 5.6)."""

from __future__ import annotations

import re
from datetime import date, datetime

from afterview.changes.replies import add_reply
from afterview.civil import day_of
from afterview.dates.days import DAY
from afterview.dates.reader import check_last_day, moment_of
from afterview.entry.decided import decided_by
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_round
from afterview.entry.verbs.common import frame_of, when_or_none
from afterview.entry.verbs.follow_ups import label_of, read_promise, round_or_none, warned_of_year
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application, EventKind
from afterview.text import Unclear, folded, shortened

_WHEN = re.compile(
    r"(?:on\s+)?(?P<day>today|yesterday|last\s+[a-z]+|(?:[0-9]{1,2}|an?|one|two|three)\s+(?:days?|hours?|weeks?)\s+ago"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:\s+[0-9]{1,2}:[0-9]{2})?)\s*[:,]?\s+",
    re.IGNORECASE,
)
"""When they answered, at the beginning: a weekday alone is more likely theirs."""
_ON = re.compile(
    rf"{_WHEN.pattern}"
    rf"|(?:on\s+)?(?P<weekday>{DAY})(?:\s*[:,–-]\s*|\s+(?=that\b|to\s+say\b))",
    re.IGNORECASE,
)
"""Behind "heard from them" it is when they answered, where what they said follows apart."""
_FROM = re.compile(r"(?:back\s+)?from\s+|back\s+", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:interviews?|onsite|screen|invit\w+|round)\b", re.IGNORECASE)
_MEETING_BEFORE = re.compile(
    r"^(?!.*\b(?:decid|decision|know|answer|tell|hear|feedback|get back|be in touch))"
    r".*\b(?:interviews?|onsite|screen(?:ing)?|call|chat|meeting|meet|talk|round|invit\w+|speak)"
    r"(?:\s+(?:is|will|be|set|scheduled|booked|planned|fixed|on|for|at|me|us|with|in|to|come|again))*\s*$",
    re.IGNORECASE,
)
"""What stands before a day on which they want to meet: it is none by which they decide."""
_LIMIT = frozenset(("by", "until", "till", "before", "within"))
_LEAD = re.compile(r"(?:back|from\s+them|that|they\s+said(?:\s+that)?)?[\s:,;–-]*", re.IGNORECASE)
_SILENCE = re.compile(
    r"(?:nothing|no(?:t|thing)?\s+(?:yet|back|anything|answer|reply|news|word)|silence|nobody)\b",
    re.IGNORECASE,
)
_MORE = (
    (re.compile(r"\banother\s+(?=day|week|fortnight|month)", re.IGNORECASE), "a "),
    (re.compile(r"\b(?:another|a\s+further)\s+(?=[0-9]|[a-z]+\s)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:more|extra)\s+(?=(?:working |business )?(?:day|week|month)s?\b)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:a|one)\s+(day|week|month)\s+or\s+(?:two|so)\b", re.IGNORECASE), r"two \1s"),
)  # fmt: skip
"""Ways to ask for more time, said as a plain length of it."""
_PAST = frozenset(("ago", "since", "from", "last", "yesterday", "past", "were", "was", "been"))
_SINCE = frozenset(("since", "from"))
_NO_DAYS = frozenset(
    ("a", "an", "may", "march", "mar", "sat", "sun", "second", "one", "two", "three", "d", "w", "now", "in")
)
"""Words that are a day or a length of time, and hardly meant so where they stand alone in a sentence."""
_SOME_TIME = frozenset(("this week", "this month"))
_LONGEST = 7
"""So many words can say a day, at most."""


def _read_heard(text: str, scene: Scene) -> Meaning:
    is_said_so = _FROM.match(text)
    target, rest = take_round(text[is_said_so.end() :] if is_said_so else text, scene)
    application, interview = round_or_none(target, scene, Prefer.ANY)
    check_last_day(rest.partition(" ")[0], frame_of(scene))
    at, words = _when(rest[_end(_LEAD, rest) :], scene, _ON if is_said_so else _WHEN)
    words = words[_end(_LEAD, words) :].strip()
    if not words:
        raise Unclear("What did they say? Write it after the name: “heard acme they need another week”.")
    company = application.company
    if _SILENCE.match(words):
        raise Unclear(
            f"If they are silent, nothing is to be recorded; giving up is “outcome {company} no answer”."
        )
    if is_said_so and _MEETING.search(words):
        raise Unclear(f"Do they invite you? Write it like “interview {company} tue 14:00”.")
    if (ended := decided_by(words)) is not None:
        raise Unclear(f"That decides it: write “outcome {company} {ended.value}”.")
    on = said_day(words, day_of(at, scene.zone), company, scene)
    _check_offer(application, on, scene)
    change = add_reply(
        scene.hunt,
        interview.id if interview else application.id,
        at=at,
        words=words,
        on=on,
        zone=scene.zone,
        now=scene.now,
        new_id=scene.new_id,
    )
    said = [
        f"{label_of(application, interview, scene)} · they answered: “{shortened(words)}”",
        f"an answer by {scene.day(on)}" if on else "no day named: let it rest for now",
        scene.moment(at),
    ]
    return Meaning(" · ".join(said), change, warned_of_year(on, scene))


def _end(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _when(text: str, scene: Scene, said_at: re.Pattern[str]) -> tuple[datetime, str]:
    """Return when they answered, and the rest: now, where the text does not begin with a day of the past."""
    match = said_at.match(text)
    named = match.groupdict() if match else {}
    day = when_or_none(named["day"] or named["weekday"], scene) if match else None
    if match is None or day is None:
        return scene.now, text
    rest = re.sub(r"^(?:that|to\s+say)\b\s*", "", text[match.end() :], flags=re.IGNORECASE)
    return min(moment_of(day, frame_of(scene)).at, scene.now), rest


def _check_offer(application: Application, on: date | None, scene: Scene) -> None:
    outcome = application.outcome
    if outcome is not None and outcome.kind is EventKind.OFFER and on is not None:
        day = f"{on.day}/{on.month}" if scene.context.day_first else f"{on.month}/{on.day}"
        raise Unclear(
            f"Their offer waits for your answer. Until when is “outcome {application.company} offer, "
            f"answer by {day}”."
        )


def said_day(text: str, held: date, company: str, scene: Scene) -> date | None:
    """Return the last day of the wait that is named in what they said; None where none is.

    Lengths of time count from `held`, the day of their answer. Raises Unclear for two different days.
    """
    for pattern, plain in _MORE:
        text = pattern.sub(plain, text)
    words = [each.strip(".,;:!()“”\"'") for each in text.split()]
    found: dict[date, str] = {}
    begin = 0
    while begin < len(words):
        end, day = _longest(words, begin, held, scene)
        if day is None:
            begin += 1
            continue
        run = " ".join(words[begin:end])
        if _MEETING_BEFORE.search(" ".join(words[:begin])) and folded(words[begin]) not in _LIMIT:
            run = re.sub(r"^on ", "", run)
            clock = "" if re.search(r"[0-9](?::[0-9]{2}|\s*[ap]m|h)\b", run, re.IGNORECASE) else " 14:00"
            raise Unclear(
                f"Do you meet {run}? Write it like “interview {company} {run}{clock}”. To keep what they "
                "said with no day to wait for, leave the day out."
            )
        found[day] = run
        begin = end
    if len(found) > 1:  # "out this week, back on monday"
        found = {day: run for day, run in found.items() if folded(run) not in _SOME_TIME} or found
    if len(found) > 1:
        first, second = list(found.values())[:2]
        raise Unclear(
            f"Until when: {first}, or {second}? Name one; the day itself is “promise {company} {second}”."
        )
    return next(iter(found), None)


def _longest(words: list[str], begin: int, held: date, scene: Scene) -> tuple[int, date | None]:
    for end in range(min(begin + _LONGEST, len(words)), begin, -1):
        run = words[begin:end]
        small = {folded(each) for each in run}
        if small & _PAST or (len(run) == 1 and small <= _NO_DAYS):
            continue
        if begin and folded(words[begin - 1]) in _SINCE:  # "moved from friday to monday": that is over
            continue
        try:
            day = read_promise(" ".join(run), held, scene)
        except Unclear:
            continue
        if day is not None:
            return end, day
    return begin, None


HEARD = Verb(
    "heard",
    "heard acme they need another week",
    "that they answered, and what: a day or a length of time in it is when they will decide now",
    _read_heard,
    slots=(Slot.TARGET, Slot.WORD),
    words=("they need another week", "still deciding", "decision by "),
    takes_text=True,
)
