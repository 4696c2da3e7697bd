"""Learn what speaks for which intent, and what speaks for two questions being the same. Run by hand:

python tests/questions/learn.py

First from the ways of asking in `phrasings/`, then from labelled pairs; `unseen.tsv` is kept out of it, to
measure with. It takes two minutes; what is learned is the same each time.

A question that is among the ways of asking is known better than one that will be asked. So of each labelled
pair the signs are read by what is learned without its two questions. What is printed at the end is measured
on pairs of which nothing was learned: `likeness.py` has its thresholds by that.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import msgspec

from afterview.questions import gist as gists
from afterview.questions import likeness, signs
from afterview.questions.gist import gist, traits_of
from afterview.questions.phrasings import FOLDER, Learned, Phrasings
from afterview.questions.signs import Signs
from afterview.questions.slips import LONG_ENOUGH
from afterview.questions.words import words_of
from afterview.words import LANGUAGES, without_accents

sys.path.insert(0, str(Path(__file__).parents[1]))
from questions.measure import HERE, LEARNED_FROM, of_judged
from support.labelled_pairs import Pair, pairs_of

_TIMES_OVER, _MARGIN, _PUT_RIGHT = 6, 0.2, 0.2
_MOST_TOLD, _LEAST = 12, 0.3
"""What a trait speaks for is kept of so many intents, and of none that it speaks for so much less."""
_FOLDS = 5
_ROUNDS = 8
_AGAINST_WEIGHT = 2.0
_DRAWN = 0.5
"""What pairs count that this program itself drew from hundreds of questions: it was wrong about most."""


def phrasings_of(language: str) -> list[tuple[str, str]]:
    """Return what is asked, and a question that asks it; those of no intent have a number of their own."""
    found: list[tuple[str, str]] = []
    intent = ""
    for line in (HERE / "phrasings" / f"{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            intent = line[1:-1]
        elif line and not line.startswith("#"):
            found.append((f"-{len(found)}" if intent == "-" else intent, line))
    return found


def learn_phrasings() -> None:
    """Learn what speaks for which intent, and write it."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        encoded = msgspec.json.encode(learned_of(language))
        (FOLDER / f"{language}.json").write_bytes(encoded.replace(b'],"', b'],\n"') + b"\n")


def learned_of(language: str, without: Collection[tuple[str, ...]] = ()) -> Learned:
    """Return what is to be learned from all ways of asking in a language but those of these words."""
    ways = [(intent, text) for intent, text in phrasings_of(language) if words_of(text) not in without]
    rows = [(intent, traits_of(text, language)) for intent, text in ways]
    return learned(rows, {without_accents(word) for _, text in ways for word in words_of(text)})


def learned(rows: Sequence[tuple[str, list[str]]], words: Iterable[str]) -> Learned:
    """Return what is to be learned from questions: from the intent of each with its traits, and all words.

    What a trait counts in the questions of an intent is what it speaks for it, at first; then what comes out
    wrong by that is put right, some times over (a perceptron).
    """
    asked: dict[str, set[str]] = {}
    times = Counter(intent for intent, _ in rows)
    often = Counter(each for _, traits in rows for each in traits)
    for intent, traits in rows:
        for each in traits:
            asked.setdefault(each, set()).add(intent)
    rare: dict[str, tuple[float, dict[str, float]]]
    rare = {each: (math.log1p(len(times) / len(intents)), {}) for each, intents in asked.items()}
    empty = Phrasings(Learned(math.log1p(len(times)), rare, []))
    weighed = [(intent, _telling(empty.weighed(of), often)) for intent, of in rows]
    speaks: dict[str, dict[str, float]] = {each: defaultdict(float) for each in rare}
    for intent, of in weighed:
        for each, counts in of.items():
            speaks[each][intent] += counts / math.sqrt(times[intent])
    for _ in range(_TIMES_OVER):
        for intent, of in weighed:
            scores: dict[str, float] = defaultdict(float)
            for each, counts in of.items():
                for other, weight in speaks[each].items():
                    scores[other] += counts * weight
            wrong = max((each for each in scores if each != intent), key=scores.__getitem__, default="")
            if wrong and scores[intent] < scores[wrong] + _MARGIN:
                for each, counts in of.items():
                    speaks[each][intent] += _PUT_RIGHT * counts
                    speaks[each][wrong] -= _PUT_RIGHT * counts
    kept = {
        each: (round(rare[each][0], 2), _most_telling(of))
        for each, of in sorted(speaks.items())
        if " " not in each or often[each] > 1
    }
    long = {each for each in words if len(each) >= LONG_ENOUGH}
    return Learned(round(math.log1p(len(times)), 2), kept, sorted(long))


def _telling(traits: Mapping[str, float], often: Mapping[str, int]) -> dict[str, float]:
    return {
        each: counts
        for each, counts in traits.items()
        if (often[each] > 1 and " " in each) or (" " not in each and each[0] != "~")
    }


def _most_telling(of: Mapping[str, float]) -> dict[str, float]:
    least = max(of.values(), default=0.0) * _LEAST
    likely = (each for each in of if of[each] >= max(least, 0.01))
    most = sorted(likely, key=lambda each: (-of[each], each))[:_MOST_TOLD]
    return {intent: round(of[intent], 3) for intent in sorted(most)}


