"""The sheet that `afterview export csv` writes: its dated history is taken as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.wording import plain
from afterview.records.applications import EventKind

_SIGNS = frozenset({"company", "status", "first interview", "interviews", "closed", "history"})
_FIELDS = {
    "company": Field.COMPANY,
    "role": Field.ROLE,
    "status": Field.STATUS,
    "applied": Field.APPLIED,
    "closed": Field.ENDED,
    "location": Field.LOCATION,
    "salary": Field.SALARY,
    "source": Field.SOURCE,
    "url": Field.URL,
    "tags": Field.TAGS,
    "notes": Field.NOTES,
}
_BETWEEN = re.compile(r"; (?=\d{4}-\d\d-\d\d |day not known: )")
_STAGE = re.compile(r"(?:(\d{4}-\d\d-\d\d)|day not known:) (.*)", re.S)

Happened = tuple[EventKind, date | None]


def is_own(headers: Iterable[str]) -> bool:
    """Return whether these are the headers of our own sheet."""
    return set(map(plain, headers)) >= _SIGNS


def field_of(header: str) -> Field:
    """Return what a column of our own sheet is; what its history has as well is left out."""
    return _FIELDS.get(plain(header), Field.NOTHING)


def history(cell: str) -> tuple[tuple[Happened, ...], tuple[str, ...]]:
    """Return the events in a history, and a line for each other thing that happened."""
    events = list[Happened]()
    others = list[str]()
    kinds = {each.value: each for each in EventKind}
    for said in _BETWEEN.split(cell):
        match = _STAGE.fullmatch(said)
        kind = kinds.get(match[2]) if match else None
        if match and kind:
            try:
                events.append((kind, date.fromisoformat(match[1]) if match[1] else None))
                continue
            except ValueError:
                pass
        if said:
            others.append(said)
    return tuple(events), tuple(others)
