"""How alike two words are. rapidfuzz is loaded only where two could be: it costs more than this room."""

from __future__ import annotations


def alike(one: str, other: str, least: float) -> bool:
    """Return whether two words are at least so alike, from 0 to 100."""
    left = list(other)
    shared = 0
    for letter in one:
        if letter in left:
            left.remove(letter)
            shared += 1
    if not shared or 200 * shared / (len(one) + len(other)) < least:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= least
