"""Words as they were meant, where there is one slip of the finger in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from afterview.words import is_slip

LONG_ENOUGH = 6
"""Shorter words are too near to others for a guess at how they are meant."""


class Spelling:
    """Words as they are spelt."""

    def __init__(self, words: Iterable[str]) -> None:
        """Find them again by their first and their last letters: a slip leaves one of both as it is."""
        self._known = frozenset(words)
        self._near: dict[str, list[str]] = defaultdict(list)
        for word in sorted(each for each in self._known if len(each) >= LONG_ENOUGH):
            for part in (f"{word[:3]}-", f"-{word[-3:]}"):
                self._near[part].append(word)

    def meant(self, word: str) -> str:
        """Return a word as it was meant."""
        if len(word) < LONG_ENOUGH or not word.isalpha() or word in self._known:
            return word
        near = (*self._near.get(f"{word[:3]}-", ()), *self._near.get(f"-{word[-3:]}", ()))
        return next((each for each in near if is_slip(word, each)), word)
