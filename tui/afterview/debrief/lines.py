"""How a text of a reflection stands in a Markdown document, so that it comes back letter by letter.

A line that would be taken for something else (a heading, a label, a hint), and a blank one at an end, where
blank lines have no meaning, has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

HINTS = (
    "<!-- Write below the headings, and leave them as they are. What is missing stays as it was. -->",
    "<!-- A heading with ### for each question; a plain line here is a new question, too. -->",
    "<!-- How well it went: 1 badly (very jittery, much too fast), 5 very well. Your lines add habits. -->",
    "<!-- From 1 (not at all) to 10 (certain). -->",
)
"""What the program says in the document itself: read over on the way back."""

FORMER_HINTS = ("<!-- From 1 (badly) to 5 (very well). A line of your own adds a habit. -->",)
"""What it said in documents of earlier versions."""


def without_hints(lines: Sequence[str]) -> list[str]:
    """Return the lines of a document without what the program says in it."""
    return [line for line in lines if line.strip() not in (*HINTS, *FORMER_HINTS)]


ANSWER, BETTER = "Answer:", "Better:"

_TOKEN = rf"#|<!--|{ANSWER}|{BETTER}"
_ESCAPED = re.compile(rf"\\+(?:{_TOKEN}|\s*$)")
_BREAK = "<br>"


def block(text: str) -> list[str]:
    """Return the lines of a text as they stand in the document; [] for an empty one."""
    if not text:
        return []
    lines = text.split("\n")
    telling = [at for at, each in enumerate(lines) if each.strip()]
    first, last = (telling[0], telling[-1]) if telling else (len(lines), -1)
    return [
        f"\\{line}" if not first <= at <= last or _is_taken(line) else line for at, line in enumerate(lines)
    ]


def text_of(lines: Sequence[str]) -> str:
    """Return the text that stands in these lines, without the blank ones at its ends."""
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return "\n".join(line[1:] if _ESCAPED.match(line) else line for line in lines[start:end])


def in_heading(text: str) -> str:
    """Return a text as it stands in a heading or a list: on one line."""
    if "\n" not in text and _BREAK not in text:
        return text
    return text.replace("\\", "\\\\").replace(_BREAK, f"\\{_BREAK}").replace("\n", _BREAK)


def from_heading(words: str) -> str:
    """Return the text that stands in a heading."""
    if _BREAK not in words:
        return words
    read = {_BREAK: "\n", "\\\\": "\\", f"\\{_BREAK}": _BREAK}
    return re.sub(rf"\\\\|\\{_BREAK}|{_BREAK}", lambda found: read[found[0]], words)


def _is_taken(line: str) -> bool:
    return re.match(rf"\\*(?:{_TOKEN})", line) is not None or re.match(r"\\+\s*$", line) is not None
