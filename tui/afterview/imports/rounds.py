"""Interviews that a file tells of beside an application, set against those on record."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from afterview.imports.plan import Action, PlannedInterview
from afterview.records.applications import Application
from afterview.text import folded


def rounds_once(rounds: Iterable[PlannedInterview]) -> tuple[PlannedInterview, ...]:
    """Return each interview once; one without a day or a kind only where no other is told of."""
    kept: dict[object, PlannedInterview] = {}
    for each in rounds:
        key = each.number or each.on or folded(each.kind)
        if key not in kept or (each.starts and kept[key].starts is None):
            kept[key] = each
    return tuple(each for key, each in kept.items() if key or len(kept) == 1)


def new_rounds(
    rounds: tuple[PlannedInterview, ...], application: Application, zone: str
) -> tuple[PlannedInterview, ...]:
    """Return those that are not on record, and those whose day or time a round on record waits for."""
    waiting = [each for each in application.rounds if each.begins is None and not each.held]
    found = list[PlannedInterview]()
    for each in rounds_once(rounds):
        that_day = [known for known in application.interviews if known.day(zone) == each.on]
        if each.on is None:
            found += [] if application.interviews else [each]
        elif not that_day:
            known = waiting.pop(0) if waiting and not each.is_off else None
            found.append(replace(each, action=Action.UPDATE, interview=known.id) if known else each)
        elif len(that_day) == 1 and that_day[0].starts is None and each.starts is not None:
            found.append(replace(each, action=Action.UPDATE, interview=that_day[0].id))
    return tuple(found)
