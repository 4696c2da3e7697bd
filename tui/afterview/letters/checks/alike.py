"""How alike two words are, without rapidfuzz: loading it costs more than all that is compared here."""

from __future__ import annotations


def alike(one: str, other: str, least: float) -> bool:
    """Return whether two words are at least so alike, from 0 to 100: by letters in the same order."""
    return 200 * _common(one, other) >= least * (len(one) + len(other))


def _common(one: str, other: str) -> int:
    """Return the length of their longest common subsequence (Hyyrö 2004): a bit for each letter of `one`."""
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    whole = left = (1 << len(one)) - 1
    for letter in other:
        here = left & places.get(letter, 0)
        left = (left + here) | (left - here)
    return len(one) - (left & whole).bit_count()
