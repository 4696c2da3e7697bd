"""Zones of clocks as people write them: "ET", "(EST)", "MEZ", "Berlin time", "14:00 London", "Europe/Berlin".

What means one zone is that zone; what can be several is asked about. The clock's own zone is kept where an
abbreviation only says again what it shows: "CET" in Berlin is Europe/Berlin, in Paris Europe/Paris.
"""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources
from pathlib import Path

from afterview.civil import UnknownZoneError, check_zone, in_zone
from afterview.text import Unclear, folded
from afterview.words import without_accents

_ONE_ZONE = {
    "America/New_York": ("ET", "EST", "EDT", "Eastern"),
    "America/Chicago": ("CT", "CDT"),
    "America/Denver": ("MT", "MDT"),
    "America/Los_Angeles": ("PT", "PST", "PDT", "Pacific"),
    "America/Anchorage": ("AKST", "AKDT"),
    "Pacific/Honolulu": ("HST",),
    "Europe/Berlin": ("CET", "CEST", "MEZ", "MESZ"),
    "Europe/Athens": ("EET", "EEST", "OEZ", "OESZ"),
    "Europe/Lisbon": ("WET", "WEST", "WEZ"),
    "Europe/Moscow": ("MSK",),
    "Asia/Tokyo": ("JST",),
    "Asia/Seoul": ("KST",),
    "Asia/Hong_Kong": ("HKT",),
    "Australia/Sydney": ("AET", "AEST", "AEDT"),
    "Pacific/Auckland": ("NZST", "NZDT"),
}
_SEVERAL = {
    "CST": "America/Chicago or Asia/Shanghai",
    "MST": "America/Denver or America/Phoenix",
    "IST": "Asia/Kolkata, Europe/Dublin or Asia/Jerusalem",
    "BST": "Europe/London or Asia/Dhaka",
    "AST": "America/Halifax or Asia/Riyadh",
    "SST": "Pacific/Apia or Asia/Singapore",
    "Central": "America/Chicago or Europe/Berlin",
    "Mountain": "America/Denver or America/Phoenix",
}
OF_SHORT_NAMES = {short: zone for zone, shorts in _ONE_ZONE.items() for short in shorts}
"""The zone of each short name that means one only."""
_OTHERS = {
    "uk": "GB", "england": "GB", "usa": "US", "us": "US", "u.s.": "US", "united states": "US",
    "united kingdom": "GB", "great britain": "GB",
}  # fmt: skip
_END = r"(?=$|[\s,;)])"
_PATH = re.compile(rf"\(?(?P<name>UTC|GMT|[A-Za-z_]{{2,}}(?:/[A-Za-z0-9_+\-]+){{1,2}})\)?{_END}", re.I | re.A)
_OFFSET = re.compile(
    rf"\(?(?P<name>GMT|UTC)?\s?(?P<sign>[+\-\u2212])(?P<hours>\d{{1,2}})(?::?(?P<minutes>[0-5]\d))?\)?{_END}",
    re.I | re.A,
)
_BY_MINUTES = (
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Kabul", "Asia/Yangon", "America/St_Johns",
    "Australia/Adelaide", "Australia/Darwin", "Pacific/Chatham", "Pacific/Marquesas",
)  # fmt: skip
"""Zones whose clocks are no whole hours from UTC."""
_ANY = "|".join(sorted((*OF_SHORT_NAMES, *_SEVERAL), key=len, reverse=True))
_CAPITALS = "|".join(each for each in _ANY.split("|") if each.isupper())
_SHORT = re.compile(
    rf"\(?(?:(?P<name>{_CAPITALS})\)?(?:\s+[Tt]ime)?{_END}|(?P<long>(?i:{_ANY}))\s+[Tt]ime\b)", re.A
)
_SHORT_AFTER_TIME = re.compile(rf"\(?(?P<name>{_ANY})\)?{_END}(?!\s+[A-Z])", re.I | re.A)
_PLACE = re.compile(r"\(?(?P<name>[^\W\d_][\w.'’\-]*(?:\s[^\W\d_][\w.'’\-]*){0,2})", re.UNICODE)
_TIME = re.compile(r"\s+(?:local\s+)?time\b\)?", re.IGNORECASE)


def zone_at(text: str, position: int, own: str, now: datetime) -> tuple[str, int] | None:
    """Return the zone named at `position` as the database spells it, and where the name ends.

    A city or a country is one only where the word "time" or the end of a clock's time stands beside it. `own`
    is the person's zone. None where no zone is written. Raises Unclear where it looks like one and is not
    known, or can be several.
    """
    after_time = _follows_time(text, position)
    offset = _OFFSET.match(text, position)
    is_bare = offset is not None and offset["sign"] == "+" and offset["minutes"] and after_time
    if offset is not None and (offset["name"] or is_bare):
        return _of_offset(offset, own, now), offset.end()
    match = _PATH.match(text, position)
    if match is not None:
        try:
            return check_zone(match["name"]), match.end()
        except UnknownZoneError as error:
            raise Unclear(f"{error}.") from None
    match = _SHORT.match(text, position)
    if match is not None:
        return _of_short(match["name"] or match["long"], own, now), match.end()
    match = _SHORT_AFTER_TIME.match(text, position) if after_time else None
    if match is not None:
        return _of_short(match["name"], own, now), match.end()
    return _place_at(text, position, own, after_time=after_time)


