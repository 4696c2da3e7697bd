"""What `show` prints for people: all of one application, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from afterview.changes.outline import Line
from afterview.cli.tables import hung, room
from afterview.text import columns, safe_line


def record_text(lines: Iterable[Line]) -> str:
    """Return the lines with their labels in a column, and long texts in full below each other."""
    found = [replace(each, label=safe_line(f"{'  ' * each.depth}{each.label}")) for each in lines]
    wide = max(columns(each.label) for each in found if each.path is not None)
    return "\n".join(_printed(each, wide, first=at == 0) for at, each in enumerate(found))


def _printed(line: Line, wide: int, *, first: bool) -> str:
    if line.path is None:
        return line.label if first else f"\n{line.label}"
    start = f"  {line.label}{' ' * (wide - columns(line.label))}  "
    text, *more = line.text.splitlines() or [""]
    note = f"   {line.note}" if line.note else ""
    most, below = room(), " " * columns(start)
    lines = [hung(start, safe_line(f"{text}{note}").rstrip(), most)]
    lines += [hung(below, safe_line(each), most) for each in more]
    return "\n".join(line.rstrip() for line in lines)
