"""Wall-clock times in plain words, such as "2pm", "14.00", "10-11am", and the zones of such clocks."""

from __future__ import annotations

import re

from afterview.civil import UnknownZoneError, check_zone
from afterview.text import Unclear

Clock = tuple[int, int]
"""Hour and minute; (24, 0) is the end of a day."""

_FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
_END = r"(?=$|[\s,;)])"


def _time(prefix: str) -> str:
    return (
        rf"(?:(?P<{prefix}word>noon|midday|midnight)"
        rf"|(?P<{prefix}h>[0-9]{{1,2}})(?:[:.h](?P<{prefix}m>[0-9]{{2}})|(?P<{prefix}bare>h))?"
        rf"\s*(?P<{prefix}half>am|pm|a\.m\.|p\.m\.)?)"
    )


_RANGE = re.compile(rf"{_time('a')}\s*(?:-|–|—|\bto\b|\btill\b|\buntil\b)\s*{_time('b')}{_END}", _FLAGS)
_SINGLE = re.compile(rf"{_time('a')}{_END}", _FLAGS)
_FIRST_HOUR_WITH_H = 7
"""From here on "9h" is a time; below, "1h" is a length."""

_ZONE = re.compile(
    r"\(?(?P<name>UTC|GMT|[A-Za-z_]{2,}(?:/[A-Za-z0-9_+\-]+){1,2})\)?(?=$|[\s,;)])", re.IGNORECASE | re.ASCII
)
_NICKNAME = re.compile(
    r"[ECMP][SD]T|CES?T|EES?T|WES?T|AE[SD]T|BST|IST|JST|MSK|HST|AKST", re.IGNORECASE | re.ASCII
)


def clock_at(text: str, position: int) -> tuple[Clock, Clock | None, int] | None:
    """Return the time, or the two of a range, written at `position`, and where it ends.

    Raises Unclear for a time that no clock shows, such as 25:00.
    """
    match = _RANGE.match(text, position)
    if match is not None and _is_range(match):
        return (*_both(match), match.end())
    match = _SINGLE.match(text, position)
    if match is None or not _is_time(match, "a"):
        return None
    return _clock(match, "a", match["ahalf"]), None, match.end()


def _is_time(match: re.Match[str], prefix: str) -> bool:
    if match[f"{prefix}word"] or match[f"{prefix}half"]:
        return True
    text, hour = match[0], int(match[f"{prefix}h"])
    if match[f"{prefix}bare"] or "h" in text.lower():
        return hour >= _FIRST_HOUR_WITH_H
    return match[f"{prefix}m"] is not None


def _is_range(match: re.Match[str]) -> bool:
    if any(match[f"{prefix}{part}"] for prefix in "ab" for part in ("word", "half", "m", "bare")):
        return True
    # Two bare numbers: only "10-11", closed up and in order, and not "10 to 11 people".
    return " " not in match[0] and int(match["ah"]) < int(match["bh"]) <= 24


def _both(match: re.Match[str]) -> tuple[Clock, Clock]:
    early, late = match["ahalf"], match["bhalf"]
    end = _clock(match, "b", late)
    if early or not late or match["aword"]:
        return _clock(match, "a", early), end
    # "10-11am", "2-3pm", "11-1pm": the word said at the end counts for both, unless that runs backwards.
    start = _clock(match, "a", late) if int(match["ah"]) <= 12 else _clock(match, "a", None)
    if start >= end:
        start = _clock(match, "a", "am" if late.lower().startswith("p") else "pm")
    return start, end


def _clock(match: re.Match[str], prefix: str, half: str | None) -> Clock:
    word = match[f"{prefix}word"]
    if word:
        if word.lower() == "midnight":
            return (24, 0) if prefix == "b" else (0, 0)
        return 12, 0
    hour, minute = int(match[f"{prefix}h"]), int(match[f"{prefix}m"] or 0)
    if half:
        if not 1 <= hour <= 12:
            raise Unclear(f"{hour} {half.lower()} is not a time: write 2pm or 14:00.")
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    if minute > 59 or hour > 24 or (hour == 24 and (minute or prefix == "a")):
        raise Unclear(f"{hour:02}:{minute:02} is not a time: write it like 14:00.")
    return hour, minute


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
    return _NICKNAME.fullmatch(word) is not None
