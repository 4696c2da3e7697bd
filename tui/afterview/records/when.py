"""When an interview is, in words, where that is not a day and a time."""

from __future__ import annotations

from datetime import date

from afterview.civil import say_day
from afterview.records.interviews import Interview


def say_without_time(interview: Interview, today: date) -> str:
    """Say what is known: "date not set", "some time in October", "Fri 4 Dec, time not set"."""
    if interview.on is not None:
        is_past = interview.held or interview.on < today
        return f"{say_day(interview.on, today)}, time not {'known' if is_past else 'set'}"
    return say_no_day(interview.when, held=interview.held)


def say_no_day(when: str, *, held: bool) -> str:
    """Say of an interview of which not even a day is known what is: "some time in October"."""
    if when:
        return f"some time {when}"
    return "day not known" if held else "date not set"


def say_known_day(day: date | None, today: date) -> str:
    """Say a day, or that nobody knows it."""
    return "day not known" if day is None else say_day(day, today)
