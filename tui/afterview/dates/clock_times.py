"""Wall-clock times in plain words, such as "2pm", "14.00", "10-11am"."""

from __future__ import annotations

import re

from afterview.dates.amounts import UP_TO_TWELVE, number_of
from afterview.text import Either, Unclear

Clock = tuple[int, int]
"""Hour and minute; (24, 0) is the end of a day."""

FLAGS = re.VERBOSE | re.IGNORECASE | re.ASCII
END = r"(?=$|[\s,;)]|[:.!](?:\s|$))"
"""What may stand behind a date or a time."""


def _time(prefix: str) -> str:
    return (
        rf"(?:(?:12\s+)?(?P<{prefix}word>noon|midday|midnight)"
        rf"|(?P<{prefix}h>[0-9]{{1,2}})(?:[:.h](?P<{prefix}m>[0-9]{{2}})(?:\s*(?:hrs?|h|uhr|uur)\b)?|(?P<{prefix}bare>h|\s*uhr))?"
        rf"(?:\s*o['’]?\s?clock)?\s*(?P<{prefix}half>am|pm|a\.m\.|p\.m\.|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)?)"
    )


_RANGE = re.compile(rf"{_time('a')}\s*(?:-|–|—|\bto\b|\btill\b|\band\b|\buntil\b)\s*{_time('b')}{END}", FLAGS)
_SINGLE = re.compile(rf"{_time('a')}(?P<about>-?ish)?{END}", FLAGS)
_SPELLED = re.compile(
    rf"(?:a\s+)?(?:(?P<part>quarter|half|five|ten|twenty(?:[-\s]five)?)\s+(?P<side>past|to|after|of|till)|(?P<digits>5|10|20|25)(?:\s*min(?:ute)?s?)?\s+past|(?P<bare>half))\s+"
    rf"(?P<hour>[0-9]{{1,2}}|{UP_TO_TWELVE})"
    rf"(?:\s*(?P<half>am|pm|in\s+the\s+(?:morning|afternoon|evening)))?{END}",
    FLAGS,
)
FIRST_HOUR = 7
"""Of a working day. Below it "1h" is a length, and an hour without its half of the day an afternoon one."""


_FOUR = re.compile(
    rf"(?P<h>0[0-9]|1[0-9]|2[0-3])(?P<m>[0-5][0-9])(?P<said>\s*(?:h|hrs|hours|uhr))?{END}", FLAGS
)


def clock_at(text: str, position: int) -> tuple[Clock, Clock | None, int] | None:
    """Return the time, or the two of a range, written at `position`, and where it ends.

    Raises Unclear for a time that no clock shows, such as 25:00.
    """
    spelled = _SPELLED.match(text, position)
    if spelled is not None:
        return _spelled(spelled), None, spelled.end()
    four = _FOUR.match(text, position)
    if four is not None and (four["said"] or four["h"].startswith("0")):
        return (int(four["h"]), int(four["m"])), None, four.end()
    match = _RANGE.match(text, position)
    if match is not None and (_is_range(match) or _is_from_to(text, position, match)):
        return (*_both(match), match.end())
    match = _SINGLE.match(text, position)
    if match is not None and match["about"] and match["ah"] and int(match["ah"]) <= 12:  # "3ish"
        is_late = int(match["ah"]) < FIRST_HOUR and not match["ahalf"]
        return _clock(match, "a", "pm" if is_late else match["ahalf"]), None, match.end()
    if match is None or not _is_time(match, "a"):
        return None
    return _clock(match, "a", match["ahalf"]), None, match.end()


