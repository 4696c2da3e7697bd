"""What a record's types alone do not say, and all the rest relies on.

Looked at when a file is read and before one is written, so that one odd value is told with its place
when the journal is opened, and not by whatever it would break later.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec

from afterview.civil import is_zone
from afterview.records.applications import Application
from afterview.records.interviews import LONGEST, Interview

_YEARS = range(1900, 3000)
_LONGEST_MINUTES = LONGEST // timedelta(minutes=1)


def fault_in(record: msgspec.Struct) -> str:
    """Return what is wrong with a record, its place first; empty where it is sound."""
    if isinstance(record, Application):
        for index, interview in enumerate(record.interviews):
            fault = _fault_in_interview(interview)
            if fault:
                return f"interviews[{index}].{fault}"
    return ""


def _fault_in_interview(interview: Interview) -> str:
    if not is_zone(interview.zone):
        return f"zone: this computer knows no time zone of the name {interview.zone[:60]!r}"
    if not 1 <= interview.minutes <= _LONGEST_MINUTES:
        return f"minutes: expected a number from 1 to {_LONGEST_MINUTES}"
    for name, day in (("starts", interview.starts), ("on", interview.on)):
        if day is not None and day.year not in _YEARS:
            return f"{name}: the year {day.year} is too far away"
    return ""
