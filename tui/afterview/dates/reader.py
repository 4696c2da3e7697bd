"""Dates and times in plain words, read against `now` and the person's own zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterview.civil import day_alone, from_wall, in_zone, start_of_day
from afterview.dates.clock_times import Clock
from afterview.dates.days import MONTH, DateLean
from afterview.dates.pieces import when_at
from afterview.dates.when import Frame, When
from afterview.text import Unclear


@dataclass(frozen=True)
class Moment:
    """When a fact happened. A day without a time leaves room: it was `latest` at the very latest."""

    at: datetime
    latest: datetime


def read_when(text: str, frame: Frame, lean: DateLean) -> When | None:
    """Return what `text` says about when, if it says that and nothing else. Raises Unclear as `when_at`."""
    whole = When()
    position = 0
    while position < len(text):
        if text[position] in " ,":
            position += 1
            continue
        found = when_at(text, position, frame, lean)
        together = found and whole.joined(found[0])
        if found is None or together is None:
            return None
        whole, position = together, found[1]
    return None if whole.is_empty else whole


def read_moment(text: str, now: datetime, zone: str, *, day_first: bool = True) -> datetime | None:
    """Return the instant that `text` names in the quick-add words; None where it names none.

    A day without a time keeps the present time of day, marked as a day alone. Raises Unclear for an
    impossible date.
    """
    frame = Frame(now, zone, day_first)
    when = read_when(text, frame, DateLean.NEAR)
    return None if when is None else moment_of(when, frame).at


def pull_when(
    text: str, frame: Frame, lean: DateLean = DateLean.PAST, *, strict: bool = True
) -> tuple[str, When | None]:
    """Return `text` without a date at its end (else at its beginning), and that date.

    Unless `strict`, something like a date that cannot be one is left in the text.
    """
    words = list(re.finditer(r"\S+", text))
    begins = [word.start() for word in words[-12:]]
    for begin in begins:
        when = _tried(text[begin:], frame, lean, strict)
        if when is not None:
            return text[:begin].rstrip(" ,"), when
    for word in reversed(words[:6]):
        when = _tried(text[: word.end()].rstrip(","), frame, lean, strict=False)
        if when is not None:
            rest = text[word.end() :].lstrip(" ,")
            if when.weekday is not None and (odd := re.match(r"[0-9]{1,2}(?=$|[,;])", rest)):
                raise Unclear(f"I do not understand “{odd[0]}” behind the weekday: check the date.")
            return rest, when
    return text, None


_LIKE_A_DATE = re.compile(
    rf"(?<![^\s,;(])(?:[0-9]{{4}}([-/.])[0-9]{{1,4}}\1[0-9]{{1,4}}|[0-9]{{1,3}}([-/.])[0-9]{{1,3}}\2(?:19|20|21)[0-9]{{2,3}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:{MONTH})(?:\s+20[0-9]{{2}})?)(?=[:.,;)]*$)",
    re.IGNORECASE | re.ASCII,
)


def check_last_day(text: str, frame: Frame) -> None:
    """Raise Unclear where a text ends in what is written as a whole date, and no calendar has that day."""
    found = _LIKE_A_DATE.search(text)
    if found is not None and _tried(found[0], frame, DateLean.NEAR, strict=False) is None:
        raise Unclear(f"There is no day “{found[0]}”: write it like {frame.today.isoformat()}.")


def moment_of(when: When | None, frame: Frame) -> Moment:
    """Return when a fact happened. Without a word about it: now. A day alone: marked as that."""
    if when is None or when.is_empty:
        return Moment(frame.now, frame.now)
    if when.instant is not None:
        return Moment(when.instant, when.instant)
    day = when.day or frame.today
    if when.start is not None:
        at = on_wall(day, when.start, frame.zone)
        return Moment(at, at)
    if day == frame.today:
        return Moment(frame.now, frame.now)
    local = in_zone(frame.now, frame.zone)
    at = day_alone(from_wall(day, local.hour, local.minute, frame.zone))
    last = start_of_day(day + timedelta(days=1), frame.zone) - timedelta(minutes=1)
    return Moment(at, min(max(last, at), max(frame.now, at)))


def on_wall(day: date, clock: Clock, zone: str) -> datetime:
    """Return the UTC instant of a wall-clock time on `day`; 24:00 is the next day's 0:00."""
    hour, minute = clock
    if hour == 24:
        return from_wall(day + timedelta(days=1), 0, minute, zone)
    return from_wall(day, hour, minute, zone)


def _tried(text: str, frame: Frame, lean: DateLean, strict: bool) -> When | None:
    try:
        return read_when(text, frame, lean)
    except Unclear:
        if strict:
            raise
        return None
