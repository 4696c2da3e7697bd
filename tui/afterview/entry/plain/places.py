"""Where a job is: a town, or a way to work such as remote."""

from __future__ import annotations

import re

from afterview.dates.zones import cities
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.words import EVERYDAY, ROLE_WORDS
from afterview.text import folded

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
