"""Making a person's text fit for a row of cells: harmless, and of an exact width. Pure."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len, set_cell_size
from textual.content import Content

_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
"""Control characters reach the terminal; format characters turn the direction of what follows."""
_SELECTORS = frozenset("\ufe0e\ufe0f")
"""Terminals disagree on how wide they make a character: left out, so that columns stay straight."""


def plain(text: str, longest: int = 400) -> str:
    """Return `text` on one line without control and format characters, at most `longest` characters."""
    text = text[: longest * 2]
    if not text.isascii() or not text.isprintable():
        text = "".join(
            " " if each in _SPACES else each
            for each in text
            if each in _SPACES or (each not in _SELECTORS and unicodedata.category(each) not in _DROPPED)
        )
    return text[:longest]


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
