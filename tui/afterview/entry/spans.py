"""Lengths of time in plain words: "45m", "1h", "1h30", "90 minutes", "an hour and a half"."""

from __future__ import annotations

import re
from datetime import timedelta

_SPAN = re.compile(
    r"""(?:for\s+)?(?:
      (?P<half>half\s+an\s+hour)
    | (?P<and_half>(?:an|one)\s+hour\s+and\s+a\s+half)
    | (?P<one>an\s+hour)
    | (?P<hours>[0-9]{1,2}(?:\.[0-9]{1,2})?)\s*(?:h|hr|hrs|hour|hours)
      (?:\s*(?P<rest>[0-9]{1,2})\s*(?:m|min|mins|minutes)?)?
    | (?P<minutes>[0-9]{1,4})\s*(?:m|min|mins|minute|minutes|')
    )(?=$|[\s,;)])""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def span_at(text: str, position: int) -> tuple[timedelta, int] | None:
    """Return the length of time written at `position`, and where it ends; None if there is none."""
    match = _SPAN.match(text, position)
    if match is None:
        return None
    if match["half"]:
        span = timedelta(minutes=30)
    elif match["and_half"]:
        span = timedelta(minutes=90)
    elif match["one"]:
        span = timedelta(hours=1)
    elif match["hours"]:
        span = timedelta(hours=float(match["hours"]), minutes=int(match["rest"] or 0))
    else:
        span = timedelta(minutes=int(match["minutes"]))
    return span, match.end()
