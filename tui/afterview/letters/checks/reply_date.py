"""Whether a letter asks when one might hear (playbook 2.9)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.patterns import Patterns
from afterview.letters.checks.words import words

_HEAR = "hear|hearing|know|answer|news|reply|back|expect|touch|decision|decisions|decide|decided|deciding|choose|mind|minds"
_ASKING = (
    "could|would|might|may|can|will|do|know|let_me_know|tell|ask|asking|sense|idea|wonder|wondering|curious|share|give|what|is|"
    "grateful|glad|appreciate|love|like|helpful|help|wanted"
)
_PLAN = "timeline|timelines|timeframe|timetable|timing|timescale|schedule"
_ASKS = (
    f"when i|we|you|they|the? <aux>|<might>|is|are|does|expect ... {_HEAR}|check|wait|wrap",
    f"when the|a|your <answer> <aux>|<might>|is|are ... {_HEAR}|made|due|likely",
    "when to expect|hear|check",
    "when are you ... ?",
    "by|until|till when",
    f"{_ASKING} ... {_PLAN}",
    f"{_PLAN} ... ?",
    f"{_ASKING} ... time frame|table|scale|line",
    f"{_ASKING} ... next step|steps",
    "next step|steps ... ?",
    "what happens next",
    "rough date",
    f"{_ASKING} ... how long|soon",
    "how long|soon ... ?",
    "which|what day|week|date",
    "at what point",
    "decision date",
    "date of the|a|your? decision",
    "expected date",
    "date|dates by which",
    "when a|the? decision",
    "hear|know|decide|decision ... when ... ?",
    "when ... hear|hearing|decide|decision|answer|news ... ?",
    "might|will|would|do|may you *? know|decide|decided ... by|before ... ?",
    "expect|hoping|hope .. hear|decide|decision ... week|weeks|month|months|<day> ... ?",
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