def is_zone_at(text: str, position: int, own: str, now: datetime) -> bool:
    """Return whether a zone is named at `position`, or what can be several."""
    try:
        return zone_at(text, position, own, now) is not None
    except Unclear:
        return True


def _of_offset(match: re.Match[str], own: str, now: datetime) -> str:
    """Return the zone of "GMT+1": one's own where its clock shows just that now."""
    span = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    span = span if match["sign"] == "+" else -span
    if in_zone(now, own).utcoffset() == span:
        return own
    hours, rest = divmod(span, timedelta(hours=1))
    if not rest and -12 <= hours <= 14:
        return f"Etc/GMT{-hours:+d}" if hours else "UTC"
    found = [zone for zone in _BY_MINUTES if in_zone(now, zone).utcoffset() == span]
    if len(found) != 1:
        several = " or ".join(found) or "Europe/Berlin"
        raise Unclear(f"No one time zone is at {match[0].strip('()')}: write it like {several}.")
    return found[0]


def _of_short(short: str, own: str, now: datetime) -> str:
    spelt = {each.casefold(): each for each in (*OF_SHORT_NAMES, *_SEVERAL)}[short.casefold()]
    if spelt in _SEVERAL:
        raise Unclear(f"{short} can be several time zones: write {_SEVERAL[spelt]}.")
    zone = OF_SHORT_NAMES[spelt]
    return own if same_clock(zone, own, now) else zone


def same_clock(zone: str, other: str, now: datetime) -> bool:
    """Return whether two clocks show the same, in winter and in summer of that year."""
    months = [datetime(now.year, month, 15, tzinfo=UTC) for month in (1, 7)]
    return all(in_zone(each, zone).utcoffset() == in_zone(each, other).utcoffset() for each in months)


def _follows_time(text: str, position: int) -> bool:
    before = text[:position].rstrip(" (,")
    return re.search(r"(?:[0-9]|[0-9]\s?[ap]\.?m\.?|[0-9]\s?h|clock|noon|midday)$", before, re.I) is not None


def _place_at(text: str, position: int, own: str, *, after_time: bool) -> tuple[str, int] | None:
    match = _PLACE.match(text, position)
    if match is None:
        return None
    words = match["name"].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        end = match.start("name") + len(name)
        said = _TIME.match(text, end)
        if said is None and not (after_time and name[0].isupper()):
            continue
        zones = _zones_of(name, with_time=said is not None)
        if len(zones) > 1 and own not in zones:
            raise Unclear(f"{name} has several time zones: write {' or '.join(sorted(zones)[:3])}.")
        if zones:
            end = said.end() if said else end
            end += text[end : end + 1] == ")"
            return (own if own in zones else zones[0]), end
    return None


def _zones_of(name: str, *, with_time: bool) -> tuple[str, ...]:
    wanted = folded(name)
    city = zone_of_city(name)
    if city:
        return (city,)
    return _countries().get(wanted, ()) if with_time or wanted not in _FIRST_NAMES else ()


_FIRST_NAMES = frozenset(("jordan", "chad", "georgia", "israel", "kenya", "cuba", "jersey", "ireland"))
"""Countries that people are called by: beside a time alone, they may be somebody."""


def zone_of_city(name: str) -> str:
    """Return the zone of a city, with or without its accents; "" where none is called that."""
    return cities().get(folded(name)) or cities().get(without_accents(folded(name)), "")


@cache
def cities() -> dict[str, str]:
    """Return the last part of every zone's name that stands for a place, to that zone."""
    found: dict[str, str] = {}
    for zone in sorted(zoneinfo.available_timezones()):
        area, _, city = zone.partition("/")
        if city and area not in ("Etc", "SystemV", "US", "posix", "right"):
            found.setdefault(folded(city.split("/")[-1].replace("_", " ")), zone)
    cities = {
        "San Francisco": "America/Los_Angeles", "SF": "America/Los_Angeles", "Seattle": "America/Los_Angeles",
        "Boston": "America/New_York", "NYC": "America/New_York", "Washington": "America/New_York",
        "Munich": "Europe/Berlin", "Hamburg": "Europe/Berlin", "Frankfurt": "Europe/Berlin",
        "Barcelona": "Europe/Madrid", "Milan": "Europe/Rome", "Bangalore": "Asia/Kolkata",
        "Mumbai": "Asia/Kolkata", "Delhi": "Asia/Kolkata", "Beijing": "Asia/Shanghai",
        "Austin": "America/Chicago", "Dallas": "America/Chicago",
    }  # fmt: skip
    return found | {folded(city): zone for city, zone in cities.items()}


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Return the names of countries to their zones; empty where the zone data has no such table."""
    names = {row[0]: row[1] for row in _table("iso3166.tab")}
    found: dict[str, list[str]] = {}
    for row in _table("zone.tab"):
        if len(row) >= 3:
            found.setdefault(row[0], []).append(row[2])
    named = {folded(name): tuple(found[code]) for code, name in names.items() if code in found}
    return named | {word: tuple(found[code]) for word, code in _OTHERS.items() if code in found}


def _table(name: str) -> list[list[str]]:
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / name
        if path.is_file():
            return _rows(path.read_text(encoding="utf-8"))
    try:
        return _rows(resources.files("tzdata.zoneinfo").joinpath(name).read_text(encoding="utf-8"))
    except (ModuleNotFoundError, OSError):
        return []


def _rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
