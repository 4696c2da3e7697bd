"""An interview at "4.30": by the clock it is at night, and as people say it in the afternoon."""

from __future__ import annotations

import re

from afterview.dates.clock_times import FIRST_HOUR
from afterview.dates.when import When
from afterview.text import Either

_WRITTEN = re.compile(
    r"(?<![\d:.])(?P<h>[1-6])(?:[:.](?P<m>[0-5]\d))?"
    r"(?:\s*(?:-|–|—|\b(?:to|till?|until|and)\b)\s*(?P<h2>\d{1,2})(?:[:.](?P<m2>[0-5]\d))?)?(?![\d:.]\d|\d)"
    r"(?!\s*(?:am|a\.m\.|pm|p\.m\.|in the|at night|o['’]?\s?clock|h\b|uhr))",
    re.IGNORECASE,
)


def early_hour(said: str, when: When) -> Either | None:
    """Return the question about an interview before seven of which nobody said that it is in the morning.

    An hour with a naught before it, as in 04:30, is one of 24.
    """
    if when.start is None or not 1 <= when.start[0] < FIRST_HOUR:
        return None
    for each in _WRITTEN.finditer(said):
        if (each["m"] or each["h2"]) and (int(each["h"]), int(each["m"] or 0)) == when.start:
            late, early = (_span(each, by) for by in (12, 0))
            return Either(f"“{each[0]}” in the afternoon or at night?", each[0], (late, early))
    return None


def _span(written: re.Match[str], by: int) -> str:
    """Return the time, or both of a span, so many hours later, in figures that are read in one way only."""
    begin = f"{int(written['h']) + by:02}:{written['m'] or '00'}"
    if written["h2"] is None:
        return begin
    return (
        f"{begin}-{(int(written['h2']) + (by if int(written['h2']) < 12 else 0)):02}:{written['m2'] or '00'}"
    )