def unknown(pairs: Sequence[Pair]) -> Iterator[tuple[list[Pair], dict[str, Phrasings]]]:
    """Yield some of the pairs after others, with what is learned without their questions."""
    for fold in range(_FOLDS):
        some = list(pairs[fold::_FOLDS])
        without = {words_of(text) for pair in some for text in (pair.one, pair.other)}
        yield some, {each: learned_without(each, frozenset(without)) for each in LANGUAGES}


def learned_without(language: str, without: frozenset[tuple[str, ...]]) -> Phrasings:
    """Return what is learned of a language without questions of these words."""
    known = {words_of(text) for _, text in phrasings_of(language)}
    return _learned_without(language, without & known)


@cache
def _learned_without(language: str, without: frozenset[tuple[str, ...]]) -> Phrasings:
    return Phrasings(learned_of(language, without))


@contextmanager
def knowing(known: Mapping[str, Phrasings]) -> Iterator[None]:
    """Let questions be read by this instead of what is kept."""
    caches = gists.gist.cache_clear, gists._word.cache_clear
    with patch.object(gists, "phrasings", known.get), patch.object(signs, "phrasings", known.get):
        for clear in caches:
            clear()
        yield
    for clear in caches:
        clear()


class Example(NamedTuple):
    """A pair, and what is seen of it by somebody who does not know it."""

    pair: Pair
    counts: float
    signs: list[float]
    most: float
    """The most that its score can be."""


def examples(pairs: Sequence[Pair]) -> list[Example]:
    """Return what is seen of each pair by what is learned without it."""
    found = []
    drawn = set(pairs_of(HERE / "drawn.tsv"))
    for some, known in unknown(pairs):
        with knowing(known):
            for pair in some:
                one, other = gist(pair.one), gist(pair.other)
                counts = _DRAWN if pair in drawn else 1.0
                found.append(Example(pair, counts, list(signs.signs(one, other)), likeness.most(one, other)))
    return found


def weights_of(rows: Sequence[Example]) -> list[float]:
    """Return the weights of the signs, after what is always added.

    A logistic regression, by Newton's method.
    """
    columns = list(zip(*(row.signs for row in rows), strict=True))
    means = [sum(each) / len(rows) for each in columns]
    spread = [
        math.sqrt(sum((value - mean) ** 2 for value in each) / len(rows)) or 1.0
        for each, mean in zip(columns, means, strict=True)
    ]
    scaled = [
        [1.0, *((value - mean) / by for value, mean, by in zip(row.signs, means, spread, strict=True))]
        for row in rows
    ]
    weights = [0.0] * len(scaled[0])
    for _ in range(_ROUNDS):
        slopes = [0.0, *(-_AGAINST_WEIGHT * each for each in weights[1:])]
        bends = [[0.0] * len(weights) for _ in weights]
        for at in range(1, len(weights)):
            bends[at][at] = _AGAINST_WEIGHT
        for row, signs_of in zip(rows, scaled, strict=True):
            chance = 1 / (1 + math.exp(-sum(map(mul, weights, signs_of))))
            wrong = row.counts * ((row.pair.label == "same") - chance)
            bend = row.counts * chance * (1 - chance)
            for at, value in enumerate(signs_of):
                slopes[at] += wrong * value
                bent, line = bend * value, bends[at]
                for of in range(at + 1):
                    line[of] += bent * signs_of[of]
        for at, line in enumerate(bends):
            for of in range(at):
                bends[of][at] = line[of]
        weights = [each + step for each, step in zip(weights, solved(bends, slopes), strict=True)]
    raw = [each / by for each, by in zip(weights[1:], spread, strict=True)]
    return [round(each, 2) for each in (weights[0] - sum(map(mul, raw, means)), *raw)]


def solved(rows: list[list[float]], wanted: Sequence[float]) -> list[float]:
    """Solve linear equations of a positive definite matrix."""
    left = [[*row, value] for row, value in zip(rows, wanted, strict=True)]
    for at, row in enumerate(left):
        row[:] = [each / row[at] for each in row]
        for other in left:
            if other is not row and other[at]:
                times = other[at]
                other[:] = [each - times * by for each, by in zip(other, row, strict=True)]
    return [row[-1] for row in left]


def scores(rows: Sequence[Example]) -> list[float]:
    """Return the score of each pair by weights that were learned from the other pairs."""
    found = [0.0] * len(rows)
    for fold in range(_FOLDS):
        weights = weights_of([row for at, row in enumerate(rows) if at % _FOLDS != fold])
        for at in range(fold, len(rows), _FOLDS):
            found[at] = min(likeness.score(weights, rows[at].signs), rows[at].most)
    return found


def figures(pairs: Sequence[Pair], scored: Sequence[float]) -> str:
    """Return how well the pairs are told apart by these scores, as a line."""
    judged = [(pair, likeness.verdict(score)) for pair, score in zip(pairs, scored, strict=True)]
    return of_judged(judged).line


def main() -> None:
    """Learn, and write."""
    learn_phrasings()
    pairs = [pair for name in LEARNED_FROM for pair in pairs_of(HERE / name)]
    rows = examples(pairs)
    weights = weights_of(rows)
    (FOLDER / "likeness.json").write_bytes(msgspec.json.encode(weights) + b"\n")
    named = dict(zip(("always", *Signs._fields), weights, strict=True))
    sys.stdout.write(f"{len(pairs)} pairs: {named}\n{figures([row.pair for row in rows], scores(rows))}\n")


if __name__ == "__main__":
    main()
