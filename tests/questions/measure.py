"""How well "the same question" is told: `python tests/questions/measure.py FILE`.

A line of FILE: label (same, related, different), kind (hard, easy), one question, the other; tabs between.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from afterview.questions.gist import gist
from afterview.questions.likeness import Same, same

sys.path.insert(0, str(Path(__file__).parents[1]))
from support.labelled_pairs import Pair, pairs_of

HERE = Path(__file__).parent
SEEN = HERE / "pairs.tsv"
LEARNED_FROM = (
    "pairs.tsv",
    "written_along.tsv",
    "seen.tsv",
    "notes.tsv",
    "fresh.tsv",
    "usual.tsv",
    "drawn.tsv",
)


class Measured(NamedTuple):
    """How a set was judged."""

    precision: float
    """Of those that are joined without asking, how many are the same."""
    joined: float
    """Of those that are the same, how many are joined without asking."""
    recall: float
    """Of those that are the same, how many are joined or asked about."""
    asked: float
    """Of those that are not the same, how many are asked about."""
    misses: list[tuple[Pair, Same]]

    @property
    def line(self) -> str:
        """Return the figures, in short."""
        return (
            f"precision of what is joined {self.precision:.3f}, recall {self.joined:.3f}; "
            f"with what is asked {self.recall:.3f}; asked of what is not the same {self.asked:.3f}"
        )


def measure(pairs: list[Pair]) -> Measured:
    """Judge all pairs, and compare with their labels."""
    return of_judged([(pair, same(pair.one, pair.other)) for pair in pairs])


def of_judged(judged: Sequence[tuple[Pair, Same]]) -> Measured:
    """Compare how pairs are judged with their labels."""
    alike = [(pair, found) for pair, found in judged if pair.label == "same"]
    unlike = [(pair, found) for pair, found in judged if pair.label != "same"]
    right = sum(found.verdict == "yes" for _, found in alike)
    wrong = sum(found.verdict == "yes" for _, found in unlike)
    return Measured(
        precision=right / max(right + wrong, 1),
        joined=right / max(len(alike), 1),
        recall=sum(found.verdict != "no" for _, found in alike) / max(len(alike), 1),
        asked=sum(found.verdict == "ask" for _, found in unlike) / max(len(unlike), 1),
        misses=[
            (pair, found)
            for pair, found in judged
            if (pair.label == "same") != (found.verdict == "yes")
            and (pair.label == "same" or found.verdict != "no")
        ],
    )


def report(pairs: list[Pair]) -> str:
    """Return what is not judged as it is labelled, and the figures, as lines."""
    measured = measure(pairs)
    lines = []
    for pair, found in sorted(measured.misses, key=lambda each: (each[0].label, -each[1].score)):
        asked = f"{next(iter(gist(pair.one).profile), '-')} / {next(iter(gist(pair.other).profile), '-')}"
        lines += [f"{pair.label:9} {pair.kind:4} {found.verdict:3} {found.score:.2f}  {asked}"]
        lines += [f"    {pair.one}", f"    {pair.other}"]
    return "\n".join(
        [
            *lines,
            f"{len(pairs)} pairs, {len(measured.misses)} not as labelled",
            f"precision of what is joined   {measured.precision:.2f}",
            f"recall of what is joined      {measured.joined:.2f}",
            f"recall of joined and asked    {measured.recall:.2f}",
            f"asked of what is not the same {measured.asked:.2f}",
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(report(pairs_of(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEN)))
