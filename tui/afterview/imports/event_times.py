"""When an event is: its start and end as instants, the zone it was made in, and what is odd about them.

What is not said stays None. What had to be assumed, and what makes no sense, is told.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo

import msgspec

from afterview.civil import from_wall, in_zone
from afterview.imports.calendar_text import Calendar
from afterview.imports.content_lines import Line
from afterview.imports.plan import About, Question
from afterview.imports.zone_names import Meant, zone_meant, zone_named
from afterview.records.interviews import LONGEST
from afterview.text import clean_line, shortened

_STAMP = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:[T ]?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<offset>Z|[+-]\d{2}:?\d{2})?)?",
    re.I,
)
_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8})S)?)?\Z",
    re.I,
)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class Stamp(msgspec.Struct, frozen=True):
    """One point of time as a file writes it."""

    instant: datetime | None = None
    """Aware, in UTC; None: only the day is known."""
    on: date | None = None
    zone: str = ""
    odd: tuple[str, ...] = ()
    is_floating: bool = False
    is_unsure: bool = False
    """Whether the zone had to be guessed."""


class Times(msgspec.Struct, frozen=True):
    """When an event is."""

    starts: datetime | None = None
    ends: datetime | None = None
    on: date | None = None
    zone: str = ""
    odd: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def read_stamp(line: Line, calendar: Calendar, own: str) -> Stamp | None:
    """Return the point of time of a line; None where it is none that can be meant."""
    found = _STAMP.match(line.value.strip())
    if found is None:
        return None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    if found["hour"] is None or line.parameters.get("VALUE", "").upper() == "DATE":
        return Stamp(on=day, zone=own)
    odd = list[str]()
    hour, minute = int(found["hour"]), int(found["minute"])
    if (hour, minute) == (24, 0):
        day, hour = day + timedelta(days=1), 0
        odd.append("It says 24:00, which is taken as midnight at the end of that day.")
    if hour > 23 or minute > 59:
        return None
    wall = datetime(day.year, day.month, day.day, hour, minute, min(59, int(found["second"] or 0)))  # noqa: DTZ001
    tzid = line.parameters.get("TZID", "").strip()
    if found["offset"]:
        return _with_offset(wall, found["offset"], tzid, calendar, own, odd)
    if tzid:
        meant = zone_meant(tzid, _rules_of(tzid, calendar), own, wall)
        if meant is None:
            said = shortened(clean_line(tzid), 60)
            odd.append(f"I do not know its time zone “{said}”: its time is read in {own}.")
            return Stamp(from_wall(day, hour, minute, own), day, own, tuple(odd), is_unsure=True)
        odd += [meant.doubt] if meant.doubt else []
        return Stamp(_instant(wall, meant, odd), day, meant.zone, tuple(odd), is_unsure=bool(meant.doubt))
    zone = zone_named(calendar.zone) or own
    odd.append(f"It names no time zone: its time is read in {zone}.")
    return Stamp(_instant(wall, Meant(zone), odd), day, zone, tuple(odd), is_floating=True)


def read_duration(text: str) -> timedelta | None:
    """Return a length of time such as PT45M; None where it is none."""
    found = _DURATION.match(text.strip())
    if found is None:
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if value and name != "sign"}
    if not parts:
        return None
    span = timedelta(**parts)
    return -span if found["sign"] == "-" else span


def times_of(lines: dict[str, list[Line]], calendar: Calendar, own: str) -> Times:
    """Return when an event is. `own` is the user's zone."""
    starts = lines.get("DTSTART", ())
    if not starts:
        return Times(odd=("It does not say when it starts.",), questions=(_ask_time(),))
    start = read_stamp(starts[0], calendar, own)
    if start is None:
        said = shortened(clean_line(starts[0].value), 40)
        return Times(odd=(f"Its start “{said}” cannot be meant.",), questions=(_ask_time(),))
    end, ends, odd = _end(lines, calendar, own, start)
    if start.instant is None or _is_whole_day(lines, start, end):
        until = end.on if end and end.on else None
        several = until and start.on and until - start.on > timedelta(days=1)
        more = (f"It takes several days, from {start.on} on.",) if several else ()
        told = ("It is entered for the whole day, without a time.", *more)
        return Times(on=start.on, zone=start.zone, odd=told, questions=(_ask_time(),))
    questions = []
    if start.is_unsure or start.is_floating:
        local = in_zone(start.instant, start.zone)
        questions.append(Question(About.ZONE, f"Is {local:%H:%M} meant in {start.zone}?"))
    if ends is not None and ends - start.instant > timedelta(hours=24):
        odd = (*odd, f"It takes {(ends - start.instant).days} days.")
    return Times(start.instant, ends, start.on, start.zone, (*start.odd, *odd), tuple(questions))


