"""Calendar text as RFC 5545 wants it: escaped, folded by octets, its times in UTC."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec

from afterview.text import clean_lines

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\t": " "})

When = datetime | date
"""An aware instant, or a civil day, which lasts all day."""


class Alarm(msgspec.Struct, frozen=True):
    """A reminder, so long after the event's start (negative: before), or after its end."""

    after: timedelta
    of_end: bool = False


class CalendarEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of a calendar."""

    uid: str
    """The same for the same thing, whenever it is written: so a calendar updates what it has."""
    summary: str
    start: When
    end: When
    """Exclusive, and of the same kind as `start`."""
    description: str = ""
    location: str = ""
    url: str = ""
    busy: bool = False
    cancelled: bool = False
    alarms: tuple[Alarm, ...] = ()


def calendar(name: str, events: Iterable[CalendarEvent], made: datetime, sequence: int) -> bytes:
    """Return a whole calendar, made at the aware instant `made`; `sequence` grows with each change."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//afterview//afterview//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for event in events:
        lines += _event(event, made, sequence)
    lines.append("END:VCALENDAR")
    return b"".join(folded_line(each) for each in lines)


def _event(event: CalendarEvent, made: datetime, sequence: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{_instant(made)}"
    yield f"LAST-MODIFIED:{_instant(made)}"
    yield f"SEQUENCE:{sequence}"
    yield f"DTSTART{_when(event.start)}"
    yield f"DTEND{_when(event.end)}"
    yield f"SUMMARY:{escaped(event.summary)}"
    for name, text in (("DESCRIPTION", event.description), ("LOCATION", event.location)):
        if text:
            yield f"{name}:{escaped(text)}"
    if event.url:
        yield f"URL:{event.url}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'OPAQUE' if event.busy and not event.cancelled else 'TRANSPARENT'}"
    for alarm in event.alarms:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escaped(event.summary)}"
        yield f"TRIGGER{';RELATED=END' if alarm.of_end else ''}:{_length(alarm.after)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _when(when: When) -> str:
    if isinstance(when, datetime):
        return f":{_instant(when)}"
    return f";VALUE=DATE:{when.year:04}{when.month:02}{when.day:02}"


def _instant(instant: datetime) -> str:
    utc = instant.astimezone(UTC)
    return f"{utc.year:04}{utc:%m%dT%H%M%SZ}"


def _length(span: timedelta) -> str:
    minutes = abs(span) // timedelta(minutes=1)
    return f"{'-' if span < timedelta() else ''}PT{minutes}M"


def escaped(text: str) -> str:
    """Return a text as a value of a calendar or a card, without control codes."""
    return clean_lines(text).translate(_ESCAPES)


def folded_line(line: str) -> bytes:
    """Return a line with its break, in pieces of at most 75 octets that end between two characters."""
    octets = line.encode("utf-8", "replace")
    pieces, room = [], _OCTETS
    while len(octets) > room:
        cut = room
        while octets[cut] & 0xC0 == 0x80:  # in the middle of a character
            cut -= 1
        pieces.append(octets[:cut])
        octets, room = octets[cut:], _OCTETS - 1  # the blank that begins a further piece counts
    return b"\r\n ".join([*pieces, octets]) + b"\r\n"
