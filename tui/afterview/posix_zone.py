"""Time zones as POSIX writes them in the variable TZ: "JST-9", "<+03>-3", "CET-1CEST,M3.5.0,M10.5.0/3".

Each file of the time zone database ends with its rules in that form: so the zone is the one that ends so.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

from afterview.civil import is_zone

_NAME = r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)"
_OFFSET = r"[+-]?\d{1,2}(?::\d{2}){0,2}"
_POSIX = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_OFFSET})(?P<summer>{_NAME}(?:{_OFFSET})?)?(?P<rules>,.+)?\Z"
)
_FULL_HOURS = range(-14, 13)
"""The offsets for which there is a zone by number; as in POSIX, those east of Greenwich are negative."""


def zone_of_posix(given: str) -> str | None:
    """Return the IANA name of a zone with those rules; None where there is none, or it is no such text."""
    found = _POSIX.match(given)
    if found is None:
        return None
    if found["name"].startswith("<"):  # a bare number names no place: dozens have it
        return _by_number(found) or _by_rules(found)
    return _by_rules(found) or _by_number(found)


def _by_number(found: re.Match[str]) -> str | None:
    hours, _, rest = found["offset"].partition(":")
    if found["summer"] or rest.strip("0:") or int(hours) not in _FULL_HOURS:
        return None
    return f"Etc/GMT{int(hours):+d}" if int(hours) else "Etc/UTC"


def _by_rules(found: re.Match[str]) -> str | None:
    """Return the zone of that name where it has the rules, else the first place that does."""
    wanted = found.group()
    fitting = sorted(
        name
        for name, rules in _all_rules()
        if rules == wanted or (found["summer"] and not found["rules"] and rules.startswith(f"{wanted},"))
    )
    by_name = [each for each in fitting if each == found["name"]]
    places = [each for each in fitting if "/" in each and not each.startswith(("Etc/", "Antarctica/"))]
    return next(iter((*by_name, *places, *fitting)), None)


def _all_rules() -> Iterator[tuple[str, str]]:
    """Yield the zones of the database with the rules at the end of their files."""
    for name in zoneinfo.available_timezones():
        for folder in zoneinfo.TZPATH:
            file = Path(folder) / name
            if is_zone(name) and file.is_file():
                yield name, file.read_bytes().rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace")
                break
