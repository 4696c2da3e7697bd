"""Two texts side by side: the words that one has and the other has not are marked, by shape. Pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate

from textual.content import Content

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MARK = "bold underline"
_MOST_WORDS = 1_500
"""Words of a text above which finding the differences would take longer than one wants to wait."""
_LEAST_ALIKE = 0.3
"""Texts that have less than this in common are different as a whole: marks would only be noise."""


Block = tuple[int, int, int]
"""Where letters stand that two texts have in common: in the one, in the other, and how many they are."""


def matching(one: str, other: str) -> list[Block]:
    """Return the runs of whole words that two texts have in common, in order; the last one is empty."""
    left, right = _WORDS.findall(one), _WORDS.findall(other)
    blocks: list[Block] = []
    if left and right and max(len(left), len(right)) <= _MOST_WORDS:
        starts, others = _starts(left), _starts(right)
        for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
            start = starts[block.a]
            blocks.append((start, others[block.b], starts[block.a + block.size] - start))
    return blocks or [(len(one), len(other), 0)]


def moved_index(index: int, blocks: list[Block]) -> int:
    """Return where a place in the one text is in the other: by the words that it was at."""
    moved = 0
    for start, other, length in blocks:
        if index < start:
            break
        moved = other + min(index - start, length)
        if index <= start + length:
            break
    return moved


def _starts(words: list[str]) -> list[int]:
    return list(accumulate(map(len, words), initial=0))


def differing(one: str, other: str) -> tuple[Content, Content]:
    """Return both texts with what differs marked."""
    blocks = matching(one, other)
    alike = sum(length for _, _, length in blocks)
    if 2 * alike < _LEAST_ALIKE * (len(one) + len(other)):
        return Content(one), Content(other)
    return (
        _marked(one, [(start, length) for start, _, length in blocks]),
        _marked(other, [(start, length) for _, start, length in blocks]),
    )


def _marked(text: str, same: list[tuple[int, int]]) -> Content:
    parts: list[Content] = []
    at = 0
    for start, length in same:
        parts += [Content.styled(text[at:start], _MARK), Content(text[start : start + length])]
        at = start + length
    return Content.assemble(*(each for each in parts if each.plain))
