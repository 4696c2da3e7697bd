"""Whether a letter asks when one might hear (playbook 2.9)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.patterns import Patterns
from afterview.letters.checks.words import words

_HEAR = "hear|decision|decisions|decide|decided|deciding|know|answer|news|reply|back|expect|choose|touch"
_ASKS = (
    f"when i|we|you|they|the? <aux>|<might>|is|are|does|expect ... {_HEAR}",
    f"when the|a|your <answer> <aux>|<might>|is|are ... {_HEAR}|made|due|likely",
    "by when",
    "timeline|timelines|timeframe|timetable|timing|timescale",
    "time frame|table|scale|line",
    "next step|steps",
    "what happens next",
    "rough date",
    "how long|soon",
    "which|what day|week|date",
    "decision date",
    "date|dates by which",
    "when a|the? decision",
    "hear|know|decide|decision ... when ... ?",
    "when ... hear|decide|decision|answer|news ... ?",
    "expect to hear ... week|weeks|month|months|<day> ... ?",
)


@cache
def _patterns() -> Patterns:
    return Patterns(_ASKS)


def _asks(plain: str) -> bool:
    return next(_patterns().found_in(words(plain)), None) is not None


def no_ask_for_reply_date(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it is not known when they will answer, and the letter does not ask."""
    promise = checked.interview.promised if checked.interview else checked.application.promised
    known = promise is not None and promise.on is not None
    if known or checked.application.outcome is not None:
        return
    if not any(_asks(each.plain) for each in checked.sentences):
        reason = "It is not known when they will answer: ask when you might hear."
        yield Found(checked.whole, checked.whole, reason)
