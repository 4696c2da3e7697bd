"""Patterns over the words of a sentence, written so that a rule can be read aloud.

    when i|we <start>          these words in this order; `|` for either; `<…>` for any word of a class
    i will <do> !note          `!`: the next word is none of these
    thank|thanks .. hiring me  `..`: up to four words between, within a clause
    for granted .. !if         `.. !` at the end: nothing of these follows
    you ... on glassdoor       `...`: up to fourteen, whatever stands between
    i will ~<fine>|be          `~`: one word that is none of these
    the *? job                 `*`: any one word
    the? job                   `?`: or without it
    ^ see you, done $          `^`: the sentence begins here; `$`: it ends

Words of the class `<filler>` ("really", "very") may stand anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from afterview.letters.checks.words import Word

_NEAR, _FAR = 4, 14


class _Step(msgspec.Struct, frozen=True):
    any_of: Word = frozenset()
    optional: bool = False
    unless: bool = False
    other: bool = False
    """Whether it is any word but these."""
    gap: int = 0
    ends: bool = False
    nowhere: bool = False
    """Whether `unless` looks at all that follows."""


class Pattern(msgspec.Struct, frozen=True):
    """One pattern, made ready."""

    steps: tuple[_Step, ...]
    at_start: bool

    def fits(self, sentence: Sequence[Word], at: int) -> bool:
        """Return whether it stands in a sentence from there on."""
        if self.at_start and any(each.isdisjoint(_LEADS_IN) for each in sentence[:at]):
            return False
        return _fits(self.steps, 0, sentence, at)


_LEADS_IN = frozenset(["<filler>", "<pause>", "and", "but", "well", "then", "now", "!", "."])
_CLOSES = frozenset([".", "!", "?", "<pause>"])
_NO_WORDS = _CLOSES | {"<filler>"}


def _fits(steps: tuple[_Step, ...], step: int, sentence: Sequence[Word], at: int) -> bool:
    while step < len(steps):
        wanted = steps[step]
        here = sentence[at] if at < len(sentence) else None
        if wanted.gap:
            for _ in range(wanted.gap + 1):
                if _fits(steps, step + 1, sentence, at):
                    return True
                if at >= len(sentence) or (wanted.gap == _NEAR and "<pause>" in sentence[at]):
                    return False
                at += 1
            return False
        if wanted.ends:
            return all(not each.isdisjoint(_CLOSES) for each in sentence[at:])
        fits = here is not None and not here.isdisjoint(wanted.any_of)
        if wanted.other:
            fits = here is not None and not fits and here.isdisjoint(_NO_WORDS)
        if wanted.nowhere:
            return all(each.isdisjoint(wanted.any_of) for each in sentence[at:])
        if wanted.unless:
            if fits:
                return False
            step += 1
        elif fits:
            if wanted.optional and _fits(steps, step + 1, sentence, at):
                return True
            step, at = step + 1, at + 1
        elif wanted.optional:
            step += 1
        elif step and here is not None and "<filler>" in here:
            at += 1
        else:
            return False
    return True


@cache
def pattern(written: str) -> Pattern:
    """Return a pattern from the way it is written."""
    named = written.split()
    at_start = named[0] == "^"
    steps = list(map(_step, named[at_start:]))
    if steps[-1].unless and steps[-2].gap:
        while steps[-2].gap:
            del steps[-2]
        steps[-1] = msgspec.structs.replace(steps[-1], nowhere=True)
    return Pattern(tuple(steps), at_start)


@cache
def _step(named: str) -> _Step:
    if named in ("..", "..."):
        return _Step(gap=_NEAR if named == ".." else _FAR)
    if named.rstrip("?") == "*":
        return _Step(other=True, optional=named == "*?")
    if named == "$":
        return _Step(ends=True)
    if named == "?":
        return _Step(frozenset(["?"]))
    return _Step(
        frozenset(named.strip("!~?").split("|")),
        optional=named.endswith("?"),
        unless=named.startswith("!"),
        other=named.startswith("~"),
    )


class Patterns:
    """Many patterns, found by the word that they begin with, and made ready only where it occurs."""

    def __init__(self, written: Iterable[str]) -> None:
        self._written = tuple(written)
        self._by_first: dict[str, list[int]] = {}
        for number, each in enumerate(self._written):
            first = each.removeprefix("^ ").partition(" ")[0].rstrip("?")
            for way in first.split("|"):
                self._by_first.setdefault(way, []).append(number)

    def found_in(self, sentence: Sequence[Word]) -> Iterator[int]:
        """Yield the number of each pattern that stands in a sentence, in order, maybe more than once."""
        begun = {
            (number, at)
            for at, here in enumerate(sentence)
            for counts_as in here
            for number in self._by_first.get(counts_as, ())
        }
        for number, at in sorted(begun):
            if pattern(self._written[number]).fits(sentence, at):
                yield number
