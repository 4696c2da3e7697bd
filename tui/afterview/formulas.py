"""Cells of a sheet that a program would take for a formula: guarded on the way out, freed on the way in.

An apostrophe before a sign makes text of it. A file of commas is read with semicolons in half of Europe, and
then a cell can begin in the middle of a text, or on any of its lines: these places are guarded as well.
"""

from __future__ import annotations

import re

_SIGNS = "=+@\\-\uff1d\uff0b\uff0d\uff20"
_BEGINNING = re.compile(rf"(^|[;,\t\r\n])('*)(?=[{_SIGNS}])")
_GUARDED = re.compile(rf"(^|[;,\t\r\n])'('*)(?=[{_SIGNS}])")

_BLANK_FIRST = re.compile(r"'*[\t\r\n]")


def guarded(text: str) -> str:
    """Return a text for a cell, of which no program makes a formula. `freed` gives the text back."""
    shown = _BEGINNING.sub(r"\1'\2", text)
    return f"'{shown}" if _BLANK_FIRST.match(shown) else shown


def freed(text: str) -> str:
    """Return the text that was `guarded`; any other as it is, but for an apostrophe before such a sign."""
    shown = text[1:] if text[:1] == "'" and _BLANK_FIRST.match(text) else text
    return _GUARDED.sub(r"\1\2", shown)
