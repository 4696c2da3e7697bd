"""Copies of one appointment: the latest by SEQUENCE and time counts, whatever order they come in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec.structs import replace

from afterview.imports.plan import Action, PlannedInterview, Skipped

NO_CHANGE = {
    "REPLY": "it is an answer to an invitation ({}), and changes nothing",
    "COUNTER": "it proposes another time: nothing changes until the organiser sends an update",
    "DECLINECOUNTER": "it turns down a proposed time, and changes nothing",
    "REFRESH": "it asks for a new copy of the invitation, and changes nothing",
}
"""Why what comes by these methods is no copy of an invitation."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def latest(interviews: Iterable[PlannedInterview]) -> tuple[list[PlannedInterview], list[Skipped]]:
    """Return each appointment once, in the order in which they first come, and the older copies left out.

    Answers to an invitation are no copies of it.
    """
    kept = dict[tuple[str, ...], PlannedInterview]()
    skipped = list[Skipped]()
    for each in interviews:
        key = _key(each)
        old = kept.get(key)
        if old is None:
            kept[key] = each
            continue
        first, second = (each, old) if _age(each) >= _age(old) else (old, each)
        kept[key] = first
        if replace(first, where="", stamped=None) != replace(second, where="", stamped=None):
            skipped.append(Skipped(second.where, f"it is an older copy of what {first.where} says"))
    return list(kept.values()), skipped


def _key(one: PlannedInterview) -> tuple[str, ...]:
    if one.uid:
        return ("uid", one.uid, one.instance, one.method if one.method in NO_CHANGE else "")
    return ("", one.title, str(one.starts), str(one.on), one.link)


def _age(one: PlannedInterview) -> tuple[int, datetime, bool, bool]:
    """Return by what copies are set in order; at one age that one counts which calls off, or has people."""
    return (one.sequence, one.stamped or _LONG_AGO, one.action is Action.CANCEL, bool(one.people))
