"""Which of many questions are the same: what a person has joined or parted, and else what is alike enough.

What comes out does not depend on the order in which the questions come in. Words that are the same are one;
those that were joined by hand are together, whatever they say; then pairs are joined, the most alike first,
unless that would bring together what was parted by hand or what is opposite.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from afterview.questions.likeness import YES, Gist, gist, likeness


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
    gists = {node: gist(known[name].text) for name, node in sorted(nodes.items())}
    for one, other in _alike(gists):
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


def _alike(gists: Mapping[str, Gist]) -> list[tuple[str, str]]:
    """Return the pairs that are alike enough to be joined, the most alike first."""
    by_trait: dict[str, list[str]] = defaultdict(list)
    for node, each in gists.items():
        for trait in _traits(each):
            by_trait[trait].append(node)
    pairs = {
        (one, other)
        for nodes in by_trait.values()
        for at, one in enumerate(sorted(nodes))
        for other in sorted(nodes)[at + 1 :]
    }
    scored = ((-likeness(gists[one], gists[other]), one, other) for one, other in pairs)
    return [(one, other) for minus, one, other in sorted(scored) if -minus >= YES]


def _traits(found: Gist) -> Iterator[str]:
    """Yield by what a question may be alike another: two without a trait in common are not compared."""
    yield found.key
    if found.intent:
        yield f"asks {found.intent}"
    heavy = [word for word, weight in found.all.items() if weight == 1] or list(found.all)
    for word in heavy:
        if word.startswith("<"):
            yield word
        else:  # a slip of the finger leaves the beginning or the end as it is
            yield f"{word[:3]} …"
            yield f"… {word[-3:]}"


class _Sets:
    """Sets of what belongs together, of which some are kept apart."""

    def __init__(self, members: Iterable[str]) -> None:
        self._parent = {each: each for each in members}
        self._apart: dict[str, set[str]] = {each: set() for each in self._parent}

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
