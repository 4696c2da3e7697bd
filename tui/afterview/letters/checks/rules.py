"""Rules of wording: who does what, and how certainly; what it means; and what makes it innocent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.patterns import Patterns
from afterview.letters.checks.sentences import Sentence
from afterview.letters.checks.weighing import Weights
from afterview.letters.checks.words import Word, words

SETTLED = "It treats as settled what they have not decided yet."
_UNLIKELY, _CLEAR = -0.85, 2.0
"""Odds of 3 to 7: below, it is honest whatever a rule says. Odds of 7 to 1: above, no rule is needed."""


class Rule(msgspec.Struct, frozen=True):
    """What is looked for, and what a person is told of it."""

    reason: str
    patterns: tuple[str, ...]
    but: tuple[str, ...] = ()
    """Whatever makes the same words innocent, anywhere in the sentence."""
    but_before: tuple[str, ...] = ()
    """The same in the sentence before: "At Beta we had no tests. Our build took an hour." """


def rule(reason: str, *patterns: str, but: Sequence[str] = (), but_before: Sequence[str] = ()) -> Rule:
    """Declare a rule, in the language of patterns.py."""
    return Rule(reason, patterns, tuple(but), tuple(but_before))


class Rules:
    """All rules of one check, ready to be held against sentences, and what the words of a sentence weigh."""

    def __init__(self, rules: Iterable[Rule], weights: Weights, in_doubt: str) -> None:
        """`in_doubt` is what a person is told of a sentence that no rule knows."""
        self._rules = tuple(rules)
        self._weights = weights
        self._in_doubt = in_doubt
        self._numbered = [each for each in self._rules for _ in each.patterns]
        self._patterns = Patterns(written for each in self._rules for written in each.patterns)
        self._innocent: dict[tuple[str, ...], Patterns] = {}

    def broken(self, found: Iterable[Sentence]) -> Iterator[tuple[Sentence, str]]:
        """Yield each sentence that breaks a rule, with the reason."""
        before: tuple[Word, ...] = ()
        for sentence in found:
            said = words(sentence.plain)
            odds = self._weights.of(said)
            reason = self._reason(said, before) if odds > _UNLIKELY else None
            if reason is None and odds > _CLEAR:
                reason = self._in_doubt
            if reason is not None:
                yield sentence, reason
            before = said

    def find(self, checked: Checked) -> Iterator[Found]:
        """Yield each sentence of a letter that breaks a rule."""
        for sentence, reason in self.broken(checked.sentences):
            yield Found(sentence.start, sentence.end, reason)

    def _reason(self, said: Sequence[Word], before: Sequence[Word]) -> str | None:
        judged: dict[int, bool] = {}
        for number in self._patterns.found_in(said):
            broken = self._numbered[number]
            if id(broken) in judged:
                continue
            innocent = self._any(broken.but, said) or self._any(broken.but_before, before)
            if not innocent:
                return broken.reason
            judged[id(broken)] = True
        return None

    def _any(self, innocent: tuple[str, ...], said: Sequence[Word]) -> bool:
        if not innocent or not said:
            return False
        ready = self._innocent.get(innocent)
        if ready is None:
            ready = self._innocent[innocent] = Patterns(innocent)
        return next(ready.found_in(said), None) is not None
