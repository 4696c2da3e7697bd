"""What in a text a terminal would obey, or would show in another order than it stands: made harmless.

Every text that is drawn or printed goes through here last, whatever cleaned it before: a journal can be
written by hand, and a file's name can hold anything.
"""

from __future__ import annotations

import re

LAYOUT = "\n"
"""What the program itself puts between its lines."""

_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)))
"""C0, DEL, C1 (of which U+009B begins a sequence as ESC [ does), and the two line separators."""

_DIRECTIONS = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Embeddings, overrides and isolates: they reorder what comes after them, frames and neighbours too. The
letters of right-to-left scripts know their direction without them."""

CODES = _CONTROLS | _DIRECTIONS
"""All that must not reach a terminal from within a text."""

_UNSAFE_IN_JSON = re.compile(f"[{re.escape(''.join(sorted(CODES - set(LAYOUT))))}]")
_SPACED = {ord(each): " " if each in _CONTROLS else "" for each in CODES}
_SPACED_LINES = {code: put for code, put in _SPACED.items() if chr(code) not in LAYOUT}


def one_line(text: str) -> str:
    """Return `text` on one line: a space for every control code, nothing for what would reorder it."""
    return text if text.isprintable() else text.translate(_SPACED)


def lines(text: str) -> str:
    """Return `text` with its line breaks, and otherwise as `one_line` does."""
    return text if text.isprintable() else text.translate(_SPACED_LINES)


def escaped_json(text: str) -> str:
    """Return JSON text with such characters as escapes; outside of strings JSON has none of them."""
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
