"""How a sentence weighs by its words alone, learned from labelled ones: rules see too little, or too much.

Rules know what a sentence says, but not the many ways in which people say it; now and then they take an
honest one for something else. The weights (`weights/`, by `python tests/letters/learn.py`) know no grammar,
but which words stand beside each other in sentences of either kind. Together they are right more often.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from pathlib import Path

import msgspec

from afterview.letters.checks.words import Word

_FOLDER = Path(__file__).parent / "weights"
_ENDING = re.compile(r"(?:ing|ed|es|s|ly|er|est|ion|ions|ment|ness)$")
BEFORE_ALL = ""
"""What every sentence has."""


def traits(sentence: Sequence[Word]) -> Iterator[str]:
    """Yield what is weighed: words without their endings, their classes, and what stands beside them."""
    stems = ["^", *map(_stem, sentence), "$"]
    yield from stems[1:-1]
    for one, other in pairwise(stems):
        yield f"{one} {other}"
    for one, other in zip(stems, stems[2:], strict=False):
        yield f"{one} _ {other}"
    for at, each in enumerate(sentence):
        for name in each:
            if name[0] == "<" and len(name) > 1:
                yield name
                yield f"{stems[at]} {name}"
                yield f"{name} {stems[at + 2]}"


def _stem(each: Word) -> str:
    written = min((name for name in each if name[0] != "<"), default="<quoted>")
    if written[0].isdigit() or written[0] in "£$€":
        return "#"
    if len(written) > 5:
        return _ENDING.sub("", written)
    return written.removesuffix("s") if len(written) > 3 else written


def share(count: int) -> float:
    """Return how much each of so many traits counts for: a long sentence is not the worse for being long."""
    return 9 / math.sqrt(count)


class Weights:
    """What each trait weighs, for or against."""

    def __init__(self, of: dict[str, float]) -> None:
        self._of = of

    def of(self, sentence: Sequence[Word]) -> float:
        """Return the logarithm of the odds that the sentence is one of the kind."""
        found = set(traits(sentence))
        return self._of[BEFORE_ALL] + share(len(found)) * sum(map(self._of.get, found, repeat(0.0)))


def learned(name: str) -> Weights:
    """Return the weights of a check, by its code."""
    return Weights(msgspec.json.decode((_FOLDER / f"{name}.json").read_bytes(), type=dict[str, float]))
