"""Which zone a calendar means: IANA names however they are wrapped, Windows' four forms, offsets, own rules.

A name that is known counts; the rules beside it (VTIMEZONE) are asked only where it is not. What is not known
is told, and never read as UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache

import msgspec
from msgspec.structs import replace

from afterview.civil import UnknownZoneError, check_zone, from_wall, in_zone, is_zone
from afterview.dates.zones import OF_SHORT_NAMES, cities, same_clock
from afterview.imports.windows_zones import by_windows_name
from afterview.text import folded, shortened

_OFFSET = re.compile(
    r"\(?\s*(?:UTC|GMT|Z)?\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>\d{2}))?\s*\)?", re.I
)
_SHOWN_OFFSET = re.compile(r"\(\s*(?:UTC|GMT)?\s*(?:[+\-−–]\s*\d{1,2}(?:[:.]?\d{2})?)?\s*\)\s*", re.I)
_SUMMER = re.compile(r"\b(?:Daylight|Summer)\s+Time\b", re.I)
_BRACKETED = re.compile(r"\s*\(.*\)\.?\Z")
_PLAIN_RULE = re.compile(
    r"RRULE:(?=.*FREQ=YEARLY)(?:(?:FREQ|INTERVAL|BYDAY|BYMONTH|BYMONTHDAY|UNTIL|WKST|COUNT)=[A-Z0-9,+-]*;?)+",
    re.I,
)
_MOST_RULES = 20
_NUMBER_BEHIND = re.compile(r"[\s_-]+\d{1,4}\Z")
_SHORTS = {short.upper(): zone for short, zone in OF_SHORT_NAMES.items()} | {
    "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago", "MST7MDT": "America/Denver",
    "PST8PDT": "America/Los_Angeles", "MET": "Europe/Berlin", "SGT": "Asia/Singapore",
}  # fmt: skip
"""CST, MST, IST and BST mean several zones, and are not here: the rules beside them tell, or the user."""
_UTC = frozenset("utc gmt z zulu etc/utc etc/gmt universal uct greenwich tzone://microsoft/utc".split())  # noqa: SIM905
_WELL_KNOWN = (
    "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Chicago",
    "America/Denver", "Asia/Kolkata", "Europe/Athens", "Asia/Tokyo", "Asia/Shanghai", "Asia/Singapore",
    "Australia/Sydney", "America/Sao_Paulo", "America/Toronto", "Asia/Dubai", "Europe/Moscow",
    "Europe/Istanbul", "Africa/Johannesburg", "Asia/Jerusalem", "America/Phoenix", "Pacific/Auckland",
    "Europe/Lisbon", "America/Halifax", "America/Anchorage", "Pacific/Honolulu", "Africa/Lagos",
    "Asia/Karachi", "Asia/Kathmandu", "Asia/Bangkok", "America/Bogota", "America/Argentina/Buenos_Aires",
    "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide", "Australia/Darwin", "America/St_Johns",
    "Asia/Tehran", "Asia/Kabul", "Asia/Dhaka", "Asia/Yangon", "Asia/Tashkent",
)  # fmt: skip


class Meant(msgspec.Struct, frozen=True):
    """A zone, and how sure that is."""

    zone: str
    """IANA name."""
    rules: tzinfo | None = None
    """The file's own rules, where no zone has them: then they say when it is."""
    doubt: str = ""
    """What has to be told, or asked; "" where the name says it."""


def zone_meant(name: str, vtimezone: str, own: str, at: datetime) -> Meant | None:
    """Return what a TZID stands for; None where that cannot be known.

    `vtimezone` is the text of its rules, "" for none; `own` the user's zone; `at` the naive local time it is
    wanted for, which decides between zones that differ elsewhere.
    """
    zone = zone_named(name)
    if zone is not None:
        # "CET" in Paris says only again what the clock there shows.
        return Meant(own if name.strip().upper() in _SHORTS and same_clock(zone, own, at) else zone)
    located = re.search(r"^X-LIC-LOCATION:(.+)$", vtimezone, re.M)
    if located and (zone := zone_named(located[1].strip())):
        return Meant(zone)
    rules = _rules(vtimezone) if vtimezone else None
    if rules is not None:
        alike = _zone_with(rules, own, at)
        return Meant(alike or own, None if alike else rules)
    found = _OFFSET.search(name)
    if found is not None and (delta := _offset(found)) is not None:
        meant = _of_offset(delta, own, at)
        if meant and name.startswith("(") and name.strip("() UTCGM+-0123456789:."):
            return replace(
                meant, doubt=f"“{shortened(name, 60)}” has that offset in winter, perhaps not then."
            )
        return meant
    return None


def zone_named(name: str) -> str | None:
    """Return the IANA zone of a name that stands for one; None where it is not known."""
    plain = " ".join(name.replace("\\,", ",").strip(" \"'").split())
    if not plain or len(plain) > 200:
        return None
    return _iana(plain) or _of_windows(plain) or _SHORTS.get(plain.upper()) or cities().get(folded(plain))


