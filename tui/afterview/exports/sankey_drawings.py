"""A Sankey diagram, drawn with the signs of a terminal, or as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from afterview.exports.flows import flows
from afterview.exports.request import Request
from afterview.exports.sankey_layout import Bar, Layout, Ribbon, layout
from afterview.text import clean_line

NOTHING = "No application has been sent yet."
_BAR, _RIBBON = "█", "░"
_COLORS = {
    "Accepted": "#2f9e44",
    "Offer": "#2f9e44",
    "Deciding": "#74b816",
    "Waiting": "#1c7ed6",
    "Rejected": "#e03131",
    "No answer": "#868e96",
    "Withdrawn": "#868e96",
    "Declined": "#f08c00",
}
_OTHER = "#4263eb"
_WIDE, _TALL, _BAR_WIDE, _LABEL = 960, 480, 14, 150


def drawn(request: Request, width: int) -> str:
    """Return the diagram as lines of at most `width` columns: bars, ribbons between them, and their names."""
    found = flows(request)
    if not found:
        return NOTHING
    ends = len({each.target for each in found} - {each.source for each in found})
    tall = max(12, 3 * ends)
    plan = layout(found, tall, 1.0, 1.0)
    rows = round(max(bar.top + bar.height for bar in plan.bars))
    label = max(len(_label(bar)) for bar in plan.bars if bar.is_end) + 1
    room = max(width - label - 1, plan.columns * 4)
    grid = [[" "] * (room + label + 1) for _ in range(rows + 1)]
    for ribbon in plan.ribbons:
        _draw_ribbon(grid, ribbon, plan, room)
    for bar in plan.bars:
        at = _column(bar, plan, room)
        for row in range(round(bar.top), max(round(bar.top + bar.height), round(bar.top) + 1)):
            grid[row][at] = _BAR
    for bar in plan.bars:
        _write(
            grid,
            round(bar.top + max(bar.height - 1, 0) / 2),
            _column(bar, plan, room) + 1,
            f" {_label(bar)} ",
        )
    return "\n".join("".join(row)[:width].rstrip() for row in grid).rstrip()


def _draw_ribbon(grid: list[list[str]], ribbon: Ribbon, plan: Layout, room: int) -> None:
    first, last = _column(ribbon.source, plan, room) + 1, _column(ribbon.target, plan, room)
    for at in range(first, last):
        top = ribbon.top_at((at - first + 0.5) / max(last - first, 1))
        for row in range(round(top), max(round(top + ribbon.height), round(top) + 1)):
            if 0 <= row < len(grid):
                grid[row][at] = _RIBBON


def _write(grid: list[list[str]], row: int, at: int, text: str) -> None:
    row = min(row, len(grid) - 1)
    for place, sign in enumerate(text, at):
        if place < len(grid[row]):
            grid[row][place] = sign


def _column(bar: Bar, plan: Layout, room: int) -> int:
    return round(bar.column * (room - 1) / max(plan.columns - 1, 1))


def _label(bar: Bar) -> str:
    return f"{clean_line(bar.name)} · {bar.count}"


def svg(request: Request) -> bytes:
    """Return the diagram as an SVG picture, which asks for nothing from elsewhere."""
    plan = layout(flows(request), _TALL - 40, 14.0, 3.0)
    return "\n".join(_svg(plan)).encode()


def _svg(plan: Layout) -> Iterator[str]:
    tall = round(max((bar.top + bar.height for bar in plan.bars), default=20) + 40)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {tall}"'
        f' width="{_WIDE}" height="{tall}"'
        ' font-family="sans-serif" font-size="13">'
    )
    yield "<title>Where applications went</title>"
    yield '<rect width="100%" height="100%" fill="#ffffff"/>'
    if not plan.bars:
        yield f'<text x="20" y="30">{escape(NOTHING)}</text>'
    for ribbon in plan.ribbons:
        yield _ribbon(ribbon, plan)
    for bar in plan.bars:
        x, y = _x(bar, plan), bar.top + 20
        yield (
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{_BAR_WIDE}" height="{bar.height:.1f}"'
            f' fill="{_color(bar)}"/>'
        )
        yield (
            f'<text x="{x + _BAR_WIDE + 6:.1f}" y="{y + bar.height / 2 + 4:.1f}" fill="#111111"'
            ' stroke="#ffffff" stroke-width="3" paint-order="stroke">'
            f"{escape(_label(bar))}</text>"
        )
    yield "</svg>\n"


def _ribbon(ribbon: Ribbon, plan: Layout) -> str:
    x1, x2 = _x(ribbon.source, plan) + _BAR_WIDE, _x(ribbon.target, plan)
    y1, y2, middle = ribbon.source_top + 20, ribbon.target_top + 20, 0.0
    middle = (x1 + x2) / 2
    low1, low2 = y1 + ribbon.height, y2 + ribbon.height
    path = (
        f"M{x1:.1f},{y1:.1f} C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2:.1f},{y2:.1f} "
        f"L{x2:.1f},{low2:.1f} C{middle:.1f},{low2:.1f} {middle:.1f},{low1:.1f} {x1:.1f},{low1:.1f} Z"
    )
    said = escape(f"{ribbon.source.name} to {ribbon.target.name}: {ribbon.count}")
    return f'<path d="{path}" fill="{_color(ribbon.target)}" fill-opacity="0.35"><title>{said}</title></path>'


def _x(bar: Bar, plan: Layout) -> float:
    return 20 + bar.column * (_WIDE - 40 - _BAR_WIDE - _LABEL) / max(plan.columns - 1, 1)


def _color(bar: Bar) -> str:
    return _COLORS.get(bar.name, _OTHER)
