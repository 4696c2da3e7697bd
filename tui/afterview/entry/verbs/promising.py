"""`promise`: what they said about when I would hear (playbook 5.1)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from afterview.changes.interviews import set_promise
from afterview.civil import add_working_days, day_of
from afterview.dates.amounts import Unit, number_of, unit_of
from afterview.dates.days import DateLean, plus_months
from afterview.dates.pieces import shifted
from afterview.dates.reader import read_when
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_round
from afterview.entry.verbs.common import day_said, frame_of
from afterview.entry.verbs.shape import Reading, Slot, Verb
from afterview.text import Unclear, folded, shortened

_UNKNOWN = frozenset(
    ("unknown", "not known", "?", "nothing", "none", "they did not say", "didn't say", "not said", "no idea")
)
_LEAD = re.compile(
    r"(?:(?:to\s+)?(?:answer|reply|hear)\s+)?(?:by|on|until|before|within|in)\s+", re.IGNORECASE
)
_COUNT = re.compile(
    r"(?P<n>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a\s+couple\s+of|a\s+few)\s*"
    r"(?P<working>(?:working|business|week)\s*-?\s*)?(?P<u>days?|d|weeks?|w|months?)",
    re.IGNORECASE | re.ASCII,
)
_END_OF = re.compile(
    r"(?:the\s+)?end\s+of\s+(?:the\s+)?(?P<which>this\s+|next\s+)?(?P<what>week|month)", re.IGNORECASE
)


def _read_promise(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    if not rest:
        raise Unclear("What did they say? Write: a week, in 10 days, by fri, 27 nov, or unknown.")
    on = read_promise(rest, day_of(interview.starts, scene.zone), scene)
    change = set_promise(scene.hunt, interview.id, on, words=rest, zone=scene.zone, now=scene.now)
    said = "they did not say when" if on is None else f"an answer by {scene.day(on)}"
    return Reading(f"{scene.round_label(application, interview)} · promised: {said}", change)


def read_promise(text: str, held: date, scene: Scene) -> date | None:
    """Return the last day of the promised wait; None for "unknown".

    Lengths of time count from `held`, the civil day of the interview; weekdays from today. Raises Unclear.
    """
    text = text.strip(" .")
    if folded(text) in _UNKNOWN:
        return None
    if folded(text) in ("next week", "in the next week"):
        return _friday(scene.today, 1)
    lead = _LEAD.match(text)
    bare = text[lead.end() :] if lead else text
    count = _COUNT.fullmatch(bare)
    if count is not None:
        number, unit = number_of(count["n"]), unit_of(count["u"])
        if count["working"] and unit is Unit.DAY:
            return add_working_days(held, number)
        return shifted(held, number, unit)
    end = _END_OF.fullmatch(bare)
    if end is not None:
        later = 1 if (end["which"] or "").strip().lower() == "next" else 0
        if end["what"].lower() == "week":
            return _friday(scene.today, later)
        first = plus_months(scene.today.replace(day=1), later + 1)
        return first - timedelta(days=1)
    when = read_when(bare, frame_of(scene, since=held), DateLean.FUTURE)
    if when is None:
        raise Unclear(
            f"I do not understand “{shortened(text)}”: write a week, in 10 days, by fri, 27 nov, or unknown."
        )
    return day_said(when, scene)


def _friday(today: date, weeks: int) -> date:
    return today + timedelta(days=4 - today.weekday() + 7 * weeks)


VERBS = (
    Verb(
        "promise",
        "promise acme a week",
        "when they said I would hear: a week, in 10 days, by fri, 27 nov, or unknown",
        _read_promise,
        aliases=("promised",),
        slots=(Slot.TARGET, Slot.WORD),
        words=("a week", "in 10 days", "by ", "unknown"),
    ),
)
