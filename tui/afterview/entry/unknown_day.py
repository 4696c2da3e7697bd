"""A day that nobody knows any more, said in a line: recorded as not known, never made up."""

from __future__ import annotations

import re

_PERIOD = (
    r"in (?:early |mid |late )?\w+(?: \d{4})?|(?:last|this) (?:year|month|spring|summer|autumn|fall|winter)"
)
_WAYS = (
    r"(?:on )?(?:an? )?unknown (?:day|date)",
    r"(?:day|date|when)(?: is)? (?:unknown|not known|forgotten)",
    r"(?:i )?(?:don['’]?t|do not) (?:know|remember) when(?: it was)?",
    "no idea when",
    rf"some ?(?:time|day)(?: (?:ago|back|{_PERIOD}))?",
    "ages ago",
    "(?:quite )?a while (?:ago|back)",
    "long ago",
    r"\?",
)
_UNKNOWN = re.compile(rf"(?:^|[\s,;(])(?P<words>{'|'.join(_WAYS)})\)?$", re.IGNORECASE)


def pull_unknown_day(text: str) -> tuple[str, str | None]:
    """Return `text` without such words at its end, and the words; None where it has none."""
    found = _UNKNOWN.search(text)
    if found is None:
        return text, None
    return text[: found.start()].strip(" ,;("), found["words"]