@cache
def _iana(name: str) -> str | None:
    if name.lower() in _UTC:
        return "UTC"
    parts = [part for part in name.split("/") if part]
    for count in range(min(3, len(parts)), 0, -1):  # as in /freeassociation.sourceforge.net/Europe/Berlin
        wanted = "/".join(parts[-count:]).replace(" ", "_")
        if count == 1 and (len(parts) > 1 or wanted.upper() in _SHORTS or len(wanted) <= 3):
            continue
        for each in (wanted, _NUMBER_BEHIND.sub("", wanted)):
            try:
                return check_zone(each)
            except UnknownZoneError:
                continue
    return None


@cache
def _of_windows(name: str) -> str | None:
    known = by_windows_name()
    shown = _SHOWN_OFFSET.sub("", name).strip()
    for each in (name, shown):
        bare = _SUMMER.sub("Standard Time", each)
        for form in (bare, _NUMBER_BEHIND.sub("", bare), _BRACKETED.sub("", bare), f"{bare} Standard Time"):
            if form and (zone := known.get(folded(form))):
                return zone
    if shown == name:
        return None
    return _by_cities(name, shown)


def _by_cities(name: str, shown: str) -> str | None:
    """Return the zone of the first city that is known, and has in winter the offset that stands in front."""
    found = _OFFSET.search(name)
    delta = _offset(found) if found else timedelta()
    for city in re.split(r"[,;:]", shown):
        zone = cities().get(folded(city.strip()))
        if zone and _standard(zone) == delta:
            return zone
    return None


def _standard(zone: str) -> timedelta:
    offsets = [
        in_zone(datetime(2026, month, 15, tzinfo=UTC), zone).utcoffset() or timedelta() for month in (1, 7)
    ]
    return min(offsets)


def _offset(found: re.Match[str]) -> timedelta | None:
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    if hours > 14 or minutes > 59:
        return None
    return timedelta(hours=hours, minutes=minutes) * (1 if found["sign"] == "+" else -1)


def _of_offset(delta: timedelta, own: str, at: datetime) -> Meant | None:
    """Return a zone with that offset then: one's own where it fits, else the one by number."""
    instant = at.replace(tzinfo=UTC) - delta
    if in_zone(instant, own).utcoffset() == delta:
        return Meant(own)
    seconds = int(delta.total_seconds())
    if seconds == 0:
        return Meant("UTC")
    if seconds % 3600 == 0 and is_zone(number := f"Etc/GMT{-seconds // 3600:+d}"):
        return Meant(number)
    fitting = (each for each in _WELL_KNOWN if in_zone(instant, each).utcoffset() == delta)
    zone = next(fitting, None)
    return Meant(zone) if zone else None


def _rules(vtimezone: str) -> tzinfo | None:
    """Return what a VTIMEZONE says, by icalendar; None where it makes no sense."""
    return _rules_of(vtimezone) if len(vtimezone) < 20_000 else None


@cache
def _rules_of(vtimezone: str) -> tzinfo | None:
    import icalendar

    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]  # it keeps the first zone of a name for as long as the program runs
    text = f"BEGIN:VTIMEZONE\r\n{_bounded(vtimezone)}\r\nEND:VTIMEZONE\r\n"
    try:
        zone = icalendar.Timezone.from_ical(text)
        if not isinstance(zone, icalendar.Timezone):
            return None
        rules: tzinfo = zone.to_tz(lookup_tzid=False)
        for month in (1, 7):
            rules.utcoffset(_wall(2026, month, 15, 12))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError):
        return None  # all of these were seen for rules that are broken
    return rules


def _wall(year: int, month: int, day: int, hour: int) -> datetime:
    """Return a time on a wall clock of which the zone is still to be found."""
    return datetime(year, month, day, hour)  # noqa: DTZ001


def _bounded(vtimezone: str) -> str:
    """Return the rules without what would take for ever: one that repeats more often than daily."""
    lines = vtimezone.split("\r\n")
    rules = [each for each in lines if each.upper().startswith("RRULE")]
    plain = {each for each in rules[-_MOST_RULES:] if _PLAIN_RULE.fullmatch(each.strip())}
    return "\r\n".join(each for each in lines if each not in rules or each in plain)


def _zone_with(rules: tzinfo, own: str, at: datetime) -> str | None:
    """Return a zone that shows the same clock all that year: one's own, else a well-known one."""
    try:
        times = [_wall(at.year, month, 15, 12) for month in range(1, 13)] + [at]
        wanted = [rules.utcoffset(each) for each in times]
    except (ValueError, OverflowError, TypeError):
        return None
    for zone in dict.fromkeys((own, *_WELL_KNOWN)):
        if all(
            in_zone(from_wall(each.date(), each.hour, each.minute, zone), zone).utcoffset() == delta
            for each, delta in zip(times, wanted, strict=True)
        ):
            return zone
    return None
