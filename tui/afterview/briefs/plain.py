"""A brief as plain text, for a terminal."""

from __future__ import annotations

import textwrap

from afterview.briefs.sheet import Sheet
from afterview.text import safe_line


def plain(sheet: Sheet, width: int = 80) -> str:
    """Return the sheet, its lines at most `width` columns wide where words allow it."""
    lines = [safe_line(sheet.title), "=" * min(len(sheet.title), width)]
    for section in sheet.sections:
        lines += ["", section.title]
        if not section.entries:
            lines += _wrapped(section.empty, "  ", "  ", width)
        for entry in section.entries:
            mark = f" [{entry.mark}]" if entry.mark else ""
            lines += _wrapped(f"{entry.text}{mark}", "  - ", "    ", width)
            for note in entry.notes:
                lines += _wrapped(note, "      ", "      ", width)
    return "\n".join(lines)


def _wrapped(text: str, first: str, then: str, width: int) -> list[str]:
    found = textwrap.wrap(
        safe_line(text),
        max(width, 20),
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return found or [first.rstrip()]
