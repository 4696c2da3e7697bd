"""Which of many questions are the same: what a person has joined or parted, and else what is alike enough.

What comes out does not depend on the order in which the questions come in. Words that are the same are one;
those that were joined by hand are together, whatever they say; then pairs are joined, the most alike first,
unless that would bring together what was parted by hand or what is opposite.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

import msgspec

from afterview.questions.gist import gist
from afterview.questions.likeness import YES, likeness


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
    known = {each.id: each for each in wordings}
    nodes = _nodes(known)
    sets = _Sets(sorted(set(nodes.values())))
    for one, other in _links(known, "not_same_as"):
        sets.keep_apart(nodes[one], nodes[other])
    for one, other in _links(known, "same_as"):
        sets.join(nodes[one], nodes[other])
    texts = {node: known[name].text for name, node in sorted(nodes.items())}
    for one, other in _alike(texts, sets):
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


def _nodes(known: Mapping[str, Wording]) -> dict[str, str]:
    """Return for each id what stands for its words; what was parted from the same words stands alone."""
    keys = {name: f"words {gist(each.text).key}" for name, each in known.items()}
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
    return likeness(gist(one), gist(other), YES)


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
