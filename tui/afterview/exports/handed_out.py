"""What calendars have of us: entries of a file of our own, read back as far as it takes to cancel them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from afterview.exports.ical import CalendarEvent, When

_ESCAPED = re.compile(r"\\(.)")
_WANTED = frozenset({"UID", "DTSTART", "DTEND", "SUMMARY"})


def entries_in(content: bytes) -> Iterator[CalendarEvent]:
    """Yield the entries of a calendar that `ical.calendar` made; what is spoiled is passed over."""
    found = dict[str, str]()
    for line in content.replace(b"\r\n ", b"").decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if line == "BEGIN:VEVENT":
            found = {}
        elif name in _WANTED:
            found[name] = _ESCAPED.sub(lambda each: "\n" if each[1] == "n" else each[1], value)
        elif line == "END:VEVENT" and found.keys() == _WANTED:
            start, end = _when(found["DTSTART"]), _when(found["DTEND"])
            if start is not None and end is not None:
                yield CalendarEvent(uid=found["UID"], summary=found["SUMMARY"], start=start, end=end)


def _when(value: str) -> When | None:
    try:
        if "T" in value:
            return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return date.fromisoformat(value)
    except ValueError:
        return None
