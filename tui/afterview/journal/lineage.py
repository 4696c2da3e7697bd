"""Which of the changes that led to it a journal names: the last few, and fewer and fewer before. Pure.

So another copy can tell where the two parted, and the file stays short.
"""

from __future__ import annotations

from collections.abc import Mapping

_STEP = 8
"""So many of the last changes are named, then each 8th of the last 64, each 64th of the last 512, and so on;
and always the first."""


def named(before: Mapping[int, str], revision: int, change: str, new_revision: int) -> dict[int, str]:
    """Return the changes, by revision, that a journal names once it goes on to a new revision."""
    known = {**before, revision: change} if change else before
    return {number: known[number] for number in sorted(known) if _is_named(number, new_revision)}


def _is_named(number: int, now: int) -> bool:
    if number == 1:
        return True
    span = 1
    while now - number >= span * _STEP:
        span *= _STEP
    return number % span == 0
