"""Calendar files as they really are, made into clean lines and whole components. Nothing in here raises.

Bytes are unfolded before they are decoded, as folds split letters of several bytes. Every component is cut
out by itself, so that one that is broken takes no other with it: ends may be missing, line breaks be of any
kind, NULs and marks of byte order stand anywhere, and texts may go on in lines that are not folded.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

import msgspec

from afterview.imports.content_lines import KNOWN_NAMES, Line, parse_line
from afterview.imports.decoding import decoded, plain_bytes

_WHOLE = {b"VEVENT", b"VTIMEZONE", b"VTODO", b"VJOURNAL", b"VFREEBUSY", b"VAVAILABILITY", b"VPOLL"}
_EDGE = re.compile(rb"(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9-]+)[ \t]*\Z", re.I)
_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)[ \t]*([;:])")
_OF_CALENDAR = re.compile(rb"(METHOD|PRODID|X-WR-TIMEZONE|X-WR-CALNAME)[ \t]*[;:]", re.I)
_SOFT_BREAK = re.compile(rb";ENCODING=QUOTED-PRINTABLE[:;]", re.I)
_MOST_ZONES = 40
_MOST_LINES = 2_000
_LONGEST_LINE = 200_000
"""Letters of one unfolded line that are looked at: no text of an invitation is as long."""


class Calendar(msgspec.Struct):
    """What is said of all events of one VCALENDAR."""

    method: str = ""
    maker: str = ""
    zone: str = ""
    """What X-WR-TIMEZONE says."""
    zones: dict[str, str] = msgspec.field(default_factory=dict)
    """The text of each VTIMEZONE, by its TZID."""


class Component(msgspec.Struct, frozen=True):
    """A VEVENT, or another thing of a calendar that stands by itself."""

    kind: str
    number: int
    """The line that it begins in, counted from one."""
    raw: tuple[bytes, ...]
    """Its lines, unfolded, without what is nested in it."""
    calendar: Calendar
    is_whole: bool
    """Whether its end is there."""

    @property
    def attendees(self) -> int:
        """Return how many are invited: of a great many, only the first are among the lines."""
        return sum(raw[:8].upper() == b"ATTENDEE" for raw in self.raw)

    def lines(self, charset: str = "") -> list[Line]:
        """Return its lines as properties; those that are none go on with the text before them."""
        texts = list[str]()
        for raw in self.raw[:_MOST_LINES]:
            text = decoded(raw[:_LONGEST_LINE], charset)
            if texts and not _begins_property(text):
                texts[-1] = f"{texts[-1]}\\n{text}"
            else:
                texts.append(text)
        return [line for line in map(parse_line, texts) if line is not None]


def components(content: bytes) -> Iterator[Component]:
    """Yield the components of a calendar file, in its order; time zones are in the calendar of each."""
    calendar, kind, number, nested = Calendar(), b"", 0, 0
    held: list[bytes] = []

    def finished(*, is_whole: bool) -> Component | None:
        if kind == b"VTIMEZONE":
            _keep_zone(calendar, held)
            return None
        return Component(kind.decode(), number, tuple(held), calendar, is_whole) if kind else None

    for at, raw in _unfolded(plain_bytes(content)):
        edge = _EDGE.match(raw.strip()) if raw[:6].strip()[:3].upper() in (b"BEG", b"END") else None
        if edge is None:
            if kind and (kind == b"VTIMEZONE" or not nested):
                held.append(raw)
            elif not kind:
                _keep_of_calendar(calendar, raw)
            continue
        begins, name = edge[1].upper() == b"BEGIN", edge[2].upper()
        if name in (b"VCALENDAR", *_WHOLE):
            if kind and (begins or name == b"VCALENDAR"):  # its end is missing
                if found := finished(is_whole=False):
                    yield found
                kind = b""
            if begins:
                nested = 0
                calendar = Calendar() if name == b"VCALENDAR" else calendar
                kind, number, held = (b"" if name == b"VCALENDAR" else name), at, []
            elif kind == name:
                if found := finished(is_whole=True):
                    yield found
                kind = b""
        elif kind == b"VTIMEZONE":
            held.append(raw)
        elif kind:
            nested = nested + 1 if begins else max(0, nested - 1)
    if kind and (found := finished(is_whole=False)):
        yield found


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not empty with its number, those that go on in further lines as one."""
    flat = content.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    parts, began, soft = list[bytes](), 0, False
    for number, raw in enumerate(flat.split(b"\n"), start=1):
        if number == 1:
            raw = raw.removeprefix(codecs.BOM_UTF8)
        if soft:
            parts[-1] = parts[-1][:-1]
            parts.append(raw)
        elif raw[:1] in (b" ", b"\t") and parts:
            parts.append(raw[1:])
        elif raw.strip():
            if parts:
                yield began, b"".join(parts)
            parts, began = [raw], number
        else:
            continue
        soft = raw.endswith(b"=") and bool(_SOFT_BREAK.search(parts[0]))
    if parts:
        yield began, b"".join(parts)


def _begins_property(text: str) -> bool:
    """Return whether a line is a property of its own, and no words of a text that goes on unfolded."""
    found = _NAME.match(text)
    if found is None:
        return False
    name = found[1]
    if name.upper().startswith("X-"):
        return True
    if name.upper() not in KNOWN_NAMES:
        return False
    return name.isupper() or not text[found.end() :].startswith(" ")


def _keep_of_calendar(calendar: Calendar, raw: bytes) -> None:
    found = _OF_CALENDAR.match(raw)
    line = parse_line(decoded(raw[:1_000])) if found else None
    if line is None:
        return
    if line.name == "METHOD":
        calendar.method = line.value.strip().upper()
    elif line.name == "PRODID":
        calendar.maker = line.text
    elif line.name == "X-WR-TIMEZONE":
        calendar.zone = line.text


def _keep_zone(calendar: Calendar, held: list[bytes]) -> None:
    if len(calendar.zones) >= _MOST_ZONES:
        return
    texts = [decoded(raw[:1_000]) for raw in held[:400]]
    for line in map(parse_line, texts):
        if line is not None and line.name == "TZID":
            calendar.zones.setdefault(line.value.strip().strip('"'), "\r\n".join(texts))
            return
