"""What a sentence may mean: the shapes that fit it, with their lines, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from afterview.entry.plain.lines import lines_of
from afterview.entry.plain.matching import Match
from afterview.entry.plain.whom import Missing
from afterview.entry.scene import Scene
from afterview.text import Unclear


@dataclass(frozen=True)
class Candidate:
    """What a sentence may mean: the lines, or why there are none."""

    match: Match
    lines: tuple[str, ...]
    problem: str = ""
    is_incomplete: bool = False
    """Whether something was not said that the line needs, so that it is hardly meant."""

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Return how well it fits: the least first."""
        return not self.lines, len(self.match.left), len(self.match.rest)

    @property
    def is_sure(self) -> bool:
        return bool(self.lines) and not self.match.left


def candidate(match: Match, scene: Scene) -> Candidate:
    """Return the lines of a shape that fits, or why there are none."""
    try:
        return Candidate(match, lines_of(match, scene))
    except Unclear as problem:
        is_incomplete = isinstance(problem, Missing) or match.shape.kind == "touch"
        return Candidate(match, (), str(problem), is_incomplete)


def weighed(found: Iterable[Candidate]) -> list[Candidate]:
    """Return what is left of the candidates where one says more than another; of each kind of fact, the best."""
    best: dict[tuple[str, str], Candidate] = {}
    for each in found:
        key = (each.match.shape.kind, each.match.shape.value)
        if key not in best or each.rank < best[key].rank:
            best[key] = each
    over = {
        kind for each in best.values() for kind in each.match.shape.over.split() if not each.is_incomplete
    }
    held = [each for each in best.values() if each.match.shape.kind not in over]
    whole = [each for each in held if not each.is_incomplete]
    return whole or held


def is_apart(one: Candidate, found: list[Candidate]) -> bool:
    """Return whether another fact is told than the one that is sure."""
    return all(
        not one.match.cued & each.match.cued and one.match.shape.kind != each.match.shape.kind
        for each in found
        if each.is_sure
    )
