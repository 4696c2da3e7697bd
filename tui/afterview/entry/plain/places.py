"""Where a job is: a town, or a way to work such as remote."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from afterview.dates.zones import cities
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.words import EVERYDAY, ROLE_WORDS
from afterview.text import folded
from afterview.words import without_accents

_MODES = frozenset(
    "hybrid remote onsite on-site homeoffice fulltime full-time parttime part-time permanent germany uk usa austria switzerland remotely gn all genders".split()
)
TIMES = frozenset("fulltime full-time parttime part-time permanent".split())
"""Of those, the ones that say how much of a job it is: they go with the role."""
_FIELD = re.compile(
    r"(?:ics|ogy|istry|omy|tion|sion|ing|ance|ence|ment|graphy|ture|ism|law|care|arts?|media|tech|ware|design|it|hr|pr|ai)$"
)
"""How the fields that one works in end, as towns hardly do."""
_MOST_WORDS_OF_A_TOWN = 3


def is_place(name: str) -> bool:
    """Return whether a name is a town, or a way to work: (Hybrid), (m/f/d)."""
    words = [each.strip() for each in re.split(r"[,/]", folded(name))]
    return all(each in _MODES or each in cities() or len(each) == 1 for each in words) and (
        name[:1].isupper() or words[0] in _MODES or len(words) > 1
    )


def is_town(name: str) -> bool:
    """Return whether a name behind "in" is where, and no field as in "Lecturer in Physics" or "Manager in Data"."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", name)
    if is_place(name):
        return True
    return (
        0 < len(words) <= _MOST_WORDS_OF_A_TOWN
        and " ".join(words) == name
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not any(each.isupper() for each in words)
        and not any(
            folded(each) in ROLE_WORDS or ROLE.fullmatch(each) or folded(each) in EVERYDAY for each in words
        )
        and _FIELD.search(folded(words[-1])) is None
    )


_BEHIND = re.compile(
    r"(?P<job>.*\S)(?:\s*,\s*|\s+[-–—|]\s+|\s+(?:in|near)\s+|\s*\()(?P<town>[^\W\d_][^,()|]*?)\s*\)?"
)


def town_behind(role: str) -> tuple[str, str]:
    """Return a role without the town behind it, and the town: "Manager in Leeds". Only one that is known for sure.

    What is not listed may be a field ("Engineer in Test"), and stays where it stands.
    """
    found = _BEHIND.fullmatch(role)
    if found is None or not found["town"][0].isupper() or not is_listed(found["town"]):
        return role, ""
    return found["job"], found["town"]


_IN_BRACKETS = re.compile(
    r"\s*\((?P<place>remote|hybrid|on-?site|[A-Z][\w .,/-]+|m/[wf]/[dx]|[mfwdx]/[mfwdx]/[mfwdx]|all genders|gn)\)",
    re.IGNORECASE,
)


def without_place(left: str) -> tuple[str, str]:
    """Return the text without a town or a way to work in brackets, and the town; brackets around a role stay."""
    place = _IN_BRACKETS.search(left)
    if place is None or any(ROLE.fullmatch(each) for each in re.findall(r"\w+", place["place"])):
        return left, ""
    if not is_place(place["place"]) or folded(place["place"]) in TIMES:
        return left, ""
    return _IN_BRACKETS.sub("", left), "" if "/" in place["place"] else place["place"]


_IN_TOWN = re.compile(r"(?P<before>(?:^|[,;\x00])\s*)in (?P<town>[^,;()\x00]+?)(?=\s*(?:$|[,;.)\x00]))")


def without_town(left: str) -> tuple[str, str]:
    """Return the text without the town that commas or the day set apart: "applied last Monday, in Leeds"."""
    for found in _IN_TOWN.finditer(left):
        # Right behind the verb it may be a company: "applied in Siemens".
        if is_town(found["town"]) and ("\x00" not in found["before"] or is_listed(found["town"])):
            return f"{left[: found.start()]}{found['before']}{left[found.end() :]}", found["town"]
    return left, ""


def is_listed(name: str) -> bool:
    """Return whether a name is that of a town and stands in a table, so that it is no guess."""
    town = without_accents(folded(name))
    return town in _towns() or (town in cities() and town not in _NO_TOWNS)


_NO_TOWNS = frozenset(
    "act atlantic center central continental east eastern general mountain north pacific south west western".split()
)
"""What the zones have beside towns."""


@cache
def _towns() -> frozenset[str]:
    rows = (Path(__file__).parent / "towns.txt").read_text("utf-8").splitlines()
    named = " ".join(each for each in rows if not each.startswith("#"))
    return frozenset(each.replace("+", " ") for each in without_accents(named).split())
