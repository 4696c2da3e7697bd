"""What was pasted or dropped into the window: the path of a file that can be taken over, or its content."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from afterview.config import ConfigError, whole_path

_SUFFIXES = (".ics", ".ical", ".icalendar", ".vcs", ".eml", ".emlx", ".csv", ".tsv", ".xlsx", ".vcf")
_CONTENT = re.compile(r"^\s*BEGIN:V(?:CALENDAR|EVENT|CARD)\b", re.I | re.M)
_MAIL = re.compile(r"\A\s*(?:Return-Path|Received|Delivered-To|From|MIME-Version|Message-ID):\s", re.I)
_CELLS = re.compile(r"\S\t+\S|^\s*\|.*\|\s*$|<table\b|^[^\n]*[,;][^\n]*[,;][^\n]*\n", re.I | re.M)
"""Tabs, the strokes of Markdown, tags, or a line of several parts above others: what has to do with cells."""
_LONGEST_PATH = 4_096


def is_content(text: str) -> bool:
    """Return whether a text is what stands in a file, and no path."""
    is_mail = "\n" in text.strip() and bool(_MAIL.match(text))
    return bool(_CONTENT.search(text)) or is_mail or _is_sheet(text)


def _is_sheet(text: str) -> bool:
    """Return whether a text is rows of a spreadsheet, or a table, with applications or people in it."""
    if not _CELLS.search(text):
        return False
    from afterview.imports.sheets.reading import is_sheet  # loads what only sheets need

    return is_sheet(text)


def is_to_take_over(text: str) -> bool:
    """Return whether it is an invitation, a mail, rows of a sheet, or the path of a file that can be read."""
    if is_content(text):
        return True
    path = as_path(text.strip())
    if "\n" in path or len(path) > _LONGEST_PATH or not path.lower().endswith(_SUFFIXES):
        return False
    try:
        return whole_path(Path(path)).is_file()
    except (OSError, ValueError, ConfigError):
        return False


def as_path(typed: str) -> str:
    """Return the path in what was typed or dropped: terminals put quotes around it, or mark its blanks."""
    typed = typed.strip()
    if len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\"":
        return typed[1:-1]
    if typed.startswith("file://"):
        return unquote(typed.removeprefix("file://").removeprefix("localhost"))
    return typed.replace("\\ ", " ") if "\\ " in typed and ":\\" not in typed else typed
