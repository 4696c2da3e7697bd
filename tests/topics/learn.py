"""Learn what evidence weighs (`topics/weights.tsv`) from the labelled pairs beside this file. Run by hand:

python tests/topics/learn.py

It takes a minute, and comes to the same each time. `unseen.tsv` is kept out of it, to measure with.
"""

from __future__ import annotations

import math
import sys
from functools import partial
from pathlib import Path
from unittest.mock import patch

import msgspec

from afterview.topics import evidence as weighed
from afterview.topics import verdict
from afterview.topics.concepts import Rows
from afterview.topics.evidence import Evidence, evidence
from afterview.topics.terms import Term, terms
from afterview.topics.verdict import Verdict

sys.path.insert(0, str(Path(__file__).parents[1]))
from support.labelled_pairs import pairs_of

HERE = Path(__file__).parent
LEARNED_FROM = ("seen.tsv", "own.tsv", "own2.tsv")
_ROUNDS = 600
_STEP = 0.5
_INERTIA = 0.9
_AGAINST_WEIGHT = 0.003
"""How much each weight is drawn to nothing: more trusts single pairs less."""

_PARTS = 4
"""Each pair is shown as it is, and as often again without a part of the rows of `concepts/`: new texts have
words that no row knows yet, while the rows were written by somebody who knew these pairs."""
Numbers = list[list[float]]


def examples() -> tuple[Numbers, Numbers]:
    """Return the evidence of each pair, and which verdict is right."""
    seen: Numbers = []
    right: Numbers = []
    pairs = [pair for name in LEARNED_FROM for pair in pairs_of(HERE / name)]
    for part in (None, *range(_PARTS)):
        with patch.object(weighed, "terms", partial(_without, part)):
            for label, _, note, topic in pairs:
                found = evidence(note, topic)
                seen.append([1.0, *(float(getattr(found, each)) for each in Evidence.__struct_fields__)])
                right.append([float(each == label) for each in Verdict])
    return seen, right


def _without(part: int | None, text: str) -> tuple[Term, ...]:
    """Return the terms of a text as if a part of all rows were not there."""
    if part is None:
        return terms(text)
    return tuple(
        msgspec.structs.replace(
            each,
            rows=Rows(*(frozenset(row for row in rows if row % _PARTS != part) for rows in each.rows)),
        )
        for each in terms(text)
    )


def learn(seen: Numbers, right: Numbers) -> Numbers:
    """Return a row of weights for each piece of evidence: a logistic regression for three verdicts."""
    kinds = range(len(Verdict))
    columns = list(zip(*seen, strict=True))
    weights = [[0.0] * len(Verdict) for _ in columns]
    pace = [[0.0] * len(Verdict) for _ in columns]
    for _ in range(_ROUNDS):
        by_kind = list(zip(*weights, strict=True))
        errors = []
        for row, wanted in zip(seen, right, strict=True):
            powers = [math.exp(sum(map(float.__mul__, row, each))) for each in by_kind]
            total = sum(powers)
            errors.append([power / total - want for power, want in zip(powers, wanted, strict=True)])
        by_error = list(zip(*errors, strict=True))
        for at, column in enumerate(columns):
            for kind in kinds:
                slope = sum(map(float.__mul__, column, by_error[kind])) / len(seen)
                slope += _AGAINST_WEIGHT * weights[at][kind] if at else 0.0
                pace[at][kind] = _INERTIA * pace[at][kind] - _STEP * slope
                weights[at][kind] += pace[at][kind]
    return weights


def main() -> None:
    """Learn, and write what was learned."""
    weights = learn(*examples())
    names = ("before all", *Evidence.__struct_fields__)
    lines = ["\t".join(("what is weighed", *Verdict))]
    lines += [
        "\t".join((name, *(f"{each:.2f}" for each in row))) for name, row in zip(names, weights, strict=True)
    ]
    target = Path(verdict.__file__).parent / "weights.tsv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
