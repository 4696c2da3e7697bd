"""A brief as Markdown. What a person wrote is text in it, and never markup."""

from __future__ import annotations

import re

from afterview.briefs.sheet import Sheet
from afterview.text import safe_line

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
_AT_START = re.compile(r"(?:[#+=-]|\d+(?=[.)]))")


def markdown(sheet: Sheet) -> str:
    """Return the sheet as a Markdown document."""
    lines = [f"# {escaped(sheet.title)}"]
    for section in sheet.sections:
        lines += ["", f"## {section.title}", ""]
        if not section.entries:
            lines.append(f"*{escaped(section.empty)}*")
        for entry in section.entries:
            mark = f" **({escaped(entry.mark)})**" if entry.mark else ""
            lines.append(f"- {escaped(entry.text)}{mark}")
            lines += [f"  - {escaped(note)}" for note in entry.notes]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Return a line of text with a backslash before whatever Markdown would take for markup."""
    plain = _MARKUP.sub(r"\\\1", safe_line(text))
    found = _AT_START.match(plain)
    if found is None:
        return plain
    if found[0].isdigit():
        return f"{found[0]}\\{plain[found.end() :]}"
    return f"\\{plain}"
