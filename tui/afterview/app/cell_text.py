"""Making a person's text fit for a row of cells: harmless, and of an exact width. Pure."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len, chop_cells, set_cell_size
from textual.content import Content

_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
"""Control characters reach the terminal; format characters turn the direction of what follows."""
_SELECTORS = frozenset("\ufe0e\ufe0f")
"""Terminals disagree on how wide they make a character: left out, so that columns stay straight."""


def plain(text: str, longest: int = 400) -> str:
    """Return `text` on one line without control and format characters.

    Of more than `longest` characters it ends in a mark.
    """
    is_cut, text = len(text) > longest * 2, text[: longest * 2]
    if not text.isascii() or not text.isprintable():
        text = "".join(
            " " if each in _SPACES else each
            for each in text
            if each in _SPACES or (each not in _SELECTORS and unicodedata.category(each) not in _DROPPED)
        )
    return f"{text[: longest - 1].rstrip()}…" if is_cut or len(text) > longest else text


def heading(*parts: str | Content) -> Content:
    """Return the name of a pane as it stands in its rule, which is not to touch it."""
    return Content.assemble(" ", *parts, " ")


def fitted(text: str, width: int) -> str:
    """Return `text` cleaned and exactly `width` cells wide: padded, or cut with an ellipsis."""
    if width <= 0:
        return ""
    clean = plain(text, longest=width * 4)
    if cell_len(clean) <= width:
        return set_cell_size(clean, width)
    return set_cell_size(set_cell_size(clean, width - 1).rstrip() + "…", width)


def wrapped(text: str, width: int, most: int | None = None) -> list[str]:
    """Return `text` as lines of at most `width` cells, folded between words or, without any, anywhere.

    Beyond `most` lines nothing is shown, and the last one ends in a mark.
    """
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if cell_len(longer) <= width:
            line = longer
            continue
        if line and (cell_len(word) <= width and not _is_parted_anywhere(word)):
            lines.append(line)
            line = word
            continue
        *full, line = _chopped(line, word, width)
        lines += full
    lines += [line] if line else []
    if most is not None and len(lines) > most:
        last = fitted(f"{lines[most - 1]} {lines[most]}", width).rstrip()
        lines[most - 1 :] = [last if last.endswith("…") else f"{set_cell_size(last, width - 1).rstrip()}…"]
    return lines


def _is_parted_anywhere(word: str) -> bool:
    """Return whether a word is of a script in which words stand without a space between them."""
    return any(unicodedata.east_asian_width(each) in "WF" and each.isalpha() for each in word)


def _chopped(line: str, word: str, width: int) -> list[str]:
    """Return a word that may be parted anywhere as lines, of which the first goes on from `line`."""
    room = width - cell_len(line) - 1 if line else width
    first = chop_cells(word, room)[0] if room > 1 else ""
    begun = [f"{line} {first}".strip()] if first else [line]
    return [*begun, *chop_cells(word[len(first) :], width)]
