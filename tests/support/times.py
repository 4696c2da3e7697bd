"""When an interview is that has a time: else the test fails."""

from __future__ import annotations

from datetime import datetime

from afterview.records.interviews import Interview


def starts(interview: Interview) -> datetime:
    """Return when it starts."""
    assert interview.starts is not None
    return interview.starts


def ends(interview: Interview) -> datetime:
    """Return when it is over."""
    assert interview.starts is not None
    assert interview.ends is not None
    return interview.ends
