"""How what is typed into a field is read: days, instants, lengths, words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from afterview.changes.errors import ChangeError
from afterview.civil import MONTHS, day_alone, day_of, from_wall
from afterview.dates.reader import read_moment
from afterview.records.base import TEXT_LIMIT
from afterview.records.hunt import Hunt
from afterview.records.interviews import LONGEST
from afterview.text import Unclear, clean_line, clean_lines

_Day = TypeVar("_Day", bound=date)

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEARS = range(1950, 2201)

_TIME = re.compile(r"[T\s]\s*(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\Z", re.IGNORECASE)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_WORD_DAY = re.compile(
    r"(?:([a-z]{3,9})\.?,?\s+)?(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})\Z", re.IGNORECASE
)
_SLASH_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\Z")
_MINUTES = re.compile(
    r"(?:(\d{1,3})\s*h(?:ours?|rs?)?\b\.?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:ute)?s?)?)?)?\Z", re.I
)

_SAYS_TIME = re.compile(r"\d:\d|\d\s*[ap]\.?m|\bat\b|\bnoon\b|\bhours?\b|\bmin", re.IGNORECASE)

DAY_HELP = "Write a day like 27 Nov 2026."
APPOINTMENT_HELP = (
    "Write a day and a time like 27 Nov 2026 14:00. A day alone goes into “Day”, and this is left empty."
)
MOMENT_HELP = "Write a day and a time like 27 Nov 2026 14:00."


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading a field can depend on.

    `zone` is the person's own IANA zone; `appointment_zone` that of the interview being edited. A day
    written as 3/4/2026 is read by `day_first`.
    """

    hunt: Hunt
    now: datetime
    zone: str
    day_first: bool = True
    appointment_zone: str = ""


def clean(text: str, *, lines: bool = False) -> str:
    """Return `text` without characters that steer a terminal; as one line unless `lines`."""
    text = clean_lines(text).strip() if lines else clean_line(text)
    if len(text) > TEXT_LIMIT:
        raise ChangeError(f"That is too long: keep it under {TEXT_LIMIT:,} characters.")
    return text


def read_day(text: str, reading: Reading) -> date:
    """Read a civil day, or raise ChangeError."""
    day = _plain_day(text, reading.day_first)
    if day is not None:
        return day
    if (instant := _by_words(text, reading, reading.zone)) is not None:
        return day_of(instant, reading.zone)
    raise ChangeError(DAY_HELP)


def read_instant(text: str, reading: Reading, zone: str, *, needs_time: bool = False) -> datetime:
    """Read an instant on the wall clock of `zone`, or raise ChangeError.

    A day without a time means its noon (or now, if that is today and noon is still ahead), because
    what is recorded has happened; with `needs_time` it is an error.
    """
    try:
        exact = datetime.fromisoformat(text)
    except ValueError:
        exact = None
    if exact is not None and exact.tzinfo is not None:
        _in_years(exact.date())
        return exact.astimezone(UTC)
    time = _TIME.search(text)
    day = _plain_day(text[: time.start()] if time else text, reading.day_first)
    if day is not None and time:
        hour, minute = int(time[1]), int(time[2])
        if hour > 23 or minute > 59:
            raise ChangeError("A time goes from 00:00 to 23:59.")
        return from_wall(day, hour, minute, zone)
    if day is not None:
        if needs_time:
            raise ChangeError(APPOINTMENT_HELP)
        noon = day_alone(from_wall(day, 12, 0, zone))
        return min(noon, reading.now.astimezone(UTC)) if day == day_of(reading.now, zone) else noon
    if not needs_time or _SAYS_TIME.search(text):
        instant = _by_words(text, reading, zone)
        if instant is not None:
            return instant
    raise ChangeError(MOMENT_HELP)


def read_minutes(text: str) -> int:
    """Read a length such as "45 min", "1 h", "1 h 30" or "90": minutes, at least one."""
    found = _MINUTES.match(text.strip())
    minutes = int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0
    if not timedelta(0) < timedelta(minutes=minutes) <= LONGEST:
        raise ChangeError("Write how long it lasts, like 45 min, 1 h or 1 h 30.")
    return minutes


def read_choice(text: str, choices: Iterable[str], *, optional: bool) -> str:
    """Return the one of `choices` that `text` is or unambiguously begins, or raise ChangeError."""
    options = tuple(choices)
    wanted = text.casefold()
    if wanted in options:
        return wanted
    found = [each for each in options if each.startswith(wanted)] if wanted else []
    if len(found) == 1:
        return found[0]
    empty = ", or leave it empty" if optional else ""
    raise ChangeError(f"Write one of: {', '.join(options)}{empty}.")


def _plain_day(text: str, day_first: bool) -> date | None:
    """Return the day that is written out in full, or None where it is not that."""
    text = text.strip()
    weekday = ""
    if found := _ISO_DAY.match(text):
        year, month, day = (int(each) for each in found.groups())
    elif found := _SLASH_DAY.match(text):
        first, second, year = (int(each) for each in found.groups())
        day, month = (first, second) if day_first else (second, first)
    elif found := _WORD_DAY.match(text):
        weekday, day, year = (found[1] or "")[:3].lower(), int(found[2]), int(found[4])
        month = _month(found[3])
        if not month:
            return None
    else:
        return None
    try:
        result = _in_years(date(year, month, day))
    except ChangeError:
        raise
    except ValueError:
        raise ChangeError("There is no such day in the calendar.") from None
    if weekday in _WEEKDAYS and _WEEKDAYS[result.weekday()] != weekday:
        raise ChangeError(f"That day is a {_WEEKDAYS[result.weekday()].title()}: correct one of the two.")
    return result


def _month(word: str) -> int:
    names = [each.lower() for each in MONTHS]
    short = word[:3].lower()
    return names.index(short) + 1 if short in names else 0


def _in_years(day: _Day) -> _Day:
    if day.year not in _YEARS:
        raise ChangeError(f"The year must lie between {_YEARS[0]} and {_YEARS[-1]}.")
    return day


def _by_words(text: str, reading: Reading, zone: str) -> datetime | None:
    """Return what plain words such as "yesterday 3pm" name; None where they name nothing."""
    try:
        instant = read_moment(text, reading.now, zone, day_first=reading.day_first)
    except Unclear as problem:
        raise ChangeError(str(problem)) from None
    return None if instant is None else _in_years(instant).astimezone(UTC)
