"""Which of many questions are the same: what a person has joined or parted, and else what is alike enough.

What comes out does not depend on the order in which the questions come in. Words that are the same are one;
those that were joined by hand are together, whatever they say; then pairs are joined, the most alike first,
unless that would bring together what was parted by hand or what is opposite.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

import msgspec

from afterview.questions.gist import gist
from afterview.questions.likeness import YES, likeness, may_be_joined
from afterview.text import folded

_WORDS = re.compile(r"\w+")


class Wording(msgspec.Struct, frozen=True):
    """A question as it was asked once, and what the person said about it and others."""

    id: str
    text: str
    same_as: frozenset[str] = frozenset()
    """Ids of those that it was joined with."""
    not_same_as: frozenset[str] = frozenset()
    """Ids of those that it was parted from."""


def grouped(wordings: Iterable[Wording]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of those that are the same, together; each group and all of them sorted."""
    return _grouped(wordings, lambda text: gist(text).key, _alike)


def grouped_by_words(wordings: Iterable[Wording]) -> tuple[tuple[str, ...], ...]:
    """Return the same as far as it can be told at once: of the same words, or joined by hand."""
    return _grouped(wordings, lambda text: " ".join(_WORDS.findall(folded(text))), lambda _, __: [])


def _grouped(
    wordings: Iterable[Wording],
    key_of: Callable[[str], str],
    alike: Callable[[Mapping[str, str], _Sets], list[tuple[str, str]]],
) -> tuple[tuple[str, ...], ...]:
    known = {each.id: each for each in wordings}
    nodes = _nodes(known, key_of)
    sets = _Sets(sorted(set(nodes.values())))
    for one, other in _links(known, "not_same_as"):
        sets.keep_apart(nodes[one], nodes[other])
    for one, other in _links(known, "same_as"):
        sets.join(nodes[one], nodes[other])
    texts = {node: known[name].text for name, node in sorted(nodes.items())}
    for one, other in alike(texts, sets):
        sets.join(one, other)
    found: dict[str, list[str]] = defaultdict(list)
    for name, node in nodes.items():
        found[sets.root(node)].append(name)
    return tuple(sorted(tuple(sorted(each)) for each in found.values()))


def _links(known: Mapping[str, Wording], field: str) -> Iterator[tuple[str, str]]:
    pairs = {
        (min(each.id, other), max(each.id, other))
        for each in known.values()
        for other in getattr(each, field)
        if other in known and other != each.id
    }
    yield from sorted(pairs)


def _nodes(known: Mapping[str, Wording], key_of: Callable[[str], str]) -> dict[str, str]:
    """Return for each id what stands for its words; what was parted from the same words stands alone."""
    keys = {name: f"words {key_of(each.text)}" for name, each in known.items()}
    alone = {name for pair in _links(known, "not_same_as") for name in pair if keys[pair[0]] == keys[pair[1]]}
    return {name: f"alone {name}" if name in alone else key for name, key in keys.items()}


def _alike(texts: Mapping[str, str], sets: _Sets) -> list[tuple[str, str]]:
    """Join what is alike enough; where something was parted by hand, return its pairs, the most alike first.

    Where nothing is parted the order doesn't matter, and what is together already need not be compared.
    """
    by_intent: dict[str, list[str]] = defaultdict(list)
    for node in sorted(texts):
        for intent in gist(texts[node]).likely:
            by_intent[intent].append(node)
    pairs = ((one, other) for nodes in by_intent.values() for one, other in combinations(nodes, 2))
    if not sets.has_parted:
        for one, other in pairs:
            if sets.root(one) != sets.root(other) and _likeness(texts[one], texts[other]) >= YES:
                sets.join(one, other)
        return []
    scored = ((-_likeness(texts[one], texts[other]), one, other) for one, other in set(pairs))
    return [(one, other) for minus, one, other in sorted(each for each in scored if -each[0] >= YES)]


@lru_cache(maxsize=32_768)
def _likeness(one: str, other: str) -> float:
    """Remember it: with one question more, all others are compared again. Less than YES is not told apart."""
    here, there = gist(one), gist(other)
    return likeness(here, there) if may_be_joined(here, there) else 0.0


class _Sets:
    """Sets of what belongs together, of which some are kept apart."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {each: each for each in members}
        self._apart: dict[str, set[str]] = {each: set() for each in self._parent}

    @property
    def has_parted(self) -> bool:
        """Return whether anything is kept apart."""
        return any(self._apart.values())

    def root(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def keep_apart(self, one: str, other: str) -> None:
        here, there = self.root(one), self.root(other)
        if here != there:
            self._apart[here].add(there)
            self._apart[there].add(here)

    def join(self, one: str, other: str) -> bool:
        here, there = sorted((self.root(one), self.root(other)))
        if here == there or there in self._apart[here]:
            return here == there
        self._parent[there] = here
        for each in self._apart.pop(there):
            self._apart[each].discard(there)
            self._apart[each].add(here)
            self._apart[here].add(each)
        return True
