"""The day by which to apply, said within a status: "To apply - closes 4 Dec"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from afterview.imports.sheets.day_words import MONTHS, WEEKDAYS
from afterview.imports.sheets.statuses import status_of
from afterview.imports.sheets.wording import plain
from afterview.records.applications import Status

_SURE = (
    r"closing(?: date| day| on)?|closes|application (?:closes|due|deadline)|apply (?:by|before|until|till)|"
    r"deadline|last day(?: to apply)?|bewerbungs(?:schluss|frist)|bewerbungsende|einsendeschluss|frist|"
    r"bewerben bis|(?:date )?limite|postuler avant|cl[ôo]ture|fecha l[íi]mite|plazo|cierra|cierre|scadenza|"
    r"scade|sluitingsdatum|sluit|prazo|encerra"
)
_PERHAPS = (
    r"close|by|before|until|till|due|expires|expiring|ends|open until|bis|spätestens|avant|jusqu.au|"
    r"antes del?|hasta|entro|prima del|fino al|voor|uiterlijk|tot|até"
)
"""Words of other days as well, such as an answer: they count alone, or beside what is planned."""
_BETWEEN = "|".join(
    ("on", "is", "at", "the", "of", "date", "am", "der", "den", "zum", "le", "el", "il", "op", "em",
     "midnight", "end of", "eod", "this", "next", *sorted(WEEKDAYS, key=len, reverse=True))
)  # fmt: skip
_DAY_BEHIND = re.compile(
    rf"(?<!\w)(?:(?P<sure>{_SURE})|{_PERHAPS})(?!\w)[\s:.,=(–—-]*(?:(?:{_BETWEEN})(?![^\W_])[\s:.,–—-]*){{0,4}}"
    r"(?=(?P<first>\d|[^\W\d_]{3,}))",
    re.I,
)
_DAY_BEFORE = re.compile(
    r"(?P<day>\d[^,;()\n]{0,24}?)[\s,:(–—-]+(?:closing(?: date)?|closes|deadline|bewerbungsschluss)\W*$", re.I
)
_ENDS = re.compile(r"[;()\n|]|,(?!\s*\d)|\s[-–—]\s")
_OTHER_TASK = re.compile(
    r"\b(?:oa|assessment|test|task|challenge|assignment|decision|feedback|response|reply|answer|hear|result|"
    r"offer|interview|call|follow|references?|contract|entscheidung|antwort|rückmeldung|réponse|respuesta)\b",
    re.I,
)


class Closing(msgspec.Struct, frozen=True):
    """A cell, taken apart."""

    day: str
    """The words from the day on."""
    rest: str
    """What the cell says beside it."""


def closing_in(cell: str) -> Closing | None:
    """Return what a cell says of the day by which to apply; None where it speaks of another day, or none."""
    if len(cell) > 300 or not any(map(str.isdecimal, cell)):
        return None
    for found in _terms(cell):
        day, *behind = _ENDS.split(cell[found.end() :], maxsplit=1)
        return _if_to_apply(day, f"{cell[: found.start()]} {' '.join(behind)}", is_sure=bool(found["sure"]))
    if before := _DAY_BEFORE.search(cell):
        return _if_to_apply(before["day"], cell[: before.start()], is_sure=True)
    return None


def has_term(cell: str) -> bool:
    """Return whether a day in a cell is one by which something is due, and none on which it was done."""
    return any(True for _ in _terms(cell[:300]))


def _terms(cell: str) -> Iterator[re.Match[str]]:
    for found in _DAY_BEHIND.finditer(cell):
        if found["first"].isdecimal() or plain(found["first"]) in MONTHS:
            yield found


def _if_to_apply(day: str, rest: str, *, is_sure: bool) -> Closing | None:
    """Return it where nothing beside the day says that something else is due then."""
    rest = rest.strip(" ,;:()-–—\n")
    stands = status_of(rest)
    if _OTHER_TASK.search(rest) or stands not in (None, Status.PLANNED, Status.APPLIED):
        return None
    is_bare = not re.sub(
        r"(?:\b(?:to|please|must|need|application|send|submit|do)\b|\W)+", "", rest, flags=re.I
    )
    return Closing(day, rest) if is_sure or is_bare or stands is Status.PLANNED else None
