"""The sheet that `afterview export csv` writes: its dated history is taken as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from afterview.civil import day_of, is_zone
from afterview.exports.rounds import Part
from afterview.imports.plan import Action, Participant, PlannedInterview
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.wording import plain
from afterview.records.applications import EventKind

_SIGNS = frozenset({"company", "status", "first interview", "interviews", "closed", "history"})
_FIELDS = {
    "company": Field.COMPANY,
    "role": Field.ROLE,
    "status": Field.STATUS,
    "applied": Field.APPLIED,
    "apply by": Field.DEADLINE,
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

_INTERVIEW = re.compile(
    r"interview (?P<number>\d{1,2})(?:, (?P<kind>.+?))?(?P<off> \((?:called off|to come)\))?"
    r"(?: with (?P<people>.+))?",
    re.S,
)
_ROUNDS = re.compile(r"; (?=\d{1,2} \| )")

Happened = tuple[EventKind, date | None]


def is_own(headers: Iterable[str]) -> bool:
    """Return whether these are the headers of our own sheet."""
    return set(map(plain, headers)) >= _SIGNS


def field_of(header: str) -> Field:
    """Return what a column of our own sheet is; what its history has as well is left out."""
    return _FIELDS.get(plain(header), Field.NOTHING)


def history(cell: str) -> tuple[tuple[Happened, ...], tuple[PlannedInterview, ...], tuple[str, ...]]:
    """Return the events in a history, the interviews, and a line for each other thing that happened."""
    events, rounds = list[Happened](), list[PlannedInterview]()
    others = list[str]()
    kinds = {each.value: each for each in EventKind}
    for said in _BETWEEN.split(cell):
        match = _STAGE.fullmatch(said)
        kind = kinds.get(match[2]) if match else None
        held = _INTERVIEW.fullmatch(match[2]) if match else None
        try:
            day = date.fromisoformat(match[1]) if match and match[1] else None
        except ValueError:
            kind = held = None
        if kind:
            events.append((kind, day))
        elif held:
            off, people = held["off"] or "", (held["people"] or "").split(", ")
            is_off, has_been = "called off" in off, day is None and not off
            rounds.append(
                _round(int(held["number"]), held["kind"] or "", people, on=day, held=has_been, is_off=is_off)
            )
        elif said:
            others.append(said)
    return tuple(events), tuple(rounds), tuple(others)


def _round(number: int, kind: str, people: Iterable[str], **known: Any) -> PlannedInterview:
    return PlannedInterview(
        uid="",
        action=Action.ADD,
        where="",
        number=number,
        kind=kind,
        people=tuple(Participant(name=each) for each in people if each),
        why="The sheet says so.",
        **known,
    )


def rounds_in(cell: str) -> tuple[PlannedInterview, ...]:
    """Return the interviews in the column that has each with its time, as `exports.rounds` writes it."""
    said = (each.split(" | ") for each in _ROUNDS.split(cell)) if cell else ()
    found = (_exact(dict(zip(Part, parts, strict=True))) for parts in said if len(parts) == len(Part))
    return tuple(each for each in found if each is not None)


def _exact(of: dict[Part, str]) -> PlannedInterview | None:
    """Return one of them; None where somebody has changed it to what says nothing."""
    starts, ends, on, zone = None, None, None, ""
    try:
        number = int(of[Part.NUMBER])
        day, *rest = of[Part.AT].split(" ")
        if len(rest) == 2 and is_zone(rest[1]):
            starts, zone = datetime.fromisoformat(day).astimezone(UTC), rest[1]
            ends, on = starts + timedelta(minutes=int(rest[0].removesuffix("m"))), day_of(starts, zone)
        elif day:
            on = date.fromisoformat(day)
    except (ValueError, OverflowError):
        return None
    state = of[Part.STATE].split(", ")
    return _round(
        number,
        of[Part.KIND],
        of[Part.PEOPLE].split(" / "),
        starts=starts,
        ends=ends,
        on=on,
        zone=zone,
        when=of[Part.ABOUT],
        held="held" in state,
        is_off="called off" in state,
    )
