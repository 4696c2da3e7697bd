"""Time zones named inside a line: "Europe/Berlin", "utc"."""

from __future__ import annotations

import re

from afterview.civil import UnknownZoneError, check_zone
from afterview.entry.problems import Unclear

_ZONE = re.compile(
    r"\(?(?P<name>UTC|GMT|[A-Za-z_]{2,}(?:/[A-Za-z0-9_+\-]+){1,2})\)?(?=$|[\s,;)])", re.IGNORECASE | re.ASCII
)
_SHORT = frozenset(
    [
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "cet",
        "cest",
        "bst",
        "ist",
        "jst",
        "aest",
        "aedt",
        "msk",
        "wet",
        "west",
        "eet",
        "eest",
        "hst",
        "akst",
    ]
)


def zone_at(text: str, position: int) -> tuple[str, int] | None:
    """Return the zone named at `position` as the database spells it, and where the name ends.

    None where no zone is written. Raises Unclear where it looks like one and is not known.
    """
    match = _ZONE.match(text, position)
    if match is None:
        return None
    try:
        return check_zone(match["name"]), match.end()
    except UnknownZoneError as error:
        raise Unclear(f"{error}.") from None


def is_zone_at(text: str, position: int) -> bool:
    """Return whether a known zone is named at `position`."""
    try:
        return zone_at(text, position) is not None
    except Unclear:
        return False


def is_short_name(word: str) -> bool:
    """Return whether `word` is a clock's nickname such as EST, which names no one zone for certain."""
    return word.casefold() in _SHORT
