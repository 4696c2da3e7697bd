"""Cleaning text on the way in: nothing that could command a terminal is ever stored.

Letters of every script, emoji with their joiners, and right-to-left text stay as they are.
"""

from __future__ import annotations

import unicodedata

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_REPLACEMENT = "\ufffd"


def one_line(text: str) -> str:
    """Return `text` without control characters, every run of white space made one space."""
    return " ".join(_cleaned(text, keep="").split())


def many_lines(text: str) -> str:
    """Return `text` without control characters, its lines and tabs kept."""
    return _cleaned(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")


def _cleaned(text: str, keep: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean(char, keep) for char in text)


def _clean(char: str, keep: str) -> str:
    if char in keep or char in _JOINERS:
        return char
    if char in _SPACES:
        return " "
    category = unicodedata.category(char)
    if category == "Cs":  # half of a surrogate pair: no file could hold it
        return _REPLACEMENT
    return "" if category == "Cc" else char
