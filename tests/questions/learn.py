"""Learn what speaks for which intent, and what speaks for two questions being the same. Run by hand:

python tests/questions/learn.py

First from the ways of asking in `phrasings/`, then from labelled pairs; `unseen.tsv` is kept out of it, to
measure with. It takes some seconds; what is learned is the same each time.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from afterview.questions.gist import gist, traits_of
from afterview.questions.likeness import Signs, are_contrary, signs
from afterview.questions.phrasings import FOLDER, Learned, Phrasings
from afterview.questions.slips import LONG_ENOUGH
from afterview.questions.words import words_of
from afterview.words import LANGUAGES, without_accents

sys.path.insert(0, str(Path(__file__).parents[1]))
from questions.measure import HERE, LEARNED_FROM
from support.labelled_pairs import Pair, pairs_of

_TIMES_OVER, _MARGIN, _PUT_RIGHT = 6, 0.1, 0.1
_MOST_TOLD, _LEAST = 12, 0.3
"""What a trait speaks for is kept of so many intents, and of none that it speaks for so much less."""
_ROUNDS = 300
_STEP = 0.5
_AGAINST_WEIGHT = 0.01
_WRONG = 1.2
"""To join what is not the same is so much worse than to miss what is."""


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
        ways = phrasings_of(language)
        rows = [(intent, traits_of(text, language)) for intent, text in ways]
        words = {without_accents(word) for _, text in ways for word in words_of(text)}
        encoded = msgspec.json.encode(learned(rows, words))
        (FOLDER / f"{language}.json").write_bytes(encoded.replace(b'],"', b'],\n"') + b"\n")
        sys.stdout.write(f"{language}: {len(rows)} ways of asking\n")


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


def examples(pairs: Sequence[Pair]) -> list[tuple[list[float], float, float]]:
    """Return the signs of each pair, whether it is the same, and how much it counts.

    What is told apart for sure is not weighed.
    """
    found = []
    for pair in pairs:
        one, other = gist(pair.one), gist(pair.other)
        if are_contrary(one, other):
            continue
        seen = signs(one, other)
        is_same = pair.label == "same"
        found.append((list(seen), float(is_same), 1.0 if is_same else _WRONG))
    return found


def learn_likeness(pairs: Sequence[Pair]) -> list[float]:
    """Return the weights of the signs, after what is always added: a logistic regression."""
    rows = examples(pairs)
    columns = list(zip(*(row for row, _, _ in rows), strict=True))
    means = [sum(each) / len(rows) for each in columns]
    spread = [
        math.sqrt(sum((value - mean) ** 2 for value in each) / len(rows)) or 1.0
        for each, mean in zip(columns, means, strict=True)
    ]
    scaled = [
        ([(value - mean) / by for value, mean, by in zip(row, means, spread, strict=True)], wanted, counts)
        for row, wanted, counts in rows
    ]
    always, weights = 0.0, [0.0] * len(means)
    for _ in range(_ROUNDS):
        slope, slopes = 0.0, [_AGAINST_WEIGHT * each for each in weights]
        for row, wanted, counts in scaled:
            odds = always + sum(map(float.__mul__, weights, row))
            wrong = counts * (1 / (1 + math.exp(-odds)) - wanted) / len(rows)
            slope += wrong
            slopes = [each + wrong * value for each, value in zip(slopes, row, strict=True)]
        always -= _STEP * slope
        weights = [each - _STEP * by for each, by in zip(weights, slopes, strict=True)]
    raw = [each / by for each, by in zip(weights, spread, strict=True)]
    before = always - sum(map(float.__mul__, raw, means))
    return [round(each, 2) for each in (before, *raw)]


def main() -> None:
    """Learn, and write."""
    learn_phrasings()
    pairs = [pair for name in LEARNED_FROM for pair in pairs_of(HERE / name)]
    weights = learn_likeness(pairs)
    (FOLDER / "likeness.json").write_bytes(msgspec.json.encode(weights) + b"\n")
    named = dict(zip(("always", *Signs._fields), weights, strict=True))
    sys.stdout.write(f"{len(pairs)} pairs: {named}\n")


if __name__ == "__main__":
    main()