def _end(
    lines: dict[str, list[Line]], calendar: Calendar, own: str, start: Stamp
) -> tuple[Stamp | None, datetime | None, tuple[str, ...]]:
    """Return the end as it stands there, the instant, and what is odd about it."""
    given = lines.get("DTEND", ())
    end = read_stamp(given[0], calendar, own) if given else None
    ends = end.instant if end else None
    if ends is None and start.instant is not None and (lengths := lines.get("DURATION", ())):
        length = read_duration(lengths[0].value)
        ends = start.instant + length if length is not None and length < timedelta(days=400) else None
    if start.instant is None:
        return end, None, ()
    if ends is None:
        given_badly = given or lines.get("DURATION", ())
        return (
            end,
            None,
            ("Its end cannot be read." if given_badly else "It does not say how long it takes.",),
        )
    if ends == start.instant:
        return end, None, ("It ends as it starts: it does not say how long it takes.",)
    if ends < start.instant:
        return end, None, ("It would end before it starts: its end is left out.",)
    if ends - start.instant > LONGEST:
        return end, None, (f"It would take {(ends - start.instant).days} days: its end is left out.",)
    return end, ends, tuple(each for each in end.odd if "24:00" in each) if end else ()


def _is_whole_day(lines: dict[str, list[Line]], start: Stamp, end: Stamp | None) -> bool:
    """Return whether it is a whole day that is written as from midnight to midnight."""
    flag = lines.get("X-MICROSOFT-CDO-ALLDAYEVENT", ())
    if flag and flag[0].value.strip().upper() == "TRUE":
        return True
    if start.instant is None or end is None or end.instant is None:
        return False
    first, last = in_zone(start.instant, start.zone), in_zone(end.instant, start.zone)
    midnight = (first.hour, first.minute, last.hour, last.minute) == (0, 0, 0, 0)
    return midnight and last.date() > first.date()


def _with_offset(
    wall: datetime, offset: str, tzid: str, calendar: Calendar, own: str, odd: list[str]
) -> Stamp:
    """Return an instant that has its offset with it; its zone is the one named, the calendar's, or own."""
    sign, digits = offset[0], offset[1:].replace(":", "")
    delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) if digits else timedelta()
    instant = (wall - delta if sign == "+" else wall + delta).replace(tzinfo=UTC)
    named = next((each for each in map(zone_named, (tzid, calendar.zone)) if each and each != "UTC"), own)
    return Stamp(instant, in_zone(instant, named).date(), named, tuple(odd))


def _instant(wall: datetime, meant: Meant, odd: list[str]) -> datetime:
    """Return when the wall clock of a zone shows a time, and tell where it shows it never, or twice."""
    if meant.rules is not None:
        return _by_rules(wall, meant.rules) or from_wall(wall.date(), wall.hour, wall.minute, meant.zone)
    instant = from_wall(wall.date(), wall.hour, wall.minute, meant.zone)
    shown = in_zone(instant, meant.zone)
    if (shown.hour, shown.minute) != (wall.hour, wall.minute):
        odd.append(f"The clock in {meant.zone} skips {wall:%H:%M} that day: it is taken as {shown:%H:%M}.")
    elif shown.replace(fold=1).utcoffset() != shown.utcoffset():
        odd.append(f"The clock in {meant.zone} shows {wall:%H:%M} twice that day: the first is taken.")
    return instant


def _by_rules(wall: datetime, rules: tzinfo) -> datetime | None:
    try:
        return wall.replace(tzinfo=rules).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _rules_of(tzid: str, calendar: Calendar) -> str:
    return calendar.zones.get(tzid) or calendar.zones.get(tzid.replace("\\,", ",")) or ""


def _ask_time() -> Question:
    return Question(About.TIME, "At what time does it start?")
