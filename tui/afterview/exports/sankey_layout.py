"""Where the bars and ribbons of a Sankey diagram lie, whatever it is drawn with."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from afterview.exports.flows import Flow, stage_of


class Bar(msgspec.Struct, frozen=True):
    """A stage: where its bar begins, and how tall it is; `column` counts from the left."""

    name: str
    count: int
    column: int
    top: float
    height: float
    is_end: bool


class Ribbon(msgspec.Struct, frozen=True):
    """A flow from the right side of one bar to the left side of another."""

    source: Bar
    target: Bar
    count: int
    source_top: float
    target_top: float
    height: float

    def top_at(self, along: float) -> float:
        """Return where the ribbon's upper edge is, from 0 (its source) to 1 (its target)."""
        eased = along * along * (3 - 2 * along)
        return self.source_top + (self.target_top - self.source_top) * eased


class Layout(msgspec.Struct, frozen=True):
    """A whole diagram."""

    bars: tuple[Bar, ...]
    ribbons: tuple[Ribbon, ...]
    columns: int


def layout(found: Sequence[Flow], height: float, gap: float, least: float) -> Layout:
    """Lay a diagram out within `height`, `gap` between the bars of a column, none lower than `least`."""
    names = sorted({name for each in found for name in (each.source, each.target)}, key=stage_of)
    going = {name: sum(each.count for each in found if each.source == name) for name in names}
    coming = {name: sum(each.count for each in found if each.target == name) for name in names}
    count = {name: max(going[name], coming[name]) for name in names}
    columns = _columns(names, going)
    stacks = [
        [name for name in names if columns[name] == at] for at in range(max(columns.values(), default=0) + 1)
    ]
    unit = min(
        ((height - gap * (len(stack) - 1)) / sum(count[name] for name in stack) for stack in stacks if stack),
        default=0.0,
    )
    unit = max(unit, 0.0)
    bars = {}
    for at, stack in enumerate(stacks):
        top = 0.0
        for name in stack:
            tall = max(count[name] * unit, least)
            bars[name] = Bar(name, count[name], at, top, tall, not going[name])
            top += tall + gap
    ribbons = []
    left, right = {name: bar.top for name, bar in bars.items()}, {name: bar.top for name, bar in bars.items()}
    for each in found:
        source, target = bars[each.source], bars[each.target]
        tall = max(each.count * unit, least / 2)
        ribbons.append(Ribbon(source, target, each.count, right[each.source], left[each.target], tall))
        right[each.source] += each.count * unit
        left[each.target] += each.count * unit
    return Layout(tuple(bars.values()), tuple(ribbons), len(stacks))


def _columns(names: Sequence[str], going: dict[str, int]) -> dict[str, int]:
    """Return the column of each stage: the ends share the last."""
    inner = [name for name in names if going[name]]
    found = {name: at for at, name in enumerate(inner)}
    return {name: found.get(name, len(inner)) for name in names}
