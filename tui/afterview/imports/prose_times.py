"""A mail that speaks of an interview, and holds no invitation: the line that would record it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

from msgspec.structs import replace

from afterview.civil import day_of
from afterview.imports.addresses import is_function, same
from afterview.imports.application_guess import guess
from afterview.imports.participants import plain_name
from afterview.imports.sheets.dates import Kind, Said, days_within
from afterview.imports.source import Known, Letter
from afterview.text import folded, shortened

_MOST_SENTENCES = 200
_QUOTED = re.compile(
    r"\s*(?:>|(?:on|am|le|el|il)\b.{5,80}\b(?:wrote|schrieb|a écrit|escribió|ha scritto)\s*:)", re.I
)
_SENTENCES = re.compile(r"\n+|(?<=[!?])\s+")


def line_for(letter: Letter, known: Known) -> str:
    """Return the quick-add line for the interview that a mail speaks of; "" where it names no day to come."""
    found = next(_times(letter, known), None)
    if found is None:
        return ""
    day, at = found
    is_mine = known.own_name and folded(letter.sender_name) == folded(known.own_name)
    if is_mine or (letter.sender and same(letter.sender) in known.own):  # forwarded to oneself
        letter = replace(letter, sender="", sender_name="")
    names = [letter.sender_name] if letter.sender_name else []
    company = guess(
        known.hunt,
        letter.subject,
        letter.body,
        "",
        [letter.sender] if letter.sender else [],
        names,
        frozenset({folded(known.own_name), folded(letter.sender_name)} - {""}),
    ).company
    when = f"{day.isoformat()} {at:%H:%M}" if at else f"{day.isoformat()}, time tbc"
    return f"interview {shortened(company, 60) or 'COMPANY'} {when}{_with(letter)}"


def _with(letter: Letter) -> str:
    """Name whoever wrote it, where that is somebody."""
    if not letter.sender or is_function(letter.sender, letter.sender_name):
        return ""
    name, _ = plain_name(letter.sender_name, letter.sender)
    return f" with {name} <{letter.sender}>" if name and "@" not in name else ""


def _times(letter: Letter, known: Known) -> Iterator[tuple[date, time | None]]:
    """Yield the days to come that are named, those with a time first; none of an older mail below."""
    today, untimed = day_of(known.now, known.zone), list[date]()
    sentences = [letter.subject, *_SENTENCES.split(letter.body)][:_MOST_SENTENCES]
    for sentence in sentences:
        if _QUOTED.match(sentence):
            break
        for said in days_within(sentence, known.zone):
            day = _day(said, today, day_first=known.day_first)
            if day is None or day < today:
                continue
            if said.time is not None:
                yield day, said.time
            else:
                untimed.append(day)
    for day in untimed:
        yield day, None


def _day(said: Said, today: date, *, day_first: bool) -> date | None:
    """Return the day that is meant; without a year the next such day."""
    day = (
        said.day or (said.day_first if day_first else said.month_first) or said.day_first or said.month_first
    )
    if said.kind is not Kind.NO_YEAR or day is None:
        return day
    years = (today.year, today.year + 1)
    days = [date(year, day.month, day.day) for year in years if not (day.month == 2 and day.day == 29)]
    return next((each for each in days if each >= today), None)