def _spelled(match: re.Match[str]) -> Clock:
    """Return the time of "quarter past two in the afternoon"; without a half of the day it is asked about."""
    said, half = match[0].strip(), match["half"] or ""
    hour = number_of(match["hour"])
    if not 1 <= hour <= 23:
        raise Unclear(f"{said} is not a time: write it like 14:15.")
    is_early = hour < FIRST_HOUR
    if (hour <= 12 and _is_late(half)) or (not half and is_early):
        hour = hour % 12 + 12
    if match["bare"]:
        after, before = f"{hour:02}:30", f"{hour - 1:02}:30"
        raise Either(f"“{said}” is {after} to some, and {before} to others.", said, (after, before))
    minutes = int(match["digits"] or 0) or _MINUTES[match["part"].lower().replace("-", " ")]
    at = hour * 60 + (minutes if (match["side"] or "past").lower() in ("past", "after") else -minutes)
    clock = at // 60, at % 60
    if not half and is_early:
        later = "{:02}:{:02}".format(*clock)
        raise Either(f"“{said}” in the morning or in the afternoon?", said, (later,))
    return clock


_MINUTES = {"quarter": 15, "half": 30, "ten": 10, "five": 5, "twenty": 20, "twenty five": 25}


def _is_late(half: str) -> bool:
    """Return whether a half of the day is the second: pm, in the afternoon, in the evening, at night."""
    return half.lower().startswith("p") or half.lower().endswith(("noon", "evening", "night"))


def _is_time(match: re.Match[str], prefix: str) -> bool:
    if match[f"{prefix}word"] or match[f"{prefix}half"]:
        return True
    text, hour = match[0], int(match[f"{prefix}h"])
    if match[f"{prefix}m"] is None and "clock" in text.lower() and hour < FIRST_HOUR:
        raise Unclear(f"{hour} in the morning or in the afternoon? Write it like {hour + 12}:00.")
    if match[f"{prefix}bare"] or "h" in text.lower() or "clock" in text.lower():
        return hour >= FIRST_HOUR
    return match[f"{prefix}m"] is not None


def _is_range(match: re.Match[str]) -> bool:
    if " and " in match[0].lower():
        return False
    if any(match[f"{prefix}{part}"] for prefix in "ab" for part in ("word", "half", "m", "bare")):
        return True
    # Two bare numbers: only "10-11", closed up and in order, and not "10 to 11 people".
    return " " not in match[0] and int(match["ah"]) < int(match["bh"]) <= 24


def _is_from_to(text: str, position: int, match: re.Match[str]) -> bool:
    """Return whether two bare hours are a range , as in "from 10 to 12" and "between 10 and 12"."""
    before = text[:position].rstrip().lower()
    return before.endswith(("from", "between")) and int(match["ah"]) < int(match["bh"]) <= 24


def _both(match: re.Match[str]) -> tuple[Clock, Clock]:
    early, late = match["ahalf"], match["bhalf"]
    end = _clock(match, "b", late)
    if early or not late or match["aword"]:
        return _clock(match, "a", early), end
    # "10-11am", "2-3pm", "11-1pm": the word said at the end counts for both, unless that runs backwards.
    start = _clock(match, "a", late) if int(match["ah"]) <= 12 else _clock(match, "a", None)
    if start >= end:
        start = _clock(match, "a", "am" if _is_late(late) else "pm")
    return start, end


def _clock(match: re.Match[str], prefix: str, half: str | None) -> Clock:
    word = match[f"{prefix}word"]
    if word:
        if word.lower() == "midnight":
            return (24, 0) if prefix == "b" else (0, 0)
        return 12, 0
    hour, minute = int(match[f"{prefix}h"]), int(match[f"{prefix}m"] or 0)
    if half and not (hour > 12 and " " in half):
        if not 1 <= hour <= 12:
            raise Unclear(f"{hour} {half.lower()} is not a time: write 2pm or 14:00.")
        hour = hour % 12 + (12 if _is_late(half) else 0)
    if minute > 59 or hour > 24 or (hour == 24 and (minute or prefix == "a")):
        raise Unclear(f"{hour:02}:{minute:02} is not a time: write it like 14:00.")
    return hour, minute
