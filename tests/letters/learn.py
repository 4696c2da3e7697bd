"""Learn what words weigh (`letters/checks/weighing.py`) from all labelled sentences. Run by hand:

python tests/letters/learn.py

It takes a minute. What is learned is the same each time. `unseen.jsonl` is kept out of it, to measure with.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from afterview.letters.checks import weighing
from afterview.letters.checks.sentences import sentences
from afterview.letters.checks.weighing import BEFORE_ALL, share, traits
from afterview.letters.checks.words import words

sys.path.insert(0, str(Path(__file__).parents[1]))
from letters.labelled import ASIDE, KEPT, labelled
from letters.polite import polite_sentences

HONEST = Path(__file__).parent / "honest.txt"
FOLDER = Path(weighing.__file__).parent / "weights"
_POLITE = 1_500
_ROUNDS = 60
_STEP = 0.3
_AGAINST_WEIGHT = 0.0006
"""How much each weight is drawn to nothing: more forgets more of the single sentence."""
_LEAST = 0.06
"""Smaller weights are left out."""


def examples(check: str) -> list[tuple[str, bool]]:
    """Return the sentences that a check learns from, and whether each is of its kind."""
    rows = [*labelled(KEPT), *labelled(ASIDE)]
    found = [(row["text"], row["flag"]) for row in rows if row["check"] == check or not row["flag"]]
    honest = [*HONEST.read_text("utf-8").splitlines(), *polite_sentences(_POLITE)]
    return found + [(each, False) for each in honest if each]


def traits_of(text: str) -> list[str]:
    """Return the traits of all sentences of a text."""
    return sorted({each for part in sentences(text) for each in traits(words(part.plain))})


def learn(rows: Sequence[tuple[str, bool]]) -> dict[str, float]:
    """Return the weights: a logistic regression, in which both kinds count for as much."""
    has = [(traits_of(text), flag) for text, flag in rows]
    met = Counter(each for found, _ in has for each in found)
    shown = [([each for each in found if met[each] > 1], share(len(found)), flag) for found, flag in has]
    flagged = sum(flag for _, flag in rows)
    counts = {True: len(rows) / (2 * flagged), False: len(rows) / (2 * (len(rows) - flagged))}
    weights: dict[str, float] = dict.fromkeys((each for each, times in met.items() if times > 1), 0.0)
    drawn = {each: _AGAINST_WEIGHT * len(rows) / met[each] for each in weights}
    squares = dict.fromkeys(weights, 1.0)
    always, order = 0.0, random.Random(1)
    for _ in range(_ROUNDS):
        order.shuffle(shown)
        for found, each_counts, flag in shown:
            odds = always + each_counts * sum(map(weights.__getitem__, found))
            wrong = counts[flag] * (1 / (1 + math.exp(-max(min(odds, 30.0), -30.0))) - flag)
            always -= _STEP * wrong / 100
            for each in found:
                slope = wrong * each_counts + drawn[each] * weights[each]
                squares[each] += slope * slope
                weights[each] -= _STEP * slope / math.sqrt(squares[each])
    kept = {each: round(weight, 2) for each, weight in sorted(weights.items()) if abs(weight) >= _LEAST}
    return {BEFORE_ALL: round(always, 2), **kept}


def main() -> None:
    """Learn, and write."""
    FOLDER.mkdir(exist_ok=True)
    for check in ("presumptuous", "blaming_tone"):
        weights = learn(examples(check))
        (FOLDER / f"{check}.json").write_text(
            json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8"
        )
        sys.stdout.write(f"{check}: {len(weights)} weights\n")


if __name__ == "__main__":
    main()
