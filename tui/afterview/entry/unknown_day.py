"""A day that nobody knows any more, said in a line: recorded as not known, never made up."""

from __future__ import annotations

import re

from afterview.dates.days import MONTH

_SPAN = rf"(?:(?:the |this |last )?(?:week|month|year|spring|summer|autumn|winter)|{MONTH})"
_PERIOD = (
    r"in (?:early |mid |late )?\w+(?: \d{4})?|(?:last|this) (?:year|month|spring|summer|autumn|fall|winter)"
)
_QUESTION = r"\?"
_WEEKEND = r"(?:(?:over|at|on|during) (?:the )?(?:last |past )?|last |this past )week-?end"
_WAYS = (
    rf"in (?:early |mid |late )?(?:{MONTH})(?: \d{{4}})?",
    "(?:just )?the other (?:day|week|night|evening|morning)",
    _WEEKEND,
    rf"(?:at |around |towards |in )(?:the )?(?:start|beginning|end|middle) of {_SPAN}",
    rf"(?:earlier|late|early|mid) (?:in )?{_SPAN}",
    "(?:last|this) (?:month|year|spring|summer|autumn|fall|winter)",
    "days ago|weeks ago|months ago",
    r"(?:on )?(?:an? )?unknown (?:day|date)",
    r"(?:day|date|when)(?: is)? (?:unknown|not known|forgotten)",
    r"(?:i )?(?:don['’]?t|do not) (?:know|remember) when(?: it was)?",
    "no idea when",
    rf"some ?(?:time|day)(?: (?:ago|back|{_PERIOD}))?",
    "ages ago",
    "(?:quite )?a while (?:ago|back)",
    "long ago",
    _QUESTION,
)
_UNKNOWN = re.compile(rf"(?:^|[\s,;(])(?P<words>{'|'.join(_WAYS)})\)?$", re.IGNORECASE)


def pull_unknown_day(text: str) -> tuple[str, str | None]:
    """Return `text` without such words at its end, and the words; None where it has none."""
    found = _UNKNOWN.search(text)
    if found is None:
        return text, None
    return text[: found.start()].strip(" ,;("), found["words"]


_WITHIN = re.compile(
    rf"(?<![\w'’])(?P<words>{'|'.join(each for each in _WAYS if each != _QUESTION)})(?![\w'’])", re.IGNORECASE
)


def unknown_day_in(text: str) -> tuple[int, int] | None:
    """Return where such words stand within a sentence; None where there are none."""
    found = _WITHIN.search(text)
    return found.span() if found else None
