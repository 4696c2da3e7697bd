"""Columns and lines that fit the terminal; what goes to a file or another program is as wide as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from afterview.cli.output import is_terminal, say
from afterview.text import columns, safe_line

_GAP = 2
_NARROWEST = 8
"""Columns below which a column of a table is not made narrower."""
_LOOKED_AT = 100
"""So many rows decide which columns are made narrower."""
_LEAST = 40
"""A terminal that says it is narrower is taken to be so wide."""


def room() -> int | None:
    """Return how wide the terminal is to which standard output goes; None where it goes elsewhere."""
    if not is_terminal():
        return None
    from shutil import get_terminal_size  # it loads what packs archives

    return max(get_terminal_size((80, 24)).columns, _LEAST)


def say_fitted(text: str) -> None:
    """Print a text for people: in a terminal, lines that are too long go on below. Raises OutputError."""
    say(fitted(text, room()))


def fitted(text: str, wide: int | None) -> str:
    """Return a text whose lines are at most so wide where words allow it; what goes on stands further in."""
    if wide is None:
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        if columns(line) <= wide:
            lines.append(line)
            continue
        indent = len(line) - len(line.lstrip(" "))
        first, *more = wrapped(line[indent:], wide - indent, wide - indent - 2)
        lines += [f"{' ' * indent}{first}", *(f"{' ' * (indent + 2)}{each}" for each in more)]
    return "\n".join(lines)


def hung(start: str, text: str, wide: int | None) -> str:
    """Return `start` with the text beside it, whose further lines stand below its first one."""
    beside = columns(start)
    if wide is None or beside + columns(text) <= wide:
        return f"{start}{text}"
    lines = wrapped(text, max(wide - beside, _NARROWEST))
    return f"\n{' ' * beside}".join((f"{start}{lines[0]}", *lines[1:]))


def align(rows: Sequence[Sequence[str]], inset: int = 0) -> list[str]:
    """Return the lines of a table, to stand so far in; in a terminal, long cells go on below themselves."""
    return [line for lines in align_rows(rows, inset) for line in lines]


def align_rows(rows: Sequence[Sequence[str]], inset: int = 0) -> list[list[str]]:
    """Return the lines of a table as `align` does, row by row."""
    most = room()
    wide = None if most is None else most - inset
    cleaned = [[safe_line(cell) for cell in row] for row in rows]
    widths = _widths(cleaned, wide)
    return [list(_lines(row, widths)) for row in cleaned]


def wrapped(text: str, first: int, then: int = 0, *, cuts: bool = False) -> list[str]:
    """Return a text in lines of at most `first`, and then `then`, columns. A word that is wider overflows.

    With `cuts`, it is cut up.
    """
    lines, line, space = [], "", ""
    most, then = max(first, 1), then or first
    for word, gap in re.findall(r"(\S+)(\s*)", text):
        pieces = _cut(word, max(then, 1)) if cuts else [word]
        for piece in pieces:
            if line and (columns(line + space + piece) > most):
                lines.append(line)
                line, most = piece, max(then, 1)
            else:
                line = f"{line}{space}{piece}" if line else piece
            space = ""
        space = gap
    return [*lines, line] if line or not lines else lines


def _widths(rows: Sequence[Sequence[str]], wide: int | None) -> list[int]:
    count = max((len(row) for row in rows), default=0)
    lengths = [[columns(row[at]) if at < len(row) else 0 for row in rows] for at in range(count)]
    widths = [max(each) for each in lengths]
    if wide is None:
        return widths
    words = [_longest_word(row[at] for row in rows if at < len(row)) for at in range(count)]
    heights = [_Heights(each[:_LOOKED_AT]) for each in lengths]
    for least in (words, [_NARROWEST] * count):  # a word is cut only where nothing else helps
        while sum(widths) + _GAP * (count - 1) > wide:
            wider = [at for at in range(count) if widths[at] > max(least[at], _NARROWEST)]
            if not wider:
                break
            # Of the columns that cost the fewest lines, the widest.
            widths[min(wider, key=lambda at: (_height(heights, widths, at), -widths[at]))] -= 1
    return widths


class _Heights(dict[int, list[int]]):
    """By the width of a column: about how many lines each of its cells takes. Asked for again and again."""

    def __init__(self, lengths: Sequence[int]) -> None:
        super().__init__()
        self._lengths = lengths

    def __missing__(self, wide: int) -> list[int]:
        self[wide] = found = [max(-(-length // wide), 1) for length in self._lengths]
        return found


def _height(heights: Sequence[_Heights], widths: Sequence[int], narrower: int) -> int:
    """Return about how many lines the rows take where one of the columns is narrower by one."""
    found = [
        each[max(wide - (at == narrower), 1)]
        for at, (each, wide) in enumerate(zip(heights, widths, strict=True))
    ]
    return sum(map(max, zip(*found, strict=True)))


def _longest_word(cells: Iterable[str]) -> int:
    return max((columns(word) for cell in cells for word in cell.split()), default=0)


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of one row: as many as its longest cell takes."""
    cells = [
        [cell] if columns(cell) <= most else wrapped(cell, most, cuts=True)
        for cell, most in zip(row, widths, strict=False)
    ]
    for at in range(max(map(len, cells), default=0)):
        parts = [cell[at] if at < len(cell) else "" for cell in cells]
        padded = (part + " " * (most - columns(part)) for part, most in zip(parts, widths, strict=False))
        yield (" " * _GAP).join(padded).rstrip()


def _cut(word: str, most: int) -> list[str]:
    pieces, piece = [], ""
    for letter in word:
        if piece and columns(piece + letter) > most:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]
